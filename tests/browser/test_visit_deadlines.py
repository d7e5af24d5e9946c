"""The step of the deadlines: reckoned, set by hand, set back, ticked off, and late."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preparing import go, preparing, undo
from tests.browser.visit import LOOKS, Look

DAYS = ("2026-12-22", "2026-12-24")


def _days(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.locator("[data-due]").evaluate_all(
        "(all) => Object.fromEntries(all.map(({dataset}) => [dataset.due, dataset.day]))"
    )
    return found


@pytest.mark.thorough
def test_deadlines_follow_the_days(browser: Browser, served: str) -> None:
    with preparing(browser, served, "deadlines", DAYS) as visit:
        page = visit.page
        assert _days(page) == {
            "apply": "2026-11-20",
            "letters": "2026-12-08",
            "study": "2026-12-11",
            "questions": "2026-12-15",
            "thanks": "2027-01-04",
            "report": "2027-01-04",
        }
        expect(page.locator("[data-next]")).to_contain_text("過ぎている期限が1件あります。")
        expect(page.locator("[data-next]")).to_contain_text("次は2026年12月8日（火）")
        expect(page.locator("[data-due=apply]")).to_contain_text(
            "まず電話で受け入れられるかを確かめます"
        )
        standing = page.locator("[data-go=deadlines] + span")
        ahead = page.locator("[data-due]").count() - 1
        expect(standing).to_have_text(f"確かめる：過ぎた期限1件、まだの期限{ahead}件")
        page.locator("[data-due=apply]").get_by_label("済み").check()
        expect(page.locator("[data-next]")).not_to_contain_text("過ぎている")
        expect(standing).to_have_text(f"確かめる：まだの期限{ahead}件")
        for tick in page.get_by_label("済み").all():
            tick.check()
        expect(standing).to_have_text("そろいました")


def test_a_day_by_hand_and_back(browser: Browser, served: str) -> None:
    with preparing(browser, served, "deadlines", DAYS) as visit:
        page = visit.page
        due = page.locator("[data-due=questions]")
        day = due.locator("input[type=date]")
        # Letter by letter: the line stays under the hands that type.
        day.focus()
        day.fill("2026-11-25")
        expect(day).to_be_focused()
        expect(due).to_contain_text("自動で数えると2026年12月15日（火）です。")
        go(page, "dates")
        page.locator("section.cb-item input[type=date]").first.fill("2027-01-20")
        go(page, "deadlines")
        assert _days(page)["questions"] == "2026-11-25"
        page.locator("[data-automatic=questions]").click()
        expect(day).to_be_focused()
        assert _days(page)["questions"] == "2026-12-17"
        undo(page)
        assert _days(page)["questions"] == "2026-11-25"


def test_own_deadlines_come_and_go(browser: Browser, served: str) -> None:
    with preparing(browser, served, "deadlines", DAYS) as visit:
        page = visit.page
        page.locator("[data-add-due]").click()
        expect(page.get_by_label("期限の名前")).to_be_focused()
        page.keyboard.type("旅費の手続き")
        own = page.locator("[data-due]").filter(has=page.get_by_label("期限の名前"))
        expect(own.get_by_label("期限の名前")).to_have_value("旅費の手続き")
        own.locator("input[type=date]").fill("2026-12-01")
        own.get_by_role("button", name="外す").click()
        expect(own).to_have_count(0)
        undo(page)
        expect(own).to_have_attribute("data-day", "2026-12-01")


def test_without_days_it_says_what_is_missing(browser: Browser, served: str) -> None:
    with preparing(browser, served, "deadlines") as visit:
        expect(visit.page.locator(".cb-deadlines")).to_contain_text("日程で訪問の日を決めると")
        expect(visit.page.locator("[data-due=apply]")).to_contain_text("視察日の1か月前")


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(browser: Browser, served: str, look: Look) -> None:
    with preparing(browser, served, "deadlines", DAYS, look=look) as visit:
        visit.page.locator("[data-add-due]").click()
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
