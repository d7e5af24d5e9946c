"""旅する公務員ノート where things go wrong or are left out, and in every look."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from casebook.collection import Collection
from tests.browser.keeping import SMALL
from tests.browser.planning import add_by_name, go, kept_plans, load_file, saved
from tests.browser.travelling import PATH, STEPS, at, check_oneself, field, made, stay, words, write
from tests.browser.visit import LOOKS, Look, Visit, visiting

DOCUMENTS = ["滞在計画書", "依頼文", "端末持出申請書", "行程表", "滞在のお知らせ", "準備の期限表", "持ち物・出発前確認表", "日誌", "共通点・相違点メモ", "報告書案", "お礼状"]  # fmt: skip


@pytest.fixture
def web(browser: Browser, served: str) -> Iterator[Visit]:
    with visiting(browser, served) as visit:
        yield visit


def test_without_anything_filled_in_the_documents_are_forms(web: Visit) -> None:
    page = at(web, "packet")
    titles = page.locator(".cb-packet tbody th[scope=row]").all_inner_texts()
    assert sorted(each.split("\n")[0] for each in titles) == sorted(DOCUMENTS)
    with page.expect_download() as download:
        page.locator("[data-document='all'][data-format='zip']").click()
    with zipfile.ZipFile(download.value.path()) as packed:
        names = packed.namelist()
    assert {name.split("_")[1].removesuffix(".docx").removesuffix(".xlsx").removesuffix(".ics") for name in names} == set(DOCUMENTS)  # fmt: skip
    assert "1日目" in words(made(page, "log"))
    web.end()


@pytest.mark.thorough
def test_what_was_chosen_and_settled_can_be_taken_back(web: Visit) -> None:
    page = at(web, "surfaced")
    box = page.locator("[data-prompt='paper']").get_by_label("この滞在で確かめる")
    box.check()
    expect(page.locator("li:has([data-go='surfaced'])")).to_contain_text("そろいました")
    page.locator("[data-undo]").click()
    expect(box).not_to_be_checked()
    expect(page.locator("[data-step] a", has_text="自己点検")).to_be_visible()
    go(page, "log")
    page.locator("[data-add-day]").click()
    expect(page.locator("[data-day] textarea").first).to_be_focused()
    expect(page.locator("[data-day]")).to_contain_text("滞在の日の外")
    web.end()


WARNED = {
    ("2035-06-05", "2035-06-04"): "終わりの日が、始まりの日より前です。",
    ("2035-06-05", "2035-06-06"): "2日間です。",
    ("2035-06-04", "2035-06-22"): "19日間です。1週間を超えるときは",
    ("2035-12-27", "2036-01-04"): "年末年始の閉庁日",
    ("2020-06-01", "2020-06-03"): "過ぎた日です。",
    ("2045-06-05", "2045-06-08"): "この年の祝日は、まだわかりません。",
}


@pytest.mark.thorough
def test_days_are_warned_of_and_never_forbidden(web: Visit) -> None:
    page = at(web, "stay")
    for (first, last), warning in WARNED.items():
        stay(page, first, last)
        expect(page.locator("[data-length]"), warning).to_contain_text(warning)
    stay(page, "2035-01-01", "2036-12-31")
    go(page, "log")
    expect(page.locator("[data-day]")).to_have_count(31)
    web.end()


@pytest.mark.thorough
def test_a_plan_of_a_visit_is_not_taken_for_a_stay(web: Visit, tmp_path: Path) -> None:
    page = at(web)
    field(page, "滞在の目的").fill("残る")
    saved(page)
    (plan,) = kept_plans(page)
    file = tmp_path / "visit.json"
    file.write_text(json.dumps(plan | {"kind": "visit", "id": "other"}), "utf-8")
    load_file(page, file)
    expect(page.locator("[data-notice]")).to_contain_text("視察の計画です。")
    file.write_text(json.dumps(plan)[:200], "utf-8")
    load_file(page, file)
    expect(page.locator("[data-notice]")).to_contain_text("読めません")
    expect(field(page, "滞在の目的")).to_have_value("残る")
    web.end()


@pytest.mark.thorough
def test_damaged_words_leave_what_was_written(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = at(visit, "surfaced")
        write(page, "paper", "簿冊")
        saved(page)
        visit.page.route("**/data/notebook.js", lambda route: route.fulfill(body="casebook."))
        page = at(visit, "surfaced")
        expect(page.locator("[data-step]")).to_contain_text("問いを読めませんでした。")
        assert kept_plans(page)[0]["travel"]["surfaced"] == {"paper": "簿冊"}


@pytest.mark.thorough
def test_without_scripts_the_sheets_are_open(
    browser: Browser, served: str, collection: Collection
) -> None:
    with visiting(browser, served, java_script_enabled=False) as visit:
        page = visit.go(PATH)
        expect(page.locator("article noscript p")).to_be_visible()
        prompts = sum(len(side.prompts) for side in collection.vocabulary.travel.sides)
        expect(page.locator("[data-asked]:visible")).to_have_count(prompts)
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_step_begins_at_the_top_and_what_led_into_the_page_makes_room(
    look: Look, browser: Browser, served: str
) -> None:
    with visiting(browser, served, look) as visit:
        page = at(visit)
        intro = page.locator("[data-intro]")
        expect(intro).to_have_count(3)
        expect(page.locator("details[data-intro]")).to_have_attribute("open", "")
        for step in ("hosts", "report", "people"):
            page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
            page.evaluate("(step) => { location.hash = `#step=${step}`; }", step)
            heading = page.locator(f"[data-step='{step}'] h2")
            expect(heading).to_be_focused()
            top = "(each) => Math.round(each.getBoundingClientRect().top)"
            assert 52 <= heading.evaluate(top) <= 120, "right below the header of the site"
            if look.width < 480:
                expect(page.locator(f"[data-go='{step}']")).to_be_in_viewport()
        expect(page.locator(".cb-records")).to_be_hidden()
        expect(page.locator("details[data-intro]")).not_to_have_attribute("open", "")
        page.reload()
        expect(page.locator("[data-step='people'] h2")).to_be_in_viewport()
        page.locator("[data-go='purpose']").click()
        expect(page.locator(".cb-records")).to_be_visible()
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(look: Look, browser: Browser, served: str) -> None:
    with visiting(browser, served, look) as visit:
        check_oneself(visit.go(SMALL))
        page = at(visit, "hosts")
        add_by_name(page, "磐梯町")
        for step in STEPS[3:]:
            go(page, step)
            if step == "stay":
                stay(page, "2035-05-02", "2035-05-06")
            for summary in page.locator("[data-step] summary").all():
                summary.click()
            visit.path = f"{PATH} {step}"
            page.evaluate("scrollTo(0, 0)")  # a link half below the header seems too small
            visit.look_for_sideways_scroll()
            visit.look_for_barriers()
        page.locator("[data-by-hand] > summary").click()
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
    visit.end()
