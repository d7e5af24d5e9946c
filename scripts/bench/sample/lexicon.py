"""A few thousand words to speak with: the real vocabularies, and compounds of everyday stems."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import TypeVar

from bench.sample import stems
from bench.sample.chance import Zipf, dice
from casebook.vocabulary import Practice, Question, Vocabulary

T = TypeVar("T")

_PLAIN = {
    "people": stems.PEOPLE,
    "did": stems.DONE,
    "do": stems.DO,
    "trouble": stems.TROUBLES,
    "gain": stems.GAINS,
}
_COMPOUNDS = {
    "section": (stems.SECTIONS, stems.ROOMS),
    "work": (stems.MATTERS, stems.STEPS),
    "thing": (stems.MANNERS, stems.THINGS),
    "ware": (stems.NONSENSE, stems.WARES),
    "place": (stems.HEADS, stems.TAILS),
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What can be said. `words` are ranked pools by the names of the slots in templates."""

    words: Mapping[str, Zipf[str]]
    themes: Zipf[str]
    states: Zipf[str]
    practices: Zipf[Practice]
    questions: tuple[Question, ...]


def lexicon(vocabulary: Vocabulary, seed: int) -> Lexicon:
    """Rank all words: themes and states as the vocabulary has them, the others mixed by the seed."""
    chance = dice(seed, "lexicon")
    words = {slot: text.split() for slot, text in _PLAIN.items()}
    for slot, (heads, tails) in _COMPOUNDS.items():
        pairs = product(_entries(heads), _entries(tails))
        words[slot] = _mixed(chance, [head + tail for head, tail in pairs])
    words["word"] = _mixed(chance, list(dict.fromkeys(_known(vocabulary))))
    return Lexicon(
        {slot: Zipf.of(pool) for slot, pool in words.items()},
        Zipf.of(list(vocabulary.themes)),
        Zipf.of(list(vocabulary.states)),
        Zipf.of(_mixed(chance, list(vocabulary.practices.values()))),
        vocabulary.questions,
    )


def _known(vocabulary: Vocabulary) -> Iterator[str]:
    """Walk the words of the real vocabularies."""
    for theme in vocabulary.themes.values():
        yield from (theme.short, *theme.words)
    for practice in vocabulary.practices.values():
        yield from (practice.label, *practice.words)
    for group in vocabulary.synonyms.groups:
        yield from group


def _entries(table: str) -> list[str]:
    """Give the entries of a table of stems as they are written; readings are left out."""
    return [row.split()[0] for row in table.split("|")] if "|" in table else table.split()


def _mixed(chance: Random, items: Sequence[T]) -> list[T]:
    return chance.sample(items, len(items))
