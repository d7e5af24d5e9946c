"""The itinerary: what is proposed, what outlives a new proposal, and what is told to be wrong."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import Data, choice, host, plan

TITLES = {"a": "窓口", "b": "端末"}


def _legs(core: Core, made: Data) -> list[str]:
    found = core.call("withProposal", made, TITLES)["legs"]
    return [f"{each['day'][5:]} {each['from']}-{each['to']} {each['what']}" for each in found]


def test_one_host_and_one_topic(core: Core) -> None:
    assert _legs(core, plan(host("甲", "2026-10-20", cases=["a"]))) == [
        "10-20 -09:45 移動　自市から甲市へ",
        "10-20 10:00-11:30 視察　窓口",
        "10-20 11:30-12:30 昼食",
        "10-20 12:30- 移動　甲市から自市へ",
    ]


def test_two_topics_go_around_noon(core: Core) -> None:
    made = plan(host("甲", cases=["a", "b"], agreed=choice("2026-10-20", "10:30")))
    assert _legs(core, made)[1:4] == [
        "10-20 10:30-12:00 視察　窓口",
        "10-20 12:00-13:00 昼食",
        "10-20 13:00-14:30 視察　端末",
    ]


def test_an_end_that_is_given_is_kept(core: Core) -> None:
    made = plan(host("甲", cases=["a", "b"], agreed=choice("2026-10-20", "13:00", "15:00")))
    assert _legs(core, made)[:3] == [
        "10-20 -11:45 移動　自市から甲市へ",
        "10-20 11:45-12:45 昼食",
        "10-20 13:00-15:00 視察　窓口、端末",
    ]


def test_two_hosts_on_one_day(core: Core) -> None:
    made = plan(host("乙", "2026-10-20"), host("甲", agreed=choice("2026-10-20", "09:30")))
    assert _legs(core, made) == [
        "10-20 -09:15 移動　自市から甲市へ",
        "10-20 09:30-11:00 視察",
        "10-20 11:00-12:00 昼食",
        "10-20 12:00-13:15 移動　甲市から乙市へ",
        "10-20 13:30-15:00 視察",
        "10-20 15:00- 移動　乙市から自市へ",
    ]


def _on_the_way(core: Core, *hosts: Data) -> list[str]:
    return [each for each in _legs(core, plan(*hosts)) if "移動" in each or "宿泊" in each]


def test_a_night_between_two_days(core: Core) -> None:
    assert _on_the_way(core, host("甲", "2026-10-20"), host("乙", "2026-10-21")) == [
        "10-20 -09:45 移動　自市から甲市へ",
        "10-20 - 宿泊",
        "10-21 -09:45 移動　甲市から乙市へ",
        "10-21 12:30- 移動　乙市から自市へ",
    ]


@pytest.mark.parametrize(("day", "nights"), [("22", ["20"]), ("23", ["20", "21"])])
def test_an_empty_day_is_the_day_to_go_on(core: Core, day: str, nights: list[str]) -> None:
    before = str(int(day) - 1)
    assert _on_the_way(core, host("甲", "2026-10-20"), host("乙", f"2026-10-{day}")) == [
        "10-20 -09:45 移動　自市から甲市へ",
        *(f"10-{night} - 宿泊" for night in nights),
        f"10-{before} - 移動　甲市から乙市へ",
        f"10-{before} - 宿泊",
        f"10-{day} 12:30- 移動　乙市から自市へ",
    ]


def test_no_day_is_for_going_to_a_screen(core: Core) -> None:
    far = host("乙", "2026-10-22", online=True)
    assert _on_the_way(core, host("甲", "2026-10-20"), far) == [
        "10-20 -09:45 移動　自市から甲市へ",
        "10-20 12:30- 移動　甲市から自市へ",
    ]


def test_days_far_apart_are_two_journeys(core: Core) -> None:
    made = plan(host("甲", "2026-10-20"), host("乙", "2026-11-20"))
    moves = [each for each in _legs(core, made) if "移動" in each]
    assert [each.split("移動　")[1] for each in moves] == [
        "自市から甲市へ",
        "甲市から自市へ",
        "自市から乙市へ",
        "乙市から自市へ",
    ]


def test_nobody_travels_to_a_screen(core: Core) -> None:
    made = plan(host("甲", "2026-10-20", online=True), host("乙"))
    assert _legs(core, made) == ["10-20 10:00-11:30 オンライン視察"]


def _proposed(core: Core, *hosts: Data) -> Data:
    made: Data = core.call("withProposal", plan(*hosts), TITLES)
    return made


def test_changed_legs_outlive_a_new_proposal(core: Core) -> None:
    made = _proposed(core, host("甲", "2026-10-20"))
    come = made["legs"][0]["id"]
    made = core.call("withLeg", made, come, {"from": "08:00", "where": "新幹線"})
    assert core.call("isStale", made, TITLES) is False
    later = made | {"hosts": [host("甲", agreed=choice("2026-10-20", "14:00"))]}
    assert core.call("isStale", later, TITLES) is True
    again = core.call("withProposal", later, TITLES)
    kept = [
        (each["from"], each["where"]) for each in again["legs"] if each["id"].startswith("kept-")
    ]
    assert kept == [("08:00", "新幹線")]
    assert len(again["legs"]) == len(made["legs"])
    assert core.call("isStale", again, TITLES) is False
    anew = core.call("withProposal", again, TITLES, True)
    assert all(each["id"].startswith("auto-") for each in anew["legs"])


def test_a_new_host_makes_the_proposal_stale(core: Core) -> None:
    made = _proposed(core, host("甲", "2026-10-20"))
    assert core.call(
        "isStale", made | {"hosts": [*made["hosts"], host("乙", "2026-10-21")]}, TITLES
    )


def _leg(key: str, start: str, end: str, kind: str = "visit", **more: Any) -> Data:
    base = {"id": key, "day": "2026-10-20", "from": start, "to": end, "kind": kind, "host": "甲"}
    return base | {"what": key, "where": "甲市"} | more


def _notes(core: Core, *legs: Data, **more: Any) -> list[tuple[str, str]]:
    made = plan(host("甲", "2026-10-20", **more), legs=list(legs))
    return [(each["kind"], each["leg"]) for each in core.call("itineraryNotes", made)]


@pytest.mark.parametrize(
    ("legs", "notes"),
    [
        ([_leg("a", "10:00", "11:30"), _leg("b", "11:00", "12:00", "other")], [("overlap", "b")]),
        ([_leg("a", "10:00", "11:30"), _leg("b", "11:30", "12:00", "other")], []),
        ([_leg("a", "10:00", "11:30"), _leg("b", "12:30", "13:00", "other")], [("gap", "b")]),
        ([_leg("a", "10:00", "11:30"), _leg("b", "12:29", "13:00", "other")], []),
        ([_leg("a", "11:30", "10:00")], [("reversed", "a")]),
        ([_leg("a", "10:00", "10:00")], [("reversed", "a")]),
        ([_leg("a", "08:00", "09:00")], [("hours", "a")]),
        ([_leg("a", "05:00", "")], [("hours", "a")]),
        ([_leg("a", "11:30", "12:30")], [("noon", "a")]),
        ([_leg("a", "12:00", "13:00", "other"), _leg("b", "13:00", "14:00")], []),
        ([_leg("a", "10:00", ""), _leg("b", "11:00", "11:30")], [("overlap", "b")]),
        ([_leg("b", "10:00", "11:00"), _leg("a", "22:00", "06:00", "move")], [("gap", "a")]),
        ([_leg("a", "", "")], []),
        ([_leg("b", "11:00", "12:00", "other"), _leg("a", "10:00", "11:00")], [("order", "")]),
        (
            [_leg("a", "10:00", "11:00"), _leg("b", "11:00", "12:00", host="乙", where="乙市")],
            [("move", "b")],
        ),
        ([_leg("a", "10:00", "11:00", "move")], [("missing", "")]),
        ([_leg("a", "10:00", "11:00", day="2026-10-21")], [("day", "a")]),
    ],
)
def test_what_is_wrong_is_told(core: Core, legs: list[Data], notes: list[tuple[str, str]]) -> None:
    assert _notes(core, *legs) == notes


@pytest.mark.parametrize(("end", "told"), [("13:00", []), ("12:59", ["a"]), ("", [])])
def test_more_topics_than_there_is_time_for_are_told(core: Core, end: str, told: list[str]) -> None:
    found = _notes(core, _leg("a", "10:00", end), cases=["a", "b"])
    assert [leg for kind, leg in found if kind == "short"] == told
    assert not [kind for kind, _ in _notes(core, _leg("a", "10:00", end)) if kind == "short"]


def test_closed_days_are_told(core: Core) -> None:
    closed = [{"from": "2026-10-19", "to": "2026-10-30", "what": "決算特別委員会"}]
    made = plan(host("甲", "2026-10-20", closed=closed), legs=[_leg("a", "10:00", "11:00")])
    assert [each["text"] for each in core.call("itineraryNotes", made)] == [
        "10月20日の「a」の日は、訪問先が受け入れない期間（決算特別委員会）に入っています。"
    ]
    sunday = plan(host("甲", "2026-10-18"), legs=[_leg("a", "10:00", "11:00", day="2026-10-18")])
    assert [each["text"] for each in core.call("itineraryNotes", sunday)] == [
        "10月18日の「a」の日は日曜日です。"
    ]
