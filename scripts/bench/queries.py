"""Queries by the hundred, drawn from the text that is searched."""

import re
from collections.abc import Mapping, Sequence
from random import Random

from casebook.search.entry import Entry

_WORD = re.compile("[々一-鿿]{2,6}|[ァ-ヴー]{3,10}|[A-Za-z]{3,12}")
_WORDS = 140
_PAIRS = 60


def varied(entries: Sequence[Entry], needles: Mapping[str, str]) -> list[str]:
    """Draw words, pairs of words from one page, and add the needles; the same each time."""
    chance = Random(3)  # noqa: S311 - nothing here is secret
    words = [_draw(chance, entries, 1) for _ in range(_WORDS - len(needles))]
    pairs = [_draw(chance, entries, 2) for _ in range(_PAIRS)]
    queries = [*words, *pairs, *needles.values()]
    chance.shuffle(queries)
    return queries


def _draw(chance: Random, entries: Sequence[Entry], count: int) -> str:
    """Draw words from a page, any page as likely; pages are never without words."""
    entry = chance.choice(entries)
    found = [
        word for section in entry.sections for line in section.lines for word in _WORD.findall(line)
    ]
    return " ".join(chance.choices(found or [entry.title], k=count))
