"""Ten questions of three officials are answered, with a source, and the ways to the answers stay short.

`docs/about/questions.md` tells the questions, who asks them, and how long each way was: a way may not grow.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visit import NARROW, WIDE, Look, visiting
from tests.browser.walking import Walk
from tests.project import ROOT

SLACK = 300
"""Pixels by which a way may be longer than recorded: fonts differ, and cases are added above the answer."""

LOOKS = {"PC": (Look(WIDE, "light"), 900), "携帯": (Look(NARROW, "light"), 740)}
"""The two windows, each with its height."""

_ROW = re.compile(r"^\| (\d+) \|.*?\| (PC|携帯) \| (\d+) \| (\d+) \| ([\d,]+) \|", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Record:
    screen: str
    chosen: int
    typed: int
    scrolled: int


def records() -> dict[int, Record]:
    text = (ROOT / "docs/about/questions.md").read_text("utf-8")
    return {
        int(number): Record(screen, int(chosen), int(typed), int(scrolled.replace(",", "")))
        for number, screen, chosen, typed, scrolled in _ROW.findall(text)
    }


def search(page: Page, walk: Walk, words: str) -> None:
    walk.type(page.locator("main").get_by_label("さがす言葉"), words)
    walk.choose(page.locator("main").get_by_role("button", name="さがす"), "search.html")


def theme(page: Page, walk: Walk, name: str) -> None:
    """Go to the table of the cases of a theme."""
    walk.choose(page.locator("main").get_by_role("link", name=name, exact=False).first, "themes/")
    walk.choose(page.get_by_role("link", name="件の事例の費用、期間、つまずきへ"), "#cases")


def door(page: Page, walk: Walk, name: str, to: str) -> None:
    walk.choose(page.get_by_role("banner").get_by_role("link", name=name, exact=True), to)


def small_towns(page: Page, walk: Walk) -> None:
    search(page, walk, "書かない窓口")
    walk.choose(page.locator("[data-facet=size] label", has_text="1万人未満"), "size=")
    found = page.locator("[data-results] article, [data-results] li").filter(
        has_text="小さな町のフロントヤード改革"
    )
    walk.see(found.first, "人口4,775人")
    walk.see(found.first, "書かない窓口は383件使われた。")
    walk.choose(
        found.first.get_by_role("link").first, "cases/nishikawa-small-town-front-office.html#"
    )
    claim = page.locator(
        "main p:visible, main li:visible", has_text="書かない窓口は383件使われた。"
    )
    walk.see(claim.first.locator("sup a, a[href^='#source']").first)


def months(page: Page, walk: Walk) -> None:
    theme(page, walk, "フロントヤード改革")
    for told in (
        "約5年（2011年ごろ→2016年）",
        "約2年（2018年度→2020年7月）",
        "約1年（2022年1月→2023年）",
    ):
        walk.see(page.locator("td[data-question=period]", has_text=told))
    row = page.locator("td[data-question=period]", has_text="約1年（2022年1月")
    walk.choose(row.get_by_role("link", name="約1年"), "cases/tendo-writing-free-counter.html#")


def cost(page: Page, walk: Walk) -> None:
    told = page.locator("main").get_by_role("link", name="初期 約4,500万円（システムの導入）")
    walk.choose(told, "cases/fukaya-writing-free-counter.html#cost-1")
    walk.see(page.locator("#cost-1"), "システムを入れるのに4,500万円ほどかかった")
    walk.see(page.locator("#cost-1"), "個人のブログの記述で、市の資料では確かめていない。")


def products(page: Page, walk: Walk) -> None:
    walk.choose(
        page.get_by_role("link", name="事例をさがす").locator("visible=true").first, "search"
    )
    walk.choose(
        page.get_by_role("link", name="製品と事業者").locator("visible=true").first, "products/"
    )
    rows = page.locator("table").first.locator("tbody tr")
    walk.see(rows.nth(0), "TASKクラウドかんたん窓口システム")
    for town in ("TKC", "天童市", "足利市", "宮崎市", "伊丹市", "宇都宮市"):
        walk.see(rows.nth(0), town)
    walk.see(rows.nth(1), "窓口支援システム（北見方式）")


def leaders(page: Page, walk: Walk) -> None:
    door(page, walk, "くらべる", "compare/")
    walk.choose(page.get_by_role("link", name="テレワークの進め方をくらべる"), "theme-telework")
    row = page.locator("[data-answers] tr", has_text="主導と人数")
    walk.see(row, "DXを所管する部署。元IT企業の職員が率先（人数は不明）")
    walk.see(row, "システム面はCDO補佐官（外部の人材）と係員の2人")


def troubles(page: Page, walk: Walk) -> None:
    theme(page, walk, "テレワーク")
    told = page.locator("td[data-case=noboribetsu-anywhere-office][data-question=trouble]")
    walk.choose(told.get_by_role("link", name="初めの時差出勤と"), "#difficulties-1")
    walk.see(page.locator("#difficulties-1"), "時差出勤と分散執務では、事務の効率がよくなかった。")
    walk.see(
        page.locator("main")
        .get_by_text("意識改革をこつこつ続けるほかにないと市長は考えている")
        .first
    )


def before_and_after(page: Page, walk: Walk) -> None:
    search(page, walk, "電子決裁率")
    found = page.locator("[data-results]")
    walk.see(found.get_by_text("は約98%に").first)
    walk.see(
        found.get_by_text("渋谷区の決裁は、ほぼ100%が電子になった（2020年11月）。範囲が違い").first
    )
    walk.see(found.get_by_text("電子決裁率と印刷枚数の、始める前と後の数字").first)
    walk.choose(found.get_by_role("link", name="テレワークの進め方をくらべる"), "theme-telework")
    said = page.locator("main").get_by_text(
        "文書管理システムは、電子決裁率が約98%である（2023年10月）"
    )
    walk.see(said.first)
    walk.see(page.locator("main").get_by_role("link", name="登別市　成果").first)


def one_sheet(page: Page, walk: Walk) -> None:
    walk.type(page.get_by_label("自分の団体"), "じょうそうし")
    walk.choose(page.locator(".cb-towns [role=option]").first)
    walk.select(page.get_by_label("知りたいこと"), "テレワーク（11件）")
    walk.choose(page.get_by_role("button", name="近い事例を見る"), "peers/")
    first = page.locator("[data-peer]").first
    walk.see(first.locator("h4"), "議会のオンライン化とペーパーレス")
    walk.choose(first.get_by_role("link", name="くらべる"), "compare/")
    walk.choose(
        page.get_by_role("button", name="北海道登別市").first, ",noboribetsu-anywhere-office"
    )
    page.evaluate("window.print = () => document.body.setAttribute('data-printed', '')")
    walk.choose(page.get_by_role("button", name="1枚で印刷"))
    page.locator("[data-printed]").wait_for()


def host(page: Page, walk: Walk) -> None:
    walk.choose(page.get_by_role("link", name="視察する").locator("visible=true").first, "hosts/")
    walk.select(page.get_by_label("テーマ"), "AI・RPA")
    told = page.locator("[data-host=yokosuka]")
    walk.see(told.get_by_text("市議会議事課"))
    walk.see(told.get_by_text("申込書をメールかファクスで送り、電話もかける"))
    walk.see(told.get_by_text("5人以下の団体には、ほかの団体との合同の視察を頼むことがある。"))


def unpublished(page: Page, walk: Walk) -> None:
    theme(page, walk, "AI・RPA")
    row = page.locator("th[data-candidate=yokosuka-generative-ai]")
    walk.choose(row.get_by_role("link", name="生成AIの全庁活用"), "cases/yokosuka")
    walk.choose(page.locator(".md-sidebar--secondary a", has_text="まだ分からないこと"))
    walk.see(page.locator("dd", has_text="年間の予算の額と、利用が増えた後の利用料"))
    walk.choose(page.get_by_role("link", name="視察の質問をつくる"), "#step=questions")
    walk.see(page.get_by_text("ほかにどのような案を検討し、なぜ採らなかったのですか。").first)


WAYS: dict[int, Callable[[Page, Walk], None]] = {
    1: small_towns,
    2: months,
    3: cost,
    4: products,
    5: leaders,
    6: troubles,
    7: before_and_after,
    8: one_sheet,
    9: host,
    10: unpublished,
}


def test_every_question_has_a_record() -> None:
    assert list(records()) == list(WAYS)
    assert [record.screen for record in records().values()].count("携帯") == 3


@pytest.mark.thorough
@pytest.mark.parametrize("number", WAYS, ids=[way.__name__ for way in WAYS.values()])
def test_a_question_is_answered_by_a_way_no_longer_than_recorded(
    number: int, browser: Browser, served: str
) -> None:
    record = records()[number]
    look, height = LOOKS[record.screen]
    with visiting(browser, served, look, height=height) as visit:
        walk = Walk(visit.go("index.html"))
        WAYS[number](visit.page, walk)
        visit.end()
    took = (walk.chosen, walk.typed, walk.scrolled)
    allowed = (record.chosen, record.typed, record.scrolled + SLACK)
    assert all(one <= most for one, most in zip(took, allowed, strict=True)), f"{took} > {allowed}"
