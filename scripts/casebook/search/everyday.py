"""Everyday words that lead to words of the cases, as far as the cases leave a use for them.

The vocabulary may hold more than a collection needs: what no case holds cannot be found, and a word that
cases hold finds them itself. Both are left out of what a browser reads.
"""

from collections import Counter
from collections.abc import Iterable, Set

from casebook.normal import normalise, stem
from casebook.search.index import grams
from casebook.synonyms import Wider

ENOUGH = 2
"""A word that stands in so many cases finds them itself: others beside it brought noise."""


class Everyday:
    """Everyday words by their stem, while cases come by."""

    def __init__(self, words: Iterable[Wider]) -> None:
        self._finds: dict[str, list[str]] = {}
        for each in words:
            taken = self._finds.setdefault(normalise(stem(each.word)), [])
            taken.extend(word for word in each.finds if word not in taken)
        self._rare = {word: grams(word) for word in self._finds}
        targets = (word for finds in self._finds.values() for word in finds)
        self._unmet = {word: grams(word) for word in targets}
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
