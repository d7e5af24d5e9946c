"""The files of a collection, each read when it is asked for, and not again while its bytes are the same."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path, PurePath
from typing import Any, TypeAlias, TypeVar, cast

from casebook.kept import Kept, code, digest, encoded
from casebook.library import Document, Kind
from casebook.load import load
from casebook.parallel import spread
from casebook.problem import Mark, Problem, printable
from casebook.rules import placement
from casebook.rules.found import Spot, rule_name
from casebook.sealed import dataclass

MOST = 2_000_000
"""More bytes than this are no file of ours: fifty times the longest. Reading them would take all memory."""
READ = "read"
HEAD = "head"
_HELD = 64
"""So many documents are held, those that were asked for last; others are soon read again from what is kept."""

Result = TypeVar("Result")
Found: TypeAlias = tuple[Document | None, list[Problem]]
"""What was read in a file, and what is wrong with it."""


@dataclass(frozen=True)
class Place:
    """The folder of a collection, how messages name it, and what is kept about it."""

    folder: Path
    shown: Path
    kept: Kept

    @cached_property
    def root(self) -> str:
        """The folder without links."""
        return os.path.realpath(self.folder)

    @cached_property
    def read(self) -> Callable[["File"], Found]:
        """Read a file, unless that was done just now; where nothing is kept, once and for all."""
        return lru_cache(_HELD if self.kept.active else None)(File.found)

    def file(self, inside: Path, own: bytes = b"") -> "File":
        """Give a file by its path in the collection, and with its digest where that is known."""
        file = File(self, inside)
        if own:
            vars(file)["_digest"] = own
        return file


@dataclass(frozen=True)
class File:
    """A file by its path in the collection."""

    place: Place
    inside: Path

    @cached_property
    def shown(self) -> str:
        """How messages name it."""
        return printable((self.place.shown / self.inside).as_posix())

    @property
    def kind(self) -> Kind:
        """What it describes."""
        return Kind.of(self.inside)

    @cached_property
    def problems(self) -> list[Problem]:
        """What is wrong with it, as long as no other file is looked at."""
        return self._head[2]

    def document(self) -> Document | None:
        """Give what it says; None where it cannot be read."""
        return self.place.read(self)[0]

    def readable(self) -> bool:
        """Say whether there is a document, without making it."""
        return self._head[0]

    def draft(self) -> bool:
        """Say whether somebody is still writing it."""
        return self._head[1]

    def digest(self) -> bytes:
        """Digest its bytes; empty where it cannot be opened."""
        return self._digest

    def content(self) -> bytes | Spot:
        """Give its bytes, or tell why there are none: only an ordinary file of ordinary size is opened."""
        path = self.place.folder / self.inside
        try:
            found = path.stat()
            if not stat.S_ISREG(found.st_mode):  # a pipe or a device would never end
                return placement.unreadable(None)
            if path.is_symlink() and not self._leads_inside(path):
                return placement.outside()
            if found.st_size > MOST:
                return placement.too_large(found.st_size, MOST)
            return path.read_bytes()
        except OSError as error:
            return placement.unreadable(error)

    def _leads_inside(self, path: Path) -> bool:
        return PurePath(os.path.realpath(path)).is_relative_to(self.place.root)

    @cached_property
    def _digest(self) -> bytes:
        content = self.content()
        return digest(content) if isinstance(content, bytes) else b""

    @cached_property
    def _head(self) -> tuple[bool, bool, list[Problem]]:
        """Tell whether it can be read, whether it is a draft, and its problems: most files are asked no more."""
        key = self._digest and self._key(self._digest)
        kept = key and self.place.kept.get(HEAD, key)
        if kept:
            readable, draft, rows = cast(list[Any], kept)
            return readable, draft, [*from_rows(rows, self.shown)]
        document, problems = self.place.read(self)
        head = _head_row(document, problems)
        if self._digest:  # reading it may have found other bytes
            self.place.kept.put(HEAD, self._key(self._digest), head)
        return head[0], head[1], problems

    def found(self) -> Found:
        """Read it, or take what is kept of that."""
        kept = self._digest and self.place.kept.get(READ, self._key(self._digest))
        if not kept:
            return self._anew()
        data, rows = cast(list[Any], kept)
        problems = [*from_rows(rows, self.shown)]
        if data is None:
            return None, problems
        return Document(
            self.shown, self.kind, self.inside.stem, data, self._digest, self._again
        ), problems

    def _anew(self) -> Found:
        content = self.content()
        if isinstance(content, Spot):
            vars(self)["_digest"] = b""
            return None, [Problem(self.shown, content.mark, rule_name(placement), content.message)]
        vars(self)["_digest"] = digest(content)
        document, problems = load(content, self.inside, self.shown)
        self.place.kept.put(READ, self._key(self._digest), _row(document, problems))
        return document and replace(document, fetch=self._again), problems

    def _key(self, own: bytes) -> bytes:
        return digest(code(), self.inside.as_posix().encode(), own)

    def new(self) -> bool:
        """Say whether there is something to read of which nothing is kept."""
        if not self._digest:
            return False
        kept, key = self.place.kept, self._key(self._digest)
        kept.touch(READ, key)
        return not (kept.has(HEAD, key) or kept.has(READ, key))

    def rows(self) -> tuple[bytes, bytes, bytes] | None:
        """Read it, to be kept: under which key, what it says, and its head. None where it has just gone."""
        found = self.place.read(self)
        if not self._digest:
            return None
        return self._key(self._digest), encoded(_row(*found)), encoded(_head_row(*found))

    def _again(self) -> bytes:
        content = self.content()
        return content if isinstance(content, bytes) else b""


def read_all(
    files: Sequence[File], also: Callable[[File], Result | None] | None = None
) -> Iterator[tuple[File, Result]]:
    """Read those files of which nothing is kept, on all cores; what is found is kept.

    Gives what is `also` made of each while it is there.
    """
    if files and (kept := files[0].place.kept).active:
        new = [file for file in files if file.new()]
        work = lambda file: (file.rows(), also and also(file))  # noqa: E731
        for file, (rows, more) in zip(new, spread(work, new), strict=True):
            if rows:
                key, row, head = rows
                kept.put_encoded(READ, key, row)
                kept.put_encoded(HEAD, key, head)
            if more:
                yield file, more


def _row(document: Document | None, problems: list[Problem]) -> list[Any]:
    return [document.data if document else None, [*map(as_row, problems)]]


def _head_row(document: Document | None, problems: list[Problem]) -> list[Any]:
    return [
        document is not None,
        document is not None and document.draft,
        [*map(as_row, problems)],
    ]


def as_row(problem: Problem) -> list[str | int]:
    """Write down a problem without its file."""
    return [problem.mark.line, problem.mark.column, problem.rule, problem.message]


def from_rows(rows: list[Any], shown: str) -> Iterator[Problem]:
    """Read problems that were written down, as those of a file."""
    return (Problem(shown, Mark(line, column), rule, told) for line, column, rule, told in rows)
