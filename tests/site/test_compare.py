"""The page of the comparison as HTML: what readers without scripts get, and how light its script is."""

import gzip
from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import compare, compared, family
from tests.site import sample
from tests.site.markup import Element, page

LIMIT = 18_950
"""Bytes after gzip of the script that compares; what adds a case and what makes files come when asked for."""


@pytest.fixture(scope="module")
def main(built_site: Path) -> Element:
    (found,) = page(built_site / "compare" / "index.html").tagged("main")
    return found


def test_without_scripts_the_static_comparisons_are_there(
    main: Element, collection: Collection
) -> None:
    (told,) = main.tagged("noscript")
    assert "JavaScriptが要ります" in told.text()
    (listed,) = (each for each in main.tagged("section") if "static" in each.attributes.values())
    links = [each.attributes["href"] for each in listed.tagged("a")]
    planned = (*compared.pages(collection), *family.pages(collection))
    static = [path for each in planned if "_" not in (path := each.path.removeprefix("compare/"))]
    assert sorted(links) == sorted(static)
    assert "four.html" in links


def test_the_place_of_the_table_waits_empty(main: Element) -> None:
    (place,) = main.with_attribute("data-compare-page")
    assert not place.children


def test_the_script_is_light(built_site: Path) -> None:
    built = built_site / "assets" / "built"
    assert len(gzip.compress((built / "compare.js").read_bytes())) <= LIMIT


def test_no_page_loads_the_writers_of_files(built_site: Path) -> None:
    scripts = {
        each.attributes.get("src", "").rsplit("/", 1)[-1]
        for path in built_site.glob("compare/*.html")
        for each in page(path).tagged("script")
    }
    assert "compare.js" in scripts
    assert not {"write-xlsx.js", "write-docx.js"} & scripts


def test_a_collection_with_nothing_to_compare_says_so(tmp_path: Path) -> None:
    alone = site.collect(sample.write(tmp_path, [sample.bare_case("only")]))
    assert "同じテーマの事例が2件そろうと" in render.body(compare.page(alone))
