"""The ids that a collection has ever given: a list beside the cases, so that none of them is lost."""

import re
from collections.abc import Iterable

from casebook.sealed import dataclass

FILE = "_ids.txt"
"""Where the list lies in a collection's folder."""

ID = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")

_HEAD = """\
# 一度でも載せた事例のID。ここにあるIDの事例がなくなると、casebook check が知らせます。
# このファイルは casebook ids が書きます。行を消さないでください。
"""


@dataclass(frozen=True, slots=True)
class Ids:
    """The lines of a list that say something, with their numbers, counted from 1."""

    lines: tuple[tuple[int, str], ...]

    @classmethod
    def read(cls, text: str) -> "Ids":
        """Read a list; comments and empty lines say nothing."""
        numbered = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
        return cls(tuple((n, line) for n, line in numbered if line and not line.startswith("#")))

    def known(self) -> frozenset[str]:
        """Give the ids alone."""
        return frozenset(line for _, line in self.lines)


def written(ids: Iterable[str]) -> str:
    """Write a list of ids, each once and in their order.

    >>> written(["b-c", "a-b", "b-c"]).splitlines()[2:]
    ['a-b', 'b-c']
    """
    return _HEAD + "".join(f"{each}\n" for each in sorted(set(ids)))
