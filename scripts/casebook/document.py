"""A file that could be read: its data, and where in the text every value stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias

from casebook.problem import START, Mark

Data: TypeAlias = dict[str, Any]
DataPath: TypeAlias = tuple[str | int, ...]


class Kind(StrEnum):
    """What a file describes; decided by the folder it lies in."""

    CASE = "case"
    MUNICIPALITY = "municipality"
    VOCABULARY = "vocabulary"


@dataclass(frozen=True)
class Document:
    """A file that could be read. `data` still has to pass the rules.

    Marks are kept for values under their path, as `("results", 0, "value")`, and for the keys of
    maps under the same path in `key_marks`.
    """

    path: str
    kind: Kind
    name: str
    data: Data
    marks: dict[DataPath, Mark]
    key_marks: dict[DataPath, Mark]

    def mark(self, where: DataPath, *, on_key: bool = False) -> Mark:
        """Give the place of a value or key, or of the nearest thing around it that has one."""
        marks = self.key_marks if on_key else self.marks
        while where and where not in marks:
            where = where[:-1]
        return marks.get(where, START)

    @cached_property
    def maps(self) -> tuple[tuple[DataPath, Data], ...]:
        """Every map of the data with its path, outermost first; nearly all rules walk them."""
        return tuple(_maps((), self.data))

    @cached_property
    def claims(self) -> tuple[tuple[DataPath, Data], ...]:
        """Every map that is a claim: it has a text, and stands in a list."""
        return tuple(
            (where, found)
            for where, found in self.maps
            if where and isinstance(where[-1], int) and "text" in found and where[0] != "doubts"
        )


@dataclass(frozen=True)
class Library:
    """All readable files of a collection, by kind and name, as the rules look things up in it."""

    today: date
    unreadable: frozenset[tuple[Kind, str]] = frozenset()
    """Files that exist but gave no data: a name that points to one is not called unknown."""
    cases: dict[str, Document] = field(default_factory=dict)
    municipalities: dict[str, Document] = field(default_factory=dict)
    vocabulary: dict[str, Document] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        documents: list[Document],
        today: date,
        unreadable: frozenset[tuple[Kind, str]] = frozenset(),
    ) -> "Library":
        """Sort documents into their shelves."""
        shelves: dict[Kind, dict[str, Document]] = {kind: {} for kind in Kind}
        for document in documents:
            shelves[document.kind][document.name] = document
        return cls(
            today,
            unreadable,
            shelves[Kind.CASE],
            shelves[Kind.MUNICIPALITY],
            shelves[Kind.VOCABULARY],
        )

    def documents(self) -> Iterator[Document]:
        """Walk every file: vocabularies, municipalities, cases."""
        for shelf in (self.vocabulary, self.municipalities, self.cases):
            yield from shelf.values()

    def keys(self, vocabulary: str) -> frozenset[str]:
        """List the keys of the items of a vocabulary; empty when the file is missing or broken."""
        return self._keys.get(vocabulary, frozenset())

    @cached_property
    def _keys(self) -> dict[str, frozenset[str]]:
        return {name: _item_keys(document) for name, document in self.vocabulary.items()}

    @cached_property
    def first_with_code(self) -> dict[str, Document]:
        """The municipality of every code: of several with one code, the first by name."""
        return {
            document.data["code"]: document
            for document in reversed(self.municipalities.values())
            if isinstance(document.data.get("code"), str)
        }


def texts(value: object) -> list[tuple[DataPath, str]]:
    """Give the strings of a value that may be one string, a list, or something faulty.

    The path is what has to be added to the value's own: `()` for one string, `(n,)` in a list.
    """
    if isinstance(value, str):
        return [((), value)]
    if isinstance(value, list):
        return [((n,), item) for n, item in enumerate(value) if isinstance(item, str)]
    return []


def _item_keys(document: Document) -> frozenset[str]:
    return frozenset(
        found["key"]
        for where, found in document.maps
        if where[:1] == ("items",) and len(where) == 2 and isinstance(found.get("key"), str)
    )


def _maps(where: DataPath, value: object) -> Iterator[tuple[DataPath, Data]]:
    if isinstance(value, dict):
        yield where, value
        for key, inner in value.items():
            yield from _maps((*where, key), inner)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _maps((*where, n), inner)
