"""A folder that is not whole: each page says in words what it cannot do, and the rest of it stands."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from core_collection import CORE
from tests.browser.visit import PLAIN, Visit, visiting
from tests.project import ROOT

CASE = CORE[0]
_OF_PAGES = {
    "index.html": ("home", "自団体に近い事例を出すこと"),
    f"compare/index.html?c={CASE}": ("compare", "事例を選んで並べること"),
    "visit/index.html": ("visit", "書類を作ること"),
    "visit/hosting.html": ("hosting", "書類を作ること"),
    "travel/index.html": ("travel", "ノートへの記入"),
    "search.html": ("search-page", "検索と絞り込み"),
    "peers/index.html": ("peers", "近い自治体を選んで"),
    "hosts/index.html": ("hosts", "受け入れ先の絞り込み"),
    "practices/index.html": ("practices", "手法の表の絞り込み"),
    "pieces/check.html": ("self-check", "答えのまとめ"),
    f"cases/{CASE}.html": ("frame", "候補、メニュー"),
}


def _nothing(_: Page) -> None:
    pass


def _type_town(page: Page) -> None:
    page.locator("main :is([name=town], #home-town)").fill("帯広")


def _search(page: Page) -> None:
    page.locator("header input[name=kw]").fill("窓口")


def _answer(page: Page) -> None:
    page.get_by_role("radio").nth(2).check()


def _save(page: Page) -> None:
    page.locator("[data-save=xlsx]").first.click()


def _sheet(page: Page) -> None:
    page.get_by_role("button", name="Word").first.click()


Act = Callable[[Page], None]
_LATER: list[tuple[str, str, Act, str]] = [
    (f"compare/index.html?c={CASE}", "data/", _nothing, "比べるためのデータを読めませんでした"),
    (f"compare/index.html?c={CASE}", "built/compare-save", _save, "作れませんでした"),
    (f"cases/{CASE}.html", "built/case-sheet", _sheet, "作れませんでした"),
    ("visit/index.html", "data/vocabulary", _nothing, "事例のデータの一部を読めませんでした"),
    (f"visit/index.html?c={CASE}", "data/case-", _nothing, "事例のデータの一部を読めませんでした"),
    ("travel/index.html", "data/", _nothing, "事例のデータの一部を読めませんでした"),
    ("visit/hosting.html", "data/", _nothing, "事例のデータを読めません"),
    ("peers/index.html", "data/", _type_town, "団体の一覧を読めませんでした"),
    ("index.html", "data/", _type_town, "団体の一覧を読めませんでした"),
    ("pieces/check.html", "data/", _answer, "事例のデータを読めませんでした"),
    ("index.html", "search/", _search, "検索の索引を読めませんでした"),
    ("search.html?kw=窓口", "built/engine", _nothing, "検索の索引を読めませんでした"),
]


def _half(route: Route) -> None:
    text = (ROOT / "docs/assets/built" / route.request.url.rpartition("/")[2]).read_text("utf-8")
    route.fulfill(body=text[: len(text) // 2], content_type="text/javascript")


@pytest.mark.thorough
def test_a_script_that_is_missing_or_cut_short_is_told(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        for path, (script, words) in _OF_PAGES.items():
            for damage in (Route.abort, _half):
                _damaged(visit, path, f"built/{script}\\.js", damage)
                told = visit.page.locator("main").locator(
                    "xpath=preceding-sibling::*[@role='alert']"
                )
                expect(told).to_contain_text(f"{script}.js")
                expect(told).to_contain_text(words)


@pytest.mark.thorough
def test_what_is_read_later_and_missing_is_told(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        for path, pattern, act, words in _LATER:
            _damaged(visit, path, f"/{pattern}", Route.abort)
            act(visit.page)
            expect(
                visit.page.get_by_text(re.compile(words)).locator("visible=true").first
            ).to_be_visible()
            assert visit.page.locator("h1").is_visible()


def _damaged(visit: Visit, path: str, pattern: str, damage: Callable[[Route], object]) -> None:
    visit.page.unroute_all()
    visit.page.route(re.compile(pattern), lambda route: damage(route))
    visit.go("404.html")  # an address that differs only in its fragment is not loaded anew
    visit.go(path)


@pytest.mark.thorough
@pytest.mark.parametrize("path", ["index.html", f"cases/{CASE}.html", "visit/index.html"])
def test_a_whole_page_complains_of_nothing(path: str, browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        page = visit.go(path)
        page.wait_for_load_state("load")
        assert page.locator(".cb-trouble").count() == 0
    visit.end()


def test_an_old_browser_is_told_what_still_works(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        visit.page.add_init_script("delete Array.prototype.findLast")
        page = visit.go("cases/index.html")
        told = page.locator(".cb-trouble")
        expect(told).to_contain_text("このブラウザーは古い")
        told.get_by_role("link", name="使えるブラウザー").click()
        expect(page.locator("#browsers")).to_be_in_viewport()


@pytest.mark.thorough
def test_without_scripts_each_page_says_so(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, PLAIN, java_script_enabled=False) as visit:
        expect(visit.go("index.html").locator("noscript .cb-unscripted")).to_be_visible()
    visit.end()


def test_the_first_script_is_read_by_any_browser() -> None:
    """What is younger than 2009 would stop it where it is wanted most."""
    text = (ROOT / "docs/assets/built/begin.js").read_text("utf-8")
    assert not re.search(r"=>|`|\b(?:const|let|class|async)\b|\?\.|\?\?|\.\.\.", text)
