"""The words of the cases: which stand in them, in how many, and which are content words of their own."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from casebook.collection import Collection
from casebook.facets import PageKind
from casebook.normal import normalise
from casebook.search.corpus import corpus
from casebook.search.entry import Entry

_RUN = re.compile("[々㐀-䶿一-鿿]{2,}|[ァ-ヶー]{3,}")
_KATAKANA = "[ァ-ヶー]"
_OFTEN = 2
"""A run of kanji is a word when it stands so often; once, it is mostly words run together."""
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts of the cases, as they are and as the search sees them."""

    originals: tuple[str, ...]
    texts: tuple[str, ...]

    @classmethod
    def of(cls, collection: Collection) -> "Shelf":
        """Take the texts that the search finds, a case each."""
        cases = (each for each in corpus(collection) if each.kind is PageKind.CASE)
        originals = tuple("\n".join(_lines(each)) for each in cases)
        return cls(originals, tuple(map(normalise, originals)))

    def count(self, word: str) -> int:
        """Count the cases that hold a word."""
        wanted = normalise(word)
        return sum(wanted in text for text in self.texts)

    def tells(self, word: str) -> bool:
        """Say whether finding a word tells something: it is in some cases, but not in most of them.

        Katakana at its edges have to end there: キング is no word of ワーキング.
        """
        before = f"(?<!{_KATAKANA})" if re.match(_KATAKANA, word[0]) else ""
        after = f"(?!{_KATAKANA})" if re.match(_KATAKANA, word[-1]) else ""
        alone = re.compile(before + re.escape(word) + after)
        if (before or after) and not any(map(alone.search, self.originals)):
            return False
        return 0 < self.count(word) <= len(self.texts) // 2

    def words(self) -> list[str]:
        """List the content words, the frequent ones first."""
        runs = Counter(run for text in self.originals for run in _RUN.findall(text))
        return [
            word
            for word, count in runs.most_common()
            if len(word) <= _LONGEST and count >= _OFTEN and self.tells(word)
        ]


def _lines(entry: Entry) -> Iterator[str]:
    yield from (entry.title, *entry.about)
    for section in entry.sections:
        if section.anchor != "sources":  # titles of others' texts
            yield from (section.heading, *section.lines)
