"""The month in the step of the dates: read, walked through by keys, and pressed to wish for a day."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preparing import preparing, undo
from tests.browser.visit import LOOKS

DAYS = ("2027-01-20 13:30", "2027-01-21 10:00")


def _day(page: Page, day: str) -> None:
    page.locator(f"[data-calendar=h1] [data-day='{day}']").click()


@pytest.mark.thorough
def test_a_month_is_a_table_with_its_signs_told_below(browser: Browser, served: str) -> None:
    with preparing(browser, served, "dates", DAYS) as visit:
        month = visit.page.locator("[data-calendar=h1]")
        expect(month.get_by_role("table", name="2027年1月　北見市")).to_be_visible()
        expect(month.locator("th").first).to_have_text("日")
        cell = month.locator("td", has=visit.page.locator("[data-day='2027-01-11']"))
        expect(cell).to_have_text("11日休成人の日")
        expect(month.locator(".cb-month__told li")).to_have_text(
            [
                "希20日　第1希望　13:30から",
                "他21日　青梅市の希望日　10:00から",
                "休1日から3日　年末年始の閉庁日",
                "休11日　成人の日",
            ]
        )
        # The others wait behind their doors.
        expect(visit.page.locator("[data-calendar=h2] table")).to_have_count(0)


def test_pressing_a_day_wishes_for_it_and_pressing_again_takes_it_back(
    browser: Browser, served: str
) -> None:
    with preparing(browser, served, "dates", DAYS) as visit:
        page = visit.page
        item = page.locator("section.cb-item", has=page.locator("[data-calendar=h1]"))
        wishes = item.get_by_label("日", exact=True)
        _day(page, "2027-01-22")
        expect(wishes.nth(1)).to_have_value("2027-01-22")
        expect(page.locator("[data-said]")).to_have_text("2027年1月22日（金）を第2希望にしました。")
        expect(page.locator("[data-calendar=h1] [aria-pressed=true]")).to_have_count(2)
        _day(page, "2027-01-22")
        expect(wishes.nth(1)).to_have_value("")
        undo(page)
        expect(wishes.nth(1)).to_have_value("2027-01-22")
        _day(page, "2027-01-25")
        _day(page, "2027-01-26")
        expect(page.locator("[data-said]")).to_contain_text("第1希望から第3希望まで入っています。")
        expect(page.locator("[data-calendar=h1] [aria-pressed=true]")).to_have_count(3)


@pytest.mark.thorough
def test_keys_lead_from_day_to_day_and_buttons_from_month_to_month(
    browser: Browser, served: str
) -> None:
    with preparing(browser, served, "dates", DAYS) as visit:
        page = visit.page
        expect(page.locator("[data-calendar=h1] [data-day][tabindex='0']")).to_have_text("20日")
        page.locator("[data-day='2027-01-20']").focus()
        for key, day in (("ArrowRight", 21), ("ArrowDown", 28), ("ArrowLeft", 27), ("ArrowUp", 20)):
            page.keyboard.press(key)
            expect(page.locator("[data-day]:focus")).to_have_text(f"{day}日")
        turn = page.locator("[data-calendar=h1]").get_by_role("button", name="次の月")
        turn.click()
        expect(page.locator("[data-calendar=h1] [data-month]")).to_have_attribute(
            "data-month", "2027-02"
        )
        expect(turn).to_be_focused()
        back = page.locator("[data-calendar=h1]").get_by_role("button", name="前の月")
        for _ in range(3):
            back.click()
        # November is the month of today: nobody visits before it.
        expect(back).to_have_attribute("aria-disabled", "true")


@pytest.mark.thorough
def test_it_is_seen_and_heard_by_everybody(browser: Browser, served: str) -> None:
    for look in LOOKS:
        with preparing(browser, served, "dates", DAYS, look=look) as visit:
            visit.page.locator("[data-calendar=h2] summary").click()
            expect(visit.page.locator("[data-month]")).to_have_count(2)
            visit.look_for_sideways_scroll()
            visit.look_for_overlaps()
            visit.look_for_barriers()
