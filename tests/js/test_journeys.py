"""Distances between towns, the days and the order that follow from them, and the expenses of a journey."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import Data, choice, host, plan


def _town(name: str, north: int, east: int, prefecture: str = "甲県", **more: Any) -> Data:
    figures = {"north": north, "east": east, "prefecture": prefecture, "island": False}
    known = {"population": 12_345, "aged": 373, "staff": None}
    return {
        "code": name,
        "name": name,
        "fullName": prefecture + name,
        "kana": "",
        "figures": figures | known | more,
    }


HOME = _town("自市", 3500, 13500)
# A degree to the north is 111 km.
NEAR, FAR, FARTHEST = (
    _town("近市", 3550, 13500),
    _town("遠市", 3800, 13500),
    _town("最遠市", 4300, 13500),
)
ISLAND, MAIN_ISLAND = (
    _town("島町", 3510, 13510, island=True),
    _town("那覇市", 2621, 12768, "沖縄県"),
)
LIST = [HOME, NEAR, FAR, FARTHEST, ISLAND, MAIN_ISLAND]


def _host(name: str, day: str = "", **more: Any) -> Data:
    return host(name, day, name=name, **more)


def test_the_way_is_a_rule_of_thumb(core: Core) -> None:
    made = plan(_host("近市"), _host("最遠市"))
    assert core.call("stages", made, LIST) == [
        [80, 60, False],
        [1080, 360, False],
        [1160, 360, False],
    ]


@pytest.mark.parametrize("name", ["島町", "那覇市"])
def test_over_water_nothing_is_claimed(core: Core, name: str) -> None:
    made = plan(_host("最遠市"), _host(name), _host("近市"))
    assert core.call("stages", made, LIST)[1] == [None, None, True]
    assert core.call("shorter", made, LIST) is None


def test_a_place_that_is_not_known_claims_nothing(core: Core) -> None:
    twins = [*LIST, _town("遠市", 3000, 13000, "乙県")]
    assert core.call("stages", plan(_host("遠市")), twins) == [[None, None, False]] * 2
    assert core.call("stages", plan(_host("遠市", online=True)), LIST) == []


def test_a_shorter_order_is_told(core: Core) -> None:
    zigzag = plan(_host("最遠市"), _host("近市"), _host("遠市"))
    aside = _town("脇市", 3500, 13900)
    best = core.call(
        "shorter", zigzag | {"hosts": [*zigzag["hosts"], _host("脇市")]}, [*LIST, aside]
    )
    assert best["hosts"] in (
        ["近市", "遠市", "最遠市", "脇市"],
        ["脇市", "最遠市", "遠市", "近市"],
        ["脇市", "近市", "遠市", "最遠市"],
    )
    assert best["saves"] >= 50
    assert core.call("shorter", plan(_host("近市"), _host("遠市")), LIST) is None


TEN = [_town(f"{n}市", 3500 + n * 37 % 300, 13500 + n * 91 % 400) for n in range(10)]


def test_ten_hosts_are_put_in_order(core: Core) -> None:
    best = core.call("shorter", plan(*(_host(each["name"]) for each in TEN)), [HOME, *TEN])
    assert best == {"hosts": [f"{n}市" for n in (0, 1, 2, 3, 4, 8, 7, 6, 5, 9)], "saves": 430}


def test_each_distance_is_asked_for_once(core: Core) -> None:
    """The step draws anew with every letter that is typed: 3,628,800 orders are too many to try."""
    made = plan(*(_host(each["name"]) for each in TEN))
    assert core.call("askedForOrder", made, [HOME, *TEN]) == 11 * 11


def _legs(core: Core, made: Data) -> list[str]:
    found = core.call("proposedWithRides", made, LIST)["legs"]
    return [f"{each['day'][8:]} {each['from']} {each['kind']} {each['what']}" for each in found]


def test_a_long_way_gets_the_day_before_and_the_day_after(core: Core) -> None:
    made = plan(_host("最遠市", agreed=choice("2026-10-20", "10:00", "17:00")))
    assert _legs(core, made) == [
        "19  move 移動　自市から最遠市へ",
        "19  stay 宿泊",
        "20 10:00 visit 視察",
        "20  stay 宿泊",
        "21  move 移動　最遠市から自市へ",
    ]


def test_a_way_that_the_morning_allows_is_made_then(core: Core) -> None:
    assert _legs(core, plan(_host("近市", "2026-10-20")))[0] == "20  move 移動　自市から近市へ"


def test_between_two_days_one_goes_on_in_the_evening(core: Core) -> None:
    made = plan(_host("近市", "2026-10-20"), _host("最遠市", "2026-10-21"))
    assert [each for each in _legs(core, made) if "visit" not in each and "昼食" not in each] == [
        "20  move 移動　自市から近市へ",
        "20 12:30 move 移動　近市から最遠市へ",
        "20  stay 宿泊",
        "21 12:30 move 移動　最遠市から自市へ",
    ]


def test_a_proposal_without_places_is_not_stale(core: Core) -> None:
    made = plan(_host("最遠市", "2026-10-20"))
    before = core.call("withProposal", made, {})
    assert core.call("isStaleWithRides", before, LIST) is False
    assert core.call("isStaleWithRides", core.call("proposedWithRides", made, LIST), LIST) is False


def test_a_short_time_between_two_visits_is_told(core: Core) -> None:
    made = plan(
        _host("近市", agreed=choice("2026-10-20", "10:00", "11:30")),
        _host("遠市", agreed=choice("2026-10-20", "14:00", "15:30")),
    )
    proposed = core.call("withProposal", made, {})
    assert core.call("rideNotes", proposed, LIST) == [
        "近市から遠市までは、目安で約4時間40分です。間は150分しかありません。"
    ]


def test_a_morning_that_is_too_short_is_told(core: Core) -> None:
    made = plan(_host("最遠市", "2026-10-20"))
    proposed = core.call("withProposal", made, {})
    assert core.call("rideNotes", proposed, LIST) == [
        "自団体から最遠市までは、目安で6時間以上です。当日の朝に出ては間に合わないかもしれません。"
        "前の日の移動と宿泊を考えてください。"
    ]
    assert core.call("rideNotes", core.call("proposedWithRides", made, LIST), LIST) == []


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (None, ""),
        (40, "約40分"),
        (60, "約1時間"),
        (150, "約2時間30分"),
        (350, "約5時間50分"),
        (360, "6時間以上"),
        (0, "約0分"),
    ],
)
def test_hours_in_words(core: Core, minutes: int | None, text: str) -> None:
    assert core.call("hoursText", minutes) == text


def test_official_figures_have_their_years(core: Core) -> None:
    years = {"population": "2020年", "aged": "2020年"}
    assert core.call("ownFigures", plan(), LIST, years) == [
        ["人口", "12,345人（2020年）"],
        ["65歳以上の割合", "37.3%（2020年）"],
    ]


def test_over_water_one_comes_the_day_before(core: Core) -> None:
    days = {"from": "2027-05-10", "to": "2027-05-12"}

    def way(name: str) -> list[tuple[str, str]]:
        made = plan(_host(name), kind="travel", travel=days)
        legs = core.call("proposedWithRides", made, LIST)["legs"]
        return [(each["day"][-2:], each["kind"]) for each in legs]

    beds = [("10", "stay"), ("11", "stay"), ("12", "move")]
    assert way("近市") == [("10", "move"), *beds]
    assert way("島町") == [("09", "move"), ("09", "stay"), *beds]


@pytest.mark.parametrize(
    ("last", "days"),
    [
        ("2027-05-13", [["着"], ["甲", "丙"], ["乙"], ["直"]]),
        ("2027-05-11", [["着", "甲", "丙"], ["乙", "直"]]),
        ("2027-05-10", [["着", "甲", "乙", "丙", "直"]]),
    ],
    ids=["days between", "two days", "one day"],
)
def test_prompts_fall_to_the_day_that_can_answer_them(
    core: Core, last: str, days: list[list[str]]
) -> None:
    keys = {"first-sight": "着", "a": "甲", "b": "乙", "c": "丙", "own-habit": "直"}
    side = {"key": "seen", "prompts": [{"key": key, "text": text} for key, text in keys.items()]}
    stay = {"from": "2027-05-10", "to": last, "focus": [*keys], "seen": {}}
    found = core.call("promptsByDay", plan(kind="travel", travel=stay), side)
    assert [[text.removeprefix("確かめる　") for text in each] for each in found] == days
