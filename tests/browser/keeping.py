"""What this browser keeps for the site, read and written from outside, and storage that is off or full."""

import base64
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


_PUT_FORM = """([name, content]) => new Promise((done, fail) => {
  const asked = indexedDB.open("casebook.1", 1);
  asked.onerror = asked.onblocked = () => fail(asked.error ?? "blocked");
  asked.onupgradeneeded = () => asked.result.createObjectStore("forms", {keyPath: "name"});
  asked.onsuccess = () => {
    const work = asked.result.transaction("forms", "readwrite");
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    work.objectStore("forms").put({name, content: bytes});
    work.onabort = () => fail(work.error);
    work.oncomplete = () => { asked.result.close(); done(); };
  };
})"""


def put_form(page: Page, name: str, content: bytes) -> None:
    """Keep a town's own form as another tab would, whether this one has made the data base yet or not."""
    page.evaluate(_PUT_FORM, [name, base64.b64encode(content).decode()])


def without_storage(page: Page, how: str) -> None:
    page.add_init_script(how)
