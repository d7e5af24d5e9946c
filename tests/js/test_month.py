"""The month of a host: its weeks, what speaks against each day, and what stands below it."""

from calendar import SUNDAY, Calendar
from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import TODAY, Data, choice, host, plan
from tests.js.test_host_terms import ruled, town

LEAD: Data = {"months": 2, "days": 0, "workingDays": 0, "after": False, "name": "2か月前"}


def _month(core: Core, month: str, made: Data, towns: dict[str, Data] | None = None) -> Any:
    return core.call("month", month, made, {"today": TODAY}, towns or {})


def _marks(core: Core, day: str, made: Data, towns: dict[str, Data] | None = None) -> list[Any]:
    weeks = _month(core, day[:7], made, towns)["weeks"]
    (found,) = [each for week in weeks for each in week if each and each["day"] == day]
    return [[mark["kind"], mark["word"]] for mark in found["marks"]]


@pytest.mark.parametrize(("year", "month"), [(2027, 2), (2026, 11), (2028, 2), (2027, 8)])
def test_weeks_run_from_sunday_to_saturday(core: Core, year: int, month: int) -> None:
    weeks = _month(core, f"{year}-{month:02}", plan(host("甲")))["weeks"]
    days = [[int(each["day"][8:]) if each else 0 for each in week] for week in weeks]
    assert days == Calendar(SUNDAY).monthdayscalendar(year, month)


def test_a_month_tells_holidays_wishes_others_and_the_way(core: Core) -> None:
    wishes = [choice("2027-01-20", "13:30"), choice("2027-01-22"), choice("")]
    one = host("甲", choices=wishes, agreed=choice("2027-01-22", "10:00"))
    leg = {"id": "l", "day": "2027-01-19", "kind": "move", "what": "羽田から千歳"}
    made = plan(one, host("乙", "2027-01-21"), legs=[leg])
    assert _month(core, "2027-01", made)["told"] == [
        {"kind": "agreed", "told": "決まった日　10:00から", "days": "22日"},
        {"kind": "wish", "told": "第1希望　13:30から", "days": "20日"},
        {"kind": "wish", "told": "第2希望", "days": "22日"},
        {"kind": "other", "told": "乙市の希望日", "days": "21日"},
        {"kind": "leg", "told": "行程　羽田から千歳", "days": "19日"},
        {"kind": "holiday", "told": "年末年始の閉庁日", "days": "1日から3日"},
        {"kind": "holiday", "told": "成人の日", "days": "11日"},
    ]


CLOSED = ruled(
    "1月中旬", fromMonth=1, fromDay=11, toMonth=1, toDay=20, period="1月中旬", rough=False
)


@pytest.mark.parametrize(
    ("door", "told"),
    [(None, ["closed", "受け入れない"]), ("council", ["ask", "確かめる"])],
)
def test_the_hosts_own_refusals_are_marked_and_those_for_others_asked_about(
    core: Core, door: str | None, told: list[str]
) -> None:
    towns = town(closed=[CLOSED | {"door": door}])
    assert _marks(core, "2027-01-20", plan(host("甲")), towns) == [told]
    assert _marks(core, "2027-01-21", plan(host("甲")), towns) == []


def test_sessions_and_weekdays_of_a_host_are_marked(core: Core) -> None:
    towns = town(
        sessions=[ruled("定例会", months=[3])],
        days=[ruled("火曜と水曜", weekdays=[2, 3], opens=None, closes=None)],
    )
    marks = [_marks(core, f"2027-03-0{day}", plan(host("甲")), towns) for day in (1, 2, 6)]
    session, weekday = ["session", "会期の月"], ["weekday", "曜日が外れる"]
    # A Monday, a Tuesday, and a Saturday on which offices are closed anyway.
    assert marks == [[session, weekday], [session], [session]]


def test_what_the_reader_has_noted_is_marked_too(core: Core) -> None:
    span = {"from": "2027-03-02", "to": "2027-03-03", "what": "3月定例会"}
    made = plan(host("甲", closed=[span]))
    found = _month(core, "2027-03", made)["told"]
    assert [(each["kind"], each["days"]) for each in found if "3月定例会" in each["told"]] == [
        ("closed", "1日"),
        ("closed", "2日から3日"),
    ]


def test_the_earliest_day_follows_from_the_hosts_lead_time(core: Core) -> None:
    towns = town(leads=[ruled("2か月前まで", due="apply", lead=LEAD)])
    found = _month(core, "2027-01", plan(host("甲")), towns)
    assert found["earliest"] == {
        "day": "2027-01-21",
        "told": "2027年1月21日（木）から。申込みは、訪問先の案内では2か月前まで（2025年1月の案内）。",
    }
    assert found["first"] == "2027-01"
    assert _marks(core, "2027-01-20", plan(host("甲")), towns) == [["late", "間に合わない"]]
    assert _marks(core, "2027-01-21", plan(host("甲")), towns) == []


def test_without_a_lead_time_a_month_ahead_is_a_rough_guess(core: Core) -> None:
    earliest = _month(core, "2026-12", plan(host("甲")))["earliest"]
    assert earliest["day"] == "2026-12-21"
    assert "目安" in earliest["told"]


def test_a_day_that_is_over_cannot_be_wished_for(core: Core) -> None:
    weeks = _month(core, "2026-11", plan(host("甲", "2026-11-24")))["weeks"]
    days = [each for week in weeks for each in week if each]
    assert next(each["day"] for each in days if each["ahead"]) == TODAY
    assert [each["day"] for each in days if each["wished"]] == ["2026-11-24"]
