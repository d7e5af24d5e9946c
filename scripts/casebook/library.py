"""Files that could be read: their data, and where in the text every value stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import PurePath
from typing import Any, TypeAlias

from casebook.ids import Ids
from casebook.problem import START, Mark
from casebook.towns import Towns
from casebook.yaml_nodes import Mapping, Node, Scalar, Sequence, decoded, parse

Data: TypeAlias = dict[str, Any]
DataPath: TypeAlias = tuple[str | int, ...]


class Kind(StrEnum):
    """What a file describes; decided by the folder it lies in."""

    CASE = "case"
    MUNICIPALITY = "municipality"
    VOCABULARY = "vocabulary"
    COMPARISON = "comparison"

    @classmethod
    def of(cls, path: PurePath) -> "Kind":
        """Tell from the folder what a file describes."""
        return _FOLDERS.get(path.parent.name, cls.CASE)


_FOLDERS = {
    "_municipalities": Kind.MUNICIPALITY,
    "_vocabulary": Kind.VOCABULARY,
    "_comparisons": Kind.COMPARISON,
}


@dataclass(frozen=True)
class Document:
    """A file that could be read. `data` still has to pass the rules; `content` is the file as read."""

    path: str
    kind: Kind
    name: str
    data: Data
    content: bytes

    def mark(self, where: DataPath, *, on_key: bool = False) -> Mark:
        """Give the place of a value or key, or of the nearest thing around it that has one.

        A path is as `("results", 0, "value")`; a key stands under the path of its value.
        """
        marks = self._places.keys if on_key else self._places.values
        while where and where not in marks:
            where = where[:-1]
        return marks.get(where, START)

    @property
    def draft(self) -> bool:
        """Whether somebody is still writing it: it is no part of the site, and nothing may point to it."""
        return self.kind in (Kind.CASE, Kind.MUNICIPALITY) and self.data.get("draft") is True

    @cached_property
    def _places(self) -> "_Places":
        """Read the text once more: hardly any file has a problem, and places take much room."""
        root = parse(decoded(self.content))
        return _Places.of(root) if root else _Places()

    @cached_property
    def maps(self) -> tuple[tuple[DataPath, Data], ...]:
        """Every map of the data with its path, outermost first; nearly all rules walk them."""
        found: list[tuple[DataPath, Data]] = []
        _gather_maps((), self.data, found)
        return tuple(found)

    @cached_property
    def claims(self) -> tuple[tuple[DataPath, Data], ...]:
        """Every map that is a claim: it has a text, and stands in a list."""
        return tuple(
            (where, found)
            for where, found in self.maps
            if where and isinstance(where[-1], int) and "text" in found and where[0] != "doubts"
        )


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the values of a file stand, and the keys of its maps, by path."""

    values: dict[DataPath, Mark] = field(default_factory=dict)
    keys: dict[DataPath, Mark] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Node) -> "_Places":
        """Find everything that becomes data."""
        places = cls()
        places.add((), root)
        return places

    def add(self, where: DataPath, node: Node) -> None:
        """Note a value and all that is inside it."""
        self.values[where] = node.mark
        if isinstance(node, Sequence):
            for n, item in enumerate(node.items):
                self.add((*where, n), item)
        elif isinstance(node, Mapping):
            for key, value in node.pairs:
                if isinstance(key, Scalar) and key.text:
                    self.keys[(*where, key.text)] = key.mark
                    self.add((*where, key.text), value)


@dataclass(frozen=True)
class Library:
    """All readable files of a collection, by kind and name, as the rules look things up in it."""

    today: date
    unreadable: frozenset[tuple[Kind, str]] = frozenset()
    """Files that exist but gave no data: a name that points to one is not called unknown."""
    towns: Towns = field(default_factory=Towns)
    cases: dict[str, Document] = field(default_factory=dict)
    municipalities: dict[str, Document] = field(default_factory=dict)
    vocabulary: dict[str, Document] = field(default_factory=dict)
    comparisons: dict[str, Document] = field(default_factory=dict)
    ids: Ids | None = None
    """The ids that were ever given; None where the collection keeps no list."""

    @classmethod
    def of(
        cls,
        documents: list[Document],
        today: date,
        unreadable: frozenset[tuple[Kind, str]] = frozenset(),
        towns: Towns | None = None,
        ids: Ids | None = None,
    ) -> "Library":
        """Sort documents into their shelves, which stand in the order of the kinds."""
        shelves: dict[Kind, dict[str, Document]] = {kind: {} for kind in Kind}
        for document in documents:
            shelves[document.kind][document.name] = document
        cases, municipalities, vocabulary, comparisons = (shelves[kind] for kind in Kind)
        shelved = (cases, municipalities, vocabulary, comparisons)
        return cls(today, unreadable, towns or Towns(), *shelved, ids)

    def documents(self) -> Iterator[Document]:
        """Walk every file: vocabularies, municipalities, cases, comparisons."""
        for shelf in (self.vocabulary, self.municipalities, self.cases, self.comparisons):
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


def _gather_maps(where: DataPath, value: object, found: list[tuple[DataPath, Data]]) -> None:
    if isinstance(value, dict):
        found.append((where, value))
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                _gather_maps((*where, key), inner, found)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            if isinstance(inner, dict | list):
                _gather_maps((*where, n), inner, found)
