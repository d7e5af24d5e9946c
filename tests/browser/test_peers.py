"""The page of peers: reasons in words and never a score, plain words where none is near, and one's own town."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.peering import BANDAI, KITAMI, NOBORIBETSU, PATH, ask, peers
from tests.browser.visit import LOOKS, Look, Visit, visiting

NONE = "近い自治体の事例はありません"


@pytest.fixture(params=["core_served", "core_file_site"])
def desk(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        yield visit


@pytest.fixture
def web(browser: Browser, core_served: str) -> Iterator[Visit]:
    with visiting(browser, core_served) as visit:
        yield visit


def enter(page: Page, **typed: str) -> None:
    """Fill in the form and look: fields by their names, selects by what they show."""
    for name, value in typed.items():
        field = page.locator(f"[data-own] [name='{name}']")
        if name in ("population", "name"):
            field.fill(value)
        else:
            field.select_option(label=value)
    page.get_by_role("button", name="近い事例をさがす").click()


def why(page: Page, case: str, kind: str = "reason") -> list[str]:
    return page.locator(f"[data-peer='{case}'] [data-{kind}]").all_inner_texts()


def heading(page: Page) -> Locator:
    return page.locator("[data-peers] h2")


def test_what_was_entered_gives_peers_with_reasons_and_differences(desk: Visit) -> None:
    page = desk.go(PATH)
    expect(page.locator("[data-bands]")).to_be_visible()
    enter(page, population="４．４万人", prefecture="北海道", kind="市", theme="テレワーク")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text("自団体に近い事例4件")
    expect(page.locator("[data-bands]")).to_be_hidden()
    assert peers(page)[:2] == [NOBORIBETSU, KITAMI]
    assert why(page, NOBORIBETSU) == [
        "人口規模が近い（4.4万人と4.4万人）",
        "同じ都道府県（北海道）",
        "同じ団体区分（市）",
        "テーマが同じ（テレワーク）",
    ]
    assert why(page, NOBORIBETSU, "difference") == []
    assert why(page, KITAMI) == ["同じ都道府県（北海道）", "同じ団体区分（市）"]
    assert why(page, KITAMI, "difference")[0] == "人口が約2.5倍（10.9万人）"
    assert why(page, KITAMI, "difference")[1].startswith("テーマが違う（")
    assert why(page, BANDAI) == ["テーマが同じ（テレワーク）"]
    assert not re.search(r"\d+点|スコア|％|%", page.locator(".cb-peers").inner_text())
    desk.end()


def test_the_address_carries_all_but_the_name(web: Visit) -> None:
    page = web.go(PATH)
    enter(page, name="見本市", population="約4万3千人", prefecture="北海道", kind="市")
    expect(heading(page)).to_have_text("見本市に近い事例2件")
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"population": ["43000"], "prefecture": ["北海道"], "kind": ["市"]}
    first = peers(page)
    page.reload()
    expect(heading(page)).to_have_text("見本市に近い事例2件")
    assert peers(page) == first
    page.get_by_role("button", name="入力をすべて消す").click()
    expect(page.locator("[data-peers]")).to_be_hidden()
    expect(page.locator("[data-bands]")).to_be_visible()
    assert not urlsplit(page.url).query
    web.end()


READ = {
    "43559": "4.4万人", "４３，５５９人": "4.4万人", "4.4万": "4.4万人", "四万三千五百五十九": "4.4万人",
    "四三五五九人": "4.4万人", "十万": "10万人", "一〇万八九〇〇": "10.9万人", "３千": "3,000人", "百三十一万": "131万人",
}  # fmt: skip
FAULTS = {
    "多い": "人口を読み取れません", "-5": "負の数", "△300": "負の数", "0": "0人", "4.5": "整数", "1e5": "読み取れません",
    "３百": "読み取れません", "99999999": "2,000万人", "<b>1</b>": "読み取れません", "9" * 400: "2,000万人",
}  # fmt: skip


def test_numbers_as_officials_write_them(web: Visit) -> None:
    page = web.go(PATH)
    for typed, shown in READ.items():
        enter(page, population=typed)
        expect(page.locator("[data-peers] .cb-lead"), typed).to_have_text(
            f"入れた条件　人口{shown}"
        )
    web.end()


def test_what_is_no_population_is_told_at_the_field(web: Visit) -> None:
    page = web.go(PATH)
    field = page.get_by_label(re.compile("^人口"))
    for typed, message in FAULTS.items():
        enter(page, population=typed)
        expect(field, typed).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#own-population-fault"), typed).to_contain_text(message)
        expect(field, typed).to_be_focused()
        assert "population" not in page.url
    enter(page, population="多い", prefecture="北海道")
    expect(heading(page)).to_have_text("自団体に近い事例2件")  # the rest counts all the same
    enter(page, population="4.4万")
    expect(page.locator("#own-population-fault")).to_be_hidden()
    web.end()


def test_where_none_is_near_it_says_so_and_shows_the_nearest(web: Visit) -> None:
    page = ask(web, population="600", prefecture="沖縄県", kind="村")
    expect(heading(page)).to_have_text(NONE)
    note = page.locator(".cb-told").all_inner_texts()
    assert note == [
        "代わりに、いちばん近いものから並べます。",
        "人口規模の近い事例（2倍以内）はありません。いちばん近いのは福島県磐梯町（3,165人、約5.3倍）です。",
    ]
    assert peers(page) == [BANDAI, "bandai-zero-trust-cloud"]
    assert why(page, BANDAI) == []
    page = ask(web, prefecture="沖縄県")
    expect(heading(page)).to_have_text(NONE)
    expect(page.locator(".cb-told")).to_contain_text("人口を入れると")
    expect(page.locator("[data-bands]")).to_be_visible()
    page = ask(web, population="600", prefecture="北海道")
    expect(heading(page)).to_have_text(["自団体に近い事例2件", "人口のいちばん近い事例"])
    assert peers(page) == [NOBORIBETSU, KITAMI, BANDAI, "bandai-zero-trust-cloud"]
    page = ask(web, population="3000000", kind="市")
    expect(heading(page)).to_have_text(NONE)  # a kind alone makes no peer
    assert peers(page)[-1] == NOBORIBETSU, "nearest in size first"
    web.end()


def test_the_own_town_is_no_peer_of_itself(web: Visit) -> None:
    page = ask(web, population="43559")
    enter(page, name="登別市")
    expect(heading(page)).to_have_text(NONE)
    assert NOBORIBETSU not in peers(page)
    expect(page.locator(".cb-told", has_text="除いています")).to_contain_text("1件")
    enter(page, name="北海道　登別市")
    expect(page.locator(".cb-told", has_text="除いています")).to_contain_text("1件")
    web.end()


def test_gaps_of_the_self_check_are_reasons(web: Visit) -> None:
    page = ask(web, population="3300")
    tick = page.get_by_role("checkbox", name="自己点検の答えを使う")
    expect(tick).to_be_disabled()
    check = page.context.new_page()
    check.goto(f"{web.address}pieces/check.html")
    check.locator("[data-statement='screen-approval'] input[value='no']").check()
    check.locator("[data-statement='seals-removed'] input[value='partly']").check()
    expect(tick).to_be_enabled()
    expect(page.locator("[data-gaps-note]")).to_contain_text("答え2件、うち不足2件。")
    tick.check()
    expect(heading(page)).to_have_text("自団体に近い事例3件")
    (reason,) = why(page, NOBORIBETSU)
    assert reason.startswith("同じ不足を埋めた（「起案から決裁までを、")
    assert reason.endswith("」「手続きの書類に求める押印を見直し、原則としてなくした」）")
    assert KITAMI not in peers(page), "a practice that is in part at work is no sentence that holds"
    assert "同じ不足を埋めたと述べる記述がない" in why(page, BANDAI, "difference")
    assert parse_qs(urlsplit(page.url).query)["gaps"] == ["1"]
    web.end()


def test_nonsense_in_the_address_is_told_and_left_out(web: Visit) -> None:
    page = ask(
        web, population="多い", prefecture="江戸", kind="<b>", theme="x", gaps="7", case="なし"
    )
    assert page.locator(".cb-told").all_inner_texts() == [
        f"リンクの「{label}」の値を読めないため、外しました。"
        for label in ("都道府県", "団体区分", "テーマ")
    ]
    expect(page.locator("#own-population-fault")).to_contain_text("読み取れません")
    expect(page.locator("[data-bands]")).to_be_visible()
    page = ask(web, case="nowhere-at-all")
    expect(page.locator("[data-peers]")).to_contain_text("リンクの事例は、この事例帖にありません。")
    web.end()


def test_a_peer_goes_on_the_shortlist_and_to_the_comparison(web: Visit) -> None:
    page = ask(web, prefecture="北海道")
    button = page.locator(f"[data-peer='{KITAMI}'] [data-add]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.locator(f"[data-peer='{NOBORIBETSU}']").get_by_role("link", name="くらべる").click()
    page.wait_for_url("**/compare/index.html?*")
    assert parse_qs(urlsplit(page.url).query)["c"] == [f"{NOBORIBETSU},{KITAMI}"]
    web.end()


def test_damaged_data_leaves_what_was_entered(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        visit.page.route(
            "**/data/vocabulary.js", lambda route: route.fulfill(body="casebook.take(")
        )
        page = visit.go(f"{PATH}?population=43559")
        expect(page.locator("[data-peers]")).to_contain_text("入れた内容はそのままです")
        expect(page.get_by_label(re.compile("^人口"))).to_have_value("43559")
        expect(page.locator("[data-bands]")).to_be_visible()


def test_without_scripts_all_cases_stand_by_population(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, java_script_enabled=False) as visit:
        page = visit.go(PATH)
        expect(page.locator("noscript p")).to_be_visible()
        expect(page.locator("[data-own]")).to_be_hidden()
        expect(page.locator("[data-bands] tbody tr")).to_have_count(6)
    visit.end()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_barriers(look: Look, browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, look) as visit:
        page = ask(visit, population="600", kind="市", case=BANDAI)
        page.locator(".cb-against input").first.check()
        page.locator("[data-own] [name=population]").fill("多い")
        page.locator("[data-own] [name=name]").focus()
        expect(page.locator("#own-population-fault")).to_be_visible()
        visit.look_for_barriers()
        visit.look_for_sideways_scroll()
    visit.end()
