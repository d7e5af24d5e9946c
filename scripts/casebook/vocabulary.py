"""The words that all cases share: fields in groups, themes, practices, the five pieces, terms."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from casebook.comparison import Citation
from casebook.model import Claim, Doubt, Source
from casebook.notebook import Travel
from casebook.sealed import dataclass
from casebook.synonyms import Synonyms
from casebook.when import When


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a comparison: names from the schema, the question from the vocabulary.

    Where a case tells nothing of it, the fields `near` come nearest. What `changes` from year to year is
    asked anew when it is old; what is `first` is asked before all others.
    """

    key: str
    title: str
    description: str
    gif: str | None
    question: str
    asks: Literal["事実", "理由"]
    near: tuple[str, ...]
    changes: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rows: why, what, who, how much, and what was learnt."""

    key: str
    label: str
    lead: str
    fields: tuple[Field, ...]


OWN_THEME = "この事例帖のテーマ"
"""The kind of a theme that is no item of the plan."""


@dataclass(frozen=True, slots=True)
class Theme:
    """An item of the 自治体DX推進計画, or one that the casebook adds, with the everyday words for it."""

    key: str
    label: str
    short: str
    number: int | None
    kind: str
    lead: str
    words: tuple[str, ...]
    spoken: tuple[str, ...] = ()

    @property
    def planned(self) -> bool:
        """Whether it is an item of the plan."""
        return self.kind != OWN_THEME


@dataclass(frozen=True, slots=True)
class Practice:
    """A concrete element that can be ticked across cases; `piece` names one of the five pieces."""

    key: str
    label: str
    lead: str
    piece: str | None
    words: tuple[str, ...]
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A kind of trouble that several municipalities had, whatever they were doing."""

    key: str
    label: str
    lead: str
    words: tuple[str, ...]
    spoken: tuple[str, ...] = ()


Spoken = Theme | Practice | Trouble
"""What cases are tagged with; its `spoken` is how one says it who knows none of its names, for the search alone."""


@dataclass(frozen=True, slots=True)
class Funding:
    """Where money came from."""

    key: str
    label: str
    lead: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """A product or service that cases use, and who makes it where the sources tell."""

    key: str
    name: str
    kind: str
    vendor: str | None
    words: tuple[str, ...]
    note: str | None

    def told(self, after: str | None = None) -> str:
        """Name it with its vendor, unless the name, or that of the product told before, says so already."""
        vendor = _bare(self.vendor) if self.vendor else ""
        if after and vendor == _bare(after):
            return self.name.removeprefix(vendor).strip()
        if not vendor or vendor in self.name:
            return self.name
        name, bracket, inner = self.name.removesuffix("）").partition("（")
        return f"{name}（{inner}、{vendor}）" if bracket else f"{name}（{vendor}）"


def _bare(company: str) -> str:
    return company.removeprefix("株式会社").removesuffix("株式会社").strip()


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """What answers to a question have in common: two of one kind are the same at a glance."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One of the nine questions that every case answers, the fields that answer it, and how a host is asked."""

    key: str
    label: str
    hint: str | None
    question: str
    fields: tuple[str, ...]
    kinds: tuple[AnswerKind, ...]
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the five pieces and what it asks for."""

    key: str
    number: int
    label: str
    short: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class HomeFact:
    """A fact that an official can look up at home; `piece`, `practices` and `troubles` are keys.

    Where it fails, these practices are worth reading and these troubles likely. Only what is cited credits a case.
    """

    key: str
    piece: str
    text: str
    hint: str | None
    practices: tuple[str, ...]
    troubles: tuple[str, ...]
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """The five pieces, their background and the dated statistics around them."""

    title: str
    lead: str
    pieces: tuple[Piece, ...]
    background: tuple[Claim, ...]
    statistics: tuple[Claim, ...]
    doubts: tuple[Doubt, ...]
    not_found: tuple[str, ...]
    sources: tuple[Source, ...]
    checked: When


@dataclass(frozen=True, slots=True)
class Term:
    """A word with a meaning of its own on the pages: a state, a basis, a kind of cell."""

    key: str
    label: str
    lead: str
    symbol: str


@dataclass(frozen=True, slots=True)
class NationalPlan:
    """The edition of the plan that the themes come from."""

    edition: str
    published: When
    publisher: str


@dataclass(frozen=True)
class Vocabulary:
    """All words that cases share, in the order in which they are shown."""

    digest: str
    groups: tuple[Group, ...]
    plan: NationalPlan
    themes: Mapping[str, Theme]
    practices: Mapping[str, Practice]
    troubles: Mapping[str, Trouble]
    funding: Mapping[str, Funding]
    products: Mapping[str, Product]
    questions: tuple[Question, ...]
    framework: Framework
    states: Mapping[str, Term]
    bases: Mapping[str, Term]
    cells: Mapping[str, Term]
    synonyms: Synonyms
    self_check: tuple[HomeFact, ...]
    travel: Travel

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All fields by key, in the order of the groups."""
        return {field.key: field for group in self.groups for field in group.fields}

    @cached_property
    def pieces(self) -> Mapping[str, Piece]:
        """The five pieces by key."""
        return {piece.key: piece for piece in self.framework.pieces}

    def statements(self, piece: Piece) -> tuple[HomeFact, ...]:
        """List what a municipality is asked about a piece."""
        return tuple(each for each in self.self_check if each.piece == piece.key)
