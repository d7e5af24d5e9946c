"""The year of a host as a strip from April: when nobody is received, and the stretch before."""

from collections.abc import Iterator

from casebook import reception
from casebook.model import Reception
from casebook.sealed import dataclass
from casebook.terms import DAYS, period

_APRIL = 91
"""The first day of the working year, counted from the first of January."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A bar in the strip of a year that begins in April: where it begins, in days, and how long it is."""

    start: int
    days: int
    ahead: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month of that year, in days from its beginning."""

    number: int
    start: int
    days: int


def strip(host: Reception) -> Iterator[Closed]:
    """Lay the parts of a year in which nobody is received along a year that begins in April."""
    for claim in host.items.get("closed", ()):
        for each in reception.closed(claim):
            days = each.days()
            start = (days.start - _APRIL) % DAYS
            until = start + len(days)
            ahead = each not in claim.term.periods
            yield Closed(start, min(until, DAYS) - start, ahead)
            if until > DAYS:
                yield Closed(0, until - DAYS, ahead)


def _months() -> Iterator[Month]:
    for number in (*range(4, 13), *range(1, 4)):
        days = period(f"{number}月")
        if days:
            yield Month(number, (days.days().start - _APRIL) % DAYS, len(days.days()))


MONTHS = tuple(_months())
"""The months of that year."""
