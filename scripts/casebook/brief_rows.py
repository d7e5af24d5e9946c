"""Cases as lists show them, written down and read again: a tenth of the time that making one of its file takes.

A row is a list of plain values. Sources and claims are named by their numbers and ids where something rests on them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from sys import intern
from typing import Any, TypeAlias

from casebook.ages import Seen
from casebook.beside import Gap, Review
from casebook.listing import LEFT_OUT, counted
from casebook.model import Case, Claim, Member, Source, Status, Written
from casebook.when import When

Row: TypeAlias = list[Any]

_WORDS = ("id", "municipality", "title", "subtitle", "summary")
_LISTS = ("themes", "keywords", "not_stated", "not_applicable", "related")
_DAYS = ("published", "updated", "checked")
_SOURCE = tuple(each.name for each in fields(Source) if each.name != "published")
_CLAIM = tuple(each.name for each in fields(Claim) if each.name not in ("id", "term"))
"""What a claim of a case has beside its place, in the order in which one is made."""
_REPEATED = (
    *("at", "topic", "unit", "qualifier", "basis", "key_figure"),
    *("practice", "state", "trouble", "cost_kind", "funding", "milestone"),
)
"""What of a claim stands in thousands of them: each of these words is held once."""

_words, _lists, _days = attrgetter(*_WORDS), attrgetter(*_LISTS), attrgetter(*_DAYS)
_source, _claim = attrgetter(*_SOURCE), attrgetter(*_CLAIM)
_WORDS_OF_CLAIM = tuple(map(_CLAIM.index, _REPEATED))
_SOURCES, _AS_OF, _SINCE, _SEEN, _PRODUCTS, _MEETS = map(
    _CLAIM.index, ("sources", "as_of", "since", "seen", "products", "meets")
)

_UNCONFIRMED = "?"
"""Follows the basis of a claim that is counted and has not been confirmed."""


def row_of(case: Case) -> Row:
    """Write down a case as lists show it."""
    return [
        _words(case),
        _lists(case),
        [each.text for each in _days(case)],
        _text(case.years),
        [*map(source_row, case.sources)],
        [(each.code, each.name, _numbers(each.sources), each.at) for each in case.members],
        [*map(_status_row, case.status)],
        [(each.field, each.what) for each in case.gaps],
        [(each.by, each.date.text, each.what, each.note) for each in case.review],
        {key: _claim_rows(claims) for key, claims in case.fields.items()},
        {key: each and _written_row(each) for key, each in case.answers.items()},
    ]


def case_of(row: Row, digest: str) -> Case:
    """Read what was written down; `digest` stands for it."""
    words, lists, days, years, sources, members, status, gaps, review, claims, answers = row
    named = _Named(map(source_of, sources))
    shown = {intern(key): _claims_of(key, each, named) for key, each in claims.items()}
    by_id = {claim.id: claim for each in shown.values() for claim in each}
    told: dict[str, Any] = {
        **dict(zip(_WORDS, words, strict=True)),
        **{key: tuple(map(intern, each)) for key, each in zip(_LISTS, lists, strict=True)},
        **{key: When.parse(each) for key, each in zip(_DAYS, days, strict=True)},
        **LEFT_OUT,
    }
    return Case(
        digest=digest,
        years=_when(years),
        sources=named.every,
        members=tuple(Member(code, name, named(own), at) for code, name, own, at in members),
        status=tuple(_status_of(each, named) for each in status),
        gaps=tuple(Gap(*each) for each in gaps),
        review=tuple(Review(by, When.parse(day), what, note) for by, day, what, note in review),
        fields=shown,
        answers={intern(key): each and _written_of(each, by_id) for key, each in answers.items()},
        **told,
    )


class _Named:
    """The sources of a case by their numbers. Of those that several claims name together there is one tuple."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.every = tuple(sources)
        self._together: dict[tuple[int, ...], tuple[Source, ...]] = {}

    def __call__(self, numbers: Sequence[int]) -> tuple[Source, ...]:
        key = tuple(numbers)
        if key not in self._together:
            self._together[key] = tuple([self.every[number - 1] for number in key])
        return self._together[key]


def source_row(source: Source) -> Row:
    """Write down a source of a case."""
    return [*_source(source), _text(source.published)]


def source_of(row: Row) -> Source:
    """Read a source that was written down."""
    *own, published = row
    told = dict(zip(_SOURCE, own, strict=True), published=_when(published))
    return Source(
        **told | {name: intern(told[name]) for name in ("key", "publisher", "read", "basis")}
    )


def _status_row(status: Status) -> Row:
    seen = _seen_row(status.seen)
    times = status.as_of.text, _text(status.since)
    return [status.state, *times, _numbers(status.sources), status.at, status.note, seen]


def _status_of(row: Row, named: _Named) -> Status:
    state, as_of, since, sources, at, note, seen = row
    return Status(
        intern(state), When.parse(as_of), named(sources), at, note, _when(since), _seen_of(seen)
    )


def _claim_rows(claims: Sequence[Claim]) -> str | list[str | Row]:
    """Write down the claims of a field: as words, where of all of them lists show no more than their number."""
    rows = [_claim_row(claim) if claim.sources else _basis(claim) for claim in claims]
    return rows if any(claim.sources for claim in claims) else " ".join(map(_basis, claims))


def _claims_of(field: str, rows: str | list[str | Row], named: _Named) -> tuple[Claim, ...]:
    if isinstance(rows, str):
        return _counted_of(field, rows)
    return tuple(
        _counted(f"{field}-{n}", row)
        if isinstance(row, str)
        else _claim_of(f"{field}-{n}", row, named)
        for n, row in enumerate(rows, start=1)
    )


@cache
def _counted_of(field: str, told: str) -> tuple[Claim, ...]:
    """Give the one tuple that stands for all fields in which the same claims are counted."""
    return tuple(_counted(f"{field}-{n}", each) for n, each in enumerate(told.split(), start=1))


def _counted(anchor: str, told: str) -> Claim:
    basis = told.removesuffix(_UNCONFIRMED)
    return counted(intern(anchor), intern(basis), basis == told)


def _basis(claim: Claim) -> str:
    return claim.basis if claim.confirmed else claim.basis + _UNCONFIRMED


def _claim_row(claim: Claim) -> Row:
    row: Row = [*_claim(claim)]
    row[_SOURCES] = _numbers(claim.sources)
    row[_AS_OF], row[_SINCE] = _text(claim.as_of), _text(claim.since)
    row[_SEEN] = claim.seen and _seen_row(claim.seen)
    return row


def _claim_of(anchor: str, row: Row, named: _Named) -> Claim:
    for place in _WORDS_OF_CLAIM:
        if row[place] is not None:
            row[place] = intern(row[place])
    row[_SOURCES] = named(row[_SOURCES])
    row[_AS_OF], row[_SINCE] = _when(row[_AS_OF]), _when(row[_SINCE])
    row[_SEEN] = row[_SEEN] and _seen_of(row[_SEEN])
    for place in (_PRODUCTS, _MEETS):
        row[place] = tuple(map(intern, row[place]))
    return Claim(intern(anchor), *row)


def _written_row(written: Written) -> Row:
    return [written.text, written.kind, [claim.id for claim in written.claims]]


def _written_of(row: Row, claims: Mapping[str, Claim]) -> Written:
    text, kind, ids = row
    return Written(text, kind, tuple([claims[each] for each in ids]))


def _seen_row(seen: Seen) -> Row:
    return [_text(seen.evidence), seen.age, seen.overdue]


def _seen_of(row: Row) -> Seen:
    evidence, age, overdue = row
    return Seen(_when(evidence), age, overdue)


def _numbers(sources: Iterable[Source]) -> list[int]:
    return [each.number for each in sources]


def _text(when: When | None) -> str | None:
    return when.text if when else None


def _when(text: str | None) -> When | None:
    return None if text is None else When.parse(text)
