"""Sites from unusual collections: hostile, bare and empty ones."""

import json
import posixpath
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook import render, site
from casebook.pages import plan
from tests.conftest import Fill
from tests.project import html_pages
from tests.site import hostile, sample
from tests.site.links import faults
from tests.site.markup import Element, page, parse

Build = Callable[..., Path]
DATA = "application/ld+json"
"""A block of data, which no browser runs."""


def _meta(root: Element, name: str) -> str:
    (found,) = (each for each in root.tagged("meta") if each.attributes.get("name") == name)
    return found.attributes["content"]


def _scripts(root: Element) -> list[str]:
    """List the scripts: files by name, as their paths differ with the depth of the page."""
    found = [each for each in root.tagged("script") if each.attributes.get("type") != DATA]
    return [posixpath.basename(each.attributes.get("src", "")) or each.text() for each in found]


@pytest.fixture
def build(fill: Fill, tmp_path: Path) -> Build:
    """Write a collection and make its site, which holds together."""

    def build(*parts: Any) -> Path:
        built = fill(sample.write(tmp_path / "cases", *parts), tmp_path / "site")
        assert faults(built) == []
        return built

    return build


def test_hostile_texts_are_shown_and_nothing_else(build: Build, tmp_path: Path) -> None:
    built = build(hostile.cases(), [hostile.town()], hostile.vocabulary())
    for each in plan(site.collect(tmp_path / "cases")):
        root = page(built / each.path)
        own = [f"{each.script}.js"] if each.script else []
        ahead = ["ahead.js"] if each.script == "search-page" else []
        assert _scripts(root) == [*ahead, "begin.js", "frame.js", *own, "scheme.js"], each.path
        assert not [e for e in root.walk() if any(a.startswith("on") for a in e.attributes)]
        (heading,) = root.tagged("h1")
        assert each.title in root.tagged("title")[0].text(), each.path
        assert _meta(root, "description") == each.description, each.path
        assert heading.attributes["id"] == "content", each.path


@pytest.mark.parametrize("number", range(len(hostile.TEXTS)))
def test_every_field_shows_a_hostile_text_literally(number: int, tmp_path: Path) -> None:
    text = hostile.TEXTS[number]
    collection = site.collect(sample.write(tmp_path, hostile.cases(), [hostile.town()]))
    wanted = collection.cases[f"{sample.TOWN}-hostile-{number}"]
    (planned,) = (each for each in plan(collection) if each.path == f"cases/{wanted.id}.html")
    root = parse(render.body(planned))
    for claim in wanted.claims():
        shown = root.by_id(claim.id).text()
        assert shown.count(text) >= 2, claim.id  # the claim itself and the note
    assert root.tagged("h1")[0].text() == text
    assert hostile.LONG in root.text()
    assert root.by_id("source-s1").text().count(text) == 5
    (block,) = root.tagged("script")
    assert block.attributes == {"type": DATA}
    assert json.loads(block.text())["headline"].endswith(text)
    assert {e.tag for e in root.walk()}.isdisjoint({"style", "img", "svg", "i", "body"})


def test_a_case_with_one_claim_and_nothing_optional(build: Build) -> None:
    bare = sample.town(visits=None, doubts=None, profile=sample.town()["profile"][1:])
    built = build([sample.bare_case("least")], [bare])
    root = page(built / "cases" / "mihon-least.html")
    (claim,) = root.with_attribute("data-claim")
    assert claim.text().strip().startswith("始めた。")
    headings = {each.text() for each in root.tagged("h2")}
    assert not {"主な数字", "経過"} & headings


def test_an_empty_collection_says_so_on_every_list(build: Build) -> None:
    built = build([], [])
    lists = ["index", "cases/index", "municipalities/index", "pieces/index", "themes/paperless"]
    for path in lists:
        empty = [e for e in page(built / f"{path}.html").walk() if _is_empty_state(e)]
        assert empty, path
        assert all(each.text().strip() for each in empty), path
    assert "cases/index.html" in html_pages(built)
    assert not [
        path for path in html_pages(built) if path.startswith("cases/") and "index" not in path
    ]


def test_a_municipality_without_cases_says_so(build: Build) -> None:
    built = build([])
    assert any(_is_empty_state(e) for e in page(built / "municipalities" / "mihon.html").walk())


def _is_empty_state(element: Element) -> bool:
    return "cb-empty" in element.attributes.get("class", "").split()
