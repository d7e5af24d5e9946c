"""A browser in which engines answer: their time, what they load, the memory they hold."""

import gzip
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from bench.engine import Engine
from bench.process import MB
from browser_setup import FLAGS, find_browser

_HERE = Path(__file__).parent
_BESIDES = ("assets/javascripts/bundle", "search/")
"""The theme's own script, which is on every page with and without a search, and the index."""
_SETTLED = 500
"""Milliseconds in which what the focus asks for has been asked for."""
_BOX = "input[name=kw], input[data-md-component=search-query]"


@dataclass(frozen=True, slots=True)
class Answer:
    """The site paths found, best first, and how long it took."""

    found: list[str]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that an engine answers in: a fresh one, as for a reader who has never been here.

    `requests` are the addresses asked for since the search began, `complaints` all that the console
    said.
    """

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def first(self, text: str) -> Answer:
        """Load what is needed and ask for the first time."""
        return _answer(self.page.evaluate("text => bench.first(text)", text))

    def all(self, texts: Sequence[str]) -> list[Answer]:
        """Ask one after the other."""
        return [_answer(each) for each in self.page.evaluate("texts => bench.all(texts)", texts)]

    def twice(self, texts: Sequence[str]) -> tuple[list[Answer], list[Answer]]:
        """Ask one after the other, each twice in a row."""
        answers = self.all([text for text in texts for _ in range(2)])
        return answers[::2], answers[1::2]

    def loaded(self, site: Path) -> list[Path]:
        """Give the files that were asked for."""
        return _files(self.requests, self.address, site)

    def foreign(self) -> list[str]:
        """Give the addresses on other hosts."""
        return [
            each for each in self.requests if not each.startswith((self.address, "data:", "blob:"))
        ]

    def heap(self) -> float:
        """Collect the garbage of the page and its workers, and give the MB that are left."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("HeapProfiler.collectGarbage")
        usages = [session.send("Runtime.getHeapUsage"), *self._workers()]
        # What stands outside the heap counts too: WebAssembly keeps all it has there.
        parts = ("usedSize", "embedderHeapUsedSize", "backingStorageSize")
        return float(sum(usage[part] for usage in usages for part in parts)) / MB

    def _workers(self) -> list[dict[str, float]]:
        """Ask every worker through a session inside the page's, as Playwright offers none."""
        session = self.page.context.new_cdp_session(self.page)
        attached: list[str] = []
        usages: list[dict[str, float]] = []

        def hear(event: dict[str, Any]) -> None:
            message = json.loads(event["message"])
            if message.get("id") == len(("collect", "ask")):
                usages.append(message["result"])

        session.on("Target.attachedToTarget", lambda event: attached.append(event["sessionId"]))
        session.on("Target.receivedMessageFromTarget", hear)
        attach = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        session.send("Target.setAutoAttach", attach)
        for worker in attached:
            for number, method in enumerate(
                ("HeapProfiler.collectGarbage", "Runtime.getHeapUsage"), 1
            ):
                message = json.dumps({"id": number, "method": method})
                session.send(
                    "Target.sendMessageToTarget", {"sessionId": worker, "message": message}
                )
        while len(usages) < len(attached):
            self.page.wait_for_timeout(20)
        return usages


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the browser that the tests use."""
    executable = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visiting(browser: Browser, address: str, engine: Engine) -> Iterator[Visit]:
    """Open the engine's page, with an empty cache, and make ready to measure."""
    with _page(browser, address) as visit:
        visit.page.goto(address + engine.page, wait_until="networkidle")
        driver, measure = (
            (_HERE / name).read_text("utf-8") for name in (engine.driver, "measure.js")
        )
        visit.page.evaluate(f"({_expression(measure)})({_expression(driver)})")
        del visit.requests[:]
        yield visit


def _expression(script: str) -> str:
    """Give a script as a value: its formatter ends it as a statement."""
    return script.strip().removesuffix(";")


def scripts_before(browser: Browser, address: str, site: Path) -> int | None:
    """Give the bytes after gzip of the scripts that stand ready when the search box has the focus.

    The index is not counted, nor what the theme needs for itself. None where there is no box.
    """
    with _page(browser, address) as visit:
        visit.page.goto(f"{address}index.html", wait_until="networkidle")
        box = visit.page.locator(_BOX).first
        if not box.count():
            return None
        box.focus()
        visit.page.wait_for_timeout(_SETTLED)
        besides = tuple(address + path for path in _BESIDES)
        own = [e for e in visit.requests if e.endswith(".js") and not e.startswith(besides)]
        return sum(packed(path) for path in _files(own, address, site))


@cache
def packed(path: Path) -> int:
    """Give the bytes that a server with gzip sends."""
    return len(gzip.compress(path.read_bytes(), mtime=0))


@contextmanager
def _page(browser: Browser, address: str) -> Iterator[Visit]:
    context = browser.new_context(locale="ja-JP", viewport={"width": 1280, "height": 800})
    try:
        page = context.new_page()
        visit = Visit(page, address)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("console", lambda message: visit.complaints.append(message.text))
        page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        yield visit
    finally:
        context.close()


def _answer(raw: dict[str, Any]) -> Answer:
    return Answer(raw["found"], raw["milliseconds"])


def _files(addresses: Sequence[str], base: str, site: Path) -> list[Path]:
    start = len(urlsplit(base).path)
    paths = [unquote(urlsplit(each).path)[start:] for each in addresses if each.startswith(base)]
    return [site / path for path in paths]
