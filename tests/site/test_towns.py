"""How municipalities receive visits, on their pages and in the data for the planner."""

import json
from pathlib import Path
from typing import Any

import pytest

from casebook import browser_data, render, schema, site
from casebook.collection import Collection
from casebook.pages import plan
from casebook.pages.page import town_path
from casebook.script import as_json
from tests.site import hostile, sample
from tests.site.markup import Element, page, parse


@pytest.fixture
def town(tmp_path: Path) -> dict[str, Any]:
    drawn = sample.collection(tmp_path)
    told: dict[str, Any] = json.loads(
        as_json(browser_data.town(drawn.municipalities[sample.TOWN], drawn.vocabulary))
    )
    return told


def _card(collection: Collection, key: str) -> dict[str, Element]:
    (planned,) = (each for each in plan(collection) if each.path == f"municipalities/{key}.html")
    rows = parse(render.body(planned)).with_attribute("data-reception")
    return {row.attributes["data-reception"]: row for row in rows}


def test_a_host_card_has_every_item_once(tmp_path: Path) -> None:
    card = _card(sample.collection(tmp_path), sample.TOWN)
    assert list(card) == list(schema.reception_fields())
    states = {key: row.attributes["data-state"] for key, row in card.items()}
    known = {"days": "stated", "fee": "stated", "thanks": "not-stated"}
    assert states == dict.fromkeys(states, "unconfirmed") | known


def test_what_is_published_is_cited_and_dated_and_the_rest_is_asked(tmp_path: Path) -> None:
    card = _card(sample.collection(tmp_path), sample.TOWN)
    for key, row in card.items():
        question = schema.reception_fields()[key].schema["x-question"]
        published = row.attributes["data-state"] == "stated"
        assert (question in row.text()) != published, key
        assert ("照合　2024年（令和6年）2月1日" in row.text()) == published, key
        assert bool(row.with_attribute("data-claim")) == published, key


def test_what_was_not_found_says_how_much_was_read(tmp_path: Path) -> None:
    openings = sample.town(sources={"s1": sample.source(read="冒頭のみ")})
    thanks = _card(sample.collection(tmp_path / "a"), sample.TOWN)["thanks"].text()
    assert "not-statedの名（全文1件を読んだ範囲）" in thanks
    found = site.collect(sample.write(tmp_path / "b", towns=[openings]))
    assert "読めた範囲に見当たらない（冒頭のみ1件）" in _card(found, sample.TOWN)["thanks"].text()


def test_a_doubt_tells_its_kind_and_the_side_without_a_source(tmp_path: Path) -> None:
    side = "測った年を記した冊子は、いま手に入らない。"
    doubt = {
        "text": "面積の時点が分からない。",
        "kind": "裏づけ",
        "sources": ["s1"],
        "unsourced": side,
    }
    collection = site.collect(sample.write(tmp_path, towns=[sample.town(doubts=[doubt])]))
    (planned,) = (e for e in plan(collection) if e.path.endswith("/mihon.html"))
    (item,) = (e for e in parse(render.body(planned)).tagged("li") if "面積の時点" in e.text())
    assert item.text() == (
        "裏づけ 面積の時点が分からない。1出典のない側: 測った年を記した冊子は、いま手に入らない。"
    )


def test_a_town_that_tells_nothing_is_asked_everything(tmp_path: Path) -> None:
    silent = sample.town(reception=None, visits=None)
    card = _card(site.collect(sample.write(tmp_path, towns=[silent])), sample.TOWN)
    assert {row.attributes["data-state"] for row in card.values()} == {"unconfirmed"}


def test_a_host_card_shows_hostile_texts_literally(tmp_path: Path) -> None:
    collection = site.collect(sample.write(tmp_path, [], [hostile.town()]))
    desk = _card(collection, sample.TOWN)["desk"].text()
    assert [text for text in hostile.TEXTS if desk.count(text) < 2] == []


def test_the_planner_gets_the_profile_with_dates(town: dict[str, Any]) -> None:
    people, area = town["profile"]
    assert (people["label"], people["figure"], people["publisher"]) == (
        "人口",
        "12,345人",
        "見本市",
    )
    assert people["asOf"]["order"] == [2023, 4, 1]
    assert (area["label"], area["figure"], area["asOf"]) == ("面積", None, None)
    assert area["published"]["order"] == [2023, 5, 1]
    assert (town["fullName"], town["population"], town["kind"]) == ("北海道見本市", 12345, "市")
    assert (town["code"][:5], town["checked"]) == ("01999", "2024-02-01")


def test_the_planner_gets_what_is_known_of_the_reception(town: dict[str, Any]) -> None:
    items = {item["key"]: item for item in town["reception"]}
    assert {key: item["title"] for key, item in items.items()} == {
        key: field.title for key, field in schema.reception_fields().items()
    }
    states = {key: item["state"] for key, item in items.items()}
    known = {"days": "stated", "fee": "stated", "thanks": "not-stated"}
    assert states == dict.fromkeys(items, "unconfirmed") | known
    fee, free = items["fee"]["facts"]
    assert (fee["id"], fee["figure"], fee["confirmed"]) == ("reception-fee-1", "500円/人", True)
    assert (free["confirmed"], free["note"], free["figure"]) == (False, "見本である。", None)
    assert items["thanks"]["facts"] == []


def test_the_hosts_desk_lists_every_item_of_a_reception(built_site: Path) -> None:
    """Its notice is made of this list where no town is chosen."""
    table = page(built_site / "visit/hosting.html").tagged("tbody")
    rows = [row.tagged("td") for body in table for row in body.tagged("tr")]
    assert [cells[0].text() for cells in rows] == [
        field.title for field in schema.reception_fields().values()
    ]


def test_every_town_has_a_file_of_its_own(built_site: Path, collection: Collection) -> None:
    for key, town in collection.municipalities.items():
        written = (built_site / "data" / f"town-{key}.js").read_text("utf-8")
        call, _, rest = written.partition(f',"town-{key}",-1,')
        assert call.startswith('casebook.take("')
        assert json.loads(rest.removesuffix(");\n"))["fullName"] == town.full_name


def test_every_town_can_be_made_a_host(built_site: Path, collection: Collection) -> None:
    for key, town in collection.municipalities.items():
        root = page(built_site / town_path(town))
        links = [each.attributes.get("href", "") for each in root.tagged("a")]
        assert links.count(f"../visit/index.html?host={key}") == 1
