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


def test_the_form_offers_prefectures_themes_and_troubles(core: Collection) -> None:
    prefectures, themes, troubles = (each.tagged("option") for each in drawn(core).tagged("select"))
    assert len(prefectures) == 48
    assert [each.text() for each in prefectures[:2]] == ["選ばない", "北海道"]
    keys = [each.attributes["value"] for each in themes[1:]]
    assert keys == list(core.vocabulary.themes)
    keys = [each.attributes["value"] for each in troubles[1:]]
    assert keys == list(core.vocabulary.troubles)
    offered = [each.text() for each in troubles if "disabled" not in each.attributes]
    assert "異動と引き継ぎ（2件）" in offered
    assert not [text for text in offered if "（0件）" in text]
    assert "仕事の見えにくさ（0件）" in [each.text() for each in troubles]


def of_cases(root: Element) -> list[Element]:
    """Give the rows of the tables of cases: the tables of how likeness is reckoned stand after them."""
    bands = [each for each in root.tagged("div") if "data-bands" in each.attributes]
    return [row for row in bands[0].tagged("tr") if row.tagged("td")]


def test_all_cases_stand_by_population_smallest_first(core: Collection) -> None:
    people = [
        int(row.tagged("td")[0].text().split("人")[0].replace(",", ""))
        for row in of_cases(drawn(core))
    ]
    assert len(people) == len(core.cases)
    assert people == sorted(people)


def test_how_likeness_is_reckoned_is_told_with_its_sources(core: Collection) -> None:
    bases, sources = (each.tagged("tr")[1:] for each in drawn(core).tagged("table")[-2:])
    told = [[cell.text() for cell in row.tagged("td")][1:] for row in bases]
    assert told == [
        ["0.8〜1.25倍", "0.5〜2倍"],
        ["3つの差がどれも5ポイント以内", "3つの差がどれも10ポイント以内"],
        [
            "混み具合が0.5〜2倍で、割合の差が15ポイント以内",
            "混み具合が0.33〜3倍で、割合の差が30ポイント以内",
        ],
        ["両方の差が5ポイント以内", "両方の差が10ポイント以内"],
    ]
    heads = [row.tagged("th")[0].text() for row in sources]
    assert heads[0].startswith("出典　SSDSE-A-2025")
    assert heads[1] == "人口と世帯数"
    assert sources[1].tagged("td")[0].text() == "2020年"
    assert len(heads) == len(core.town_figures) + 5


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


def test_what_was_not_made_sure_of_the_kinds_of_towns_is_told(core: Collection) -> None:
    text = drawn(core).text()
    assert "中核市の区分は、編集部が一覧から写したもので、全部は確かめられていません。" in text
    (list_of_kinds,) = [
        each for each in drawn(core).tagged("th") if "指定都市の一覧" in each.text()
    ]
    assert list_of_kinds.text().endswith("読んだ範囲　冒頭のみ")
