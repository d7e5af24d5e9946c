"""Ids of old lead on, wherever they were kept, and what became of a case is told in the same words everywhere."""

from typing import Any

from tests.js.conftest import Core

ON = "2026年（令和8年）11月29日"
GONE: Any = {
    "kitami-old": {"how": "移動", "to": "kitami-new", "on": ON},
    "ome-part": {"how": "統合", "to": "ome-x", "on": ON},
    "ome-off": {"how": "取り下げ", "to": None, "on": ON},
}


def test_an_old_id_is_that_of_today_and_all_else_stays(core: Core) -> None:
    plan: Any = {
        "hosts": [{"town": "kitami", "cases": ["kitami-old", "kitami-new", "ome-off"]}],
        "questions": [{"case": "kitami-old", "text": "kitami-old の費用は。", "ask": None, "n": 2}],
    }
    assert core.call("led", plan, GONE) == {
        "hosts": [{"town": "kitami", "cases": ["kitami-new", "ome-off"]}],
        "questions": [{"case": "kitami-new", "text": "kitami-old の費用は。", "ask": None, "n": 2}],
    }
    assert core.call("ledSame", plan, {"nobody": GONE["kitami-old"]})
    assert core.call("ledSame", plan, {})


def test_what_became_of_a_case_is_told_unless_it_is_the_same_case(core: Core) -> None:
    ids = ["kitami-old", "ome-part", "ome-off", "ome-off", "nobody", "constructor"]
    assert core.call("fatesOf", ids, GONE) == [
        {
            "id": "ome-part",
            "text": f"事例「ome-part」は、{ON}にほかの事例に入れました。その事例を使います。",
            "path": "cases/ome-part.html",
        },
        {
            "id": "ome-off",
            "text": f"事例「ome-off」は、{ON}に取り下げました。",
            "path": "cases/ome-off.html",
        },
    ]


def test_a_comparison_stands_for_today_and_tells_what_became_of_the_rest(core: Core) -> None:
    query, known = "?c=kitami-old,ome-part,ome-off,ome-none", ["kitami-new", "ome-x"]
    found = core.call("readGone", query, known, GONE)
    assert found["ids"] == ["kitami-new", "ome-x"]
    assert [each["id"] for each in found["fates"]] == ["ome-part", "ome-off"]
    assert found["unknown"] == ["ome-none"]


def test_a_plan_takes_the_case_of_today_and_leaves_out_what_was_withdrawn(core: Core) -> None:
    case = {"townKey": "ome", "name": "青梅市", "prefecture": "東京都", "title": "窓口"}
    plan = core.call("newPlan", "visit")
    made = core.call("enteredFrom", plan, "?c=ome-part,ome-off", [case | {"id": "ome-x"}], GONE)
    assert [host["cases"] for host in made["plan"]["hosts"]] == [["ome-x"]]
    assert (made["told"], made["missing"]) == ("青梅市を訪問先に入れました。", "")
    assert [each["id"] for each in made["fates"]] == ["ome-part", "ome-off"]
