"""Plans as files and as addresses: whole again after the way, and whole whatever else is read."""

import json
from typing import Any

import pytest

from tests.js.conftest import Core

Plan = dict[str, Any]
NAMES = ["髙﨑 𠮷田", "外字\ue000", "絵文字👩‍👩‍👧", "=cmd()", "<b>太</b>", "葛󠄀城"]
KINDS = ["staff", "council"]
TOWNS = {
    "kitami-counter": {"townKey": "kitami", "name": "北見市"},
    "kitami-other": {"townKey": "kitami", "name": "北見市"},
    "ome-counter": {"townKey": "ome", "name": "青梅市"},
}


@pytest.fixture
def plan(core: Core) -> Plan:
    made: Plan = core.call("newPlan", "visit")
    made = core.call("withHost", made, "kitami", "北見市", ["kitami-counter"])
    made = core.call("withHost", made, "", "どこにもない町", [])
    host = made["hosts"][0]["id"]
    made["people"] = [
        {"id": f"p{at}", "section": "", "post": "主事", "name": name, "kana": "", "role": ""}
        for at, name in enumerate(NAMES)
    ]
    made["questions"] = [_question(f"q{at}", host) for at in range(200)]
    made["hosts"][0]["choices"][0] = {"day": "2027-05-12", "from": "10:00", "to": "11:30"}
    made["report"]["seen"] = {host: "見たこと\n2行目\tタブ"}
    return made


def _question(key: str, host: str) -> Plan:
    return {
        "id": key, "host": host, "case": "kitami-counter", "field": "cost", "text": f"費用は～か{key}",
        "asks": "理由", "must": True, "where": "there", "answer": "",
    }  # fmt: skip


def read(core: Core, content: object) -> Any:
    return core.call(
        "readPlan", content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    )


def test_a_plan_comes_back_from_its_file_as_it_was(core: Core, plan: Plan) -> None:
    assert read(core, core.call("writtenPlan", plan)) == {"plan": plan, "notes": []}
    assert read(core, "\ufeff" + core.call("writtenPlan", plan))["plan"] == plan


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "この事例帖の計画ではありません"),
        ("PK\x03\x04", "この事例帖の計画ではありません"),
        ("[]", "この事例帖の計画ではありません"),
        ("null", "この事例帖の計画ではありません"),
        ('{"format":"other","version":1}', "この事例帖の計画ではありません"),
        ('{"format":"casebook-plan","version":1,"hosts":[', "途中で切れている"),
        ('{"format":"casebook-plan"}', "途中で切れている"),
        ('{"format":"casebook-plan","version":"1"}', "途中で切れている"),
        ('{"format":"casebook-plan","version":0}', "途中で切れている"),
        ('{"format":"casebook-plan","version":1.5}', "途中で切れている"),
        ('{"format":"casebook-plan","version":2}', "新しい版の事例帖"),
        ('{"format":"casebook-plan","version":99}', "新しい版の事例帖"),
        ('{"format":"casebook-plan"' + " " * 8_000_001, "大きすぎます"),
    ],
)
def test_what_is_no_plan_is_told_in_words(core: Core, content: str, fault: str) -> None:
    assert fault in read(core, content)["fault"]


def test_what_a_hostile_file_holds_makes_no_harm(core: Core) -> None:
    content = """{
      "format": "casebook-plan", "version": 1, "id": "../x", "kind": "other", "route": 7, "theme": "<b>",
      "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "extra": 1,
      "name": ["x"], "home": null, "party": 1e9, "purpose": "a\\u0000b\\r\\nc\\ud800d",
      "hosts": [null, "x", {"id": "a", "town": "__proto__", "choices": [{"day": "2027-02-30", "from": "25:00"}],
        "cases": ["kitami-counter", "kitami-counter", "<script>", 4], "online": "yes"}, {"id": "a"}],
      "questions": [{"id": "q", "host": "nobody", "asks": "他", "text": "x"}],
      "report": {"seen": {"__proto__": "x", "a": "y", "b": 4}, "use": 3},
      "travel": []
    }"""
    found = read(core, content)
    plan = found["plan"]
    assert found["notes"] == ["読めない項目や多すぎる項目3件を、外しました。"]
    assert list(plan) == list(core.call("newPlan", "visit"))
    assert plan["id"].isalnum()
    assert [plan[key] for key in ("kind", "route", "theme", "name", "party")] == [
        "visit", "staff", "", "", None,
    ]  # fmt: skip
    assert plan["purpose"] == "ab\ncd"
    first, second = plan["hosts"]
    assert (first["town"], first["cases"], first["online"]) == ("", ["kitami-counter"], False)
    assert first["choices"] == [{"day": "", "from": "", "to": ""}] * 3
    assert first["id"] == "a" != second["id"]
    assert [plan["questions"][0][key] for key in ("host", "asks")] == ["", "事実"]
    assert plan["report"]["seen"] == {"a": "y"}
    assert core.page.evaluate("({}).polluted") is None


def test_what_is_too_long_is_cut_between_characters_and_told(core: Core) -> None:
    empty = core.call("newPlan", "visit")
    found = read(core, {**empty, "purpose": "あ" * 1999 + "𠮷", "people": [{}] * 101})
    assert found["plan"]["purpose"] == "あ" * 1999
    assert len(found["plan"]["people"]) == 100
    assert found["notes"] == [
        "長すぎる文1か所を、途中までにしました。",
        "読めない項目や多すぎる項目1件を、外しました。",
    ]


def test_older_versions_are_brought_up_step_by_step(core: Core) -> None:
    for version, key in ((1, "goal"), (2, "aim"), (3, "purpose")):
        content = json.dumps({"format": "casebook-plan", "version": version, key: "目的"})
        plan = core.call("readOlder", content)["plan"]
        assert (plan["purpose"], plan["version"]) == ("目的", 1)
    newer = json.dumps({"format": "casebook-plan", "version": 4})
    assert "新しい版の事例帖" in core.call("readOlder", newer)["fault"]


def test_a_link_carries_cases_and_questions_and_no_names(core: Core, plan: Plan) -> None:
    plan |= {"purpose": "秘密の目的", "name": "秘密の名前", "theme": "telework"}
    plan["home"]["name"] = "秘密市"
    own = {
        **_question("own", plan["hosts"][0]["id"]),
        "case": "",
        "field": "",
        "text": "波線~と&=#?",
    }
    plan["questions"] = [*plan["questions"][:2], own]
    link = core.call("planLink", plan)
    decoded = json.dumps(core.call("carried", f"#{link}"), ensure_ascii=False)
    assert not [each for each in [*NAMES, "秘密", "どこにもない町", "2027"] if each in decoded]
    back = core.call("withCarried", core.call("newPlan", "visit"), f"#{link}", TOWNS)
    assert [(host["town"], host["cases"]) for host in back["hosts"]] == [
        ("kitami", ["kitami-counter"])
    ]
    host = back["hosts"][0]["id"]
    told = [(each["text"], each["case"], each["field"], each["must"]) for each in back["questions"]]
    assert told == [
        ("費用は～かq0", "kitami-counter", "cost", True),
        ("費用は～かq1", "kitami-counter", "cost", True),
        ("波線~と&=#?", "", "", True),
    ]
    assert {each["host"] for each in back["questions"]} == {host}
    assert back["theme"] == "telework"
    again = core.call("withCarried", back, f"#{link}", TOWNS)
    assert (len(again["questions"]), len(again["hosts"])) == (3, 1)


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "#",
        "#step=hosts",
        "#c=",
        "#c=<b>,__proto__",
        "#q=~~~~",
        "#%",
        "#w=@@",
        "#w=AA",
        "#w=gICA",
        "#o=<b>.__proto__",
        "#o=...",
    ],
)
def test_addresses_that_carry_nothing(core: Core, behind: str) -> None:
    assert core.call("carried", behind) is None


def test_a_link_of_two_hundred_questions_and_unknown_cases(core: Core) -> None:
    behind = "#c=unknown-case,ome-counter&" + "&".join(
        f"q=ome-counter~cost~f~~問{n}" for n in range(400)
    )
    plan = core.call("withCarried", core.call("newPlan", "visit"), behind, TOWNS)
    assert [host["name"] for host in plan["hosts"]] == ["青梅市"]
    assert len(plan["questions"]) == 300


def test_a_host_taken_off_leaves_its_questions_and_takes_its_legs(core: Core, plan: Plan) -> None:
    gone, other = (host["id"] for host in plan["hosts"])
    plan["home"]["name"] = "北見沢市"
    plan["questions"] = [_question("a", gone), _question("b", other)]
    legs = [
        ("at it", gone, "視察"),
        (f"kept-{gone}-bed-0", "", "宿泊"),
        (f"auto-{other}-come", "", "移動　北見市からどこにもない町へ"),
        ("typed", "", "移動　北見から空港へ"),
        ("at the other", other, "視察"),
        ("of home", "", "移動　北見沢から空港へ"),
    ]
    plan["legs"] = [{"id": key, "host": at, "what": what, "where": ""} for key, at, what in legs]
    left = core.call("withoutHost", plan, gone)
    assert [host["name"] for host in left["hosts"]] == ["どこにもない町"]
    assert [(each["id"], each["host"]) for each in left["questions"]] == [("a", ""), ("b", other)]
    assert [each["id"] for each in left["legs"]] == ["at the other", "of home"]
    assert core.call("planTitle", plan) == "北見市・どこにもない町への視察"


def test_undo_and_redo_are_bounded_and_letters_go_together(core: Core) -> None:
    assert core.call("historyOf", [1, 2, "undo", "undo", "undo", "redo", "redo", "redo"]) == [
        1, 2, 1, 0, 0, 1, 2, 2,
    ]  # fmt: skip
    assert core.call("historyOf", [1, "undo", 5, "redo"]) == [1, 0, 5, 5]
    assert core.call("historyOf", [1, 2, 3, "undo"], "field") == [1, 2, 3, 0]
    many = [*range(1, 151), *["undo"] * 150]
    assert core.call("historyOf", many)[-1] == 50


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("見本課\t係長\t髙﨑\tたかさき\t記録\n", [("見本課", "係長", "髙﨑", "たかさき", "記録")]),
        ("氏名\tふりがな\t所属\t役職名\n山田👩\tやまだ\t総務課\t課長\r\n", [("総務課", "課長", "山田👩", "やまだ", "")]),
        ("山田\r\n\r\n田中", [("", "", "山田", "", ""), ("", "", "田中", "", "")]),
        ("総務課\t課長\t山田", [("総務課", "課長", "山田", "", "")]),
        ("氏　名（漢字）\tふりがな\t番号\n山田\tやまだ\t1", [("", "", "山田", "やまだ", "")]),
        ("課長\t山田", [("", "課長", "山田", "", "")]),
        ('"総務課\n""本庁"""\t主事\t=cmd()', [('総務課 "本庁"', "主事", "=cmd()", "", "")]),
        ("氏名\t氏名\nあ\tい", [("", "", "あ", "", "")]),
        ("", []),
        ("\t\t\n\t", []),
    ],
)  # fmt: skip
def test_people_pasted_from_excel(core: Core, text: str, people: list[tuple[str, ...]]) -> None:
    keys = ("section", "post", "name", "kana", "role")
    found = core.call("pastedPeople", text)
    assert [tuple(each[key] for key in keys) for each in found] == people


TODAY = "2027-01-15"
SESSION = {"from": "2027-05-20", "to": "2027-05-28", "what": "5月臨時会"}


@pytest.mark.parametrize(
    ("choice", "warnings"),
    [
        ({}, []),
        ({"day": "2027-05-12", "from": "10:00", "to": "11:30"}, []),
        ({"day": "2027-01-14"}, ["過ぎた日です。"]),
        ({"day": "2027-05-08"}, ["土曜日で、役所は休みです。"]),
        ({"day": "2027-05-03"}, ["憲法記念日で、役所は休みです。"]),
        ({"day": "2027-01-29"}, ["今日から14日後です。申込みは1か月前までという団体が多くあります。"]),
        ({"day": "2027-04-02"}, ["年度始めです。受け入れない団体があります。"]),
        ({"day": "2027-05-20"}, ["訪問先の「5月臨時会」に当たります。"]),
        ({"day": "2027-05-14"}, ["訪問先の「5月臨時会」の前の1週間に当たります。受け入れない団体があります。"]),
        ({"day": "2027-05-12", "from": "11:00", "to": "10:00"}, ["終わりの時刻が、始まりより前です。"]),
        ({"day": "2051-05-12"}, ["この年の祝日は、まだわかりません。暦を確かめてください。"]),
    ],
)  # fmt: skip
def test_what_speaks_against_a_day(core: Core, choice: Plan, warnings: list[str]) -> None:
    assert core.call("dayWarnings", choice, [SESSION], TODAY) == warnings


def test_months_of_sessions_are_told_until_the_session_is_known(core: Core) -> None:
    told = core.call("dayWarnings", {"day": "2027-06-09"}, [], TODAY)
    assert told == ["定例会の多い月です。訪問先の会期を確かめ、下に入れてください。"]
    assert core.call("dayWarnings", {"day": "2027-06-09"}, [SESSION], TODAY) == []


def test_names_of_files_are_safe(core: Core) -> None:
    assert core.call("fileName", '../a:b*"c') == "_a_b__c"
    assert core.call("fileName", " . ") == "計画"
    assert len(core.call("fileName", "𠮷" * 90)) == 60
