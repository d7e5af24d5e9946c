"""Cases ticked on the search page stay on the shortlist: over visits, in all tabs, whatever the storage does."""

import json

import pytest
from playwright.sync_api import Page, expect

from casebook.collection import Collection
from tests.browser.searching import ask
from tests.browser.visit import Visit

KEPT = "casebook.1.shortlist"
MOST = 20


def shortlist(page: Page) -> list[str]:
    kept: list[str] = json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEPT))
    return kept


def test_ticked_cases_stay_on_the_shortlist(desk: Visit, core: Collection) -> None:
    page = ask(desk, ("kw", "窓口"), ("kind", "case"))
    summary = page.locator("[data-shortlist]")
    expect(summary).to_contain_text("0件")
    first, second = (page.locator("[data-tick]").nth(n) for n in (0, 1))
    first.check()
    second.check()
    ids = [each.get_attribute("data-tick") for each in (first, second)]
    assert shortlist(page) == ids
    other = page.context.new_page()
    other.goto(f"{desk.address}search.html")
    expect(other.locator("[data-shortlist]")).to_contain_text("2件")
    for key in ids:
        expect(other.locator("[data-shortlist]")).to_contain_text(core.cases[str(key)].title)
    other.locator("[data-shortlist] li button").first.click()
    expect(summary).to_contain_text("1件")
    expect(first).not_to_be_checked()
    other.close()
    page.reload()
    expect(summary).to_contain_text("1件")
    expect(second).to_be_checked()
    summary.get_by_role("button", name="候補をすべて外す").click()
    expect(summary).to_contain_text("0件")
    expect(second).not_to_be_checked()
    assert shortlist(page) == []
    desk.end()


@pytest.mark.thorough
def test_the_shortlist_is_full_at_twenty(web: Visit) -> None:
    page = web.go("search.html")
    page.evaluate(
        "([key, ids]) => localStorage.setItem(key, JSON.stringify(ids))",
        [KEPT, [f"mihon-{n}" for n in range(MOST)]],
    )
    page = ask(web, ("kind", "case"))
    expect(page.locator("[data-shortlist]")).to_contain_text(f"{MOST}件まで")
    box = page.locator("[data-tick]").first
    box.click()
    expect(box).not_to_be_checked()
    expect(page.locator("[data-status]")).to_contain_text(f"{MOST}件まで")
    page.locator("[data-shortlist] li button").first.click()
    box.check()
    assert len(shortlist(page)) == MOST
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize(
    "value", ["", "{", "null", "7", '"x"', "{}", '[1, null, "a b", "../x", "<b>"]', '{"0": "x"}']
)
def test_a_broken_shortlist_counts_for_nothing(value: str, web: Visit) -> None:
    page = web.go("search.html")
    for key in (KEPT, f"{KEPT}.titles"):
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, value])
    page = ask(web, ("kind", "case"))
    expect(page.locator("[data-shortlist]")).to_contain_text("0件")
    page.locator("[data-tick]").first.check()
    expect(page.locator("[data-shortlist]")).to_contain_text("1件")
    web.end()


@pytest.mark.thorough
def test_a_list_that_another_tab_kept_as_it_is_is_not_drawn_anew(web: Visit) -> None:
    page = web.go("search.html?kw=窓口")
    page.locator("[data-tick]").first.check()
    shelf = page.locator("[data-shortlist]")
    expect(shelf).to_be_visible()
    shelf.locator("a").first.evaluate("(link) => link.dataset.same = ''")
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: null}))")
    expect(shelf.locator("[data-same]")).to_have_count(1)
    page.evaluate("localStorage.clear(); dispatchEvent(new StorageEvent('storage', {key: null}))")
    expect(shelf.locator("[data-same]")).to_have_count(0)
    web.end()


def test_without_storage_the_shortlist_lasts_as_long_as_the_page(web: Visit) -> None:
    web.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('off'); }})"
    )
    page = ask(web, ("kind", "case"))
    page.locator("[data-tick]").first.check()
    summary = page.locator("[data-shortlist]")
    expect(summary).to_contain_text("1件")
    expect(summary).to_contain_text("保存できません")
    web.end()
