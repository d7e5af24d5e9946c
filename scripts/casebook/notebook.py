"""The notebook of a 旅する公務員, as the vocabulary words it."""

from typing import Literal

from casebook.comparison import Citation
from casebook.model import Claim, Source
from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a 旅する公務員 writes down; without citations it is the editors' own.

    `statements` are facts of the self-check: where one is missing at home, the prompt is worth a look.
    """

    key: str
    piece: str | None
    text: str
    hint: str | None
    statements: tuple[str, ...]
    practices: tuple[str, ...]
    cites: tuple[Citation, ...]


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
class Item:
    """What is settled before leaving."""

    key: str
    text: str
    hint: str | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Items of one kind, and what is to be known about them."""

    key: str
    label: str
    lead: str | None
    facts: tuple[Claim, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Tale:
    """What a case tells of those who travelled: its claim says what, when, and whence that is known.

    `kind` is what became of a place (始まり, 滞在, 訪問, 予定); None for what is no place.
    """

    label: str
    kind: str | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Travel:
    """The notebook of a 旅する公務員: what to write down, and what to settle before leaving."""

    sides: tuple[Side, ...] = ()
    journeys: tuple[Tale, ...] = ()
    stumbles: tuple[Tale, ...] = ()
    ready: tuple[Readiness, ...] = ()
    sources: tuple[Source, ...] = ()
