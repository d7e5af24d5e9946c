"""A case of several bodies: it stands with each of them and is counted once."""

import csv
import io
import json
from pathlib import Path

import pytest

from casebook import open_data, render, site
from casebook.bodies import Body
from casebook.collection import Collection
from casebook.facets import of_case
from casebook.near_cases import NearCases
from casebook.pages import case as case_pages
from casebook.pages import case_list, coverage, hosts, municipality, prefectures
from casebook.rules.municipality_code import PREFECTURES
from casebook.stops import ProblemsError
from tests.site import sample
from tests.site.markup import Element, parse

THREE, ALL = "kurashiki-three-cities-cloud", "ehime-shared-digital-talent"


def names(bodies: tuple[Body, ...]) -> list[str]:
    return [body.full_name for body in bodies]


def section(root: Element, id_: str) -> Element:
    return next(e for e in root.tagged("section") if e.attributes.get("aria-labelledby") == id_)


def test_the_bodies_of_a_case_begin_with_that_of_its_file(collection: Collection) -> None:
    three = collection.bodies(collection.cases[THREE])
    assert names(three) == ["岡山県倉敷市", "香川県高松市", "愛媛県松山市"]
    assert [body.town.key if body.town else None for body in three] == ["kurashiki", None, None]
    assert three[1].people == 417496  # the census of 2020


def test_every_member_is_named_by_a_source_and_listed(collection: Collection) -> None:
    for case in collection.cases.values():
        for member in case.members:
            assert member.sources, (case.id, member.name)
            assert member.at, (case.id, member.name)
            listed = collection.towns.by_code[member.code]
            assert listed.name == member.name


def test_all_towns_of_a_prefecture_are_members_where_the_source_says_all(
    collection: Collection,
) -> None:
    members = {member.code for member in collection.cases[ALL].members}
    towns = collection.towns.by_code.items()
    assert members == {code for code, town in towns if town.figures.prefecture == "愛媛県"}


def test_the_page_names_them_with_their_sources(collection: Collection) -> None:
    case = collection.cases[THREE]
    root = parse(render.body(case_pages.page(collection, case, NearCases(collection))))
    (told,) = (e for e in root.tagged("p") if e.attributes.get("class") == "cb-head__with")
    assert told.text().startswith("ともに進める団体　高松市（香川県）、松山市（愛媛県）")
    assert [a.attributes["href"] for a in told.tagged("a")] == ["#source-s2"]


def test_a_member_with_a_page_has_the_case_behind_its_own(collection: Collection) -> None:
    cases = collection.ids_of("seiyo")
    assert cases == ["seiyo-office-reform", ALL]


def test_under_a_host_a_case_of_another_says_whose_it_is(collection: Collection) -> None:
    told = [
        item.text()
        for page in hosts.pages(collection)
        for item in parse(render.body(page)).tagged("li")
        if item.with_attribute("href") and f"{ALL}.html" in item.tagged("a")[0].attributes["href"]
    ]
    title = collection.cases[ALL].title
    assert sorted(told) == [title, f"{title}（愛媛県の事例）"]


def test_a_member_without_a_page_is_listed_with_the_case(collection: Collection) -> None:
    first = next(municipality.index(collection))
    rows = [row.text() for row in section(parse(render.body(first)), "joining").tagged("tr")]
    (matsuyama,) = (row for row in rows if "松山市" in row)
    assert "せとうち3市の基幹系システムの共同調達" in matsuyama
    assert "高度デジタル人材のシェアリング" in matsuyama
    assert not any("西予市" in row for row in rows)  # it has a page


def test_each_prefecture_has_the_case_and_the_whole_counts_it_once(collection: Collection) -> None:
    tiles = {tile.name: tile for tile in prefectures.tiles(collection)}
    assert all(THREE in tiles[name].held for name in ("岡山県", "香川県", "愛媛県"))
    shikoku = next(r for r in prefectures.regions(collection) if r.key == "shikoku")
    held = {case for tile in shikoku.tiles for case in tile.held}
    assert shikoku.cases == len(held) < sum(tile.cases for tile in shikoku.tiles)
    first = next(case_list.pages(collection))
    under = {door.label: [row.case.id for row in rows] for door, rows in first.view.lines}
    assert [name for name, ids in under.items() if THREE in ids] == ["岡山県", "香川県", "愛媛県"]
    assert list(under) == [name for name in PREFECTURES if name in under]
    assert first.view.total == len(collection.cases)


def test_the_search_narrows_by_every_body(collection: Collection) -> None:
    case = collection.cases[ALL]
    pairs = of_case(case, collection.bodies(case), collection.vocabulary)
    assert [value for key, value in pairs if key == "prefecture"] == ["愛媛県"]
    sizes = {value for key, value in pairs if key == "size"}
    assert sizes >= {"under-10000", "under-50000", "from-300000"}
    assert {value for key, value in pairs if key == "town-kind"} >= {"都道府県", "中核市", "町"}
    assert len(pairs) == len(set(pairs))


def test_coverage_tells_both_counts(collection: Collection) -> None:
    view = coverage.page(collection).view
    assert view.towns < view.bodies
    assert view.bodies == len(
        {body.code for case in collection.cases.values() for body in collection.bodies(case)}
    )


def test_open_data_tell_of_them(collection: Collection) -> None:
    files = {each.path: each.content() for each in open_data.files(collection, "")}
    told = json.loads(files[f"api/v1/cases/{THREE}.json"])["case"]
    assert [(e["code"], e["name"], e["sources"]) for e in told["members"]] == [
        ("372013", "高松市", ["s2"]),
        ("382019", "松山市", ["s2"]),
    ]
    assert "municipality" not in told["members"][0]
    row = table(files["data/cases.csv"])[THREE]
    assert row["ともに進める団体"] == "香川県高松市; 愛媛県松山市"
    assert row["ともに進める団体のコード"] == "372013; 382019"
    assert table(files["data/gif-ds-451-3.csv"], "ID")[THREE]["事例の場所"] == (
        "岡山県倉敷市;香川県高松市;愛媛県松山市"
    )


def table(content: bytes, key: str = "事例ID") -> dict[str, dict[str, str]]:
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    return {row[key]: row for row in rows}


def test_two_cases_that_share_a_body_are_near(collection: Collection) -> None:
    near = NearCases(collection).near(collection.cases["seiyo-office-reform"])
    (shared,) = (each.shared for each in near if each.case.id == ALL)
    assert shared.town


@pytest.mark.parametrize("code", ["130001", "999999"])
def test_a_prefecture_can_be_a_member_and_an_unknown_code_cannot(tmp_path: Path, code: str) -> None:
    member = {"code": code, "name": "東京都", "source": "s1"}
    cases = sample.write(tmp_path, [sample.case(members=[member])])
    if code == "999999":
        with pytest.raises(ProblemsError):
            site.collect(cases)
        return
    collection = site.collect(cases)
    body = collection.bodies(collection.cases[sample.CASE])[1]
    assert (body.full_name, body.prefecture, body.kind) == ("東京都", "東京都", "都道府県")
    assert (body.figures, body.people, body.town) == (None, None, None)
