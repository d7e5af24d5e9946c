"""What is told of money, of gaps and of doubts, in the words that every page and paper shares."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook import schema, telling
from casebook.collection import Collection
from casebook.library import Kind
from casebook.model import COST, Case, Cell, Claim, Doubt, Source
from casebook.pour import brief
from casebook.site import collect
from tests.project import ROOT
from tests.site import sample

LABEL = "出典に記載なし"


def _case(tmp_path: Path, **changes: Any) -> Case:
    return _collection(tmp_path, **changes).cases[sample.CASE]


def _collection(tmp_path: Path, **changes: Any) -> Collection:
    return collect(sample.write(tmp_path, [sample.case(**changes)]))


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return _case(tmp_path)


@pytest.fixture
def claim(case: Case) -> Claim:
    return case.fields["actions"][0]


def _read(case: Case, *read: str) -> list[Source]:
    return [replace(case.sources[0], read=each) for each in read]


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (["全文"], "出典に記載なし（全文1件を読んだ範囲）"),
        (["冒頭のみ", "全文", "冒頭のみ"], "出典に記載なし（全文1件・冒頭のみ2件を読んだ範囲）"),
        (["冒頭のみ"] * 3, "読めた範囲に見当たらない（冒頭のみ3件）"),
        ([], "読めた範囲に見当たらない（出典0件）"),
    ],
)
def test_a_gap_goes_no_further_than_what_was_read(case: Case, read: list[str], told: str) -> None:
    assert str(telling.missing(_read(case, *read), LABEL)) == told


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("初期", "初期費用"),
        ("運用", "運用費用"),
        ("財源", "財源"),
        ("収入", "収入"),
        ("減った額", "減った額"),
        ("その他", "その他"),
        (None, ""),
    ],
)
def test_money_says_what_it_is(claim: Claim, kind: str | None, told: str) -> None:
    assert telling.money(replace(claim, cost_kind=kind)) == told


def test_in_the_field_of_costs_what_is_of_no_kind_is_no_cost(claim: Claim) -> None:
    assert telling.money(replace(claim, id="cost-1")) == "その他"


def test_tags_name_the_money_and_where_it_came_from(tmp_path: Path) -> None:
    collection = _collection(tmp_path)
    kinds = collection.vocabulary.funding
    grant, saved = collection.cases[sample.CASE].fields["cost"]
    assert telling.tags(grant, kinds) == ("財源", "国の補助")
    assert telling.tags(saved, kinds) == ("減った額",)
    assert telling.tags(grant, {}) == ("財源",)


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("減った支出", "減った額", "減った支出（減った額）"),
        ("端末の初期費用", "初期", "端末の初期費用"),
        ("2021年度の予算", "予算・見込み", "2021年度の予算"),
        ("運用の費用", "予算・見込み", "運用の費用（予算・見込み）"),
        ("5年の費用", "その他", "5年の費用"),
        ("利用者", None, "利用者"),
        (None, "初期", ""),
    ],
)
def test_a_key_figure_of_money_names_its_kind(
    claim: Claim, name: str | None, kind: str | None, told: str
) -> None:
    assert telling.measured(replace(claim, key_figure=name, cost_kind=kind)) == told


def _money(kind: str | None) -> sample.Data:
    return sample.claim(f"{kind}である。", **({"cost_kind": kind} if kind else {}))


@pytest.mark.parametrize(
    ("kinds", "cell", "told"),
    [
        (["収入", "財源", "収入"], Cell.UNCONFIRMED, "かかった費用は要確認。収入・財源の記述3件"),
        (["減った額"], Cell.UNCONFIRMED, "かかった費用は要確認。減った額の記述1件"),
        ([None, "その他"], Cell.UNCONFIRMED, "かかった費用は要確認。その他のお金の記述2件"),
        (["収入", "運用"], Cell.STATED, ""),
    ],
)
def test_money_that_is_no_cost_answers_no_question_of_cost(
    tmp_path: Path, kinds: list[str | None], cell: Cell, told: str
) -> None:
    case = _case(tmp_path, cost=list(map(_money, kinds)), not_stated=["reasons"])
    assert (case.cell("cost"), telling.beside(case, "cost")) == (cell, told)


def test_what_was_looked_for_and_not_found_is_told_as_such(tmp_path: Path) -> None:
    changes: sample.Data = {"cost": [_money("収入")], "not_stated": ["reasons", "cost"]}
    case = _case(tmp_path, **changes)
    assert telling.beside(case, "cost") == "かかった費用は記載なし。収入の記述1件"
    unread = replace_sources(case, "冒頭のみ")
    assert telling.beside(unread, "cost") == (
        "かかった費用は読めた範囲に見当たらない。収入の記述1件"
    )
    assert telling.beside(case, "reasons") == ""


def replace_sources(case: Case, read: str) -> Case:
    return replace(case, sources=tuple(replace(each, read=read) for each in case.sources))


def _doubt(case: Case, kind: str | None = None, sources: int = 1, **more: Any) -> Doubt:
    base: dict[str, Any] = {"text": "違う。", "fields": ("results",), "unsourced": None}
    return Doubt(kind=kind, sources=case.sources[:sources], **{**base, **more})


def test_a_doubt_has_a_kind(case: Case) -> None:
    assert telling.doubt_kind(_doubt(case, "読み方")) == "読み方"
    assert telling.doubt_kind(_doubt(case, sources=2)) == "食い違い"
    assert telling.doubt_kind(_doubt(case, "裏づけ", sources=2)) == "裏づけ"
    assert telling.doubt_kind(_doubt(case)) == ""


def test_a_side_without_a_source_is_told(case: Case) -> None:
    assert telling.unsourced(_doubt(case)) == ""
    told = telling.unsourced(_doubt(case, unsourced="冊子は手に入らない。"))
    assert told == "出典のない側: 冊子は手に入らない。"


def test_a_field_is_flagged_by_the_gravest_doubt(case: Case) -> None:
    reading, differing = _doubt(case, "読み方"), _doubt(case, sources=2)
    assert telling.doubted([], "results") == ""
    assert telling.doubted([reading], "cost") == ""
    assert telling.doubted([reading], "results") == "不確かな点あり"
    assert telling.doubted([reading, differing], "results") == "食い違いあり"


def test_the_page_about_the_casebook_calls_all_of_it_as_the_pages_do(tmp_path: Path) -> None:
    about = (ROOT / "docs/about/index.md").read_text("utf-8")
    first = set(re.findall(r"^\| ([^|]+) \|", about, re.MULTILINE))
    terms = yaml.safe_load((ROOT / "cases/_vocabulary/terms.yml").read_text("utf-8"))
    assert {term["label"] for term in terms["cells"]} <= first
    assert telling.missing((), LABEL).label in first
    kinds = schema.field_at(Kind.CASE, "", (COST, 0, "cost_kind")).schema["enum"]
    claims = (replace(_case(tmp_path).fields["cost"][0], cost_kind=kind) for kind in kinds)
    assert {telling.money(claim) for claim in claims} <= {
        tag for cell in first for tag in cell.split("、")
    }
    doubts = schema.field_at(Kind.CASE, "", ("doubts", 0, "kind")).schema["enum"]
    assert [kind for kind in doubts if f"「{kind}」" not in about] == []


def test_a_mark_tells_what_the_list_of_sources_below_it_does_not(tmp_path: Path) -> None:
    changed = sample.claim("始めた。", at="3ページ", as_of="2021", basis="press")
    made = _collection(tmp_path, actions=[changed | {"source": ["s1", "s2"]}])
    claim, bases = made.cases[sample.CASE].fields["actions"][0], made.vocabulary.bases
    first, second = claim.sources
    assert first.basis != "press"
    here = telling.told_of(claim, first, bases, elsewhere=False)
    assert here.splitlines() == [
        "場所　3ページ",
        "時点　2021年（令和3年）",
        f"根拠　{bases['press'].label}",
    ]
    there = telling.told_of(claim, first, bases, elsewhere=True).splitlines()
    assert there == [telling.tip(first), *here.splitlines()]
    assert "場所" not in telling.told_of(claim, second, bases, elsewhere=False)


def test_what_a_list_of_results_has_no_room_for_is_in_no_description() -> None:
    first, second = "一" * 100 + "。", "二" * 30 + "。"
    assert brief(first + second) == first
    assert brief("短い。" + second) == "短い。" + second
    assert brief("長" * 200) == "長" * 200
    assert brief("") == ""
