"""What is known of a file that is made of parts: where each of them stands in it."""

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from io import BufferedWriter, FileIO
from itertools import accumulate, takewhile
from operator import eq
from typing import Any

from casebook.sealed import dataclass


@dataclass(frozen=True)
class Known:
    """The parts of a file: their keys, their bytes and lines; and the bytes in front and between."""

    keys: Sequence[bytes] = ()
    sizes: Sequence[int] = ()
    lines: Sequence[int] = ()
    head: int = 0
    between: int = 0

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> "Known":
        """Read what was written down, with the keys in one text."""
        text, sizes, *others = row
        written, step = bytes.fromhex(text), len(text) // 2 // (len(sizes) or 1)
        keys = [written[at : at + step] for at in range(0, len(written), step or 1)]
        return cls(keys, sizes, *others)

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where in the file each part begins, and where one behind the last would."""
        return [*accumulate((size + self.between for size in self.sizes), initial=self.head)]

    def between_these(self, front: int, back: int) -> dict[bytes, int]:
        """Give the numbers of the parts, by their keys, but of so many in front and at the end."""
        return {self.keys[number]: number for number in range(front, len(self.keys) - back)}


def alike(one: Iterable[bytes], other: Iterable[bytes]) -> int:
    """Count the first keys that are the same."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def copied(source: FileIO, target: BufferedWriter, start: int, size: int) -> int:
    """Copy some bytes, where the system can without handing them over. Gives their number, which may be smaller."""
    try:
        return os.copy_file_range(source.fileno(), target.fileno(), size, start)
    except (AttributeError, OSError):
        source.seek(start)
        piece = source.read(size)
        target.write(piece)
        target.flush()
        return len(piece)
