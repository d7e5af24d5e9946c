"""What has been told once is in the papers: nobody reckons it or writes it again, and none of it is said twice."""

from typing import Any

import pytest

from tests.browser.packing import (
    Desk,
    cells_of,
    headed,
    host,
    leg,
    person,
    plan,
    question,
    sample,
    text_of,
    when,
    whole,
    word,
)

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")
NAMES = "北見市・青梅市"


def two(**more: Any) -> dict[str, Any]:
    """Two hosts that show the same theme, of which the first has agreed."""
    hosts = [
        host("h1", "", "北見市", agreed=when("2027-05-20", "10:00", "11:30")),
        host("h2", "", "青梅市", choices=[when("2027-05-21", "13:30", "15:00")] * 3),
    ]
    legs = [
        leg("l1", "2027-05-20", "07:00", "09:45", what="移動", where="特急"),
        leg("l2", "2027-05-20", "10:00", "11:30", kind="visit", host="h1"),
        leg("l3", "2027-05-21", "08:00", "12:00", what="移動", where="公用車"),
        leg("l4", "2027-05-21", "13:30", "15:00", kind="visit", host="h2"),
        leg("l5", "2027-05-21", "15:00", "19:00", what="移動", where="飛行機"),
    ]
    return sample(hosts=hosts, legs=legs, theme="front-office") | more


def test_an_application_says_how_one_arrives(at: Desk) -> None:
    files = at.files(two())
    for name, told in (("北見市", "特急"), ("青梅市", "公用車")):
        rows = dict(cells_of(word(files[f"視察申込書_{name}.docx"]).tables[0]))
        assert rows["移動手段"] == told
    bare = dict(cells_of(word(at.files(two(legs=[]))["視察申込書_北見市.docx"]).tables[0]))
    assert bare["移動手段"] == "移動手段（バス、公用車、公共交通）"


def test_days_that_are_only_wished_for_are_marked(at: Desk) -> None:
    files = at.files(two())
    days = "令和9年5月20日（木）から5月21日（金）まで"
    for paper in ("行程表", "参加者名簿", "視察計画書", "起案用紙"):
        assert f"{days}（希望）" in whole(word(files[f"{paper}_{NAMES}.docx"])), paper
    assert "（希望）" not in whole(word(at.files(sample())["行程表_北見市.docx"]))


def test_what_several_hosts_show_and_are_asked_is_said_once(at: Desk) -> None:
    asked = [
        question(1, "h1", "費用は。"),
        question(2, "h2", "費用は。"),
        question(3, "h2", "理由は。"),
    ]
    files = at.files(two(questions=asked))
    told = text_of(word(files[f"起案用紙_{NAMES}.docx"]))
    assert "視察事項\t自治体フロントヤード改革の推進\n視察者" in told
    planned = text_of(word(files[f"視察計画書_{NAMES}.docx"]))
    assert "明らかにしたいこと\n費用は。\n理由は。\n行程" in planned


def test_more_than_ten_questions_are_counted_once_each(at: Desk) -> None:
    asked = [question(n, f"h{n % 2 + 1}", f"問い{n // 2}") for n in range(26)]
    told = text_of(word(at.files(two(questions=asked))[f"視察計画書_{NAMES}.docx"]))
    assert "問い9\n　ほか3問。\n" in told


def test_a_settlement_adds_up_what_all_are_paid(at: Desk) -> None:
    rules = [{"id": "r1", "name": "日当", "per": "day", "yen": 1500, "article": ""}]
    costs = {"rules": rules, "extras": [], "nights": 0, "days": 2}
    fare = leg("l1", "2027-05-20", "09:00", "10:00", what="移動", where="鉄道", fare=12300)
    people = [person(f"職員　{n}") for n in range(3)]
    files = at.files(sample(costs=costs, legs=[fare], people=people))
    rows = headed(word(files["旅費精算書_北見市.docx"]), "旅行者", "交通費", "日当", "計")
    assert rows[-1] == ["合計", "36,900円", "9,000円", "45,900円"]


def test_the_plan_of_a_stay_has_the_cost_of_the_journey(at: Desk) -> None:
    costs = {"rules": [], "extras": [], "nights": 0, "days": 1}
    fare = leg("l1", "2027-05-10", "09:00", "10:00", what="移動", where="鉄道", fare=12300)
    stays = plan()["travel"] | {"from": "2027-05-10", "to": "2027-05-10"}
    of = plan(kind="travel", hosts=[host("h1", "bandai", "磐梯町")], travel=stays, costs=costs)
    document = word(
        at.files(of | {"legs": [fare], "people": [person("山田")]})["滞在計画書_磐梯町.docx"]
    )
    rows = headed(document, "費目", "金額", "内訳")
    assert [row[:2] for row in rows[1:]] == [
        ["旅費", "12,300円"],
        ["回線と電話", "回線と電話の額円"],
        ["合計", "合計の額円"],
    ]


def test_a_case_of_another_town_says_whose_it_is(at: Desk) -> None:
    joined = host("h1", "ome", "青梅市", cases=["kitami-writing-free-counter"])
    files = at.files(sample(hosts=[joined], legs=[]))
    title = "書かないワンストップ窓口（北見市の事例）"
    for paper in ("視察計画書", "起案用紙", "お礼状"):
        assert title in whole(word(files[f"{paper}_青梅市.docx"])), paper
