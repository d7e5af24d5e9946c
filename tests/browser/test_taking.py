"""「この一覧をCSVで」: every list hands over what it shows; without a script the way leads to the data."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from casebook.collection import Collection
from tests.browser.visit import Visit
from tests.project import html_pages
from tests.site.markup import page as parsed

LISTS = (
    "cases/list_01.html",
    "themes/index.html",
    "themes/telework.html",
    "practices/index.html",
    "products/index.html",
    "municipalities/index.html",
    "map/index.html",
    "troubles/kind_turnover.html",
    "hosts/index.html",
    "peers/index.html",
    "compare/theme-telework.html",
    "compare/shorter-counter-hours.html",
)


def take(page: Page, name: str) -> list[dict[str, str]]:
    """Press the way beside a list, and read what comes."""
    with page.expect_download() as coming:
        page.locator(f"a[data-take='{name}']").click()
    assert coming.value.suggested_filename == f"{name}.csv"
    text = Path(coming.value.path()).read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    expect(page.get_by_text(f"{len(rows)}行を保存しました。")).to_be_visible()
    return rows


def test_practices_and_parts_of_comparisons_are_taken(
    real_desk: Visit, collection: Collection
) -> None:
    page = real_desk.page
    real_desk.go("practices/cdo.html")
    practice = collection.vocabulary.practices["cdo"]
    rows = take(page, f"{practice.label}の事例")
    assert len(rows) == page.locator("section[aria-labelledby='cases'] .cb-doer").count() > 1
    assert all(row["状態"] and row["記述"] for row in rows)
    assert {row["事例ID"] for row in rows} <= set(collection.cases)
    real_desk.go("compare/theme-ai-rpa_numbers.html")
    name = page.locator("a[data-take]").get_attribute("data-take") or ""
    numbers = take(page, name)
    assert len(numbers) == page.locator(".cb-numbers__case").count() > 1
    assert all(row["成果と規模"] and row["費用"] for row in numbers)
    real_desk.end()


@pytest.mark.thorough
def test_what_is_shown_is_taken(real_desk: Visit, collection: Collection) -> None:
    page = real_desk.page
    real_desk.go("questions/cost.html")
    rows = take(page, "いくらかかったか")
    assert {row["事例ID"] for row in rows} == set(collection.cases)
    assert {row["区分"] for row in rows} >= {"1万人未満", "30万人以上"}
    costs = {row["事例ID"]: row["費用"] for row in rows}
    answer = next(
        each
        for each in collection.answers(collection.cases["kobe-work-reform"])
        if each.question.key == "cost"
    )
    assert answer.text in costs["kobe-work-reform"]

    real_desk.go("cases/list_01.html")
    cards = {row["事例ID"]: row for row in take(page, "事例の一覧　北海道")}
    kitami = cards["kitami-writing-free-counter"]
    assert kitami["題名"] == "書かないワンストップ窓口"
    assert kitami["自治体"] == "北海道 北見市 人口113,036人"
    assert len(cards) == page.locator("main [data-csv] > *").count() > 1

    real_desk.go("hosts/index.html")
    whole = take(page, "受け入れ先")
    page.get_by_label("行きたい月").select_option("10")
    narrowed = take(page, "受け入れ先")
    assert len(narrowed) == len(whole) - 1
    assert not any("神戸市" in row["団体と事例"] for row in narrowed)

    real_desk.go("search.html")
    expect(page.locator("a[data-take='検索の結果']")).to_be_hidden()
    real_desk.go("search.html?kw=書かない窓口")
    expect(page.locator("[data-results]:not([aria-busy]) [data-result]").first).to_be_visible()
    found = take(page, "検索の結果")
    assert len(found) == page.locator("[data-result]").count()
    assert found[0]["種類"].startswith(("事例", "手法", "テーマ", "比較"))
    assert "書かない" in found[0]["ページ"]
    real_desk.end()


@pytest.mark.parametrize("path", LISTS)
def test_a_way_stands_beside_its_list_and_leads_to_the_data(built_site: Path, path: str) -> None:
    root = parsed(built_site / path)
    ways = root.with_attribute("data-take")
    assert ways
    assert root.with_attribute("data-csv")
    depth = path.count("/")
    assert {way.attributes["href"] for way in ways} == {"../" * depth + "data/index.html"}
    names = [way.attributes["data-take"] for way in ways]
    assert len(set(names)) == len(names)


def test_every_question_and_comparison_has_one(built_site: Path) -> None:
    for path in html_pages(built_site):
        folder, _, name = path.rpartition("/")
        # The parts of a comparison stand behind its page, which has the way.
        if folder in ("questions", "compare") and name != "index.html" and "_" not in name:
            assert parsed(built_site / path).with_attribute("data-take"), path
