"""The box in the header: loads nothing until used, answers while one types, works with every way of typing."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import HOSTILE, find, options, results, type_and_see, type_in
from tests.browser.visit import NARROW, Look, Visit, visiting

CASE = "cases/kitami-writing-free-counter.html"
BEFORE_A_KEYSTROKE = 12_000


@pytest.fixture
def phone(browser: Browser, core_served: str) -> Iterator[Visit]:
    with visiting(browser, core_served, Look(NARROW, "light"), height=700) as visit:
        yield visit


def scripts(page: Page) -> list[str]:
    """List the scripts that the page has asked for, by name."""
    names: list[str] = page.evaluate(
        """performance.getEntriesByType("resource").map(({name}) => name)
          .filter((name) => name.endsWith(".js")).map((name) => name.split("/").pop())"""
    )
    return names


@pytest.mark.thorough
@pytest.mark.parametrize("last", ["search.js", "search-page.js"])
def test_little_is_loaded_before_the_first_keystroke(last: str, core_site: Path) -> None:
    built = core_site / "assets" / "built"
    sizes = [
        len(gzip.compress((built / name).read_bytes())) for name in ("scheme.js", "frame.js", last)
    ]
    assert sum(sizes) <= BEFORE_A_KEYSTROKE


@pytest.mark.thorough
def test_nothing_of_the_search_is_loaded_until_somebody_turns_to_it(web: Visit) -> None:
    page = web.go(CASE)
    assert set(scripts(page)) == {"begin.js", "scheme.js", "frame.js"}
    page.locator("[data-find] input").focus()
    expect(page.locator("[data-find] input")).to_have_attribute("role", "combobox")
    assert set(scripts(page)) == {"begin.js", "scheme.js", "frame.js", "search.js"}
    page.keyboard.insert_text("窓口")
    expect(results(page).first).to_be_visible()
    assert "engine.js" in scripts(page)
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("path", ["index.html", CASE, "about/index.html"])
def test_results_come_while_one_types(path: str, desk: Visit) -> None:
    box = find(desk, path=path)
    page = desk.page
    box.press_sequentially("窓口")
    expect(results(page).first).to_be_visible()
    assert 1 <= results(page).count() <= 6
    assert options(page).count() - results(page).count() <= 4  # suggestions and the way to all
    first = results(page).first
    expect(first.locator("mark").first).to_have_text("窓口")
    expect(first).to_contain_text("人口")
    expect(first).to_contain_text("運用中")
    last = options(page).last
    expect(last).to_contain_text("「窓口」のすべての結果（")
    desk.look_for_barriers()
    last.click()
    expect(page.locator("#find")).to_have_value("窓口")
    expect(results(page).first).to_be_visible()
    desk.end()


@pytest.mark.thorough
def test_a_result_leads_to_the_section(desk: Visit) -> None:
    find(desk, path=CASE)
    page = desk.page
    page.keyboard.insert_text("電子決裁")
    expect(results(page).first).to_be_visible()
    target = results(page).first.get_attribute("data-result") or "?"
    assert "#" in target
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[aria-selected=true][data-result]")
    for _ in range(options(page).count()):
        if chosen.count() == 0:
            page.keyboard.press("ArrowDown")
    expect(chosen).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{target}")
    expect(page.locator(f"[id='{target.split('#')[1]}']")).to_be_in_viewport()
    desk.end()


@pytest.mark.thorough
def test_keys_move_through_the_list_and_back_to_the_words(web: Visit) -> None:
    box = find(web)
    page = web.page
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.insert_text("窓口")
    expect(options(page).first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    active = page.locator("[role=option][aria-selected=true]")
    expect(active).to_have_count(0)
    for key, which in (
        ("ArrowDown", options(page).first),
        ("End", options(page).last),
        ("Home", options(page).first),
        ("ArrowDown", options(page).nth(1)),
        ("ArrowUp", options(page).first),
    ):
        page.keyboard.press(key)
        expect(which).to_have_attribute("aria-selected", "true")
        expect(active).to_have_count(1)
        expect(box).to_have_attribute("aria-activedescendant", which.get_attribute("id") or "?")
        expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(active).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("窓口")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(box).to_have_value("")
    web.end()


def test_a_suggestion_fills_the_box(web: Visit) -> None:
    box = find(web)
    page = web.page
    page.keyboard.insert_text("テレ")
    word = page.locator(".cb-found__word").first
    expect(word).to_be_visible()
    text = word.locator("span").first.text_content() or "?"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(box).to_have_value(text)
    expect(box).to_be_focused()
    expect(options(page).last).to_contain_text(f"「{text}」")
    web.end()


@pytest.mark.thorough
def test_enter_without_a_choice_opens_the_search_page(desk: Visit) -> None:
    find(desk, path=CASE)
    page = desk.page
    page.keyboard.insert_text("はんこ 廃止")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?kw=*")
    expect(page.locator("#find")).to_have_value("はんこ 廃止")
    expect(page.locator("[data-results] h2")).to_be_visible()
    desk.end()


@pytest.mark.thorough
def test_leaving_the_box_closes_the_list(web: Visit) -> None:
    find(web)
    page = web.page
    page.keyboard.insert_text("窓口")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")  # to the button
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    web.end()


@pytest.mark.thorough
def test_the_number_of_results_is_announced_when_typing_pauses(web: Visit) -> None:
    find(web)
    page = web.page
    region = page.locator("[data-find] [role=status]")
    page.keyboard.insert_text("窓口")
    expect(region).to_contain_text("件あります")
    type_in(page, "量子もつれ")
    expect(region).to_contain_text("結果はありません")
    expect(options(page).last).to_contain_text("近い言葉を見る")
    web.end()


@pytest.mark.thorough
def test_hostile_texts_are_texts(desk: Visit) -> None:
    find(desk)
    page = desk.page
    for text in HOSTILE:
        type_and_see(page, text, ".cb-found")
        assert page.locator("[data-find] :is(img, script, b)").count() == 0
        desk.look_for_sideways_scroll()
    type_in(page, "窓口")
    expect(options(page).last).to_contain_text("「窓口」")
    desk.end()


@pytest.mark.thorough
def test_an_index_that_cannot_be_read_is_told(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        visit.page.route("**/search/*.js", lambda route: route.abort())
        find(visit)
        page = visit.page
        page.keyboard.insert_text("窓口")
        expect(page.locator(".cb-found")).to_contain_text("索引を読めませんでした")
        expect(options(page).last).to_have_attribute("href", "search.html?kw=%E7%AA%93%E5%8F%A3")
        page.unroute("**/search/*.js")
        type_in(page, "電子決裁")
        expect(results(page).first).to_be_visible()
        faults = [fault for fault in visit.faults if "ERR_FAILED" not in fault]
    assert all("request failed" in fault for fault in faults), faults


@pytest.mark.thorough
def test_a_phone_opens_the_box_over_the_header_row(phone: Visit) -> None:
    page = phone.go(CASE)
    box = page.locator("[data-find] input")
    link = page.locator("[data-find-open]")
    expect(box).to_be_hidden()
    link.click()
    expect(box).to_be_focused()
    page.keyboard.insert_text("窓口")
    expect(results(page).first).to_be_in_viewport()
    phone.look_for_barriers()
    phone.look_for_sideways_scroll()
    for _ in range(2):  # the list, then the words
        page.keyboard.press("Escape")
        expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(link).to_be_focused()
    link.click()
    page.locator("[data-find-close]").click()
    expect(box).to_be_hidden()
    phone.end()
