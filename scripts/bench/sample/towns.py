"""Invented municipalities: names that say 見本, in all prefectures, from villages to great cities."""

from dataclasses import dataclass
from itertools import product
from random import Random

from bench.sample import stems
from bench.sample.chance import dice, spread
from casebook.library import Data
from casebook.rules.municipality_code import PREFECTURES, check_digit

MOST = 1_700
"""How many there are at most: about as many as Japan has."""

_SIZES = (
    (5_000, "村", "村", "むら"),
    (40_000, "町", "町", "まち"),
    (200_000, "市", "市", "し"),
    (500_000, "中核市", "市", "し"),
    (3_000_000, "政令指定都市", "市", "し"),
)
"""Below which population a municipality is of which kind, with the ending of its name."""

_WARDS = range(40_000, 900_000)
_TOKYO = "東京都"
_SMALLEST, _LARGEST = 800, 3_000_000
_FIRST_NUMBER = 701
"""The third to fifth digit of the codes: beyond what real municipalities use."""


@dataclass(frozen=True, slots=True)
class Town:
    """An invented municipality."""

    key: str
    name: str
    kana: str
    prefecture: str
    code: str
    kind: str
    population: int


def towns(seed: int, count: int) -> list[Town]:
    """Invent up to MOST municipalities, going round the prefectures."""
    chance = dice(seed, "towns")
    pairs = list(product(_parts(stems.HEADS), _parts(stems.TAILS)))
    return [
        _town(chance, number, head, tail)
        for number, (head, tail) in enumerate(chance.sample(pairs, count))
    ]


def describe(town: Town, seed: int) -> Data:
    """Give the content of a municipality's file."""
    chance = dice(seed, "town", town.key)
    year = chance.randint(2019, 2025)
    area = round(spread(chance, 4, 1400), 2)
    households = round(town.population / chance.uniform(1.8, 2.8))
    return {
        "key": town.key,
        "name": town.name,
        "kana": town.kana,
        "prefecture": town.prefecture,
        "code": town.code,
        "kind": town.kind,
        "profile": [
            _profile("人口", town.population, "人", f"{year}-01"),
            _profile("世帯数", households, "世帯", f"{year}-01"),
            _profile("面積", area, "km2", "不明"),
            _profile("高齢化率", round(chance.uniform(18, 52), 1), "%", f"{year}年度"),
        ],
        "visits": [{"text": f"{town.name}は視察を受け入れている（見本）。", "source": "s2"}],
        "sources": {
            "s1": _source(town, "見本の統計", "見本統計局", "official_statistic", f"{year}-06"),
            "s2": _source(town, "見本の要覧", town.name, "host_report", f"{year}-04-01"),
        },
        "checked": "2025-12-01",
    }


def _parts(rows: str) -> list[list[str]]:
    return [row.split() for row in rows.split("|")]


def _town(chance: Random, number: int, head: list[str], tail: list[str]) -> Town:
    number, place = divmod(number, len(PREFECTURES))
    population = round(spread(chance, _SMALLEST, _LARGEST))
    kind, ending, spoken = _kind(PREFECTURES[place], population)
    digits = f"{place + 1:02}{_FIRST_NUMBER + number}"
    return Town(
        key=f"mihon-{head[2]}-{tail[2]}",
        name=f"見本{head[0]}{tail[0]}{ending}",
        kana=f"みほん{head[1]}{tail[1]}{spoken}",
        prefecture=PREFECTURES[place],
        code=digits + check_digit(digits),
        kind=kind,
        population=population,
    )


def _kind(prefecture: str, population: int) -> tuple[str, str, str]:
    if prefecture == _TOKYO and population in _WARDS:
        return "特別区", "区", "く"
    return next(
        (kind, ending, spoken) for most, kind, ending, spoken in _SIZES if population <= most
    )


def _profile(item: str, value: float, unit: str, as_of: str) -> Data:
    return {
        "item": item,
        "text": f"見本の{item}は{value:,}{unit}である。",
        "source": "s1",
        "value": value,
        "unit": unit,
        "as_of": as_of,
    }


def _source(town: Town, title: str, publisher: str, basis: str, published: str) -> Data:
    return {
        "title": f"{title}（{town.name}）",
        "publisher": publisher,
        "url": f"https://example.jp/{town.key}/{basis.replace('_', '-')}",
        "published": published,
        "read": "全文",
        "basis": basis,
        "independent_of_host": publisher != town.name,
    }
