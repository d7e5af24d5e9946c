"""What no source tells becomes a question: put on the list, counted, taken off again, and kept."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.comparing import (
    BANDAI,
    KITAMI,
    OME,
    PATH,
    compare,
    reload,
    settle,
    table,
    unfold,
)
from tests.browser.keeping import kept
from tests.browser.visit import Visit

EVALUATION = "成果は何を使って、どのように測っていますか。"
DEVELOPMENT = "窓口支援システムの開発費、年間の費用、契約の形を教えてください。"


def asked(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-drop]").evaluate_all(
        "(all) => all.map((each) => each.previousSibling.firstChild.textContent)"
    )
    return found


@pytest.mark.thorough
def test_questions_are_gathered_and_taken_off(desk: Visit) -> None:
    page = compare(desk, KITAMI, BANDAI)
    summary = page.locator("[data-questions]")
    expect(summary).to_contain_text("質問　0件")
    empty = table(page).locator(f"[data-field=evaluation][data-case={KITAMI}] [data-ask]")
    gap = table(page).locator(f"[data-field=cost][data-case={KITAMI}] [data-ask]").first
    expect(empty).to_have_accessible_name("質問に入れる　北海道北見市　評価の方法")
    empty.focus()
    page.keyboard.press("Space")
    expect(empty).to_have_attribute("aria-pressed", "true")
    gap.click()
    for each in (empty, gap):
        expect(each).to_have_attribute("aria-pressed", "true")
    expect(summary).to_have_attribute("data-questions", "2")
    assert asked(page) == [EVALUATION, DEVELOPMENT]
    assert kept(page, "questions") == [
        {"case": KITAMI, "field": "evaluation", "text": EVALUATION},
        {"case": KITAMI, "field": "cost", "text": DEVELOPMENT},
    ]
    page.locator("[data-drop]").first.evaluate("(drop) => drop.dataset.same = ''")
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: null}))")
    expect(page.locator("[data-same]")).to_have_count(1)  # nothing has changed, nothing is drawn
    reload(page)
    expect(empty).to_have_attribute("aria-pressed", "true")
    expect(summary).to_contain_text("質問　2件")
    empty.click()
    expect(empty).to_have_attribute("aria-pressed", "false")
    expect(summary).to_contain_text("質問　1件")
    page.locator("[data-drop]").click()
    expect(gap).to_have_attribute("aria-pressed", "false")
    expect(summary.locator("a")).to_be_focused()
    assert kept(page, "questions") == []
    desk.end()


@pytest.mark.thorough
def test_questions_stay_when_columns_change_and_in_other_tabs(desk: Visit) -> None:
    page = compare(desk, KITAMI, BANDAI)
    table(page).locator(f"[data-field=evaluation][data-case={BANDAI}] [data-ask]").press("Enter")
    page.locator(f"[data-act=remove][data-of={BANDAI}]").press("Enter")
    expect(table(page).locator("thead [data-case]")).to_have_count(1)
    expect(page.locator("#questions + ul")).to_contain_text("福島県磐梯町　ゼロトラスト")
    other = page.context.new_page()
    other.goto(f"{desk.address}{PATH}?c={OME},{BANDAI}")
    settle(other)
    unfold(other)
    mark = table(other).locator(f"[data-field=evaluation][data-case={BANDAI}] [data-ask]")
    expect(mark).to_have_attribute("aria-pressed", "true")
    mark.click()
    expect(page.locator("[data-questions]")).to_contain_text("質問　0件")
    other.close()
    desk.end()


def test_what_was_taken_off_all_at_once_can_be_put_back(desk: Visit) -> None:
    page = compare(desk, KITAMI, BANDAI)
    for n in range(3):
        page.locator("[data-ask]").nth(n).press("Enter")
    before = asked(page)
    page.locator("[data-clear-questions]").click()
    expect(page.locator("[data-questions]")).to_contain_text("質問　0件")
    restore = page.locator("[data-restore-questions]")
    expect(restore).to_be_focused()
    page.locator("[data-ask]").nth(3).press("Enter")
    restore.click()
    expect(page.locator("[data-questions]")).to_contain_text("質問　4件")
    expect(page.locator("[data-clear-questions]")).to_be_focused()
    assert asked(page)[:3] == before
    expect(restore).to_have_count(0)
    desk.end()
