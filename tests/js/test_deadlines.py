"""Days off, back-scheduling over year ends and holidays, and what hosts ask for themselves."""

from typing import Any

import pytest

from casebook.lead_times import leads_in
from casebook.records.told import told
from tests.js.conftest import Core
from tests.js.planning import Data, choice, host, plan


@pytest.mark.parametrize(
    ("day", "real"),
    [
        ("2027-02-28", True),
        ("2027-02-29", False),
        ("2028-02-29", True),
        ("2100-02-29", False),
        ("2027-4-1", False),
        ("2027-13-01", False),
        ("", False),
        ("明日", False),
    ],
)
def test_days_that_exist(core: Core, day: str, real: bool) -> None:
    assert core.call("isDay", day) is real


@pytest.mark.parametrize(
    ("day", "before"),
    [
        ("2027-03-31", "2027-02-28"),
        ("2028-03-31", "2028-02-29"),
        ("2028-02-29", "2028-01-29"),
        ("2027-01-15", "2026-12-15"),
        ("2027-07-31", "2027-06-30"),
        ("2027-05-30", "2027-04-30"),
    ],
)
def test_a_month_before(core: Core, day: str, before: str) -> None:
    assert core.call("plusMonths", day, -1) == before


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-11-20", ""),
        ("2026-11-21", "土曜日"),
        ("2026-11-22", "日曜日"),
        ("2026-11-23", "勤労感謝の日"),
        ("2026-12-28", ""),
        ("2026-12-29", "年末年始の閉庁日"),
        ("2027-01-01", "年末年始の閉庁日"),
        ("2027-01-03", "年末年始の閉庁日"),
        ("2027-01-04", ""),
        ("2026-05-06", "振替休日"),
        ("2026-09-22", "国民の休日"),
        ("2027-03-22", "振替休日"),
        ("2041-05-03", ""),
        ("2041-05-04", "土曜日"),
    ],
)
def test_why_offices_are_closed(core: Core, day: str, why: str) -> None:
    assert core.call("whyClosed", day) == why


def test_years_beyond_the_library_are_said_to_be_unknown(core: Core) -> None:
    known = [core.call("holidaysKnown", f"{year}-06-01") for year in (2023, 2024, 2040, 2041)]
    assert known == [False, True, True, False]
    (due,) = _dues(core, plan(host("甲", "2041-06-14")), only="questions")
    assert due["notes"] == [
        "2041年の祝日はこの事例帖では分かりません。土日と年末年始だけを除いています。"
    ]


@pytest.mark.parametrize(
    ("day", "way", "open_day", "passed"),
    [
        ("2026-04-29", -1, "2026-04-28", 1),
        ("2026-05-06", -1, "2026-05-01", 5),
        ("2026-05-02", 1, "2026-05-07", 5),
        ("2027-01-03", -1, "2026-12-28", 6),
        ("2026-12-29", 1, "2027-01-04", 6),
        ("2026-09-23", -1, "2026-09-18", 5),
        ("2026-11-20", -1, "2026-11-20", 0),
    ],
)
def test_the_next_open_day(core: Core, day: str, way: int, open_day: str, passed: int) -> None:
    moved = core.call("openDay", day, way)
    assert (moved["day"], len(moved["passed"])) == (open_day, passed)


def _dues(
    core: Core, made: Data, today: str = "2026-01-05", *, only: str = "", **towns: Any
) -> Any:
    found = core.call("dues", made, today, towns)
    return [each for each in found if not only or each["id"] == only]


def _days(core: Core, made: Data, **towns: Any) -> dict[str, str]:
    return {each["id"]: each["day"] for each in _dues(core, made, **towns)}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # Nothing falls on a day off but a month and ten days before, Saturday and Sunday.
        ("2026-10-20", "2026-09-18 2026-10-06 2026-10-09 2026-10-13 2026-10-27 2026-10-30"),
        # Over the year's end.
        ("2027-01-12", "2026-12-11 2026-12-28 2026-12-28 2027-01-05 2027-01-19 2027-01-22"),
        # Golden Week before, and after.
        ("2026-05-13", "2026-04-13 2026-04-28 2026-05-01 2026-05-01 2026-05-20 2026-05-25"),
        ("2026-04-24", "2026-03-24 2026-04-10 2026-04-14 2026-04-17 2026-05-01 2026-05-07"),
        # The last day of a month that has no counterpart; the report from Saturday on.
        ("2027-03-31", "2027-02-26 2027-03-17 2027-03-19 2027-03-24 2027-04-07 2027-04-12"),
        # A leap day.
        ("2028-03-30", "2028-02-29 2028-03-16 2028-03-17 2028-03-23 2028-04-06 2028-04-10"),
        ("2028-02-29", "2028-01-28 2028-02-15 2028-02-18 2028-02-22 2028-03-07 2028-03-10"),
    ],
)
def test_deadlines_from_a_day(core: Core, day: str, expected: str) -> None:
    names = ["apply", "letters", "study", "questions", "thanks", "report"]
    assert _days(core, plan(host("甲", day))) == dict(zip(names, expected.split(), strict=True))


def test_a_deadline_tells_why(core: Core) -> None:
    found = {each["id"]: each for each in _dues(core, plan(host("甲", "2027-01-12")))}
    assert found["letters"]["why"] == "視察日2027年1月12日（火）の2週間前"
    assert found["letters"]["notes"] == [
        "2026年12月29日（火）は年末年始の閉庁日のため、前の開庁日にしました。"
    ]
    assert found["report"]["notes"] == []
    sat = {each["id"]: each for each in _dues(core, plan(host("甲", "2027-03-31")))}
    assert sat["report"]["why"] == "視察日2027年3月31日（水）の10日後"
    assert sat["report"]["notes"] == ["2027年4月10日（土）は土曜日のため、次の開庁日にしました。"]


def test_without_a_day_the_lead_times_are_told(core: Core) -> None:
    found = _dues(core, plan(host("甲"), host("乙", "2027-02-30")))
    assert {each["day"] for each in found} == {""}
    assert [each["why"] for each in found][:3] == [
        "視察日の1か月前",
        "視察日の2週間前",
        "視察日の10日前",
    ]


def test_the_earliest_host_decides_before_and_the_last_after(core: Core) -> None:
    made = plan(host("甲", "2026-10-22"), host("乙", "2026-10-20"))
    found = {each["id"]: each for each in _dues(core, made)}
    assert found["apply"]["day"] == "2026-09-18"
    assert found["apply"]["why"] == "乙市の視察日2026年10月20日（火）の1か月前"
    assert found["report"]["why"] == "甲市の視察日2026年10月22日（木）の10日後"
    assert found["report"]["day"] == "2026-11-02"


def test_the_agreed_day_comes_before_the_choices(core: Core) -> None:
    made = plan(host("甲", "2026-10-20", agreed=choice("2026-11-10")))
    assert _days(core, made)["apply"] == "2026-10-09"


def test_an_earlier_second_choice_is_told(core: Core) -> None:
    choices = [choice("2026-10-20"), choice("2026-10-13"), choice("")]
    assert core.call("dayNotes", plan(host("甲", choices=choices)), "2026-10-01") == [
        "甲市には2026年10月13日（火）という、より早い希望日もあります。"
        "期限は2026年10月20日（火）から数えています。"
    ]
    assert core.call("dayNotes", plan(host("甲", "2026-11-23")), "2026-10-01") == [
        "甲市の視察日2026年11月23日（月）は勤労感謝の日です。"
    ]


def test_the_council_writes_a_report_of_its_own(core: Core) -> None:
    days = _days(core, plan(host("甲", "2026-10-20"), route="council"))
    assert days["council-report"] == "2026-11-09"


def _town(sentence: str) -> Data:
    leads = leads_in([sentence]).items()
    return {
        "terms": {"leads": [{"due": due, "door": None, "lead": told(lead)} for due, lead in leads]}
    }


def test_what_the_host_asks_for_comes_first(core: Core) -> None:
    town = _town("申し込みは2か月前まで。文書は10営業日前まで、質問は3週間前までに送る。")
    found = {each["id"]: each for each in _dues(core, plan(host("甲", "2026-10-20")), 甲=town)}
    assert found["apply"]["day"] == "2026-08-20"
    assert found["apply"]["notes"] == ["甲市の受け入れの案内に合わせています（ふつうは1か月前）。"]
    # Ten days on which offices are open, over スポーツの日.
    assert found["letters"]["day"] == "2026-10-05"
    assert found["letters"]["why"] == "視察日2026年10月20日（火）の10開庁日前"
    assert found["questions"]["day"] == "2026-09-29"


def test_a_day_set_by_hand_stays(core: Core) -> None:
    made = core.call("withDay", plan(host("甲", "2026-10-20")), "apply", "2026-09-21")
    (due,) = _dues(core, made, only="apply")
    assert (due["day"], due["fixed"]) == ("2026-09-21", True)
    assert due["notes"] == ["自動で数えると2026年9月18日（金）です。", "この日は敬老の日です。"]
    later = made | {"hosts": [host("甲", "2026-12-01")]}
    assert _dues(core, later, only="apply")[0]["day"] == "2026-09-21"
    back = core.call("withDay", made, "apply", "")
    assert (back["deadlines"], _days(core, back)["apply"]) == ([], "2026-09-18")


def test_a_day_after_the_visit_is_told(core: Core) -> None:
    made = core.call("withDay", plan(host("甲", "2026-10-20")), "questions", "2026-10-21")
    assert _dues(core, made, only="questions")[0]["notes"][0] == "視察日より後になっています。"


def test_own_deadlines_stand_among_the_others(core: Core) -> None:
    made = core.call("withDeadline", plan(host("甲", "2026-10-20")), "旅費の手続き", "2026-10-01")
    found = [(each["what"], each["own"]) for each in _dues(core, made)]
    assert found[1] == ("旅費の手続き", True)


def test_too_late_is_said_plainly(core: Core) -> None:
    made = plan(host("甲", "2026-10-20"))
    late = {each["id"]: each["late"] for each in _dues(core, made, "2026-10-07")}
    assert late["apply"].startswith("申込の目安を過ぎています。まず電話で")
    assert late["letters"].startswith("相手の担当に電話で遅れを伝え")
    assert [late[key] for key in ("study", "questions", "thanks", "report")] == [""] * 4
    done = core.call("withDone", made, "apply", True)
    assert _dues(core, done, "2026-10-07", only="apply")[0]["late"] == ""
    after = _dues(core, made, "2026-10-21", only="apply")[0]["late"]
    assert after == "視察の日を過ぎています。済んでいれば印を付けます。"


def test_today_is_not_past(core: Core) -> None:
    made = core.call("withDeadline", plan(host("甲", "2026-10-20")), "旅費の手続き", "2026-10-06")
    own = made["deadlines"][0]["id"]

    def late(today: str) -> dict[str, str]:
        return {each["id"]: each["late"] for each in _dues(core, made, today)}

    assert (late("2026-10-06")["letters"], late("2026-10-06")[own]) == ("", "")
    assert late("2026-10-07")["letters"].startswith("相手の担当に電話で遅れを伝え")
    assert late("2026-10-07")[own].startswith("過ぎています。")
    on_the_day, after = late("2026-10-20"), late("2026-10-21")
    assert on_the_day["apply"].startswith("申込の目安を過ぎています。")
    assert after["apply"] == "視察の日を過ぎています。済んでいれば印を付けます。"


def test_a_stay_has_days_of_its_own(core: Core) -> None:
    made = plan(host("甲"), kind="travel", travel={"from": "2026-10-19", "to": "2026-10-23"})
    days = _days(core, made)
    assert (days["stay-ask"], days["stay-take-out"]) == ("2026-08-19", "2026-10-05")
    assert (days["stay-ready"], days["stay-report"]) == ("2026-10-16", "2026-11-02")
    assert "apply" not in days, "what a host asks for a visit of inspection is another matter"
