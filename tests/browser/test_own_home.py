"""The own town, told once: in every plan and the notebook, handed to colleagues, with the expenses of a journey."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keeping import FULL, PREFIX, put
from tests.browser.planning import add_by_name, at_step, go, saved
from tests.browser.preparing import preparing
from tests.browser.visit import LOOKS, Look, Visit, visiting

NIGHT_BETWEEN = ("2026-12-22 13:30", "2026-12-23 10:00")


def _told_once(visit: Visit) -> Page:
    page = at_step(visit, "purpose")
    page.get_by_label("自団体の名前").press_sequentially("のぼりべつ")
    page.locator("[data-town='012301']").click()
    page.get_by_label("担当の部署").fill("総務部DX推進課")
    page.get_by_label(re.compile("^電話")).fill("0143-00-0000")
    saved(page)
    return page


def _kept(page: Page, key: str) -> Any:
    text: str | None = page.evaluate("(key) => localStorage.getItem(key)", PREFIX + key)
    return None if text is None else json.loads(text)


@pytest.mark.thorough
def test_it_is_told_once_for_every_plan_and_the_notebook(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = _told_once(visit)
        figures = page.locator(".cb-own__figures")
        expect(figures).to_contain_text("（2020年）")
        expect(figures).to_contain_text("登別市議会（登別市議会事務局）")
        go(page, "people")
        page.get_by_label(re.compile("^議員の視察")).check()
        page.locator("summary", has_text="ほかの計画").click()
        page.locator("[data-new]").click()
        expect(page.get_by_label(re.compile("^議員の視察"))).to_be_checked()
        go(page, "purpose")
        expect(page.get_by_label("担当の部署")).to_have_value("総務部DX推進課")
        visit.go("travel/index.html")
        notebook = visit.page.get_by_label("自団体の名前")
        expect(notebook).to_have_value("登別市")
        phone = visit.page.get_by_role("textbox", name=re.compile("^電話"))
        expect(phone).to_have_value("0143-00-0000")
        visit.end()


def test_a_colleague_gets_it_without_names(browser: Browser, served: str, tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    with visiting(browser, served) as visit:
        page = _told_once(visit)
        page.locator("[data-office] summary").click()
        page.get_by_label("登別市長の氏名").fill("海野　一郎")
        page.get_by_label("公印").select_option("公印省略")
        with page.expect_download() as download:
            page.locator("[data-hand-on]").click()
        download.value.save_as(path)
        page.locator("[data-document='own-town']").click()
        sheet = page.locator("[data-sheet='own-town']")
        expect(sheet).to_contain_text("総務部DX推進課")
        expect(sheet).to_contain_text("公印省略")
        expect(sheet).not_to_contain_text("海野")
        plans = page.evaluate("JSON.stringify(Object.entries(localStorage))")
        assert plans.count("海野") == 1
        assert _kept(page, "office")["heads"] == {"登別市長": "海野　一郎"}
        visit.end()
    assert "海野" not in path.read_text("utf-8")
    with visiting(browser, served) as visit:
        page = at_step(visit, "purpose")
        page.locator("[data-handed]").set_input_files(path)
        expect(page.get_by_label("担当の部署")).to_have_value("総務部DX推進課")
        assert _kept(page, "own-home")["code"] == "012301"
        assert _kept(page, "office")["seal"] == "公印省略"
        path.write_text("{}")
        page.locator("[data-handed]").set_input_files(path)
        expect(page.get_by_role("alert")).to_contain_text("自団体の設定ではありません")
        page.locator("[data-own-town] button", has_text="このPCから消す").click()
        assert _kept(page, "own-home") is None
        visit.end()


@pytest.mark.thorough
def test_what_is_typed_for_another_town_is_not_the_own_one(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = _told_once(visit)
        name = page.get_by_label("自団体の名前")
        name.fill("よその町")
        page.get_by_label("担当の部署").fill("企画課")
        assert _kept(page, "own-home")["home"]["section"] == "総務部DX推進課"
        page.get_by_role("button", name="この団体を自団体として残す").click()
        assert _kept(page, "own-home")["home"]["section"] == "企画課"
        name.fill("きたみ")
        page.locator("[data-town='012084']").click()
        expect(page.get_by_label("担当の部署")).to_have_value("")
        assert _kept(page, "own-home")["home"]["name"] == "北見市"
        visit.end()


@pytest.mark.thorough
def test_two_tabs_lose_no_name(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = _told_once(visit)
        other = page.context.new_page()
        other.goto(page.url)
        for tab in (page, other):
            tab.locator("[data-office] summary").click()
        page.get_by_label("登別市長の氏名").fill("海野　一郎")
        other.get_by_label("登別市議会議長の氏名").fill("川田　二郎")
        heads = {"登別市長": "海野　一郎", "登別市議会議長": "川田　二郎"}
        assert _kept(page, "office")["heads"] == heads
        page.get_by_label("保存年限").fill("5年")
        assert _kept(page, "office")["heads"] == heads
        visit.end()


@pytest.mark.thorough
def test_names_that_cannot_be_kept_are_told_and_hold_until_the_page_is_closed(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        page = _told_once(visit)
        page.locator("[data-office] summary").click()
        page.evaluate(f"() => {{ {FULL} }}")
        page.get_by_label("登別市長の氏名").fill("海野　一郎")
        page.get_by_label("保存年限").fill("5年")
        expect(page.locator("[data-office-lost]")).to_have_text(
            "氏名と書き方を、このブラウザーには残せません。"
            "このページを閉じるまでに作る書類には入ります。"
        )
        expect(page.get_by_label("登別市長の氏名")).to_have_value("海野　一郎")
        assert _kept(page, "office") is None
        visit.end()


@pytest.mark.thorough
def test_kept_rules_come_alone_and_the_committee_is_kept(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = _told_once(visit)
        go(page, "people")
        page.get_by_label(re.compile("^議員の視察")).check()
        page.get_by_label("視察する人の立場").select_option("委員会（委員を派遣する）")
        page.get_by_label("委員会の名前").fill("総務常任委員会")
        committee = {"kind": "committee", "name": "総務常任委員会"}
        assert _kept(page, "own-home")["group"] == committee
        # As kept before the committee was typed.
        rule = {"id": "r", "name": "日当", "per": "day", "yen": 2200, "article": ""}
        plain = {"kind": "members", "name": ""}
        own = _kept(page, "own-home") | {"rules": [rule], "group": plain}
        put(page, "own-home", json.dumps(own))
        go(page, "itinerary")
        page.get_by_role("button", name="このPCに残した決まりを入れる").click()
        expect(page.locator("[data-rule]").get_by_label("1人の額（円）")).to_have_value("2,200")
        go(page, "people")
        expect(page.get_by_label("委員会の名前")).to_have_value("総務常任委員会")
        assert _kept(page, "own-home")["group"] == committee
        visit.end()


@pytest.mark.thorough
def test_distances_and_expenses(browser: Browser, served: str) -> None:
    with preparing(browser, served, "purpose", NIGHT_BETWEEN) as visit:
        page = visit.page
        page.get_by_label("自団体の名前").press_sequentially("のぼりべつ")
        page.locator("[data-town='012301']").click()
        go(page, "people")
        page.get_by_label(re.compile("^人数")).fill("6名")
        go(page, "itinerary")
        expect(page.locator("[data-rides] li")).to_have_text(
            [
                "登別市から北見市へ約360km、約4時間30分",
                "北見市から青梅市へ約1,270km、6時間以上",
                "青梅市から登別市へ約980km、6時間以上",
            ]
        )
        page.locator("[data-propose]").click()
        # The morning of the second visit is too short for the way.
        expect(page.locator("[data-leg='h2-come'] input[type=date]")).to_have_value("2026-12-22")
        for at, fare in enumerate(("12000", "10000000", "３０，０００")):
            page.get_by_label("運賃（1人、円）").nth(at).fill(fare)
        expect(page.locator("[data-leg='h2-come']")).to_contain_text(
            "10,000,000円です。桁を確かめて"
        )
        page.get_by_label("運賃（1人、円）").nth(1).fill("40,000円")
        page.locator("[data-shape='日当と宿泊料']").click()
        expect(page.locator("[data-total]")).to_have_text("未定")
        for at, yen in enumerate(("2200", "13100")):
            page.locator("[data-rule]").nth(at).get_by_label("1人の額（円）").fill(yen)
        expect(page.locator("[data-total]")).to_have_text("597,000円")
        saved(page)
        page.reload()
        expect(page.locator("[data-total]")).to_have_text("597,000円")
        go(page, "hosts")
        add_by_name(page, "海士町")
        go(page, "itinerary")
        expect(page.locator("[data-rides]")).to_contain_text("海を渡る訪問先があるので")


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(browser: Browser, served: str, look: Look) -> None:
    with preparing(browser, served, "itinerary", NIGHT_BETWEEN, look=look) as visit:
        page = visit.page
        page.locator("[data-propose]").click()
        page.locator("[data-shape='日当と宿泊料']").click()
        page.locator("[data-add-extra]").click()
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
        go(page, "purpose")
        page.get_by_label("自団体の名前").fill("登別市")
        page.locator("[data-office] summary").click()
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
