"""Nothing jumps: what a reader is looking at stays where it is while the page is put up."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from core_collection import CORE
from tests.browser.visit import NARROW, WIDE, Look, Visit, settle, until, visiting

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
SLOWLY = 4
"""How much slower the machine is made."""
FAR = {"offline": False, "latency": 150, "downloadThroughput": -1, "uploadThroughput": -1}
"""Milliseconds to a server far away: the page is seen before its scripts have come."""

_PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
_SHIFTS = """() => new Promise((tell) => {
  const named = ({node}) => node ? (node.id || node.className || node.nodeName) : "?";
  const observer = new PerformanceObserver((list) => {
    observer.disconnect();
    tell(list.getEntries().map(({value, sources}) => [value, sources.map(named).join(", ")]));
  });
  observer.observe({type: "layout-shift", buffered: true});
  setTimeout(() => tell([]), 200); // where nothing has moved nobody calls
})"""


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_nothing_jumps(width: int, browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(width, "light")) as visit:
        _slow_down(visit.page)
        for path in KINDS:
            _look_for_jumps(visit, path)
    visit.end()


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWLY})
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", FAR)


def _look_for_jumps(visit: Visit, path: str) -> None:
    """Look twice before complaining: on a busy machine half a page may be painted once, what jumps jumps again."""
    shifts = _shifts(visit, path)
    if shifts and (shifts := _shifts(visit, path)):
        visit.note(f"jumps: {shifts}")


def _shifts(visit: Visit, path: str) -> list[Any]:
    """Open a page and give what has moved, where that is too much."""
    page = visit.go(path)
    settle(page)
    until(page, _PAINTED)
    shifts: list[Any] = page.evaluate(_SHIFTS)
    return shifts if sum(value for value, _ in shifts) > MOST else []
