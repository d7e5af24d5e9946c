"""Rows of the comparison narrowed and found, cells shown in short, groups closed, heads in sight."""

import pytest
from playwright.sync_api import expect

from tests.browser.comparing import (
    BANDAI,
    FOUR,
    KITAMI,
    NOBORIBETSU,
    columns,
    compare,
    rows,
    settle,
    table,
)
from tests.browser.visit import NARROW, WIDE, Visit, until

ALL_ROWS = 29
"""The fields and the row of doubts."""

_NOTICED = (
    "() => new Promise((act) => requestAnimationFrame(() => requestAnimationFrame(() => act())))"
)
"""Two frames: a window of another size is noticed."""
_JUMPS = """async () => {
  const frame = () => new Promise((act) => requestAnimationFrame(() => requestAnimationFrame(act)));
  const heights = [];
  for (const part of [0.9, 0.6, 0.3, 0.1, 0.5, 0]) {
    const {scrollHeight} = document.documentElement;
    scrollTo(0, scrollHeight * part);
    await frame();
    heights.push(scrollHeight);
  }
  return heights;
}"""
"""Gives the height of the page before each of some jumps."""


def test_rows_are_narrowed(web: Visit) -> None:
    page = compare(web, KITAMI, BANDAI)
    count = page.locator("[data-count]")
    expect(count).to_have_text(f"{ALL_ROWS}項目を示しています。")
    differing, answered, figures = (
        page.locator(f"[data-filter={name}]") for name in ("differing", "answered", "figures")
    )
    differing.check()
    expect(count).to_contain_text(f"{ALL_ROWS}項目のうち")
    assert not {"alternatives", "evaluation"} & set(rows(page))  # neither case states them
    assert len(rows(page)) == ALL_ROWS - 2
    differing.uncheck()
    answered.check()
    assert "alternatives" not in rows(page)
    assert "preconditions" in rows(page)  # stated by one
    answered.uncheck()
    figures.check()
    shown = rows(page)
    assert {"cost", "results"} <= set(shown)
    assert not {"doubts", "contact"} & set(shown)
    for claim in table(page).locator("[data-row=results] [data-claim]:visible").all():
        expect(claim.locator(".cb-compare__figure strong")).to_be_visible()
    page.locator("[data-rows-filter]").fill("該当する言葉のない行")
    expect(count).to_contain_text("条件に合う項目がありません。")
    page.locator("[data-reset]").click()
    expect(count).to_have_text(f"{ALL_ROWS}項目を示しています。")
    expect(figures).not_to_be_checked()
    expect(page.locator("[data-rows-filter]")).to_be_focused()
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("費用", ["cost"]),
        ("火星", []),
        ("ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ 13.2%", ["difficulties"]),
        ("　検討した　ほかの案　", ["alternatives"]),
    ],
)
def test_rows_are_found_by_words(typed: str, found: list[str], web: Visit) -> None:
    page = compare(web, KITAMI, BANDAI)
    page.locator("[data-rows-filter]").fill(typed)
    if found:
        assert set(found) <= set(rows(page))
        assert len(rows(page)) < ALL_ROWS
    else:
        expect(page.locator("[data-count]")).to_contain_text("条件に合う項目がありません。")
    web.end()


@pytest.mark.thorough
def test_cells_are_shown_in_short(web: Visit) -> None:
    page = compare(web, *FOUR)
    cell = table(page).locator(f"[data-field=background][data-case={NOBORIBETSU}]")
    claims = cell.locator("[data-claim]")
    whole = claims.count()
    page.locator("[data-filter=brief]").check()
    expect(claims.filter(visible=True)).to_have_count(1)
    more = cell.locator("[data-rest]")
    expect(more).to_have_text(f"ほか{whole - 1}件の記述")
    more.click()
    expect(claims.filter(visible=True)).to_have_count(whole)
    expect(claims.nth(1).locator("a").first).to_be_focused()
    other = table(page).locator(f"[data-field=background][data-case={KITAMI}] [data-claim]")
    expect(other.filter(visible=True)).to_have_count(1)
    page.locator("[data-rows-filter]").fill("庁舎")  # what is looked for may stand further down
    assert other.filter(visible=True).count() > 1
    web.end()


@pytest.mark.thorough
def test_groups_close_and_open(web: Visit) -> None:
    page = compare(web, *FOUR)
    group = page.locator("tbody[data-group=how-much]")
    button = group.locator("button[aria-expanded]")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(group.locator("[data-row]:visible")).to_have_count(0)
    assert "cost" not in rows(page)
    assert "goals" in rows(page)
    page.locator("[data-overview] a[href='#row-cost']").press("Enter")
    row = "document.querySelector('#row-cost').getBoundingClientRect().top"
    until(page, f"{row} > 100 && {row} < 200")  # right below the heads
    expect(button).to_have_attribute("aria-expanded", "true")
    page.locator("[data-fold=close]").press("Enter")
    expect(table(page).locator("[data-row]:visible")).to_have_count(0)
    expect(page.locator("[data-group] button[aria-expanded=false]")).to_have_count(7)
    page.locator("[data-fold=open]").press("Enter")
    assert len(rows(page)) == ALL_ROWS
    page.locator("[data-rows-filter]").fill("費用")
    page.locator("[data-overview] a[href='#row-goals']").press("Enter")
    expect(page.locator("#row-goals")).to_be_in_viewport()
    assert columns(page) == list(FOUR)
    web.end()


@pytest.mark.thorough
def test_heads_stay_in_sight(web: Visit) -> None:
    page = compare(web, *FOUR)
    row = page.locator("#row-actions")
    until(
        page,
        """() => {
          const {bottom} = document.querySelector("#row-actions").getBoundingClientRect();
          scrollBy(0, bottom - 500); // what comes near finds its height, and moves
          window.still = Math.abs(bottom - 500) < 2 ? (window.still ?? 0) + 1 : 0;
          return window.still > 10;
        }""",
    )
    for head in (table(page).locator("thead a").first, row.locator("th > span")):
        expect(head).to_be_in_viewport(ratio=1)
    tops = [
        each.evaluate("(each) => each.getBoundingClientRect().top")
        for each in (page.locator(".md-header"), table(page).locator("thead th").first)
    ]
    assert tops[0] < tops[1] < 120
    web.end()


@pytest.mark.thorough
def test_who_jumps_finds_everything_in_its_place(web: Visit) -> None:
    page = compare(web, *FOUR)
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(_NOTICED)
        settle(page)
        heights = page.evaluate(_JUMPS)
        assert len(set(heights)) == 1, f"at {width} something moved under the pointer: {heights}"
    web.end()
