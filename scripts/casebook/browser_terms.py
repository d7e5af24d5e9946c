"""The terms of a host as the browser is told them: every sentence that a plan can be held against."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from casebook import reception
from casebook.model import Claim, Municipality, Reception
from casebook.records import terms
from casebook.terms import ACCEPTED

Made = TypeVar("Made")

_REST = ("fee", "lodging", "apply", "desk", "thanks")
"""Items that a planner reads and nothing is held against, in the order in which they are asked for."""


def host_terms(host: Reception) -> terms.Terms:
    """Give what a host's own words let a plan be held against."""

    def walk(item: str, make: Callable[[Claim], Iterator[Made]]) -> tuple[Made, ...]:
        return tuple(made for claim in host.items.get(item, ()) for made in make(claim))

    limits = (
        made
        for item, claims in host.items.items()
        for claim in claims
        for made in _limits(item, claim)
    )
    return terms.Terms(
        leads=walk("lead_time", _leads),
        closed=walk("closed", _closed),
        sessions=walk("closed", _sessions),
        days=walk("days", _days),
        limits=tuple(limits),
        rest=tuple(
            terms.Ruled(**_ruled(item, claim))
            for item in _REST
            for claim in host.items.get(item, ())
            if reception.short(item, claim)
        ),
        online=walk("online", _online),
    )


def host_standing(town: Municipality) -> terms.Receives:
    """Give whether a town has said how it receives visits."""
    found = reception.receives(town)
    return terms.Receives(found.standing, found.words)


def _ruled(item: str, claim: Claim, words: str = "") -> dict[str, Any]:
    """Give what every term tells of the claim that it stands in."""
    return {
        "claim": claim.id,
        "door": claim.term.door,
        "words": words or reception.brief(item, claim),
        "told": reception.told(claim),
        "old": claim.seen.age if claim.seen and claim.seen.old else None,
    }


def _leads(claim: Claim) -> Iterator[terms.LeadTerm]:
    for due, lead in reception.leads(claim):
        yield terms.LeadTerm(**_ruled("lead_time", claim, f"{lead.name}まで"), due=due, lead=lead)


def _closed(claim: Claim) -> Iterator[terms.ClosedTerm]:
    for each in reception.closed(claim):
        ends = {
            name: getattr(each, name) for name in ("from_month", "from_day", "to_month", "to_day")
        }
        base = _ruled("closed", claim)
        yield terms.ClosedTerm(**base, **ends, period=each.words, rough=each.rough)


def _sessions(claim: Claim) -> Iterator[terms.SessionTerm]:
    term = claim.term
    if term.sessions:
        yield terms.SessionTerm(**_ruled("closed", claim), months=term.months)


def _days(claim: Claim) -> Iterator[terms.DaysTerm]:
    opens, closes = claim.term.hours or (None, None)
    if claim.term.weekdays or opens:
        base = _ruled("days", claim)
        yield terms.DaysTerm(**base, weekdays=claim.term.weekdays, opens=opens, closes=closes)


def _limits(item: str, claim: Claim) -> Iterator[terms.LimitTerm]:
    limit = reception.limit(item, claim)
    if limit:
        yield terms.LimitTerm(**_ruled(item, claim), kind=limit.kind, value=limit.value)


def _online(claim: Claim) -> Iterator[terms.OnlineTerm]:
    if claim.term.accepted:
        accepted = ACCEPTED[claim.term.accepted]
        yield terms.OnlineTerm(**_ruled("online", claim), accepted=accepted)
