"""The step of the itinerary: proposed, changed by hand, proposed anew, and held against the clock."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preparing import go, preparing, undo
from tests.browser.visit import LOOKS, Look

DAYS = ("2026-12-22 13:30", "2026-12-23 10:00")


def _legs(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-leg]").evaluate_all(
        """(all) => all.map((each) => {
          const [from, to] = [...each.querySelectorAll("[type=time]")].map(({value}) => value);
          return `${from}-${to} ${each.querySelector("[type=text]").value}`;
        })"""
    )
    return found


@pytest.mark.thorough
def test_a_proposal_is_made(browser: Browser, served: str) -> None:
    with preparing(browser, served, "itinerary", DAYS) as visit:
        page = visit.page
        page.locator("[data-propose]").click()
        assert _legs(page) == [
            "-12:15 移動　自団体から北見市へ",
            "12:15-13:15 昼食",
            "13:30-15:00 視察　書かないワンストップ窓口",
            "- 宿泊",
            "-09:45 移動　北見市から青梅市へ",
            "10:00-11:30 視察　書かない窓口",
            "11:30-12:30 昼食",
            "12:30- 移動　青梅市から自団体へ",
        ]
        expect(page.locator("[data-leg] h3")).to_have_text(
            ["2026年12月22日（火）", "2026年12月23日（水）"]
        )
        undo(page)
        expect(page.locator("[data-leg]")).to_have_count(0)


@pytest.mark.thorough
def test_what_was_changed_outlives_a_new_proposal(browser: Browser, served: str) -> None:
    with preparing(browser, served, "itinerary", DAYS) as visit:
        page = visit.page
        page.locator("[data-propose]").click()
        start = page.locator("[data-leg] input[type=time]").first
        start.fill("08:10")
        expect(start).to_be_focused()
        page.get_by_label(re.compile("^交通手段")).first.fill("新幹線")
        go(page, "dates")
        page.locator("section.cb-item input[type=time]").first.fill("14:00")
        go(page, "itinerary")
        expect(page.locator("[data-stale]")).to_contain_text("案を作った後に変わりました")
        page.get_by_role("button", name="手を入れた1行を残して、案を作り直す").click()
        assert _legs(page)[0] == "08:10-12:15 移動　自団体から北見市へ"
        assert _legs(page)[2] == "14:00-15:30 視察　書かないワンストップ窓口"
        expect(page.locator("[data-stale]")).to_have_count(0)
        page.locator("[data-propose-all]").click()
        assert _legs(page)[0] == "-12:45 移動　自団体から北見市へ"


@pytest.mark.thorough
def test_overlaps_and_disorder_are_told(browser: Browser, served: str) -> None:
    with preparing(browser, served, "itinerary", DAYS) as visit:
        page = visit.page
        page.locator("[data-propose]").click()
        lunch = page.locator("[data-leg]").nth(1).locator("input[type=time]")
        lunch.nth(1).fill("13:45")
        expect(page.locator("[data-leg]").nth(2)).to_contain_text("時刻が重なっています")
        lunch.nth(0).fill("15:30")
        expect(page.locator("[data-leg]").nth(1)).to_contain_text(
            "始まり（15:30）より後ではありません"
        )
        page.locator("[data-sort-legs]").click()
        assert _legs(page)[2] == "15:30-13:45 昼食"


def test_lines_are_added_moved_and_taken_off(browser: Browser, served: str) -> None:
    with preparing(browser, served, "itinerary") as visit:
        page = visit.page
        for what in ("集合", "出発"):
            page.locator("[data-add-leg]").click()
            expect(page.get_by_label("内容").last).to_be_focused()
            page.keyboard.type(what)
        assert _legs(page) == ["- 集合", "- 出発"]
        up = page.get_by_role("button", name="上へ　出発")
        up.click()
        assert _legs(page) == ["- 出発", "- 集合"]
        expect(up).to_be_focused()
        expect(page.locator("[data-said]")).to_have_text("1番目にしました。")
        page.get_by_role("button", name="外す　出発").click()
        assert _legs(page) == ["- 集合"]
        undo(page)
        assert _legs(page) == ["- 出発", "- 集合"]


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(browser: Browser, served: str, look: Look) -> None:
    with preparing(browser, served, "itinerary", DAYS, look=look) as visit:
        visit.page.locator("[data-propose]").click()
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
