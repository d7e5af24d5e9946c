"""What is known of an entry of the search without making it: what stands in lists, its bigrams, and its texts."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias, cast

from casebook.facets import Pairs
from casebook.kept import Kept, code, encoded
from casebook.script import as_json
from casebook.sealed import dataclass
from casebook.search.entry import Entry, Section
from casebook.search.index import class_of_each, classes_of
from casebook.search.shards import GRAMS

ENTRY = "entry"
"""What stands in lists of all cases is kept under this, as one value: each build asks for all of it."""
RECORD = "record"
"""The texts of a case are kept under this, as they stand in their file."""
Row: TypeAlias = list[Any]
"""What stands in lists, written down."""


@dataclass(frozen=True, slots=True)
class Part:
    """An entry as far as lists tell of it; `room` are the bytes of its texts, `make` makes the entry itself."""

    key: bytes
    path: str
    kind: str
    room: int
    facets: Pairs
    orders: tuple[Sequence[int] | None, Sequence[int] | None, int | None]
    make: Callable[[], Entry]

    @classmethod
    def of(cls, key: bytes, entry: Entry, make: Callable[[], Entry], record: str = "") -> "Part":
        """Look at an entry; its texts as they stand in their file are made unless they are given."""
        newest = entry.newest.sort_key() if entry.newest else None
        seen = entry.seen.last() if entry.seen else None
        room = len((record or record_of(entry)).encode())
        orders = (newest, seen, entry.population)
        return cls(key, entry.path, entry.kind.value, room, entry.facets, orders, make)

    @classmethod
    def from_row(cls, key: bytes, row: Row, make: Callable[[], Entry]) -> "Part":
        """Read a part that was written down."""
        path, kind, room, facets, orders = row
        pairs = tuple((facet, value) for facet, value in facets)
        return cls(key, path, kind, room, pairs, tuple(orders), make)

    def row(self) -> Row:
        """Write down what stands in lists."""
        return [self.path, self.kind, self.room, self.facets, self.orders]

    def record(self, kept: Kept) -> str:
        """Give its texts as they stand in their file."""
        return cast(str | None, kept.get(RECORD, self.key)) or record_of(self.make())

    def classes(self, kept: Kept) -> dict[str, int]:
        """Give the class of each of its bigrams."""
        found = kept.get(GRAMS, self.key)
        if found is None:
            found = classes_of(self.make())
            kept.put(GRAMS, self.key, found)
        return class_of_each(cast(list[str], found))


class Listed:
    """What stands in lists of the cases, by what each is made of; what narrows a search is told by its number."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        pairs, self._known = cast(
            tuple[list[list[str]], dict[str, Row]], kept.get(ENTRY, code()) or ([], {})
        )
        self._pairs = [(facet, value) for facet, value in pairs]
        self._numbers = {pair: number for number, pair in enumerate(self._pairs)}
        self._new: dict[bytes, bytes] = {}
        """What has been looked at, encoded: all cases may be new, and wait here for the lists."""

    def __contains__(self, key: bytes) -> bool:
        return key in self._new or key.hex() in self._known

    def take(self, key: bytes, row: Row) -> None:
        """Take in a case that has been looked at."""
        path, kind, room, facets, orders = row
        numbers = [self._number(facet, value) for facet, value in facets]
        self._new[key] = encoded([path, kind, room, numbers, orders])

    def parts(self, cases: Iterable[tuple[bytes, Callable[[], Entry]]]) -> Iterator[Part]:
        """Give the parts of all cases, each by what it is made of and how, and keep what stands in lists of them."""
        rows: dict[str, Row] = {}
        for key, make in cases:
            if key not in self:
                row, classes = looked_at(make)
                self._kept.put(GRAMS, key, classes)
                self.take(key, row)
            own = key.hex()
            rows[own] = self._known.get(own) or json.loads(self._new[key])
            path, kind, room, numbers, orders = rows[own]
            facets = tuple(map(self._pairs.__getitem__, numbers))
            yield Part(key, path, kind, room, facets, tuple(orders), make)
        if rows.keys() != self._known.keys():
            self._kept.put(ENTRY, code(), [self._pairs, rows])

    def _number(self, facet: str, value: str) -> int:
        number = self._numbers.setdefault((facet, value), len(self._pairs))
        if number == len(self._pairs):
            self._pairs.append((facet, value))
        return number


def looked_at(make: Callable[[], Entry]) -> tuple[Row, list[str]]:
    """Look at an entry: what stands in lists, and its bigrams by class."""
    entry = make()
    return Part.of(b"", entry, make).row(), classes_of(entry)


def record_of(entry: Entry) -> str:
    """Write the texts of an entry as they stand in their file."""
    head = [entry.path, entry.title, entry.about, entry.town, entry.people, entry.status]
    return as_json([*head, entry.old, entry.answers, [*map(_section, entry.sections)]])


def _section(section: Section) -> list[object]:
    flags = int(section.numbered) | int(section.aside) << 1 | int(section.tags) << 2
    return [section.anchor, section.heading, flags, section.lines]
