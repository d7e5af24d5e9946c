"""The first page: what it is and where to go is seen at once, and one's own town finds near cases with reasons."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visit import LOOKS, NARROW, WIDE, Look, Visit, visiting

HOME = "index.html"
DOORS = ("browse", "visit", "travel")


@pytest.fixture(params=["served", "file_site"])
def desk(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        yield visit
        visit.end()


def pick(page: Page, reading: str) -> None:
    field = page.get_by_label("自分の団体")
    field.click()
    field.press_sequentially(reading)
    page.locator(".cb-towns [role=option]").first.wait_for()
    field.press("ArrowDown")
    field.press("Enter")


def near(page: Page) -> list[str]:
    page.locator("[data-near-list] p").first.wait_for()
    return [each.strip() for each in page.locator("[data-near-list] li a").all_inner_texts()]


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "height"), [(WIDE, 900), (NARROW, 740)])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_search_and_three_doors_are_on_the_first_screen(
    width: int, height: int, browser: Browser, served: str, *, scripts: bool
) -> None:
    look = Look(width, "light")
    with visiting(browser, served, look, height=height, java_script_enabled=scripts) as visit:
        page = visit.go(HOME)
        expect(page.locator("h1")).to_have_text("同じ規模の役場が、何を、いくらで、どう進めたか。")
        expect(page.get_by_label("さがす言葉")).to_be_in_viewport(ratio=1)
        for door in DOORS:
            expect(page.locator(f"[data-door={door}] strong")).to_be_in_viewport(ratio=1)
    visit.end()


@pytest.mark.thorough
def test_a_town_finds_its_like_with_the_reasons(desk: Visit) -> None:
    page = desk.go(HOME)
    pick(page, "おおえまち")
    page.get_by_label("知りたいこと").select_option(label="フロントヤード改革（29件）")
    assert near(page) == ["西川町　小さな町のフロントヤード改革", "竹富町　スマホの中にも町役場"]
    told = page.locator("[data-near-list]")
    expect(told).to_contain_text("大江町に似た団体のフロントヤード改革の事例")
    expect(told).to_contain_text("人口がやや近い（0.65倍の4,956人。こちらは7,646人。2020年）")
    page.get_by_role("link", name="西川町　小さな町のフロントヤード改革").click()
    expect(page.locator("h1")).to_have_text("小さな町のフロントヤード改革")


@pytest.mark.thorough
def test_each_town_stands_once_before_any_stands_twice(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = visit.go(HOME)
        pick(page, "きたみ")
        towns = [each.split("　")[0] for each in near(page)]
        assert len(towns) == len({*towns}) == 3
    visit.end()


@pytest.mark.thorough
def test_the_town_is_known_when_one_comes_back(desk: Visit) -> None:
    page = desk.go(HOME)
    pick(page, "ちよだく")
    found = near(page)
    assert found[0] == "渋谷区　庁舎移転を機にしたICT基盤の刷新"
    page.reload()
    expect(page.get_by_label("自分の団体")).to_have_value("東京都千代田区")
    assert near(page) == found


def test_none_is_near_and_the_page_says_so(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        page = visit.go(HOME)
        pick(page, "あおがしまむら")
        near(page)
        found = page.locator("[data-near-list]")
        expect(found).to_contain_text("似た団体の事例は、まだありません。")
        expect(found.locator("li")).to_contain_text("人口が最も近い")
    visit.end()


@pytest.mark.thorough
def test_the_form_leads_on_to_all_of_them(desk: Visit) -> None:
    page = desk.go(HOME)
    page.get_by_label("知りたいこと").select_option("telework")
    page.get_by_role("button", name="近い事例を見る").click()
    expect(page.locator("h1")).to_have_text("自団体に近い自治体の事例")
    expect(page.get_by_label("テーマ")).to_have_value("telework")


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(browser: Browser, served: str, look: Look) -> None:
    with visiting(browser, served, look) as visit:
        page = visit.go(HOME)
        pick(page, "おおえまち")
        near(page)
        visit.look_for_barriers()
        visit.look_for_sideways_scroll(320, NARROW, WIDE)
    visit.end()


_BROKEN = """() => [...document.querySelectorAll("main :is(.cb-mark, .cb-sup) > a")]
  .filter((each) => each.getClientRects().length > 1).map((each) => each.outerHTML)"""


@pytest.mark.thorough
def test_no_mark_of_a_source_is_broken_over_two_lines(browser: Browser, served: str) -> None:
    """Half of it would be too small for a finger."""
    with visiting(browser, served) as visit:
        page = visit.go(HOME)
        for width in range(NARROW, 440, 4):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(_BROKEN) == [], width
        visit.end()
