"""The form of a case, driven the whole way: written, mended, saved, and taken by `casebook check`."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import collection
from tests.browser import authoring
from tests.browser.authoring import (
    CASE,
    FORM,
    HOSTILE,
    begin,
    claim,
    fill,
    open_case,
    says,
    step,
    taken,
)
from tests.browser.keeping import FULL, without_storage
from tests.browser.travelling import words
from tests.browser.visit import Visit


@pytest.mark.thorough
def test_a_new_case_is_written_and_passes_the_check(
    desk: Visit, core_cases: Path, tmp_path: Path
) -> None:
    page = begin(desk)
    step(page, "finish")
    expect(page.locator("[data-faults] li")).not_to_have_count(0)
    step(page, "basics")
    authoring.write_new(page)
    expect(page.locator("[data-clean]")).to_be_visible()
    page.locator("[data-preview] summary").click()
    expect(page.locator("[data-preview]")).to_contain_text(HOSTILE)
    saved = taken(page, "[data-save='yml']")
    assert saved.name == "ome-paper-less-council.yml"
    cases = Path(shutil.copytree(core_cases, tmp_path / "cases"))
    shutil.copy(saved, cases)
    assert collection.told(collection.checked(cases).problems) == ""
    data = says(saved)
    assert data["reasons"] == [
        {"text": f"職員が提案した。{HOSTILE}", "source": "s1", "at": "3ページ"}
    ]
    assert data["answers"]["trigger"]["cites"] == {"reasons": "職員が提案した"}
    page.locator("[data-show='yml']").click()
    expect(page.get_by_label("事例のファイルの中身")).to_have_value(saved.read_text("utf-8"))
    page.reload()
    page.locator("[data-kept-draft]").click()
    expect(page.get_by_label(re.compile("^タイトル"))).to_have_value("紙のない議会")
    desk.end()


@pytest.mark.thorough
def test_a_file_keeps_what_was_not_changed(desk: Visit, core_cases: Path) -> None:
    page = desk.go(FORM)
    before = (core_cases / f"{CASE}.yml").read_text("utf-8")
    page.locator("input[type='file']").set_input_files(core_cases / f"{CASE}.yml")
    step(page, "finish")
    expect(page.locator("[data-clean]")).to_be_visible()
    assert taken(page, "[data-save='yml']").read_text("utf-8") == before
    step(page, "claims")
    page.locator("[data-edit='reasons-2']").click()
    text = page.get_by_label("記述（必須）")
    text.fill("コロナ禍を機に、言い換えた。")
    claim(page, "lessons", "やってみて分かった。")
    page.locator("[data-undo]").click()
    step(page, "finish")
    after = taken(page, "[data-save='yml']").read_text("utf-8")
    old, new = set(before.splitlines()), set(after.splitlines())
    assert new - old == {"  - text: コロナ禍を機に、言い換えた。"}
    assert len(old - new) == 1
    with page.expect_download() as download:
        page.locator("[data-document='case-changes']").click()
    assert "言い換えた" in words(download.value)
    told = taken(page, "[data-document='case-changes-text']").read_text("utf-8")
    assert "後：コロナ禍を機に、言い換えた。" in told
    desk.end()


def test_a_statement_is_moved_and_the_focus_goes_with_it(web: Visit, core_cases: Path) -> None:
    page = web.go(FORM)
    page.locator("input[type='file']").set_input_files(core_cases / f"{CASE}.yml")
    step(page, "claims")
    page.locator("[data-edit='reasons-2']").click()
    words = page.get_by_label("記述（必須）").input_value()
    page.locator("[data-claim='reasons-2'] [data-move='-1']").press("Enter")
    expect(page.locator("[data-said]")).to_have_text("1番目にしました。")
    expect(page.locator("[data-claim='reasons-1'] [data-move='-1']")).to_be_focused()
    expect(page.get_by_label("記述（必須）")).to_have_value(words)
    web.end()


TRAP = "title: 見本の窓口 #1\nreasons:\n　- text: 全角の字下げ。\n"


def test_a_trap_is_shown_and_mended_and_nothing_is_lost(desk: Visit, tmp_path: Path) -> None:
    page = desk.go(FORM)
    (tmp_path / "sample.yml").write_text(TRAP, "utf-8")
    page.locator("input[type='file']").set_input_files(tmp_path / "sample.yml")
    expect(page.locator("[data-traps]")).to_contain_text("3行目「- text: 全角の字下げ。」")
    text = page.get_by_label("ファイルの中身")
    expect(text).to_have_value(TRAP)
    text.fill(TRAP.replace("　-", "  -"))
    page.locator("[data-again]").click()
    expect(page.locator("[data-traps]")).to_contain_text("1行目「title: 見本の窓口 #1」")
    page.get_by_label("ファイルの中身").fill("title: 見本の窓口\n")
    page.locator("[data-again]").click()
    expect(page.get_by_label(re.compile("^タイトル"))).to_have_value("見本の窓口")
    (tmp_path / "book.yml").write_bytes(b"PK\x03\x04\0\0")
    page.locator("[data-leave]").click()
    page.locator("input[type='file']").set_input_files(tmp_path / "book.yml")
    expect(page.locator("[data-said]")).to_contain_text("文字のファイルではありません")
    desk.end()


def kept(page: Page, words: str) -> None:
    """Wait until a draft with these words is kept."""
    told = "(words) => Object.values(localStorage).some((each) => each.includes(words))"
    for _ in range(1_200):
        if page.evaluate(told, words):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not kept: {words}")


@pytest.mark.thorough
def test_two_tabs_lose_nothing(web: Visit) -> None:
    page = begin(web)
    fill(page, "タイトル", "一つ目のタブ")
    kept(page, "一つ目のタブ")
    other = page.context.new_page()
    other.goto(web.address + FORM)
    other.locator("[data-kept-draft]").click()
    fill(other, "タイトル", "二つ目のタブ")
    kept(other, "二つ目のタブ")
    fill(page, "タイトル", "一つ目のタブで続けた")
    expect(page.locator("[data-parted]")).to_be_visible()
    page.locator("[data-leave]").click()
    drafts = page.locator("[data-kept-draft]")
    expect(drafts).to_have_count(2)
    assert sorted(drafts.all_inner_texts()) == ["一つ目のタブで続けた", "二つ目のタブ"]
    web.end()


def test_where_nothing_is_kept_the_reader_is_told(web: Visit) -> None:
    without_storage(web.page, FULL)
    page = begin(web)
    expect(page.locator("[data-kept='off']")).to_be_visible()
    web.end()


@pytest.mark.thorough
def test_nothing_is_cut_off_and_what_is_too_long_is_told(web: Visit) -> None:
    page = begin(web)
    long = "長" * 5_000
    summary = page.get_by_label(re.compile("^取り組みの概要"))
    summary.fill(long)
    expect(summary).to_have_value(long)
    expect(page.get_by_text("は300字までです（いまは5000字）。")).to_be_visible()
    title = page.get_by_label(re.compile("^タイトル"))
    title.fill(long)
    expect(title).to_have_value(long)
    assert page.locator("[data-case-form] [maxlength]").count() == 0
    web.end()


@pytest.mark.thorough
def test_an_id_that_exists_is_told(web: Visit) -> None:
    page = begin(web)
    authoring.town(page, "登別市")
    fill(page, "英字の名前", "anywhere-office")
    expect(page.get_by_text("このIDの事例は、もうあります。")).to_be_visible()
    web.end()


@pytest.mark.thorough
def test_every_step_is_free_of_barriers(web: Visit) -> None:
    page = open_case(web)
    for key in ("basics", "sources", "claims", "answers", "rest", "finish"):
        page.set_viewport_size({"width": 1280, "height": 800})
        step(page, key)
        web.look_for_barriers()
        web.look_for_sideways_scroll(360)
    web.end()


@pytest.mark.thorough
def test_the_first_sight_and_the_reply_are_free_of_barriers(web: Visit) -> None:
    for path in (FORM, f"{FORM}?review={CASE}"):
        page = web.go(path)
        expect(page.locator("[data-start], [data-reply]")).to_be_visible()
        web.look_for_barriers()
        web.look_for_sideways_scroll(360)
    web.end()


def test_a_case_that_is_not_there_is_told(web: Visit) -> None:
    page = web.go(f"{FORM}?review=nobody-nothing")
    expect(page.locator(".cb-fault")).to_contain_text("見つかりません")


@pytest.mark.thorough
def test_the_search_leads_to_the_form(web: Visit) -> None:
    for typed in ("事例を書く", "訂正の申し出"):
        page = web.go(f"search.html?kw={typed}")
        found = page.locator("[data-result]")
        expect(found.first).to_be_visible()
        assert any(
            (each.get_attribute("data-result") or "").startswith(FORM) for each in found.all()[:3]
        )
    web.end()
