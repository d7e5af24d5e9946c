"""The bundle of pure modules, opened in the browser."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from casebook.normal import FOLDS
from tests.project import ROOT


@dataclass(frozen=True, slots=True)
class Core:
    """Functions of the browser code, called with plain data."""

    page: Page

    def call(self, name: str, *arguments: Any) -> Any:
        return self.page.evaluate(
            "([name, given]) => window.core[name](...given)", [name, list(arguments)]
        )


@pytest.fixture(scope="session")
def core(browser: Browser) -> Iterator[Core]:
    command = [sys.executable, "scripts/npm.py", "run", "--silent", "core"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    page = browser.new_page()
    page.add_script_tag(path=ROOT / "build" / "core.js")
    opened = Core(page)
    opened.call("useFolds", FOLDS)
    yield opened
    page.close()
