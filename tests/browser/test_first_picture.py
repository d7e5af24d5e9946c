"""A page is painted, and answers, as soon as what it needs is there: nothing waits for what it does without."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.visit import until, visiting

HELD = re.compile(r"/built/(?:begin|ahead)\.js$")
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"


@contextmanager
def _held(page: Page) -> Iterator[None]:
    """Let the scripts of the page's head not arrive before the end of the block."""
    waiting: list[Route] = []
    page.route(HELD, lambda route: waiting.append(route))
    yield
    assert waiting, "every page has a script in its head"
    for route in waiting:
        route.continue_()


@pytest.mark.thorough
@pytest.mark.parametrize("path", ["index.html", "about/index.html", "search.html"])
def test_no_script_of_the_head_holds_up_the_page(path: str, browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit, _held(visit.page):
        visit.page.goto(served + path, wait_until="commit")
        until(visit.page, PAINTED)
        expect(visit.page.locator("script[src$='frame.js'][data-ran]")).to_have_count(1)


def test_results_come_before_the_scripts_of_the_head(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit, _held(visit.page):
        visit.page.goto(f"{served}search.html?kw=%E7%AA%93%E5%8F%A3", wait_until="commit")
        expect(visit.page.locator("[data-result]").first).to_be_visible()
