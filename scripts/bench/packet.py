"""All papers of a visit to three hosts: from the press of the button until the file is there."""

import json
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench.browser import chromium
from bench.figures import Figure
from bench.process import BIN, run
from core_collection import CORE
from static_server import serving

_RUNS = 5
_ON = "三つの訪問先の視察"
_CASES = [case for case in CORE if case.split("-")[0] in ("kitami", "ome", "bandai")]
_TOWNS = {"kitami": "北見市", "ome": "青梅市", "bandai": "磐梯町"}
_PEOPLE, _QUESTIONS = 10, 40
_ALL = "[data-document=all][data-format=zip]"
_PRESS = """(button) => {
  const pressed = Date.now();
  document.querySelector(button).click();
  return pressed;
}"""


def measure(scratch: Path) -> Iterator[Figure]:
    """Measure the packet, each time in a browser that has never been here."""
    built = scratch / "packet"
    run(BIN / "casebook", "build", "--site-dir", built)
    with chromium() as browser, serving(built) as address:
        waits = [_wait(browser, address) for _ in range(_RUNS)]
    yield Figure("書類一式がそろうまで", "秒", statistics.median(waits), 2.0, on=_ON)


def _wait(browser: Browser, address: str) -> float:
    """Give the seconds from the press until the file is there: what makes it is fetched within them."""
    kept = f"2027-04-01T00:00:00.000Z\n{json.dumps(_plan())}"
    with browser.new_context() as context, context.new_page() as page:
        page.goto(f"{address}assets/built/scheme.js")
        page.evaluate("text => localStorage.setItem('casebook.1.plan.bench', text)", kept)
        page.goto(f"{address}visit/index.html#step=packet&plan=bench")
        page.wait_for_selector(_ALL)
        page.wait_for_load_state("networkidle")
        with page.expect_download() as coming:
            pressed = page.evaluate(_PRESS, _ALL)
        coming.value.path()
        return float(page.evaluate("Date.now()") - pressed) / 1000


def _plan() -> dict[str, Any]:
    hosts = [_host(town, name, at) for at, (town, name) in enumerate(_TOWNS.items())]
    questions = [
        {"id": f"q{n}", "host": f"h{n % 3}", "text": f"質問その{n}", "case": "", "field": "cost"}
        for n in range(_QUESTIONS)
    ]
    people = [{"id": f"p{n}", "name": f"職員　{n}"} for n in range(_PEOPLE)]
    known = {"format": "casebook-plan", "version": 1, "id": "bench", "kind": "visit"}
    return known | {"hosts": hosts, "questions": questions, "people": people}


def _host(town: str, name: str, at: int) -> dict[str, Any]:
    agreed = {"day": f"2027-05-{18 + at}", "from": "10:00", "to": "11:30"}
    cases = [case for case in _CASES if case.startswith(f"{town}-")]
    return {"id": f"h{at}", "town": town, "name": name, "cases": cases, "agreed": agreed}
