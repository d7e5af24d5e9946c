"""Words that lead a search to other words: of the same meaning, narrower ones, and those of the cases."""

from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Wider:
    """A word and those that it finds too, one way only."""

    word: str
    finds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Groups of words that mean the same to someone who searches, and wider words.

    `everyday` are words that cases hardly use, with words of the cases that are near to them: tried where
    what was typed is not found. A word may stand twice, once for each origin.
    """

    groups: tuple[tuple[str, ...], ...]
    wider: tuple[Wider, ...]
    everyday: tuple[Wider, ...] = ()
