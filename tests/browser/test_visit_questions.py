"""The step of the questions: offered with what is published, taken, weighed, moved, and never lost."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preparing import KITAMI, go, preparing, undo
from tests.browser.visit import LOOKS, NARROW, Look


def _texts(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-question] textarea").evaluate_all(
        "(all) => all.map((each) => each.value)"
    )
    return found


@pytest.mark.thorough
def test_offers_stand_beside_what_is_published(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        first = page.locator("[data-group=first] [data-offer]")
        expect(first.first).to_contain_text("ほかにどのような案を検討し")
        expect(first.first).not_to_contain_text("近い公表内容")
        known = first.nth(1)
        expect(known).to_contain_text("近い公表内容")
        expect(known).to_contain_text("著作権利用料")
        expect(known).to_contain_text("収入")
        link = known.locator("[data-known] a").first
        assert link.get_attribute("href") == f"../cases/{KITAMI}.html#cost-1"
        page.goto(f"{served}cases/{KITAMI}.html#cost-1")
        expect(page.locator("#cost-1")).to_be_visible()


@pytest.mark.thorough
def test_offers_are_taken_and_given_back(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        page.locator("[data-take]").first.click()
        expect(page.locator("[data-question]")).to_have_count(1)
        expect(page.locator("[data-said]")).to_have_text("1件を加えました。質問は1件です。")
        # The focus is where the next one has come.
        expect(page.locator("[data-take]:focus")).to_have_count(1)
        expect(page.locator("[data-take-all=first]")).to_contain_text(
            "4件をまとめて加える（似た問いは除く）"
        )
        page.locator("[data-take-all=first]").click()
        expect(page.locator("[data-question]")).to_have_count(5)
        expect(page.locator("[data-group=first] [data-alike]")).to_contain_text(
            "と、尋ねることが似ています。"
        )
        undo(page)
        expect(page.locator("[data-question]")).to_have_count(1)
        page.locator("[data-question] [data-remove]").click()
        expect(page.locator("[data-question]")).to_have_count(0)
        expect(page.locator("[data-group=first] [data-offer]")).to_have_count(6)


def test_a_question_of_ones_own_is_held_against_the_public(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        page.locator("[data-own]").first.click()
        expect(page.locator("[data-question] textarea")).to_be_focused()
        page.keyboard.type("体制はどうなっていますか。")
        already = page.locator("[data-already]")
        expect(already).to_contain_text("「体制」について、次のことが公表されています。")
        page.locator("[data-question] textarea").fill("庁舎の食堂はどこですか。")
        expect(already).to_have_count(0)


@pytest.mark.thorough
def test_facts_alone_are_not_enough(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        page.locator("[data-group=what] summary").click()
        page.locator("[data-group=what] [data-take]").first.click()
        hint = page.locator("[data-facts-only]")
        expect(hint).to_contain_text("事実調査だけになっています")
        page.get_by_label("何を尋ねるか").select_option("理由")
        expect(hint).to_have_count(0)


def test_order_by_buttons_and_keys(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        page.locator("[data-take-all=first]").click()
        first, second, *_ = _texts(page)
        down = page.get_by_role("button", name=f"下へ　{first}")
        down.click()
        assert _texts(page)[:2] == [second, first]
        expect(down).to_be_focused()
        page.locator("[data-question] textarea").nth(1).press("Alt+ArrowUp")
        assert _texts(page)[:2] == [first, second]
        expect(page.locator("[data-question] textarea").first).to_be_focused()
        page.get_by_label("必ず尋ねる").nth(3).check()
        fourth = _texts(page)[3]
        page.locator("[data-order]").click()
        assert _texts(page)[:2] == [fourth, first]


def test_a_question_goes_to_another_host(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        page.locator("[data-take]").first.click()
        page.get_by_role("button", name="ほかの訪問先にも尋ねる").click()
        expect(page.locator("[data-question]")).to_have_count(2)
        counts = page.locator("[data-counts]").evaluate_all(
            "(all) => all.map((each) => each.dataset.counts)"
        )
        assert counts == ["1 0 1", "1 0 1"]
        page.locator("[data-question]").first.get_by_label("訪問先", exact=True).select_option(
            index=1
        )
        expect(page.locator("[data-host]").nth(1).locator("[data-question]")).to_have_count(2)


@pytest.mark.thorough
def test_what_was_typed_outlives_the_page(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        page.locator("[data-own]").first.click()
        expect(page.locator("[data-question] textarea")).to_be_focused()
        page.keyboard.type("なぜ窓口から始めたのですか。𠮷 🏯 =cmd()")
        go(page, "people")
        page.reload()
        go(page, "questions")
        assert _texts(page) == ["なぜ窓口から始めたのですか。𠮷 🏯 =cmd()"]


def test_what_the_comparison_collected_is_taken_over(browser: Browser, served: str) -> None:
    collected = [
        {
            "case": KITAMI,
            "field": "alternatives",
            "text": "ほかにどのような案を検討し、なぜ採らなかったのですか。",
        },
        {"case": "bandai-zero-trust-cloud", "field": "cost", "text": "費用は。"},
    ]
    with preparing(browser, served, "people") as visit:
        page = visit.page
        page.evaluate(
            "(kept) => localStorage.setItem('casebook.1.questions', kept)", json.dumps(collected)
        )
        page.reload()
        go(page, "questions")
        box = page.locator("[data-collected]")
        expect(box).to_contain_text("問いが1件あります")
        expect(box).to_contain_text("ほかに1件は")
        box.get_by_role("button").click()
        assert _texts(page) == [collected[0]["text"]]
        expect(page.locator("[data-group=first] [data-offer]")).to_have_count(5)


def test_the_list_ends_at_two_hundred(browser: Browser, served: str) -> None:
    carried = "&".join(f"q={KITAMI}~~f~~問{n}" for n in range(199))
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        visit.go(f"visit/index.html?#c={KITAMI}&{carried}")
        page.get_by_role("button", name="新しい計画にする").click()
        go(page, "questions")
        expect(page.locator("[data-question]")).to_have_count(199)
        page.locator("[data-take-all=first]").click()
        expect(page.locator("[data-question]")).to_have_count(200)
        expect(page.locator("[data-said]")).to_contain_text(
            "質問は200件までです。1件を加えました。"
        )


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(browser: Browser, served: str, look: Look) -> None:
    with preparing(browser, served, "questions", look=look) as visit:
        visit.page.locator("[data-take]").first.click()
        visit.page.locator("[data-own]").first.click()
        visit.page.locator("[data-question] textarea").last.fill("体制はどうなっていますか。")
        visit.look_for_sideways_scroll()
        # What lies half under the fixed head would count as too small a target.
        visit.page.evaluate("scrollTo(0, 0)")
        visit.look_for_barriers()


@pytest.mark.thorough
def test_narrow_pages_lead_to_the_list(browser: Browser, served: str) -> None:
    with preparing(browser, served, "questions", look=Look(NARROW, "light")) as visit:
        visit.page.get_by_role("link", name="質問事項（0件）へ").click()
        expect(visit.page.locator("#taken")).to_be_focused()
        assert "step=questions" in visit.page.url
