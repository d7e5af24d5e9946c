"""Tallies written down and read again. A row is a list of plain values."""

from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from sys import intern
from typing import Any, TypeAlias

from casebook.model import Cell
from casebook.tally import Deed, Reply, Shown, Tally, Told

Row: TypeAlias = list[Any]

_of_told, _of_shown, _of_deed, _of_reply = (
    attrgetter(*kind.__slots__) for kind in (Told, Shown, Deed, Reply)
)


def row_of(tally: Tally) -> Row:
    """Write it down as a list of plain values."""
    return [
        *(tally.letters, tally.keywords, tally.members, tally.cells, tally.stated, tally.bases),
        *(tally.sources, tally.unread, tally.state, tally.age, tally.year, tally.funding),
        [*map(_of_shown, tally.shown)],
        tally.products,
        [(key, _of_told(told)) for key, told in tally.had],
        [(key, [*map(_of_deed, deeds)]) for key, deeds in tally.meets],
        _of_told(tally.responses),
        *(tally.hard, tally.reviewed, tally.outline),
        [(key, *_of_reply(reply)) for key, reply in tally.replies],
        tally.cites,
    ]


def tally_of(row: Row) -> Tally:
    """Read a tally that was written down; words that stand in many are held once."""
    letters, keywords, members, cells, stated, bases, sources, unread, state, *others = row
    age, year, funding, shown, products, had, meets, responses, *flags, replies, cites = others
    hard, reviewed, outline = flags
    return Tally(
        letters=tuple(letters),
        keywords=tuple(map(intern, keywords)),
        members=tuple((code, name) for code, name in members),
        cells=intern(cells),
        stated=stated,
        bases=tuple((intern(key), count) for key, count in bases),
        sources=sources,
        unread=unread,
        state=intern(state),
        age=age,
        year=year,
        funding=tuple(map(intern, funding)),
        shown=tuple(_the_shown(*each) for each in shown),
        products=tuple(map(intern, products)),
        had=tuple((intern(key), Told(*told)) for key, told in had),
        meets=tuple((intern(key), tuple(map(_deed_of, deeds))) for key, deeds in meets),
        responses=Told(*responses),
        hard=hard,
        reviewed=reviewed,
        outline=outline,
        replies=tuple((intern(key), _the_reply(*each)) for key, *each in replies),
        cites=cites,
    )


@cache
def _the_shown(practice: str, state: str, claims: int) -> Shown:
    """Give the one that stands for what many cases show."""
    return Shown(intern(practice), intern(state), claims)


@cache
def _the_reply(state: str, *others: Any) -> Reply:  # noqa: ANN401 - what a reply holds
    """Give the one that stands for what many cases answer."""
    return Reply(Cell(state), *others)


def _deed_of(row: Sequence[Any]) -> Deed:
    practice, anchor, letters, marks = row
    return Deed(practice and intern(practice), intern(anchor), letters, marks)
