"""The expenses of a journey, reckoned from what is typed alone, and the own town that keeps their rules."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import Data, host, plan


def _costs(**more: Any) -> Data:
    return {"rules": [], "extras": [], "nights": None, "days": None} | more


def _rule(name: str, per: str, yen: int | None, article: str = "") -> Data:
    return {"id": name, "name": name, "per": per, "yen": yen, "article": article}


def _move(what: str, fare: int | None, day: str = "2026-10-20", where: str = "") -> Data:
    base = {"id": what, "day": day, "from": "", "to": "", "kind": "move", "host": ""}
    return base | {"what": f"移動　{what}", "where": where, "fare": fare}


BED = _move("宿泊", None) | {"kind": "stay"}


def test_expenses_are_those_of_all_who_go(core: Core) -> None:
    rules = [
        _rule("宿泊費", "night", 11_000, "旅費条例第20条"),
        _rule("日当", "day", 2_200, "旅費条例第20条"),
    ]
    extras = [
        {"id": "a", "what": "受入料", "yen": 20_000, "each": False},
        {"id": "b", "what": "資料代", "yen": 500, "each": True},
    ]
    legs = [
        _move("自市から甲市へ", 12_000, where="JR特急"),
        BED,
        _move("甲市から自市へ", 11_500, "2026-10-21"),
    ]
    made = plan(legs=legs, party=6, costs=_costs(rules=rules, extras=extras))
    found = core.call("expenses", made)
    assert [(each["item"], each["amount"], each["basis"]) for each in found["rows"]] == [
        ("交通費", 72_000, "JR特急　自市から甲市へ　12,000円×6人"),
        ("交通費", 69_000, "甲市から自市へ　11,500円×6人"),
        ("宿泊費", 66_000, "1夜×11,000円×6人"),
        ("日当", 26_400, "2日×2,200円×6人"),
        ("受入料", 20_000, "20,000円（全体で）"),
        ("資料代", 3_000, "500円×6人"),
    ]
    assert found["total"] == 256_400
    assert found["missing"] == []
    assert found["articles"] == ["旅費条例第20条"]
    alone = core.call("personal", made)
    assert (alone["total"], len(alone["rows"])) == (39_400, 5)


def test_what_was_not_typed_stays_blank(core: Core) -> None:
    found = core.call("expenses", plan(legs=[_move("自市から甲市へ", None)], party=2))
    assert found["rows"] == [{"item": "交通費", "amount": None, "basis": "自市から甲市へ"}]
    assert found["total"] is None
    assert found["missing"] == ["自団体の旅費の決まり", "交通費"]
    nobody = core.call("expenses", plan(costs=_costs(rules=[_rule("", "day", 0)])))
    assert (nobody["total"], nobody["missing"]) == (None, ["人数", "行程"])


def test_nights_that_no_rule_pays_leave_the_total_open(core: Core) -> None:
    """Fares alone are not what a journey costs, in the planner or on a paper."""
    legs = [_move("自市から甲市へ", 12_000), BED, _move("甲市から自市へ", 11_500, "2026-10-21")]
    made = plan(legs=legs, party=2)
    for name, amounts in (("expenses", [24_000, 23_000]), ("personal", [12_000, 11_500])):
        found = core.call(name, made)
        *fares, night = found["rows"]
        assert [each["amount"] for each in fares] == amounts
        assert (night["item"], night["amount"]) == ("宿泊", None)
        assert night["basis"] == ("1夜×2人" if name == "expenses" else "1夜×1人")
        assert (found["total"], found["missing"]) == (None, ["自団体の旅費の決まり"])
    by_day = core.call("expenses", plan(legs=[legs[0]], party=2))
    assert (by_day["total"], by_day["missing"]) == (24_000, ["自団体の旅費の決まり"])


def test_nights_and_days_are_counted_or_typed(core: Core) -> None:
    legs = [_move("a", None), BED, BED | {"host": "甲"}, _move("b", None, "2026-10-23")]
    made = plan(host("甲", online=True), legs=legs)
    assert core.call("spanOf", made) == {"nights": 1, "days": 2}
    assert core.call("spanOf", made | {"costs": _costs(nights=0, days=3)}) == {
        "nights": 0,
        "days": 3,
    }


def test_a_day_trip_pays_no_night(core: Core) -> None:
    rules = [_rule("宿泊手当", "night", 2_400)]
    found = core.call("expenses", plan(legs=[_move("a", 100)], party=1, costs=_costs(rules=rules)))
    assert [each["item"] for each in found["rows"]] == ["交通費"]


@pytest.mark.parametrize(
    ("typed", "yen"),
    [
        ("12000", 12_000),
        ("１２，０００円", 12_000),
        ("¥500", 500),
        ("0", 0),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("万", None),
        ("1000000000", None),
    ],
)
def test_amounts_are_read_as_people_type_them(core: Core, typed: str, yen: int | None) -> None:
    assert core.call("yenOf", typed, 999_999_999) == yen


def test_an_unlikely_amount_is_told(core: Core) -> None:
    assert core.call("unlikely", 10_000_000, "fare") == "10,000,000円です。桁を確かめてください。"
    assert core.call("unlikely", 200_000, "fare") == ""
    assert core.call("unlikely", None, "rate") == ""


def test_rules_begin_with_names_alone(core: Core) -> None:
    made = core.call("withRules", plan(), [["日当", "day"], ["宿泊料", "night"]])
    rules = made["costs"]["rules"]
    assert [(each["name"], each["per"], each["yen"], each["article"]) for each in rules] == [
        ("日当", "day", None, ""),
        ("宿泊料", "night", None, ""),
    ]
    assert len(core.call("withoutRule", made, rules[0]["id"])["costs"]["rules"]) == 1
    assert len(core.call("withExtras", plan())["costs"]["extras"]) == 2


OWN_HOME = dict.fromkeys(("prefecture", "section", "population", "address", "phone", "mail"), "")


def test_the_own_town_is_handed_on_without_names(core: Core) -> None:
    people = [{"id": "p", "name": "山田", "section": "", "post": "", "kana": "", "role": ""}]
    rules = [_rule("日当", "day", 2_200)]
    made = plan(
        home=OWN_HOME | {"name": "自市", "phone": "0143"},
        people=people,
        costs=_costs(rules=rules),
        route="council",
    )
    office = {"heads": {"自市長": "川田"}, "seal": "公印省略", "posts": "市長、課長"}
    content = core.call("handedOn", made, "012301", office)
    assert "山田" not in content
    assert "川田" not in content
    ways = core.call("officeHanded", content, {"甲市長": "海野"})
    assert (ways["seal"], ways["posts"]) == ("公印省略", "市長、課長")
    assert ways["heads"] == {"甲市長": "海野"}
    kept = core.call("readOwnHome", core.call("ownKept", made, "012301"))
    assert (kept["code"], kept["home"]["phone"]) == ("012301", "0143")
    taken = core.call("withHanded", plan(home=OWN_HOME | {"name": ""}), content)
    assert (taken["home"]["phone"], taken["route"]) == ("0143", "council")
    assert [each["name"] for each in taken["costs"]["rules"]] == ["日当"]
    own = core.call("withHanded", made, content)
    assert own["costs"]["rules"] == rules


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format":"casebook-plan","version":1}'])
def test_another_file_is_no_own_town(core: Core, content: str) -> None:
    assert core.call("readOwnHome", content)["fault"].startswith("このファイルは、自団体の設定では")


def test_a_damaged_own_town_is_read_as_far_as_it_goes(core: Core) -> None:
    content = (
        '{"format":"casebook-own-town","version":1,"code":"<b>","home":7,"rules":[{"yen":-5},3]}'
    )
    own = core.call("readOwnHome", content)
    assert (own["code"], own["route"], own["home"]["name"]) == ("", "staff", "")
    assert [each["yen"] for each in own["rules"]] == [None]
