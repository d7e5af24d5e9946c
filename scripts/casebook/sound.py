"""Files that were found sound, and on what that rests: while it is the same, nobody looks into them again.

All of it is one thing that is kept: to look at ten thousand files takes no longer than to read it.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from casebook.kept import Kept, code
from casebook.library import Document, Library, Look
from casebook.problem import Problem
from casebook.reading import Place, from_rows
from casebook.sealed import dataclass

SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Same:
    """A file that is as it was when it was found sound: it can be read, and is no draft."""

    place: Place
    inside: str
    own: bytes

    def digest(self) -> bytes:
        """Digest its bytes."""
        return self.own

    def document(self) -> Document | None:
        """Give what it says."""
        return self.place.file(Path(self.inside), self.own).document()

    def readable(self) -> bool:
        """Say that there is a document."""
        return True

    def draft(self) -> bool:
        """Say that nobody is still writing it."""
        return False


class Sound:
    """The files of a collection that were sound when it was checked last, by their paths in it."""

    def __init__(self, kept: Kept | None = None) -> None:
        self._kept = kept = kept or Kept()
        self._row = cast(list[Any], kept.get(SOUND, code()) or [[], {}])
        self._looks = {(kind, name): n for n, (kind, name, _) in enumerate(self._row[0])}
        self._files: dict[str, list[Any]] = {}
        self._noted: list[str] = []

    def same(self, inside: str, own: bytes) -> bool:
        """Say whether a file of this digest was sound."""
        row = self._row[1].get(inside)
        return row is not None and row[0] == own.hex()

    def left(self, files: Iterable[str], library: Library) -> Iterator[str]:
        """Give those of such files that are not any more, as something else would be found for them now."""
        looks, before = self._row
        others = {
            number
            for number, (kind, name, state) in enumerate(looks)
            if library.found(kind, name).hex() != state
        }
        for inside in files:
            if others.isdisjoint(before[inside][2]):
                self._files[inside] = before[inside]
            else:
                yield inside

    def note(self, inside: str, own: bytes, looks: Iterable[Look], notices: list[Any]) -> None:
        """Note that a file of this digest is sound, with what was looked up for it and noticed in it."""
        numbers = [self._looks.setdefault((kind, name), len(self._looks)) for kind, name in looks]
        self._files[inside] = [own.hex(), notices, numbers]
        self._noted.append(inside)

    def notices(self, place: Place) -> Iterator[Problem]:
        """Give what was noticed in the files."""
        for inside, (_, rows, _) in self._files.items():
            if rows:
                yield from from_rows(rows, place.file(Path(inside)).shown)

    def write(self, library: Library, settle: Callable[[str, bytes], None]) -> None:
        """Keep all of it; of each file that was noted no more is held than it takes to read it again."""
        for inside in self._noted:
            settle(inside, bytes.fromhex(self._files[inside][0]))
        looks = [[*look, library.found(*look).hex()] for look in self._looks]
        if [looks, self._files] != self._row:
            self._kept.put(SOUND, code(), [looks, self._files])
