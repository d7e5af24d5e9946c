"""One's own town against a case: what it presupposes is ticked, kept, and printed alone."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.keeping import OFF, kept, put, without_storage
from tests.browser.peering import BANDAI, KITAMI, NOBORIBETSU, PATH, ask, peers
from tests.browser.visit import Visit, visiting


@pytest.mark.thorough
def test_the_own_town_is_held_against_a_case(desk: Visit) -> None:
    page = desk.go(f"cases/{BANDAI}.html")
    page.get_by_role("link", name="自団体と照らし合わせる").click()
    form = page.locator(".cb-against")
    expect(form.locator("fieldset")).to_have_count(3)
    answers = form.locator("[data-question]")
    expect(answers).to_have_count(5)
    trouble = form.locator("[data-question=trouble] a")
    expect(trouble).to_contain_text("最初のテレワークは失敗")
    assert (trouble.get_attribute("href") or "").endswith(f"cases/{BANDAI}.html#difficulties-1")
    expect(form.locator("[data-question=cost] dd")).to_contain_text("出典に記載なし")
    total = form.locator(".cb-against__sum")
    expect(total).to_have_text("前提条件　まだ答えていない 2　／　制約条件　まだ答えていない 1")
    first, second, third = (form.locator("fieldset").nth(n) for n in range(3))
    first.get_by_label("満たさない").check()
    second.get_by_label("わからない").check()
    third.get_by_label("当てはまる", exact=True).check()
    expect(total).to_have_text("前提条件　満たさない 1・わからない 1　／　制約条件　当てはまる 1")
    page.reload()
    expect(first.get_by_label("満たさない")).to_be_checked()
    expect(total).to_have_text("前提条件　満たさない 1・わからない 1　／　制約条件　当てはまる 1")
    anchors = form.locator("fieldset a").evaluate_all("(all) => all.map((each) => each.hash)")
    first_link = form.locator("fieldset a").first
    first_link.click()
    expect(page.locator(anchors[0])).to_be_visible()
    desk.end()


def test_a_case_without_preconditions_says_so_and_offers_the_question(web: Visit) -> None:
    page = ask(web, case="bandai-zero-trust-cloud")
    form = page.locator(".cb-against")
    expect(form).to_contain_text("前提条件　出典に記載なし（全文1件・冒頭のみ18件を読んだ範囲）")
    form.get_by_role("button", name=re.compile("質問に入れる.*何が先に整っている")).click()
    (question,) = kept(page, "questions")
    assert question["field"] == "preconditions"
    web.end()


def test_one_case_is_printed_alone(web: Visit) -> None:
    page = ask(web, population="7万")
    other, mine = (page.locator(f"[data-peer='{each}']") for each in (KITAMI, NOBORIBETSU))
    mine.get_by_role("button", name=re.compile("自団体に合うか")).click()
    mine.locator("fieldset input").first.check()
    page.evaluate("window.print = () => undefined")
    mine.get_by_role("button", name="この事例だけを印刷する").click()
    page.emulate_media(media="print")
    expect(mine.locator("fieldset").first).to_be_visible()
    expect(mine.locator(".cb-candidate").first).to_be_hidden()
    expect(other).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(other).to_be_visible()
    expect(page.locator("[data-own]")).to_be_hidden()
    web.end()


@pytest.mark.thorough
def test_without_storage_or_with_a_broken_one_it_says_so(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        page = visit.go(PATH)
        put(page, "against", "[")
        put(page, "self-check", "{")
        page = ask(visit, case=BANDAI)
        expect(page.locator(".cb-against")).to_contain_text("残してあった答えを読めませんでした")
        expect(page.locator("[data-gaps-note]")).to_contain_text(
            "残してあった答えを読めませんでした"
        )
        page.locator(".cb-against input").first.check()
        assert list(kept(page, "against")) == [BANDAI]
    visit.end()
    with visiting(browser, core_served) as visit:
        without_storage(visit.page, OFF)
        page = ask(visit, case=BANDAI, population="4.4万")
        page.locator(".cb-against input").first.check()
        expect(page.locator(".cb-against")).to_contain_text("保存できません")
        assert peers(page) == [BANDAI, NOBORIBETSU]
    visit.end()
