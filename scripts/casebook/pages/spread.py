"""A list that is longer than its page takes goes on, on pages of its groups; one that fits stays whole.

Groups are cut by a key that stays, such as a prefecture, and a long group where the names of its entries
say so: one entry more changes the page that it stands on and no other, but for the number of pages told.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar
from zlib import crc32

from casebook.pages.page import Crumb, Page
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

MOST = 120_000
"""So many bytes a page may have; a long one is slow on an old PC, and nobody reads it to its end."""
ROOM = 100_000
"""So many of them are for the entries of a list; the frame, the head and a wrong guess take the rest."""
_FINE = 8
"""A full page is between the half and the whole of the room: one entry in so many, on average, may end it."""

BYTES = 3
"""A Japanese letter in UTF-8."""

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Group(Generic[Entry]):
    """Entries that stand together under a heading; `key` is part of an address, `anchor` that of the heading."""

    key: str
    anchor: str
    label: str
    lead: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Kind(Generic[Entry]):
    """How entries are told apart and weighed: a name that stays, how it is shown, the bytes of its markup."""

    name: Callable[[Entry], str]
    shown: Callable[[Entry], str]
    weight: Callable[[Entry], int]


@dataclass(frozen=True, slots=True)
class Step:
    """A page of a list, and from which entry to which it goes; `last` is empty where it has but one."""

    path: str
    label: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Door:
    """A group as the first page shows it, under the anchor that it has where the list is whole."""

    anchor: str
    label: str
    lead: str
    count: int
    steps: tuple[Step, ...]

    @property
    def path(self) -> str:
        """The page that the group begins on."""
        return self.steps[0].path


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a page stands in its list: page `number` `of` those of its group, and its neighbours in the list."""

    number: int
    of: int
    previous: Step | None
    following: Step | None


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Entry]):
    """A page that a list goes on."""

    group: Group[Entry]
    step: Step
    turn: Turn

    @property
    def title(self) -> str:
        """The name of the group, with the number of the page where there are several."""
        turn = self.turn
        return (
            f"{self.group.label}（{turn.number} / {turn.of}）" if turn.of > 1 else self.group.label
        )


@dataclass(frozen=True, slots=True)
class Spread(Generic[Entry]):
    """A list as its pages have room for it: whole on the first, or with doors there and leaves beyond."""

    groups: tuple[Group[Entry], ...]
    doors: tuple[Door, ...]
    leaves: tuple[Leaf[Entry], ...]


def spread(
    groups: Sequence[Group[Entry]],
    kind: Kind[Entry],
    path: str,
    room: int = ROOM,
    first: int | None = None,
) -> Spread[Entry]:
    """Spread a list over the pages that it needs; `path` is that of its first page, without its ending.

    A page has `room`, and the first page so much as `first` where it is shared with others.
    """
    filled = tuple(group for group in groups if group.entries)
    weight = sum(kind.weight(entry) for group in filled for entry in group.entries)
    if weight <= (room if first is None else first):
        return Spread(filled, (), ())
    parted = [(group, _parts(group, kind, path, room)) for group in filled]
    return Spread((), tuple(map(_door, parted)), tuple(_leaves(parted)))


def parts(entries: Sequence[Entry], kind: Kind[Entry], room: int = ROOM) -> list[tuple[Entry, ...]]:
    """Cut entries into pages: none above the room, but for one that is alone, and few below the half of it."""
    if sum(map(kind.weight, entries)) <= room:
        return [tuple(entries)] if entries else []
    pages: list[list[Entry]] = [[]]
    taken = 0
    for entry in entries:
        weight = kind.weight(entry)
        if pages[-1] and taken + weight > room:
            pages.append([])
            taken = 0
        pages[-1].append(entry)
        taken += weight
        if taken > room // 2 and crc32(kind.name(entry).encode()) % _FINE == 0:
            pages.append([])
            taken = 0
    return [tuple(page) for page in pages if page]


_Parted = tuple[Group[Entry], list[tuple[Step, tuple[Entry, ...]]]]


def _parts(
    group: Group[Entry], kind: Kind[Entry], path: str, room: int
) -> list[tuple[Step, tuple[Entry, ...]]]:
    def step(number: int, page: tuple[Entry, ...]) -> Step:
        # An underscore is in no key: no address of a case, a theme or a town is taken.
        end = f"-{number}" if number > 1 else ""
        first, last = kind.shown(page[0]), kind.shown(page[-1])
        return Step(
            f"{path}_{group.key}{end}.html", group.label, first, last if last != first else ""
        )

    cut = parts(group.entries, kind, room)
    return [(step(number, page), page) for number, page in enumerate(cut, start=1)]


def _door(parted: _Parted[Entry]) -> Door:
    group, pages = parted
    steps = tuple(step for step, _ in pages)
    return Door(group.anchor, group.label, group.lead, len(group.entries), steps)


def _leaves(parted: list[_Parted[Entry]]) -> Iterator[Leaf[Entry]]:
    steps = [step for _, pages in parted for step, _ in pages]
    around = zip([None, *steps[:-1]], [*steps[1:], None], strict=True)
    for group, pages in parted:
        for number, (step, entries) in enumerate(pages, start=1):
            previous, following = next(around)
            own = Group(group.key, group.anchor, group.label, group.lead, entries)
            yield Leaf(own, step, Turn(number, len(pages), previous, following))


@dataclass(frozen=True, slots=True)
class LeafView(Generic[Entry]):
    """A page that a list goes on; `listing` names the template that draws its entries."""

    vocabulary: Vocabulary
    first: Crumb
    leaf: Leaf[Entry]
    listing: str


def leaf_pages(
    found: Spread[Entry], first: Page, listing: str, vocabulary: Vocabulary
) -> Iterator[Page]:
    """Plan the pages that a list goes on; there are none while it fits on its first."""
    whole = Crumb(first.title, first.path)
    for leaf in found.leaves:
        count = f"{len(leaf.group.entries):,}件"
        yield Page(
            path=leaf.step.path,
            frame=first.frame,
            title=f"{first.title}　{leaf.title}",
            description=f"{first.title}のうち、{leaf.title}の{count}。",
            template="leaf.html.j2",
            view=LeafView(vocabulary, whole, leaf, listing),
            crumbs=(*first.crumbs, whole),
        )
