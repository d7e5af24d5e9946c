"""A page is light enough for a slow line: sizes do not drift as seconds do, so a test can hold them."""

import gzip
from pathlib import Path

import pytest

from bench.build import weight
from casebook.pages.spread import MOST
from core_collection import CORE

LIMIT = 85_000
"""Bytes after gzip on a first visit: the page with its styles, scripts and pictures."""
LONG = {
    "cases/kitami-writing-free-counter.html": 146_000,
    "cases/bandai-traveling-officials.html": 132_000,
}
"""Pages of cases with 133 and 120 claims: every claim has to stand on the page of its case, with its sources."""
LIMIT_OF_FOUR = 110 * 1024
"""The same of a comparison, with the four cases that stand in it; in KiB, as Lighthouse counts."""
LIMIT_OF_PLANNER = 110_000
"""The same of the planner; the words that it is drawn with are six thousand more."""
LIMIT_OF_A_CASE = 300
"""Bytes that a case adds to the list that is read once somebody is at work."""


def test_no_page_is_long(built_site: Path) -> None:
    """A page has 120 kilobytes. Two cases say more than that takes, and are held to what they have."""
    sizes = {
        page.relative_to(built_site).as_posix(): page.stat().st_size
        for page in built_site.rglob("*.html")
    }
    assert {path: size for path, size in sizes.items() if size > LONG.get(path, MOST)} == {}
    assert [path for path in LONG if sizes[path] <= MOST] == []


def test_case_pages_are_light(built_site: Path) -> None:
    pages = sorted((built_site / "cases").glob("*.html"))
    heavy = {page.name: weight(page) for page in pages if weight(page) > LIMIT}
    assert pages
    assert not heavy


def packed(data: Path) -> int:
    return len(gzip.compress(data.read_bytes(), mtime=0))


def test_four_compared_are_light_with_their_data(built_site: Path) -> None:
    read = ["vocabulary", *(f"case-{each}" for each in CORE[:4])]
    data = sum(packed(built_site / "data" / f"{name}.js") for name in read)
    assert weight(built_site / "compare/index.html") + data <= LIMIT_OF_FOUR


def test_the_planner_is_light_and_its_list_grows_by_little(built_site: Path) -> None:
    cases = len(list((built_site / "data").glob("case-*.js")))
    assert weight(built_site / "visit/index.html") <= LIMIT_OF_PLANNER
    assert packed(built_site / "data/cases.js") <= LIMIT_OF_A_CASE * cases


def test_weight_counts_what_a_page_loads(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_bytes(bytes(range(256)) * 4)
    page = tmp_path / "a.html"
    page.write_text('<link rel="stylesheet" href="a.css">', "utf-8")
    alone = tmp_path / "b.html"
    alone.write_text("<p>", "utf-8")
    assert weight(page) > weight(alone) + 200


def test_weight_misses_no_file(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text('<script src="absent.js"></script>', "utf-8")
    with pytest.raises(FileNotFoundError):
        weight(page)


LIMIT_OF_SEARCH = 14_200
"""Of the search page itself: so much comes in the first round of a new connection, and no result comes before it."""


def test_the_search_page_comes_in_one_round(built_site: Path) -> None:
    assert packed(built_site / "search.html") <= LIMIT_OF_SEARCH


LIMIT_OF_FORM = 90_000
"""Of the script of the form of a case: the validator and the reader of YAML are most of it."""
LIMIT_OF_A_FILE = 20_000
"""Of the file of one case, which the form reads to go on writing it."""


def test_the_form_of_a_case_is_light_and_on_its_own_page_only(built_site: Path) -> None:
    assert packed(built_site / "assets/built/case-form.js") <= LIMIT_OF_FORM
    files = {data.name: packed(data) for data in (built_site / "data").glob("form-case-*.js")}
    assert {name: size for name, size in files.items() if size > LIMIT_OF_A_FILE} == {}
    pages = [p for p in built_site.rglob("*.html") if "built/case-form.js" in p.read_text("utf-8")]
    assert [page.relative_to(built_site).as_posix() for page in pages] == ["contribute/form.html"]
