"""The shortlist follows over all pages: filled, compared, shared and emptied, and never in the way."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from casebook.collection import Collection
from tests.browser.candidates import CASES, KEY, filled, head, opened, tray
from tests.browser.keeping import FULL, OFF, kept, put, without_storage
from tests.browser.visit import LOOKS, NARROW, WIDE, Look, Visit, visiting


@pytest.fixture(scope="module")
def ids(core: Collection) -> list[str]:
    return list(core.cases)


def names(page: Page) -> list[str]:
    return tray(page).locator("li > a").all_inner_texts()


@pytest.mark.thorough
def test_the_list_is_filled_follows_and_is_emptied(desk: Visit, core: Collection) -> None:
    page = desk.go(CASES)
    expect(tray(page)).to_be_hidden()
    buttons = page.locator("[data-add]")
    buttons.nth(0).click()
    expect(head(page)).to_have_text("候補1件")
    expect(page.locator("[role=status]", has_text="候補に入れました")).to_be_attached()
    buttons.nth(1).click()
    expect(buttons.nth(1)).to_have_attribute("aria-pressed", "true")
    chosen = [str(buttons.nth(n).get_attribute("data-add")) for n in (0, 1)]
    assert kept(page, KEY) == chosen
    for path in ("index.html", "about/index.html", f"cases/{chosen[0]}.html"):
        desk.go(path)
        expect(tray(page)).to_have_attribute("data-shortlist", "2")
        expect(page.locator("[data-candidates]")).to_have_text("2")
    expect(page.locator("[data-add]").first).to_have_attribute("aria-pressed", "true")
    opened(page)
    titles = [f"{core.town(case).full_name}　{case.title}" for case in map(core.cases.get, chosen) if case]  # fmt: skip
    assert names(page) == titles
    page.get_by_role("button", name=f"外す　{titles[0]}").click()
    assert kept(page, KEY) == chosen[1:]
    expect(tray(page).locator("li button")).to_be_focused()
    tray(page).get_by_role("button", name="元に戻す").click()
    assert kept(page, KEY) == chosen
    tray(page).get_by_role("button", name="候補をすべて外す").click()
    assert kept(page, KEY) == []
    expect(head(page)).to_have_text("候補0件")
    tray(page).get_by_role("button", name="元に戻す").click()
    assert kept(page, KEY) == chosen
    tray(page).get_by_role("button", name="候補をすべて外す").click()
    head(page).click()
    expect(tray(page)).to_be_hidden()
    desk.end()


@pytest.mark.thorough
def test_up_to_four_go_to_the_comparison_and_of_more_the_reader_chooses(
    web: Visit, ids: list[str]
) -> None:
    page = filled(web, ids[:2])
    link = opened(page).locator(".cb-shortlist__go")
    expect(link).to_have_text("2件をくらべる")
    expect(link).to_have_attribute("href", f"../compare/index.html?c={ids[0]},{ids[1]}")
    expect(tray(page).locator("[data-compared]")).to_have_count(0)
    page = filled(web, ids)
    opened(page)
    boxes = tray(page).locator("[data-compared]")
    expect(boxes).to_have_count(6)
    expect(link).to_have_text("4件をくらべる")
    expect(tray(page)).to_contain_text("一度に比べられるのは4件までです。")
    for n in range(6):
        expect(boxes.nth(n)).to_be_checked(checked=n < 4)
        expect(boxes.nth(n)).to_be_enabled(enabled=n < 4)
    boxes.nth(1).uncheck()
    expect(link).to_have_text("3件をくらべる")
    boxes.nth(5).check()
    expect(boxes.nth(1)).to_be_disabled()
    link.click()
    page.wait_for_url("**/compare/index.html?*")
    asked = urlsplit(page.url).query
    assert asked == "c=" + ",".join(ids[n] for n in (0, 2, 3, 5))
    web.end()


def test_cases_that_are_gone_are_told_and_not_compared(web: Visit, ids: list[str]) -> None:
    page = filled(web, [ids[0], "gone-away", ids[1]])
    opened(page)
    gone = tray(page).locator("li", has_text="gone-away")
    expect(gone).to_contain_text("この事例帖にない事例です。")
    expect(gone.locator("a")).to_have_count(0)
    expect(tray(page).locator(".cb-shortlist__go")).to_have_attribute(
        "href", re.compile(f"c={ids[0]},{ids[1]}$")
    )
    gone.get_by_role("button").click()
    assert kept(page, KEY) == ids[:2]
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("how", [OFF, FULL], ids=["off", "full"])
def test_without_storage_the_list_lasts_as_long_as_the_page(how: str, web: Visit) -> None:
    without_storage(web.page, how)
    page = web.go(CASES)
    page.locator("[data-add]").first.click()
    expect(head(page)).to_have_text("候補1件保存できません")
    expect(opened(page)).to_contain_text(
        "このブラウザーには保存できません。候補は、このページを閉じると消えます。"
    )
    expect(tray(page).locator(".cb-shortlist__go")).to_be_visible()
    web.end()


@pytest.mark.thorough
def test_a_broken_list_is_told_once_and_what_can_be_read_stays(web: Visit, ids: list[str]) -> None:
    page = web.go(CASES)
    for value, size in (("{", 0), ('"x"', 0), (f'["{ids[0]}", 7, "../x"]', 1)):
        put(page, KEY, value)
        page.reload()
        expect(tray(page)).to_contain_text("残してあった候補に、読めないものがありました。")
        expect(tray(page)).to_have_attribute("data-shortlist", str(size))
        head(page).click()
        assert kept(page, KEY) == ids[:size]
    page.reload()
    expect(head(page)).to_have_attribute("aria-expanded", "false")
    web.end()


@pytest.mark.thorough
def test_the_list_is_full_at_twenty(web: Visit, ids: list[str]) -> None:
    many = [f"mihon-{n}" for n in range(20)]
    page = filled(web, many)
    button = page.locator("[data-add]").first
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[role=status]", has_text="20件までです")).to_be_attached()
    assert kept(page, KEY) == many
    web.end()


def test_two_tabs_have_the_same_list(desk: Visit, ids: list[str]) -> None:
    page = desk.go(CASES)
    other = page.context.new_page()
    other.goto(f"{desk.address}cases/{ids[0]}.html")
    other.locator("[data-add]").first.click()
    expect(head(page)).to_have_text("候補1件")
    expect(page.locator(f"[data-add='{ids[0]}']")).to_have_attribute("aria-pressed", "true")
    other.evaluate("localStorage.clear()")
    expect(tray(page)).to_be_hidden()
    desk.end()


@pytest.mark.thorough
def test_the_keyboard_opens_and_closes_the_tray(web: Visit, ids: list[str]) -> None:
    page = filled(web, ids[:2])
    head(page).press("Enter")
    expect(tray(page).locator("li")).to_have_count(2)
    page.keyboard.press("Tab")
    expect(tray(page).locator("li a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(head(page)).to_be_focused()
    expect(head(page)).to_have_attribute("aria-expanded", "false")
    head(page).press("Enter")
    page.locator(".md-header a:visible").first.focus()  # turned to something else
    expect(head(page)).to_have_attribute("aria-expanded", "false")
    opened(page)
    page.locator("h1").click()
    expect(head(page)).to_have_attribute("aria-expanded", "false")
    web.end()


_COVERED = """() => {
  const tray = document.querySelector("[data-tray]").getBoundingClientRect();
  const under = document.activeElement.getBoundingClientRect();
  const beside = under.right < tray.left || under.left > tray.right;
  return !beside && under.bottom > tray.top + 1 && under.top < tray.bottom;
}"""


@pytest.mark.thorough
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_tray_never_lies_over_what_has_the_focus(
    width: int, browser: Browser, core_served: str, ids: list[str]
) -> None:
    with visiting(browser, core_served, Look(width, "light"), height=500) as visit:
        page = filled(visit, ids[:3], f"cases/{ids[0]}.html")
        page.locator("main a").first.focus()
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("!document.activeElement.closest('[data-tray]')"):
                assert not page.evaluate(_COVERED), page.evaluate(
                    "document.activeElement.outerHTML"
                )
        page.locator(".cb-footer p").last.scroll_into_view_if_needed()
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        last, over = page.locator(".cb-footer p").last.bounding_box(), tray(page).bounding_box()
        assert last
        assert over
        assert last["y"] + last["height"] <= over["y"], "the last line can be read"
    visit.end()


@pytest.mark.thorough
def test_the_tray_lies_over_no_cell_of_a_comparison(web: Visit, ids: list[str]) -> None:
    web.page.set_viewport_size({"width": WIDE, "height": 900})
    page = filled(web, ids[:3], f"compare/index.html?c={','.join(ids[:3])}")
    table = page.locator("table[data-answers]")
    expect(table).to_be_visible()
    above, over = table.bounding_box(), tray(page).bounding_box()
    assert above
    assert over
    assert over["y"] + over["height"] <= 88 < above["y"]  # beside the rooms, under the header
    opened(page)
    expect(tray(page).locator("li").first).to_be_in_viewport()
    web.end()


@pytest.mark.thorough
def test_on_paper_there_is_no_tray(web: Visit, ids: list[str]) -> None:
    page = filled(web, ids[:2])
    page.emulate_media(media="print")
    expect(tray(page)).to_be_hidden()
    expect(page.locator("[data-add]").first).to_be_hidden()
    web.end()


@pytest.mark.thorough
def test_on_the_search_page_a_link_leads_to_the_list(
    browser: Browser, core_served: str, ids: list[str]
) -> None:
    for width in (WIDE, NARROW):
        with visiting(browser, core_served, Look(width, "light"), height=500) as visit:
            page = visit.go("search.html?kw=窓口")
            link = page.locator(".cb-jump-list")
            page.locator("[data-tick]").first.check()
            expect(link).to_have_text("候補1件")
            height = page.evaluate("document.documentElement.scrollHeight")
            link.click()
            shelf = page.locator("[data-shortlist]")
            expect(shelf).to_be_focused()
            expect(shelf).to_be_in_viewport()
            expect(link).to_be_hidden()
            # At the foot of the page all would move under the pointer.
            assert page.evaluate("document.documentElement.scrollHeight") == height
            assert urlsplit(page.url).query, "the search stays in the address"
        visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(look: Look, browser: Browser, core_served: str, ids: list[str]) -> None:
    with visiting(browser, core_served, look) as visit:
        page = filled(visit, [*ids, "gone-away"])
        opened(page).get_by_role("button", name="URLで共有").click()
        expect(tray(page)).to_contain_text("この事例帖にない事例です。")
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
        filled(visit, ids[:1], f"index.html?shortlist={','.join(ids)}")
        expect(page.locator(".cb-offer")).to_be_visible()
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
    visit.end()


@pytest.mark.thorough
def test_in_forced_colours_the_tray_has_an_edge(
    browser: Browser, core_served: str, ids: list[str]
) -> None:
    with visiting(browser, core_served, forced_colors="active") as visit:
        page = filled(visit, ids[:2])
        opened(page)
        style = tray(page).evaluate("(each) => getComputedStyle(each).borderTopStyle")
        assert style == "solid"
        expect(page.locator("[data-add][aria-pressed=true]").first).to_be_visible()
        visit.look_for_sideways_scroll()
    visit.end()
