"""Nothing that was typed is lost: a page that dies, tabs at odds, storage off or full, files of all kinds."""

import contextlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.keeping import FULL, OFF, put, without_storage
from tests.browser.planning import PATH, add_by_name, at_step, go, kept_plans, load_file, saved
from tests.browser.visit import Visit, visiting

PURPOSE = re.compile("^視察の目的")


def purpose(page: Page, typed: str) -> None:
    page.get_by_label(PURPOSE).fill(typed)


def other_tab(real_web: Visit) -> Page:
    page = real_web.page.context.new_page()
    page.goto(real_web.address + PATH)
    expect(page.get_by_label(PURPOSE)).to_be_visible()
    return page


@pytest.mark.thorough
@pytest.mark.parametrize("address", ["served", "file_site"])
def test_a_page_that_is_closed_while_typing_loses_nothing(
    request: pytest.FixtureRequest, browser: Browser, address: str
) -> None:
    with visiting(browser, request.getfixturevalue(address)) as visit:
        page = at_step(visit, "purpose")
        page.get_by_label(PURPOSE).press_sequentially("書きかけの目的")
        page.close()  # at once, before anything is due to be kept
        again = visit.page.context.new_page()
        again.goto(visit.address + PATH)
        expect(again.get_by_label(PURPOSE)).to_have_value("書きかけの目的")
    visit.end()


@pytest.mark.thorough
def test_a_page_that_dies_loses_at_most_the_last_moment(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = at_step(visit, "purpose")
        purpose(page, "書きかけの目的")
        saved(page)
        again = visit.page.context.new_page()
        with page.expect_event("crash"):
            kill(page)
        again.goto(visit.address + PATH)
        expect(again.get_by_label(PURPOSE)).to_have_value("書きかけの目的")


def kill(page: Page) -> None:
    """End the page's process; no event tells it."""
    with contextlib.suppress(Error):  # it does not come to answer
        page.goto("chrome://crash", wait_until="commit")


@pytest.mark.thorough
def test_what_another_tab_types_is_taken_over(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "はじめ")
    saved(page)
    other = other_tab(real_web)
    purpose(other, "ほかのタブ")
    expect(page.get_by_label(PURPOSE)).to_have_value("ほかのタブ")
    assert len(kept_plans(page)) == 1
    real_web.end()


STALL = "() => { window.setTimeout = ((old) => (act, wait) => old(act, wait === 300 ? 600000 : wait))(setTimeout); }"
"""A tab that keeps nothing by itself, as one that is asleep."""


@pytest.mark.thorough
@pytest.mark.parametrize("mine", [True, False])
def test_two_tabs_at_odds_lose_neither(real_web: Visit, mine: bool) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "はじめ")
    saved(page)
    other = other_tab(real_web)
    page.evaluate(STALL)
    purpose(page, "このタブ")
    purpose(other, "ほかのタブ")
    conflict = page.locator("[data-conflict]")
    expect(conflict).to_be_visible()
    assert {each["purpose"] for each in kept_plans(page)} == {"このタブ", "ほかのタブ"}
    conflict.get_by_role("button", name="このタブの" if mine else "ほかのタブの").click()
    expect(conflict).to_be_hidden()
    chosen = "このタブ" if mine else "ほかのタブ"
    for each in (page, other):
        expect(each.get_by_label(PURPOSE)).to_have_value(chosen)
    plans = {each["name"]: each["purpose"] for each in kept_plans(page)}
    left = "ほかのタブ" if mine else "このタブ"
    assert plans == {"": chosen, "名前のない計画（写し）": left}
    real_web.end()


@pytest.mark.thorough
def test_the_bar_tells_when_nothing_is_left_to_keep(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "はじめ")
    saved(page)
    page.evaluate(STALL)
    page.get_by_label(re.compile("^計画の名前")).fill("春の視察")
    bar = page.locator("[data-kept]")
    expect(bar).to_have_text("保存しています。")
    page.locator("[data-undo]").click()
    expect(bar).to_have_text(re.compile("自動で保存しています。$"))
    real_web.end()


@pytest.mark.thorough
def test_a_plan_deleted_in_another_tab_is_kept_again_with_the_next_change(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "はじめ")
    saved(page)
    other = other_tab(real_web)
    other.get_by_text("ほかの計画", exact=True).click()
    other.get_by_role("button", name="消す　名前のない計画").click()
    expect(page.locator(".cb-notices")).to_contain_text("ほかのタブで消されました")
    expect(page.locator("[data-kept]")).to_have_text("この計画は、いまは保存していません。")
    purpose(page, "まだ要る")
    saved(page)
    assert [each["purpose"] for each in kept_plans(page)] == ["まだ要る"]
    real_web.end()


def test_several_plans_are_begun_copied_opened_and_deleted_with_undo(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "一つめ")
    page.get_by_label(re.compile("^計画の名前")).fill("春の視察")
    page.get_by_text("ほかの計画", exact=True).click()
    page.get_by_role("button", name="この計画の写しを作る").click()
    expect(page.locator("[data-notice]")).to_contain_text("春の視察（写し）")
    purpose(page, "二つめ")
    saved(page)
    plans = page.locator("[data-plan]")
    expect(plans).to_have_count(2)
    page.get_by_role("button", name="消す　春の視察（写し）").click()
    expect(page.get_by_label(PURPOSE)).to_have_value("一つめ")
    expect(plans).to_have_count(1)
    page.locator("[data-notice]").get_by_role("button", name="元に戻す").click()
    expect(page.get_by_label(PURPOSE)).to_have_value("二つめ")
    expect(plans).to_have_count(2)
    page.get_by_role("button", name="開く　春の視察").click()
    expect(page.get_by_label(PURPOSE)).to_have_value("一つめ")
    page.get_by_role("button", name="新しい計画を始める").click()
    expect(page.get_by_label(PURPOSE)).to_have_value("")
    assert len(kept_plans(page)) == 2, "an empty plan takes no room"
    real_web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("how", [OFF, FULL], ids=["off", "full"])
def test_without_storage_it_says_so_and_offers_the_file(
    browser: Browser, served: str, how: str, tmp_path: Path
) -> None:
    with visiting(browser, served) as visit:
        without_storage(visit.page, how)
        page = at_step(visit, "purpose")
        purpose(page, "残したい目的")
        expect(page.get_by_role("alert")).to_contain_text("このブラウザーには保存できません")
        with page.expect_download() as download:
            page.get_by_role("button", name="ファイルに保存").click()
        file = tmp_path / "plan.json"
        download.value.save_as(file)
        page = at_step(visit, "purpose")
        expect(page.get_by_label(PURPOSE)).to_have_value("")
        load_file(page, file)
        expect(page.get_by_label(PURPOSE)).to_have_value("残したい目的")
    visit.end()


@pytest.mark.thorough
def test_what_is_kept_but_broken_is_told_and_can_be_saved(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    put(page, "plan.broken", '2027-01-01T00:00:00Z\n{"format":"casebook-plan","version":1,')
    put(page, "plan.foreign", "なにか")
    page = at_step(real_web, "purpose")
    page.get_by_text("ほかの計画", exact=True).click()
    broken = page.locator("[data-plan='broken']")
    expect(broken).to_contain_text("途中で切れている")
    with page.expect_download() as download:
        broken.get_by_role("button", name="中身をそのまま").click()
    assert download.value.path().read_text("utf-8").endswith('"version":1,')
    purpose(page, "新しく")
    saved(page)
    expect(page.locator("[data-plan]")).to_have_count(3)
    real_web.end()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\x00\xff\xfePK", "この事例帖の計画ではありません"),
        (b'{"format":"casebook-plan","version":7}', "新しい版の事例帖"),
        (b'{"format":"casebook-plan","version":1,"kind":"travel"}', "旅する公務員の計画です"),
        (b" " * 8_000_001, "大きすぎます"),
    ],
)
def test_files_that_are_no_plans_leave_the_open_one(
    real_web: Visit, tmp_path: Path, content: bytes, fault: str
) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "いまの目的")
    file = tmp_path / "file.json"
    file.write_bytes(content)
    load_file(page, file)
    expect(page.locator("[data-notice]")).to_contain_text(fault)
    expect(page.get_by_label(PURPOSE)).to_have_value("いまの目的")
    real_web.end()


@pytest.mark.thorough
def test_nothing_is_promised_before_anything_is_kept(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        without_storage(visit.page, OFF)
        page = at_step(visit, "purpose")
        expect(page.get_by_role("alert")).to_contain_text("このブラウザーには保存できません")
        expect(page.locator("[data-kept]")).not_to_contain_text("自動で保存")
    visit.end()


@pytest.mark.thorough
def test_a_plan_sent_back_can_take_the_place_of_the_one_it_came_from(
    real_web: Visit, tmp_path: Path
) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "はじめ")
    with page.expect_download() as download:
        page.get_by_role("button", name="ファイルに保存").click()
    file = tmp_path / "plan.json"
    file.write_text(
        download.value.path().read_text("utf-8").replace("はじめ", "同僚が直した"), "utf-8"
    )
    purpose(page, "その後こちらでも")
    saved(page)
    load_file(page, file)
    notice = page.locator("[data-notice]")
    expect(notice).to_contain_text("別の計画として開きました")
    notice.get_by_role("button", name="元の計画と置き換える").click()
    expect(notice).to_contain_text("置き換えました")
    expect(page.get_by_label(PURPOSE)).to_have_value("同僚が直した")
    saved(page)
    assert [each["purpose"] for each in kept_plans(page)] == ["同僚が直した"]
    page.locator("[data-undo]").click()
    expect(page.get_by_label(PURPOSE)).to_have_value("その後こちらでも")
    saved(page)
    assert [each["purpose"] for each in kept_plans(page)] == ["その後こちらでも"]
    real_web.end()


@pytest.mark.thorough
def test_undoing_opens_the_step_where_it_shows(real_web: Visit) -> None:
    page = at_step(real_web, "hosts")
    add_by_name(page, "北見市")
    go(page, "people")
    page.get_by_role("button", name="参加者を加える").click()
    go(page, "dates")
    page.get_by_label("日", exact=True).first.fill("2035-10-19")
    go(page, "questions")
    page.locator("[data-own]").click()
    go(page, "packet")
    for step in ("questions", "dates", "people", "hosts"):
        page.locator("[data-undo]").click()
        expect(page.locator(f"[data-step={step}] h2")).to_be_visible()
    page.get_by_role("button", name="やり直す").click()
    page.get_by_role("button", name="やり直す").click()
    expect(page.locator("[data-step=people] h2")).to_be_visible()
    real_web.end()


@pytest.mark.thorough
def test_an_address_of_another_plan_and_step_leads_to_both(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    purpose(page, "一つ目")
    saved(page)
    first = page.evaluate("location.hash").partition("plan=")[2]
    page.get_by_text("ほかの計画", exact=True).click()
    page.get_by_role("button", name="新しい計画を始める").click()
    purpose(page, "二つ目")
    saved(page)
    wanted = f"#step=people&plan={first}"
    page.evaluate("(to) => { location.hash = to; }", wanted)
    expect(page.locator("[data-step=people] h2")).to_be_visible()
    assert page.evaluate("location.hash") == wanted
    page.reload()
    expect(page.locator("[data-step=people] h2")).to_be_visible()
    go(page, "purpose")
    expect(page.get_by_label(PURPOSE)).to_have_value("一つ目")
    real_web.end()
