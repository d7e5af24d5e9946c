"""The numbers of a case for a comparison: alone, or before and after, in one and the same measure.

A bar is drawn only where lengths may be compared: between dated values of one measure of one case,
and for percentages, against the whole. Never between cases, whose ways of counting differ. Only its
author can say that two numbers measure the same, by giving them one heading: those of one topic and
unit may count the visitors of two trips.
"""

from collections.abc import Iterator
from dataclasses import replace

from casebook.ages import PLANNED
from casebook.figures import amount, figure
from casebook.model import Case, Claim
from casebook.sealed import dataclass
from casebook.telling import measured

_FORECASTS = ("見込", "予定", "目標")
_PERCENT = ("%", "％")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is shown; `share` is the length of its bar in hundredths, None for one without.

    `before` says that it is what the claim's value was before, `planned` that the value is not yet one.
    """

    claim: Claim
    text: str
    share: float | None
    before: bool

    @property
    def planned(self) -> bool:
        """Whether it is what somebody meant to reach: no result."""
        return not self.before and self.claim.state == PLANNED

    @property
    def when(self) -> str:
        """Tell of when it is: of a plan, the day it was meant for; empty where that is not known."""
        time = self.claim.since if self.planned else self.claim.as_of
        return time.short() if time and time.start else ""


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
    seen: set[str] = set()
    found = []
    for claim in sorted(listed, key=lambda each: not each.key_figure):
        if claim.id not in seen:
            series = _series(case, claim)
            seen.update(each.id for each in series)
            found.append(_measure(claim, series))
    return found


def _series(case: Case, claim: Claim) -> list[Claim]:
    """List a claim with the dated ones of its heading and unit; alone when times are equal."""
    mates = [
        each
        for each in case.key_figures
        if _measured(each) == _measured(claim) and _in_series(each)
    ]
    times = {each.as_of.text for each in mates if each.as_of}
    if claim not in mates or len(times) < len(mates):
        return [claim]
    return sorted(mates, key=lambda each: each.as_of.sort_key() if each.as_of else (0, 0, 0))


def _measured(claim: Claim) -> tuple[str | None, ...]:
    return (claim.key_figure, claim.unit, claim.cost_kind)


def _in_series(claim: Claim) -> bool:
    dated = claim.as_of is not None and claim.as_of.start is not None
    words = claim.qualifier or ""
    forecast = claim.state == PLANNED or any(word in words for word in _FORECASTS)
    return claim.value is not None and dated and not forecast


def _measure(claim: Claim, series: list[Claim]) -> Measure:
    shown = list(_told(series))
    most = max((value or 0 for _, value, _ in shown), default=0)
    whole = 100 if claim.unit in _PERCENT else most if len(shown) > 1 else 0
    figures = (
        Figure(each, _text(each, before=before), _share(value, whole), before)
        for each, value, before in shown
    )
    return Measure(measured(claim) or claim.text, tuple(figures))


def _told(series: list[Claim]) -> Iterator[tuple[Claim, float | None, bool]]:
    """List the values of a series; what one was before is told unless the claim before it says as much."""
    last: float | None = None
    for each in series:
        if each.before is not None and each.before != last:
            yield each, each.before, True
        # A range has no one length.
        yield each, each.value if each.value_to is None else None, False
        last = each.value


def _text(claim: Claim, *, before: bool) -> str:
    if before:
        return amount(claim.before, claim.unit or "")
    return figure(replace(claim, before=None, state=None))  # a plan is told beside it, with its day


def _share(value: float | None, whole: float) -> float | None:
    fits = value is not None and 0 <= value <= whole and whole > 0
    return round(100 * value / whole, 1) if fits and value is not None else None
