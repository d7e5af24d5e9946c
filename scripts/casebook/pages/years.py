"""The timelines of several cases on one scale of years."""

from collections.abc import Sequence

from casebook.model import Case, Claim
from casebook.sealed import dataclass
from casebook.when import Point


@dataclass(frozen=True, slots=True)
class Event:
    """An event; `when` is its time within the year, empty where only the year is known."""

    claim: Claim
    when: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year in which something happened, with the events of each case.

    `skipped` counts the years before it in which no case tells of an event.
    """

    number: int
    label: str
    columns: tuple[tuple[Event, ...], ...]
    skipped: int


def years(cases: Sequence[Case]) -> list[Year]:
    """Put the events of the cases, column by column, under the years in which they began."""
    found: dict[int, list[list[Event]]] = {}
    for column, case in enumerate(cases):
        for claim in events(case):
            if claim.as_of and claim.as_of.start:
                year = claim.as_of.start.year
                columns = found.setdefault(year, [[] for _ in cases])
                columns[column].append(Event(claim, claim.as_of.within()))
    told = sorted(found)
    return [
        Year(
            number=year,
            label=Point(year).japanese(),
            columns=tuple(tuple(column) for column in found[year]),
            skipped=year - before - 1,
        )
        for before, year in zip((told[0] - 1, *told) if told else (), told, strict=False)
    ]


def events(case: Case) -> list[Claim]:
    """List the claims of a timeline in the order of time."""

    def order(claim: Claim) -> tuple[int, int, int]:
        return claim.as_of.sort_key() if claim.as_of else (0, 0, 0)

    return sorted(case.fields.get("timeline", ()), key=order)
