"""What this browser keeps for the site, read and written from outside, and storage that is off or full."""

import json
from typing import Any

from playwright.sync_api import Page

from tests.browser.visit import Visit

SMALL = "assets/built/scheme.js"
"""A file of the site that is shown at once."""
PREFIX = "casebook.1."

OFF = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('off'); }})"
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }"""
"""Scripts that run before those of the page."""


def kept(page: Page, key: str) -> Any:
    """Give what is kept, None where nothing is."""
    return json.loads(page.evaluate("(key) => localStorage.getItem(key)", PREFIX + key) or "null")


def put(page: Page, key: str, value: str) -> None:
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [PREFIX + key, value])


def put_first(visit: Visit, key: str, value: str) -> None:
    """Keep something before the page under test is opened."""
    put(visit.go(SMALL), key, value)


def without_storage(page: Page, how: str) -> None:
    page.add_init_script(how)
