"""The planner, the whole way as those who plan a visit go it: staff, and the office of an assembly."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keeping import SMALL, put
from tests.browser.planning import add_by_name, at_step, go, kept_plans, load_file, saved
from tests.browser.visit import LOOKS, NARROW, Look, Visit, visiting

KITAMI, NOBORIBETSU = "kitami-writing-free-counter", "noboribetsu-anywhere-office"
NAME = "髙﨑 𠮷田👩‍👩‍👧 外字\ue000"


@pytest.mark.thorough
def test_a_picked_town_brings_its_figures_and_hosts_like_it(real_desk: Visit) -> None:
    page = at_step(real_desk, "purpose")
    name, prefecture, people = (
        page.get_by_label(re.compile(f"^{label}")) for label in ("自団体の名前", "都道府県", "人口")
    )
    name.fill("むろらん")
    page.locator("[data-town='012050']").click()
    expect(name).to_have_value("室蘭市")
    expect(prefecture).to_have_value("北海道")
    expect(people).to_have_value("82,383人（2020年）")
    go(page, "hosts")
    expect(page.locator("[data-offered] ul").first).to_contain_text("4つの基準がどれも似ている（")
    go(page, "purpose")
    name.fill("室蘭市外三町組合")  # any name will do
    expect(people).to_have_value("82,383人（2020年）")
    page.get_by_text("ほかの計画").click()
    page.get_by_role("button", name="新しい計画を始める").click()
    # The town is kept, and filled in where nothing is told yet.
    expect(name).to_have_value("室蘭市")
    expect(people).to_have_value("82,383人（2020年）")
    expect(page.locator("[data-own-town]")).to_contain_text(
        "次の計画と旅のノートに初めから入ります"
    )
    name.fill("")
    page.get_by_role("button", name="北海道室蘭市を入れる").click()
    expect(name).to_have_value("室蘭市")
    real_desk.end()


def test_a_member_of_staff_plans_a_visit(real_desk: Visit, tmp_path: Path) -> None:
    page = real_desk.go(SMALL)
    put(page, "shortlist", json.dumps([KITAMI]))
    page = at_step(real_desk, "purpose")
    _tell_the_purpose(page)
    _choose_three_hosts(page)
    _name_who_goes(page)
    _choose_a_day(page)

    go(page, "after")
    page.get_by_label(re.compile("^所感")).first.fill("準備の順序が決め手だった")
    page.get_by_label(re.compile("^自団体への反映")).fill("窓口の業務の棚卸しから始める")

    with page.expect_download() as download:
        page.get_by_role("button", name="ファイルに保存").click()
    assert download.value.suggested_filename.startswith("北見市・登別市・どこにもない町への視察_")
    file = tmp_path / "plan.json"
    download.value.save_as(file)
    saved(page)
    (plan,) = kept_plans(page)
    assert plan == json.loads(file.read_text("utf-8"))
    assert plan["people"][0]["name"] == NAME
    assert [host["cases"] for host in plan["hosts"]] == [[KITAMI], [NOBORIBETSU], []]

    page.get_by_text("ほかの計画", exact=True).click()
    page.get_by_role("button", name="新しい計画を始める").click()
    load_file(page, file)
    expect(page.locator("[data-notice]")).to_contain_text("別の計画として開きました")
    assert len(kept_plans(page)) == 2
    assert {each["people"][0]["name"] for each in kept_plans(page)} == {NAME}
    real_desk.end()


def _tell_the_purpose(page: Page) -> None:
    page.get_by_label(re.compile("^視察の目的")).fill("窓口の申請書を減らす方法を決めるため")
    page.get_by_label(re.compile("^自団体の名前")).fill("見本市")
    page.get_by_label(re.compile("^人口")).fill("４．４万人")
    expect(page.locator("li:has([data-go='purpose'])")).to_contain_text("そろいました")


def _choose_three_hosts(page: Page) -> None:
    page.get_by_role("link", name="次へ　訪問先").click()
    expect(page.locator("[data-step='hosts'] h2")).to_be_focused()
    page.locator(f"[data-offered='{KITAMI}'] button").click()
    expect(page.locator("[data-host='kitami'] h3")).to_be_focused()
    # Who does what the purpose says comes first; the others are a press away.
    expect(page.locator("[data-offered]").first).to_contain_text("目的の言葉　窓口")
    expect(page.locator("[data-receives]").first).to_contain_text("受け入れの")
    page.locator("[data-all-suggested]").click()
    offered = page.locator(f"[data-offered='{NOBORIBETSU}']")
    expect(offered.locator("[data-reason]")).to_have_text(
        "近い理由　人口が近い（4.4万人と4.6万人。2020年）"
    )
    offered.locator("button").click()
    add_by_name(page, "どこにもない町")
    expect(page.locator("[data-host='どこにもない町']")).to_contain_text("この事例帖にありません")
    reasons = page.get_by_label(re.compile("^ここを選んだ理由"))
    for at in range(3):
        reasons.nth(at).fill("規模が近い")
    page.locator("[data-host='kitami'] summary").click()
    expect(page.locator("[data-host='kitami'] dt").first).to_be_visible()


def _name_who_goes(page: Page) -> None:
    go(page, "people")
    page.get_by_role("button", name="参加者を加える").click()
    expect(page.locator("li:has([data-go='people'])")).to_contain_text("未入力：氏名1人分")
    page.get_by_label("氏名（1人目）").fill(NAME)
    expect(page.locator("li:has([data-go='people'])")).to_contain_text("そろいました")


def _choose_a_day(page: Page) -> None:
    go(page, "dates")
    first = page.locator("fieldset", has_text="第1希望").first
    first.get_by_label("日", exact=True).fill("2035-05-03")
    expect(first).to_contain_text("憲法記念日で、役所は休みです。")
    first.get_by_label("日", exact=True).fill("2035-05-10")
    first.get_by_label("から", exact=True).fill("10:00")
    first.get_by_role("button", name="90分にする").click()
    expect(first.get_by_label("まで", exact=True)).to_have_value("11:30")
    expect(first.locator(".cb-warnings li")).to_have_count(0)
    first.get_by_role("button", name="この日時に決まった").click()
    agreed = page.locator("fieldset", has_text="決まった日時").first
    expect(agreed.get_by_label("日", exact=True)).to_have_value("2035-05-10")


@pytest.mark.thorough
def test_a_new_choice_takes_the_times_of_the_one_before(real_desk: Visit) -> None:
    page = at_step(real_desk, "hosts")
    add_by_name(page, "北見市")
    go(page, "dates")
    first, second, third = (
        page.locator("fieldset", has_text=f"第{n}希望").first for n in (1, 2, 3)
    )
    third.get_by_label("から", exact=True).fill("09:00")
    first.get_by_label("日", exact=True).fill("2035-05-10")
    first.get_by_label("から", exact=True).fill("10:00")
    first.get_by_role("button", name="90分にする").click()
    for choice, times in ((second, ("10:00", "11:30")), (third, ("09:00", ""))):
        choice.get_by_label("日", exact=True).fill("2035-05-17")
        for label, time in zip(("から", "まで"), times, strict=True):
            expect(choice.get_by_label(label, exact=True)).to_have_value(time)
    second.get_by_label("から", exact=True).fill("13:00")
    second.get_by_label("日", exact=True).fill("2035-05-18")
    expect(second.get_by_label("から", exact=True)).to_have_value("13:00")
    real_desk.end()


def test_what_a_host_refuses_is_told_where_days_are_chosen(real_desk: Visit) -> None:
    page = at_step(real_desk, "people")
    page.get_by_label("議員の視察（相手の議会事務局に申し込む）").check()
    go(page, "hosts")
    add_by_name(page, "神戸市")
    go(page, "dates")
    first = page.locator("fieldset", has_text="第1希望").first
    first.get_by_label("日", exact=True).fill("2035-10-19")
    expect(first).to_contain_text(
        "受け入れない時期に当たります：9月中旬から10月末（2024年1月の案内"
    )
    terms = page.locator("[data-terms='kobe']")
    expect(terms).to_contain_text("1か月前まで")
    expect(
        terms.locator("a[href='../municipalities/kobe.html#reception-closed-1']").first
    ).to_be_visible()
    expect(page.locator("li:has([data-go='dates'])")).to_contain_text("確かめる：神戸市の条件")
    go(page, "people")
    page.get_by_label("職員の視察（相手の担当課に申し込む）").check()
    go(page, "dates")
    expect(first.locator(".cb-warnings li")).to_have_text(
        re.compile("^議会の視察の場合、受け入れない時期に当たります：9月中旬から10月末")
    )
    expect(page.locator("li:has([data-go='dates'])")).to_contain_text("確かめる：神戸市の条件")
    expect(terms).to_contain_text("職員の視察の条件は、見つかっていません。")
    expect(terms).to_contain_text("議会の視察の場合")
    real_desk.end()


def test_the_office_of_an_assembly_pastes_its_members(real_desk: Visit) -> None:
    page = at_step(real_desk, "people")
    page.get_by_label("議員の視察（相手の議会事務局に申し込む）").check()
    page.get_by_text("Excelの名簿を貼り付ける").click()
    rows = "\n".join(f"総務委員会\t議員\t議員{n}\tぎいん" for n in range(1, 9))
    page.get_by_label("貼り付ける所").fill(f"会派\t役職\t氏名\tふりがな\n{rows}")
    expect(page.locator("[data-preview] tbody tr")).to_have_count(5)
    page.get_by_label("1列目は").select_option(label="役割")
    page.get_by_role("button", name="8人を名簿に加える").click()
    expect(page.locator("[data-people]")).to_be_focused()
    expect(page.get_by_label("氏名（8人目）")).to_have_value("議員8")
    expect(page.get_by_label("役割（1人目）")).to_have_value("総務委員会")
    page.get_by_label(re.compile("^人数")).fill("１０人")
    expect(page.locator("[data-step]")).to_contain_text("名簿は8人です。")
    page.get_by_role("button", name="下へ　議員1").click()
    expect(page.get_by_label("氏名（1人目）")).to_have_value("議員2")
    expect(page.locator("[data-said]")).to_have_text("2番目にしました。")
    page.get_by_role("button", name="外す　議員8").click()
    expect(page.get_by_role("button", name="外す　議員7")).to_be_focused()
    expect(page.locator("[data-said]")).to_contain_text("名簿から外しました")
    page.locator("[data-undo]").click()
    expect(page.get_by_label("氏名（8人目）")).to_have_value("議員8")
    saved(page)
    (plan,) = kept_plans(page)
    assert (plan["route"], plan["party"], len(plan["people"])) == ("council", 10, 8)
    real_desk.end()


@pytest.mark.thorough
def test_back_leads_to_the_step_before(real_web: Visit) -> None:
    page = at_step(real_web, "purpose")
    go(page, "hosts")
    go(page, "dates")
    expect(page.locator("[data-step]")).to_contain_text(
        "訪問先を選ぶと、ここで日程を決められます。"
    )
    page.go_back()
    expect(page.locator("[data-step='hosts'] h2")).to_be_focused()
    page.locator(".cb-add form button").click()
    expect(page.locator(".cb-add form")).to_contain_text("団体の名前を入れてください。")
    real_web.end()


@pytest.mark.thorough
def test_without_scripts_steps_lead_times_and_forms_are_there(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served, java_script_enabled=False) as visit:
        page = visit.go("visit/index.html")
        expect(page.locator("article noscript p")).to_be_visible()
        expect(page.locator("#stages + ol li")).to_have_count(9)
        expect(page.get_by_text("1か月前まで")).to_be_visible()
        expect(page.locator("#sheet-questions")).to_be_visible()
    visit.end()


@pytest.mark.thorough
def test_damaged_data_leave_the_planner_working(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        visit.page.route("**/data/cases.js", lambda route: route.fulfill(body="casebook.take("))
        page = at_step(visit, "hosts")
        expect(page.locator(".cb-notices")).to_contain_text("一部を読めませんでした")
        add_by_name(page, "どこかの町")
        expect(page.locator("[data-host='どこかの町']")).to_be_visible()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(look: Look, browser: Browser, served: str) -> None:
    with visiting(browser, served, look) as visit:
        page = at_step(visit, "hosts")
        add_by_name(page, "北見市")
        page.locator("[data-host='kitami'] summary").click()
        for summary in page.locator(".cb-planbar summary").all():
            summary.click()
        look_around(visit)
        go(page, "people")
        page.get_by_role("button", name="参加者を加える").click()
        page.get_by_text("Excelの名簿を貼り付ける").click()
        page.get_by_label("貼り付ける所").fill("課長\t山田")
        look_around(visit)
        go(page, "dates")
        page.get_by_label("日", exact=True).first.fill("2020-01-01")
        page.get_by_role("button", name="期間を加える").first.click()
        look_around(visit, *([320] if look.width == NARROW else [look.width, 700]))
    visit.end()


def look_around(visit: Visit, *widths: int) -> None:
    visit.page.evaluate("scrollTo(0, 0)")  # what lies under the header has no size to press
    visit.look_for_barriers()
    visit.look_for_sideways_scroll(*widths)


@pytest.mark.thorough
@pytest.mark.parametrize("width", [360, 390, 414])
def test_no_field_lies_upon_another(browser: Browser, served: str, width: int) -> None:
    with visiting(browser, served, Look(width, "light")) as visit:
        page = at_step(visit, "hosts")
        add_by_name(page, "神戸市")
        go(page, "people")
        page.get_by_role("button", name="参加者を加える").click()
        go(page, "dates")
        page.get_by_label("日", exact=True).first.fill("2035-10-19")
        page.get_by_label("から", exact=True).first.fill("10:00")
        page.get_by_role("button", name="期間を加える").first.click()
        go(page, "itinerary")
        page.locator("[data-propose]").click()
        go(page, "questions")
        page.locator("[data-own]").click()
        for step in page.locator("[data-go]").evaluate_all("(all) => all.map((a) => a.dataset.go)"):
            go(page, step)
            visit.look_for_overlaps()
            visit.look_for_sideways_scroll()
    visit.end()
