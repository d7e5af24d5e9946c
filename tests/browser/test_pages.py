"""Pages on the web and from a folder, wide and narrow, light and dark: nothing goes wrong."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.telling import telling
from tests.browser.visit import LOOKS, NARROW, Look, visiting
from tests.project import html_pages

BOTH = LOOKS
ONLY_ON_THE_WEB = "404.html"
"""A web server shows it at any depth, so that its links start at the root."""


def test_every_page_of_the_collection(browser: Browser, served: str, built_site: Path) -> None:
    with visiting(browser, served, Look(NARROW, "light")) as visit:
        for path in html_pages(built_site):
            visit.go(path)
            visit.look_for_sideways_scroll()
    visit.end()


@pytest.mark.parametrize("look", BOTH, ids=str)
def test_pages_on_the_web(look: Look, browser: Browser, served: str, built_site: Path) -> None:
    with visiting(browser, served, look) as visit:
        for path in telling(built_site):
            visit.go(path)
            visit.look_for_sideways_scroll()
            visit.look_for_barriers()
    visit.end()


@pytest.mark.parametrize("look", BOTH, ids=str)
def test_pages_from_a_folder(
    look: Look, browser: Browser, file_site: str, built_site: Path
) -> None:
    with visiting(browser, file_site, look) as visit:
        for path in telling(built_site):
            if path != ONLY_ON_THE_WEB:
                visit.go(path)
                visit.look_for_sideways_scroll()
    visit.end()
