"""Every control of the comparison: columns, rows, groups, ways to add, with the mouse and the keyboard."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.comparing import (
    BANDAI,
    KITAMI,
    NOBORIBETSU,
    OME,
    PATH,
    column,
    columns,
    compare,
    has_columns,
    query,
    reload,
    table,
    take,
)
from tests.browser.keeping import put
from tests.browser.visit import Visit, settle, visiting


def focused(page: Page) -> str:
    text: str = page.evaluate("document.activeElement.textContent || document.activeElement.id")
    return text


@pytest.mark.thorough
def test_columns_change_places_go_and_come_back(desk: Visit) -> None:
    page = compare(desk, NOBORIBETSU, KITAMI, OME)
    column(page, OME, "left").click()
    has_columns(page, NOBORIBETSU, OME, KITAMI)
    assert query(page) == f"c={NOBORIBETSU},{OME},{KITAMI}"
    expect(column(page, OME, "left")).to_be_focused()
    expect(column(page, NOBORIBETSU, "left")).to_be_disabled()
    expect(column(page, KITAMI, "right")).to_be_disabled()
    column(page, OME, "left").click()
    expect(column(page, OME, "right")).to_be_focused()
    column(page, NOBORIBETSU, "remove").click()
    has_columns(page, OME, KITAMI)
    page.go_back()
    has_columns(page, OME, NOBORIBETSU, KITAMI)
    page.go_back()
    expect(column(page, NOBORIBETSU, "left")).to_be_disabled()
    has_columns(page, NOBORIBETSU, OME, KITAMI)
    page.go_forward()
    expect(column(page, OME, "left")).to_be_disabled()
    reload(page)
    has_columns(page, OME, NOBORIBETSU, KITAMI)
    assert "東京都青梅市　書かない窓口" in page.title()
    desk.end()


@pytest.mark.thorough
def test_cases_are_added_by_their_words(desk: Visit) -> None:
    page = desk.go(PATH)
    box = page.locator("[data-pick]")
    box.fill("ｷﾀﾐ 窓口")
    expect(page.locator("[data-found]")).to_contain_text("見つかりません")
    box.fill("北見")
    expect(page.locator("[data-found]")).to_contain_text("1件あります")
    expect(page.locator("[data-found] li")).to_contain_text("人口113,036人")
    take(page, KITAMI, "[data-found]").click()
    expect(table(page)).to_be_visible()
    expect(page.locator("[data-notes]")).to_contain_text("あと1件")
    expect(take(page, KITAMI, "[data-found]")).to_be_disabled()
    expect(box).to_be_focused()
    box.fill("テレワーク")
    take(page, NOBORIBETSU, "[data-found]").click()
    expect(page.locator("[data-notes]")).to_be_empty()
    has_columns(page, KITAMI, NOBORIBETSU)
    assert query(page) == f"c={KITAMI},{NOBORIBETSU}"
    expect(page.locator("[data-open-picker]")).to_be_focused()
    desk.end()


@pytest.mark.thorough
def test_suggestions_come_with_their_reasons(web: Visit) -> None:
    page = compare(web, OME, NOBORIBETSU)
    opener = page.locator("[data-open-picker]")
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(page.locator("[data-suggested]")).to_have_count(0)
    opener.click()
    suggested = page.locator("[data-suggested] li").first
    expect(page.locator("[data-suggested]")).not_to_contain_text("から選んでいます")
    expect(suggested).to_contain_text("北海道北見市　書かないワンストップ窓口")
    for reason in (
        "同じテーマ（",
        "同じ都道府県（北海道）",
        "青梅市と4つの基準のうち2つが似ている（近い1、",
    ):
        expect(suggested).to_contain_text(reason)
    take(page, KITAMI, "[data-suggested]").click()
    expect(table(page).locator("thead [data-case]")).to_have_count(3)
    expect(page.locator("[data-pick]")).to_be_focused()
    opener.click()
    expect(suggested).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(page.locator("[data-pick]")).to_be_focused()
    reasons = page.locator("[data-suggested] li .cb-meta").all_inner_texts()
    assert len(reasons) == 3
    assert all(reasons)
    page.locator("[data-suggested] [data-take]").first.click()
    expect(table(page).locator("thead [data-case]")).to_have_count(4)
    expect(page.locator(".cb-pick")).to_contain_text("並べられるのは4件までです。")
    expect(page.locator("[data-take]:visible")).to_have_count(0)
    web.end()


@pytest.mark.thorough
def test_only_who_adds_a_case_reads_the_list(desk: Visit) -> None:
    page = desk.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    compare(desk, OME, NOBORIBETSU)
    settle(page)
    assert not {"cases.js", "case-picker.js", "compare-save.js"} & {*asked}
    page.locator("[data-open-picker]").click()
    expect(page.locator("[data-pick]")).to_be_focused()
    assert {"cases.js", "case-picker.js"} <= {*asked}
    desk.end()


@pytest.mark.thorough
def test_a_picker_that_cannot_be_read_says_so_and_comes_later(web: Visit) -> None:
    page = compare(web, OME, NOBORIBETSU)
    page.route("**/data/cases.js", lambda route: route.fulfill(body="casebook.take("))
    opener = page.locator("[data-open-picker]")
    opener.click()
    expect(page.get_by_role("alert")).to_contain_text("一覧を読めませんでした")
    page.unroute("**/data/cases.js")
    opener.click()
    opener.click()
    expect(page.locator("[data-pick]")).to_be_focused()
    expect(page.get_by_role("alert")).to_have_count(0)
    web.end()


@pytest.mark.thorough
def test_the_shortlist_offers_its_cases(web: Visit) -> None:
    page = web.go(PATH)
    put(page, "shortlist", f'["{KITAMI}", "{BANDAI}", "no-such-case"]')
    page.reload()
    way = page.locator("[data-compare-shortlist]")
    expect(way).to_have_text("候補の2件をくらべる")
    take(page, BANDAI, "[data-from-shortlist]").click()
    expect(table(page)).to_be_visible()
    expect(take(page, KITAMI, "[data-from-shortlist]")).to_be_visible()
    expect(take(page, BANDAI, "[data-from-shortlist]")).to_have_count(0)
    take(page, KITAMI, "[data-from-shortlist]").click()
    expect(page.locator("[data-from-shortlist] li")).to_have_count(0)
    has_columns(page, BANDAI, KITAMI)
    page.goto(f"{web.address}{PATH}")
    way.click()
    expect(table(page)).to_be_visible()
    has_columns(page, KITAMI, BANDAI)
    web.end()


def test_an_empty_page_helps(web: Visit) -> None:
    page = web.go(PATH)
    expect(page.locator("[data-start] li")).to_have_count(3)
    expect(table(page)).to_have_count(0)
    pair = page.locator("[data-pair]")
    expect(pair).to_have_count(4)
    pair.first.click()
    expect(table(page)).to_be_visible()
    assert len(columns(page)) == 2
    expect(page.locator("[data-start]")).to_be_hidden()
    for left in columns(page):
        column(page, left, "remove").click()
        expect(column(page, left, "remove")).to_have_count(0)
    expect(page.locator("[data-start]")).to_be_visible()
    expect(page.locator("[data-pick]")).to_be_focused()
    assert query(page) == ""
    web.end()


@pytest.mark.thorough
def test_the_address_is_copied_or_shown(
    browser: Browser, core_served: str, core_secure: str
) -> None:
    both = ["clipboard-read", "clipboard-write"]
    for address, permissions in ((core_secure, both), (core_served, [])):
        with visiting(browser, address, permissions=permissions) as visit:
            page = compare(visit, KITAMI, OME)
            page.locator("#questions").evaluate("() => { location.hash = 'questions'; }")
            page.locator("[data-copy]").click()
            wanted = f"{address}{PATH}?c={KITAMI},{OME}"
            field = page.locator("[data-share]")
            expect(field).to_have_value(wanted)
            expect(field).to_be_focused()
            said = "リンクをコピーしました。" if permissions else "Ctrl+Cでコピーできます。"
            expect(page.get_by_text(said)).to_be_visible()
            if permissions:
                assert page.evaluate("navigator.clipboard.readText()") == wanted
            visit.end()


@pytest.mark.thorough
def test_all_is_done_with_the_keyboard_alone(web: Visit) -> None:
    page = web.go(PATH)
    page.locator("[data-pick]").focus()
    page.keyboard.type("磐梯町 クラウド環境")
    expect(page.locator("[data-found] [data-take]")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(table(page)).to_be_visible()
    expect(page.locator("[data-pick]")).to_be_focused()
    page.locator("[data-pick]").fill("")
    page.keyboard.press("Tab")
    assert "加える" in focused(page)
    page.keyboard.press("Space")
    expect(table(page).locator("thead [data-case]")).to_have_count(2)
    seen = set()
    for _ in range(250):  # every answer leads to its claims and sources
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => {
              const at = document.activeElement;
              const {top, bottom} = at.getBoundingClientRect();
              const hidden = bottom <= 0 || top >= innerHeight;
              return hidden ? "hidden" : Object.keys(at.dataset)[0] ?? at.tagName;
            }"""
        )
        seen.add(name)
    assert "hidden" not in seen
    assert {"filter", "rowsFilter", "fold", "save", "print", "copy", "act"} <= seen
    expect(table(page).locator("thead [data-case]").first).to_have_attribute("data-case", BANDAI)
    column(page, BANDAI, "right").focus()
    page.keyboard.press("Enter")
    expect(table(page).locator("thead [data-case]").last).to_have_attribute("data-case", BANDAI)
    column(page, BANDAI, "remove").focus()
    page.keyboard.press("Enter")
    expect(table(page).locator("thead [data-case]")).to_have_count(1)
    expect(page.locator("[data-pick]")).to_be_focused()
    web.end()
