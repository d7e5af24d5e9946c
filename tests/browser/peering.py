"""The page of peers, and whom it lists."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.browser.visit import Visit

PATH = "peers/index.html"
NOBORIBETSU, KITAMI, BANDAI = (
    "noboribetsu-anywhere-office",
    "kitami-writing-free-counter",
    "bandai-traveling-officials",
)


def ask(visit: Visit, **asked: str) -> Page:
    page = visit.go(f"{PATH}?{urlencode(asked)}")
    expect(page.locator("[data-gaps-note]")).not_to_have_text(re.compile("^答えは、"))
    return page


def pick(page: Page, typed: str, code: str) -> None:
    """Pick one's own town from the list that comes up for what is typed."""
    page.locator("[name=town]").fill(typed)
    page.locator(f"[data-town='{code}']").click()


def peers(page: Page) -> list[str]:
    found: list[str] = page.locator("ol > [data-peer]").evaluate_all(
        "(all) => all.map((each) => each.dataset.peer)"
    )
    return found
