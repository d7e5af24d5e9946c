"""The practice matrix in a browser: narrowed, shared, read on a phone, on paper and without scripts."""

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from bench import sample
from tests.browser.visit import NARROW, PLAIN, WIDE, Look, Visit, visiting
from tests.collection import real
from tests.conftest import Fill
from tests.project import ROOT

PATH = "practices/index.html"
PRACTICES = len(
    yaml.safe_load((ROOT / "cases/_vocabulary/practices.yml").read_text("utf-8"))["items"]
)
COUNTED = "2件以上の事例がある手法だけ"
A4_ACROSS = 1032
"""Pixels between the margins of an A4 sheet that is laid across."""

_TOP = "(each) => Math.round(each.getBoundingClientRect().top)"
_ON_TOP = """(each) => {
  const {left, right, top, bottom} = each.getBoundingClientRect();
  return each.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
}"""
_UNREAD = """() => [...document.querySelectorAll("[data-matrix] td a")].filter((each) => {
  const state = each.querySelector(".cb-tick-link__state").getBoundingClientRect();
  const cell = each.closest("td").getBoundingClientRect();
  return state.width < 20 || state.left < cell.left - 1 || state.right > cell.right + 1;
}).map((each) => each.textContent)"""


@pytest.fixture(params=["http", "file"])
def matrix(
    request: pytest.FixtureRequest, browser: Browser, core_served: str, core_file_site: str
) -> Iterator[Visit]:
    """The matrix on a desk's screen, on the web and from a folder."""
    address = core_served if request.param == "http" else core_file_site
    with visiting(browser, address, PLAIN) as visit:
        visit.go(PATH)
        yield visit
    visit.end()


@pytest.fixture
def desk(browser: Browser, core_served: str) -> Iterator[Visit]:
    with visiting(browser, core_served, PLAIN) as visit:
        yield visit
    visit.end()


@pytest.fixture(scope="module")
def crowded(fill: Fill, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file:// address of a site of 25 cases; ends with a slash."""
    folder = tmp_path_factory.mktemp("crowded")
    sample.write(25, sample.SEED, folder / "cases", real())
    return f"{fill(folder / 'cases', folder / 'site').as_uri()}/"


def rows(page: Page) -> Locator:
    return page.locator("[data-practice]:visible")


def names(page: Page) -> list[str]:
    return rows(page).locator("th").all_inner_texts()


def status(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="手法")


def pieces(page: Page) -> Locator:
    return page.locator("[data-sieve]").get_by_label("ピース")


@pytest.mark.thorough
def test_words_piece_and_number_narrow_the_matrix_and_stand_in_the_address(matrix: Visit) -> None:
    page = matrix.page
    expect(status(page)).to_have_text(f"{PRACTICES}の手法")
    page.get_by_label("手法の言葉").fill("ＶＰＮ")
    expect(status(page)).to_have_text(f"{PRACTICES}の手法のうち1")
    assert names(page) == ["庁外からの接続"]
    expect(page.locator("[data-piece='documents']")).to_be_hidden()
    page.get_by_label("手法の言葉").fill("")
    pieces(page).select_option(label="2　ネットワークと端末のセキュリティ")
    assert names(page) == [
        "庁内の無線化",
        "庁外からの接続",
        "ゼロトラスト",
        "端末の管理",
        "βモデル・β'モデル",
    ]
    page.get_by_label(COUNTED).check()
    expect(status(page)).to_have_text(f"{PRACTICES}の手法のうち3")
    assert names(page) == ["庁外からの接続", "ゼロトラスト", "端末の管理"]
    assert page.url.endswith("?piece=network-security&min=2")
    page.get_by_label("手法の言葉").fill("セキュリティ　分けず")
    assert names(page) == ["ゼロトラスト"]
    narrowed = page.url
    page.goto("about:blank")
    page.goto(narrowed)
    assert names(page) == ["ゼロトラスト"]
    expect(page.get_by_label("手法の言葉")).to_have_value("セキュリティ　分けず")
    expect(pieces(page)).to_have_value("network-security")
    expect(page.get_by_label(COUNTED)).to_be_checked()


@pytest.mark.thorough
def test_nothing_found_is_said_and_can_be_undone(matrix: Visit) -> None:
    page = matrix.page
    page.get_by_label("手法の言葉").fill("そんな手法はない")
    expect(status(page)).to_have_text("当てはまる手法はありません。言葉や条件をゆるめてください。")
    expect(page.locator("[data-matrix]")).to_be_hidden()
    page.get_by_label("手法の言葉").fill("")
    expect(rows(page)).to_have_count(PRACTICES)
    assert page.url.endswith(PATH)


@pytest.mark.thorough
def test_an_address_that_asks_for_nonsense_shows_everything(desk: Visit) -> None:
    page = desk.go(f"{PATH}?piece=nowhere&min=x&kw=%20%20&other=1")
    expect(rows(page)).to_have_count(PRACTICES)
    expect(pieces(page)).to_have_value("")
    page.get_by_label(COUNTED).check()
    assert page.url.endswith("?other=1&min=2")


@pytest.mark.thorough
def test_markup_in_the_address_stays_a_word(desk: Visit) -> None:
    page = desk.go(f"{PATH}?kw=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.get_by_label("手法の言葉")).to_have_value("<img src=x onerror=alert(1)>")
    expect(rows(page)).to_have_count(0)


@pytest.mark.thorough
def test_a_link_to_a_practice_shows_it_whatever_was_asked(desk: Visit) -> None:
    page = desk.go(f"{PATH}?kw=RPA#practice-zero-trust")
    row = page.locator("#practice-zero-trust")
    expect(row).to_be_in_viewport()
    expect(rows(page)).to_have_count(PRACTICES)
    assert page.url.endswith(f"{PATH}#practice-zero-trust")
    assert row.evaluate(_TOP) > page.locator("[data-matrix] thead").evaluate(_TOP)


@pytest.mark.thorough
def test_the_matrix_takes_the_width_and_its_heads_stay(desk: Visit) -> None:
    page = desk.go(PATH)
    box = page.locator("[data-matrix]").bounding_box()
    assert box
    assert box["width"] > 0.9 * WIDE
    page.locator("#practice-cdo").evaluate("(each) => each.scrollIntoView({block: 'center'})")
    head = page.locator("[data-matrix] thead th").nth(3)
    expect(head).to_be_in_viewport(ratio=1)
    assert head.inner_text().startswith("登別市")
    header = page.locator(".md-header").evaluate("(each) => each.getBoundingClientRect().bottom")
    assert abs(head.evaluate(_TOP) - header) <= 2


@pytest.mark.thorough
def test_a_cell_leads_to_its_claim_and_a_name_to_its_page(desk: Visit) -> None:
    page = desk.go(PATH)
    row = page.locator("#practice-no-seal")
    row.get_by_role("link", name="一部").focus()
    page.keyboard.press("Enter")
    claim = page.locator("[data-claim]:target")
    expect(claim).to_be_in_viewport()
    expect(claim).to_contain_text("印")
    assert page.url.startswith(f"{desk.address}cases/kitami-writing-free-counter.html#")
    page.go_back()
    page.locator("#practice-no-seal").get_by_role("link", name="押印廃止").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("押印廃止")


@pytest.mark.thorough
def test_a_practice_page_leads_to_the_comparison_and_the_search(desk: Visit) -> None:
    page = desk.go("practices/writing-free-counter.html")
    page.locator(".cb-practice-ways").get_by_role("link", name="くらべる").click()
    expect(page.locator("table[data-compare] thead")).to_contain_text("青梅市")
    page = desk.go("practices/writing-free-counter.html")
    page.get_by_role("link", name="この手法の事例をさがす").click()
    expect(page.locator("[data-result^='cases/']")).to_have_count(2)


@pytest.mark.thorough
def test_the_trouble_of_a_whole_case_opens_with_the_keyboard(desk: Visit) -> None:
    page = desk.go("practices/e-approval.html")
    folded = page.locator(".cb-doer details")
    inside = folded.locator("li").first
    expect(inside).to_be_hidden()
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(inside).to_be_visible()


@pytest.mark.thorough
def test_on_paper_nothing_stays_folded(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, PLAIN) as visit:
        page = visit.go("practices/e-approval.html")
        page.emulate_media(media="print")
        expect(page.locator(".cb-doer details li").first).to_be_visible()
    visit.end()


def test_on_a_phone_each_practice_has_its_cases_below_it(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, Look(NARROW, "light")) as visit:
        page = visit.go(PATH)
        visit.look_for_sideways_scroll()
        row = page.locator("#practice-remote-access")
        assert row.get_by_role("link").all_inner_texts() == [
            "庁外からの接続",
            "◎運用中2023年\n最後の確認から\n3年前登別市　どこでも執務できる環境",
            "◎運用中2025年磐梯町　旅する公務員",
            "◎運用中2025年磐梯町　ゼロトラストのクラウド環境",
        ]
        tops = [each.evaluate(_TOP) for each in row.get_by_role("link").all()]
        assert tops == sorted(set(tops))
        page.get_by_label("手法の言葉").fill("RPA")
        assert names(page) == ["RPA"]
    visit.end()


@pytest.mark.thorough
def test_without_scripts_the_matrix_is_whole_and_offers_no_filter(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, PLAIN, java_script_enabled=False) as visit:
        page = visit.go(PATH)
        expect(rows(page)).to_have_count(PRACTICES)
        expect(page.locator("[data-sieve]")).to_be_hidden()
        expect(page.locator("[data-sieve-status]")).to_be_hidden()
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("width", [WIDE, 1024, 768, NARROW])
def test_the_matrix_of_25_cases_can_be_read(width: int, browser: Browser, crowded: str) -> None:
    with visiting(browser, crowded, Look(width, "light")) as visit:
        page = visit.go(PATH)
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
        assert page.evaluate(_UNREAD) == []
    visit.end()


@pytest.mark.thorough
def test_the_heads_of_25_cases_stay_in_sight_and_on_top(browser: Browser, crowded: str) -> None:
    with visiting(browser, crowded, PLAIN) as visit:
        page = visit.go(PATH)
        page.locator("#practice-cdo").evaluate("(each) => each.scrollIntoView({block: 'center'})")
        heads = page.locator("[data-matrix] thead th")
        for head in (heads.first, heads.last):
            expect(head).to_be_in_viewport(ratio=1)
            assert head.evaluate(_ON_TOP)
    visit.end()


@pytest.mark.thorough
def test_in_a_smaller_window_the_practices_stay_beside_the_cases(
    browser: Browser, crowded: str
) -> None:
    with visiting(browser, crowded, Look(800, "light")) as visit:
        page = visit.go(PATH)
        frame = page.get_by_role("group", name="手法と事例の表")
        frame.evaluate("(each) => each.scrollTo(each.scrollWidth, 0)")
        name = page.locator("#practice-cdo th")
        name.evaluate("(each) => each.scrollIntoView({block: 'center'})")
        expect(name).to_be_in_viewport(ratio=1)
        assert name.evaluate(_ON_TOP)
        assert name.evaluate("(each) => each.getBoundingClientRect().width") > 140
    visit.end()


@pytest.mark.thorough
def test_the_matrix_of_25_cases_fits_a_sheet(browser: Browser, crowded: str) -> None:
    with visiting(browser, crowded, Look(A4_ACROSS, "light")) as visit:
        page = visit.go(PATH)
        page.emulate_media(media="print")
        visit.look_for_sideways_scroll()
        assert page.evaluate("getComputedStyle(document.body).page") == "matrix"
    visit.end()


_LONG = """() => {
  document.querySelector(".cb-matrix__count .cb-state").textContent = "長い名前の段階".repeat(40);
}"""


@pytest.mark.thorough
def test_a_stage_with_a_long_name_takes_lines_and_not_the_width(real_web: Visit) -> None:
    page = real_web.go("practices/index.html")
    page.evaluate(_LONG)
    real_web.look_for_sideways_scroll(1280, 360)
    real_web.end()
