"""Everyday words that lead to words of the cases: written by Python, read in the browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from casebook.collection import Collection
from casebook.normal import FOLDS, normalise, stem
from tests.js.bundles import counting
from tests.js.conftest import Core

WORDS = {"値段": ["費用", "お金"], "減": ["削減"], "オク": ["奥"]}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("値段", ["費用", "お金"]),
        ("お値段", ["費用", "お金"]),
        ("減らす", ["削減"]),
        ("減った", ["削減"]),
        ("値段表", []),
        ("constructor", []),
        ("", []),
    ],
)
def test_a_word_leads_to_others_without_its_ending(
    core: Core, typed: str, found: list[str]
) -> None:
    assert [way["said"] for way in core.call("wider", WORDS, typed)] == found


def test_a_way_is_told_as_it_is_written_and_counts_for_less_than_a_narrower_word(
    core: Core,
) -> None:
    assert core.call("wider", {"値段": ["お金"]}, "値段") == [
        {"word": "オ金", "weight": 0.4, "said": "お金"}
    ]


def test_python_and_the_browser_take_the_same_stem(core: Core, collection: Collection) -> None:
    words = [each.word for each in collection.vocabulary.synonyms.everyday][::25]
    index = {normalise(stem(word)): [word] for word in words}
    assert len(words) > 40
    for word in words:
        assert [way["said"] for way in core.call("wider", index, word)] == [word]


@pytest.fixture
def site(browser: Browser, core_script: Path, core_served: str) -> Iterator[Core]:
    page = browser.new_page()
    page.goto(f"{core_served}index.html")
    with counting(page, core_script):
        opened = Core(page)
        opened.call("useFolds", FOLDS)
        yield opened
    page.close()


def test_the_words_of_the_site_are_read_when_asked_for(site: Core) -> None:
    assert [way["said"] for way in site.call("storedWider", "ホテル")] == ["滞在"]
    assert site.call("storedWider", "職員") == []


def test_without_the_file_there_is_no_word(site: Core) -> None:
    site.page.route("**/search/wider.js", lambda route: route.abort())
    assert site.call("storedWider", "ホテル") is None
