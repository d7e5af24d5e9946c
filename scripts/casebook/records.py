"""What the browser is told: the typed records behind the data files, and the one source of its types.

`scripts/records.py` writes them as TypeScript into `scripts/browser/data/records.ts`. A name in snake case
is told in camel case; what follows a type in `Annotated` becomes the comment beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, Literal

CellState = Literal["stated", "not-stated", "not-applicable", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class When:
    """A time, or that it is not known."""

    text: Annotated[str, "As it is shown, in both calendars."]
    iso: str | None
    order: Annotated[
        tuple[int, int, int] | None,
        "Year, month, day; 0 where not given. null when the time is unknown.",
    ]
    within: Annotated[str, "As it is shown beside its year: 10月16日; empty where that is all."]


@dataclass(frozen=True, slots=True)
class StatusAt:
    """The state of a case at a time."""

    state: str
    as_of: When | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ShownPractice:
    """A practice that a claim shows."""

    practice: str
    state: str | None
    claim: str


@dataclass(frozen=True, slots=True)
class ShortCase:
    """What a case is chosen by."""

    id: str
    title: str
    subtitle: str | None
    town: Annotated[str, "The municipality's name with its prefecture."]
    town_key: str
    name: str
    prefecture: str
    kind: str
    population: int | None
    population_as_of: When | None
    themes: tuple[str, ...]
    practices: tuple[ShownPractice, ...]
    pieces: tuple[str, ...]
    status: StatusAt
    checked: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement of a case."""

    id: str
    text: str
    topic: str | None
    sources: Annotated[tuple[str, ...], "Keys of sources."]
    at: str | None
    figure: Annotated[str | None, "The value as it is shown, with qualifier and unit."]
    value: float | None
    unit: str | None
    key_figure: str | None
    as_of: When | None
    basis: str
    confirmed: bool
    flags: Annotated[
        tuple[str, ...], "What a reader should know before trusting it: 要確認, 事業者の発表."
    ]
    about: Annotated[
        tuple[str, ...], "What the tip of a source mark adds to the source: place, time, basis."
    ]
    practice: str | None
    state: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a case tells about a field."""

    state: CellState
    claims: tuple[Claim, ...]
    gaps: Annotated[tuple[str, ...], "Parts of a stated field that were looked for and not found."]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a case is told from."""

    key: str
    number: int
    title: str
    publisher: str
    url: str | None
    published: When | None
    tip: Annotated[str, "Who published it and when: the first line of the tip of its marks."]
    read: str
    basis: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What sources leave unclear or tell differently."""

    text: str
    fields: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FullCase(ShortCase):
    """A case field by field."""

    summary: str
    target: str
    years: When | None
    key_figures: Annotated[tuple[str, ...], "Ids of claims."]
    cells: Mapping[str, Cell]
    doubts: tuple[Doubt, ...]
    history: tuple[StatusAt, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something published about a municipality."""

    id: Annotated[str, "The anchor on the municipality's page."]
    label: Annotated[str | None, "The item of a profile, as 人口; null elsewhere."]
    text: str
    figure: Annotated[str | None, "The value as it is shown, with qualifier and unit."]
    as_of: When | None
    confirmed: bool
    note: str | None
    publisher: Annotated[str, "Of several sources, all publishers and the day of the first."]
    published: When | None


@dataclass(frozen=True, slots=True)
class Reception:
    """What is known of one item of how visits are received."""

    state: CellState
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Lead:
    """How long before or after a visit: calendar months and days, or days on which offices are open."""

    months: int
    days: int
    working_days: int
    name: Annotated[str, "As it is read: 1か月前, 10開庁日前."]


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

    key: str
    title: str
    lead: str


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality with its profile and how it receives visits."""

    key: str
    name: str
    full_name: Annotated[str, "The name with its prefecture."]
    prefecture: str
    kind: str
    code: str
    population: int | None
    population_as_of: When | None
    profile: tuple[Fact, ...]
    reception: Annotated[
        Mapping[str, Reception],
        "By key of the vocabulary's `reception`; an item that is not here is unconfirmed.",
    ]
    leads: Annotated[Mapping[str, Lead], "What the town itself asks for, by key of the deadline."]
    checked: Annotated[str, "The day on which the file was last held against its sources."]


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


def told(record: object) -> dict[str, Any]:
    """Give a record as an object of JSON; what it holds is turned in the same way as it is met."""
    names, read = _plan(type(record))
    return dict(zip(names, read(record), strict=True))


@cache
def _plan(kind: Any) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:  # noqa: ANN401
    names = tuple(field.name for field in fields(kind))
    return tuple(map(camel, names)), attrgetter(*names)


def camel(name: str) -> str:
    """Give a name as the browser calls it.

    >>> camel("population_as_of")
    'populationAsOf'
    """
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
