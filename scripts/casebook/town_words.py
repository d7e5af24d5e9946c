"""Figures of towns in words, and how far apart towns lie: whole numbers in, the same text on both sides."""

from math import asin, cos, radians, sin, sqrt

from casebook.likeness_texts import COUNTS, TEXTS
from casebook.towns import Figures, rounded

_MYRIAD = 10_000
_MILLION = 1_000_000
_EARTH = 6371
_EXACT = 20
"""Kilometres; beyond, tens are enough: a town's centre is a matter of opinion."""


def people(count: int) -> str:
    """Write a number of people as it is told in passing.

    >>> [people(each) for each in (3_289, 43_559, 1_312_000)]
    ['3,289人', '4.4万人', '131万人']
    """
    if count < _MYRIAD:
        return COUNTS["people"].format(count=f"{count:,}")
    if count < _MILLION:
        return COUNTS["myriads"].format(count=f"{rounded(count, 1000) / 10:g}")
    return COUNTS["myriads"].format(count=f"{rounded(count, _MYRIAD):,}")


def times(other: int, own: int) -> str:
    """Write how many times as large: to the tenth, below one to the hundredth, below a tenth as a part.

    >>> [times(each, 1000) for each in (12345, 1720, 310, 14, 0)]
    ['12倍', '1.7倍', '0.31倍', '約71分の1', '0倍']
    """
    if 0 < other * 10 < own:
        return COUNTS["parts"].format(count=f"{rounded(own, other):,}")
    if other >= own * 10:
        count = f"{rounded(other, own):,}"
    elif other >= own:
        count = f"{rounded(other * 10, own) / 10:g}"
    else:
        count = f"{rounded(other * 100, own) / 100:g}"
    return COUNTS["times"].format(count=count)


def sectors(key: str, first: int, second: int, third: int) -> str:
    """Write the shares of those who work in the three sectors, in percent."""
    shares = (rounded(each, 10) for each in (first, second, third))
    return TEXTS[key].format(**dict(zip(("first", "second", "third"), shares, strict=True)))


def crowd(of: Figures) -> tuple[int, int] | None:
    """Give people and the square kilometres that they can live on, both a hundredfold."""
    return (of.population * 100, of.habitable) if of.population and of.habitable else None


def kilometres(one: Figures, other: Figures) -> int | None:
    """Give how far two towns lie apart as the crow flies, as exactly as it is worth telling."""
    if one.north is None or one.east is None or other.north is None or other.east is None:
        return None
    north, east = (
        radians((a - b) / 100) for a, b in ((one.north, other.north), (one.east, other.east))
    )
    both = cos(radians(one.north / 100)) * cos(radians(other.north / 100))
    apart = 2 * _EARTH * asin(sqrt(sin(north / 2) ** 2 + both * sin(east / 2) ** 2))
    unit = 1 if apart < _EXACT else 10
    return int(apart / unit + 0.5) * unit
