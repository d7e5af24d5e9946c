"""The words that all cases share, and what the planner says, as the browser is told them."""

from dataclasses import dataclass
from typing import Annotated, Literal

from casebook.records.cases import Fact, Lead

StageKey = Literal[
    "purpose", "hosts", "people", "dates", "questions", "itinerary", "deadlines", "packet", "after"
]


@dataclass(frozen=True, slots=True)
class Deadline:
    """What has to be done by when, where the host does not say otherwise."""

    id: str
    what: str
    lead: Lead
    late: Annotated[str, "What can still be done when the day has gone by."]
    after: bool
    route: Annotated[Literal["council"] | None, "Only for those who go this way."]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the planner, in the order of the work."""

    key: StageKey
    title: str
    lead: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its sign."""

    key: str
    label: str
    symbol: str
    lead: str


@dataclass(frozen=True, slots=True)
class Field:
    """A row of every comparison, and the question that it becomes where nothing is told."""

    key: str
    title: str
    question: str
    asks: Annotated[Literal["事実", "理由"], "事実 or 理由."]
    near: Annotated[tuple[str, ...], "Where it tells nothing, the fields that come nearest to it."]
    changes: Annotated[bool, "Its figures change from year to year: old ones are asked anew."]
    first: Annotated[bool, "What case books leave out and visitors come for: asked first."]


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together."""

    key: str
    label: str
    lead: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of cases."""

    key: str
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Practice:
    """A concrete element that can be ticked across cases."""

    key: str
    label: str
    lead: str
    piece: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the five pieces."""

    key: str
    number: int
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What the self-check asks; `practices` would close a gap."""

    key: str
    piece: str
    text: str
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a case says what something rests on; `missing`: it says that nothing was found."""

    case: str
    field: str
    anchor: str
    missing: bool


@dataclass(frozen=True, slots=True)
class TravelItem:
    """Something to settle before a stay."""

    key: str
    text: str
    hint: str | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Prompt(TravelItem):
    """Something to write down on a stay; `statements` are those of the self-check that make it worth a look."""

    piece: str | None
    statements: tuple[str, ...]
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A面, B面 or ボーナストラック."""

    key: Literal["surfaced", "brought", "seen"]
    label: str
    title: str
    lead: str
    cites: tuple[Citation, ...]
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What to settle before leaving, of one kind."""

    key: str
    label: str
    lead: str | None
    facts: tuple[Fact, ...]
    items: tuple[TravelItem, ...]


@dataclass(frozen=True, slots=True)
class Travel:
    """The notebook of a 旅する公務員."""

    sides: tuple[Side, ...]
    ready: tuple[Readiness, ...]


@dataclass(frozen=True, slots=True)
class ReceptionItem:
    """What is asked before a visit."""

    key: str
    title: str
    question: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that all cases share."""

    groups: tuple[Group, ...]
    themes: tuple[Theme, ...]
    practices: tuple[Practice, ...]
    pieces: tuple[Piece, ...]
    self_check: tuple[Statement, ...]
    travel: Travel
    reception: tuple[ReceptionItem, ...]
    states: tuple[Term, ...]
    bases: tuple[Term, ...]
    cells: tuple[Term, ...]
