"""Cases and municipalities as the browser is told them.

What a case holds many of is not frozen: such are made by the hundred thousand and written at once, and frozen ones
would take eight times as long to make.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from casebook.records.terms import Receives, Terms
from casebook.sealed import dataclass
from casebook.towns import Figures

CellState = Literal["stated", "not-stated", "not-applicable", "unconfirmed"]


@dataclass(frozen=True, slots=True)
class When:
    """A time, or that it is not known."""

    text: Annotated[str, "As it is shown, in both calendars."]
    short: Annotated[str, "For a cell of a table: 2025年3月; empty when the time is unknown."]
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
    told: Annotated[
        str, "Since when it holds, of when that is known, and how long ago where that is old."
    ]
    old: Annotated[int | None, "The full years since, where the evidence looks old."]
    note: str | None


@dataclass(frozen=True, slots=True)
class ShownPractice:
    """A practice that a claim shows."""

    practice: str
    state: str | None
    claim: str
    year: Annotated[str, "Of what year its state is known, and how long ago where that is old."]
    old: Annotated[int | None, "The full years since, where the evidence looks old."]


@dataclass(frozen=True, slots=True)
class Member:
    """A body that carries a case together with the municipality of its file."""

    code: str
    name: str
    prefecture: str
    figures: Annotated[Figures | None, "The official figures; null for a prefecture."]


@dataclass(frozen=True, slots=True)
class ShortCase:
    """What a case is chosen by."""

    id: str
    title: str
    subtitle: str | None
    town: Annotated[str, "The municipality's name with its prefecture."]
    town_key: str
    name: str
    kana: Annotated[str, "How the name is read."]
    prefecture: str
    kind: str
    population: int | None
    population_as_of: When | None
    figures: Annotated[Figures | None, "The official figures of the town; null for a prefecture."]
    themes: tuple[str, ...]
    shown: Annotated[tuple[str, ...], "The practices that it shows, each once."]
    status: StatusAt
    receives: Receives
    members: tuple[Member, ...]


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
    value_to: Annotated[float | None, "The upper end of a range."]
    before: Annotated[float | None, "What the value was before."]
    unit: str | None
    key_figure: Annotated[str | None, "What it measures; of money, also its kind."]
    as_of: When | None
    basis: str
    confirmed: bool
    flags: Annotated[
        tuple[str, ...], "What a reader should know before trusting it: 要確認, 事業者の発表."
    ]
    about: Annotated[
        tuple[str, ...], "What the tip of a source mark adds to the source: place, time, basis."
    ]
    standing: Annotated[
        str, "Since when the state holds and of when that is known; empty without a state."
    ]
    old: Annotated[int | None, "The full years since, where the evidence looks old."]
    money: Annotated[str, "Its kind, where it speaks of money: 初期費用, 財源, 収入; else empty."]
    funding: Annotated[str, "Where the money came from; empty where it does not say."]
    note: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a case tells about a field; claims that answer it come first."""

    state: CellState
    claims: tuple[Claim, ...]
    beside: Annotated[
        str, "That the claims do not answer the field, and what they are; else empty."
    ]
    gaps: Annotated[tuple[str, ...], "Parts of a stated field that were looked for and not found."]
    doubt: Annotated[str, "A flag where doubts are about the field: 食い違いあり; else empty."]


@dataclass(frozen=True, slots=True)
class Missing:
    """That something was not found, in words that go no further than what was read."""

    label: Annotated[str, "出典に記載なし, or 読めた範囲に見当たらない."]
    read: Annotated[str, "How many sources were read, and how far: 全文3件・冒頭のみ7件."]
    scope: Annotated[str, "The same as it stands behind the label."]
    whole: Annotated[str, "Label and scope in one line."]


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
    kind: Annotated[str, "食い違い, 読み方, 裏づけ; empty where nobody has said."]
    unsourced: Annotated[str, "Which side has no source, as a sentence; else empty."]
    fields: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case answers to one of the nine questions, in one line; without an answer the text is empty."""

    question: Annotated[str, "A key of the vocabulary's `questions`."]
    state: CellState
    text: str
    core: Annotated[str, "The beginning of the text that tells most."]
    unconfirmed: bool
    gist: Annotated[str, "Two answers are the same at a glance when this is."]
    claims: Annotated[tuple[str, ...], "Ids of the claims that it rests on."]
    sources: Annotated[tuple[str, ...], "Keys of sources."]
    computed: Annotated[
        bool, "That the claims' structure tells it: a period, by its two milestones."
    ]


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of a written comparison."""

    text: str
    cites: Annotated[
        Mapping[str, str | None], "By case, the claim it rests on; null where it tells of a gap."
    ]


@dataclass(frozen=True, slots=True)
class FullCase(ShortCase):
    """A case field by field."""

    summary: str
    practices: tuple[ShownPractice, ...]
    checked: str
    answers: tuple[CaseAnswer, ...]
    key_figures: Annotated[tuple[str, ...], "Ids of claims."]
    cells: Mapping[str, Cell]
    missing: Annotated[Missing, "How a cell that is not stated is told."]
    doubts: tuple[Doubt, ...]
    sources: tuple[Source, ...]
    sayings: Annotated[
        tuple[Saying, ...],
        "What was written on comparing it with others; a sentence may stand with one of these alone.",
    ]


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
    basis: str
    cited: Annotated[str, "The publishers that a paper names: of what may be quoted, else all."]


@dataclass(frozen=True, slots=True)
class Reception:
    """What is known of one item of how visits are received."""

    key: str
    title: str
    state: CellState
    facts: tuple[Fact, ...]


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
    profile: Annotated[
        tuple[Fact, ...], "Of each item the newest that may be quoted, else the newest."
    ]
    reception: Annotated[tuple[Reception, ...], "Every item, in the order of the schema."]
    missing: Annotated[Missing, "How an item that is not stated is told."]
    terms: Annotated[Terms, "What of the reception a plan can be held against."]
    checked: Annotated[str, "The day on which the file was last held against its sources."]
