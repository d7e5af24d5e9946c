"""How towns are alike: the pinned pairs that both sides are held to, the groups, and what is never compared."""

import json
from dataclasses import replace
from typing import Any

import pytest

from casebook.likeness import Likeness, likeness
from casebook.likeness_texts import GROUPS
from casebook.towns import Figures, Town, Towns
from tests.project import ROOT

TOWNS = Towns.read((ROOT / "cases/_towns.csv").read_text("utf-8"))
BY_NAME = {town.full_name: town for town in TOWNS.by_code.values()}
PINNED: dict[str, Any] = json.loads((ROOT / "tests/likeness.json").read_text("utf-8"))
MARKS = {"near": "◎", "fairly": "△", "far": "－", "open": "？"}


def held(own: Figures, other: Figures) -> Likeness:
    return likeness(own, other, PINNED["years"])


def town(name: str) -> Town:
    return BY_NAME[name]


def marks(found: Likeness) -> str:
    return "".join(MARKS[each] for each in found.degrees.values())


@pytest.mark.parametrize("pair", PINNED["pairs"], ids=lambda pair: f"{pair['own']}-{pair['other']}")
def test_pinned_pairs(pair: dict[str, Any]) -> None:
    found = held(town(pair["own"]).figures, town(pair["other"]).figures)
    assert {
        "marks": marks(found),
        "group": found.group,
        "head": found.head,
        "reasons": list(found.reasons),
        "differences": list(found.differences),
        "open": found.open,
    } == {key: value for key, value in pair.items() if key not in ("own", "other")}


def test_the_order_within_a_group_is_by_count_then_nearness_then_size() -> None:
    own = town("福島県白河市").figures
    names = ["石川県加賀市", "長野県塩尻市", "静岡県裾野市", "山形県天童市", "北海道富良野市"]
    found = {name: held(own, town(name).figures) for name in names}
    ordered = sorted(names, key=lambda name: found[name].order)
    assert ordered == PINNED["order"]["福島県白河市"]


PLAIN = Figures(
    prefecture="甲県", kind="市", population=10_000, staff=100, aged=300, primary=100, secondary=300, habitable=1000, share=500, tax=200, balance=900, north=3500, east=13500,
)  # fmt: skip


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"population": 12_500}, "◎◎◎◎"),
        ({"population": 12_501}, "△◎◎◎"),
        ({"population": 20_000}, "△◎◎◎"),
        ({"population": 5_000}, "△◎◎◎"),
        ({"population": 20_001, "habitable": 2000}, "－◎◎◎"),
        ({"primary": 150}, "◎◎◎◎"),
        ({"primary": 151}, "◎△◎◎"),
        ({"primary": 201}, "◎－◎◎"),
        ({"habitable": 500}, "◎◎◎◎"),
        ({"habitable": 499}, "◎◎△◎"),
        ({"habitable": 333}, "◎◎－◎"),
        ({"share": 651}, "◎◎△◎"),
        ({"share": 801}, "◎◎－◎"),
        ({"island": True}, "◎◎－◎"),
        ({"tax": 251}, "◎◎◎△"),
        ({"balance": 1001}, "◎◎◎－"),
        ({"kind": "特別区"}, "◎◎◎？"),
        ({"tax": None}, "◎◎◎？"),
        ({"evacuated": True}, "？？？？"),
    ],
    ids=str,
)
def test_where_the_bands_end(change: dict[str, Any], expected: str) -> None:
    assert marks(held(PLAIN, replace(PLAIN, **change))) == expected
    assert marks(held(replace(PLAIN, **change), PLAIN)) == expected  # likeness is mutual


def test_islands_are_alike_whatever_their_shape() -> None:
    island = replace(PLAIN, island=True)
    assert marks(held(island, replace(island, share=999, habitable=2001))) == "◎◎△◎"
    assert marks(held(island, replace(island, share=999, habitable=2000))) == "◎◎◎◎"


def test_beyond_four_times_the_size_nothing_makes_towns_alike() -> None:
    groups = [
        held(PLAIN, replace(PLAIN, population=size, habitable=size // 10)).group
        for size in (20_000, 40_000, 40_001)
    ]
    assert groups == ["alike", "apart", ""]
    lone = replace(PLAIN, primary=800, secondary=100, share=1000, tax=900)
    assert held(PLAIN, lone).group == ""  # the population alone
    assert held(PLAIN, replace(lone, share=500, population=40_000, habitable=4000)).group == ""


def test_the_own_kind_goes_first_where_the_law_sets_it_apart() -> None:
    city = replace(PLAIN, kind="政令指定都市")
    far = replace(city, population=40_000, primary=900, secondary=50, tax=900)
    assert held(city, far).group == "kind"
    assert held(city, replace(far, kind="市")).group == ""
    assert held(PLAIN, replace(PLAIN, kind="中核市")).differences == (
        "中核市（こちらは一般の市）。権限が違う",
    )
    assert list(GROUPS) == ["kind", "alike", "apart", "size"]


def test_who_tells_a_population_alone_is_compared_by_it_alone() -> None:
    found = held(Figures(population=12_000), PLAIN)
    assert marks(found) == "◎？？？"
    assert found.reasons == ("人口が近い（1.2万人と1万人。2020年）",)
    assert (found.open, found.group) == ("比べていない: 産業、地理、財政", "size")
    assert held(Figures(population=20_001), PLAIN).group == ""
    assert held(Figures(prefecture="甲県"), PLAIN).reasons == ("同じ甲県",)


def test_a_gap_is_the_one_between_the_shown_numbers() -> None:
    (text,) = held(PLAIN, replace(PLAIN, balance=1006)).differences
    assert text == "経常収支比率が11ポイント高い（101%。こちらは90%。2021年度）"


def test_staff_is_told_one_sided() -> None:
    found = [held(PLAIN, replace(PLAIN, staff=staff)) for staff in (99, 100, 101, 151)]
    told = [[*each.reasons, *each.differences] for each in found]
    about = [[each for each in texts if each.startswith("職員")] for texts in told]
    assert about == [
        ["職員はこちらより少ない（99人。こちらは100人。2023年）"],
        ["職員の数が同じ（100人。2023年）"],
        [],
        ["職員は1.5倍（151人。こちらは100人。2023年）"],
    ]
    half = held(PLAIN, replace(PLAIN, staff=50))
    assert "職員はこちらより少ない（50人。こちらは100人。2023年）" in half.differences
    assert not [each for each in half.reasons if each.startswith("職員")]
