"""Other ways of reading: zoomed, printed, in colours of one's own, without scripts."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.telling import telling
from tests.browser.visit import COLOURS, NARROW, WIDE, Look, visiting
from tests.project import Project, html_pages
from tests.site import hostile, sample

CASE = "cases/kitami-writing-free-counter.html"
SECTIONS = ("cases", "municipalities", "themes", "practices", "pieces", "sources", "contribute")
TWICE, FOUR_TIMES = WIDE // 2, WIDE // 4
"""What is left of a wide window at 200% and 400%."""
A4, A4_ACROSS = 794, 1123
"""Pixels between the edges of an A4 sheet, upright and on its side."""

_ACROSS = "getComputedStyle(document.body).page !== 'auto'"
"""A page that names its sheet is printed on its side."""

_INVISIBLE = """(selector) => [...document.querySelectorAll(selector)]
  .filter((each) => !each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map((each) => each.id || each.tagName)"""


def test_pages_fit_when_zoomed(browser: Browser, served: str, built_site: Path) -> None:
    with visiting(browser, served) as visit:
        for path in telling(built_site):
            visit.go(path)
            visit.look_for_sideways_scroll(TWICE, FOUR_TIMES)
    visit.end()


PRINTED = (
    ":is(main h1, main h2, main section, [data-claim])"
    ":not(.cb-screen, .cb-screen *, .cb-visit-guide, .cb-visit-guide *, details:not([open]) *)"
)
"""All but what leads on from page to page, which is of no use on paper, and what the reader closed."""


def test_pages_fit_the_sheet_and_prints_whole(
    browser: Browser, served: str, built_site: Path
) -> None:
    with visiting(browser, served, Look(A4, "light")) as visit:
        visit.page.emulate_media(media="print")
        for path in telling(built_site):
            page = visit.go(path)
            across = page.evaluate(_ACROSS)
            page.set_viewport_size({"width": A4_ACROSS if across else A4, "height": 800})
            visit.look_for_sideways_scroll()
            for hidden in page.evaluate(_INVISIBLE, PRINTED):
                visit.note(f"not printed: {hidden}")
            assert not page.locator(".md-header").is_visible()
    visit.end()


def test_a_case_printed_from_dark_colours_is_dark_on_light(browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(A4, "dark")) as visit:
        page = visit.go(CASE)
        page.emulate_media(media="print", color_scheme="dark")
        ink = page.evaluate("getComputedStyle(document.querySelector('main h1')).color")
    assert sum(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 200


@pytest.mark.parametrize("colours", COLOURS)
def test_pages_in_forced_colours(
    colours: Literal["light", "dark"], browser: Browser, served: str, built_site: Path
) -> None:
    with visiting(browser, served, Look(WIDE, colours), forced_colors="active") as visit:
        for path in telling(built_site):
            page = visit.go(path)
            visit.look_for_sideways_scroll()
            for hidden in page.evaluate(_INVISIBLE, PRINTED):
                visit.note(f"not shown: {hidden}")
    visit.end()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_pages_read_well_without_scripts(
    width: int, browser: Browser, served: str, built_site: Path
) -> None:
    with visiting(browser, served, Look(width, "light"), java_script_enabled=False) as visit:
        for path in telling(built_site):
            page = visit.go(path)
            visit.look_for_sideways_scroll()
            expect(page.locator("h1")).to_be_visible()
            for hidden in page.evaluate(_INVISIBLE, "main section, [data-claim]"):
                visit.note(f"not shown: {hidden}")
        page = visit.go(CASE)
        assert page.locator("[data-claim]").count() > 10
        links = page.locator("a:visible").evaluate_all("(links) => links.map(({href}) => href)")
        for section in SECTIONS:
            assert f"{served}{section}/index.html" in links, section
    visit.end()


def test_hostile_texts_do_nothing_and_fit(browser: Browser, project: Project) -> None:
    sample.write(project.cases, hostile.cases(), [hostile.town()], hostile.vocabulary())
    built = project.build()
    with visiting(browser, f"{built.as_uri()}/") as visit:
        for path in html_pages(built):
            if path != "404.html":
                visit.go(path)
                visit.look_for_sideways_scroll(WIDE, NARROW)
    visit.end()
