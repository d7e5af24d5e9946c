"""The words that all cases share, as the browser is told them."""

from collections.abc import Mapping
from typing import Annotated

from casebook.notebook import Item, Side
from casebook.records.cases import Fact
from casebook.sealed import dataclass
from casebook.vocabulary import Group, Piece, Practice, Term, Theme


@dataclass(frozen=True, slots=True)
class Mark:
    """The number of a source on the page of its case, and the key that leads to it."""

    key: str
    number: int


@dataclass(frozen=True, slots=True)
class MetClaim:
    """A claim that is cited for a fact of the self-check, or that met a trouble."""

    id: str
    text: str
    sources: tuple[Mark, ...]
    state: str | None
    known: Annotated[str, "Since when, on evidence of when, and how old that is."]
    old: Annotated[int | None, "The full years since, where the evidence looks old."]
    flags: Annotated[tuple[str, ...], "What a reader should know before trusting it."]


@dataclass(frozen=True, slots=True)
class Met:
    """A case that says what a fact says, or that met a trouble; its state is that of its first claim."""

    case: Annotated[str, "The id of the case."]
    town: str
    title: str
    state: str | None
    claims: tuple[MetClaim, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A kind of trouble; who met it stands in a file of its own."""

    key: str
    label: str
    total: Annotated[int, "How many cases met it."]


@dataclass(frozen=True, slots=True)
class At:
    """Where a claim stands that met a trouble."""

    case: str
    claim: str


@dataclass(frozen=True, slots=True)
class Behind:
    """A trouble that is likely where a fact fails, and who met it: not the fact itself."""

    trouble: str
    label: str
    first: Annotated[tuple[At, ...], "Nearest to the fact first."]
    more: Annotated[int, "How many cases more met it."]


@dataclass(frozen=True, slots=True)
class HomeFact:
    """A fact that an official can look up at home, and the cases that are cited for it."""

    key: str
    piece: str
    text: str
    practices: Annotated[tuple[str, ...], "Worth reading where the fact fails; they credit nobody."]
    met: tuple[Met, ...]
    behind: tuple[Behind, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What to settle before leaving, of one kind."""

    key: str
    label: str
    lead: str | None
    facts: tuple[Fact, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Travel:
    """The notebook of a 旅する公務員."""

    sides: tuple[Side, ...]
    ready: tuple[Readiness, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the nine questions that every case answers."""

    key: str
    label: str
    hint: str | None
    question: Annotated[str, "How a host is asked it, where nothing is published."]
    field: Annotated[str, "The field under which it is asked."]
    page: Annotated[
        str | None, "The site path of what all cases answer, where there is such a page."
    ]


@dataclass(frozen=True, slots=True)
class Sign:
    """A state or a basis: its meaning stands on the pages that explain it."""

    key: str
    label: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of them, in the order in which they are shown."""

    groups: tuple[Group, ...]
    questions: tuple[Asked, ...]
    themes: tuple[Theme, ...]
    practices: tuple[Practice, ...]
    troubles: tuple[Trouble, ...]
    states: tuple[Sign, ...]
    bases: tuple[Sign, ...]
    cells: tuple[Term, ...]
    years: Annotated[Mapping[str, str], "Of when the official figures are, by their key."]


@dataclass(frozen=True, slots=True)
class Notebook:
    """What the self-check and the notebook of travel ask: no other room needs it."""

    pieces: tuple[Piece, ...]
    self_check: tuple[HomeFact, ...]
    travel: Travel
