"""The family of shorter opening hours: its figures to the minute, honest cells, and the ways that lead to it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from casebook import render
from casebook.collection import Collection
from casebook.model import Cell
from casebook.pages import family, practice, theme
from casebook.pages.page import Page, case_path
from tests.site.comparing import bars, hrefs, planned, said, styled
from tests.site.markup import Element, parse

PATH = "compare/shorter-counter-hours.html"
HOURS = {
    "tsukuba-shorter-counter-hours": ("8時間45分から7時間45分へ", "87.5", "77.5", "運用中"),
    "nara-shorter-counter-hours": ("8時間45分から8時間へ", "87.5", "80.0", "運用中"),
    "miyakonojo-shorter-counter-hours": ("8時間45分から7時間45分へ", "87.5", "77.5", "運用中"),
    "miyazaki-shorter-counter-hours": ("8時間45分から7時間45分へ", "87.5", "77.5", "運用中"),
    "sanda-shorter-counter-hours": ("8時間30分から7時間30分へ", "85.0", "75.0", "運用中"),
    "nantan-shorter-counter-hours": ("8時間45分から7時間30分へ", "87.5", "75.0", "運用中"),
    "ashikaga-four-counters": ("8時間45分から7時間30分へ（予定）", "87.5", "75.0", "計画"),
    "natori-shorter-counter-hours": ("8時間45分から7時間30分へ", "87.5", "75.0", "運用中"),
    "yotsukaido-shorter-counter-hours": ("8時間45分から7時間30分へ", "87.5", "75.0", "運用中"),
    "kameoka-shorter-counter-hours": ("8時間45分から7時間30分へ（予定）", "87.5", "75.0", "計画"),
    "ofunato-shorter-counter-hours": ("10時間から8時間45分へ（予定）", "100.0", "87.5", "計画"),
    "kagoshima-shorter-counter-hours": ("8時間45分から7時間45分へ（予定）", "87.5", "77.5", "計画"),
    "minamisoma-shorter-counter-hours": (
        "8時間45分から7時間45分へ（予定）",
        "87.5",
        "77.5",
        "計画",
    ),
}
"""The opening hours of a day before and after, the lengths of both bars, and the stage."""

WITHOUT = "chita-shorter-counter-hours"
ROWS = 7
STANDARD = "compare/theme-standardization.html"
AI = "compare/generative-ai.html"
WRITING = "compare/writing-free-counter.html"
BEFORE_AND_AFTER = {
    "kitami-writing-free-counter": "住民票と印鑑証明だけなら、受け付けは2分。前は不明出典2",
    "fukaya-writing-free-counter": (
        "証明は平均9分、住民異動は平均25分短いとされる。前と後の値は不明出典8要確認（記述2件）"
    ),
    "kagoshima-writing-free-counter": (
        "繁忙期の待ち時間は、本庁で平均58分から23分へ（前の年と比べて）出典1（記述2件）"
    ),
    "minamisoma-shorter-counter-hours": (
        "前は、子ども3人の世帯の転入で82分。後は不明出典2要確認（記述2件）"
    ),
    "miyakonojo-shorter-counter-hours": (
        "手続きの時間が平均で3割短いと紹介。測り方は不明出典3要確認"
    ),
}


STAGES = {
    (WRITING, "minamisoma-shorter-counter-hours"): "◎ 運用中",
    (WRITING, "ofunato-shorter-counter-hours"): "◎ 運用中",
    (AI, "hara-ai-challenge"): "◎ 運用中",
    (AI, "miyazaki-generative-ai"): "○ 試行",
}
"""The stage of the practice in cases that as a whole are planned, or over."""


@pytest.fixture(scope="module")
def drawn(collection: Collection) -> Element:
    return parse(render.body(planned(collection, PATH)))


def lines(root: Element) -> list[Element]:
    (table,) = root.with_attribute("data-shared")
    return [row for row in table.tagged("tr") if row.with_attribute("data-case")]


def test_hours_before_and_after_stand_on_one_scale(drawn: Element) -> None:
    found = {}
    for row in lines(drawn):
        (cell,) = row.with_attribute("data-case")
        case = cell.attributes["data-case"]
        if case != WITHOUT:
            text, stage = cell.tagged("a")[0].text(), said(row.tagged("td")[-1])
            stage = next(each for each in ("運用中", "計画") if f" {each}" in stage)
            found[case] = (text, *bars(row), stage)
    assert found == HOURS


def test_who_tells_no_hours_has_no_bar_but_says_so(drawn: Element) -> None:
    (row,) = (
        each
        for each in lines(drawn)
        if each.with_attribute("data-case")[0].attributes["data-case"] == WITHOUT
    )
    (cell,) = row.with_attribute("data-case")
    assert (bars(row), cell.attributes["data-state"]) == ([], "not-stated")
    assert said(cell) == "－ 読めた範囲に見当たらない（冒頭のみ3件）"


def test_a_measure_of_nothing_is_told_too(collection: Collection) -> None:
    whole = planned(collection, PATH)
    assert isinstance(whole.view, family.FamilyView)
    bars = tuple(replace(bar, share=bar.share and 0.0) for bar in whole.view.bars)
    root = parse(render.body(replace(whole, view=replace(whole.view, bars=bars))))
    (heading,) = (each for each in root.tagged("h2") if each.attributes["id"] == "measure")
    assert said(heading.tagged("small")[0]).startswith(f"{len(HOURS)}件で分かる。")


def test_every_case_has_a_cell_in_every_row_that_leads_to_a_claim_or_says_that_none_was_found(
    collection: Collection, drawn: Element
) -> None:
    written = collection.comparisons["shorter-counter-hours"]
    (table,) = drawn.with_attribute("data-answers")
    cells = table.with_attribute("data-question")
    assert len(written.rows) == ROWS
    assert [(each.attributes["data-case"], each.attributes["data-question"]) for each in cells] == [
        (case, f"own-{number}") for case in written.cases for number in range(1, ROWS + 1)
    ]
    for cell in cells:
        case = collection.cases[cell.attributes["data-case"]]
        if cell.attributes["data-state"] == Cell.STATED:
            claims = {f"../{case_path(case)}#{claim.id}" for claim in case.claims()}
            assert cell.tagged("a")[0].attributes["href"] in claims
        else:
            assert "記載なし" in said(cell) or "見当たらない" in said(cell)


def test_rows_of_the_family_word_for_word(drawn: Element) -> None:
    found = {
        (each.attributes["data-question"], each.attributes["data-case"]): said(each)
        for each in drawn.with_attribute("data-question")
    }
    assert found["own-2", "ofunato-shorter-counter-hours"] == (
        "延長した時間は6.6%、1日13.6件（2024年6月からの10か月の件数）出典1（記述2件）"
    )
    assert found["own-6", "sanda-shorter-counter-hours"] == (
        "前は窓口の職場で月約20時間、全庁で約14時間。実績は不明出典1要確認"
    )


def test_practice_and_theme_lead_to_the_family(collection: Collection) -> None:
    words = collection.vocabulary
    assert _leads(practice.pages(collection)) == ["practices/shorter-counter-hours.html"]
    themes = (next(theme.pages(collection, each)) for each in words.themes.values())
    assert _leads(themes) == ["themes/front-office.html"]
    assert [page.path for page in family.pages(collection)] == [AI, PATH, WRITING, STANDARD]


def test_a_family_without_a_shared_measure_shows_its_rows_alone(collection: Collection) -> None:
    root = parse(render.body(planned(collection, WRITING)))
    assert root.with_attribute("data-shared") == []
    told = {
        each.attributes["data-case"]: said(each).removeprefix("時間の前と後")
        for each in root.with_attribute("data-question")
        if each.attributes["data-question"] == "own-3" and each.attributes["data-state"] == "stated"
    }
    assert told == BEFORE_AND_AFTER


def test_the_stage_is_that_of_the_practice_and_not_of_the_whole_case(
    collection: Collection,
) -> None:
    roots = {path: parse(render.body(planned(collection, path))) for path, _ in STAGES}
    found = {(path, case): _stage(roots[path], case) for path, case in STAGES}
    assert found == STAGES
    assert "状態は、事例の全体でなく「書かない窓口」のものです。" in said(roots[WRITING])


def _stage(root: Element, case: str) -> str:
    (head,) = (each for each in root.tagged("th") if each.attributes.get("data-candidate") == case)
    return said(styled(head, "cb-state")[0])


def _leads(pages: Iterable[Page]) -> list[str]:
    return [page.path for page in pages if f"../{PATH}" in hrefs(parse(render.body(page)))]


def test_a_theme_with_few_cases_says_what_the_national_plan_says(collection: Collection) -> None:
    root = parse(render.body(planned(collection, "themes/eltax.html")))
    assert (
        "総務省の「自治体DX推進計画 第2.3版」（2024年（令和6年）2月5日）が重点取組事項の3に挙げる項目です。"
        "この事例帖が読めた事例はまだ1件です。ほかの団体が取り組んでいないという意味ではありません。"
    ) in said(root)
