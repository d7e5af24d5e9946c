"""What a town's own form is filled with: the same words as the papers have, and nothing that nobody knows."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import Desk, desk, large, leg, plan, sample, when


@pytest.fixture(scope="module")
def at(browser: Browser, served: str) -> Iterator[Desk]:
    with desk(browser, served) as made:
        yield made


def test_values_are_those_of_the_papers(at: Desk) -> None:
    told = at.call("filling", sample() | {"office": {"heads": {"北見市長": "見本　一郎"}}})
    values = told["values"]
    picked = ("宛先", "発信者", "訪問先", "人数", "発信日", "質問の数", "第1希望", "所感", "方法")
    assert {name: values[name] for name in picked} == {
        "宛先": "北見市長　見本　一郎　様",
        "発信者": "登別市長",
        "訪問先": "北見市",
        "人数": "2人",
        "発信日": "令和　年　月　日",
        "質問の数": "1問",
        "第1希望": "",
        "所感": "",
        "方法": "現地",
    }
    assert values["名簿"].splitlines() == ["1　総務部　課長　山田　太郎", "2　主査　佐藤　花子"]
    assert [row["時刻"] for row in told["lists"]["行程"]] == ["13:30～15:00"]


def test_a_plan_of_several_hosts_tells_all_and_one_alone(at: Desk) -> None:
    whole_plan = at.call("filling", large(6))["values"]
    assert whole_plan["宛先"].splitlines() == ["北見市長　様", "青梅市長　様", "磐梯町長　様"]
    assert whole_plan["質問の数"] == "6問"
    one = at.call("filling", large(6) | {"only": "h2"})
    assert one["values"]["宛先"] == "青梅市長　様"
    assert {row["内容"][-1] for row in one["lists"]["質問"]} == {"1", "4"}
    assert [row["名前"] for row in one["lists"]["訪問先一覧"]] == ["青梅市"]


def test_of_several_hosts_what_is_known_is_told_and_whose_is_missing(at: Desk) -> None:
    of = large(6)
    first, second, third = of["hosts"]
    wish = when("2027-05-20", "10:00", "11:30")
    of["hosts"] = [first | {"choices": [wish]}, second | {"choices": [wish | {"day": ""}]}, third]
    told = at.call("filling", of)
    missing = "の分は計画にまだないため、ほかの訪問先の分だけを入れた項目"
    assert told["values"]["第1希望"] == "令和9年5月20日（木）午前10時から午前11時30分まで"
    assert told["gaps"]["第1希望"] == f"青梅市、磐梯町{missing}"
    assert told["values"]["第2希望"] == ""
    assert "第2希望" not in told["gaps"]
    assert len(told["values"]["日時"].splitlines()) == 2
    assert told["gaps"]["日時"] == f"磐梯町{missing}"
    assert told["values"]["方法"].splitlines() == ["現地", "オンライン"]
    assert "方法" not in told["gaps"]


def test_a_host_of_any_name_has_a_report_of_its_own(at: Desk) -> None:
    of = sample()
    of["hosts"] = [of["hosts"][0] | {"id": "constructor"}]
    assert at.call("filling", of)["values"]["所感"] == ""


def travelling() -> dict[str, Any]:
    """Three hosts on two days, and what it costs to go round."""
    going = [
        leg("l1", "2027-05-20", "08:00", "09:00", kind="move", fare=1000),
        leg("l2", "2027-05-21", "15:30", "18:00", kind="move", fare=20000),
    ]
    return large(6) | {"legs": going}


def test_what_the_whole_journey_costs_is_not_told_as_that_of_one_host(at: Desk) -> None:
    everything = at.call("filling", travelling())
    assert everything["values"]["経費の合計"] == "210,000円"
    assert len(everything["lists"]["経費"]) == 2
    one = at.call("filling", travelling() | {"only": "h2"})
    assert {one["values"][name] for name in ("経費の合計", "経費合計", "経費")} == {""}
    assert one["lists"]["経費"] == []
    assert set(one["numbers"]) == {
        *("経費の合計", "経費合計", "旅費の合計", "経費.金額"),
        *("名簿.番号", "質問.番号", "訪問先一覧.番号"),
    }
    assert one["gaps"].keys() == {"経費", "経費の合計", "経費合計", "旅費の合計"}
    assert everything["gaps"].keys() & one["gaps"].keys() == set()


def test_an_empty_plan_fills_in_nothing_that_it_does_not_know(at: Desk) -> None:
    told = at.call("filling", plan())
    known = {name: value for name, value in told["values"].items() if value}
    assert known == {
        "文書番号": "第　　　号",
        "発信日": "令和　年　月　日",
        "件名": "行政視察の受入れについて（依頼）",
        "標題": "行政視察の受入れについて（依頼）",
        "表題": "行政視察の受入れについて（依頼）",
    }
    assert not any(told["lists"].values())
