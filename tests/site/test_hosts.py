"""The page of hosts: who receives visits, on which terms, and what has to be asked."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from casebook import schema, site
from casebook.collection import Collection
from casebook.pages import hosts
from casebook.pages.host_rules import rules
from casebook.rules.municipality_code import check_digit
from tests.site import hostile, sample
from tests.site.comparing import drawn, hrefs, said
from tests.site.markup import Element
from tests.unit.test_reception import host

PATH = "hosts/index.html"
OTHER = "01998" + check_digit("01998")


def by_host(root: Element) -> dict[str, Element]:
    return {each.attributes["data-host"]: each for each in root.with_attribute("data-host")}


def in_section(root: Element, key: str) -> list[str]:
    (section,) = (e for e in root.tagged("section") if e.attributes.get("data-hosts") == key)
    return list(by_host(section))


def test_every_host_stands_once_where_its_words_put_it(collection: Collection) -> None:
    root = drawn(collection, PATH)
    assert in_section(root, "terms") == [
        "yokosuka",
        "kobe",
        "kagoshima",
        "noboribetsu",
        "saikai",
    ]
    assert in_section(root, "records")[0] == "bandai"
    assert "ome" in in_section(root, "unknown")
    assert sorted(by_host(root)) == sorted(collection.municipalities)
    for key, each in by_host(root).items():
        assert hrefs(each).count(f"../visit/index.html?host={key}") == 1
    assert "54団体のうち、申し込みの条件が読めるのは5団体です。" in said(root)


def test_a_cell_tells_a_term_with_its_claim_and_source_or_that_nobody_says(
    collection: Collection,
) -> None:
    kobe = by_host(drawn(collection, PATH))["kobe"]
    cells = {e.attributes["data-label"]: said(e) for e in kobe.with_attribute("data-label")}
    assert cells["期限"] == "1か月前まで出典5"
    assert cells["人数、時間、主題"] == "主題は1〜2つ出典5"
    assert re.match("2024年1月の案内 [0-9]+年前・要確認", cells["案内の時点"])
    assert "../municipalities/kobe.html#reception-lead_time-1" in hrefs(kobe)
    yokosuka = by_host(drawn(collection, PATH))["yokosuka"]
    cells = {e.attributes["data-label"]: said(e) for e in yokosuka.with_attribute("data-label")}
    assert [label for label, text in cells.items() if text == "公表なし"] == ["期限", "ほかの条件"]


def test_a_column_that_nobody_fills_is_named_once(collection: Collection) -> None:
    root = drawn(collection, PATH)
    assert "費用、礼状、オンラインは、どの団体の案内にも見つかりません。" in said(root)
    heads = [
        said(e) for e in root.tagged("table")[0].tagged("th") if "col" in e.attributes["scope"]
    ]
    assert heads == [
        "団体と事例",
        "入口と申し込み",
        "期限",
        "時期、曜日、枠",
        "人数、時間、主題",
        "宿泊・食事",
        "ほかの条件",
        "案内の時点",
    ]


def test_hosts_that_all_speak_of_council_visits_say_so_once(collection: Collection) -> None:
    root = drawn(collection, PATH)
    assert said(root).count("どれも議会の視察についての案内です。") == 1
    told = {key: said(each) for key, each in by_host(root).items()}
    for key in ("yokosuka", "kobe", "kagoshima", "noboribetsu", "saikai"):
        assert "視察の案内です" not in told[key]


def test_words_that_name_no_door_leave_every_other_host_to_name_its_own(tmp_path: Path) -> None:
    towns = [
        sample.town(reception={"desk": [sample.claim("議事課。", door="議会")]}),
        sample.town(
            key="hoka", name="ほか市", code=OTHER, reception={"desk": [sample.claim("窓口。")]}
        ),
    ]
    root = drawn(site.collect(sample.write(tmp_path, towns=towns)), PATH)
    told = {key: said(each) for key, each in by_host(root).items()}
    assert "議会の視察の案内です。職員の視察の入口は公表なし" in told[sample.TOWN]
    assert "視察の案内です" not in told["hoka"]
    assert "どれも" not in said(root)


def test_what_nobody_says_is_asked_as_it_is_asked(collection: Collection) -> None:
    root = drawn(collection, PATH)
    kobe = by_host(root)["kobe"]
    (asked,) = kobe.tagged("ol")
    known = collection.municipalities["kobe"].reception.items
    questions = [
        field.schema["x-question"]
        for key, field in schema.reception_fields().items()
        if key not in known
    ]
    assert [said(e).endswith(q) for e, q in zip(asked.tagged("li"), questions, strict=True)] == [
        True
    ] * len(questions)
    (phone,) = (e for e in root.tagged("ol") if "phone" in e.attributes.get("class", ""))
    assert len(phone.tagged("li")) == len(schema.reception_fields())


def test_the_closed_parts_of_the_year_are_drawn_from_april(collection: Collection) -> None:
    (strip,) = drawn(collection, PATH).tagged("svg")
    bars = [
        (e.attributes["class"].rpartition("__")[2], e.attributes["x"], e.attributes["width"])
        for e in strip.tagged("rect")
        if "month" not in e.attributes["class"]
    ]
    assert bars[:4] == [
        ("ahead", "302", "14"),
        ("closed", "316", "50"),
        ("ahead", "26", "14"),
        ("closed", "40", "21"),
    ]


def test_rules_say_what_the_words_rule_out() -> None:
    (council, staff) = rules(
        host(
            closed=[{"door": "議会", "periods": ["9月中旬から10月末"], "ahead": "2週間前"}],
            party=[{"door": "議会", "value": 5, "value_to": 20, "unit": "人"}],
            online=[{"door": "職員", "accepted": "受けない"}],
        )
    )
    assert (council.door, council.full, council.partly) == ("council", (9, 10), (8,))
    assert (council.fewest, council.most, council.online) == (None, 20, None)
    assert (staff.door, staff.full, staff.online) == ("staff", (), "no")
    (both,) = rules(host(closed=[{"sessions": True, "months": [3]}, {"periods": ["12月から1月"]}]))
    assert (both.door, both.full, both.partly) == (None, (1, 12), (3,))


def test_the_rules_stand_with_the_host_for_the_script(collection: Collection) -> None:
    told = json.loads(by_host(drawn(collection, PATH))["kobe"].attributes["data-rules"])
    assert told == [
        {
            "door": "council",
            "full": [2, 3, 5, 9, 10],
            "partly": [1, 4, 8, 11, 12],
            "fewest": None,
            "most": None,
            "online": None,
        }
    ]


def test_hosts_that_speak_of_different_visits_say_so_each(tmp_path: Path) -> None:
    desks = [sample.claim("議事課。", door="議会")]
    towns = [
        sample.town(reception={"desk": desks}),
        sample.town(
            key="hoka",
            name="ほか市",
            code=OTHER,
            reception={"desk": [sample.claim("企画課。", door="職員")]},
        ),
    ]
    root = drawn(site.collect(sample.write(tmp_path, towns=towns)), PATH)
    told = {key: said(each) for key, each in by_host(root).items()}
    assert "議会の視察の案内です。職員の視察の入口は公表なし" in told[sample.TOWN]
    assert "職員の視察の案内です。議会の視察の入口は公表なし" in told["hoka"]
    assert "どれも" not in said(root)


def test_more_hosts_than_are_listed_are_among_the_municipalities(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hosts, "LISTED", 1)
    silent: dict[str, Any] = {"reception": None, "visits": None}
    towns = [sample.town(**silent), sample.town(key="hoka", name="ほか市", code=OTHER, **silent)]
    root = drawn(site.collect(sample.write(tmp_path, towns=towns)), PATH)
    assert len(by_host(root)) == 1
    assert "残りの団体を、自治体の一覧で見る" in said(root)
    assert "申し込みの条件が読める団体は、まだありません。" in said(root)


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    collection = site.collect(sample.write(tmp_path, [], [hostile.town()]))
    cell = said(by_host(drawn(collection, PATH))[sample.TOWN])
    assert [text for text in hostile.TEXTS if text not in cell] == []
