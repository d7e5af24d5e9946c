"""Everyday words that lead to words of the cases, as far as the cases leave a use for them.

The vocabulary may hold more than a collection needs: what no case holds cannot be found, and a word that
cases hold finds them itself. Both are left out of what a browser reads.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import Any, cast

from casebook.kept import Kept, code, digest
from casebook.normal import normalise, stem
from casebook.search.index import grams
from casebook.synonyms import Wider

EVERYDAY = "everyday"
"""What is known of the words is kept under this."""
ENOUGH = 2
"""A word that stands in so many cases finds them itself: others beside it brought noise."""


class Everyday:
    """Everyday words by their stem, while cases come by."""

    def __init__(self, words: Sequence[Wider], kept: Kept | None = None) -> None:
        self._finds, held = _known(words, kept or Kept())
        self._rare = {word: held[word] for word in self._finds}
        self._unmet = {word: held[word] for finds in self._finds.values() for word in finds}
        self._counts: Counter[str] = Counter()

    def meet(self, held: Set[str]) -> None:
        """Take in the bigrams and kanji of a case."""
        held = set(held)  # of keys it would be asked one by one
        for word in [word for word, wanted in self._unmet.items() if wanted <= held]:
            del self._unmet[word]
        for word in [word for word, wanted in self._rare.items() if wanted <= held]:
            self._counts[word] += 1
            if self._counts[word] == ENOUGH:
                del self._rare[word]

    def touched(self, held: Set[str]) -> Set[str]:
        """Give the words, on either side, that a case holds: as long as they are the same, so is what is left."""
        every = {**self._rare, **self._unmet}
        return {word for word, wanted in every.items() if wanted <= held}

    def left(self) -> dict[str, list[str]]:
        """Give the words that are of use, with those of the cases as they are shown."""
        met = {
            word: [each for each in self._finds[word] if each not in self._unmet]
            for word in self._rare
        }
        return {word: finds for word, finds in met.items() if finds}


def _known(
    words: Sequence[Wider], kept: Kept
) -> tuple[Mapping[str, list[str]], Mapping[str, Set[str]]]:
    """Give what is kept of words, or look at them: what each finds, and the bigrams of all, on either side."""
    key = digest(code(), repr(words).encode())
    row = cast(list[Any] | None, kept.get(EVERYDAY, key))
    if row is None:
        finds: dict[str, list[str]] = {}
        for each in words:
            taken = finds.setdefault(normalise(stem(each.word)), [])
            taken.extend(word for word in each.finds if word not in taken)
        every = {*finds, *(word for found in finds.values() for word in found)}
        row = [finds, {word: sorted(grams(word)) for word in sorted(every)}]
        kept.put(EVERYDAY, key, row)
    finds, held = row
    return finds, {word: frozenset(each) for word, each in held.items()}
