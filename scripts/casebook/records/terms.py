"""The terms on which a host receives visits, ready to be held against a plan: days are compared, not read."""

from typing import Annotated

from casebook.lead_times import Lead
from casebook.reception import LimitKind, Standing
from casebook.sealed import dataclass
from casebook.terms import Accepted, Door


@dataclass(frozen=True, slots=True)
class Receives:
    """Whether a town has said how it receives visits."""

    standing: Annotated[
        Standing,
        "Terms are published; visits are known to have been received; neither was found.",
    ]
    words: Annotated[str, "The same in a line, with its time: 受け入れの案内あり（2024年1月）."]


@dataclass(frozen=True, slots=True)
class HostRule:
    """What the list of hosts is narrowed by: the terms of a host for visits of one kind."""

    door: Annotated[Door | None, "Whose visits; null where the source does not tell them apart."]
    full: Annotated[tuple[int, ...], "Months in which nobody is received at all."]
    partly: Annotated[tuple[int, ...], "Months in part of which nobody is received."]
    fewest: Annotated[float | None, "People of a party, at least."]
    most: Annotated[float | None, "People of a party, at most."]
    online: Accepted | None


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a claim on the reception of visits lets a plan be held against."""

    claim: Annotated[str, "The anchor of the claim on the municipality's page, and its fact's id."]
    door: Annotated[Door | None, "Whose visits; null where the source does not tell them apart."]
    words: Annotated[str, "It in short, as a cell or a notice shows it: 1か月前まで."]
    told: Annotated[str, "Of when the host's words are: 2024年1月の案内; 日付のない案内."]
    old: Annotated[
        int | None, "The full years since, where they look old; null also where they have no date."
    ]


@dataclass(frozen=True, slots=True)
class LeadTerm(Ruled):
    """What has to be done by when."""

    due: Annotated[str, "The key of the deadline: apply, letters, questions."]
    lead: Lead


@dataclass(frozen=True, slots=True)
class ClosedTerm(Ruled):
    """A part of every year in which nobody is received, both ends with it."""

    from_month: int
    from_day: int
    to_month: Annotated[int, "Before the first: it runs over the new year."]
    to_day: int
    period: Annotated[
        str, "It alone in words, as a warning names it: 5月中旬から5月末の2週間前から."
    ]
    rough: Annotated[bool, "The source tells a third of a month, or says おおむね: 目安."]


@dataclass(frozen=True, slots=True)
class SessionTerm(Ruled):
    """That nobody is received while the council sits, on days that no source dates."""

    months: Annotated[tuple[int, ...], "In which it sits; empty where that is not told."]


@dataclass(frozen=True, slots=True)
class DaysTerm(Ruled):
    """On which days and at what hours visits are received."""

    weekdays: Annotated[tuple[int, ...], "1 is a Monday; empty where hours alone are told."]
    opens: Annotated[str | None, "As 09:30."]
    closes: str | None


@dataclass(frozen=True, slots=True)
class LimitTerm(Ruled):
    """A number that a visit has to keep to."""

    kind: Annotated[
        LimitKind,
        "Minutes a visit may last, topics at once, people of a party, parties of a day.",
    ]
    value: float


@dataclass(frozen=True, slots=True)
class OnlineTerm(Ruled):
    """Whether visits are received online; `once` is an example and no promise."""

    accepted: Accepted


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a host's own words let a plan be held against, in the order in which they stand."""

    leads: tuple[LeadTerm, ...]
    closed: tuple[ClosedTerm, ...]
    sessions: tuple[SessionTerm, ...]
    days: tuple[DaysTerm, ...]
    limits: tuple[LimitTerm, ...]
    rest: Annotated[tuple[Ruled, ...], "What is only to be read: fee, lodging, form, desk, thanks."]
    online: tuple[OnlineTerm, ...]
