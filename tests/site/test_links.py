"""Every link, anchor and reference of the built site leads somewhere."""

from pathlib import Path

from casebook.collection import Collection
from casebook.pages import plan
from tests.project import html_pages
from tests.site.links import faults
from tests.site.markup import Element, page


def test_every_link_and_reference_of_the_site_resolves(built_site: Path) -> None:
    assert faults(built_site) == []


def test_a_page_has_one_title_one_heading_and_one_target_for_the_skip_link(
    built_site: Path,
) -> None:
    for path in html_pages(built_site):
        root = page(built_site / path)
        assert len(root.tagged("title")) == 1, path
        assert [each.attributes.get("id") for each in root.tagged("h1")] == ["content"], path


def test_titles_and_descriptions_tell_pages_apart(built_site: Path) -> None:
    pages = {path: page(built_site / path) for path in html_pages(built_site)}
    titles = [root.tagged("title")[0].text() for root in pages.values()]
    assert sorted(set(titles)) == sorted(titles)
    descriptions = [_description(root) for root in pages.values()]
    assert all(descriptions)
    cases = [_description(root) for path, root in pages.items() if path.startswith("cases/")]
    assert sorted(set(cases)) == sorted(cases)


def _description(root: Element) -> str:
    (description,) = (
        meta.attributes["content"] or ""
        for meta in root.tagged("meta")
        if meta.attributes.get("name") == "description"
    )
    return description


def test_no_marker_is_left_on_a_poured_page(built_site: Path, collection: Collection) -> None:
    left = [
        each.path
        for each in plan(collection)
        if "@@" in (built_site / each.path).read_text("utf-8")
    ]
    assert left == []
