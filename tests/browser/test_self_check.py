"""The self-check in a browser: answers that stay, what they mean, and files that may be anything."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from casebook.collection import Collection
from tests.browser.keeping import FULL, OFF, kept, put, without_storage
from tests.browser.visit import LOOKS, Look, Visit, visiting

PATH = "pieces/check.html"
KEY = "self-check"
GIVEN = {"devices-for-all": "no", "replacement-plan": "partly", "lost-device": "unknown", "seals-removed": "no", "screen-approval": "yes"}  # fmt: skip


def answer(page: Page, given: dict[str, str]) -> None:
    for key, value in given.items():
        page.locator(f"[data-statement='{key}'] input[value='{value}']").check()


def answered(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries(new FormData(document.querySelector('[data-self-check]')))"
    )
    return found


def told(page: Page) -> str:
    return page.locator(".cb-check__told").inner_text()


def offer(page: Page, content: str | bytes, name: str = "jiko-tenken.json") -> None:
    """Choose a file, as the button of the page leads to."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="ファイルから読み込む").click()
    data = content.encode() if isinstance(content, str) else content
    chooser.value.set_files(FilePayload(name=name, mimeType="application/json", buffer=data))


def packed(answers: Any, **changes: Any) -> str:
    return json.dumps({"kind": "casebook-self-check", "version": 1, "answers": answers} | changes)


def test_answers_stay_and_can_be_taken_along(desk: Visit, tmp_path: Path) -> None:
    page = desk.go(PATH)
    assert told(page) == "21項目のうち0項目に答えました。"
    answer(page, GIVEN)
    assert told(page) == "21項目のうち5項目に答えました。"
    assert kept(page, KEY)["answers"] == GIVEN
    page.reload()
    assert answered(page) == GIVEN
    with page.expect_download() as download:
        page.get_by_role("button", name="答えをファイルに保存").click()
    assert re.fullmatch(r"jiko-tenken-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    page.get_by_role("button", name="答えをすべて消す").click()
    assert answered(page) == {}
    expect(page.locator("[data-check-outcome]")).to_be_hidden()
    page.get_by_role("button", name="元に戻す").click()
    assert answered(page) == GIVEN
    page.get_by_role("button", name="答えをすべて消す").click()
    offer(page, saved.read_bytes())
    expect(page.locator(".cb-check__told")).to_contain_text("5件の答えを読み込みました。")
    assert answered(page) == kept(page, KEY)["answers"] == GIVEN
    desk.end()


@pytest.mark.thorough
def test_the_outcome_tells_gaps_cases_and_questions(web: Visit, core: Collection) -> None:
    page = web.go(PATH)
    answer(page, GIVEN)
    outcome = page.locator("[data-check-outcome]")
    expect(outcome.locator(".cb-lead")).to_have_text(
        "はい 1・一部 1・いいえ 2・わからない 1・まだ答えていない 16"
    )
    facts = outcome.locator(".cb-gaps__fact").all_inner_texts()
    texts = {each.key: each.text for each in core.vocabulary.self_check}
    assert facts == [
        f"いいえ{texts['devices-for-all']}",
        f"一部{texts['replacement-plan']}",
        f"いいえ{texts['seals-removed']}",
    ]
    gaps = outcome.locator(".cb-gaps > li")
    claim = next(
        each
        for each in core.cases["noboribetsu-anywhere-office"].practices
        if each.practice == "notebook-pc"
    )
    expect(gaps.nth(0)).to_contain_text(claim.text)
    link = gaps.nth(0).locator("li p > a")
    expect(link).to_have_attribute("href", f"../cases/noboribetsu-anywhere-office.html#{claim.id}")
    expect(gaps.nth(1)).to_contain_text("この文のとおりと述べる事例は、まだありません。")
    expect(gaps.nth(2).locator("li strong:not(.cb-solved__who)")).to_have_text(
        "北海道登別市　どこでも執務できる環境"
    )
    stage = gaps.nth(2).locator("li .cb-state").inner_text()
    assert stage.split()[-1] == "運用中"
    onward = gaps.nth(2).locator(".cb-gaps__onward a")
    expect(onward).to_have_attribute("href", "../practices/no-seal.html")
    expect(outcome.locator("h3", has_text="まず庁内で確かめること")).to_be_visible()
    expect(outcome.locator(f"li:text-is('{texts['lost-device']}')")).to_be_visible()
    answer(page, {"devices-for-all": "yes"})
    expect(outcome.locator(".cb-gaps__fact")).to_have_count(2)
    web.end()


@pytest.mark.thorough
def test_a_practice_alone_closes_no_gap(web: Visit, core: Collection) -> None:
    """磐梯町 manages its devices, and no claim says that a lost one can be locked."""
    page = web.go(PATH)
    answer(page, {"lost-device": "no"})
    assert any(
        claim.practice == "device-management"
        for claim in core.cases["bandai-zero-trust-cloud"].practices
    )
    gap = page.locator(".cb-gaps > li")
    expect(gap).to_contain_text("この文のとおりと述べる事例は、まだありません。")
    expect(gap.locator("a")).to_have_attribute("href", "../practices/device-management.html")
    expect(page.locator("[data-check-outcome] details")).to_have_count(0)
    web.end()


def test_questions_go_on_the_list_of_the_comparison(web: Visit) -> None:
    page = web.go(PATH)
    answer(page, {"devices-for-all": "no"})
    case = page.locator("[data-check-outcome] details[data-case]")
    case.locator("summary").click()
    expect(case.locator("li").first).to_contain_text("ほかにどのような案を検討し")
    button = case.locator("li button").first
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    (question,) = kept(page, "questions")
    assert question["case"] == "noboribetsu-anywhere-office"
    assert question["field"] == "alternatives"
    answer(page, {"place-outside": "no"})
    expect(page.locator(".cb-gaps > li")).to_have_count(2)
    expect(button).to_be_visible()  # what was opened stays open
    expect(button).to_have_attribute("aria-pressed", "true")
    other = page.context.new_page()
    other.goto(f"{web.address}compare/index.html?c={question['case']},kitami-writing-free-counter")
    pressed = other.locator("table[data-compare] button[aria-pressed=true]")
    expect(pressed).to_have_count(1)
    web.end()


FILES: dict[str, tuple[str | bytes, str]] = {
    "cut short": (packed(GIVEN)[:60], "壊れているか"),
    "empty": ("", "壊れているか"),
    "of bytes": (b"\x89PNG\r\n\xff\xfe\x00", "壊れているか"),
    "without answers": (packed(None), "壊れているか"),
    "foreign": ('{"name": "見積書", "version": 1}', "自己点検の答えではありません"),
    "a list": ("[1, 2]", "自己点検の答えではありません"),
    "huge": ("x" * 1_100_000, "自己点検の答えではありません"),
    "newer": (packed({}, version=2), "新しい版"),
    "outdated": (packed({"fax": "yes"}), "いまの一覧にある項目への答えがありません"),
}


@pytest.mark.thorough
def test_no_bad_file_loses_an_answer(web: Visit) -> None:
    page = web.go(PATH)
    answer(page, GIVEN)
    for name, (content, message) in FILES.items():
        offer(page, content)
        expect(page.locator(".cb-check__told"), name).to_contain_text(message)
        expect(page.locator(".cb-check__told"), name).to_contain_text("いまの答えはそのままです。")
        assert answered(page) == GIVEN, name
    assert kept(page, KEY)["answers"] == GIVEN
    web.end()


@pytest.mark.thorough
def test_of_an_older_file_what_still_fits_is_loaded(web: Visit) -> None:
    page = web.go(PATH)
    answer(page, {"voices-of-staff": "yes"})
    offer(page, "\ufeff" + packed({"carried-devices": "no", "fax": "yes", "lost-device": "maybe"}))
    expect(page.locator(".cb-check__told")).to_contain_text(
        "1件の答えを読み込みました。2件は、いまの一覧にない項目か答えのため、読み込んでいません。"
    )
    assert answered(page) == {"carried-devices": "no"}
    page.get_by_role("button", name="元に戻す").click()
    assert answered(page) == {"voices-of-staff": "yes"}
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("how", [OFF, FULL], ids=["off", "full"])
def test_without_storage_answers_last_as_long_as_the_page(how: str, web: Visit) -> None:
    without_storage(web.page, how)
    page = web.go(PATH)
    answer(page, GIVEN)
    assert "保存できません" in told(page)
    expect(page.locator(".cb-gaps__fact")).to_have_count(3)
    with page.expect_download():
        page.get_by_role("button", name="答えをファイルに保存").click()
    web.end()


@pytest.mark.thorough
def test_broken_answers_are_told_and_others_can_be_given(web: Visit) -> None:
    page = web.go(PATH)
    for value in ("{", "7", '{"kind": "casebook-self-check", "version": 1}', packed({}, version=9)):
        put(page, KEY, value)
        page.reload()
        assert "残してあった答えを読めませんでした" in told(page), value
    answer(page, {"lost-device": "no"})
    page.reload()
    assert answered(page) == {"lost-device": "no"}
    assert "読めません" not in told(page)
    web.end()


def test_two_tabs_have_the_same_answers(web: Visit) -> None:
    page = web.go(PATH)
    other = page.context.new_page()
    other.goto(web.address + PATH)
    answer(other, {"lost-device": "no"})
    expect(page.locator("[data-statement='lost-device'] input[value='no']")).to_be_checked()
    expect(page.locator(".cb-gaps__fact")).to_have_count(1)
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("part", ["vocabulary", "case-noboribetsu-anywhere-office"])
def test_damaged_data_is_told_and_answers_stay(
    part: str, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        visit.page.route(f"**/data/{part}.js", lambda route: route.fulfill(body="casebook.take("))
        page = visit.go(PATH)
        answer(page, {"devices-for-all": "no"})
        expect(page.locator("[data-check-outcome]")).to_contain_text("答えは残っています")
        assert kept(page, KEY)["answers"] == {"devices-for-all": "no"}


@pytest.mark.thorough
def test_the_keyboard_alone_answers_and_leads_to_the_outcome(web: Visit) -> None:
    page = web.go(PATH)
    see = page.get_by_role("button", name="結果を見る")
    see.press("Enter")
    assert "まだ結果がありません" in told(page)
    page.locator("[data-statement='lost-device'] input").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert answered(page) == {"lost-device": "no"}
    expect(page.locator("#outcome")).to_be_attached()
    see.press("Enter")
    expect(page.locator("#outcome")).to_be_focused()
    web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(look: Look, browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, look) as visit:
        page = visit.go(PATH)
        answer(page, GIVEN)
        page.locator("[data-check-outcome] summary").first.click()
        offer(page, "{")
        expect(page.locator(".cb-check__told")).to_contain_text("壊れて")
        page.evaluate("scrollTo(0, 0)")  # a link half under the bar would count as small
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
    visit.end()
