"""The honest cells of a static comparison."""

from casebook import cite, telling
from casebook.beside import Gap
from casebook.model import Case, Cell, Claim, tells
from casebook.pages.page import case_path
from casebook.pages.years import events
from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """An honest cell: the claims shown, how many more there are and their topics, the gaps.

    `beside` tells that what is shown does not answer the field. `doubted` flags that sources contradict
    each other about it, or leave it unclear; empty where they do not.
    """

    case: Case
    field: str
    state: Cell
    shown: tuple[Claim, ...]
    more: int
    topics: tuple[str, ...]
    gaps: tuple[Gap, ...]
    beside: str
    doubted: str

    @property
    def path(self) -> str:
        """Where the case tells all about the field, or that nothing was found."""
        anchor = self.field if self.shown else cite.GAPS
        return f"{case_path(self.case)}#{anchor}"


def slot(case: Case, field: str, room: int) -> Slot:
    """Fill a cell with up to `room` claims, the timeline in the order of time.

    What answers the field comes before what does not, key figures before other claims.
    """
    claims = events(case) if field == "timeline" else list(case.fields.get(field, ()))
    claims.sort(key=lambda claim: (not tells(claim, field), not claim.key_figure))
    shown, rest = tuple(claims[:room]), claims[room:]
    told = {claim.topic for claim in shown}
    topics = dict.fromkeys(claim.topic for claim in rest if claim.topic and claim.topic not in told)
    return Slot(
        case=case,
        field=field,
        state=case.cell(field),
        shown=shown,
        more=len(rest),
        topics=tuple(topics),
        gaps=gaps(case, field),
        beside=telling.beside(case, field),
        doubted=telling.doubted(case.doubts, field),
    )


def gaps(case: Case, field: str) -> tuple[Gap, ...]:
    """List the parts of a field that were looked for and not found."""
    return tuple(gap for gap in case.gaps if gap.field == field)
