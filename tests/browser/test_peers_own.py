"""One's own town on the page of peers: picked, typed, kept, and told where it cannot be read."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.peering import NOBORIBETSU, NONE, PATH, enter, groups, heading, peers, pick, why
from tests.browser.visit import Visit

SIZE = "人口が同じくらい（0.5〜2倍）。ほかは比べていない"


@pytest.mark.thorough
def test_the_picked_town_stays_on_this_computer_and_goes_into_no_link(web: Visit) -> None:
    page = web.go(PATH)
    pick(page, "むろらん", "012050")
    enter(page, theme="テレワーク")
    expect(heading(page)).to_be_focused()
    assert parse_qs(urlsplit(page.url).query) == {"theme": ["telework"]}
    first = peers(page)
    assert first[0] == NOBORIBETSU, "what is looked for comes first"
    page.reload()
    expect(page.locator("[name=town]")).to_have_value("北海道室蘭市")
    expect(heading(page)).to_have_text("室蘭市に似た団体の事例4件")
    assert peers(page) == first
    page = web.go(f"{PATH}?population=3300")  # a link tells of somebody else
    expect(heading(page)).to_have_text("自団体に似た団体の事例2件")
    expect(page.locator("[name=town]")).to_have_value("")
    page = web.go(PATH)
    expect(heading(page)).to_have_text("室蘭市に似た団体の事例4件")
    page.get_by_role("button", name="入力をすべて消す").click()
    expect(page.locator("[data-peers]")).to_be_hidden()
    expect(page.locator("[data-bands]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-bands]")).to_be_visible()
    expect(page.locator("[name=town]")).to_have_value("")
    web.end()


def test_a_town_is_picked_by_keys_alone(web: Visit) -> None:
    page = web.go(PATH)
    field = page.get_by_role("combobox", name=re.compile("^自団体"))
    field.focus()
    field.press_sequentially("ふちゅうし")
    options = page.locator("[data-town]:visible")
    expect(options).to_have_count(2)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    active = options.nth(1).get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", active or "")
    field.press("Enter")
    expect(field).to_have_value("広島県府中市")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.fill("ふちゅう")
    expect(page.locator("#own-town-about")).to_be_hidden()
    expect(options).to_have_count(3)
    field.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_value("ふちゅう")
    field.press("Tab")
    expect(page.locator("#own-town-fault")).to_have_text("一覧から、自団体を選んでください。")
    field.fill("東京都府中市")
    field.press("Tab")  # only one town is called so
    expect(page.locator("#own-town-fault")).to_be_hidden()
    expect(page.locator("#own-town-about")).to_contain_text("市、人口26.3万人")
    web.end()


@pytest.mark.thorough
def test_a_name_that_no_town_has_is_told(web: Visit) -> None:
    page = web.go(PATH)
    page.locator("[name=town]").fill("ない町")
    expect(page.locator(".cb-found__notes")).to_contain_text(
        "この名前や読みの市区町村はありません。"
    )
    web.end()


def test_an_evacuated_town_is_not_compared(web: Visit) -> None:
    page = web.go(PATH)
    pick(page, "大熊町", "075451")
    expect(heading(page)).to_have_text(NONE)
    expect(page.locator(".cb-told")).to_contain_text(
        "避難の影響が数に大きいため、数で似た団体を探しません。"
    )
    web.end()


def test_the_address_carries_what_was_typed(web: Visit) -> None:
    page = web.go(PATH)
    enter(page, population="約4万3千人", prefecture="北海道")
    expect(heading(page)).to_have_text("自団体に似た団体の事例1件")
    expect(groups(page)).to_have_text([f"{SIZE}1件"])
    assert why(page, NOBORIBETSU) == ["人口が近い（4.3万人と4.6万人。2020年）", "同じ北海道"]
    expect(page.locator("[data-open]")).to_have_text("比べていない: 産業、地理、財政")
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"population": ["43000"], "prefecture": ["北海道"]}
    page.reload()
    expect(heading(page)).to_have_text("自団体に似た団体の事例1件")
    page.get_by_role("button", name="入力をすべて消す").click()
    expect(page.locator("[data-peers]")).to_be_hidden()
    expect(page.locator("[data-bands]")).to_be_visible()
    assert not urlsplit(page.url).query
    web.end()


READ = {
    "43559": "4.4万人", "４３，５５９人": "4.4万人", "4.4万": "4.4万人", "四万三千五百五十九": "4.4万人",
    "四三五五九人": "4.4万人", "十万": "10万人", "一〇万八九〇〇": "10.9万人", "３千": "3,000人", "百三十一万": "131万人",
}  # fmt: skip
FAULTS = {
    "多い": "人口を読み取れません", "-5": "負の数", "△300": "負の数", "0": "0人", "4.5": "整数", "1e5": "読み取れません",
    "３百": "読み取れません", "99999999": "2,000万人", "<b>1</b>": "読み取れません", "9" * 400: "2,000万人",
}  # fmt: skip


@pytest.mark.thorough
def test_numbers_as_officials_write_them(web: Visit) -> None:
    page = web.go(PATH)
    for typed, shown in READ.items():
        enter(page, population=typed)
        expect(page.locator("[data-peers] .cb-lead"), typed).to_have_text(
            f"入れた条件　人口{shown}"
        )
    web.end()


@pytest.mark.thorough
def test_a_theme_that_leaves_no_case_out_is_told_as_an_order(web: Visit) -> None:
    page = web.go(PATH)
    lead = page.locator("[data-peers] .cb-lead")
    enter(page, theme="テレワーク")
    expect(lead).to_have_text("入れた条件　テーマ「テレワーク」")
    enter(page, population="43000", theme="テレワーク")
    expect(lead).to_have_text(
        "入れた条件　人口4.3万人。テーマ「テレワーク」に合う事例を先に並べています。"
    )
    web.end()


@pytest.mark.thorough
def test_what_is_no_population_is_told_at_the_field(web: Visit) -> None:
    page = web.go(PATH)
    field = page.get_by_label(re.compile("^人口"))
    for typed, message in FAULTS.items():
        enter(page, population=typed)
        expect(field, typed).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#own-population-fault"), typed).to_contain_text(message)
        expect(field, typed).to_be_focused()
        assert "population" not in page.url
    enter(page, population="多い", prefecture="北海道")
    expect(heading(page)).to_have_text("自団体に似た団体の事例2件")  # the rest counts all the same
    enter(page, population="4.4万")
    expect(page.locator("#own-population-fault")).to_be_hidden()
    web.end()
