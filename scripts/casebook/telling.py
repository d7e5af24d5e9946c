"""How a claim and its sources are told, wherever that is: on a page, in a comparison, on paper."""

from collections.abc import Mapping

from casebook.model import Claim, Source
from casebook.vocabulary import Term


def flags(claim: Claim) -> tuple[str, ...]:
    """Give what a reader should know before trusting a claim."""
    unproven = () if claim.confirmed else ("要確認",)
    return (*unproven, "事業者の発表") if claim.basis == "vendor" else unproven


def tip(source: Source) -> str:
    """Tell who published a source, and when where that is known: the first line of the tip of its marks."""
    date = f"　{source.published.japanese()}" if source.published else ""
    return f"{source.publisher}{date}"


def about(claim: Claim, bases: Mapping[str, Term]) -> tuple[str, ...]:
    """Tell of what time a claim speaks and what it rests on: the last lines of the tip of its marks."""
    time = (f"時点　{claim.as_of.japanese()}",) if claim.as_of and claim.as_of.start else ()
    return (*time, f"根拠　{bases[claim.basis].label}")


def known(claim: Claim) -> str:
    """Tell of when a claim is known: a state since when, on what evidence, how old; else its own time."""
    seen = claim.seen
    since = f"{claim.since.japanese()}から" if seen and claim.since and claim.since.start else ""
    when = seen.evidence if seen else claim.as_of
    dated = f"{when.japanese()}時点" if when and when.start else "時点の記載なし"
    return "、".join(filter(None, (since, dated, seen.old if seen else "")))
