"""The page of peers without its script: all cases by population, and a form that offers what there is."""

from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import peers, plan
from tests.site import sample
from tests.site.markup import Element, parse


def drawn(core: Collection) -> Element:
    (page,) = (each for each in plan(core) if each.path == "peers/index.html")
    return parse(render.body(page))


def test_the_form_offers_prefectures_kinds_themes_and_troubles(core: Collection) -> None:
    prefectures, kinds, themes, troubles = (
        each.tagged("option") for each in drawn(core).tagged("select")
    )
    assert len(prefectures) == 48
    assert [each.text() for each in prefectures[:2]] == ["選ばない", "北海道"]
    assert {"市", "特別区", "町", "村"} <= {each.text() for each in kinds}
    keys = [each.attributes["value"] for each in themes[1:]]
    assert keys == list(core.vocabulary.themes)
    keys = [each.attributes["value"] for each in troubles[1:]]
    assert keys == list(core.vocabulary.troubles)
    assert "異動と引き継ぎ（2件）" in [each.text() for each in troubles]
    assert "仕事の見えにくさ（0件）" in [each.text() for each in troubles]


def test_all_cases_stand_by_population_smallest_first(core: Collection) -> None:
    rows = [row for row in drawn(core).tagged("tr") if row.tagged("td")]
    people = [int(row.tagged("td")[0].text().split("人")[0].replace(",", "")) for row in rows]
    assert len(rows) == len(core.cases)
    assert people == sorted(people)


def test_a_town_without_population_stands_last_and_is_marked(tmp_path: Path) -> None:
    towns = [sample.town(profile=[sample.claim("面積は広い。", item="面積")])]
    root = drawn(site.collect(sample.write(tmp_path, towns=towns)))
    (heading,) = root.tagged("h2")
    assert heading.text() == "人口が未確認1件"
    assert "unconfirmedの名" in root.tagged("td")[0].text()


def test_a_large_collection_shows_the_first_of_each_band(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peers, "CASES_LISTED", 1)
    monkeypatch.setattr(peers, "FIRST_OF_BAND", 2)
    cases = [sample.bare_case(name) for name in ("a", "b", "c")]
    root = drawn(site.collect(sample.write(tmp_path, cases)))
    assert len([row for row in root.tagged("tr") if row.tagged("td")]) == 2
    links = [each.attributes["href"] for each in root.tagged("a")]
    assert "../search.html?kind=case&size=under-50000" in links


def test_an_empty_collection_says_so(tmp_path: Path) -> None:
    root = drawn(site.collect(sample.write(tmp_path, [])))
    assert "事例はまだありません" in root.text()
