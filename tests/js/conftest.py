"""The bundle of pure modules, opened in the browser."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
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
def core_script() -> Path:
    command = [sys.executable, "scripts/npm.py", "run", "--silent", "core"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    return ROOT / "build" / "core.js"


@pytest.fixture(scope="session")
def core(browser: Browser, core_script: Path) -> Iterator[Core]:
    page = browser.new_page()
    page.add_script_tag(path=core_script)
    opened = Core(page)
    opened.call("useFolds", FOLDS)
    yield opened
    page.close()
