"""A case told in one minute: its numbers, its years on one line, what nobody has published."""

from collections.abc import Sequence

from casebook.model import Case, Claim, Status
from casebook.pages.numbers import Measure, measures
from casebook.pages.years import events
from casebook.sealed import dataclass
from casebook.vocabulary import Field, Vocabulary
from casebook.when import Point

MOST_COMPARED, MOST_SINGLE, MOST_OPEN, MOST_CLAIMS = 3, 5, 5, 2

WHO = ("team", "partners", "contact")
COPY = ("preconditions", "constraints", "ingenuity", "difficulties")
"""The fields that tell who did it, and what to know before doing the same."""

HEADS = ("人", "名")
MOST_HEADS = 20
"""More people than these are a number and no picture."""

_RUNS = {"運用中": "run", "一部": "run", "試行": "try", "計画": "plan"}
"""How a state is drawn on the line of years; what is over or unknown is not drawn."""

_MOST_TICKS = 9


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a case: those told at two times, and those told once; `more` counts what is left out."""

    compared: tuple[Measure, ...]
    single: tuple[Measure, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Open:
    """A point that was looked for and not found: a part of a field, or all of it."""

    field: Field
    what: str


@dataclass(frozen=True, slots=True)
class Opens:
    """The points to ask first, out of `total`."""

    first: tuple[Open, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first claims of a field; `more` counts those that follow."""

    field: Field
    claims: tuple[Claim, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line of years, in hundredths of its length; `kind` tells how it is drawn."""

    kind: str
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the line, at a hundredth of its length; only some are named."""

    year: int
    at: float
    named: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The years of a case on one line: states, years, and the places of its events."""

    spans: tuple[Span, ...]
    ticks: tuple[Tick, ...]
    dots: tuple[float, ...]

    def kinds(self) -> set[str]:
        """List the kinds of its spans, for the key beside it."""
        return {each.kind for each in self.spans}


@dataclass(frozen=True, slots=True)
class _Scale:
    """Whole years, the last one included."""

    first: int
    last: int

    def at(self, point: Point) -> float:
        """Place a point of time on the line, in hundredths."""
        return self.share(_years(point) - self.first)

    def share(self, years: float) -> float:
        """Turn a length in years into hundredths of the line."""
        return round(100 * years / (self.last + 1 - self.first), 1)


def numbers(case: Case) -> Numbers:
    """Choose the numbers to tell at a glance; those told at two times come first."""
    found = measures(case)
    compared = [each for each in found if len(each.figures) > 1]
    alone = [each for each in found if len(each.figures) == 1]
    named = [each for each in alone if each.figures[0].claim.key_figure]
    single = named or alone
    shown = tuple(compared[:MOST_COMPARED]), tuple(single[:MOST_SINGLE])
    return Numbers(*shown, more=len(found) - sum(map(len, shown)))


def opens(case: Case, words: Vocabulary) -> Opens:
    """Choose what to ask first: the fields asked before all others, then those behind the nine questions.

    Of each field one point; a part that is named says more than the question about the whole.
    """
    asked = [question.fields[0] for question in words.questions]
    points = {field.key: _points(case, field) for field in words.fields.values()}
    fields = [field for field in words.fields.values() if points[field.key]]
    fields.sort(key=lambda field: (not field.first, field.key not in asked))
    first = tuple(points[field.key][0] for field in fields[:MOST_OPEN])
    return Opens(first, sum(len(each) for each in points.values()))


def _points(case: Case, field: Field) -> list[Open]:
    parts = [Open(field, gap.what) for gap in case.gaps if gap.field == field.key]
    whole = [Open(field, field.question)] if field.key in case.not_stated else []
    return parts or whole


def strip(case: Case) -> Strip | None:
    """Draw the years of a case; None where all that is known lies within one year."""
    happened = [each.as_of.start for each in events(case) if each.as_of and each.as_of.start]
    states = [each for each in case.history if each.since and each.since.start]
    points = [*happened, *(point for each in states for point in _reach(each))]
    if not points or len({point.year for point in points}) == 1:
        return None
    scale = _Scale(min(p.year for p in points), max(p.year for p in points))
    return Strip(_spans(states, scale), _ticks(scale), tuple(scale.at(each) for each in happened))


def _reach(status: Status) -> list[Point]:
    """Give when a state began, and when it was last seen."""
    known = (status.since, status.seen.evidence)
    return [point for when in known if when for point in (when.end or when.start,) if point]


def _spans(states: list[Status], scale: _Scale) -> tuple[Span, ...]:
    ordered = sorted(states, key=lambda each: each.since.sort_key() if each.since else (0, 0, 0))
    begins = [scale.at(_reach(each)[0]) for each in ordered]
    ends = [*begins[1:], scale.at(_reach(ordered[-1])[-1])] if ordered else []
    return tuple(
        Span(_RUNS[each.state], begin, round(end - begin, 1))
        for each, begin, end in zip(ordered, begins, ends, strict=True)
        if each.state in _RUNS and end > begin
    )


def _ticks(scale: _Scale) -> tuple[Tick, ...]:
    span = scale.last + 1 - scale.first
    step = -(-span // _MOST_TICKS)
    return tuple(Tick(scale.first + n, scale.share(n), named=n % step == 0) for n in range(span))


def _years(point: Point) -> float:
    year, month, day = point.sort_key()
    return year + max(month - 1, 0) / 12 + max(day - 1, 0) / 365


def heads(case: Case) -> list[Claim]:
    """Give the claims about the team that count people: few enough to be drawn one by one."""
    return [
        claim
        for claim in case.fields.get("team", ())
        if claim.unit in HEADS and claim.value and claim.value <= MOST_HEADS
    ]


def beginnings(case: Case, words: Vocabulary, keys: Sequence[str]) -> list[Beginning]:
    """Give the first claims of those fields that hold any."""
    found = [(words.fields[key], case.fields.get(key, ())) for key in keys]
    return [
        Beginning(field, claims[:MOST_CLAIMS], max(0, len(claims) - MOST_CLAIMS))
        for field, claims in found
        if claims
    ]
