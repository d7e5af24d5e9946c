"""An index that lacks files, was cut short or mixed: the page says so, and shows what it can."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visit import visiting

# What the browser itself says of a file that is not there.
_MISSING = re.compile(
    r"Failed to load resource|request failed: \S+/search/|answer 404: \S+/search/"
)
_PART = "検索の索引の一部を読めませんでした。"
_ALL = "検索の索引を読めませんでした。"


def _without(pattern: str, every: int = 1) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for path in sorted(index.glob(pattern))[::every]:
            path.unlink()

    return damage


def _cut(pattern: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for path in index.glob(pattern):
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return damage


def _of_another_build(pattern: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        for path in index.glob(pattern):
            text = path.read_text("utf-8")
            path.write_text(
                re.sub('take\\("[0-9a-f]+"', 'take("000000000000"', text, count=1), "utf-8"
            )

    return damage


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("damage", "said"),
    [
        pytest.param(_without("postings*.js"), _PART, id="no-postings"),
        pytest.param(_without("texts*.js", every=2), _PART, id="half-the-texts"),
        pytest.param(_cut("postings*.js"), _PART, id="postings-cut"),
        pytest.param(_cut("texts*.js"), _PART, id="texts-cut"),
        pytest.param(_of_another_build("texts*.js"), _PART, id="texts-of-another-build"),
        pytest.param(_without("facets.js"), _PART, id="no-facets"),
        pytest.param(_without("meta.js"), _ALL, id="no-meta"),
        pytest.param(_cut("meta.js"), _ALL, id="meta-cut"),
        pytest.param(_without("*.js"), _ALL, id="nothing"),
    ],
)
def test_the_reader_is_told(
    damage: Callable[[Path], None], said: str, browser: Browser, core_site: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(core_site, tmp_path / "事例帖 #1"))
    damage(site / "search")
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = visit.go("search.html?kw=%E3%83%86%E3%83%AC%E3%83%AF%E3%83%BC%E3%82%AF")
        expect(page.locator("[data-results]")).to_contain_text(said)
        visit.faults = [fault for fault in visit.faults if not _MISSING.search(fault)]
        visit.end()


def test_a_search_goes_on_once_the_index_is_back(
    browser: Browser, core_site: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(core_site, tmp_path / "site"))
    index, away = site / "search", site / "away"
    index.rename(away)
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = visit.go("search.html?kw=%E7%AA%93%E5%8F%A3")
        expect(page.locator("[data-results]")).to_contain_text(_ALL)
        away.rename(index)
        page.locator("#find").fill("窓口 手続")
        expect(page.locator("[data-result]:visible").first).to_be_visible()
