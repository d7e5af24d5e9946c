"""The planner, opened with hosts and their days, at one of its steps."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.keeping import put_first
from tests.browser.packing import host, plan, when
from tests.browser.visit import Visit, visiting

TODAY = "2026-11-21T09:00:00"
KITAMI, OME = "kitami-writing-free-counter", "ome-writing-free-counter"


@contextmanager
def preparing(
    browser: Browser, address: str, step: str, days: tuple[str, ...] = (), **options: Any
) -> Iterator[Visit]:
    """Open a plan with 北見市 and 青梅市 as hosts; `days` are first choices, as 2026-12-22 13:30."""
    with visiting(browser, address, today=TODAY, **options) as visit:
        put_first(visit, "plan.prepared", f"{TODAY}Z\n{json.dumps(_plan(days))}")
        visit.go(f"visit/index.html#step={step}&plan=prepared")
        visit.page.locator(f"[data-step={step}]").wait_for()
        yield visit
        visit.end()


def _plan(days: tuple[str, ...]) -> dict[str, Any]:
    """Give a plan of two hosts, whose first choices are `days` as far as these go."""
    nowhen = when("", "", "")
    first = [when(day, time, "") for day, _, time in (each.partition(" ") for each in days)]
    known = [[each, nowhen, nowhen] for each in [*first, nowhen, nowhen]]
    hosts = [
        host("h1", "kitami", "北見市", cases=[KITAMI], choices=known[0]),
        host("h2", "ome", "青梅市", cases=[OME], choices=known[1]),
    ]
    return plan(id="prepared", hosts=hosts)


def go(page: Page, step: str) -> None:
    page.locator(f"[data-go={step}]").click()
    page.locator(f"[data-step={step}]").wait_for()


def undo(page: Page) -> None:
    page.locator("[data-undo]").click()
