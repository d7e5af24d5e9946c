"""The right of reply: a host answers part by part, and the author takes it over."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.authoring import CASE, FORM, says, step, taken
from tests.browser.travelling import words
from tests.browser.visit import Visit

BETTER = "市長は、働き方を改めると決めた。"


def mend(page: Page, part: str, text: str, why: str) -> None:
    page.locator(f"[data-mend-claim='{part}']").click()
    own = page.locator(f"[data-claim='{part}']")
    own.get_by_label("直した文").fill(text)
    own.get_by_label("直す理由").fill(why)


def test_a_host_answers_and_the_author_takes_it_over(desk: Visit) -> None:
    page = desk.go(f"cases/{CASE}.html")
    page.get_by_role("link", name="内容を確かめて").click()
    expect(page.locator("[data-reply]")).to_be_visible()
    expect(page.locator("[data-lacking]")).to_contain_text("部署")
    page.get_by_label(re.compile("^答える部署")).fill("総務部見本課")
    page.locator("[data-all-good]").click()
    good = says(taken(page, "[data-save='reply']"))
    assert (good["case"], good["by"], good["what"]) == (CASE, "総務部見本課", "問題なし")
    assert good["good"][:2] == ["summary-1", "answers.trigger-1"]
    mend(page, "reasons-1", BETTER, "決めた、が正しい。")
    mend(page, "summary-1", "庁舎の外でも仕事ができるようにした。", "")
    mend(page, "answers.trigger-1", "コロナ禍", "短く。")
    page.reload()
    expect(page.locator("[data-claim='reasons-1']").get_by_label("直す理由")).to_have_value(
        "決めた、が正しい。"
    )
    reply = taken(page, "[data-save='reply']")
    told = {each["field"]: each["proposed"] for each in says(reply)["corrections"]}
    assert told["reasons"] == BETTER
    assert told["answers.trigger"] == "コロナ禍"
    with page.expect_download() as download:
        page.locator("[data-document='case-reply']").click()
    assert download.value.suggested_filename == "登別市　どこでも執務できる環境　回答.docx"
    letter = words(download.value)
    assert all(each in letter for each in ("総務部見本課", BETTER, "要点「きっかけ」", "概要"))
    take_over(page, desk, reply)
    desk.end()


def take_over(page: Page, desk: Visit, reply: Path) -> None:
    """Open the reply as an author does; it stays with the draft."""
    desk.go(FORM).locator("input[type='file']").set_input_files(reply)
    expect(page.locator("[data-proposal='reasons-1']")).to_contain_text("決めた、が正しい。")
    expect(page.locator("[data-said]")).to_contain_text(
        "「基本」の1か所、「記述」の1か所、「要点」の1か所のそばに"
    )
    step(page, "basics")
    page.locator("[data-proposal='summary-1'] button").click()
    page.goto(desk.address + FORM)
    page.locator("[data-kept-draft]").click()
    step(page, "claims")
    page.locator("[data-proposal='reasons-1'] button").click()
    step(page, "answers")
    page.locator("[data-proposal='answers.trigger-1'] button").click()
    step(page, "finish")
    saved = says(taken(page, "[data-save='yml']"))
    assert saved["reasons"][0]["text"] == BETTER
    assert saved["summary"] == "庁舎の外でも仕事ができるようにした。"
    assert saved["answers"]["trigger"]["text"] == "コロナ禍"
    assert saved["review"][-1]["what"] == "訂正を反映"


@pytest.mark.thorough
def test_what_is_not_answered_is_counted_and_shown_alone(web: Visit) -> None:
    page = web.go(f"{FORM}?review={CASE}")
    parts = page.locator("[data-claim]")
    expect(parts.first).to_be_visible()
    every = parts.count()
    only = page.locator("[data-only-left]")
    page.locator("[data-good='summary-1']").click()
    expect(only).to_have_text(f"まだ答えていないもの（{every - 1}）")
    only.click()
    expect(parts).to_have_count(every - 1)
    page.locator("[data-good='answers.trigger-1']").click()
    expect(parts).to_have_count(every - 1)
    expect(only).to_have_text(f"まだ答えていないもの（{every - 2}）")
    page.locator("[data-good='answers.trigger-1']").click()
    expect(only).to_have_text(f"まだ答えていないもの（{every - 1}）")
    only.click()
    page.locator("[data-all-good]").click()
    expect(only).to_have_text("まだ答えていないもの（0）")
    page.locator("[data-undo]").click()
    expect(only).to_have_text(f"まだ答えていないもの（{every - 1}）")
    web.look_for_barriers()
    web.end()


@pytest.mark.thorough
def test_a_reply_can_be_read_on_paper(web: Visit) -> None:
    page = web.go(f"{FORM}?review={CASE}")
    expect(page.locator("[data-claim]").first).to_be_visible()
    page.locator("[data-good='summary-1']").click()
    mend(page, "reasons-1", BETTER, "決めた、が正しい。")
    page.emulate_media(media="print")
    own = page.locator("[data-claim='reasons-1']")
    expect(own.get_by_text("直した文　" + BETTER)).to_be_visible()
    expect(own.locator("textarea").first).not_to_be_visible()
    expect(page.locator("[data-claim='summary-1']")).to_contain_text(
        "回答　この内容で問題ありません"
    )
    expect(page.locator("[data-claim='reasons-2']")).to_contain_text("□ 直したい")
    expect(page.locator("[data-reply] button:visible")).to_have_count(0)
    web.end()
