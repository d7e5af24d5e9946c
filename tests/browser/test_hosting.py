"""The host's side: questions pasted, what is published of them, answers and papers as Word files."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.keeping import OFF, without_storage
from tests.browser.travelling import words
from tests.browser.visit import Visit

PATH = "visit/hosting.html"
KITAMI = "kitami-writing-free-counter"
ASKED = "1．窓口の手続きの時間はどれくらい短くなりましたか\n2．市長の趣味は何ですか"


def ask(page: Page) -> None:
    page.get_by_label("自分たちの事例").select_option(KITAMI)
    page.get_by_label("尋ねた団体").fill("見本市議会")
    page.get_by_label("届いた質問").fill(ASKED)


def paper(page: Page, name: Literal["answers", "notice", "form", "rules"]) -> str:
    with page.expect_download() as download:
        page.locator(f"[data-document='hosting-{name}']").click()
    return words(download.value)


def test_what_is_published_becomes_an_answer(real_desk: Visit) -> None:
    page = real_desk.go(PATH)
    ask(page)
    first, second = page.locator("[data-asked='1']"), page.locator("[data-asked='2']")
    told = first.locator("[data-published] li").first
    link = told.locator("a")
    expect(link).to_have_attribute("href", re.compile(rf"^\.\./cases/{KITAMI}\.html#[a-z_]+-\d+$"))
    statement = link.inner_text()
    told.locator("[data-draft]").click()
    expect(told.locator("[data-draft]")).to_have_count(0)
    expect(first.locator("textarea")).to_have_value(
        re.compile(f"^{re.escape(statement)}（出典　.+）$")
    )
    expect(second).to_have_text(re.compile("近い記述を見つけられませんでした（事例を見る）。"))
    page.reload()
    expect(first.locator("textarea")).to_have_value(re.compile(re.escape(statement)))
    answers = paper(page, "answers")
    for each in ("見本市議会　御中", "北見市", "市長の趣味は何ですか", statement):
        assert each in answers
    page.locator("[data-clear]").click()
    expect(page.locator("[data-asked]")).to_have_count(0)
    page.reload()
    expect(page.get_by_label("届いた質問")).to_have_value("")
    real_desk.end()


@pytest.mark.thorough
def test_the_notice_tells_what_the_town_has_published(real_desk: Visit) -> None:
    page = real_desk.go(PATH)
    page.get_by_label("自分たちの事例").select_option("kobe-work-reform")
    page.get_by_label("届いた質問").fill("1．費用はいくらですか")
    expect(page.locator("[data-published]")).to_be_visible()
    notice = paper(page, "notice")
    assert "2月中旬から3月末" in notice
    assert "会期中と前後" not in notice
    real_desk.end()


def test_papers_to_begin_with_need_no_case(real_desk: Visit) -> None:
    page = real_desk.go(PATH)
    assert "受け入れない期間" in paper(page, "notice")
    assert "第1希望" in paper(page, "form")
    assert "○○市行政視察の受入れに関する要綱（案）" in paper(page, "rules")
    real_desk.end()


def test_where_nothing_is_kept_the_reader_is_told(real_desk: Visit) -> None:
    without_storage(real_desk.page, OFF)
    page = real_desk.go(PATH)
    expect(page.locator("[data-hosting] [data-kept='off']")).to_contain_text(
        "このブラウザーには保存できません。"
    )
    ask(page)
    expect(page.locator("[data-asked]")).to_have_count(2)
    real_desk.end()


@pytest.mark.thorough
def test_two_tabs_show_the_same(real_desk: Visit) -> None:
    page = real_desk.go(PATH)
    other = page.context.new_page()
    other.goto(page.url)
    ask(page)
    expect(other.locator("[data-asked]")).to_have_count(2)
    expect(other.get_by_label("尋ねた団体")).to_have_value("見本市議会")
    other.close()
    real_desk.end()


OME = "ome-writing-free-counter"
BROKEN = "casebook.take("
"""A file of data that was cut short."""


@pytest.mark.thorough
def test_nothing_of_another_case_stands_where_one_cannot_be_read(real_desk: Visit) -> None:
    real_desk.page.route(f"**/data/case-{OME}.js", lambda route: route.fulfill(body=BROKEN))
    page = real_desk.go(PATH)
    ask(page)
    published, fault = page.locator("[data-published]"), page.locator("[data-hosting] .cb-fault")
    expect(published).to_have_count(1)
    page.get_by_label("自分たちの事例").select_option(OME)
    expect(fault).to_have_text("事例のデータを読めません。このページを開き直してください。")
    expect(published).to_have_count(0)
    assert "北見市" not in paper(page, "notice")
    page.get_by_label("自分たちの事例").select_option(KITAMI)
    expect(published).to_have_count(1)
    expect(fault).to_have_count(0)
    real_desk.end()


@pytest.mark.thorough
def test_a_case_left_before_it_came_changes_nothing(real_desk: Visit) -> None:
    held: list[Route] = []
    real_desk.page.route(f"**/data/case-{OME}.js", lambda route: held.append(route))
    page = real_desk.go(PATH)
    ask(page)
    published, fault = page.locator("[data-published]"), page.locator("[data-hosting] .cb-fault")
    expect(published).to_have_count(1)
    with page.expect_request(f"**/data/case-{OME}.js"):
        page.get_by_label("自分たちの事例").select_option(OME)
    expect(published).to_have_count(0)
    page.get_by_label("自分たちの事例").select_option(KITAMI)
    expect(published).to_have_count(1)
    with page.expect_response(f"**/data/case-{OME}.js"):
        held[0].fulfill(body=BROKEN)
    page.evaluate("new Promise((done) => setTimeout(done, 100))")
    expect(fault).to_have_count(0)
    expect(published).to_have_count(1)
    real_desk.end()
