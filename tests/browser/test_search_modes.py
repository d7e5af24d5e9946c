"""The search in every look, in colours of one's own, on paper, and without scripts."""

import pytest
from playwright.sync_api import Browser, expect

from casebook.collection import Collection
from casebook.pages.page import case_path, theme_path, town_path
from tests.browser.searching import HOKKAIDO, ask, find
from tests.browser.visit import COLOURS, LOOKS, NARROW, WIDE, Look, visiting

CASE = "cases/kitami-writing-free-counter.html"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_without_scripts_the_box_is_a_form_and_on_a_phone_a_link(
    width: int, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, Look(width, "light"), java_script_enabled=False) as visit:
        page = visit.go(CASE)
        if width == NARROW:
            page.locator("[data-find-open]").click()
            assert page.url == f"{core_served}search.html"
        else:
            page.locator("[data-find] input").fill("窓口 費用")
            page.locator("[data-find] button[type=submit]").click()
            page.wait_for_url("**/search.html?kw=*")
        expect(page.locator("#by-case")).to_be_visible()
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_list_has_no_barriers_in_any_look(
    look: Look, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, look) as visit:
        find(visit, path=CASE, opened=look.width == NARROW)
        page = visit.page
        page.keyboard.insert_text("はんこ")
        expect(page.locator(".cb-found")).to_contain_text("でも探しました")
        page.keyboard.press("ArrowDown")
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
        page.keyboard.press("Escape")
        visit.look_for_sideways_scroll(WIDE // 2, NARROW)
    visit.end()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_without_scripts_the_page_is_an_index(
    width: int, browser: Browser, core_served: str, core: Collection
) -> None:
    with visiting(browser, core_served, Look(width, "light"), java_script_enabled=False) as visit:
        page = visit.go("search.html?kw=窓口")
        for fold in page.locator("main summary:visible").all():
            fold.click()
        links = set(
            page.locator("main a:visible").evaluate_all(
                "(all) => all.map((each) => each.getAttribute('href'))"
            )
        )
        words = core.vocabulary
        expected = {
            *map(case_path, core.cases.values()),
            *map(town_path, core.municipalities.values()),
            *map(theme_path, words.themes.values()),
            *(f"practices/index.html#practice-{key}" for key in words.practices),
        }
        assert expected <= links
        for case in core.cases.values():
            for keyword in case.keywords:
                expect(page.locator("dt", has_text=keyword).first).to_be_visible()
        expect(page.locator("main input[type=checkbox]:visible")).to_have_count(0)
        expect(page.locator("article noscript p")).to_contain_text("JavaScript")
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_results_have_no_barriers_in_any_look(
    look: Look, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, look) as visit:
        for query in (
            [("kw", "はんこ"), ("sort", "population")],
            [("kw", "窓口"), ("kind", "case"), HOKKAIDO],
            [("kw", "量子もつれ 窓口"), HOKKAIDO],
        ):
            page = ask(visit, *query)
            if look.width == NARROW:
                page.locator("[data-panel] > summary").click()
            if page.locator("[data-tick]").count():
                page.locator("[data-tick]").first.check()
            visit.look_for_barriers()
            visit.look_for_sideways_scroll()
        visit.look_for_sideways_scroll(WIDE // 2, WIDE // 4)
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("colours", COLOURS)
def test_results_in_forced_colours_and_on_paper(
    colours: str, browser: Browser, core_served: str
) -> None:
    look = Look(WIDE, "dark" if colours == "dark" else "light")
    with visiting(browser, core_served, look, forced_colors="active") as visit:
        page = ask(visit, ("kw", "窓口"))
        expect(page.locator("[data-result] mark").first).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator("[data-result]").first).to_be_visible()
        for gone in ("#find", "[data-panel]", ".cb-order", ".cb-tick >> nth=0"):
            expect(page.locator(gone)).to_be_hidden()
    visit.end()
