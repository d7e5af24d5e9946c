"""The search page without its script: every way in, and no page without end."""

from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import plan, search
from casebook.pages.search import facets
from casebook.search.corpus import corpus
from casebook.search.entry import Section
from casebook.search.part import _section
from casebook.search.words import words
from tests.site import sample
from tests.site.markup import Element, parse


def drawn(collection: Collection, path: str) -> Element:
    (page,) = (each for each in plan(collection) if each.path == path)
    return parse(render.body(page))


def links(root: Element) -> set[str]:
    return {each.attributes["href"] for each in root.tagged("a")}


@pytest.fixture
def small(tmp_path: Path) -> Collection:
    return sample.collection(tmp_path)


def test_every_value_of_every_facet_can_be_ticked(small: Collection) -> None:
    root = drawn(small, "search.html")
    boxes = [each for each in root.tagged("input") if each.attributes.get("type") == "checkbox"]
    ticked = [(each.attributes["name"], each.attributes["value"]) for each in boxes]
    assert ticked == [(facet.key, value.key) for facet in facets(small) for value in facet.values]


def test_where_the_money_came_from_is_a_facet(small: Collection) -> None:
    (funding,) = (facet for facet in facets(small) if facet.key == "funding")
    assert funding.label == "財源"
    assert [(each.key, each.label, each.pages) for each in funding.values] == [
        ("grant", "国の補助", (0,))
    ]


def test_the_search_tells_money_as_the_page_does(small: Collection) -> None:
    entry = next(iter(corpus(small)))
    told = {section.anchor: (section.heading, *section.lines) for section in entry.sections}
    assert told["cost"] == (
        "費用",
        "財源　国の補助　国の補助を受けた。",
        "減った額　刷る費用が減った。",
    )
    assert told["figures"][1:] == (
        "受けた補助（財源）　100万円",
        "減った印刷　約12,000枚",
        "画面で見る会議　37%から98%へ",
    )
    assert told["doubts"][1] == "食い違い　始めた月が二つの資料で違う。"
    assert ("国の補助", "財源", "") in words(small)


def test_what_says_it_in_other_words_is_marked_as_tags(small: Collection) -> None:
    entry = next(iter(corpus(small)))
    spoken = Section("content", "こんなときに", ("資料を刷りたくない",), tags=True)
    assert spoken in entry.sections
    packed = [_section(each) for each in entry.sections]
    assert [heading for _, heading, flags, _ in packed if flags == 4] == [
        "キーワードとテーマ",
        "こんなときに",
        "主な数字",
        "手法とピース",
    ]
    assert "借り入れ" not in [text for text, _, _ in words(small)]


def _named(root: Element) -> list[str]:
    """The prefectures and keywords that the index of the search page names."""
    (index,) = (each for each in root.walk() if "data-index" in each.attributes)
    return [each.text() for each in index.tagged("dt")]


def test_the_index_names_cases_words_and_places(small: Collection) -> None:
    root = drawn(small, "search.html")
    assert links(root) >= {
        "cases/index.html",
        f"municipalities/{sample.TOWN}.html",
        "themes/paperless.html",
        "themes/unused.html",
        "practices/index.html#practice-screens",
    }
    assert _named(root) == ["北海道", "会議", "紙"]


def test_a_large_collection_is_reached_through_lists_of_its_own(
    small: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "TOWNS_LISTED", 0)
    monkeypatch.setattr(search, "KEYWORDS_LISTED", 1)
    root = drawn(small, "search.html")
    assert links(root) >= {"cases/index.html", "municipalities/index.html"}
    assert f"municipalities/{sample.TOWN}.html" not in links(root)
    assert _named(root) == ["会議"]


def test_the_most_used_keywords_stay_and_long_lists_are_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "KEYWORDS_LISTED", 1)
    monkeypatch.setattr(search, "CASES_PER_KEYWORD", 1)
    cases = [sample.bare_case(name, keywords=["窓口", name]) for name in ("a", "b", "c")]
    root = drawn(_collection(tmp_path, cases), "search.html")
    assert _named(root) == ["北海道", "窓口"]
    assert "ほか2件" in root.text()


def test_an_empty_collection_has_a_search_page(tmp_path: Path) -> None:
    root = drawn(_collection(tmp_path, []), "search.html")
    assert "事例はまだありません" in root.text()


def _collection(folder: Path, cases: list[sample.Data]) -> Collection:
    return site.collect(sample.write(folder, cases))
