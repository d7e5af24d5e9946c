"""The place for the shortlist stands on every page, once, and cases can be put on it from their cards."""

from pathlib import Path

from casebook.collection import Collection
from tests.project import html_pages
from tests.site.markup import page

NOT_FOUND = "404.html"
"""Its address is not known, so it can ask for nothing."""


def test_every_page_has_one_place_for_the_shortlist(built_site: Path) -> None:
    for path in set(html_pages(built_site)) - {NOT_FOUND}:
        root = page(built_site / path)
        trays = root.with_attribute("data-tray")
        summaries = root.with_attribute("data-shortlist")
        assert len(trays) + len(summaries) == 1, path
        assert all("hidden" in each.attributes for each in [*trays, *summaries]), path


def test_the_tray_leads_to_the_root_of_the_site(built_site: Path) -> None:
    for path in set(html_pages(built_site)) - {NOT_FOUND}:
        for tray in page(built_site / path).with_attribute("data-tray"):
            root = (built_site / path).parent / tray.attributes["data-tray"]
            assert root.resolve() == built_site.resolve(), path


def test_case_pages_and_cards_name_what_they_offer(
    built_site: Path, collection: Collection
) -> None:
    titles = {
        key: f"{collection.town(case).full_name}　{case.title}"
        for key, case in collection.cases.items()
    }
    listed = page(built_site / "cases" / "index.html").with_attribute("data-candidate")
    offered = {each.attributes["data-candidate"]: each.attributes["data-title"] for each in listed}
    assert offered == titles
    for key, title in titles.items():
        (head,) = page(built_site / "cases" / f"{key}.html").with_attribute("data-candidate")
        assert head.attributes["data-candidate"] == key
        assert head.attributes["data-title"] == title
