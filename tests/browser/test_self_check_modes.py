"""The self-check on paper and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visit import Visit, visiting

PATH = "pieces/check.html"


KEY = "self-check"


GIVEN = {"devices-for-all": "no", "replacement-plan": "partly", "lost-device": "unknown", "seals-removed": "no", "screen-approval": "yes"}  # fmt: skip


def answer(page: Page, given: dict[str, str]) -> None:
    for key, value in given.items():
        page.locator(f"[data-statement='{key}'] input[value='{value}']").check()


@pytest.mark.thorough
def test_on_paper_answers_outcome_and_questions_stand(web: Visit) -> None:
    page = web.go(PATH)
    answer(page, GIVEN)
    expect(page.locator(".cb-gaps__fact")).to_have_count(3)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="印刷する").click()
    assert page.evaluate("window.printed")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for shown in ("[data-statement] legend", ".cb-gaps__fact", ".cb-open li", "#outcome"):
        expect(page.locator(shown).first).to_be_visible()
    for hidden in ("[data-check-tools]", ".cb-shown.cb-screen", ".cb-open button"):
        expect(page.locator(hidden).first).to_be_hidden()
    web.end()


def test_without_scripts_all_facts_can_be_read_and_ticked(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, java_script_enabled=False) as visit:
        page = visit.go(PATH)
        expect(page.locator("article noscript p")).to_be_visible()
        expect(page.locator("fieldset:visible")).to_have_count(21)
        page.locator("fieldset input").first.check()
        page.locator("details summary").first.click()
        expect(page.locator("details a").first).to_be_visible()
    visit.end()
