"""What many tests share: the real site, built once, served and opened; and a browser."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

import archive
import core_collection
from browser_setup import FLAGS, find_browser
from casebook import site
from casebook.collection import Collection
from static_server import serving
from tests import each_change
from tests.browser.visit import PATIENCE
from tests.project import ROOT, Project
from tests.shared import once

OWN = "127.0.0.1"
INTRANET = "casebook.machi.test"

Fill = Callable[[Path, Path], Path]
"""Fills a folder, which may be there already, with the site of a collection."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/golden anew instead of comparing"
    )
    parser.addoption(
        "--each-change", action="store_true", help="leave out what is run before publishing alone"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--each-change"):
        return
    run = set(each_change.taken(items))
    config.hook.pytest_deselected(items=[item for item in items if item not in run])
    items[:] = [item for item in items if item in run]


_DIED: list[str] = []
"""Tests whose worker did not live to tell how they went."""


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(crashitem: str, report: pytest.TestReport, sched: Any) -> None:
    """Run once more what a worker died of: a browser that answers no more has been seen to keep a run from ending.

    A test that fails is no such thing, and what dies twice fails.
    """
    if crashitem not in _DIED:
        sched.mark_test_pending(crashitem)
        report.outcome = "rerun"  # type: ignore[assignment]
    _DIED.append(crashitem)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for each in _DIED:
        terminalreporter.write_line(f"a worker died in {each}: see above where it stood", red=True)


@pytest.fixture(scope="session")
def real_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project with its real cases, and the site of them. Read it, do not change it."""
    return Project(once(tmp_path_factory, "real", lambda root: Project.copied_to(root).build()))


@pytest.fixture(scope="session")
def collection() -> Collection:
    """The real cases, as the built site shows them."""
    return site.collect(ROOT / "cases")


@pytest.fixture(scope="session")
def built_site(real_project: Project) -> Path:
    return real_project.site


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """The address of the built site on an intranet; ends with a slash."""
    with serving(built_site) as address:
        yield _named(address)


def _named(address: str) -> str:
    """Give the address under a name: browsers call plain http no secure place, unless it is their own machine.

    What they keep from such pages is so missing in every test of a served page.
    """
    return address.replace(OWN, INTRANET)


@pytest.fixture(scope="session")
def file_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file:// address of what `make zip` hands on, in a folder with an awkward name; ends with a slash."""
    folder = once(tmp_path_factory, "共有 #1 100%（案）", partial(_unpacked, built_site))
    return f"{folder.as_uri()}/"


@pytest.fixture(scope="session")
def core_cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a collection that holds the six core cases alone."""
    return once(tmp_path_factory, "core", partial(core_collection.write, ROOT / "cases"))


@pytest.fixture(scope="session")
def core(core_cases: Path) -> Collection:
    """The six core cases: other cases come and go."""
    return site.collect(core_cases)


@pytest.fixture(scope="session")
def frames(real_project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What MkDocs makes of the hand-written pages: frames into which nothing has been poured."""
    return once(tmp_path_factory, "frames", real_project.draw_frames)


@pytest.fixture(scope="session")
def fill(frames: Path) -> Fill:
    """Make a site of any collection without another run of MkDocs, which takes a second or two."""

    def fill(cases: Path, target: Path) -> Path:
        _copy(frames, target)
        site.fill(site.collect(cases), target, None)
        return target

    return fill


@pytest.fixture(scope="session")
def core_site(core_cases: Path, fill: Fill, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the core cases, in a folder with an awkward name."""
    return once(tmp_path_factory, "中核 #6", partial(fill, core_cases))


def _unpacked(site: Path, target: Path) -> None:
    packed = target.with_suffix(".zip")
    archive.pack(site, packed)
    with zipfile.ZipFile(packed) as unpacking:
        unpacking.extractall(target)


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target, dirs_exist_ok=True)


@pytest.fixture(scope="session")
def core_served(core_site: Path) -> Iterator[str]:
    """The address of the site of the core cases on an intranet; ends with a slash."""
    with serving(core_site) as address:
        yield _named(address)


@pytest.fixture
def core_secure(core_served: str) -> str:
    """The same under an address that browsers call a secure place."""
    return core_served.replace(INTRANET, OWN)


@pytest.fixture(scope="session")
def core_file_site(core_site: Path) -> str:
    """The same from its folder; ends with a slash."""
    return f"{core_site.as_uri()}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser. Without one the test fails: a skipped test would say that all is well."""
    executable = find_browser()
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        flags = [*FLAGS, f"--host-resolver-rules=MAP {INTRANET} {OWN}"]
        launched = playwright.chromium.launch(executable_path=executable, args=flags)
        yield launched
        launched.close()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of one's own, with no cases yet."""
    own = Project.copied_to(tmp_path / "project")
    shutil.rmtree(own.cases)
    return own
