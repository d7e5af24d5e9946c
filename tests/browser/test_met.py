"""Trouble here, solved there: the self-check, the page of peers and the planner name who met a trouble, and how."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.peering import PATH as PEERS
from tests.browser.peering import ask, peers, pick
from tests.browser.planning import PATH as PLANNER
from tests.browser.planning import at_step, go, kept_plans, saved
from tests.browser.visit import LOOKS, NARROW, Look, Visit, visiting

CHECK = "pieces/check.html"
KITAMI, NOBORIBETSU = "kitami-writing-free-counter", "noboribetsu-anywhere-office"
SEIYO, KOBE = "seiyo-office-reform", "kobe-work-reform"
SEALS = "認印の省略を進めている。"
LIKE = (
    "人口が同じくらい（0.5〜2倍）で、ほかにも似た基準がある5件",
    "人口は2〜4倍違うが、ほかの3つのうち2つ以上が似ている4件",
)


def answer(page: Page, key: str, value: str) -> Locator:
    """Answer a statement; give what the outcome tells of it."""
    page.locator(f"[data-statement='{key}'] input[value='{value}']").check()
    gap = page.locator(".cb-gaps > li")
    expect(gap).to_have_count(1)
    return gap


def offered(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-solving] > li").evaluate_all(
        "(all) => all.map((each) => each.dataset.offered)"
    )
    return found


@pytest.mark.thorough
def test_a_gap_of_the_self_check_names_who_met_the_trouble_behind_it(real_desk: Visit) -> None:
    page = real_desk.go(CHECK)
    gap = answer(page, "seals-removed", "no")
    solved = gap.locator("[data-behind='manual-rest']")
    expect(solved.locator(".cb-solved__of")).to_have_text("「残る紙と手作業」に手を打った自治体")
    expect(solved.locator("li")).to_have_count(5)
    first = solved.locator("li").first
    expect(first.locator("strong")).to_have_text("北海道北見市")
    claim, source = first.locator("a").all()
    expect(claim).to_have_text(SEALS)
    expect(source).to_have_text("17")
    expect(first).to_contain_text("最後の確認から")
    expect(gap.locator("strong", has_text="登別市")).to_have_count(1)  # cited for the fact alone
    expect(solved.get_by_role("link", name="残る紙と手作業").last).to_have_attribute(
        "href", "../troubles/index.html#manual-rest"
    )
    source.click()
    page.wait_for_url(f"**/cases/{KITAMI}.html#source-*")
    real_desk.end()


@pytest.mark.thorough
def test_a_gap_that_nobody_met_says_so(real_web: Visit) -> None:
    page = real_web.go(CHECK)
    gap = answer(page, "replacement-plan", "no")
    expect(gap).to_contain_text("この文のとおりと述べる事例は、まだありません。")
    expect(gap.locator("a")).to_have_count(0)
    real_web.end()


@pytest.mark.thorough
def test_on_paper_the_self_check_names_them_too(real_web: Visit) -> None:
    page = real_web.go(CHECK)
    gap = answer(page, "voices-of-staff", "partly")
    page.emulate_media(media="print")
    expect(gap.locator("[data-behind] li")).to_have_count(5)
    expect(gap.locator("[data-behind] li", has_text="ワークショップ")).to_be_visible()
    real_web.end()


@pytest.mark.thorough
def test_without_scripts_the_self_check_names_them_under_each_fact(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served, java_script_enabled=False) as visit:
        page = visit.go(CHECK)
        statement = page.locator(".cb-statement:has([data-statement='voices-of-staff'])")
        statement.locator("summary").click()
        expect(statement.locator("[data-behind] li").nth(2)).to_contain_text("愛媛県西予市")
        page = visit.go(PEERS)
        expect(page.locator("noscript a")).to_have_attribute("href", "../troubles/index.html")
        page = visit.go(PLANNER)
        expect(page.locator("noscript a")).to_have_attribute("href", "../troubles/index.html")
    visit.end()


@pytest.mark.thorough
def test_a_trouble_leaves_the_cases_that_met_it_the_nearest_first(real_desk: Visit) -> None:
    page = real_desk.go(PEERS)
    page.get_by_label(re.compile("^困りごと")).select_option("uneven-use")
    heading = page.locator("[data-peers] h2")
    expect(heading).to_have_text("「使う職場の偏り」に手を打った事例3件")
    expect(page.locator(".cb-told")).to_have_text(
        "自団体を選ぶか、人口や都道府県を入れると、近い順に並べます。"
    )
    groups = page.locator("[data-peers] h3")
    expect(groups).to_have_text(["手を打った記述の多い順3件"])
    assert parse_qs(urlsplit(page.url).query) == {"trouble": ["uneven-use"]}
    expect(page.locator("[data-peers]")).not_to_contain_text("似た基準")  # of nothing told
    expect(page.locator("[data-open]")).to_have_count(0)
    assert peers(page) == [NOBORIBETSU, KOBE, "miyakonojo-mayor-cdo"]
    page.get_by_label("都道府県").select_option(label="兵庫県")
    expect(groups).to_have_text(["入れた条件に合う事例1件", "ほかの団体の事例2件"])
    expect(page.locator(".cb-told")).to_have_count(0)
    assert peers(page) == [KOBE, NOBORIBETSU, "miyakonojo-mayor-cdo"]
    told = page.locator(f"[data-peer='{NOBORIBETSU}'] [data-met]")
    expect(told).to_have_count(2)
    expect(told.last.locator("a").first).to_have_text(
        "管理職が自らテレワークをし、部下にも勧める部署では、利用が多い。"
    )
    expect(told.last.locator("a").first).to_have_attribute(
        "href", f"../cases/{NOBORIBETSU}.html#lessons-2"
    )
    expect(told.last.locator("sup a")).to_have_text("1")
    page.reload()
    expect(heading).to_have_text("「使う職場の偏り」に手を打った事例3件")
    page.get_by_label("都道府県").select_option(label="沖縄県")
    expect(page.locator(".cb-told")).to_have_text("この中に、入れた条件に合う事例はありません。")
    real_desk.end()


@pytest.mark.thorough
def test_of_a_trouble_the_towns_like_a_picked_one_stand_first(real_web: Visit) -> None:
    page = ask(real_web, trouble="manual-rest")
    pick(page, "とまこまい", "012131")
    expect(page.locator("[data-peers] h2")).to_have_text("「残る紙と手作業」に手を打った事例18件")
    expect(page.locator("[data-peers] h3")).to_have_text([*LIKE, "ほかの団体の事例9件"])
    assert peers(page)[0] == "itami-smart-counter"
    first = page.locator("[data-peers] .cb-peer").first
    expect(first.locator("[data-met]").first).to_be_visible()
    expect(first.locator("[data-reason]").first).to_contain_text("人口")
    page = ask(real_web, trouble="uneven-use", population="600")
    expect(page.locator(".cb-told").last).to_have_text(
        "この中に、似た団体の事例はありません。近い順に並べます。"
    )
    real_web.end()


def test_many_claims_of_a_case_are_told_in_short(real_web: Visit) -> None:
    page = ask(real_web, trouble="manual-rest")
    told = page.locator(f"[data-peer='{KITAMI}'] [data-met]")
    expect(told).to_have_count(4)
    expect(told.last).to_have_text("ほか1件")
    real_web.end()


@pytest.mark.thorough
def test_a_trouble_that_nobody_met_is_told_plainly(real_web: Visit) -> None:
    page = ask(real_web, trouble="unseen-work", prefecture="北海道")
    expect(page.locator("[data-peers] h2")).to_have_text(
        "「仕事の見えにくさ」に手を打ったと述べる事例はありません"
    )
    assert peers(page) == []
    link = page.locator("[data-peers]").get_by_role("link", name="苦労から探す")
    expect(link).to_have_attribute("href", "../troubles/index.html#unseen-work")
    expect(page.locator("[data-bands]")).to_be_visible()
    page = ask(real_web, trouble="ghosts")
    expect(page.locator(".cb-told")).to_have_text(
        "リンクの「困りごと」の値を読めないため、外しました。"
    )
    real_web.end()


@pytest.mark.thorough
def test_a_trouble_leads_to_its_page_and_on_to_the_peers(real_web: Visit) -> None:
    page = real_web.go("troubles/index.html#turnover")
    page.locator("section", has=page.locator("#turnover")).locator("h2 a").click()
    page.locator("[data-solved='turnover']").get_by_role("link", name="近い自治体から").click()
    expect(page.locator("[data-peers] h2")).to_have_text("「異動と引き継ぎ」に手を打った事例4件")
    real_web.end()


@pytest.mark.thorough
def test_the_planner_offers_who_met_a_trouble_and_keeps_why(real_desk: Visit) -> None:
    page = at_step(real_desk, "hosts")
    page.get_by_label(re.compile("^困りごと")).select_option("staff-doubt")
    expect(page.locator("[data-solving] > li")).to_have_count(6)
    assert offered(page)[2] == SEIYO
    offer = page.locator(f"[data-offered='{SEIYO}']")
    expect(offer.locator("[data-met] > a").first).to_contain_text("講演会とワークショップを開き")
    expect(offer.locator("[data-met] sup").first).to_have_text("3")
    offer.get_by_role("button", name="訪問先に加える").click()
    host = page.locator("[data-host='seiyo']")
    expect(host.locator("h3")).to_be_focused()
    reason = host.get_by_label(re.compile("^ここを選んだ理由"))
    expect(reason).to_have_value(
        "「職員の戸惑いと抵抗」に手を打った（事例「オフィス改革」）。"
        "2016年4月に大学などと協定を結んだ後、講演会とワークショップを開き、"
        "どのような場でどう働きたいかを職員が話し合った。"
    )
    expect(offer).to_have_count(0)  # who is chosen is offered no more
    saved(page)
    assert kept_plans(page)[0]["hosts"][0]["cases"] == [SEIYO]
    real_desk.end()


@pytest.mark.thorough
def test_a_reason_that_was_written_stays(real_web: Visit) -> None:
    page = at_step(real_web, "hosts")
    trouble = page.get_by_label(re.compile("^困りごと"))
    trouble.select_option("turnover")
    page.locator(f"[data-offered='{KITAMI}'] button").click()
    reason = page.locator("[data-host='kitami']").get_by_label(re.compile("^ここを選んだ理由"))
    reason.fill("窓口の人の育て方を知りたい")
    page.locator("[data-host='kitami']").get_by_role("checkbox").first.uncheck()
    trouble.select_option("manual-rest")
    page.locator(f"[data-offered='{KITAMI}'] button").click()
    expect(reason).to_have_value("窓口の人の育て方を知りたい")
    real_web.end()


@pytest.mark.thorough
def test_the_planner_puts_near_towns_first_and_offers_no_trouble_that_nobody_met(
    real_web: Visit,
) -> None:
    page = at_step(real_web, "purpose")
    page.get_by_label(re.compile("^都道府県")).fill("兵庫県")
    go(page, "hosts")
    trouble = page.get_by_label(re.compile("^困りごと"))
    trouble.select_option("manual-rest")
    expect(page.locator("[data-solving] > li")).to_have_count(6)
    assert offered(page)[:3] == [KOBE, "itami-smart-counter", KITAMI]
    expect(page.locator(".cb-add")).to_contain_text("ほか12件と、この苦労をした自治体は、")
    expect(trouble.locator("option[value='unseen-work']")).to_have_count(0)
    expect(trouble.locator("option", has_text="（0件）")).to_have_count(0)
    real_web.end()


@pytest.mark.thorough
def test_the_keyboard_alone_chooses_a_host_by_its_trouble(real_web: Visit) -> None:
    page = at_step(real_web, "hosts")
    page.get_by_label(re.compile("^困りごと")).focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(page.locator("[data-solving='few-hands'] > li")).to_have_count(6)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-solving] button')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("[data-host] h3")).to_be_focused()
    real_web.end()


@pytest.mark.thorough
def test_damaged_data_of_a_trouble_is_told(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        visit.page.route("**/data/trouble-*.js", lambda route: route.fulfill(body="casebook.take("))
        page = at_step(visit, "hosts")
        page.get_by_label(re.compile("^困りごと")).select_option("turnover")
        expect(page.locator(".cb-add")).to_contain_text("困りごとのデータを読めませんでした。")
        page = visit.go(f"{PEERS}?trouble=turnover")
        expect(page.locator("[data-peers]")).to_contain_text("入れた内容はそのままです")
        page = visit.go(CHECK)
        page.locator("[data-statement='seals-removed'] input[value='no']").check()
        expect(page.locator("[data-check-outcome]")).to_contain_text("答えは残っています")


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(look: Look, browser: Browser, served: str) -> None:
    with visiting(browser, served, look) as visit:
        page = ask(visit, trouble="manual-rest", prefecture="北海道")
        expect(page.locator("[data-met]").first).to_be_visible()
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
        page = at_step(visit, "hosts")
        page.get_by_label(re.compile("^困りごと")).select_option("manual-rest")
        expect(page.locator("[data-met]").first).to_be_visible()
        page.evaluate("scrollTo(0, 0)")
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
        page = visit.go(CHECK)
        answer(page, "leaders-use-it", "no")
        page.evaluate("scrollTo(0, 0)")
        visit.look_for_barriers()
        visit.look_for_sideways_scroll(look.width, NARROW)
    visit.end()
