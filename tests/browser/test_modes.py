"""What stands out among the modes of reading: dark colours on paper, and hostile texts."""

import filecmp
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import A4, CASE
from tests.browser.visit import NARROW, WIDE, Look, visiting
from tests.conftest import Fill
from tests.project import html_pages
from tests.site import hostile, sample


def test_a_case_printed_from_dark_colours_is_dark_on_light(browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(A4, "dark")) as visit:
        page = visit.go(CASE)
        page.emulate_media(media="print", color_scheme="dark")
        ink = page.evaluate("getComputedStyle(document.querySelector('main h1')).color")
    assert sum(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 200


@pytest.mark.thorough
def test_hostile_texts_do_nothing_and_fit(
    browser: Browser, frames: Path, fill: Fill, tmp_path: Path
) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    sample.write(cases, hostile.cases(), [hostile.town()], hostile.vocabulary())
    built = fill(cases, tmp_path / "site")
    poured = [path for path in html_pages(built) if not _as_written(frames / path, built / path)]
    assert len(poured) > 50
    with visiting(browser, f"{built.as_uri()}/") as visit:
        for path in poured:
            visit.go(path)
            visit.look_for_sideways_scroll(WIDE, NARROW)
    visit.end()


def _as_written(frame: Path, page: Path) -> bool:
    """Say whether a page is as MkDocs has made it: nothing of any case is in it."""
    return frame.exists() and filecmp.cmp(frame, page, shallow=False)
