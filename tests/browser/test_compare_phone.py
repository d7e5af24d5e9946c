"""The comparison on a phone: two columns at a time, and years as a list."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.comparing import (
    BANDAI,
    FOUR,
    KITAMI,
    NOBORIBETSU,
    OME,
    compare,
    table,
)
from tests.browser.visit import NARROW, Look, Visit, visiting


@pytest.fixture
def phone(browser: Browser, core_served: str) -> Iterator[Visit]:
    with visiting(browser, core_served, Look(NARROW, "light"), height=740) as visit:
        yield visit


def test_a_phone_shows_two_columns_of_ones_choice(phone: Visit) -> None:
    page = compare(phone, *FOUR)
    shown = "[data-row=goals] [data-case]:visible"
    assert _cases(page, shown) == [NOBORIBETSU, KITAMI]
    phone.look_for_sideways_scroll()
    left, right = (page.locator(f"[data-column='{side}']") for side in (0, 1))
    right.select_option(index=3)
    assert _cases(page, shown) == [NOBORIBETSU, BANDAI]
    assert _cases(page, "thead [data-case]:visible") == [NOBORIBETSU, BANDAI]
    left.select_option(index=3)  # what stands on the other side changes places
    assert _cases(page, shown) == [NOBORIBETSU, BANDAI]
    left.select_option(index=2)
    assert _cases(page, shown) == [OME, BANDAI]
    phone.look_for_sideways_scroll()
    more = page.locator(".cb-compare__more")
    expect(page.locator("[data-filter=figures]")).to_be_hidden()
    more.click()
    expect(more).to_have_attribute("aria-expanded", "true")
    page.locator("[data-filter=figures]").check()
    page.locator("[data-reset]").click()
    boxes = page.locator("#row-goals td:visible").evaluate_all(
        "(all) => all.map((each) => each.getBoundingClientRect().width)"
    )
    assert len(boxes) == 2
    assert min(boxes) > 150
    phone.end()


@pytest.mark.thorough
def test_a_phone_lists_the_years(phone: Visit) -> None:
    page = compare(phone, NOBORIBETSU, KITAMI)
    year = page.locator("[data-timelines] tbody tr", has_text="2020年（令和2年）")
    who = year.locator(".cb-scale__who")
    expect(who).to_have_text(["北海道登別市", "北海道北見市"])
    lefts = year.locator("td:visible").evaluate_all(
        "(all) => all.map((each) => each.getBoundingClientRect().left)"
    )
    assert len(set(lefts)) == 1  # below each other
    expect(who.first).to_be_visible()
    phone.end()


def _cases(page: Page, selector: str) -> list[str]:
    found: list[str] = (
        table(page).locator(selector).evaluate_all("(all) => all.map((each) => each.dataset.case)")
    )
    return found
