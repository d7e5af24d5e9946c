"""How a claim and its sources are told, wherever that is: on a page, in a comparison, on paper."""

from collections.abc import Mapping

from casebook.ages import OVERDUE, PLANNED
from casebook.model import SPENT, Claim, Source, Status
from casebook.vocabulary import Term


def flags(claim: Claim) -> tuple[str, ...]:
    """Give what a reader should know before trusting a claim."""
    unproven = () if claim.confirmed else ("要確認",)
    return (*unproven, "事業者の発表") if claim.basis == "vendor" else unproven


def money(claim: Claim) -> str:
    """Name the kind of money that a claim tells of; nothing where it tells of none."""
    kind = claim.cost_kind or ""
    return f"{kind}費用" if kind in SPENT else kind


def standing(at: Claim | Status) -> str:
    """Tell since when a state holds and of when that is known; of old evidence and of late plans the age too.

    A claim without a state is of the time that it speaks of.
    """
    known = at.seen.evidence if at.seen else at.as_of
    dated = f"{known.japanese()}時点" if known and known.start else "時点の記載なし"
    if at.seen is None:
        return dated
    began = at.since.japanese() if at.since and at.since.start else ""
    since = began and began + ("の予定" if at.state == PLANNED else "から")
    late = OVERDUE if at.seen.overdue else ""
    return "、".join(filter(None, (since, dated, late, at.seen.old)))


def year(at: Claim) -> str:
    """Tell of what year a state is known, and its age where it looks old: for a cell of a table."""
    if at.seen is None or at.seen.evidence is None:
        return ""
    known = at.seen.evidence.year()
    return f"{known}、{at.seen.old}" if at.seen.old else known


def tip(source: Source) -> str:
    """Tell who published a source, and when where that is known: the first line of the tip of its marks."""
    date = f"　{source.published.japanese()}" if source.published else ""
    return f"{source.publisher}{date}"


def about(claim: Claim, bases: Mapping[str, Term]) -> tuple[str, ...]:
    """Tell of what time a claim speaks and what it rests on: the last lines of the tip of its marks."""
    time = (f"時点　{claim.as_of.japanese()}",) if claim.as_of and claim.as_of.start else ()
    return (*time, f"根拠　{bases[claim.basis].label}")
