"""What stands above the fields of a comparison: differences, nine answers, practices and periods."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.comparing import BANDAI, KITAMI, NOBORIBETSU, OME, TRAVEL, compare
from tests.browser.paper import sheets
from tests.browser.visit import NARROW, PLAIN, WIDE, Look, Visit, visiting

CASES = (KITAMI, OME, NOBORIBETSU, TRAVEL)
_SHIFTS = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(
    list.getEntries().filter((each) => !each.hadRecentInput).reduce((sum, each) => sum + each.value, 0)
  )).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(0), 500);
})"""


@pytest.fixture
def desk(browser: Browser, core_served: str) -> Iterator[Visit]:
    with visiting(browser, core_served, PLAIN) as visit:
        yield visit
    visit.end()


def answer(page: Page, question: str, case: str) -> str:
    cell = page.locator(f"[data-answers] td[data-question={question}][data-case={case}]")
    return cell.locator(".cb-answer, .cb-answer--none").inner_text()


@pytest.mark.thorough
def test_four_cases_answer_side_by_side(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    assert page.locator("[data-answers] tbody tr").count() == 9
    assert answer(page, "period", KITAMI) == "約5年（2011年ごろ→2016年）"
    assert answer(page, "lead", OME) == "市民課（人数は不明）。DX推進担当2名が支えた"
    assert "出典に記載なし" in answer(page, "cost", OME)
    cell = page.locator(f"[data-answers] td[data-question=period][data-case={KITAMI}]")
    assert cell.locator(".cb-answer").get_attribute("href") == f"../cases/{KITAMI}.html#timeline-1"
    assert cell.get_attribute("data-state") == "stated"
    asked = page.locator("[data-answers] tbody th").filter(has_text="着手→運用").get_by_role("link")
    assert asked.get_attribute("href") == "../questions/period.html"
    desk.look_for_sideways_scroll(WIDE, NARROW)


@pytest.mark.thorough
def test_a_name_is_read_above_it_and_stays_itself(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    head = page.locator("table[data-answers] thead a").nth(2)
    assert head.locator("rt").inner_text() == "のぼりべつし"
    expect(head).to_have_accessible_name("登別市　43,559人 どこでも執務できる環境")
    line = head.locator(".cb-answered__town")
    grown = line.evaluate(
        """(line) => {
          const before = line.offsetHeight;
          line.querySelector("ruby").replaceWith("登別市");
          return before - line.offsetHeight;
        }"""
    )
    assert 0 <= grown <= 5
    assert page.evaluate("window.find('登別市　43,559人')")
    narrow = page.locator("table[data-answers] tbody tr").first.locator("td rt")
    expect(narrow.first).to_be_hidden()
    page.set_viewport_size({"width": NARROW, "height": 900})
    assert narrow.all_inner_texts() == ["きたみし", "おうめし", "のぼりべつし", "ばんだいまち"]
    desk.look_for_sideways_scroll(NARROW)


@pytest.mark.thorough
def test_on_paper_no_reading_reaches_out_of_its_line(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    page.emulate_media(media="print")
    over = page.locator("main rt:visible").evaluate_all(
        "(all) => all.map((rt) => rt.getBoundingClientRect().top - rt.closest('ruby').getBoundingClientRect().top)"
    )
    assert over == [0] * 4


@pytest.mark.thorough
def test_what_differs_comes_first_and_cites_the_chosen_cases(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    first = page.locator(".cb-differences li").first
    expect(first).to_contain_text("職員の側から")
    assert first.locator("a").all_inner_texts() == ["北見", "青梅", "登別", "磐梯"]
    compare(desk, NOBORIBETSU, OME, folded=True)
    for each in page.locator(".cb-differences li").all():
        assert each.locator("a").all_inner_texts() == ["登別", "青梅"]


@pytest.mark.thorough
def test_the_whole_is_seen_at_once_and_nothing_moves(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    assert page.evaluate("document.documentElement.scrollHeight") <= 5_000
    end = page.locator("table[data-answers]").evaluate(
        "(each) => each.getBoundingClientRect().bottom + scrollY"
    )
    assert end <= 1_000
    assert page.evaluate(_SHIFTS) <= 0.05


@pytest.mark.thorough
def test_what_nobody_answers_can_be_asked(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    ask = page.locator(f"[data-answers] td[data-question=cost][data-case={OME}] [data-ask]")
    ask.click()
    expect(ask).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-questions]")).to_have_attribute("data-questions", "1")
    expect(page.locator("#questions + ul li")).to_contain_text("初めにいくら、毎年いくらかかり")


@pytest.mark.thorough
def test_practices_of_several_cases_and_of_one(desk: Visit) -> None:
    page = compare(desk, KITAMI, OME, folded=True)
    rows = page.locator("[data-practices] tbody th").all_inner_texts()
    assert "書かない窓口" in rows
    assert rows[-1] == "1件だけ"


@pytest.mark.thorough
def test_an_axis_needs_two_cases_with_both_milestones(desk: Visit) -> None:
    page = compare(desk, KITAMI, OME, folded=True)
    assert page.locator("[data-periods] tbody tr").count() == 2
    # What was written cites two events as well, but of neither is it said that work began or the thing was in use.
    page = compare(desk, KITAMI, OME, NOBORIBETSU, folded=True)
    assert page.locator("[data-periods] tbody tr").count() == 2
    expect(page.locator("[data-periods] + p")).to_contain_text("ほかの1件")
    compare(desk, KITAMI, TRAVEL, folded=True)
    expect(page.locator("[data-periods]")).to_have_count(0)


@pytest.mark.thorough
def test_fields_wait_folded_and_open_for_who_is_led_there(desk: Visit) -> None:
    page = compare(desk, KITAMI, BANDAI, folded=True)
    row = page.locator("#row-cost")
    expect(row).to_be_hidden()
    page.get_by_label("数字のある記述だけ").check()
    expect(page.locator("#row-results")).to_be_visible()
    page.locator("details.cb-fold summary").first.click()
    page.locator("[data-overview] a", has_text="セキュリティ").click()
    expect(page.locator("#row-security")).to_be_visible()


@pytest.mark.thorough
def test_a_folded_heading_and_its_small_words_share_a_line(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    gaps = page.locator("details.cb-fold > summary > h2:has(small)").evaluate_all(
        """(all) => all.map((each) => {
          const words = document.createRange();
          words.selectNode(each.firstChild);
          const [title, small] = [words.getBoundingClientRect(), each.querySelector("small").getClientRects()];
          return [small.length, each.offsetHeight < 2 * title.height, Math.round(small[0].left - title.right)];
        })"""
    )
    assert gaps == [[1, True, 14]] * 3
    both = page.locator("[data-fold]")
    assert both.nth(0).evaluate("(each) => each.offsetTop") == both.nth(1).evaluate(
        "(each) => each.offsetTop"
    )


@pytest.mark.thorough
@pytest.mark.parametrize("look", [PLAIN, Look(NARROW, "dark")], ids=str)
def test_no_barriers(browser: Browser, core_served: str, look: Look) -> None:
    with visiting(browser, core_served, look) as visit:
        compare(visit, *CASES, folded=True)
        visit.look_for_barriers()
    visit.end()


def test_the_answers_fit_one_sheet(desk: Visit) -> None:
    page = compare(desk, *CASES, folded=True)
    page.evaluate("window.print = () => { document.documentElement.dataset.printed = ''; }")
    page.locator("[data-print-sheet]").click()
    expect(page.locator("html")).to_have_attribute("data-printed", "")
    printed = sheets(page.pdf(prefer_css_page_size=True))
    assert len(printed) == 1
    scale = page.evaluate("Number(document.documentElement.style.getPropertyValue('--cb-sheet'))")
    assert 0.82 <= scale <= 1  # eight points and more: letters of 13 pixels fill the sheet
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).not_to_have_class("cb-one-sheet")
