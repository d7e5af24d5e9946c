"""The static comparisons in a browser: wide, on a phone, without scripts and on paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.visit import NARROW, WIDE, Look, Visit, visiting

FOUR = "compare/four.html"
PAIR = "compare/theme-front-office.html"
WHY = "compare/four_why.html"
LEARNING = "compare/four_learning.html"
YEARS = "compare/four_years.html"
NUMBERS = "compare/four_numbers.html"
COLUMNS = 6
MOST_SHEETS = 32
_BOX = re.compile(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")
_HEADER = 52


@pytest.fixture(scope="module")
def desk(browser: Browser, core_served: str) -> Iterator[Visit]:
    with visiting(browser, core_served, Look(WIDE, "light")) as visit:
        visit.go(WHY)
        yield visit


@pytest.fixture(scope="module", params=[True, False], ids=["scripts", "no-scripts"])
def phone(browser: Browser, core_served: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    look = Look(NARROW, "light")
    with visiting(browser, core_served, look, java_script_enabled=request.param) as visit:
        visit.go(WHY)
        yield visit


def table(page: Page) -> Locator:
    return page.locator("[data-compared]")


def row(page: Page, field: str) -> Locator:
    return table(page).locator("tr", has=page.locator(f"#row-{field}"))


def box(located: Locator) -> dict[str, float]:
    found = located.bounding_box()
    assert found is not None
    return {"x": found["x"], "y": found["y"], "width": found["width"], "height": found["height"]}


@pytest.mark.thorough
def test_the_names_of_the_columns_stay_in_sight(desk: Visit) -> None:
    page = desk.go(LEARNING)
    row(page, "lessons").evaluate("(row) => row.scrollIntoView({block: 'end'})")
    heads = table(page).locator("thead th")
    assert heads.count() == COLUMNS + 1
    for head, cell in zip(heads.all(), row(page, "lessons").locator("> *").all(), strict=True):
        assert abs(box(head)["y"] - _HEADER) < 2
        assert abs(box(head)["x"] - box(cell)["x"]) < 2
    desk.end()


def test_a_group_and_a_field_are_reached_from_the_first_page(desk: Visit) -> None:
    page = desk.go(f"{FOUR}#group-how-much")
    expect(page.locator("#group-how-much")).to_be_in_viewport()
    page.locator("#row-cost").click()
    expect(page).to_have_url(re.compile("four_how-much.html#row-cost$"))
    head = box(table(page).locator("thead"))
    assert box(page.locator("#row-cost"))["y"] >= head["y"] + head["height"] - 1
    desk.end()


@pytest.mark.parametrize("column", [0, COLUMNS - 1])
def test_a_source_mark_tells_where_from_and_stays_in_the_window(column: int, desk: Visit) -> None:
    mark = row(desk.go(WHY), "reasons").locator("td").nth(column).locator(".cb-mark").first
    mark.locator("a").focus()
    tip = mark.locator(".cb-tip")
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("根拠")
    found = box(tip)
    assert found["x"] >= 0
    assert found["x"] + found["width"] <= WIDE
    desk.end()


def test_what_no_source_tells_looks_like_nothing_else(desk: Visit) -> None:
    page = desk.go("compare/four_what.html")
    looks = {
        state: table(page)
        .locator(f"td[data-state={state}]")
        .first.evaluate("(cell) => getComputedStyle(cell).backgroundImage")
        for state in ("stated", "not-stated", "not-applicable")
    }
    assert looks["stated"] == "none"
    assert "gradient" in looks["not-stated"]
    desk.end()


@pytest.mark.thorough
def test_on_a_phone_the_cases_stand_below_each_other_with_their_names(phone: Visit) -> None:
    page = phone.go(WHY)
    cells = row(page, "reasons").locator("td").all()
    assert len(cells) == COLUMNS
    tops = [box(cell)["y"] for cell in cells]
    assert tops == sorted(set(tops))
    for cell in cells:
        assert box(cell)["width"] > NARROW * 0.8
        expect(cell.locator(".cb-side__label")).to_be_visible()
    assert box(table(page).locator("thead"))["height"] <= 1
    phone.end()


def test_on_a_phone_the_field_stays_in_sight_beside_its_cases(phone: Visit) -> None:
    page = phone.go(WHY)
    fourth = row(page, "reasons").locator("td").nth(3)
    fourth.evaluate("(cell) => scrollTo(0, cell.getBoundingClientRect().top + scrollY - 120)")
    assert abs(box(page.locator("#row-reasons"))["y"] - _HEADER) < 2
    phone.end()


def test_on_a_phone_years_are_a_list_of_what_happened(phone: Visit) -> None:
    page = phone.go(YEARS)
    years = page.locator(".cb-years tbody tr", has=page.locator("time"))
    assert years.count() > 10
    first = years.first
    expect(first.locator("td:visible")).to_have_count(1)
    expect(first).to_contain_text("2011年（平成23年）")
    expect(first.locator("td:visible .cb-side__label")).to_have_text(
        re.compile("北見市.*書かないワンストップ窓口")
    )
    phone.end()


@pytest.mark.thorough
@pytest.mark.parametrize("path", [FOUR, PAIR, LEARNING])
def test_no_width_makes_the_page_scroll_sideways(
    path: str, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        visit.go(path)
        visit.look_for_sideways_scroll(320, 480, 767, 768, 959, 1119, 1120, 1500, 1920)
    visit.end()


def test_between_phone_and_desk_many_cases_stand_in_threes(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, Look(900, "light")) as visit:
        page = visit.go(WHY)
        cells = [box(cell) for cell in row(page, "reasons").locator("td").all()]
        assert len({round(each["y"]) for each in cells}) == COLUMNS // 3
        assert len({round(each["x"]) for each in cells}) == 3
        expect(row(page, "reasons").locator(".cb-side__label").first).to_be_visible()
    visit.end()


def test_bars_are_seen_in_forced_colours(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, forced_colors="active") as visit:
        page = visit.go(NUMBERS)
        part, whole, frame = page.locator(".cb-bar").first.evaluate(
            """(bar) => {
              const {backgroundColor, outlineColor} = getComputedStyle(bar);
              return [getComputedStyle(bar.firstChild).fill, backgroundColor, outlineColor];
            }"""
        )
        assert whole not in (part, frame)
    visit.end()


@pytest.mark.thorough
def test_on_paper_all_sheets_lie_on_their_side_and_heads_are_repeated(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        page = visit.go(LEARNING)
        sheets = _BOX.findall(page.pdf(prefer_css_page_size=True))
        assert 1 < len(sheets) < MOST_SHEETS
        assert all(float(width) > float(height) for width, height in sheets)
        page.emulate_media(media="print")
        head = table(page).locator("thead")
        style = "(head) => getComputedStyle(head).display"
        assert head.evaluate(style) == "table-header-group"
        assert (
            head.locator("th").first.evaluate("(th) => getComputedStyle(th).position") == "static"
        )
        page = visit.go(FOUR)
        expect(page.get_by_role("link", name="事例を入れ替えてくらべる")).to_be_hidden()
    visit.end()


@pytest.mark.thorough
def test_a_citation_leads_to_the_claim_it_rests_on(browser: Browser, core_file_site: str) -> None:
    with visiting(browser, core_file_site) as visit:
        page = visit.go("compare/four.html")
        page.locator(".cb-differences .cb-cites a").first.click()
        claim = page.locator("[data-claim]:target")
        expect(claim).to_be_in_viewport()
        expect(claim).to_contain_text("職員が提案したもの")
    visit.end()


@pytest.mark.thorough
def test_the_way_to_a_choice_of_cases_shows_them(browser: Browser, core_file_site: str) -> None:
    with visiting(browser, core_file_site) as visit:
        page = visit.go(PAIR)
        page.get_by_role("link", name="事例を入れ替えてくらべる").click()
        expect(page.locator("table[data-compare] thead a").first).to_be_visible()
        cases = page.locator("table[data-compare] td[data-field=reasons]")
        assert [each.get_attribute("data-case") for each in cases.all()] == [
            "kitami-writing-free-counter",
            "ome-writing-free-counter",
        ]
    visit.end()
