"""Queries that officials would type to find one of the peers, against the whole collection.

Each asks for something that few cases hold, so that the answer stays right when others join.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import visiting
from tests.search.test_judged import ASK

_JUDGED: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("judged-peers.json").read_text("utf-8")
)


@pytest.fixture(scope="module")
def found(browser: Browser, served: str) -> list[list[str]]:
    """The site paths that each query finds, best first."""
    with visiting(browser, served) as visit:
        page = visit.go("index.html")
        page.add_script_tag(url=f"{visit.address}assets/built/engine.js")
        targets = page.evaluate(ASK, [each["query"] for each in _JUDGED])
        visit.end()
    return [[target.partition("#")[0] for target in (*exact, *near)] for exact, near in targets]


def test_the_peer_is_first(found: list[list[str]]) -> None:
    pairs = list(zip(_JUDGED, found, strict=True))
    poor = [
        (each["query"], pages[:2])
        for each, pages in pairs
        if pages[:1] and pages[0] not in each["first"]
    ]
    assert len(poor) <= len(pairs) * 0.1, poor


def test_the_peer_is_always_among_the_first_three(found: list[list[str]]) -> None:
    missed = [
        (each["query"], pages[:3])
        for each, pages in zip(_JUDGED, found, strict=True)
        if not set(each["first"]) & set(pages[:3])
    ]
    assert missed == []
