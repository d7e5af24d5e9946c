"""The words that all cases share, as the browser is told them."""

from dataclasses import dataclass

from casebook.records.cases import Fact
from casebook.vocabulary import Group, HomeFact, Item, Piece, Practice, Side, Term, Theme


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
class ReceptionItem:
    """What is asked before a visit."""

    key: str
    title: str
    question: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of them, in the order in which they are shown."""

    groups: tuple[Group, ...]
    themes: tuple[Theme, ...]
    practices: tuple[Practice, ...]
    pieces: tuple[Piece, ...]
    self_check: tuple[HomeFact, ...]
    travel: Travel
    reception: tuple[ReceptionItem, ...]
    states: tuple[Term, ...]
    bases: tuple[Term, ...]
    cells: tuple[Term, ...]
