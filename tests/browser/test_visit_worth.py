"""Is it worth the trip: told for each host where it is chosen and asked, and overruled question by question."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.preparing import go, preparing, undo
from tests.browser.visit import LOOKS


def _worth(page: Page, host: str) -> Locator:
    return page.locator(f"[data-worth={host}]")


def _ask(page: Page, at: int, text: str) -> None:
    page.locator("[data-own]").nth(at).click()
    page.keyboard.type(text)


@pytest.mark.thorough
def test_a_host_says_what_needs_the_journey_and_the_reader_overrules(
    browser: Browser, served: str
) -> None:
    with preparing(browser, served, "questions") as visit:
        page = visit.page
        expect(page.get_by_label("行く必要があるか　北見市")).to_contain_text("質問を選ぶと、")
        _ask(page, 0, "窓口の様子を見せてください。")
        counts = _worth(page, "h1").locator(".cb-worth__counts")
        expect(counts).to_have_text(
            "質問1件：公表資料に答え0件、オンラインや電話で聞ける0件、現地で見る1件"
        )
        verdict = _worth(page, "h1").locator("[data-verdict]")
        expect(verdict).to_contain_text("現地で見ることが1件あります。見られるもの：来た人と職員の")
        _worth(page, "h1").locator("summary").click()
        line = _worth(page, "h1").locator("[data-judged=there]")
        expect(line).to_contain_text("その場で見たいことを尋ねています。")
        line.get_by_label("どこで分かるか").select_option("online")
        expect(_worth(page, "h1").locator("[data-judged=online]")).to_contain_text(
            "自分で決めた区分です。案は「行かないと分からない」"
        )
        expect(verdict).to_contain_text("質問は、行かなくても聞けます。")
        undo(page)
        expect(_worth(page, "h1").locator("[data-judged=there]")).to_have_count(1)


def test_a_host_that_shows_nothing_may_be_met_online(browser: Browser, served: str) -> None:
    with preparing(browser, served, "hosts") as visit:
        page = visit.page
        card = page.locator("[data-host=ome]")
        card.get_by_label("書かない窓口", exact=True).uncheck()
        go(page, "questions")
        _ask(page, 1, "会議は週に何回ですか。")
        go(page, "hosts")
        expect(card.locator("[data-verdict]")).to_have_text(
            "この訪問先は、オンラインで足りそうです。"
        )
        expect(card).to_contain_text("オンラインの視察を受けるかは、公表されたものが")
        card.locator("[data-go-online]").click()
        expect(card.get_by_label("オンラインで行う", exact=True)).to_be_checked()
        expect(card.locator("[data-verdict]")).to_contain_text("オンラインの依頼文になります。")
        undo(page)
        expect(card.get_by_label("オンラインで行う", exact=True)).not_to_be_checked()


@pytest.mark.thorough
def test_it_is_seen_and_heard_by_everybody(browser: Browser, served: str) -> None:
    for look in LOOKS:
        with preparing(browser, served, "questions", look=look) as visit:
            page = visit.page
            _ask(page, 0, "窓口の様子を見せてください。")
            _worth(page, "h1").locator("summary").click()
            visit.look_for_sideways_scroll()
            visit.look_for_overlaps()
            visit.look_for_barriers()
