"""The page of peers, and whom it lists."""

import re
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import Visit

PATH = "peers/index.html"
NONE = "似た団体の事例はまだありません"
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


def enter(page: Page, **typed: str) -> None:
    """Fill in the form and look: fields by their names, selects by what they show."""
    for name, value in typed.items():
        field = page.locator(f"[data-own] [name='{name}']")
        if name == "population":
            field.fill(value)
        else:
            field.select_option(label=value)
    page.get_by_role("button", name="近い事例をさがす").click()


def why(page: Page, case: str, kind: str = "reason") -> list[str]:
    return page.locator(f"[data-peer='{case}'] [data-{kind}]").all_inner_texts()


def heading(page: Page) -> Locator:
    return page.locator("[data-peers] h2")


def groups(page: Page) -> Locator:
    return page.locator("[data-peers] h3")
