"""The bundle of pure modules, opened in the browser."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from casebook.normal import FOLDS
from tests.js.bundles import bundle, counting


@dataclass(frozen=True, slots=True)
class Core:
    """Functions of the browser code, called with plain data."""

    page: Page

    def call(self, name: str, *arguments: Any) -> Any:
        return self.page.evaluate(
            "([name, given]) => window.core[name](...given)", [name, list(arguments)]
        )

    def call_with_much(self, name: str, *arguments: Any) -> Any:
        """Call with data of megabytes: as one text each way it takes a tenth. What is undefined is left out."""
        script = (
            "([name, given]) => JSON.stringify(window.core[name](...JSON.parse(given))) ?? 'null'"
        )
        return json.loads(self.page.evaluate(script, [name, json.dumps(arguments)]))


@pytest.fixture(scope="session")
def core_script() -> Path:
    return bundle("core")


@pytest.fixture(scope="session")
def core(browser: Browser, core_script: Path) -> Iterator[Core]:
    page = browser.new_page()
    with counting(page, core_script):
        opened = Core(page)
        opened.call("useFolds", FOLDS)
        yield opened
    page.close()
