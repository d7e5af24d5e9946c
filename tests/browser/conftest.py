"""What tests of papers share: the code that makes them, opened once for each file of tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import Desk, desk


@pytest.fixture(scope="module")
def at(browser: Browser, served: str) -> Iterator[Desk]:
    with desk(browser, served) as opened:
        yield opened
        opened.visit.end()
