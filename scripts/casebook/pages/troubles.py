"""What was hard, whatever was being done: the same trouble in several places, and what was done about it."""

from collections.abc import Iterator
from itertools import islice

from casebook.collection import Collection
from casebook.model import Case, Claim
from casebook.pages.page import TROUBLES, Anchor, Page, Row, newest
from casebook.pages.spread import BYTES, Door, Group, Kind, leaf_pages, spread
from casebook.sealed import dataclass
from casebook.vocabulary import Trouble, Vocabulary

NAMED = 4
"""So many towns that met a trouble are named on the page of a case."""

CASES_LISTED = 50
"""So many cases are named for a trouble: those that were updated last."""

TOWNS = 8
"""So many towns that met a trouble are named where a page of its own tells of it."""

CLAIMS = 3
"""So many claims tell what a case did about a trouble."""

_ENTRY, _CLAIM, _MARK = 700, 150, 320
"""About as many bytes does markup take: of an entry, of a claim, of a source mark with what it tells."""


@dataclass(frozen=True, slots=True)
class Met:
    """A case that tells of a trouble, by its key, and all that it did about its troubles."""

    row: Row
    trouble: str

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Give the claims that tell of it."""
        return tuple(claim for claim in self.row.case.claims() if claim.trouble == self.trouble)

    @property
    def responses(self) -> tuple[Claim, ...]:
        """Give what was done."""
        return self.row.case.fields.get("responses", ())

    def weight(self) -> int:
        """Guess the bytes of its entry."""
        tally = self.row.tally
        told = (*(each for key, each in tally.had if key == self.trouble), tally.responses)
        return _ENTRY + sum(_weigh(each.claims, each.letters, each.marks) for each in told)


@dataclass(frozen=True, slots=True)
class Solved:
    """A case that did something about a trouble, by its key, whether it had the trouble itself or not."""

    row: Row
    trouble: str

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Give the claims that say so."""
        return tuple(claim for claim in self.row.case.claims() if self.trouble in claim.meets)

    def weight(self) -> int:
        """Guess the bytes of its entry."""
        deeds = self.row.tally.deeds(self.trouble)[:CLAIMS]
        return _ENTRY + sum(_weigh(1, each.letters, each.marks) for each in deeds)


Entry = Solved | Met


@dataclass(frozen=True, slots=True)
class Shelf:
    """A trouble with cases that did something about it and that had it, of which `total` counts all."""

    trouble: Trouble
    solved: tuple[Solved, ...]
    met: tuple[Met, ...]
    total: int

    def group(self) -> Group[Entry]:
        """Give what stands under the heading of the trouble: first who did something."""
        trouble = self.trouble
        lead = trouble.lead
        if self.total > len(self.met):
            lead += f"最近更新した{len(self.met)}件を挙げています。"
        entries: tuple[Entry, ...] = (*self.solved, *self.met)
        return Group(trouble.key, trouble.key, trouble.label, lead, entries)

    def towns(self) -> tuple[Row, ...]:
        """Give a case each of the towns that did something."""
        return tuple({each.row.town.key: each.row for each in reversed(self.solved)}.values())[::-1]


@dataclass(frozen=True, slots=True)
class TroublesView:
    """All troubles with what stands under them, or with doors to it; `untold` counts cases that tell of no trouble."""

    vocabulary: Vocabulary
    groups: tuple[tuple[Shelf, Group[Entry]], ...]
    doors: tuple[tuple[Shelf, Door], ...]
    cases: int
    untold: int


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the page of all troubles and, where they have no room on it, those of each."""
    shelves = [_shelf(collection, each) for each in had(collection)]
    found = spread([shelf.group() for shelf in shelves], _KIND, "troubles/kind")
    tallies = collection.tallies
    first = Page(
        path=TROUBLES.path,
        frame=TROUBLES.path,
        title="苦労からさがす",
        description="職員の抵抗、使う職場の偏り、異動と引き継ぎなど、自治体DXで繰り返される苦労と、その対応を事例から集めます。",
        template="troubles.html.j2",
        view=TroublesView(
            vocabulary=collection.vocabulary,
            groups=tuple(zip(shelves, found.groups, strict=False)),
            doors=tuple(zip(shelves, found.doors, strict=False)),
            cases=len(tallies),
            untold=sum(not tally.hard for tally in tallies.values()),
        ),
        contents=tuple(Anchor(shelf.trouble.key, shelf.trouble.label) for shelf in shelves),
    )
    yield first
    yield from leaf_pages(found, first, "_list_troubles.html.j2", collection.vocabulary)


def had(collection: Collection) -> tuple[Trouble, ...]:
    """List the troubles that cases tell of: those with a place on the page."""
    told = {key for stub in collection.stubs.values() for key in stub.troubles}
    return tuple(each for each in collection.vocabulary.troubles.values() if each.key in told)


def _shelf(collection: Collection, trouble: Trouble) -> Shelf:
    told = [key for key, stub in collection.stubs.items() if trouble.key in stub.troubles]
    latest = newest((Row(collection, key, plain=True) for key in told), CASES_LISTED)
    meeting = collection.stubs.meeting(trouble.key)[:CASES_LISTED]
    solved = tuple(Solved(Row(collection, key, plain=True), trouble.key) for key in meeting)
    return Shelf(trouble, solved, tuple(Met(row, trouble.key) for row in latest), len(told))


def _weigh(claims: int, letters: int, marks: int) -> int:
    return _MARK * marks + _CLAIM * claims + BYTES * letters


_KIND: Kind[Entry] = Kind(
    lambda entry: entry.row.id, lambda entry: entry.row.town.name, lambda entry: entry.weight()
)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A trouble of a case, a case each of other municipalities that met it, and how many more of these there are."""

    trouble: Trouble
    first: tuple[Solved, ...]
    more: int


def elsewhere(collection: Collection, case: Case) -> tuple[Elsewhere, ...]:
    """List the troubles of a case that others did something about."""
    keys = dict.fromkeys(claim.trouble for claim in case.claims() if claim.trouble)
    troubles = (collection.vocabulary.troubles[key] for key in keys if key)
    found = (_elsewhere(collection, case, trouble) for trouble in troubles)
    return tuple(each for each in found if each.first)


def _elsewhere(collection: Collection, case: Case, trouble: Trouble) -> Elsewhere:
    others, more = _others(collection, case.id, trouble.key)
    rows = (Row(collection, key, plain=True) for key in others)
    return Elsewhere(trouble, tuple(Solved(row, trouble.key) for row in rows), more)


def beforehand(collection: Collection, case: str) -> object:
    """Stand for what `elsewhere` would give for a case, by its id, without making the cases."""
    found = ((key, *_others(collection, case, key)) for key in collection.stubs[case].troubles)
    return tuple((key, more, tuple(map(collection.glimpse, others))) for key, others, more in found)


def _others(collection: Collection, case: str, trouble: str) -> tuple[tuple[str, ...], int]:
    """Give the first cases of other municipalities that met a trouble, and how many more municipalities did."""
    solving, own = collection.stubs.solving(trouble), collection.stubs[case].municipality
    first = tuple(islice((key for town, key in solving.items() if town != own), NAMED))
    return first, len(solving) - len(first) - (own in solving)
