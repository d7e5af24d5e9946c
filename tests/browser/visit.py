"""A reader at a browser, with everything written down that should not happen."""

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.looking import (
    NAMELESS,
    OVERLAPS,
    RUN_AXE,
    SIDEWAYS,
    SLIVERS,
    ZOOMED_INTO,
)
from tests.project import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the window is, and which colours the system asks for."""

    width: int
    colours: Literal["light", "dark"]

    def __str__(self) -> str:
        return f"{self.width}-{self.colours}"


_ROOM, _TALLEST = 200, 16_000
"""Pixels below the page, and what no window is higher than."""

PATIENCE = 60_000
"""Milliseconds that a test waits for what has to come: other tests run beside it on a slow machine."""

WIDE, NARROW = 1280, 360
COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PLAIN = Look(WIDE, "light")
LOOKS = [PLAIN, Look(NARROW, "dark")]
"""Both widths and both colours: what is wrong with a width seldom hangs on the colours."""


def until(page: Page, script: str, arg: Any = None) -> None:
    """Wait until a script gives what counts as true. Playwright's own way is forbidden by the pages' policy."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(script, arg):
        assert time.monotonic() < end, f"never true: {script}"
        page.wait_for_timeout(20)


_QUIET = """(patience) => new Promise((tell, fail) => {
  setTimeout(fail, patience, "the page never came to rest");
  let before = -1;
  const look = () => {
    const had = performance.getEntriesByType("resource").length;
    if (document.readyState === "complete" && had === before) return tell();
    before = had;
    setTimeout(look, 500);
  };
  look();
})"""


def settle(page: Page) -> None:
    """Wait until half a second has brought nothing more. Playwright's "networkidle" may never come on a slowed page."""
    page.evaluate(_QUIET, PATIENCE)


@dataclass(slots=True)
class Visit:
    """One tab, and the faults met so far, each with the page on which it was met."""

    page: Page
    address: str
    path: str = ""
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.path = path
        self.page.goto(self.address + path)
        return self.page

    def note(self, fault: str) -> None:
        if fault:
            self.faults.append(f"{self.path}: {fault}")

    def end(self) -> None:
        """Fail with all faults at once."""
        assert not self.faults, "\n" + "\n".join(self.faults)

    def look_for_sideways_scroll(self, *widths: int) -> None:
        """Look at the page as wide as it is, or at each of these widths."""
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 800})
            self._look_for_sideways_scroll()
        if not widths:
            self._look_for_sideways_scroll()

    def _look_for_sideways_scroll(self) -> None:
        self.note(self.page.evaluate(f"({SIDEWAYS})()"))

    def look_for_slivers(self, *widths: int) -> None:
        """Note cells of tables so narrow that their words stand a letter or two to a line."""
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 800})
            for sliver in self.page.evaluate(SLIVERS):
                self.note(f"{width}: {sliver}")

    def look_for_zooming(self) -> None:
        """Note fields that an iPhone would bring close."""
        for each in self.page.evaluate(ZOOMED_INTO):
            self.note(f"a phone zooms into {each}")

    def look_for_overlaps(self) -> None:
        """Note fields that lie one upon the other."""
        for overlap in self.page.evaluate(OVERLAPS):
            self.note(overlap)

    def look_for_barriers(self, rules: tuple[str, ...] = ()) -> None:
        """Ask axe, in a window as high as the page: in a lower one the header lies by chance over half of a button.

        It is asked for all of its rules, or for some by name.
        """
        size = self.page.viewport_size or {"width": WIDE, "height": _TALLEST}
        whole: int = self.page.evaluate("document.documentElement.scrollHeight")
        self.page.set_viewport_size(
            {"width": size["width"], "height": min(whole + _ROOM, _TALLEST)}
        )
        self.page.evaluate("scrollTo(0, 0)")
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text("utf-8"))  # a page runs no script of others
        for violation in self.page.evaluate(RUN_AXE, [_TAGS, rules]):
            self.note(f"axe {violation}")
        for nameless in self.page.evaluate(NAMELESS):
            self.note(nameless)
        self.page.set_viewport_size(size)


_FREE: dict[tuple[Browser, str, str], list[tuple[BrowserContext, list[Visit]]]] = defaultdict(list)
"""Contexts to use again, by browser, day and options, each with who is told: a new one takes half a second."""


_ICON = "/favicon.ico"
"""Asked for beside any file that is no page."""


@contextmanager
def visiting(
    browser: Browser,
    address: str,
    look: Look = PLAIN,
    *,
    height: int = 800,
    today: str = "",
    **options: Any,
) -> Iterator[Visit]:
    """Open a tab that notes console messages, errors, dialogs and requests that go wrong or away.

    The tab is new and nothing is kept for the address, but its context may have been used before: scripts
    that run before those of a page are added to the page, never to its context. `today` stops the clock.
    """
    free = _FREE[browser, today, repr(options)]
    context, told = free.pop() if free else _context(browser, today, options)
    page = context.new_page()
    _forget(context, page, address)
    page.set_viewport_size({"width": look.width, "height": height})
    page.emulate_media(color_scheme=look.colours)
    told[:] = [Visit(page, address)]
    try:
        yield told[0]
    except BaseException:
        context.close()
        raise
    for each in context.pages:
        each.close()
    told.clear()
    free.append((context, told))


def _context(
    browser: Browser, today: str, options: dict[str, Any]
) -> tuple[BrowserContext, list[Visit]]:
    context = browser.new_context(viewport={"width": WIDE, "height": 800}, **options)
    context.set_default_timeout(PATIENCE)
    if today:
        context.clock.set_fixed_time(today)
    told: list[Visit] = []
    _listen(context, told)
    return context, told


def _forget(context: BrowserContext, page: Page, address: str) -> None:
    """Empty what an earlier visit has left; all folders are one place to the browser."""
    parts = urlsplit(address)
    origin = f"{parts.scheme}://{parts.netloc}"
    session = context.new_cdp_session(page)
    kinds = {"origin": origin, "storageTypes": "local_storage,indexeddb"}
    session.send("Storage.clearDataForOrigin", kinds)
    session.detach()


def _listen(context: BrowserContext, told: list[Visit]) -> None:
    def note(fault: str) -> None:
        for visit in told:
            visit.note(fault)

    def elsewhere(url: str) -> bool:
        # What the page has made itself goes nowhere: large tables are packed by a worker of such an address.
        own = url.startswith("blob:")
        return not own and any(not url.startswith(visit.address) for visit in told)

    context.on(
        "console",
        lambda message: note(
            ""
            if message.location["url"].endswith(_ICON)
            else f"console {message.type}: {message.text}"
        ),
    )
    context.on("weberror", lambda error: note(f"error: {error.error}"))
    context.on(
        "requestfailed",
        lambda request: note(
            # Going on to the next page calls off what is still under way, as the favicon.
            "" if request.failure == "net::ERR_ABORTED" else f"request failed: {request.url}"
        ),
    )
    context.on(
        "request",
        lambda request: note(f"request elsewhere: {request.url}" if elsewhere(request.url) else ""),
    )
    context.on(
        "response",
        lambda answer: note(
            f"answer {answer.status}: {answer.url}"
            if answer.status >= 400 and not answer.url.endswith(_ICON)
            else ""
        ),
    )

    def dismiss(dialog: Any) -> None:
        note(f"dialog: {dialog.message}")
        dialog.dismiss()

    context.on("dialog", dismiss)
