"""Sentences out of templates, in which every slot is filled anew."""

from dataclasses import dataclass
from random import Random

from bench.sample.chance import nonsense
from bench.sample.lexicon import Lexicon

_MORAE = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
)
_ENDINGS = ("システム", "ナビ", "台帳", "広場", "便", "計画")
_NAMES = 3


@dataclass(frozen=True, slots=True)
class Speech:
    """What one case says: the words of all, and `own` names that hardly any other case knows."""

    chance: Random
    lexicon: Lexicon
    own: tuple[str, ...]

    @classmethod
    def of(cls, chance: Random, lexicon: Lexicon) -> "Speech":
        """Make up the names that a case has of its own."""
        return cls(chance, lexicon, tuple(_name(chance) for _ in range(_NAMES)))

    def __getitem__(self, slot: str) -> str:
        """Draw a word for a slot of a template."""
        if slot == "own":
            return self.chance.choice(self.own)
        return self.lexicon.words[slot].draw(self.chance)

    def say(self, *sentences: str) -> str:
        """Pick one of the templates and fill its slots."""
        return self.chance.choice(sentences).format_map(self)


def _name(chance: Random) -> str:
    return nonsense(chance, chance.randint(3, 5)) + chance.choice(_ENDINGS)
