"""Chance that comes out the same on every machine, and words drawn as a language draws them."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")

_MORAE = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"


def dice(*parts: object) -> Random:
    """Give a generator of its own to everything that is named, so that nothing shifts the rest."""
    return Random("/".join(map(str, parts)))  # noqa: S311 - nothing here is secret


def spread(chance: Random, low: float, high: float) -> float:
    """Draw between two positive numbers so that every order of magnitude is as likely."""
    return float(low * (high / low) ** chance.random())


def nonsense(chance: Random, length: int) -> str:
    """Make up a word of katakana."""
    return "".join(chance.choices(_MORAE, k=length))


@dataclass(frozen=True, slots=True)
class Zipf(Generic[T]):
    """Items of which the n-th is drawn 1/n as often as the first."""

    items: Sequence[T]
    cumulative: Sequence[float]

    @classmethod
    def of(cls, items: Sequence[T]) -> "Zipf[T]":
        """Rank the items as they stand. Raises ValueError without any."""
        if not items:
            raise ValueError("nothing to draw from")
        return cls(items, list(accumulate(1 / rank for rank in range(1, len(items) + 1))))

    def draw(self, chance: Random) -> T:
        """Draw one item."""
        return self.items[bisect(self.cumulative, chance.random() * self.cumulative[-1])]

    def some(self, chance: Random, count: int) -> list[T]:
        """Draw up to `count` different items, in the order drawn."""
        return list(dict.fromkeys(self.draw(chance) for _ in range(count)))
