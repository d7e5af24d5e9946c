"""What tests in a browser share: a window on the core cases, and the code that makes papers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import Desk
from tests.browser.packing import desk as packing_desk
from tests.browser.visit import Visit, visiting
from tests.collection import TODAY


@pytest.fixture(scope="module")
def at(browser: Browser, served: str) -> Iterator[Desk]:
    with packing_desk(browser, served) as opened:
        yield opened
        opened.visit.end()


@pytest.fixture(params=["core_served", "core_file_site"])
def desk(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    """The core cases, from a server and from a folder, on the day by which the tests check files."""
    address = request.getfixturevalue(request.param)
    with visiting(browser, address, today=f"{TODAY}T12:00:00+09:00") as visit:
        yield visit


@pytest.fixture
def web(browser: Browser, core_served: str) -> Iterator[Visit]:
    """The core cases, from a server."""
    with visiting(browser, core_served) as visit:
        yield visit


@pytest.fixture(params=["served", "file_site"])
def real_desk(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    """All cases, from a server and from a folder."""
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        yield visit


@pytest.fixture
def real_web(browser: Browser, served: str) -> Iterator[Visit]:
    """All cases, from a server."""
    with visiting(browser, served) as visit:
        yield visit
