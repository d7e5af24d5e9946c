"""The list of all cases by prefecture: cards while they fit, else lines, and the cards on pages of the prefectures."""

from collections.abc import Iterable, Iterator

from casebook.collection import Collection
from casebook.pages.page import (
    AT_A_GLANCE,
    CASES,
    Anchor,
    Page,
    Row,
    newest,
    prefecture_anchor,
    rows,
)
from casebook.pages.spread import BYTES, Door, Group, Kind, leaf_pages, spread
from casebook.rules.municipality_code import PREFECTURES
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

LINES = 160
"""Up to so many cases, a list without room for cards still names all of them."""
NEWEST = 12
"""Of more cases, so many are shown that were updated last."""

_CARD = 1_100
_LINE_OF_CARD = 110


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cases of a prefecture; the anchor in the list of cases stays when other prefectures join it."""

    anchor: str
    label: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class CasesView:
    """All cases by prefecture; where they have no room, doors to them, with lines or the newest.

    A case of several bodies stands under the prefecture of each and counts once; `joint` says that there is one.
    """

    vocabulary: Vocabulary
    shelves: tuple[Shelf, ...]
    doors: tuple[Door, ...]
    lines: tuple[tuple[Door, tuple[Row, ...]], ...]
    newest: tuple[Row, ...]
    total: int
    joint: bool


def by_prefecture(found: Iterable[Row]) -> tuple[Group[Row], ...]:
    """Group cases by the prefectures of the municipalities in whose files they stand."""
    return _shelved((row.town.code, row) for row in found)


def _shelved(found: Iterable[tuple[str, Row]]) -> tuple[Group[Row], ...]:
    """Put rows under the prefectures of the codes beside them, in the order of codes and under each but once."""
    shelves: dict[str, dict[str, Row]] = {}
    for code, row in found:
        shelves.setdefault(code[:2], {}).setdefault(row.id, row)
    return tuple(
        Group(key, prefecture_anchor(key), PREFECTURES[int(key) - 1], "", tuple(own.values()))
        for key, own in sorted(shelves.items())
    )


def weigh_card(row: Row) -> int:
    """Guess the bytes of a card."""
    tally = row.tally
    title, subtitle = tally.letters
    replies = [reply.letters for key, reply in tally.replies if key in AT_A_GLANCE]
    return _CARD + sum(BYTES * each + _LINE_OF_CARD for each in (title * 2, subtitle, *replies))


def name_of(row: Row) -> str:
    """Give the name of a case that stays."""
    return row.id


def town_of(row: Row) -> str:
    """Give what a range of cases is told by."""
    return row.town.name


CARDS = Kind(name_of, town_of, weigh_card)


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the list of all cases, in the order of municipality codes."""
    every = rows(collection, collection.stubs)
    bodies = ((code, row) for row in every for code in collection.codes(row.id))
    groups = _shelved(bodies)
    found = spread(groups, CARDS, "cases/list")
    few = len(every) <= LINES
    first = Page(
        path=CASES.path,
        frame="cases/index.html",
        title="事例の一覧",
        description="自治体DXの事例の一覧。都道府県ごとに、取り組みの概要と主な数字を示します。",
        template="cases.html.j2",
        view=CasesView(
            vocabulary=collection.vocabulary,
            shelves=tuple(Shelf(each.anchor, each.label, each.entries) for each in found.groups),
            doors=found.doors,
            lines=tuple(zip(found.doors, (each.entries for each in groups), strict=False))
            if few
            else (),
            newest=newest(every, NEWEST) if found.doors and not few else (),
            total=len(every),
            joint=any(stub.members for stub in collection.stubs.values()),
        ),
        contents=tuple(Anchor(each.anchor, each.label) for each in groups),
    )
    yield first
    yield from leaf_pages(found, first, "_list_cards.html.j2", collection.vocabulary)
