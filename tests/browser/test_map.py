"""The map of prefectures in a browser: reached by keyboard, heard, and read on a phone and on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from casebook.rules.municipality_code import PREFECTURES
from tests.browser.visit import NARROW, PLAIN, WIDE, Look, visiting

PATH = "map/index.html"
A4 = 680
"""Pixels between the margins of an A4 sheet."""
LEAST_TARGET = 24
"""Pixels, from WCAG 2.2, success criterion 2.5.8."""

_TILES = """() => [...document.querySelectorAll(".cb-tile a")].map((each) => {
  const {left, right, top, bottom} = each.getBoundingClientRect();
  const name = [...each.children].find((child) => child.matches(".cb-tile__name")).getBoundingClientRect();
  const inside = name.left >= left && name.right <= right && name.top >= top && name.bottom <= bottom;
  return {left, right, top, bottom, inside};
})"""

_GAPS = """() => {
  const [grid, table] = ["map", "table"].map((name) =>
    document.querySelector(`[aria-labelledby=${name}]`).getBoundingClientRect());
  return [table.left - grid.right, table.top - grid.bottom];
}"""


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "media"), [(WIDE, "screen"), (NARROW, "screen"), (A4, "print")])
def test_tiles_hold_their_names_and_keep_apart(
    width: int, media: str, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, Look(width, "light")) as visit:
        page = visit.go(PATH)
        page.emulate_media(media="print" if media == "print" else "screen")
        tiles = page.evaluate(_TILES)
        assert len(tiles) == len(PREFECTURES)
        for number, tile in enumerate(tiles):
            assert tile["inside"], PREFECTURES[number]
            assert tile["right"] - tile["left"] >= LEAST_TARGET, PREFECTURES[number]
            assert tile["bottom"] - tile["top"] >= LEAST_TARGET, PREFECTURES[number]
            for other in tiles[number + 1 :]:
                apart = (
                    tile["right"] <= other["left"]
                    or other["right"] <= tile["left"]
                    or tile["bottom"] <= other["top"]
                    or other["bottom"] <= tile["top"]
                )
                assert apart, (tile, other)
    visit.end()


@pytest.mark.thorough
def test_the_keyboard_goes_from_tile_to_tile_and_on_to_the_cases(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, PLAIN) as visit:
        page = visit.go(PATH)
        page.get_by_role("link", name="北海道 2件").focus()
        told = [_focused(page)]
        for _ in PREFECTURES[1:]:
            page.keyboard.press("Tab")
            told.append(_focused(page))
        assert [each.split()[0] for each in told] == list(PREFECTURES)
        assert told[1] == "青森県 事例はまだなし。同じ地方の表へ"
        page.get_by_role("link", name="東京都 2件").press("Enter")
        expect(page).to_have_url(f"{core_served}cases/index.html#prefecture-13")
        expect(page.locator("#prefecture-13")).to_be_in_viewport()
    visit.end()


def _focused(page: Page) -> str:
    """Give the name of the focused link, as the accessibility tree has it."""
    tree = page.locator(":focus").aria_snapshot()
    return tree.partition('"')[2].partition('"')[0]


def test_an_empty_tile_leads_to_the_table_of_its_region(
    browser: Browser, core_file_site: str
) -> None:
    with visiting(browser, core_file_site, PLAIN) as visit:
        page = visit.go(PATH)
        page.get_by_role("link", name="大阪府").click()
        expect(page.locator("#kinki")).to_be_in_viewport()
        assert page.url.endswith("#kinki")
    visit.end()


def test_the_table_stands_beside_the_map_and_on_a_phone_below_it(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, PLAIN) as visit:
        page = visit.go(PATH)
        across, _ = page.evaluate(_GAPS)
        assert across >= 0
        page.set_viewport_size({"width": NARROW, "height": 800})
        _, down = page.evaluate(_GAPS)
        assert down >= 0
    visit.end()
