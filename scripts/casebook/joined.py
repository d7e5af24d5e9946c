"""Files that are made of parts, one behind another: the parts that the last site's file holds are copied out of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from casebook.kept import Kept, digest
from casebook.known_parts import Known, alike, copied
from casebook.outputs import Outputs
from casebook.sealed import dataclass

PARTS = "parts"
_LINE = b"\r\n"

_PIECE = 1 << 24
"""So many bytes are copied at once."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file: what it is made of, and how; `of` is the id of the case that it tells of, if of one.

    `make` takes that id, if there is one: of tens of thousands of parts none needs a function of its own.
    """

    key: bytes
    make: Callable[..., bytes]
    of: str = ""

    def content(self) -> bytes:
        """Make it."""
        return self.make(self.of) if self.of else self.make()

    def counted(self) -> tuple[bytes, int]:
        """Make it, and count the lines that end as those of a table do."""
        content = self.content()
        return content, content.count(_LINE)


@dataclass(frozen=True)
class Whole:
    """A file by its site path: parts with something between them, something in front, and something behind."""

    path: str
    parts: Sequence[Part]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""
    here: bool = False
    """Whether its parts tell of all cases: they are made where what is reckoned of all of them is there."""

    @classmethod
    def of(cls, path: str, key: bytes, make: Callable[[], bytes]) -> "Whole":
        """Give a file that is one part and nothing else."""
        return cls(path, (Part(key, make),))

    @property
    def single(self) -> bool:
        """Whether it is one part and nothing else."""
        return len(self.parts) == 1 and not (self.head or self.tail)

    @property
    def told_of(self) -> str:
        """The id of the case of which the whole file tells, if of one."""
        return self.parts[0].of if self.single else ""

    @cached_property
    def keys(self) -> Sequence[bytes]:
        """Of what each part is made."""
        return [part.key for part in self.parts]

    @cached_property
    def key(self) -> str:
        """Stand for all that the file is made of."""
        return digest(self.head, self.between, self.tail, b"".join(self.keys)).hex()

    def content(self) -> bytes:
        """Make all of it."""
        return self.head + self.between.join(part.content() for part in self.parts) + self.tail


@dataclass(frozen=True, slots=True)
class Written:
    """A file of a site: its path, its size in bytes, and the lines of its parts that end as those of a table do."""

    path: str
    size: int
    lines: int


class Joiner:
    """Puts such files into a site: linked, made, or joined of old parts and of new ones."""

    def __init__(self, outputs: Outputs, kept: Kept) -> None:
        self._outputs, self._kept = outputs, kept
        self._written: dict[str, Written] = {}
        self._joining: list[_Joining] = []

    def put(self, files: Sequence[Whole]) -> None:
        """Have files made when the errands of the site are run."""
        for each in files:
            if found := self._linked(each):
                self._written[each.path] = found
            elif each.single:
                self._make(each)
            else:
                self._join(each)

    def written(self) -> Mapping[str, Written]:
        """Close the files, all of whose parts are made, and tell of them by their paths."""
        for each in self._joining:
            self._written[each.whole.path] = each.close()
            self._kept.put(PARTS, _name(each.whole.path, each.whole.key), each.row())
        self._joining.clear()
        return self._written

    def close(self) -> None:
        """Let go of what was not made to the end."""
        for each in self._joining:
            each.close()

    def _linked(self, whole: Whole) -> Written | None:
        """Link a file that comes out as it was; None where it does not."""
        if not self._outputs.keep(whole.path, whole.key, whole.key, whole.told_of):
            return None
        if whole.single:
            return Written(whole.path, self._outputs.was(whole.path)[1], 0)
        known = self._known(whole.path, whole.key)
        if known is None:
            return None
        return Written(whole.path, self._outputs.was(whole.path)[1], sum(known.lines))

    def _make(self, whole: Whole) -> None:
        self._outputs.place(whole.path, whole.key, whole.told_of)
        making = _Making(whole, self._outputs.site, self._written)
        self._outputs.errands.add(whole.told_of, making)

    def _join(self, whole: Whole) -> None:
        last, key = self._outputs.before(whole.path), self._outputs.was(whole.path)[0]
        known = self._known(whole.path, key) if last else None
        if known and known.between != len(whole.between):
            known = None
        target = self._outputs.place(whole.path, whole.key)
        joining = _Joining(whole, target, last, known or Known())
        self._joining.append(joining)
        for number in joining.lacking():
            adding = _Adding(joining, number)
            if whole.here:
                self._outputs.errands.add_here(adding)
            else:
                self._outputs.errands.add(whole.parts[number].of, adding)

    def _known(self, path: str, key: str) -> Known | None:
        found = self._kept.get(PARTS, _name(path, key))
        return Known.from_row(cast(list[Any], found)) if found else None


class _Joining:
    """A file that grows as its parts come: a new one is written as soon as all before it are.

    Old ones that stand behind one another in the last file too are copied in one go. Those in front and at the end are
    nearly always the same ones: nobody looks at each of them.
    """

    def __init__(self, whole: Whole, target: Path, last: Path | None, old: Known) -> None:
        self.whole, self._old = whole, old
        self._keys = whole.keys
        self._front = alike(self._keys, old.keys)
        own, its = (reversed(keys[self._front :]) for keys in (self._keys, old.keys))
        self._end = len(self._keys) - alike(own, its)
        self._moved = old.between_these(self._front, len(self._keys) - self._end)
        self._last = last.open("rb", buffering=0) if last else None
        self._run = 0, 0
        self._early: dict[int, tuple[bytes, int]] = {}
        self._sizes: list[int] = []
        self._lines: list[int] = []
        self._file = target.open("wb")
        self._file.write(whole.head)
        self._go_on()

    def take(self, number: int, made: tuple[bytes, int]) -> None:
        """Take a part that has been made, with its lines."""
        self._early[number] = made
        self._go_on()

    def close(self) -> Written:
        """End the file."""
        self._copy()
        self._file.write(self.whole.tail)
        size = self._file.tell()
        self._file.close()
        if self._last:
            self._last.close()
        return Written(self.whole.path, size, sum(self._lines))

    def row(self) -> list[Any]:
        """Tell where its parts are."""
        between = len(self.whole.between)
        keys = b"".join(self._keys).hex()
        return [keys, self._sizes, self._lines, len(self.whole.head), between]

    def lacking(self) -> Iterator[int]:
        """Give the numbers of the parts that are to be made."""
        middle = range(self._front, self._end)
        return (number for number in middle if self._keys[number] not in self._moved)

    def _go_on(self) -> None:
        while (number := len(self._sizes)) < len(self._keys):
            if number < self._front:
                self._run_on(0, self._front)
            elif number >= self._end:
                self._run_on(
                    len(self._old.keys) - len(self._keys) + number, len(self._keys) - number
                )
            elif number in self._early:
                content, lines = self._early.pop(number)
                self._copy()
                self._file.write((self.whole.between if number else b"") + content)
                self._sizes.append(len(content))
                self._lines.append(lines)
            elif self._keys[number] in self._moved:
                self._run_on(self._moved[self._keys[number]], 1)
            else:
                return

    def _run_on(self, first: int, count: int) -> None:
        """Have old parts copied, with those before them if they stand before them there."""
        between, old = self.whole.between if self._sizes else b"", self._old
        at, end = old.starts[first], old.starts[first + count] - old.between
        if not self._run[1] or self._run[1] + len(between) != at:
            self._copy()
            self._file.write(between)
            self._run = at, at
        self._run = self._run[0], end
        self._sizes += old.sizes[first : first + count]
        self._lines += old.lines[first : first + count]

    def _copy(self) -> None:
        """Copy the old parts that wait for it."""
        start, end = self._run
        self._run = 0, 0
        if self._last and start < end:
            self._file.flush()
        while self._last and start < end:
            piece = copied(self._last, self._file, start, min(_PIECE, end - start))
            if not piece:
                raise OSError(
                    "a file of the last site went away while its successor was being made"
                )
            start += piece


@dataclass(frozen=True, slots=True)
class _Making:
    """A file of one part that is being made."""

    whole: Whole
    site: Path
    written: dict[str, Written]

    def make(self) -> int:
        """Write it. Gives its bytes."""
        return (self.site / self.whole.path).write_bytes(self.whole.content())

    def take(self, size: int) -> None:
        """Note that it is written."""
        self.written[self.whole.path] = Written(self.whole.path, size, 0)


@dataclass(frozen=True, slots=True)
class _Adding:
    """One part of a file that grows."""

    joining: _Joining
    number: int

    def make(self) -> tuple[bytes, int]:
        """Make it, and count its lines."""
        return self.joining.whole.parts[self.number].counted()

    def take(self, made: tuple[bytes, int]) -> None:
        """Take it, with its lines."""
        self.joining.take(self.number, made)


def _name(path: str, key: str) -> bytes:
    return f"{path} {key}".encode()
