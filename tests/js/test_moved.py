"""Ids of old lead on, wherever they were kept."""

from typing import Any

from tests.js.conftest import Core

MOVED = {"kitami-old": "kitami-new"}


def test_an_old_id_is_that_of_today_and_all_else_stays(core: Core) -> None:
    plan: Any = {
        "hosts": [{"town": "kitami", "cases": ["kitami-old", "kitami-new", "ome-x"]}],
        "questions": [{"case": "kitami-old", "text": "kitami-old の費用は。", "ask": None, "n": 2}],
    }
    assert core.call("led", plan, MOVED) == {
        "hosts": [{"town": "kitami", "cases": ["kitami-new", "ome-x"]}],
        "questions": [{"case": "kitami-new", "text": "kitami-old の費用は。", "ask": None, "n": 2}],
    }
    assert core.call("ledSame", plan, {"nobody": "x"})
    assert core.call("ledSame", plan, {})


def test_a_comparison_of_an_old_id_is_that_of_today(core: Core) -> None:
    assert core.call("readMoved", "?c=kitami-old,ome-x", ["kitami-new", "ome-x"], MOVED)["ids"] == [
        "kitami-new",
        "ome-x",
    ]
