"""The feed and the note for programs tell what is new, and nothing false about where they are."""

import re
from pathlib import Path

import feedparser

from casebook import site
from casebook.collection import Collection
from casebook.open_data.feed import ENTRIES, feed
from casebook.open_data.note import note
from tests.open_data.conftest import Files
from tests.site import hostile, sample

ADDRESS = "https://example.org/cases/"


def test_a_feed_parser_reads_the_newest_cases(files: Files, collection: Collection) -> None:
    read = feedparser.parse(files["feed.xml"])
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert len(read.entries) == min(ENTRIES, len(collection.cases))
    days = [entry.updated for entry in read.entries]
    assert days == sorted(days, reverse=True)
    assert days[0][:10] == max(case.updated.iso() for case in collection.cases.values())
    assert all(entry.id.startswith("urn:uuid:") for entry in read.entries)
    assert len({entry.id for entry in read.entries}) == len(read.entries)


def test_without_an_address_it_names_none(files: Files) -> None:
    assert re.findall(rb'(?:rel="self"|href="[a-z]+:)', files["feed.xml"]) == []
    assert b"](http" not in files["llms.txt"]


def test_with_an_address_every_link_is_whole_and_ids_stay(
    files: Files, collection: Collection
) -> None:
    read = feedparser.parse(feed(collection, ADDRESS))
    links = {link.rel: link.href for link in read.feed.links}
    assert links["self"] == f"{ADDRESS}feed.xml"
    assert all(entry.link.startswith(f"{ADDRESS}cases/") for entry in read.entries)
    assert [e.id for e in read.entries] == [
        e.id for e in feedparser.parse(files["feed.xml"]).entries
    ]
    assert f"]({ADDRESS}api/v1/cases.json)" in note(collection, ADDRESS).decode()


def test_hostile_titles_stay_text(tmp_path: Path) -> None:
    found = site.collect(sample.write(tmp_path, hostile.cases(), [hostile.town()]))
    read = feedparser.parse(feed(found, ""), sanitize_html=False, resolve_relative_uris=False)
    assert not read.bozo
    titles = " ".join(entry.title_detail.value for entry in read.entries)
    assert all(text in titles for text in hostile.TEXTS if "\\" not in text)


def test_the_note_leads_to_what_is_there(files: Files, built_site: Path) -> None:
    for path in re.findall(r"\]\(([^)<]+)\)", files["llms.txt"].decode()):
        assert (built_site / path).is_file(), path
