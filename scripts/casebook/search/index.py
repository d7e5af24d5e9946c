"""The index: for every bigram, the entries that hold it, packed for a browser.

A posting is an entry's number (as the difference to the one before) and a class of two bits: how
often the bigram stands in the entry, or that the entry is about it. Both go into one number,
`difference << 2 | class`, as a varint (seven bits a byte, low ones first), and a list of these into
base64. Single kanji are indexed too, for words of one character.
"""

import base64
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import field
from functools import partial
from operator import add

from casebook.normal import BREAK, normalise
from casebook.sealed import dataclass
from casebook.search.entry import Entry

ABOUT = 3
"""The class of a bigram in a title, a place, a theme or a keyword."""

_KANJI = re.compile("[々㐀-䶿一-鿿豈-﫿]")
_BYTE = 0x7F
"""The largest value of seven bits."""
_FRAME = 12
"""About so many bytes go to a bigram's name and signs around it."""
_OFTEN = (1, 3)
"""Up to so many times in an entry is class 0, then 1; more often is class 2."""


@dataclass(slots=True)
class _Posting:
    """The entries that hold a bigram, packed, and the last of them."""

    packed: bytearray = field(default_factory=bytearray)
    last: int = -1


class Postings:
    """The packed postings of every bigram and every single kanji."""

    def __init__(self) -> None:
        self._postings: dict[str, _Posting] = {}

    def add(self, number: int, classes: Mapping[str, int]) -> None:
        """Take in an entry by the classes of its bigrams; numbers ascend."""
        postings = self._postings
        for gram, rank in classes.items():
            posting = postings.get(gram)
            if posting is None:
                posting = postings[gram] = _Posting()
            value = number - posting.last << 2 | rank
            posting.last = number
            # Most values fit into one byte, and there are tens of millions of them.
            posting.packed.append(value) if value <= _BYTE else _pack(posting.packed, value)

    @property
    def total(self) -> int:
        """About so many bytes go into the shards."""
        return sum(room(each.packed) for each in self._postings.values())

    def shards(self, count: int) -> Iterator[Callable[[], dict[str, str]]]:
        """Spread the postings over so many shards; each is made when it is written, as text by bigram."""
        shards: list[list[str]] = [[] for _ in range(count)]
        for gram in sorted(self._postings):
            shards[shard_of(gram, count)].append(gram)
        return (partial(self._shard, shard) for shard in shards)

    def _shard(self, grams: Iterable[str]) -> dict[str, str]:
        return {gram: text(self._postings[gram].packed) for gram in grams}


def room(packed: bytes | bytearray) -> int:
    """Say how many bytes, about, the postings of a bigram take."""
    return len(packed) * 4 // 3 + _FRAME if packed else 0


def count_of(total: int, size: int) -> int:
    """Say how many shards of about `size` bytes there are for so many bytes."""
    return max(1, -(-total // size))


def changed(written: str, ranks: Mapping[int, int | None]) -> bytes:
    """Give the postings of a bigram, packed, after some entries got another class, or none."""
    found = {**dict(_unpacked(base64.b64decode(written))), **ranks}
    packed, before = bytearray(), -1
    for number in sorted(found):
        if (rank := found[number]) is not None:
            _pack(packed, number - before << 2 | rank)
            before = number
    return bytes(packed)


def _unpacked(packed: bytes) -> Iterator[tuple[int, int]]:
    number, value, shift = -1, 0, 0
    for byte in packed:
        value |= (byte & _BYTE) << shift
        shift += 7
        if byte <= _BYTE:
            number += value >> 2
            yield number, value & 3
            value = shift = 0


def text(packed: bytes | bytearray) -> str:
    """Write packed numbers for a script."""
    return base64.b64encode(packed).decode("ascii")


def numbers(values: Iterable[int]) -> bytes:
    """Pack ascending numbers as differences, each as a varint."""
    packed, before = bytearray(), -1
    for value in values:
        _pack(packed, value - before)
        before = value
    return bytes(packed)


def shard_of(gram: str, shards: int) -> int:
    """Tell in which shard a bigram is: FNV-1a over its UTF-16 units, modulo the number of shards."""
    digest = 0x811C9DC5
    encoded = gram.encode("utf-16-le")
    for low, high in zip(encoded[::2], encoded[1::2], strict=True):
        digest = (digest ^ (low | high << 8)) * 0x01000193 & 0xFFFFFFFF
    return digest % shards


def classes_of(entry: Entry) -> list[str]:
    """Sort the bigrams and single kanji of an entry by class: those of each in one text, with breaks between."""
    about = _counts("\n".join((entry.title, *entry.about)))
    classes: tuple[list[str], ...] = ([], [], [], [gram for gram in about if BREAK not in gram])
    lines = (part for section in entry.sections for part in (section.heading, *section.lines))
    often, several = _OFTEN
    for gram, count in _counts("\n".join(lines)).items():
        if gram not in about and BREAK not in gram:
            classes[0 if count <= often else 1 if count <= several else 2].append(gram)
    return [BREAK.join(grams) for grams in classes]


def class_of_each(classes: Iterable[str]) -> dict[str, int]:
    """Give the class of each bigram of those that are sorted by class."""
    found: dict[str, int] = {}
    for rank, grams in enumerate(classes):
        found.update(dict.fromkeys(grams.split(), rank))
    return found


def grams(original: str) -> Set[str]:
    """Give bigrams and single kanji; none spans a break."""
    return {gram for gram in _counts(original) if BREAK not in gram}


def _counts(original: str) -> Counter[str]:
    """Count bigrams and single kanji, and what looks like a bigram across a break."""
    normal = normalise(original)
    counts = Counter(_KANJI.findall(normal))
    counts.update(map(add, normal, normal[1:]))
    return counts


def _pack(into: bytearray, value: int) -> None:
    while value > _BYTE:
        into.append(value & 0x7F | 0x80)
        value >>= 7
    into.append(value)
