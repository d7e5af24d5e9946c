"""What the list of hosts is narrowed by: for every host and kind of visit the months, the people, and online."""

from calendar import monthrange
from collections.abc import Iterable, Iterator

from casebook import reception
from casebook.model import Claim, Reception
from casebook.records.terms import HostRule
from casebook.terms import ACCEPTED, DAYS, LEAP, Door


def rules(host: Reception) -> tuple[HostRule, ...]:
    """Give the rules of a host, one for each kind of visit that its claims speak of."""
    told = [(item, claim) for item, claims in host.items.items() for claim in claims]
    doors = dict.fromkeys(claim.term.door for _, claim in told)
    return tuple(
        _rule(door, [each for each in told if each[1].term.door == door]) for door in doors
    )


def _rule(door: Door | None, told: list[tuple[str, Claim]]) -> HostRule:
    claims = [claim for _, claim in told]
    limits = {
        limit.kind: limit.value for item, claim in told if (limit := reception.limit(item, claim))
    }
    online = [ACCEPTED[claim.term.accepted] for claim in claims if claim.term.accepted]
    full, partly = _months(claims)
    return HostRule(
        door=door,
        full=full,
        partly=partly,
        fewest=limits.get("party-min"),
        most=limits.get("party-max"),
        online=online[-1] if online else None,
    )


def _months(claims: Iterable[Claim]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Sort the months in which nobody is received into whole ones and parts; a month with a session is a part."""
    closed: set[int] = set()
    sitting: set[int] = set()
    for claim in claims:
        sitting.update(claim.term.months)
        closed.update(day % DAYS for each in reception.closed(claim) for day in each.days())
    full = tuple(month for month, days in _calendar() if closed.issuperset(days))
    partly = (month for month, days in _calendar() if month in sitting or closed.intersection(days))
    return full, tuple(month for month in partly if month not in full)


def _calendar() -> Iterator[tuple[int, range]]:
    first = 0
    for month in range(1, 13):
        last = first + monthrange(LEAP, month)[1]
        yield month, range(first, last)
        first = last
