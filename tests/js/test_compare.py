"""The comparison's decisions: which cases, which rows, what is alike, years on one scale, safe CSV."""

from typing import Any

import pytest

from casebook.when import When
from tests.js.conftest import Core

KNOWN = ["a", "b", "c", "d", "e", "f"]


def _chosen(core: Core, query: str) -> dict[str, list[str]]:
    chosen: dict[str, list[str]] = core.call("compared", query, KNOWN)
    return {key: value for key, value in chosen.items() if value}


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        ("", {}),
        ("?c=", {}),
        ("?c=a,b", {"ids": ["a", "b"]}),
        ("?c=a%2Cb", {"ids": ["a", "b"]}),
        ("?c=a&c=b", {"ids": ["a", "b"]}),
        ("?c=a、b，c d", {"ids": ["a", "b", "c", "d"]}),
        ("?c=b,a", {"ids": ["b", "a"]}),
        ("?c=a,x,b", {"ids": ["a", "b"], "unknown": ["x"]}),
        ("?c=a,b,a,a", {"ids": ["a", "b"], "repeated": ["a"]}),
        ("?c=a,b,c,d,e,f", {"ids": ["a", "b", "c", "d"], "over": ["e", "f"]}),
        ("?c=__proto__,constructor", {"unknown": ["__proto__", "constructor"]}),
        ("?c=%zz,%", {"unknown": ["%zz", "%"]}),
    ],
)
def test_an_address_is_read(core: Core, query: str, chosen: dict[str, list[str]]) -> None:
    assert _chosen(core, query) == chosen


@pytest.mark.parametrize("ids", [[], ["a"], ["b", "a"], ["d", "c", "b", "a"]])
def test_what_is_written_is_read_back(core: Core, ids: list[str]) -> None:
    written = core.call("compareAddress", ids)
    assert written.startswith("index.html")
    assert _chosen(core, written.removeprefix("index.html")).get("ids", []) == ids


def test_what_is_left_out_is_told(core: Core) -> None:
    query = f"?c=a,a,{','.join(f'x{n}' for n in range(8))},{'長' * 60},b,c,d,e"
    unknown, repeated, over = core.call("leftOut", query, KNOWN)
    assert unknown.startswith(
        "「x0」「x1」「x2」「x3」「x4」「x5」ほか3件という事例は見つかりません。"
    )
    assert repeated == "「A」は重なっていたので、1列だけ並べています。"
    assert over == "並べられるのは4件までです。はじめの4件を並べ、「E」は外しました。"
    assert f"「{'長' * 40}…」" in core.call("leftOut", f"?c={'長' * 60}", KNOWN)[0]
    assert core.call("leftOut", "?c=a,b", KNOWN) == []


@pytest.mark.parametrize(
    ("moved", "by", "order"),
    [("a", 1, "bac"), ("a", -1, "abc"), ("c", -1, "acb"), ("c", 1, "abc"), ("x", 1, "abc")],
)
def test_columns_change_places(core: Core, moved: str, by: int, order: str) -> None:
    assert core.call("moved", ["a", "b", "c"], moved, by) == list(order)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("窓口", "窓口"),
        ('"引用", と', '"""引用"", と"'),
        ("一行目\n二行目\r\n三行目", "一行目／二行目／三行目"),
        ("=1+1", "'=1+1"),
        ("+81", "'+81"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1＋1", "'＝1＋1"),
        (" =1+1", "' =1+1"),
        ("\u3000\u2003＝1", "'\u3000\u2003＝1"),
        (" 1+1", " 1+1"),
        ('=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'),
        ("\n=1", "／=1"),
        ("", ""),
    ],
)
def test_csv_opens_as_text(core: Core, cell: str, written: str) -> None:
    assert core.call("csv", [["頭", "値"], ["a", cell]]) == f"\ufeff頭,値\r\na,{written}\r\n"


def _claim(text: str, **more: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "id": text,
        "text": text,
        "topic": None,
        "sources": [],
        "at": None,
        "figure": None,
    }
    rest: dict[str, Any] = {
        "asOf": None,
        "basis": "press",
        "confirmed": True,
        "flags": [],
        "money": "",
        "funding": "",
        "note": None,
    }
    return base | rest | more


def _cell(
    state: str, *claims: dict[str, Any], gaps: tuple[str, ...] = (), beside: str = ""
) -> dict[str, Any]:
    return {"state": state, "claims": claims, "beside": beside, "gaps": gaps, "doubt": ""}


def _row(*cells: dict[str, Any]) -> dict[str, Any]:
    missing = {"label": "見当たらない", "whole": "見当たらない（冒頭のみ2件）"}
    return {
        "group": {"label": "なぜ"},
        "field": {"title": "目的"},
        "cells": cells,
        "missing": [missing for _ in cells],
    }


NONE = _cell("not-stated")
ONE = _cell("stated", _claim("始めた。"))
COUNTED = _cell("stated", _claim("減った。", figure="3件"))


@pytest.mark.parametrize(
    ("cells", "differing", "answered", "figures"),
    [
        ((NONE, NONE), False, False, False),
        ((NONE, _cell("unconfirmed")), True, False, False),
        ((NONE, ONE), True, True, False),
        ((ONE, ONE), False, True, False),
        ((ONE, COUNTED), True, True, True),
        ((_cell("not-applicable"), _cell("not-applicable")), False, False, False),
    ],
)
def test_rows_pass_filters(
    core: Core, cells: tuple[Any, ...], *, differing: bool, answered: bool, figures: bool
) -> None:
    off = {"differing": False, "answered": False, "figures": False, "text": "", "brief": False}
    assert core.call("admits", off, _row(*cells)) is True
    found = [core.call("admits", off | {name: True}, _row(*cells)) for name in list(off)[:3]]
    assert found == [differing, answered, figures]


def test_rows_are_found_by_what_they_say(core: Core) -> None:
    words = {"cells": [{"key": "not-stated", "label": "出典に記載なし"}]}
    row = _row(
        _cell("stated", _claim("ﾃﾚﾜｰｸを始めた。", flags=["要確認"]), gaps=("人数",)),
        NONE,
        _cell("unconfirmed", _claim("増えた。", money="収入"), beside="かかった額は要確認。"),
    )
    text = core.call("rowText", row, words)
    for typed in (
        "テレワーク",
        "てれわーく 要確認",
        "人数",
        "なぜ",
        "目的　始めた",
        "記載なし",
        "冒頭のみ2件",
        "収入",
        "かかった額",
    ):
        assert core.call("holds", text, {"text": typed}) is True, typed
    assert core.call("holds", text, {"text": "テレワーク 費用"}) is False


def _event(text: str, as_of: str) -> dict[str, Any]:
    when = When.parse(as_of)
    order = list(when.sort_key()) if when.start else None
    return _claim(
        text,
        asOf={
            "text": when.japanese(),
            "short": when.short(),
            "order": order,
            "within": when.within(),
        },
    )


def test_years_stand_on_one_scale(core: Core) -> None:
    one = [_event("広げた。", "2022-04"), _event("試した。", "2019"), _event("いつか。", "不明")]
    two = [_event("育てた。", "2022年度"), _event("備えた。", "2022ごろ")]
    cases = [{"cells": {"timeline": _cell("stated", *each)}} for each in (one, two)]
    spans = core.call("scale", [*cases, {"cells": {}}])
    shown = [
        (
            span["year"],
            span["last"],
            [[(event["when"], event["claim"]["text"]) for event in cell] for cell in span["cells"]],
        )
        for span in spans
    ]
    assert shown == [
        (2019, 2019, [[("", "試した。")], [], []]),
        (2020, 2021, []),
        (
            2022,
            2022,
            [
                [("4月", "広げた。")],
                [("このころ", "備えた。"), ("2022年度（令和4年度）", "育てた。")],
                [],
            ],
        ),
    ]


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (1989, "1989年（平成元年）"),
        (2018, "2018年（平成30年）"),
        (2019, "2019年（令和元年）"),
        (2026, "2026年（令和8年）"),
    ],
)
def test_years_are_named_in_both_calendars(core: Core, year: int, name: str) -> None:
    assert core.call("yearName", year) == name


def test_days_are_named_in_both_calendars(core: Core) -> None:
    assert core.call("dayName", "2019-04-30") == "2019年4月30日"


@pytest.mark.parametrize(
    ("telling", "said"),
    [
        ([0, 1, 2], "すべてに記載あり"),
        ([0, 1], "丙だけ記載なし"),
        ([1], "乙だけに記載あり"),
        ([], "どの事例にも記載なし"),
    ],
)
def test_who_tells_is_said_in_short(core: Core, telling: list[int], said: str) -> None:
    assert core.call("whoTells", telling, ["甲", "乙", "丙"]) == said


def test_of_four_two_are_named(core: Core) -> None:
    assert core.call("whoTells", [0, 3], list("甲乙丙丁")) == "甲と丁に記載あり"


def test_fields_are_sorted_by_who_tells(core: Core) -> None:
    fields = [{"key": key, "title": key} for key in "abc"]
    cases = [{"cells": {"a": ONE, "c": ONE}}, {"cells": {"a": ONE, "b": NONE}}]
    told = core.call("told", {"groups": [{"fields": fields}]}, cases)
    assert [(each["cases"], [field["key"] for field in each["fields"]]) for each in told] == [
        ([0, 1], ["a"]),
        ([0], ["c"]),
        ([], ["b"]),
    ]
