"""A comparison of four full cases on a slow machine: when it answers, and what it loads."""

import gzip
import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from bench.browser import chromium
from bench.figures import Figure
from bench.process import BIN, ROOT, run
from core_collection import CORE
from static_server import serving

_SLOWDOWN = 4
_RUNS = 7
_ON = "四件の比較"
_FULLEST = ",".join(CORE[:4])
_WAIT = """addEventListener("load", () => {
  const loaded = performance.now();
  setTimeout(() => (window.free = performance.now() - loaded));
});"""
"""What is left to do when the page has loaded comes before a timer that is set then."""
_DRAWN = (
    "window.free !== undefined && document.querySelectorAll('[data-compare] td[data-field]').length"
)


def measure(scratch: Path) -> Iterator[Figure]:
    """Measure the page with the four fullest of the core cases."""
    built = scratch / "comparing"
    run(BIN / "casebook", "build", "--site-dir", built)
    with chromium() as browser, serving(built) as address:
        waits = [_wait(browser, address) for _ in range(_RUNS)]
    script = (ROOT / "docs" / "assets" / "built" / "compare.js").read_bytes()
    name = f"動くまで（読み込みの後、CPUを{_SLOWDOWN}倍遅く）"
    yield Figure(name, "ミリ秒", statistics.median(waits), 100.0, on=_ON)
    yield Figure("スクリプト", "KB", len(gzip.compress(script, mtime=0)) / 1000, 20.0, on=_ON)


def _wait(browser: Browser, address: str) -> float:
    """Give the milliseconds from the load event until the page answers."""
    with browser.new_context() as context, context.new_page() as page:
        page.add_init_script(_WAIT)
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWDOWN})
        page.goto(f"{address}compare/index.html?c={_FULLEST}")
        while not page.evaluate(_DRAWN):  # the pages' policy forbids Playwright's own way to wait
            page.wait_for_timeout(10)
        return float(page.evaluate("window.free"))
