"""Files that are made of parts, one behind another: the parts that the last site's file holds are copied out of it."""

import mmap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias, cast

from casebook.kept import Kept, digest
from casebook.outputs import Outputs
from casebook.parallel import spread

PARTS = "parts"
_AT_ONCE = 6_000
"""So many parts are made at once: those of ten thousand cases would take all memory."""
_LINE = b"\r\n"

Old: TypeAlias = Mapping[bytes, tuple[memoryview, int]]
"""Parts of the last site's file by their keys, with their lines."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file: what it is made of, and how."""

    key: bytes
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Whole:
    """A file by its site path: parts with something between them, something in front, and something behind."""

    path: str
    parts: Sequence[Part]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""

    @classmethod
    def of(cls, path: str, key: bytes, make: Callable[[], bytes]) -> "Whole":
        """Give a file that is one part and nothing else."""
        return cls(path, (Part(key, make),))

    @property
    def single(self) -> bool:
        """Whether it is one part and nothing else."""
        return len(self.parts) == 1 and not (self.head or self.tail)

    @cached_property
    def key(self) -> str:
        """Stand for all that the file is made of."""
        around = digest(self.head, self.between, self.tail)
        return digest(around, *(part.key for part in self.parts)).hex()

    def content(self) -> bytes:
        """Make all of it."""
        return self.head + self.between.join(part.make() for part in self.parts) + self.tail


@dataclass(frozen=True, slots=True)
class Written:
    """A file of a site: its path, its size in bytes, and the lines of its parts that end as those of a table do."""

    path: str
    size: int
    lines: int


class Joiner:
    """Puts such files into a site."""

    def __init__(self, outputs: Outputs, kept: Kept) -> None:
        self._outputs, self._kept = outputs, kept

    def write(self, files: Sequence[Whole]) -> list[Written]:
        """Put files into the site: linked, joined of old and new parts, or made; small ones on all cores."""
        there = {each.path: found for each in files if (found := self._linked(each))}
        left = [each for each in files if each.path not in there]
        there |= {
            each.path: each for each in spread(self._made, [each for each in left if each.single])
        }
        there |= {each.path: each for each in self._join([e for e in left if not e.single])}
        return [there[each.path] for each in files]

    def _join(self, files: Sequence[Whole]) -> Iterator[Written]:
        """Join files one by one of old parts and of new ones, which are made for all of them together."""
        olds = [self._old(each) for each in files]
        new = _made_ahead(
            [
                p
                for each, old in zip(files, olds, strict=True)
                for p in each.parts
                if p.key not in old
            ]
        )
        for each, old in zip(files, olds, strict=True):
            yield self._joined(each, old, new)

    def _linked(self, whole: Whole) -> Written | None:
        """Link a file that comes out as it was; None where it does not."""
        if not self._outputs.keep(whole.path, whole.key, whole.key):
            return None
        if whole.single:
            return Written(whole.path, self._outputs.was(whole.path)[1], 0)
        known = self._known(whole.path, whole.key)
        if known is None:
            return None
        return Written(whole.path, self._outputs.was(whole.path)[1], sum(known.lines))

    def _made(self, whole: Whole) -> Written:
        content = whole.content()
        self._outputs.place(whole.path, whole.key).write_bytes(content)
        return Written(whole.path, len(content), 0)

    def _joined(self, whole: Whole, old: Old, new: Iterator[tuple[bytes, int]]) -> Written:
        sizes: list[int] = []
        lines: list[int] = []
        with self._outputs.place(whole.path, whole.key).open("wb") as target:
            target.write(whole.head)
            for number, part in enumerate(whole.parts):
                target.write(whole.between if number else b"")
                content, count = old.get(part.key) or next(new)
                target.write(content)
                sizes.append(len(content))
                lines.append(count)
            target.write(whole.tail)
            size = target.tell()
        keys = "".join(part.key.hex() for part in whole.parts)
        around = [len(whole.head), len(whole.between)]
        self._kept.put(PARTS, _name(whole.path, whole.key), [keys, sizes, lines, *around])
        return Written(whole.path, size, sum(lines))

    def _old(self, whole: Whole) -> Old:
        """Give the parts that the last site's file holds, by their keys, with their lines."""
        last, key = self._outputs.before(whole.path), self._outputs.was(whole.path)[0]
        known = self._known(whole.path, key) if last else None
        if last is None or known is None or last.stat().st_size == 0:
            return {}
        with last.open("rb") as file:
            held = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return dict(known.within(held))

    def _known(self, path: str, key: str) -> "_Known | None":
        found = self._kept.get(PARTS, _name(path, key))
        return _Known(*cast(list[Any], found)) if found else None


@dataclass(frozen=True, slots=True)
class _Known:
    """The parts of a file: their keys in one text, their bytes and lines; and the bytes in front and between."""

    keys: str
    sizes: Sequence[int]
    lines: Sequence[int]
    head: int
    between: int

    def within(self, held: memoryview) -> Iterator[tuple[bytes, tuple[memoryview, int]]]:
        """Find them in the file."""
        at, step = self.head, len(self.keys) // (len(self.sizes) or 1)
        for number, (size, lines) in enumerate(zip(self.sizes, self.lines, strict=True)):
            key = bytes.fromhex(self.keys[number * step : (number + 1) * step])
            yield key, (held[at : at + size], lines)
            at += size + self.between


def _name(path: str, key: str) -> bytes:
    return f"{path} {key}".encode()


def _made_ahead(parts: Sequence[Part]) -> Iterator[tuple[bytes, int]]:
    """Make parts on all cores, many at once, with the lines of each."""
    for start in range(0, len(parts), _AT_ONCE):
        yield from spread(_counted, parts[start : start + _AT_ONCE])


def _counted(part: Part) -> tuple[bytes, int]:
    content = part.make()
    return content, content.count(_LINE)
