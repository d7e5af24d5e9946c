"""Likeness in the browser: the pinned pairs, and the same sentences as Python's for pairs from all of Japan."""

import json
from random import Random
from typing import Any

import pytest

from casebook.likeness import likeness
from casebook.script import as_json
from tests.js.conftest import Core
from tests.unit.test_likeness import BY_NAME, PINNED, TOWNS, marks

HOSTS = (
    "012301",
    "012084",
    "132055",
    "131130",
    "281000",
    "473812",
    "325252",
    "452017",
    "382141",
    "222208",
)
PAIRS = 1500


def told(figures: object) -> Any:
    return json.loads(as_json(figures))


def test_pinned_pairs(core: Core) -> None:
    pairs = PINNED["pairs"]
    sides = [[told(BY_NAME[pair[side]].figures) for side in ("own", "other")] for pair in pairs]
    found = core.call("alike", sides, PINNED["years"])
    for pair, each in zip(pairs, found, strict=True):
        assert {**pair, **each} == {**pair, "factor": each["factor"]}


def test_the_order_is_the_pinned_one(core: Core) -> None:
    for own, names in PINNED["order"].items():
        mixed = sorted(names)
        others = [told(BY_NAME[name].figures) for name in mixed]
        order = core.call("nearer", told(BY_NAME[own].figures), others)
        assert [mixed[at] for at in order] == names


def test_both_sides_say_the_same_of_any_two_towns(core: Core) -> None:
    chance = Random(12)
    towns = list(TOWNS.by_code.values())
    pairs = [
        (chance.choice(towns).figures, TOWNS.by_code[chance.choice(HOSTS)].figures)
        for _ in range(PAIRS)
    ]
    found = core.call("alike", [[told(one), told(other)] for one, other in pairs], PINNED["years"])
    for (own, other), each in zip(pairs, found, strict=True):
        expected = likeness(own, other, PINNED["years"])
        assert each == {
            "marks": marks(expected),
            "group": expected.group,
            "head": expected.head,
            "reasons": list(expected.reasons),
            "differences": list(expected.differences),
            "open": expected.open,
            "factor": None if expected.factor == float("inf") else expected.factor,
        }


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("おうめ", ["132055"]),
        ("オウメシ", ["132055"]),
        ("東京都青梅", ["132055"]),
        ("府中市", ["132063", "342084"]),
        ("ふちゅうし", ["132063", "342084"]),
        ("広島県 府中市", ["342084"]),
        ("", []),
        ("ない町", []),
    ],
)
def test_a_town_is_found_by_name_and_reading(core: Core, typed: str, expected: list[str]) -> None:
    assert core.call("matchingTowns", typed, listed()) == expected


def test_what_begins_so_comes_before_what_holds_it(core: Core) -> None:
    found = core.call("matchingTowns", "津市", listed())
    assert found[0] == "242012"
    assert "122068" in found  # 木更津市


def test_only_a_name_that_one_town_has_is_as_good_as_picked(core: Core) -> None:
    meant = [
        core.call("meantTown", each, listed())
        for each in ("青梅市", "府中市", "東京都府中市", "青梅")
    ]
    assert meant == ["132055", None, "132063", None]


def listed() -> list[dict[str, Any]]:
    return [
        {
            "code": town.code,
            "name": town.name,
            "fullName": town.full_name,
            "kana": town.kana,
            "figures": {"prefecture": town.figures.prefecture},
        }
        for town in TOWNS.by_code.values()
    ]
