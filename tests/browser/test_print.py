"""On paper: every kind of page, printed and read back."""

import re
from math import ceil

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.comparing import compare
from tests.browser.paper import Line, Sheet, plain, sheets
from tests.browser.visit import visiting

FOUR = (
    "noboribetsu-anywhere-office",
    "kitami-writing-free-counter",
    "ome-writing-free-counter",
    "bandai-zero-trust-cloud",
)
COMPARED = f"compare/index.html?c={','.join(FOUR)}"
MOST = {
    "index.html": 4,
    "search.html": 15,
    "cases/index.html": 7,
    "cases/list_01.html": 2,
    "cases/noboribetsu-anywhere-office.html": 17,
    "themes/index.html": 2,
    "themes/front-office.html": 6,
    "practices/index.html": 9,
    "practices/remote-counter.html": 3,
    "products/index.html": 11,
    "municipalities/index.html": 4,
    "municipalities/noboribetsu.html": 8,
    "map/index.html": 3,
    "questions/index.html": 1,
    "questions/cost.html": 8,
    "troubles/index.html": 3,
    "troubles/kind_manual-rest.html": 5,
    COMPARED: 10,
    "compare/four.html": 7,
    "compare/four_learning.html": 5,
    "compare/shorter-counter-hours.html": 9,
    "peers/index.html": 8,
    "hosts/index.html": 11,
    "visit/index.html": 1,
    "travel/index.html": 4,
    "pieces/index.html": 11,
    "pieces/check.html": 3,
    "sources/index.html": 1,
    "about/coverage.html": 8,
    "about/index.html": 7,
    "data/index.html": 4,
    "contribute/fields.html": 21,
    "visit/choose.html": 2,
}
"""A page of each kind, and on how many sheets it goes."""
GROWN = 1.3
"""By so much may a collection have grown since; more sheets are a style that wastes them."""

MOST_WHOLE = 34
"""The same of four compared with every field open: as many as their words fill."""

LEAST = 3
"""So many lines at least stand on every sheet but the last: fewer are not worth one."""

HEADS = """() => [...document.querySelectorAll(
    'main :is(h1, h2, h3, h4, .cb-next dt, thead, tr:has(> [scope=rowgroup]), summary)')]
  .filter((each) => each.checkVisibility())
  .map((each) => each.textContent)"""


@pytest.mark.thorough
@pytest.mark.parametrize("path", MOST)
def test_no_head_stands_alone_and_no_sheet_is_wasted(
    path: str, browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        page = visit.go(path)
        printed = _printed(page, path)
        heads = {plain(each) for each in page.evaluate(HEADS)} - {""}
    visit.end()
    alone = {
        number: lines[-1].text
        for number, each in enumerate(printed, start=1)
        if (lines := _told(each)) and lines[-1].text in heads
    }
    assert alone == {}
    assert [number for number, each in enumerate(printed[:-1], 1) if len(_told(each)) < LEAST] == []
    assert _told(printed[-1])
    assert len(printed) <= ceil(MOST[path] * GROWN)
    for number, each in enumerate(printed, start=1):
        assert each.lines[-1].text == f"{number}/{len(printed)}"


def test_addresses_of_sources_are_readable_and_whole(browser: Browser, served: str) -> None:
    for path in ("cases/noboribetsu-anywhere-office.html", "municipalities/noboribetsu.html"):
        with visiting(browser, served) as visit:
            page = visit.go(path)
            wanted = page.locator(".cb-sources .cb-external").evaluate_all(
                "(links) => links.map((each) => each.getAttribute('href'))"
            )
            told = "".join(each.text for each in _printed(page, path))
        visit.end()
        assert wanted
        assert [each for each in wanted if plain(each) not in told] == []


def test_a_tall_row_says_on_its_next_sheet_what_it_is_about(browser: Browser, served: str) -> None:
    """A field of a case that goes over the foot of a sheet begins with its name on the next."""
    with visiting(browser, served) as visit:
        page = visit.go("cases/noboribetsu-anywhere-office.html")
        names = [plain(each) for each in page.locator(".cb-field > h4").all_text_contents()]
        printed = _printed(page, "")
    visit.end()
    told = [[line.text for line in _told(each)] for each in printed]
    again = [
        (number, lines[0])
        for number, lines in enumerate(told)
        if lines[0] in names and any(lines[0] in before for before in told[:number])
    ]
    assert again


@pytest.mark.thorough
def test_compared_fields_are_named_on_every_sheet_that_they_reach(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        page = compare(visit, *FOUR)
        names = [
            plain(each) for each in page.locator("[data-compare] > tbody th").all_text_contents()
        ]
        towns = page.locator("[data-compare] thead .cb-compare__where").all_text_contents()
        printed = _printed(page, COMPARED)
    visit.end()
    # Such a sheet begins with the heads of the columns.
    heads = plain("".join(towns))
    going_on = [lines for each in printed if (lines := _told(each))[0].text == heads]
    assert len(going_on) > len(names) // 2
    for lines in going_on:
        assert any(line.text in names for line in lines[2:4]), [line.text for line in lines[:4]]
    assert len(printed) <= MOST_WHOLE


def _printed(page: Page, path: str) -> list[Sheet]:
    if path == COMPARED:
        page.locator("[data-compare] tbody").first.wait_for()
    return sheets(page.pdf(prefer_css_page_size=True))


def _told(sheet: Sheet) -> list[Line]:
    """Leave out readings, which stand above the line that they belong to."""
    return [line for line in sheet.body if not re.fullmatch(r"[ぁ-ゖー]+", line.text)]
