"""All files of a collection that could be read, as the rules look things up in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from typing import Protocol, TypeAlias

from casebook.document import Data, DataPath, Document, Kind
from casebook.ids import Ids
from casebook.kept import digest
from casebook.sealed import dataclass
from casebook.towns import Towns

__all__ = ["Data", "DataPath", "Document", "Kind", "Library", "Look", "Readable", "Shelf", "texts"]


class Readable(Protocol):
    """A file of a collection, which may turn out to hold no data."""

    def digest(self) -> bytes:
        """Digest what it holds; empty where it cannot be opened."""

    def document(self) -> Document | None:
        """Give what it says, where it can be read."""

    def readable(self) -> bool:
        """Say whether there is a document, without making it."""

    def draft(self) -> bool:
        """Say whether somebody is still writing it."""


@dataclass(frozen=True, slots=True)
class _Given:
    """A document that is there already."""

    given: Document

    def digest(self) -> bytes:
        return self.given.digest

    def document(self) -> Document:
        return self.given

    def readable(self) -> bool:
        return True

    def draft(self) -> bool:
        return self.given.draft


Look: TypeAlias = tuple[str, str]
"""Something that was looked up: a kind and a name, or one of these words."""
EVERY, TODAY, TOWNS = "*", "today", "towns"
_WHETHER = "?"
"""Behind a kind: whether there is such a file that can be read, whatever it says."""


class Shelf(Mapping[str, Document]):
    """The readable files of one kind by name. A file is read when somebody asks for it; `note` hears of that."""

    def __init__(
        self,
        kind: Kind,
        files: Mapping[str, Readable],
        note: Callable[[Look], None],
        *,
        drafts: bool,
    ) -> None:
        self.kind = kind
        self._drafts = drafts
        self._files = files
        self._note = note

    def __getitem__(self, name: str) -> Document:
        self._note((self.kind, name))
        document = self._document(name)
        if document is None:
            raise KeyError(name)
        return document

    def __contains__(self, name: object) -> bool:
        self._note((self.kind + _WHETHER, str(name)))
        return self._there(str(name))

    def __iter__(self) -> Iterator[str]:
        self._note((self.kind, EVERY))
        return (name for name in self._files if self._there(name))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def broken(self, name: str) -> bool:
        """Say whether there is such a file, but nothing in it that can be read."""
        self._note((self.kind + _WHETHER, name))
        return name in self._files and not self._files[name].readable()

    def count_broken(self) -> int:
        """Count the files that cannot be read."""
        self._note((self.kind, EVERY))
        return sum(not file.readable() for file in self._files.values())

    def state(self, name: str, *, whether: bool) -> bytes:
        """Digest one file, or all, or whether it is there; empty where there is none."""
        if whether and name in self._files:
            return b"there" if self._there(name) else b"broken" * self.broken(name)
        if name != EVERY:
            return self._files[name].digest() if name in self._files else b""
        parts = ((each.encode(), file.digest()) for each, file in self._files.items())
        return digest(*(part for pair in parts for part in pair))

    def _there(self, name: str) -> bool:
        file = self._files.get(name)
        return file is not None and file.readable() and (self._drafts or not file.draft())

    def _document(self, name: str) -> Document | None:
        return self._files[name].document() if self._there(name) else None


class Library:
    """All files of a collection, by kind and name, as the rules look things up in it.

    Drafts are no part of it unless they are asked for. While it is watched it writes down what was looked up: what a rule has said holds as long as that is the same.
    """

    def __init__(
        self,
        today: date,
        files: Mapping[Kind, Mapping[str, Readable]],
        towns: Towns | None = None,
        ids: Ids | None = None,
        *,
        drafts: bool = False,
    ) -> None:
        self._today = today
        self._towns = towns or Towns()
        self._files = files
        self.ids = ids
        """The ids that were ever given; None where the collection keeps no list."""
        self._looks: set[Look] | None = None
        self._keys: dict[str, frozenset[str]] = {}
        self._states: dict[Look, bytes] = {}
        self._shelves = {
            kind: Shelf(kind, files.get(kind, {}), self._note, drafts=drafts) for kind in Kind
        }
        self.cases = self._shelves[Kind.CASE]
        self.municipalities = self._shelves[Kind.MUNICIPALITY]
        self.vocabulary = self._shelves[Kind.VOCABULARY]
        self.comparisons = self._shelves[Kind.COMPARISON]

    def with_drafts(self) -> "Library":
        """Give a library that also has what somebody is still writing."""
        return Library(self._today, self._files, self._towns, self.ids, drafts=True)

    def having(self, documents: Iterable[Document]) -> "Library":
        """Give a library that also has these documents, in place of those of the same names."""
        files: dict[Kind, dict[str, Readable]] = {
            kind: {name: self._files[kind][name] for name in shelf}
            for kind, shelf in self._shelves.items()
        }
        for document in documents:
            files[document.kind][document.name] = _Given(document)
        return Library(self._today, files, self._towns, self.ids, drafts=True)

    @property
    def today(self) -> date:
        """The day from which everything is seen."""
        self._note((TODAY, ""))
        return self._today

    @property
    def towns(self) -> Towns:
        """The towns of Japan; none where a collection has no list."""
        self._note((TOWNS, ""))
        return self._towns

    def documents(self) -> Iterator[Document]:
        """Walk every file: vocabularies, municipalities, cases, comparisons."""
        for shelf in (self.vocabulary, self.municipalities, self.cases, self.comparisons):
            yield from shelf.values()

    def broken(self, kind: Kind, name: str) -> bool:
        """Say whether a file exists but gave no data: a name that points to it is not called unknown."""
        return self._shelves[kind].broken(name)

    def keys(self, vocabulary: str) -> frozenset[str]:
        """List the keys of the items of a vocabulary; empty when the file is missing or broken."""
        document = self.vocabulary.get(vocabulary)
        if document and vocabulary not in self._keys:
            self._keys[vocabulary] = _item_keys(document)
        return self._keys.get(vocabulary, frozenset())

    @property
    def first_with_code(self) -> Mapping[str, str]:
        """The name of the municipality of every code: of several with one code, the first."""
        self._note((Kind.MUNICIPALITY, EVERY))
        return self._first_with_code

    @cached_property
    def _first_with_code(self) -> dict[str, str]:
        first: dict[str, str] = {}
        for name, document in self.municipalities.items():
            if isinstance(code := document.data.get("code"), str):
                first.setdefault(code, name)
        return first

    @contextmanager
    def watched(self) -> Iterator[set[Look]]:
        """Write down what is looked up meanwhile."""
        self._looks = set()
        try:
            yield self._looks
        finally:
            self._looks = None

    def state(self, looks: list[Look]) -> bytes:
        """Digest what would be found now."""
        return digest(*(self.found(*look) for look in looks))

    def found(self, kind: str, name: str) -> bytes:
        """Stand for what would be found now under one of these."""
        # Files are read once: what was found stays.
        if (kind, name) not in self._states:
            self._states[kind, name] = self._found(kind, name)
        return self._states[kind, name]

    def _found(self, kind: str, name: str) -> bytes:
        if kind == TODAY:
            return self._today.isoformat().encode()
        if kind == TOWNS:
            return self._towns.digest.encode()
        shelf = self._shelves[Kind(kind.removesuffix(_WHETHER))]
        return shelf.state(name, whether=kind.endswith(_WHETHER))

    def _note(self, look: Look) -> None:
        if self._looks is not None:
            self._looks.add(look)


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
