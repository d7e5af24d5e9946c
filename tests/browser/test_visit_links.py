"""Links that lead into the planner and out of it, and what the planner makes of names and numbers."""

import json
import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.keeping import SMALL, put
from tests.browser.planning import PATH, add_by_name, at_step, go, kept_plans, saved
from tests.browser.visit import Visit, visiting

KITAMI, NOBORIBETSU = "kitami-writing-free-counter", "noboribetsu-anywhere-office"


@pytest.mark.thorough
def test_a_link_that_names_a_host_makes_it_one(real_desk: Visit) -> None:
    """Whatever page it stands on; and what it did can be undone."""
    page = real_desk.go("municipalities/kitami.html")
    page.get_by_role("link", name="訪問先に入れる").click()
    notice = page.locator("[data-notice]")
    expect(notice).to_contain_text("北見市を訪問先に入れました。")
    expect(page.locator("[data-step='hosts'] [data-host='kitami']")).to_contain_text(
        "書かないワンストップ窓口"
    )
    saved(page)
    page = real_desk.go(SMALL)
    put(page, "shortlist", json.dumps([KITAMI, NOBORIBETSU]))
    page = real_desk.go("about/index.html")
    page.locator("[data-tray] button").first.click()
    page.get_by_role("link", name="視察の訪問先にする").click()
    expect(notice).to_contain_text("北見市、登別市を訪問先に入れました。")
    assert "?" not in page.url
    expect(page.locator("[data-host]")).to_have_count(2)
    notice.get_by_role("button", name="元に戻す").click()
    expect(page.locator("[data-host]")).to_have_count(1)
    page = real_desk.go(f"cases/{NOBORIBETSU}.html")
    page.locator("a[href*='visit/index.html?c=']").first.click()
    expect(page.locator("[data-step='questions']")).to_contain_text("登別市")
    notice.get_by_role("button", name="新しい計画にする").click()
    saved(page)
    assert [[host["name"] for host in plan["hosts"]] for plan in kept_plans(page)] == [
        ["北見市"],
        ["登別市"],
    ]
    real_desk.end()


@pytest.mark.thorough
def test_a_case_that_a_host_joined_says_whose_it_is(real_desk: Visit) -> None:
    page = real_desk.go("visit/index.html?host=seiyo")
    joint = page.locator("[data-host='seiyo'] [data-case='ehime-shared-digital-talent']")
    box = joint.get_by_label("高度デジタル人材のシェアリング（愛媛県の事例）")
    expect(box).not_to_be_checked()
    box.check()
    expect(box).to_be_checked()
    expect(page.locator("[data-host='ehime']")).to_have_count(0)
    real_desk.end()


def test_what_was_told_goes_with_the_next_step_and_a_town_is_likened_once(real_web: Visit) -> None:
    page = real_web.go("visit/index.html?host=kobe")
    expect(page.locator("[data-notice]")).to_contain_text("神戸市を訪問先に入れました。")
    go(page, "purpose")
    expect(page.locator("[data-notice]")).to_have_count(0)
    page.get_by_label(re.compile("^自団体の名前")).fill("ふちゅう")
    expect(page.locator(".cb-own__figures")).to_have_count(0)
    page.get_by_label(re.compile("^自団体の名前")).fill("東京都府中市")
    expect(page.locator(".cb-own__figures")).to_contain_text("議会")
    page.get_by_label("テーマ").select_option("front-office")
    go(page, "hosts")
    kobe = page.locator("[data-host='kobe']")
    expect(kobe.locator("[data-case]")).to_have_count(3)
    expect(kobe.get_by_text("4つの基準のうち")).to_have_count(1)
    expect(kobe.locator("[data-case] .cb-alike")).to_have_count(3)
    expect(page.locator("[data-go='packet'] + span")).to_have_text(
        "確かめる：空いているところ（開くと調べます）"
    )
    real_web.end()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            f"c={KITAMI},nowhere",
            "北見市を訪問先に入れました。この事例帖にない事例や団体1件は外しました。",
        ),
        ("host=nowhere", "この事例帖にない事例や団体1件は外しました。"),
        ("host=kitami", "北見市は、もう訪問先に入っています。"),
    ],
)
def test_what_a_link_could_not_do_is_told(real_web: Visit, query: str, told: str) -> None:
    if "もう" in told:
        page = real_web.go(f"visit/index.html?{query}")
        expect(page.locator("[data-host='kitami']")).to_be_visible()
        saved(page)
    page = real_web.go(f"visit/index.html?{query}")
    expect(page.locator("[data-notice]")).to_have_text(re.compile(f"^{told}(元に戻す)?閉じる"))
    real_web.end()


@pytest.mark.thorough
def test_a_link_is_not_said_to_have_worked_where_nothing_could_be_read(real_web: Visit) -> None:
    real_web.page.route("**/data/cases.js", lambda route: route.fulfill(body="casebook.take("))
    page = real_web.go("visit/index.html?host=kitami")
    expect(page.locator("[data-notice]")).to_contain_text("訪問先に入れられませんでした")
    expect(page.locator("[data-host]")).to_have_count(0)


@pytest.mark.thorough
def test_a_link_hands_on_cases_and_questions_without_names(real_web: Visit) -> None:
    page = at_step(real_web, "hosts")
    add_by_name(page, "北見市")
    page.locator(f"[data-case='{KITAMI}'] input").check()
    go(page, "people")
    page.get_by_role("button", name="参加者を加える").click()
    page.get_by_label("氏名（1人目）").fill("秘密太郎")
    page.get_by_text("リンクで渡す").click()
    link = page.locator("[data-share]").inner_text()
    assert link.endswith(f"#c={KITAMI}")
    saved(page)
    page.goto("about:blank")
    page.goto(link)
    offer = page.locator("[data-offer]")
    expect(offer).to_contain_text("事例1件、質問0問")
    offer.get_by_role("button", name="新しい計画にする").click()
    expect(offer).to_be_hidden()
    saved(page)
    first, second = kept_plans(page)
    assert first["people"][0]["name"] == "秘密太郎"
    assert second["people"] == []
    assert second["hosts"][0]["cases"] == [KITAMI]
    assert "c=" not in page.url
    real_web.end()


@pytest.mark.thorough
def test_a_link_with_many_questions_is_short(real_web: Visit) -> None:
    """Questions that the cases offer travel by name; only one's own words are written out."""
    page = at_step(real_web, "hosts")
    add_by_name(page, "北見市")
    page.locator(f"[data-case='{KITAMI}'] input").check()
    go(page, "questions")
    for group in page.locator("[data-group]").all():
        if group.get_attribute("open") is None:
            group.locator("summary").click()
        expect(group.locator("[data-offer]").first).to_be_visible()
        if group.locator("[data-take-all]").count():
            group.locator("[data-take-all]").click()
    page.get_by_label("必ず尋ねる").first.check()
    page.locator("[data-own]").click()
    page.locator("[data-question] textarea").last.fill("なぜ北見から始めたのですか。")
    saved(page)
    (before,) = kept_plans(page)
    assert len(before["questions"]) > 25
    page.get_by_text("リンクで渡す").click()
    link = page.locator("[data-share]").inner_text()
    assert len(link) < 800
    page.goto("about:blank")
    page.goto(link)
    offer = page.locator("[data-offer]")
    expect(offer).to_contain_text(f"事例1件、質問{len(before['questions'])}問")
    offer.get_by_role("button", name="新しい計画にする").click()
    go(page, "questions")
    expect(page.locator("[data-question]")).to_have_count(len(before["questions"]))
    saved(page)
    after = next(each for each in kept_plans(page) if each["id"] != before["id"])
    parts = ("text", "case", "field", "asks", "must")

    def told(plan: dict[str, list[dict[str, str]]]) -> list[list[str]]:
        return sorted([[str(each[part]) for part in parts] for each in plan["questions"]])

    assert told(after) == told(before)
    real_web.end()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("北見", "kitami"),
        ("きたみ", "kitami"),
        ("キタミシ", "kitami"),
        ("北海道 北見市", "kitami"),
        ("函館", "函館市"),
        ("まるもりまち", "丸森町"),
        ("ある広域連合", "ある広域連合"),
    ],
)
def test_a_host_is_known_by_any_of_its_names(real_web: Visit, typed: str, host: str) -> None:
    page = at_step(real_web, "hosts")
    add_by_name(page, typed)
    expect(page.locator(f"[data-host='{host}']")).to_be_visible()
    add_by_name(page, typed)
    expect(page.locator(".cb-add form")).to_contain_text("もう訪問先に入っています。")
    real_web.end()


@pytest.mark.thorough
def test_a_name_of_several_towns_is_asked_for(real_web: Visit) -> None:
    page = at_step(real_web, "hosts")
    add_by_name(page, "府中")
    expect(page.locator(".cb-add form")).to_contain_text(
        "「府中」は、東京都府中市、広島県府中市、広島県府中町のどれですか。"
    )
    add_by_name(page, "広島県府中市")
    expect(page.locator("[data-host='府中市']")).to_be_visible()
    real_web.end()


@pytest.mark.thorough
@pytest.mark.parametrize("typed", ["6名", "６人", "約6名", "6人程度", " 6 "])
def test_a_number_of_people_is_read_as_it_is_written(real_web: Visit, typed: str) -> None:
    page = at_step(real_web, "people")
    page.get_by_label(re.compile("^人数")).fill(typed)
    saved(page)
    assert kept_plans(page)[0]["party"] == 6
    real_web.end()


@pytest.mark.thorough
def test_a_number_that_cannot_be_read_is_not_lost(real_web: Visit) -> None:
    page = at_step(real_web, "people")
    people = page.get_by_label(re.compile("^人数"))
    people.fill("議員5と1名")
    go(page, "dates")
    go(page, "people")
    expect(people).to_have_value("議員5と1名")
    expect(page.locator("[data-step]")).to_contain_text("人数を読み取れません。")
    real_web.end()


@pytest.mark.thorough
def test_a_plan_that_has_not_begun_waits_for_a_hand_before_it_reads_the_cases(
    browser: Browser, served: str
) -> None:
    # A day of its own is a browser of its own: an earlier visit may keep its plan while it closes, and no mouse is here.
    with visiting(browser, served, today="2027-02-03T09:00:00+09:00") as visit:
        read: list[str] = []
        visit.page.on("request", lambda each: read.append(each.url.rpartition("/")[2]))
        page = visit.go(PATH)
        expect(page.get_by_label("テーマ").locator("option").nth(1)).to_be_attached()
        assert "vocabulary.js" in read
        assert "cases.js" not in read
        with page.expect_request("**/cases.js"):
            page.keyboard.press("Tab")
        visit.end()
