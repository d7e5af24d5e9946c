"""A file that could be read: its data, and where in the text every value stands."""

from collections.abc import Callable
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from pathlib import PurePath
from typing import Any, TypeAlias

from casebook.problem import START, Mark
from casebook.sealed import dataclass
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
        return cls.within(path.parent.name)

    @classmethod
    def within(cls, folder: str) -> "Kind":
        """Tell what the files in a folder of this name describe."""
        return _FOLDERS.get(folder, cls.CASE)


_FOLDERS = {
    "_municipalities": Kind.MUNICIPALITY,
    "_vocabulary": Kind.VOCABULARY,
    "_comparisons": Kind.COMPARISON,
}


@dataclass(frozen=True)
class Document:
    """A file that could be read. `data` still has to pass the rules; `fetch` reads the file again.

    Its bytes are not held: hardly anybody asks for them, and a collection may have thousands of files.
    """

    path: str
    kind: Kind
    name: str
    data: Data
    digest: bytes
    fetch: Callable[[], bytes] = field(compare=False, repr=False)

    @property
    def content(self) -> bytes:
        """The file as it is."""
        return self.fetch()

    def forget(self) -> None:
        """Let go of what only rules ask for."""
        for name in ("_places", "maps", "claims"):
            vars(self).pop(name, None)

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
