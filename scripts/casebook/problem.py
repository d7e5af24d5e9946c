"""What is wrong in a file, told to an author who is no engineer."""

from collections.abc import Iterable, Set
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a text: line and column, both counted from 1."""

    line: int
    column: int


START = Mark(1, 1)

_MANY, _FEW = 200, 20
"""Of more words than these, so many that share most letters and pairs of these are looked at."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, with the place to mend and the Japanese message that says how."""

    path: str
    mark: Mark
    rule: str
    message: str

    def line(self) -> str:
        """Show as one line: path:line:column: message (rule)."""
        place = f"{self.path}:{self.mark.line}:{self.mark.column}"
        return printable(f"{place}: {self.message} ({self.rule})")


def printable(text: str) -> str:
    r"""Make a text safe to print in one line: what a terminal cannot show becomes 「�」.

    >>> printable("a\nb")
    'a�b'
    """
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def quoted(value: object) -> str:
    """Show a value inside a message: whole when short, cut when long, never over lines."""
    text = printable(" ".join(str(value).split()))
    return f"「{text}」" if len(text) <= 40 else f"「{text[:39]}…」"


OFFER = "もしかして: "
"""Begins what a message offers in place of what stands there."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the sentence that offers the best match for a misspelt word, or nothing.

    >>> nearest("telewrok", ["telework", "security"])
    'もしかして: telework'
    """
    found = get_close_matches(word, _likest(word, list(known)), n=1, cutoff=0.6)
    return f"{OFFER}{found[0]}" if found else ""


def _likest(word: str, known: list[str]) -> list[str]:
    """Leave few of many words: to hold a word against thousands takes long, and a file may have many such faults."""
    if len(known) <= _MANY:
        return known
    own = _pieces(word)
    return nlargest(_FEW, known, key=lambda each: len(own & _pieces(each)))


@lru_cache(maxsize=100_000)
def _pieces(word: str) -> Set[str]:
    """Give the letters of a word, which are all that short names share, and its pairs of neighbouring letters."""
    return frozenset((*word, *map("".join, pairwise(word))))


def sentence(*parts: str) -> str:
    """Join the parts of a message, leaving out the empty ones."""
    return "".join(part for part in parts if part)
