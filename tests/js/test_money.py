"""Money, gaps and doubts as the browser tells them: what Python has worded stands in tables and papers."""

import json
from pathlib import Path
from typing import Any

import pytest

from casebook import browser_data
from casebook.script import as_json
from casebook.site import collect
from tests.js.conftest import Core
from tests.site import sample

Data = dict[str, Any]

SCOPE = "全文1件・冒頭のみ1件"
MISSING = f"not-statedの名（{SCOPE}を読んだ範囲）"
BESIDE = "かかった費用は記載なし。財源・減った額の記述2件"
GRANT = "財源　国の補助　国の補助を受けた。（2021年度（令和3年度）時点）［出典1］"


def _read(folder: Path, *written: sample.Data) -> tuple[Data, list[Data]]:
    """Give the words and the cases as the browser gets them."""
    collection = collect(sample.write(folder, written or None))
    words = browser_data.vocabulary(collection)
    cases = [browser_data.full(collection, each) for each in collection.cases.values()]
    told: tuple[Data, list[Data]] = (
        json.loads(as_json(words)),
        [json.loads(as_json(each)) for each in cases],
    )
    return told


@pytest.fixture
def tables(core: Core, tmp_path: Path) -> Data:
    words, cases = _read(tmp_path)
    found: Data = core.call("tables", words, cases)
    return found


def _side(tables: Data) -> dict[str, str]:
    return {row[1]: row[2] for row in tables["side"]}


def test_what_came_in_stands_beneath_a_cost_that_nobody_tells(tables: Data) -> None:
    lines = _side(tables)["費用"].split("\n")
    assert lines == [MISSING, BESIDE, GRANT, "減った額　刷る費用が減った。［出典1］"]


def test_a_gap_says_how_much_was_read(tables: Data) -> None:
    side = _side(tables)
    assert side["読んだ出典"] == SCOPE
    assert side["取り組み理由"] == MISSING
    assert side["成果"].split("\n")[-1] == f"{MISSING}　数え方"


def test_a_gap_of_what_is_not_stated_at_all_does_not_say_so_twice(
    core: Core, tmp_path: Path
) -> None:
    gap = {"field": "cost", "what": "毎年の額"}
    words, cases = _read(tmp_path, sample.case(not_stated=["reasons", "cost", gap]))
    lines = _side(core.call("tables", words, cases))["費用"].split("\n")
    assert (lines[0], lines[-1]) == (MISSING, "見つからなかった点　毎年の額")


def test_doubts_tell_their_kind_and_the_side_without_a_source(core: Core, tmp_path: Path) -> None:
    doubts = [
        {"text": "月が違う。", "sources": ["s1", "s2"]},
        {"text": "数が違う。", "kind": "食い違い", "sources": ["s1"], "unsourced": "冊子がない。"},
    ]
    words, cases = _read(tmp_path, sample.case(doubts=doubts))
    assert _side(core.call("tables", words, cases))["食い違い・不確かな点"].split("\n") == [
        "〔食い違い〕月が違う。",
        "〔食い違い〕数が違う。（出典のない側: 冊子がない）",
    ]


def _claims(tables: Data) -> dict[str, Data]:
    head, *rows = tables["claims"]
    return {row[head.index("記述")]: dict(zip(head, row, strict=True)) for row in rows}


def test_the_list_of_claims_has_columns_for_all_that_a_measure_tells(tables: Data) -> None:
    rows = _claims(tables)
    values = ("値", "値の上限", "前の値", "単位", "表記")
    pair = rows["画面で見る会議の割合が増えた。"]
    assert [pair[name] for name in values] == ["98", "", "37", "%", "37%から98%へ"]
    span = rows["準備は数日で済む。"]
    assert [span[name] for name in values] == ["2", "3", "", "日", "2〜3日"]


def test_the_list_of_claims_names_the_kind_of_money(tables: Data) -> None:
    rows = _claims(tables)
    money = [(rows[text]["お金の種類"], rows[text]["財源"]) for text in rows]
    assert ("財源", "国の補助") in money
    assert [row["状態"] for row in rows.values() if row["項目"] == "費用"] == [MISSING] * 3
    assert rows[BESIDE]["項目"] == "費用"
    assert rows["画面で資料を見る。"]["お金の種類"] == ""


def test_the_overview_says_how_much_was_read(core: Core, tmp_path: Path) -> None:
    _, cases = _read(tmp_path)
    assert core.call("readOf", cases, ["見本市"]) == (
        f"「記載なし」は、読んだ出典に見つからなかったことです。読んだ出典は、見本市は{SCOPE}です。"
    )


def test_the_question_of_cost_is_open_while_only_income_is_told(core: Core, tmp_path: Path) -> None:
    for number, gaps in enumerate((["reasons", "cost"], ["reasons"])):
        words, (case,) = _read(tmp_path / str(number), sample.case(not_stated=gaps))
        asked = [text for _, text in core.call("openQuestions", case, words)]
        assert "費用を教えてください。" in asked, gaps


def test_papers_say_what_money_is_published_and_what_nobody_has_looked_for(
    core: Core, tmp_path: Path
) -> None:
    _, (case,) = _read(tmp_path)

    def told(field: str, text: str) -> str:
        question = {"case": case["id"], "field": field, "text": text}
        found: str = core.call("publishedOn", question, case)
        return found

    missing = "公表資料では見つけられませんでした。"
    assert told("cost", "費用を教えてください。") == missing, "what was saved is no answer"
    assert told("reasons", "理由は。") == missing
    assert told("team", "体制は。") == "", "what nobody has looked for is not called missing"
