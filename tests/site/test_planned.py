"""What was only planned is never told as a result: on the page of the case, in lists, and beside other cases."""

import pytest

from casebook.collection import Collection
from casebook.figures import figure
from casebook.pages.page import town_path
from tests.site.comparing import drawn, said, styled

HOURS = {
    "ofunato-shorter-counter-hours": ("2026年1月", "10時間", "8時間45分"),
    "minamisoma-shorter-counter-hours": ("2026年4月", "8時間45分", "7時間45分"),
    "kagoshima-shorter-counter-hours": ("2026年1月", "8時間45分", "7時間45分"),
    "kameoka-shorter-counter-hours": ("2026年5月", "8時間45分", "7時間30分"),
    "ashikaga-four-counters": ("2025年8月", "8時間45分", "7時間30分"),
}
"""When the shorter hours were meant to begin, and the hours of a day before and then."""


@pytest.mark.parametrize("case", HOURS)
def test_a_plan_stands_beside_what_was_before_as_a_plan(collection: Collection, case: str) -> None:
    root = drawn(collection, f"cases/{case}.html")
    (measure,) = (
        each
        for each in styled(root, "cb-ba")[0].tagged("li")
        if said(each).startswith("1日の受付時間")
    )
    day, before, then = HOURS[case]
    label, *rows = (said(each) for each in measure.tagged("p"))
    assert f"予定は{day}" in label
    assert rows == [f"前 {before}", f"予定 {then}"]
    assert len(styled(measure, "cb-bar--planned")) == 1


def test_a_planned_number_that_stands_alone_tells_its_day(collection: Collection) -> None:
    root = drawn(collection, "cases/ashikaga-four-counters.html")
    told = [said(each) for each in styled(root, "cb-ba__row--single")]
    assert any(each.startswith("10円/通 2025年8月の予定 予定の日を過ぎた") for each in told)


def test_lists_say_that_a_number_is_planned(collection: Collection) -> None:
    told = "10時間から8時間45分へ（予定）"
    case = collection.cases["ofunato-shorter-counter-hours"]
    root = drawn(collection, town_path(collection.town(case)))
    assert told in [said(each) for each in root.tagged("dd")]
    (claim,) = (each for each in case.key_figures if each.key_figure == "1日の受付時間")
    assert figure(claim) == told
