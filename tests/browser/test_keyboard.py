"""Everything can be reached and used with the keyboard alone, and what has the focus can be seen."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from core_collection import CORE
from tests.browser.keeping import put_first
from tests.browser.visit import NARROW, WIDE, Look, Visit, settle, visiting

CASE = "cases/kitami-writing-free-counter.html"
MOST_TABS = 1500

_FOCUS = """() => {
  for (const each of document.getAnimations()) each.finish();
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const name = `${at.tagName.toLowerCase()}.${at.className} 「${at.textContent.trim().slice(0, 20)}」`;
  const seen = at.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const box = [...at.getClientRects()].find(({width, height}) => width > 0 && height > 0);
  if (!seen || !box) return {name, fault: "has the focus and cannot be seen"};
  const x = box.left + Math.min(box.width, innerWidth) / 2;
  const y = box.top + Math.min(box.height, innerHeight) / 2;
  if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) return {name, fault: "lies outside the window"};
  const top = document.elementFromPoint(x, y);
  const covered = !top || !(at.contains(top) || top.contains(at));
  return {name, fault: covered ? `is covered by ${top?.tagName}.${top?.className}` : ""};
}"""


def _menu(page: Page) -> Locator:
    return page.get_by_role("button", name="メニューを開く")


@pytest.fixture
def phone(browser: Browser, served: str) -> Iterator[Visit]:
    with visiting(browser, served, Look(NARROW, "light"), height=780) as visit:
        yield visit


@pytest.fixture
def desk(browser: Browser, served: str) -> Iterator[Visit]:
    with visiting(browser, served, Look(WIDE, "light")) as visit:
        yield visit


@pytest.mark.thorough
@pytest.mark.parametrize("path", ["index.html", CASE, "about/index.html"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_first_tab_stop_skips_to_the_content(
    path: str, width: int, browser: Browser, served: str
) -> None:
    with visiting(browser, served, Look(width, "light")) as visit:
        page = visit.go(path)
        page.keyboard.press("Tab")
        skip = page.locator("a.md-skip")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("#content")).to_be_in_viewport()
        assert page.url.endswith("#content")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.thorough
@pytest.mark.parametrize("path", ["index.html", "themes/telework.html", "about/index.html", CASE])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_whatever_takes_the_focus_can_be_seen(
    path: str, width: int, browser: Browser, served: str
) -> None:
    with visiting(browser, served, Look(width, "light"), height=780) as visit:
        page = visit.go(path)
        stops = 0
        for _ in range(MOST_TABS):
            page.keyboard.press("Tab")
            at = page.evaluate(_FOCUS)
            if at is None:
                break
            stops += 1
            visit.note(at["fault"] and f"{at['name']} {at['fault']}")
    visit.end()
    assert 10 < stops < MOST_TABS


@pytest.mark.thorough
@pytest.mark.parametrize(
    "path", [f"compare/index.html?c={','.join(CORE[:4])}", CASE, "visit/index.html"]
)
def test_nothing_is_focused_behind_what_sticks_at_four_times(
    path: str, browser: Browser, core_served: str
) -> None:
    """What is left of 1280 x 1024 at 400%, with candidates in the tray."""
    with visiting(browser, core_served, Look(320, "light"), height=256) as visit:
        put_first(visit, "shortlist", json.dumps(CORE[:2]))
        page = visit.go(path)
        settle(page)
        for _ in range(120):
            page.keyboard.press("Tab")
            at = page.evaluate(_FOCUS) or {"name": "", "fault": ""}
            visit.note(at["fault"] and f"{at['name']} {at['fault']}")
    visit.end()


@pytest.mark.thorough
def test_the_menu_opens_and_closes_with_the_keyboard(phone: Visit) -> None:
    page = phone.go(CASE)
    menu = _menu(page)
    opened = page.get_by_role("dialog", name="メニュー")
    close = opened.get_by_role("button", name="閉じる")
    for key, leave in (("Enter", "Escape"), ("Space", "Enter")):
        menu.focus()
        page.keyboard.press(key)
        expect(close).to_be_focused()
        expect(opened.get_by_role("link")).to_have_count(33)
        page.keyboard.press("Tab")
        expect(opened.get_by_role("link", name="さがす", exact=True)).to_be_focused()
        close.focus()
        page.keyboard.press(leave)
        expect(opened).to_be_hidden()
        expect(menu).to_be_focused()
    menu.click()
    opened.get_by_role("link", name="苦労からさがす").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("苦労からさがす")
    phone.end()


def test_without_a_script_the_menu_leads_to_all_rooms(browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(NARROW, "light"), java_script_enabled=False) as visit:
        page = visit.go(CASE)
        page.get_by_role("link", name="メニュー").click()
        expect(page.locator("#all-rooms")).to_be_in_viewport()
    visit.end()


def test_on_a_narrow_window_the_open_room_is_in_sight(phone: Visit) -> None:
    page = phone.go("about/architecture.html")
    here = page.get_by_role("navigation", name="この事例帖").locator("[aria-current=page]")
    expect(here).to_have_text("作り")
    expect(here).to_be_in_viewport(ratio=1)
    phone.end()


def test_the_menu_can_be_reached_with_the_tab_key(phone: Visit) -> None:
    page = phone.go("index.html")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('aria-haspopup')"):
            return
    pytest.fail("the menu's button is not among the first six stops")


def test_a_wide_window_shows_no_menu_button(desk: Visit) -> None:
    expect(_menu(desk.go(CASE))).to_be_hidden()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_source_mark_tells_its_source_on_focus_and_closes_with_escape(
    width: int, browser: Browser, served: str
) -> None:
    with visiting(browser, served, Look(width, "light")) as visit:
        page = visit.go(f"{CASE}#background")
        mark = page.locator("[data-claim] .cb-mark a").first
        mark.focus()
        tip = page.locator(f"[id='{mark.get_attribute('aria-describedby')}']")
        expect(tip).to_be_visible()
        expect(tip).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(tip).to_be_hidden()
        expect(mark).to_be_focused()
        page.keyboard.press("Tab")
        mark.focus()
        expect(tip).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{mark.get_attribute('href')}")
    visit.end()


def test_the_colours_change_with_the_keyboard_and_stay_changed(desk: Visit) -> None:
    page = desk.go("index.html")
    scheme = "document.body.dataset.mdColorScheme"
    before = page.evaluate(scheme)
    toggle = page.get_by_role("button", name="配色にする")
    name = toggle.get_attribute("aria-label")
    toggle.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(scheme) != before
    assert toggle.get_attribute("aria-label") != name
    desk.go(CASE)
    assert page.evaluate(scheme) != before
    desk.end()
