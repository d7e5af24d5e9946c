"""The numbers of a case for a comparison: alone, or before and after, in one and the same measure.

A bar is drawn only where lengths may be compared: between dated values of one measure of one case,
and for percentages, against the whole. Never between cases, whose ways of counting differ. Only its
author can say that two numbers measure the same, by giving them one heading: those of one topic and
unit may count the visitors of two trips.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.model import Case, Claim

_FORECASTS = ("見込", "予定", "目標")
_PERCENT = ("%", "％")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number; `share` is the length of its bar in hundredths, None for a number without one."""

    claim: Claim
    share: float | None


@dataclass(frozen=True, slots=True)
class Measure:
    """A number, or those of one measure in the order of time."""

    label: str
    figures: tuple[Figure, ...]


def measures(case: Case) -> list[Measure]:
    """List the results of a case and its key figures, each with the others of its measure."""
    listed = [
        claim
        for field, claims in case.fields.items()
        for claim in claims
        if claim.value is not None and (claim.key_figure or field == "results")
    ]
    told: set[str] = set()
    found = []
    for claim in sorted(listed, key=lambda each: not each.key_figure):
        if claim.id not in told:
            series = _series(case, claim)
            told.update(each.id for each in series)
            found.append(_measure(claim, series))
    return found


def _series(case: Case, claim: Claim) -> list[Claim]:
    """List a claim with the dated ones of its heading and unit; alone when times are equal."""
    mates = [
        each for each in case.claims() if _in_series(each) and _measured(each) == _measured(claim)
    ]
    times = {each.as_of.text for each in mates if each.as_of}
    if claim not in mates or len(times) < len(mates):
        return [claim]
    return sorted(mates, key=lambda each: each.as_of.sort_key() if each.as_of else (0, 0, 0))


def _measured(claim: Claim) -> tuple[str | None, str | None]:
    return (claim.key_figure, claim.unit)


def _in_series(claim: Claim) -> bool:
    dated = claim.as_of is not None and claim.as_of.start is not None
    forecast = any(word in (claim.qualifier or "") for word in _FORECASTS)
    return claim.key_figure is not None and claim.value is not None and dated and not forecast


def _measure(claim: Claim, series: list[Claim]) -> Measure:
    most = max((each.value or 0 for each in series), default=0)
    whole = 100 if claim.unit in _PERCENT else most if len(series) > 1 else 0
    return Measure(claim.key_figure or claim.text, tuple(_figures(series, whole)))


def _figures(series: list[Claim], whole: float) -> Iterator[Figure]:
    for each in series:
        fits = each.value is not None and 0 <= each.value <= whole and whole > 0
        share = round(100 * each.value / whole, 1) if fits and each.value is not None else None
        yield Figure(each, share)
