"""The three routes from the home page to the papers, gone by clicks and typing alone, and counted.

`docs/about/routes.md` tells each route and what it takes: neither may change without the other.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.routes import TODAY, Route, council, staff, travel
from tests.browser.visit import visiting
from tests.project import ROOT

ROUTES: dict[str, Callable[..., Route]] = {"職員": staff, "議会": council, "旅": travel}
MOST = {"職員": (60, 45), "議会": (25, 45)}
"""Clicks and fields beyond which a route is too long."""

WHOLE = "そろいました"
LATER = {"packet", "after", "log", "compare", "report"}
"""Steps of the papers themselves, and of what comes after the journey."""

DOUBTS = {
    "職員": {"deadlines": "確かめる：まだの期限6件"},
    "議会": {"dates": "確かめる：神戸市の条件", "deadlines": "確かめる：まだの期限7件"},
    "旅": {"deadlines": "確かめる：まだの期限10件"},
}
"""What the planner asks to look at again, though nothing is missing; what is due is still to be done."""

SENT = {
    "職員": ("application", "request", "roster", "itinerary", "questions", "plan", "thanks"),
    "議会": ("application", "request", "roster", "itinerary", "questions", "plan", "thanks"),
    "旅": ("request", "itinerary", "deadlines", "ready", "thanks"),
}
"""Papers that leave the office, or that those who decide read."""

BLANK = {"application": "宿泊と食事の予定"}
"""What no one can know before the host has answered."""

_ROW = re.compile(r"^\| (職員|議会|旅) \|.*\| (\d+) \| (\d+) \|$", re.MULTILINE)


def records() -> dict[str, tuple[int, int]]:
    text = (ROOT / "docs/about/routes.md").read_text("utf-8")
    return {name: (int(chosen), int(typed)) for name, chosen, typed in _ROW.findall(text)}


def test_every_route_has_a_record_within_its_bounds() -> None:
    told = records()
    assert list(told) == list(ROUTES)
    for name, most in MOST.items():
        assert all(one <= bound for one, bound in zip(told[name], most, strict=True)), name


@pytest.mark.parametrize(
    "name",
    ["職員", *(pytest.param(name, marks=pytest.mark.thorough) for name in ("議会", "旅"))],
)
def test_a_route_ends_in_whole_papers_and_takes_what_is_recorded(
    name: str, browser: Browser, served: str
) -> None:
    with visiting(browser, served, today=TODAY) as visit:
        route = ROUTES[name](visit)
        told = {step: left for step, left in route.left().items() if step not in LATER}
        assert told == dict.fromkeys(told, WHOLE) | DOUBTS[name]
        _look_at_blanks(route.page, SENT[name])
        with route.page.expect_download() as download:
            route.walk.choose(route.page.locator("[data-document=all][data-format=zip]"))
        assert Path(download.value.path()).stat().st_size > 0
        visit.end()
    assert (route.walk.chosen, route.walk.typed) == records()[name]


def _look_at_blanks(page: Page, papers: tuple[str, ...]) -> None:
    """Every one of these papers is whole but for what nobody can know yet."""
    for paper in papers:
        rows = page.locator(f"[data-row='{paper}'], [data-row='travel-{paper}']")
        expect(rows.first).to_be_visible()
        for row in rows.locator("[data-label='空き']").all():
            expect(row).to_have_text(BLANK.get(paper, "なし"))
