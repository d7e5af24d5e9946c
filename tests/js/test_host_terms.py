"""A plan held against what its hosts say of visits: refusals, deadlines, limits; and times nobody can keep."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from casebook import browser_data
from casebook.collection import Collection
from casebook.script import as_json
from tests.js.conftest import Core
from tests.js.planning import TODAY, Data, choice, host, plan

KINDS = ("leads", "closed", "sessions", "days", "limits", "rest", "online")
NOTHING: Data = {kind: [] for kind in KINDS}


def ruled(words: str, **more: Any) -> Data:
    base = {"claim": "reception-x-1", "door": None, "words": words, "told": "2025年1月の案内"}
    return base | {"old": None} | more


def town(**terms: list[Data]) -> dict[str, Data]:
    return {"甲": {"terms": NOTHING | terms}}


def told(core: Core, first: Data, towns: dict[str, Data], route: str = "staff") -> list[str]:
    made = plan(host("甲", choices=[first, choice(""), choice("")]), route=route)
    warnings: list[list[list[str]]] = core.call("warnings", made, TODAY, towns)
    return warnings[0][0]


def test_every_refused_day_of_a_host_of_the_collection_warns(
    core: Core, collection: Collection
) -> None:
    """Each day of a year, for each host that has published periods, and for both routes."""
    refusing = 0
    for key, each in collection.municipalities.items():
        data = json.loads(as_json(browser_data.town(each, collection.vocabulary)))
        closed = data["terms"]["closed"]
        refusing += bool(closed)
        for route in ("council", "staff") if closed else ():
            days = [date(2027, 1, 1) + timedelta(n) for n in range(365)]
            # Ten at once: a call takes longer than what it does.
            for start in range(0, 365, 10):
                some = days[start : start + 10]
                hosts = [host(key, day.isoformat()) | {"id": str(day)} for day in some]
                found = core.call("warnings", plan(*hosts, route=route), TODAY, {key: data})
                for day, choices in zip(some, found, strict=True):
                    warned = [text for text in choices[0] if "受け入れない時期に当たります" in text]
                    within = [term for term in closed if _within(term, day)]
                    others = [term for term in within if term["door"] not in (None, route)]
                    # None is left out: a host that tells each route's own has to be read anew here.
                    assert len(warned) == len(within), (key, day)
                    asked = [text for text in warned if "電話で確かめてください" in text]
                    assert len(asked) == len(others), (key, day)
    assert refusing > 0


def _within(term: Data, day: date) -> bool:
    at, first, last = (
        (day.month, day.day),
        (term["fromMonth"], term["fromDay"]),
        (term["toMonth"], term["toDay"]),
    )
    return first <= at <= last if first <= last else at >= first or at <= last


def test_a_day_in_kobes_autumn_is_refused_in_its_own_words(
    core: Core, collection: Collection
) -> None:
    kobe = json.loads(
        as_json(browser_data.town(collection.municipalities["kobe"], collection.vocabulary))
    )
    made = plan(host("kobe", "2027-10-19"), route="council")
    ((first, *_),) = core.call("warnings", made, TODAY, {"kobe": kobe})
    assert first == [
        "受け入れない時期に当たります：9月中旬から10月末（2024年1月の案内、2年前、目安）。"
    ]
    notes = core.call("dayNotes", made, TODAY, {"kobe": kobe})
    assert notes == [f"kobe市　{first[0]}"]
    leg = choice("2027-10-19", "10:00", "11:30") | {"id": "l", "kind": "visit", "host": "kobe"}
    legs = [leg | {"what": "視察", "where": ""}]
    (note,) = core.call("itineraryNotes", made | {"legs": legs}, TODAY, {"kobe": kobe})
    assert (note["kind"], note["text"]) == ("closed", f"10月19日の「視察」　{first[0]}")
    ((softened, *_),) = core.call("warnings", made | {"route": "staff"}, TODAY, {"kobe": kobe})
    assert softened == [
        "議会の視察の場合、受け入れない時期に当たります：9月中旬から10月末"
        "（2024年1月の案内、2年前、目安）。職員の視察も同じか、電話で確かめてください。"
    ]


PERIOD = {
    "fromMonth": 11,
    "fromDay": 20,
    "toMonth": 1,
    "toDay": 15,
    "period": "11月下旬から1月中旬",
    "rough": False,
}
LEAD = {"months": 0, "days": 60, "workingDays": 0, "after": False, "name": "60日前"}
SAID = "（2025年1月の案内）。"
WEEKDAYS = {"weekdays": [1, 3, 5], "opens": "09:30", "closes": "16:00"}


@pytest.mark.parametrize(
    ("terms", "when", "warning"),
    [
        ({"closed": [ruled("11月下旬から1月中旬。その60日前からも", **PERIOD)]}, choice("2027-11-22"), "受け入れない時期に当たります：11月下旬から1月中旬"),
        ({"closed": [ruled("11月下旬から1月中旬。その60日前からも", **PERIOD)]}, choice("2027-01-15"), "受け入れない時期に当たります：11月下旬から1月中旬"),
        ({"closed": [ruled("11月下旬から1月中旬。その60日前からも", **PERIOD)]}, choice("2027-11-19"), ""),
        ({"closed": [ruled("11月下旬から1月中旬。その60日前からも", **PERIOD)]}, choice("2027-01-18"), ""),
        ({"sessions": [ruled("会期中", months=[2, 5])]}, choice("2027-05-20"), "会期のある月です。会期中は受け入れていません：会期中"),
        ({"sessions": [ruled("会期中", months=[2, 5])]}, choice("2027-10-20"), ""),
        ({"days": [ruled("月水金", **WEEKDAYS)]}, choice("2027-05-20"), "受け入れる日時から外れます：月水金"),
        ({"days": [ruled("月水金", **WEEKDAYS)]}, choice("2027-05-21", "09:30", "11:00"), ""),
        ({"days": [ruled("月水金", **WEEKDAYS)]}, choice("2027-05-21", "09:00", "10:30"), "受け入れる日時から外れます：月水金"),
        ({"days": [ruled("月水金", **WEEKDAYS)]}, choice("2027-05-21", "15:00", "16:30"), "受け入れる日時から外れます：月水金"),
        ({"leads": [ruled("60日前まで", due="apply", lead=LEAD)]}, choice("2027-01-19"), "申込みの期限（60日前まで、2026年11月20日（金））を過ぎています"),
        ({"leads": [ruled("60日前まで", due="apply", lead=LEAD)]}, choice("2027-01-20"), ""),
        ({"limits": [ruled("90分まで", kind="minutes", value=90)]}, choice("2027-05-20", "10:00", "11:45"), "105分の予定です。訪問先の案内では90分までです"),
        ({"limits": [ruled("90分まで", kind="minutes", value=90)]}, choice("2027-05-20", "10:00", "11:30"), ""),
    ],
)  # fmt: skip
def test_each_term_speaks_where_it_is_broken(
    core: Core, terms: dict[str, list[Data]], when: Data, warning: str
) -> None:
    assert told(core, when, town(**terms)) == ([f"{warning}{SAID}"] if warning else [])
    (other,) = {route for route in ("staff", "council") if route != "staff"}
    of_others = {key: [term | {"door": other} for term in all_] for key, all_ in terms.items()}
    found = told(core, when, town(**of_others))
    assert [each.replace("議会の視察の場合、", "") for each in found] == (
        [f"{warning}{SAID}職員の視察も同じか、電話で確かめてください。"] if warning else []
    )
    (kind, (term,)), *_ = terms.items()
    for door in ("staff", None):  # what is said to all is said to the staff
        both = of_others | {kind: [*of_others[kind], term | {"door": door, "words": "職員"}]}
        assert not any("議会の視察の場合" in each for each in told(core, when, town(**both)))


def test_a_lead_of_another_kind_leaves_that_of_others_to_be_asked_about(core: Core) -> None:
    apply = ruled("60日前まで", due="apply", lead=LEAD, door="council")
    letters = ruled("60日前まで", due="letters", lead=LEAD, door="staff")
    (text,) = told(core, choice("2027-01-19"), town(leads=[apply, letters]))
    assert text.startswith("議会の視察の場合、申込みの期限（60日前まで、")


def test_what_a_host_says_to_others_is_held_against_the_plan_as_a_question(core: Core) -> None:
    limit = ruled("主題は1〜2つ", kind="topics", value=2, door="council")
    made = plan(host("甲", cases=["a", "b", "c"]), people=[], party=None)
    assert core.call("againstVisit", made, town(limits=[limit])) == [
        "見る事例は3件です。議会の視察の場合、訪問先の案内では主題は1〜2つです"
        f"{SAID}職員の視察も同じか、電話で確かめてください。"
    ]


@pytest.mark.parametrize(
    ("limit", "more", "warnings"),
    [
        (ruled("2件まで", kind="topics", value=2), {"cases": ["a", "b", "c"]}, ["見る事例は3件です。訪問先の案内では2件までです"]),
        (ruled("2件まで", kind="topics", value=2), {"cases": ["a", "b"]}, []),
        (ruled("5人まで", kind="party-max", value=5), {"party": 6}, ["参加者は6人です。訪問先の案内では5人までです"]),
        (ruled("5人から", kind="party-min", value=5), {"party": 4}, ["参加者は4人です。訪問先の案内では5人からです"]),
        (ruled("5人から", kind="party-min", value=5), {"party": None}, []),
    ],
)  # fmt: skip
def test_limits_of_a_host_are_held_against_the_plan(
    core: Core, limit: Data, more: Data, warnings: list[str]
) -> None:
    one = host("甲", cases=more.get("cases", []))
    made = plan(one, party=more.get("party"), people=[])
    expected = [f"{each}{SAID}" for each in warnings]
    assert core.call("againstVisit", made, town(limits=[limit])) == expected


def test_a_refusal_of_visits_online_is_told(core: Core) -> None:
    online = town(online=[ruled("受けない", accepted="no")])
    assert core.call("againstVisit", plan(host("甲"), people=[], party=None), online) == []
    made = plan(host("甲", online=True), people=[], party=None)
    assert core.call("againstVisit", made, online) == [
        f"オンラインの視察は受け入れていません{SAID}"
    ]


@pytest.mark.parametrize(
    ("start", "end", "warning"),
    [
        ("05:00", "", "ふつうの開庁時間（8時30分から17時15分まで）の外にかかります。"),
        ("", "18:00", "ふつうの開庁時間（8時30分から17時15分まで）の外にかかります。"),
        ("16:30", "17:30", "ふつうの開庁時間（8時30分から17時15分まで）の外にかかります。"),
        ("12:00", "13:00", "昼休み（12時から13時まで）にかかります。"),
        ("11:00", "12:30", "昼休み（12時から13時まで）にかかります。"),
        ("10:30", "12:00", ""),
        ("13:00", "14:30", ""),
    ],
)
def test_hours_that_nobody_keeps_are_told(core: Core, start: str, end: str, warning: str) -> None:
    found = told(core, choice("2027-05-20", start, end), {})
    assert found == ([warning] if warning else [])


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        (choice("2027-05-20", "10:00"), True),
        (choice("2027-05-20", "11:29"), True),
        (choice("2027-05-20", "13:30"), False),
        (choice("2027-05-21", "10:00"), False),
    ],
)
def test_nobody_is_with_two_hosts_at_one_hour(core: Core, other: Data, clash: bool) -> None:
    """Without an end a visit lasts as long as one topic."""
    both = [host("甲", agreed=choice("2027-05-20", "10:00")), host("乙", choices=[other] * 3)]
    warned = core.call("warnings", plan(*both), TODAY)[1][0]
    assert ("甲市の10:00からの視察と、時間が重なります。" in warned) is clash
    legs = [
        each | {"id": each["day"] + name, "kind": "visit", "host": name, "what": name, "where": ""}
        for name, each in (("甲", choice("2027-05-20", "10:00")), ("乙", other))
    ]
    notes = core.call("itineraryNotes", plan(*both, legs=legs))
    assert any(each["kind"] == "overlap" for each in notes) is clash
