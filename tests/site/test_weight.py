"""A page is light enough for a slow line: sizes do not drift as seconds do, so a test can hold them."""

import gzip
from pathlib import Path

import pytest

from bench.build import weight
from core_collection import CORE

LIMIT = 85_000
"""Bytes after gzip on a first visit: the page with its styles, scripts and pictures."""
LIMIT_WITH_DATA = {"compare/index.html": 110_000, "visit/index.html": 128_000}
"""The same, with the data that the page reads by itself."""


def test_case_pages_are_light(built_site: Path) -> None:
    pages = sorted((built_site / "cases").glob("*.html"))
    heavy = {page.name: weight(page) for page in pages if weight(page) > LIMIT}
    assert pages
    assert not heavy


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("compare/index.html", ("vocabulary", *(f"case-{each}" for each in CORE[:4]))),
        ("visit/index.html", ("vocabulary", "cases")),
    ],
    ids=["four-compared", "visit"],
)
def test_what_works_with_data_is_light_with_them(
    page: str, read: tuple[str, ...], built_site: Path
) -> None:
    files = [built_site / "data" / f"{name}.js" for name in read]
    data = sum(len(gzip.compress(each.read_bytes(), mtime=0)) for each in files)
    assert weight(built_site / page) + data <= LIMIT_WITH_DATA[page]


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
