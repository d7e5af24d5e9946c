"""The page of the search where something is amiss: nothing found, odd addresses, no index."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.searching import (
    HOSTILE,
    ask,
    asked,
    results,
    type_and_see,
    type_in,
)
from tests.browser.visit import NARROW, WIDE, Visit, until, visiting


@pytest.mark.thorough
def test_where_nothing_is_found_the_page_helps(web: Visit) -> None:
    page = ask(web, ("kw", "量子もつれ 窓口"))
    help_ = page.locator(".cb-empty:visible")
    expect(help_).to_contain_text("「量子もつれ」は、どのページにもありません")
    help_.get_by_role("link", name="「量子もつれ」を除く").click()
    expect(results(page).first).to_be_visible()
    assert asked(page) == {"kw": ["窓口"]}
    page = ask(web, ("kw", "ハンコ"), ("prefecture", "東京都"), ("theme", "telework"))
    expect(help_).to_contain_text("選んだ条件")
    help_.get_by_role("link", name="条件をすべて外す").click()
    expect(results(page).first).to_be_visible()
    page = ask(web, ("kw", "！？"))
    expect(help_).to_contain_text("記号だけ")
    help_.get_by_role("link", name="一覧から探す").click()
    expect(page.locator("#by-case")).to_be_visible()
    expect(page.locator("#find")).to_be_focused()
    page = ask(web, ("kw", "β"))
    expect(help_).to_contain_text("一文字だけでは探せません")
    expect(help_).not_to_contain_text("記号")
    help_.get_by_role("link", name="βモデル", exact=True).click()
    expect(results(page).first).to_be_visible()
    page = ask(web, ("kw", "kitami"))
    page.locator(".cb-words", has_text="もしかして").get_by_role("link", name="北見市").click()
    expect(results(page).first).to_be_visible()
    web.end()


def test_a_condition_of_an_old_link_is_shown_and_can_be_released(web: Visit) -> None:
    page = ask(web, ("kw", "窓口"), ("theme", "no-such-theme"))
    chip = page.locator(".cb-chips a", has_text="今はない条件")
    chip.click()
    expect(results(page).first).to_be_visible()
    web.end()


@pytest.mark.thorough
def test_hostile_texts_are_texts(desk: Visit) -> None:
    page = desk.go("search.html")
    for text in HOSTILE:
        type_and_see(page, text, "[data-results]")
        assert page.locator("[data-results] :is(img, script, b)").count() == 0
        desk.look_for_sideways_scroll()
    kept = "(text) => new URLSearchParams(location.search).get('kw') === text"
    until(page, kept, arg=HOSTILE[-1])
    page.reload()
    page = ask(desk, ("kw", HOSTILE[0]), ("prefecture", HOSTILE[1]), ("page", "-1"), ("sort", "x"))
    desk.look_for_sideways_scroll(WIDE, NARROW)
    type_in(page, "窓口")
    desk.end()


@pytest.mark.thorough
def test_an_index_that_cannot_be_read_leaves_the_static_lists(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        visit.page.route("**/search/*.js", lambda route: route.abort())
        page = visit.go("search.html?kw=窓口")
        expect(page.locator("[data-results]")).to_contain_text("索引を読めませんでした")
        expect(page.locator("#by-case")).to_be_visible()
        assert not [fault for fault in visit.faults if ": error: " in fault]
