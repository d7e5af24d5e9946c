"""The planner, opened with hosts and their days, at one of its steps."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.visit import Visit, visiting

TODAY = "2026-11-21T09:00:00"
KITAMI, OME = "kitami-writing-free-counter", "ome-writing-free-counter"


@contextmanager
def preparing(
    browser: Browser, address: str, step: str, days: tuple[str, ...] = (), **options: Any
) -> Iterator[Visit]:
    """Open a plan with 北見市 and 青梅市 as hosts; `days` are first choices, as 2026-12-22 13:30."""
    with visiting(browser, address, today=TODAY, **options) as visit:
        page = visit.page
        visit.go(f"visit/index.html#c={KITAMI},{OME}")
        page.get_by_role("button", name="新しい計画にする").click()
        if days:
            go(page, "dates")
            for at, (day, _, time) in enumerate(each.partition(" ") for each in days):
                host = page.locator("section.cb-item").nth(at)
                host.locator("input[type=date]").first.fill(day)
                host.locator("input[type=time]").first.fill(time)
        go(page, step)
        yield visit
        visit.end()


def go(page: Page, step: str) -> None:
    page.locator(f"[data-go={step}]").click()
    page.locator(f"[data-step={step}]").wait_for()


def undo(page: Page) -> None:
    page.locator("[data-undo]").click()
