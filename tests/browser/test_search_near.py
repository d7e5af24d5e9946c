"""What a reader sees of near pages, of offers and of what may be meant, on the search page and under the box."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.searching import ask, find, options, type_in
from tests.browser.visit import Look, Visit, visiting

KITAMI = "cases/kitami-writing-free-counter.html"


def _heading(page: Page) -> Locator:
    return page.locator("[data-results] h2")


def _near(page: Page) -> Locator:
    return page.locator("[data-near]:visible")


@pytest.mark.thorough
def test_near_pages_stand_under_a_line_of_their_own(desk: Visit) -> None:
    page = ask(desk, ("kw", "量子もつれで証明書の待ち時間を減らす"))
    expect(_heading(page)).to_have_text("そのままの言葉では見つかりません。近いもの")
    expect(_near(page)).to_contain_text(
        "「証明書」「待ち時間」か、それに近い言葉の多くが一か所にそろうところを、近い順に並べています。"
    )
    expect(_near(page).locator("[data-result]").first).to_have_attribute(
        "data-result", f"{KITAMI}#results-3"
    )
    expect(page.locator(".cb-results > [data-result]:visible").first).to_be_visible()
    desk.end()


@pytest.mark.thorough
def test_near_pages_stand_below_what_is_exact(desk: Visit) -> None:
    page = ask(desk, ("kw", "働く場所"))
    expect(_heading(page)).to_have_text("「働く場所」の結果　2件")
    exact = page.locator("[data-results] > ol > [data-result]")
    expect(exact).to_have_count(2)
    expect(_near(page).locator("> h3")).to_have_text("近いもの")
    order = page.locator("[data-result]:visible").evaluate_all(
        "(all) => all.map((each) => each.closest('[data-near]') !== null)"
    )
    assert order[:2] == [False, False]
    assert all(order[2:])
    titles = page.locator(".cb-result__title:visible")  # near ones stand as close as the others
    ruled = titles.evaluate_all("(all) => all.map((each) => getComputedStyle(each).border)")
    above = titles.evaluate_all("(all) => all.map((each) => getComputedStyle(each).marginTop)")
    assert (len(set(ruled)), set(above)) == (1, {"3px"})
    desk.end()


@pytest.mark.thorough
@pytest.mark.parametrize("text", ["電子図書館", "量子コンピュータ", "窓口", "自己点検"])
def test_nothing_is_near_where_all_or_nothing_is_found(text: str, desk: Visit) -> None:
    expect(_near(ask(desk, ("kw", text)))).to_have_count(0)
    desk.end()


def test_what_the_index_rules_out_is_not_read(desk: Visit) -> None:
    read: list[str] = []
    desk.page.on("request", lambda request: read.append(request.url))
    ask(desk, ("kw", "確定申告"))
    assert [each for each in read if "/search/postings" in each]
    assert [each for each in read if "/search/texts" in each] == []
    desk.end()


@pytest.mark.thorough
def test_a_size_is_offered_and_narrows(desk: Visit) -> None:
    page = ask(desk, ("kw", "人口1万人未満 テレワーク"))
    offer = page.locator("[data-offer]").first
    expect(offer).to_have_text("「テレワーク」を人口1万人未満に絞る")
    offer.click()
    expect(_heading(page)).to_contain_text("「テレワーク」の結果")
    expect(page.locator("[data-facet=size] input:checked")).to_have_value("under-10000")
    desk.end()


@pytest.mark.thorough
def test_a_word_that_may_be_meant_is_tried(desk: Visit) -> None:
    page = ask(desk, ("kw", "kitami"))
    page.locator(".cb-words a", has_text="北見市").first.click()
    expect(_heading(page)).to_contain_text("「北見市」の結果")
    desk.end()


@pytest.mark.thorough
def test_why_a_page_is_found_is_told_where_no_mark_shows_it(desk: Visit) -> None:
    page = ask(desk, ("kw", "東京都 待ち時間"))
    found = page.locator("[data-result^='cases/ome-writing']")
    expect(found.locator(".cb-result__why")).to_have_text(
        "「東京都」は団体名・テーマ・キーワードにあります。"
    )
    desk.end()


def test_what_is_left_out_is_told(desk: Visit) -> None:
    page = ask(desk, ("kw", "窓口 -北見"))
    expect(page.locator("[data-results]")).to_contain_text("「北見」を含むページを除きました。")
    expect(page.locator("[data-result^='cases/kitami']")).to_have_count(0)
    desk.end()


@pytest.mark.thorough
def test_the_box_lists_offers_above_and_near_pages_below(desk: Visit) -> None:
    box = find(desk)
    type_in(desk.page, "証明書の待ち時間を減らす費用はいくら")
    expect(desk.page.locator(".cb-found [data-offer]").first).to_contain_text("いくらかかったか")
    near = desk.page.locator(".cb-found [data-near] [role=option]")
    expect(near.first).to_be_visible()
    count = options(desk.page).count()
    box.press("ArrowDown")
    expect(options(desk.page).first).to_have_attribute("aria-selected", "true")
    assert near.count() < count
    desk.end()


@pytest.mark.thorough
@pytest.mark.parametrize("width", [360, 1280])
def test_near_pages_have_no_barriers(width: int, browser: Browser, core_served: str) -> None:
    for scheme in ("light", "dark"):
        with visiting(browser, core_served, Look(width, scheme)) as visit:
            for text in ("人口1万人未満 書かない窓口 費用", "電子決済", "富士通"):
                ask(visit, ("kw", text))
                visit.page.locator(".cb-signs summary").click()
                visit.look_for_barriers()
                visit.look_for_sideways_scroll()
            visit.end()
