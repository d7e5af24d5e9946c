"""What tests of the planner do again and again."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

from playwright.sync_api import Page, expect

from tests.browser.keeping import PREFIX
from tests.browser.visit import Visit

PATH = "visit/index.html"


def at_step(visit: Visit, step: str) -> Page:
    """Open the planner at a step, and wait for its data."""
    page = anew(visit, f"{PATH}#step={step}")
    expect(page.locator(f"[data-step='{step}']")).to_be_visible()
    return page


def anew(visit: Visit, path: str) -> Page:
    """Open a page though it may be open: an address that differs only behind the # loads nothing."""
    there = urldefrag(visit.page.url)[0] == visit.address + path.partition("#")[0]
    page = visit.go(path)
    if there:
        page.reload()
    return page


def go(page: Page, step: str) -> None:
    page.locator(f"[data-go='{step}']").click()
    expect(page.locator(f"[data-step='{step}'] h2")).to_be_focused()


def add_by_name(page: Page, name: str) -> None:
    form = page.locator(".cb-add form")
    form.get_by_label("団体の名前").fill(name)
    form.get_by_role("button", name="この団体を加える").click()


def saved(page: Page) -> None:
    """Wait until all that was typed is kept."""
    expect(page.locator("[data-kept='all']")).to_be_visible()


def kept_plans(page: Page) -> list[Any]:
    """Give the plans that this browser keeps, the oldest first."""
    entries: list[str] = page.evaluate(
        """(beginning) => Object.entries(localStorage)
             .filter(([key]) => key.startsWith(beginning)).map(([, value]) => value).sort()""",
        f"{PREFIX}plan.",
    )
    return [json.loads(entry.split("\n", 1)[1]) for entry in entries]


def load_file(page: Page, path: Path) -> None:
    page.locator(".cb-planbar .cb-file input").set_input_files(path)
