"""The map of prefectures: 47 tiles with counts, each a link, and the same in a table."""

import re
from itertools import product
from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import prefectures
from casebook.rules.municipality_code import PREFECTURES, check_digit
from tests.project import ROOT
from tests.site import sample
from tests.site.markup import Element, page, parse

COLUMNS, ROWS = 11, 15
_AREA = re.compile(r"\.cb-tile--(\d\d) \{ grid-area: ([\d /]+); \}")


def drawn(core: Collection) -> Element:
    return parse(render.body(prefectures.page(core)))


def heard(root: Element) -> str:
    """Give the text for those who do not see it."""
    if root.attributes.get("aria-hidden"):
        return ""
    parts = (each if isinstance(each, str) else heard(each) for each in root.children)
    return " ".join("".join(parts).split())


def seen(root: Element) -> str:
    if root.attributes.get("class") == "cb-hidden":
        return ""
    parts = (each if isinstance(each, str) else seen(each) for each in root.children)
    return " ".join("".join(parts).split())


def tiles(root: Element) -> list[Element]:
    (grid,) = (each for each in root.tagged("ul") if each.attributes.get("class") == "cb-map")
    return [each.tagged("a")[0] for each in grid.tagged("li")]


def table(root: Element) -> list[str]:
    return [seen(row) for row in root.tagged("table")[0].tagged("tr")]


def test_the_tiles_of_the_core_cases(core_site: Path) -> None:
    shown = tiles(page(core_site / "map" / "index.html"))
    assert [heard(each).split()[0] for each in shown] == list(PREFECTURES)
    counts = {heard(each): each.attributes["href"] for each in shown if heard(each).endswith("件")}
    assert counts == {
        "北海道 2件": "../cases/index.html#prefecture-01",
        "福島県 2件": "../cases/index.html#prefecture-07",
        "東京都 2件": "../cases/index.html#prefecture-13",
    }
    assert [seen(each) for each in shown[:3]] == ["北海道 2", "青森 －", "岩手 －"]


def test_the_table_of_the_core_cases(core_site: Path) -> None:
    assert table(page(core_site / "map" / "index.html"))[:7] == [
        "都道府県事例自治体",
        "北海道・東北4件",
        "北海道 2件 北見市、登別市",
        "福島県 2件 磐梯町",
        "まだ事例がない 青森、岩手、宮城、秋田、山形",
        "関東2件",
        "東京都 2件 青梅市",
    ]


def test_a_tile_without_cases_leads_to_its_region(core_site: Path) -> None:
    root = page(core_site / "map" / "index.html")
    for tile in tiles(root):
        if not heard(tile).endswith("件"):
            region = tile.attributes["href"].partition("#")[2]
            name = seen(tile).split()[0]
            (body,) = (each for each in root.tagged("tbody") if region in each.ids())
            assert name in body.text(), name
            assert heard(tile) == f"{heard(tile).split()[0]} 事例はまだなし。同じ地方の表へ"


def test_a_tile_with_cases_leads_to_them(core_site: Path) -> None:
    index = page(core_site / "cases" / "index.html")
    for tile in tiles(page(core_site / "map" / "index.html")):
        target, _, anchor = tile.attributes["href"].partition("#")
        if target == "../cases/index.html":
            assert heard(tile).split()[0] in index.by_id(anchor).text()


def test_regions_hold_every_prefecture_once() -> None:
    numbers = [number for _, _, number in prefectures.REGIONS]
    assert sum(numbers) == len(PREFECTURES) == 47
    assert "三重" in _names("kinki")
    assert "沖縄" in _names("kyushu-okinawa")


def _names(key: str) -> str:
    before = 0
    for name, _, number in prefectures.REGIONS:
        if name == key:
            return "".join(PREFECTURES[before : before + number])
        before += number
    raise AssertionError(key)


def test_many_towns_are_counted_and_not_all_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prefectures, "TOWNS_NAMED", 1)
    other = sample.town(key="other", name="別市", code="01998" + check_digit("01998"))
    cases = [sample.case(), sample.bare_case("a") | {"id": "other-a", "municipality": "other"}]
    root = drawn(site.collect(sample.write(tmp_path, cases, [sample.town(), other])))
    assert "北海道 2件 別市ほか1団体" in table(root)


def test_a_town_without_cases_counts_for_nothing(tmp_path: Path) -> None:
    root = drawn(site.collect(sample.write(tmp_path, [])))
    assert [seen(each).split()[1] for each in tiles(root)] == ["－"] * 47
    assert "0件の事例が、47都道府県のうち0にあります。" in root.text()


def test_every_tile_has_a_place_of_its_own_on_the_grid() -> None:
    styles = (ROOT / "scripts" / "browser" / "styles" / "map.css").read_text("utf-8")
    areas = {code: [int(part) for part in area.split("/")] for code, area in _AREA.findall(styles)}
    assert sorted(areas) == [f"{number:02}" for number in range(1, 48)]
    taken: dict[tuple[int, int], str] = {}
    for code, area in areas.items():
        row, column, *ends = area
        after_row, after_column = ends or (row + 1, column + 1)
        assert 1 <= row < after_row <= ROWS + 1
        assert 1 <= column < after_column <= COLUMNS + 1
        for cell in product(range(row, after_row), range(column, after_column)):
            assert taken.setdefault(cell, code) == code, (cell, code)
