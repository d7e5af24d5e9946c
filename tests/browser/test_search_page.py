"""The search page: all in the address, facets that count, help where nothing is found, the shortlist."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from casebook.collection import Collection
from casebook.facets import PageKind
from casebook.pages.page import case_path
from tests.browser.searching import (
    HOKKAIDO,
    ask,
    asked,
    facet,
    facet_count,
    heading,
    results,
    targets,
    type_in,
)
from tests.browser.visit import Visit, until
from tests.site.markup import page as read_page

KITAMI, OME = ("cases/kitami-writing-free-counter.html", "cases/ome-writing-free-counter.html")
PAGE = 20


@pytest.mark.thorough
def test_the_address_says_all(desk: Visit) -> None:
    page = ask(desk, ("kw", "窓口"), HOKKAIDO, ("kind", "case"), ("sort", "newest"))
    expect(page.locator("#find")).to_have_value("窓口")
    expect(facet(page, *HOKKAIDO)).to_be_checked()
    expect(page.locator("select[name=sort]")).to_have_value("newest")
    assert KITAMI in targets(page)
    assert OME not in targets(page)
    assert f"{len(targets(page))}件" in heading(page)
    page.reload()
    expect(results(page).first).to_be_visible()
    assert asked(page) == {
        "kw": ["窓口"],
        "prefecture": ["北海道"],
        "kind": ["case"],
        "sort": ["newest"],
    }
    desk.end()


GROWING = """() => {
  window.grown = [];
  new MutationObserver(() => {
    const list = document.querySelector("ol.cb-results");
    const [shown, last] = [list?.childElementCount ?? 0, window.grown[window.grown.length - 1]];
    if (shown !== last) window.grown.push(shown);
  }).observe(document, {childList: true, subtree: true});
}"""


@pytest.mark.thorough
def test_what_is_in_sight_is_drawn_first_and_what_stands_never_goes(desk: Visit) -> None:
    desk.page.add_init_script(f"({GROWING})()")
    page = ask(desk, ("kw", "窓口"))
    assert page.evaluate("grown") == [0, 6, 12, 18, PAGE]
    # What stands is replaced in one go, or a reader far down would be thrown up.
    page.evaluate("grown.splice(0, grown.length - 1)")
    page.locator(".cb-more a").click()
    expect(results(page)).not_to_have_count(PAGE)
    assert {*page.evaluate("grown")} == {PAGE, len(targets(page))}
    desk.end()


@pytest.mark.thorough
def test_typing_changes_the_results_and_the_address_but_not_the_history(desk: Visit) -> None:
    page = desk.go("search.html")
    expect(page.locator("#by-case")).to_be_visible()
    before = page.evaluate("history.length")
    page.locator("#find").press_sequentially("窓口")
    expect(results(page).first).to_be_visible()
    expect(page.locator("#by-case")).to_be_hidden()
    page.wait_for_url(f"**/search.html?{urlencode({'kw': '窓口'})}")
    assert page.evaluate("history.length") == before
    page.locator("#find").fill("")
    expect(page.locator("#by-case")).to_be_visible()
    expect(results(page)).to_have_count(0)
    page.wait_for_url("**/search.html")
    desk.end()


@pytest.mark.thorough
def test_each_choice_is_a_step_that_back_undoes(desk: Visit) -> None:
    page = ask(desk, ("kw", "窓口"))
    everything = heading(page)
    facet(page, *HOKKAIDO).check()
    expect(page.locator(".cb-chips")).to_contain_text("都道府県　北海道")
    assert asked(page) == {"kw": ["窓口"], "prefecture": ["北海道"]}
    narrowed = heading(page)
    assert narrowed != everything
    page.go_back()
    expect(page.locator("[data-results] h2")).to_have_text(everything)
    expect(facet(page, *HOKKAIDO)).not_to_be_checked()
    page.go_forward()
    expect(page.locator("[data-results] h2")).to_have_text(narrowed)
    expect(facet(page, *HOKKAIDO)).to_be_checked()
    page.locator(".cb-chips a", has_text="都道府県").click()
    expect(page.locator("[data-results] h2")).to_have_text(everything)
    expect(page.locator("[data-results] h2")).to_be_focused()
    desk.end()


@pytest.mark.thorough
def test_values_of_one_facet_widen_and_facets_narrow(web: Visit) -> None:
    cases = ("kind", "case")
    page = ask(web, cases, HOKKAIDO)
    hokkaido = set(targets(page))
    tokyo = set(targets(ask(web, cases, ("prefecture", "東京都"))))
    both = set(targets(ask(web, cases, HOKKAIDO, ("prefecture", "東京都"))))
    assert both == hokkaido | tokyo
    assert not hokkaido & tokyo
    page = ask(web, cases, HOKKAIDO, ("theme", "telework"))
    assert set(targets(page)) < hokkaido
    web.end()


@pytest.mark.thorough
def test_counts_tell_what_each_value_would_find(web: Visit) -> None:
    page = ask(web, ("kw", "窓口"), ("kind", "case"), HOKKAIDO)
    assert facet_count(page, "prefecture", "東京都") > 0, "counts within a facet drop to nothing"
    for value in ("北海道", "東京都", "福島県"):
        promised = facet_count(page, "prefecture", value)
        found = ask(web, ("kw", "窓口"), ("kind", "case"), ("prefecture", value))
        expect(results(found)).to_have_count(promised)
        page = ask(web, ("kw", "窓口"), ("kind", "case"), HOKKAIDO)
    expect(facet(page, "kind", "theme")).to_be_disabled()  # a theme is in no prefecture
    page = ask(web, ("kw", "窓口"), ("kind", "case"))
    expect(facet(page, "kind", "theme")).to_be_enabled()
    web.end()


@pytest.mark.thorough
def test_all_conditions_are_released_at_once(web: Visit) -> None:
    page = ask(web, ("kw", "窓口"), HOKKAIDO, ("kind", "case"))
    page.get_by_role("link", name="条件をすべて外す").click()
    expect(page.locator(".cb-chips")).to_have_count(0)
    assert asked(page) == {"kw": ["窓口"]}
    web.end()


@pytest.mark.thorough
def test_the_nearest_in_population_come_first(desk: Visit, core: Collection) -> None:
    page = ask(desk, ("kind", "case"))
    page.locator("select[name=sort]").select_option("population")
    own = page.locator(".cb-order [name=population]")
    expect(own).to_be_visible()
    own.fill("４．３万")
    own.press("Enter")
    page.wait_for_url("**population=43000*")
    desk.look_for_zooming()
    expect(results(page).first).to_contain_text("登別市")
    people = [core.town(case).population for case in core.cases.values()]
    assert len(people) == results(page).count()
    desk.go("search.html?kind=case&sort=population")  # no number: the one that was given before
    expect(results(page).first).to_contain_text("登別市")
    expect(own).to_have_value("43,000")
    ask(desk, ("kind", "case"), ("sort", "population"), ("population", "3289"))
    expect(results(page).first).to_contain_text("磐梯町")
    desk.end()


def test_the_own_town_gives_the_population(desk: Visit) -> None:
    page = ask(desk, ("kind", "case"), ("sort", "population"))
    page.locator("#order-town").fill("伊達市")
    page.locator("[data-town='012335']").click()
    page.wait_for_url("**population=32826*")
    expect(results(page).first).to_contain_text("登別市")
    page.evaluate("localStorage.removeItem('casebook.1.population')")
    page = ask(desk, ("kind", "case"))
    page.locator("select[name=sort]").select_option("population")  # the town is kept
    page.wait_for_url("**population=32826*")
    expect(page.locator("#order-town")).to_have_value("北海道伊達市")
    page = ask(desk, ("kind", "case"), ("sort", "population"), ("population", "32826"))
    expect(page.locator("#order-town")).to_have_value("北海道伊達市")
    own = page.locator(".cb-order [name=population]")
    own.fill("3289")
    own.press("Enter")
    expect(results(page).first).to_contain_text("磐梯町")
    expect(page.locator("#order-town")).to_have_value("")  # the number is another town's
    page.evaluate("localStorage.removeItem('casebook.1.population')")
    page = ask(desk, ("kind", "case"), ("sort", "population"))
    page.wait_for_url("**population=32826*")
    expect(page.locator("#order-town")).to_have_value("北海道伊達市")
    desk.end()


@pytest.mark.thorough
def test_the_newest_come_first(web: Visit, core: Collection) -> None:
    page = ask(web, ("kind", "case"), ("sort", "newest"))
    updated = {case_path(case): case.updated.sort_key() for case in core.cases.values()}
    order = [updated[path] for path in targets(page)]
    assert order == sorted(order, reverse=True)
    web.end()


@pytest.mark.thorough
def test_more_results_are_shown_page_by_page(web: Visit) -> None:
    everything = [("kind", kind.value) for kind in PageKind]
    page = ask(web, *everything)
    expect(results(page)).to_have_count(PAGE)
    page.get_by_role("link", name="さらに表示").click()
    expect(results(page).nth(PAGE).locator("a").first).to_be_focused()
    total = results(page).count()
    assert total == 2 * PAGE
    assert int(heading(page).removeprefix("結果\u3000").removesuffix("件")) > total
    assert asked(page)["page"] == ["2"]
    page.reload()
    expect(results(page)).to_have_count(total)
    page.go_back()
    expect(results(page)).to_have_count(PAGE)
    web.end()


@pytest.mark.thorough
def test_coming_back_from_a_result_finds_the_list_as_it_was(desk: Visit) -> None:
    page = ask(desk, ("kw", "窓口"), ("kind", "case"))
    last = results(page).last
    last.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    last.locator("h3 a").click()
    page.wait_for_url("**/cases/*")
    page.go_back()
    expect(results(page).first).to_be_visible()
    until(page, "(before) => Math.abs(scrollY - before) < 80", arg=before)
    desk.end()


@pytest.mark.thorough
@pytest.mark.parametrize("query", ["窓口", "令和5年度", "98%", "研修", "はんこ"])
def test_every_result_leads_to_a_place_that_exists(query: str, web: Visit, core_site: Path) -> None:
    page = ask(web, ("kw", query))
    links = page.locator("[data-results] :is(h3, .cb-result__others) a").evaluate_all(
        "(all) => all.map((each) => each.getAttribute('href'))"
    )
    assert links
    for link in links:
        path, _, anchor = link.partition("#")
        assert not anchor or anchor in read_page(core_site / path).ids(), link
    web.end()


@pytest.mark.thorough
def test_used_synonyms_are_told(web: Visit) -> None:
    page = ask(web, ("kw", "はんこ"))
    expect(page.locator(".cb-told").first).to_contain_text("「押印」")
    web.end()


def test_a_result_names_its_place_and_answers_in_short(web: Visit) -> None:
    page = ask(web, ("kw", "書かないワンストップ窓口"), ("kind", "case"))
    result = page.locator(f"[data-result^='{KITAMI}']")
    expect(result.get_by_role("link").first).to_have_text("北海道北見市　書かないワンストップ窓口")
    told = [" ".join(each.split()) for each in result.locator("[data-question]").all_inner_texts()]
    assert told == [
        "着手→運用 約5年（2011年ごろ→2016年）",
        "費用 開発費は不明。著作権利用料が市の歳入になっている",
        "つまずき 越えるべき壁はさまざまにあった（中身は不明）",
    ]


@pytest.mark.thorough
def test_the_number_of_results_is_announced(web: Visit) -> None:
    page = ask(web, ("kw", "窓口"))
    expect(page.locator("[data-status]")).to_contain_text("件見つかりました")
    type_in(page, "量子もつれ")
    expect(page.locator("[data-status]")).to_contain_text("見つかりませんでした")
    expect(page.locator("[data-take]")).to_be_hidden()
    web.end()


@pytest.mark.thorough
def test_words_are_offered_while_one_types(web: Visit) -> None:
    page = web.go("search.html")
    page.locator("#find").press_sequentially("テレ")
    word = page.locator(".cb-words a").first
    expect(word).to_be_visible()
    text = word.text_content() or "?"
    word.click()
    expect(page.locator("#find")).to_have_value(text)
    expect(page.locator(".cb-words").first).to_be_hidden()
    web.end()
