"""A page is light enough for a slow line: sizes do not drift as seconds do, so a test can hold them."""

from pathlib import Path

import pytest

from bench.build import weight

LIMIT = 85_000
"""Bytes after gzip on a first visit: the page with its styles, scripts and pictures."""


def test_case_pages_are_light(built_site: Path) -> None:
    pages = sorted((built_site / "cases").glob("*.html"))
    heavy = {page.name: weight(page) for page in pages if weight(page) > LIMIT}
    assert pages
    assert not heavy


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
