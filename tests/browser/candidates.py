"""The tray of candidates, as readers find it."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.keeping import put_first
from tests.browser.visit import Visit

KEY = "shortlist"
CASES = "cases/index.html"


def tray(page: Page) -> Locator:
    return page.locator("[data-tray]")


def head(page: Page) -> Locator:
    return tray(page).locator("[aria-controls]")


def opened(page: Page) -> Locator:
    """Open the tray. Gives it."""
    head(page).click()
    expect(head(page)).to_have_attribute("aria-expanded", "true")
    return tray(page)


def filled(visit: Visit, ids: list[str], path: str = CASES) -> Page:
    """Open a page with these cases on the list."""
    put_first(visit, KEY, "[" + ",".join(f'"{each}"' for each in ids) + "]")
    page = visit.go(path)
    expect(head(page)).to_contain_text(f"{len(ids)}件")
    return page
