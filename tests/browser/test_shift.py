"""Nothing jumps: what a reader is looking at stays where it is while the page is put up."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from core_collection import CORE
from tests.browser.visit import NARROW, PATIENCE, WIDE, Look, Visit, until, visiting

MOST = 0.05
"""What may be moved: the part of the window times how far, added up. A page is good for a reader up to .1."""
FOUR = ",".join(CORE[:4])
KINDS = (
    "index.html",
    f"cases/{CORE[0]}.html",
    "cases/index.html",
    "themes/index.html",
    "themes/front-office.html",
    "questions/index.html",
    "questions/cost.html",
    "products/index.html",
    "troubles/index.html",
    "practices/index.html",
    "map/index.html",
    "municipalities/kitami.html",
    "municipalities/index.html",
    "compare/index.html",
    f"compare/index.html?c={FOUR}",
    "compare/four.html",
    "search.html",
    "search.html?kw=%E7%AA%93%E5%8F%A3",  # 窓口
    "peers/index.html",
    "hosts/index.html",
    "visit/index.html",
    f"visit/index.html?c={FOUR}",
    "travel/index.html",
    "pieces/index.html",
    "pieces/check.html",
    "about/index.html",
    "about/coverage.html",
    "sources/index.html",
    "404.html",
)
FAR = {"offline": False, "latency": 60, "downloadThroughput": -1, "uploadThroughput": -1}
"""Milliseconds to a server: what is read later comes after another picture of the page."""
LATER = re.compile(r"/(?!begin|scheme|ahead)[\w-]+\.js$")
"""Scripts that come after the first picture; those of the page's head are read before it."""

A_LOOK = 20
"""Milliseconds."""

_WATCH = """
window.moved = [];
const named = ({node}) => node ? (node.id || node.className || node.nodeName) : "?";
new PerformanceObserver((list) => {
  window.moved.push(...list.getEntries().map(({value, sources}) => [value, sources.map(named).join(", ")]));
}).observe({type: "layout-shift", buffered: true});
"""
_PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
_AT_REST = """() => {
  const had = performance.getEntriesByType("resource").length;
  if (document.readyState !== "complete" || had !== window.had) [window.had, window.since] = [had, performance.now()];
  return performance.now() - window.since > 200;
}"""


class Held:
    """The scripts of a page, held back until the page has been painted without them.

    On a fast machine they would come before the first picture, and nothing would be seen to jump.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.waiting: list[Route] | None = None
        page.add_init_script(_WATCH)
        page.route(LATER, self._come)
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", FAR)

    def _come(self, route: Route) -> None:
        if self.waiting is None:
            route.continue_()
        else:
            self.waiting.append(route)

    def shifts(self, address: str) -> list[Any]:
        """Open a page and give what has moved, where that is too much."""
        self.waiting = []
        self.page.goto(address, wait_until="commit")
        until(self.page, _PAINTED)
        for _ in range(PATIENCE // A_LOOK):
            if self.waiting:
                break
            self.page.wait_for_timeout(A_LOOK)  # the picture may come before a script is asked for
        waiting, self.waiting = self.waiting, None
        assert waiting, "every page has scripts: were none held, they came before the first picture"
        for route in waiting:
            route.continue_()
        until(self.page, _AT_REST)
        shifts: list[Any] = self.page.evaluate("window.moved")
        return shifts if sum(value for value, _ in shifts) > MOST else []


@pytest.mark.thorough
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_nothing_jumps(width: int, browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(width, "light")) as visit:
        held = Held(visit.page)
        for path in KINDS:
            _look_for_jumps(visit, held, path)
    visit.end()


def _look_for_jumps(visit: Visit, held: Held, path: str) -> None:
    """Look twice before complaining: on a busy machine half a page may be painted once, what jumps jumps again."""
    visit.path = path
    address = visit.address + path
    if held.shifts(address) and (shifts := held.shifts(address)):
        visit.note(f"jumps: {shifts}")
