"""Which cases the comparison suggests, and which it begins with."""

import json
from typing import Any

from casebook.script import as_json
from casebook.towns import Figures
from tests.js.conftest import Core


def _short(key: str, town: str, **more: Any) -> dict[str, Any]:
    base = {"id": key, "townKey": town, "name": town, "town": town, "title": key}
    place: dict[str, Any] = {"prefecture": town, "figures": None, "themes": [], "shown": []}
    return base | place | more


WORDS = {
    "themes": [{"key": "t", "label": "窓口の改革", "short": "窓口"}],
    "practices": [{"key": "p", "label": "電子決裁"}],
}


def _sized(people: int) -> Any:
    """Give what the browser knows of a town of this size and the same work as others."""
    return json.loads(as_json(Figures(kind="市", population=people, primary=100, secondary=200)))


def test_suggestions_tell_why(core: Core) -> None:
    chosen = _short("a", "甲", themes=["t"], shown=["p"], figures=_sized(10_000))
    like = _short(
        "b",
        "乙",
        prefecture="甲",
        themes=["t"],
        shown=["p"],
        figures=_sized(20_000),
    )
    less = _short("c", "丙", themes=["t"], figures=_sized(40_001))
    same_town = _short("d", "甲", figures=_sized(10_000))
    unlike = _short("e", "丁")
    found = core.call("suggestions", [chosen], [chosen, unlike, less, same_town, like], WORDS, 4)
    assert [(each["case"]["id"], each["reasons"]) for each in found] == [
        (
            "b",
            [
                "同じテーマ（窓口）",
                "同じ手法（電子決裁）",
                "同じ都道府県（甲）",
                "甲と4つの基準のうち2つが似ている（近い1、やや近い1、比べていない2）",
            ],
        ),
        ("c", ["同じテーマ（窓口）"]),
    ]
    assert core.call("suggestions", [], [chosen, like], WORDS, 4) == []


def test_pairs_to_begin_with_are_of_two_towns(core: Core) -> None:
    cases = [
        _short(key, town, themes=["t"]) for key, town in (("a", "甲"), ("b", "甲"), ("c", "乙"))
    ]
    assert core.call("pairs", cases, WORDS, 4) == [{"label": "窓口", "ids": ["a", "c"]}]
    assert core.call("pairs", cases[:2], WORDS, 4) == []
