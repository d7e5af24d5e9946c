"""The comparison shows what the case files hold: every claim with its sources, every cell honestly."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from casebook import schema, telling
from casebook.collection import Collection
from casebook.figures import figure
from casebook.model import Case, Claim
from casebook.vocabulary import Vocabulary
from casebook.when import When
from tests.browser.comparing import (
    BANDAI,
    FOUR,
    KITAMI,
    NOBORIBETSU,
    OME,
    STAFF,
    TRAVEL,
    cells,
    compare,
    table,
)
from tests.browser.visit import LOOKS, Look, Visit, until, visiting

SIGNS = {
    "stated": "● 記載あり",
    "not-stated": "－ 出典に記載なし",
    "not-applicable": "／ 該当なし",
    "unconfirmed": "? 要確認",
}
STATES = {
    NOBORIBETSU: "●●－●●●●●●●－●－●●－●●●●●●●●－●●●",
    KITAMI: "●●－●●●－●－●●●－●●－●●●●●●●●●●●●",
    OME: "●●－●●●－－－●－－－●●●－●●●－●●●●－●●",
    BANDAI: "●●－●●●●●●●●●－●●－●●●●●－●●●●●－",
}
"""What each core case states of the fields, in the order of the vocabulary."""
CHANGED_ON = "2026年11月29日"


@pytest.fixture(scope="module")
def four(browser: Browser, core_file_site: str) -> Iterator[Visit]:
    with visiting(browser, core_file_site) as visit:
        compare(visit, *FOUR)
        yield visit


def _claim(claim: Claim, case: Case, vocabulary: Vocabulary) -> dict[str, Any]:
    places = [f"場所　{claim.at}" if claim.at else "", *[""] * len(claim.sources)]
    rest = telling.about(claim, vocabulary.bases)
    return {
        "id": claim.id,
        "text": claim.text,
        "link": f"../cases/{case.id}.html#{claim.id}",
        "figure": None if claim.value is None else str(figure(claim)),
        "when": telling.standing(claim) if claim.state else _when(claim.as_of),
        "flags": list(telling.flags(claim)),
        "tags": list(telling.tags(claim, vocabulary.funding)),
        "marks": [
            {
                "link": f"../cases/{case.id}.html#source-{source.key}",
                "tip": "\n".join(filter(None, (telling.tip(source), place, *rest))),
            }
            for source, place in zip(claim.sources, places, strict=False)
        ],
    }


def _when(when: When | None) -> str | None:
    return f"{when.short()}時点" if when and when.start else None


def _cell(case: Case, field: str, vocabulary: Vocabulary) -> dict[str, Any]:
    state = case.cell(field).value
    return {
        "case": case.id,
        "field": field,
        "state": state,
        "sign": SIGNS[state]
        + (f"（{telling.missing(case.sources, '').scope}）" * (state == "not-stated")),
        "asks": int(state in ("not-stated", "unconfirmed")),
        "gaps": [[gap.what, 1] for gap in case.gaps if gap.field == field],
        "doubt": telling.doubted(case.doubts, field),
        "beside": telling.beside(case, field),
        "claims": [_claim(each, case, vocabulary) for each in case.fields.get(field, ())],
    }


@pytest.mark.thorough
def test_every_cell_holds_what_its_case_states(four: Visit, core: Collection) -> None:
    shown = cells(four.page)
    fields = list(core.vocabulary.fields)
    wanted = [_cell(core.cases[case], field, core.vocabulary) for field in fields for case in FOUR]
    assert shown == wanted
    four.end()


@pytest.mark.thorough
@pytest.mark.parametrize("case", FOUR)
def test_states_of_the_core_cases(case: str, four: Visit) -> None:
    own = [cell["sign"][0] for cell in cells(four.page) if cell["case"] == case]
    assert "".join(own) == STATES[case]


@pytest.mark.thorough
def test_the_other_core_cases_and_what_is_not_applicable(
    browser: Browser, core_served: str, core: Collection
) -> None:
    with visiting(browser, core_served) as visit:
        page = compare(visit, STAFF, TRAVEL)
        fields = list(core.vocabulary.fields)
        pair = (STAFF, TRAVEL)
        wanted = [
            _cell(core.cases[case], field, core.vocabulary) for field in fields for case in pair
        ]
        assert cells(page) == wanted
        closed = table(page).locator(f"[data-case={STAFF}][data-state=not-applicable]")
        expect(closed).to_have_attribute("data-field", "security")
        expect(closed).to_contain_text("／ 該当なし")
        expect(closed.locator("[data-ask]")).to_have_count(0)
        visit.end()


@pytest.mark.thorough
def test_rows_stand_in_their_groups(four: Visit, core: Collection) -> None:
    groups = core.vocabulary.groups
    shown = table(four.page).evaluate(
        """(table) => [...table.querySelectorAll("tbody[data-group]")].map((body) => [
          body.querySelector("th[scope=rowgroup] button span").textContent,
          [...body.querySelectorAll("th[scope=row]")].map((head) => head.textContent)])"""
    )
    assert shown == [
        *([group.label, [field.title for field in group.fields]] for group in groups),
        ["確かでない点", ["食い違い・不確かな点"]],
    ]
    scopes = table(four.page).locator("thead th").evaluate_all("(all) => all.map((e) => e.scope)")
    assert scopes == ["col"] * 5
    expect(table(four.page).locator("caption")).to_contain_text("4件の事例の比較")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (
            "概要",
            "端末、無線LAN、電話、押印、決裁を改め、庁舎の外でも決裁まで終えられるようにした",
        ),
        ("人口", "43,559人（2025年1月時点）"),
        ("状態", "◎ 運用中　2023年10月時点"),
        ("主な数字", "文書管理の電子決裁率　約98%　2023年10月時点"),
        ("出典と照合した日", CHANGED_ON),
        (
            "記載",
            f"{len(schema.claim_fields())}項目のうち23項目に記載あり（読んだ出典　全文2件・冒頭のみ11件）",
        ),
    ],
)
def test_the_head_rows_tell_whether_cases_can_be_compared(
    fact: str, said: str, four: Visit
) -> None:
    cell = table(four.page).locator(f"[data-fact='{fact}'][data-case={NOBORIBETSU}]")
    assert said in (cell.text_content() or "")


@pytest.mark.thorough
def test_doubts_are_told_with_their_sources(four: Visit, core: Collection) -> None:
    doubts = core.cases[KITAMI].doubts
    items = four.page.locator(f"#doubts-{KITAMI} li")
    expect(items).to_have_count(len(doubts))
    for item, doubt in zip(items.all(), doubts, strict=True):
        expect(item).to_contain_text(doubt.text)
        links = item.locator(".cb-mark a").evaluate_all("(all) => all.map((e) => e.hash)")
        assert links == [f"#source-{source.key}" for source in doubt.sources]
    four.page.locator(f"a[href='#doubts-{KITAMI}']").first.click()
    expect(four.page.locator(f"#doubts-{KITAMI}")).to_be_in_viewport()


def test_the_overview_says_who_tells_of_what(four: Visit) -> None:
    lines = four.page.locator("[data-overview] dl > div").evaluate_all(
        "(all) => all.map((each) => [...each.querySelectorAll('dt, li')].map((e) => e.textContent))"
    )
    assert lines[0][:3] == ["すべてに記載あり14項目", "背景・課題", "取り組み理由"]
    assert lines[1][:4] == ["青梅市だけ記載なし5項目", "制度・ルール", "協力者", "挑戦したこと"]
    assert ["北見市と磐梯町に記載あり1項目", "人材育成"] in lines
    assert ["登別市と磐梯町に記載あり2項目", "セキュリティ", "利用した制度"] in lines
    assert sum(len(line) - 1 for line in lines) == len(STATES[KITAMI])


@pytest.mark.thorough
def test_years_of_all_cases_stand_on_one_scale(four: Visit) -> None:
    scale = four.page.locator("[data-timelines]")
    heads = scale.locator("tbody th[scope=row]").all_inner_texts()
    years = [int(head[:4]) for head in heads]
    assert years == sorted(set(years))
    assert "2019年（令和元年）" in [head.replace("\n", "") for head in heads]
    untold = scale.locator("td[colspan]").first
    expect(untold).to_have_text("2012年（平成24年）から2013年（平成25年）　どの事例にも記載なし")
    told = scale.locator("tr", has_text="2016年").locator(f"[data-case={KITAMI}] li")
    expect(told).to_contain_text("書かないワンストップ窓口のサービスを始めた。")
    assert told.locator(".cb-mark a").count() == 2


@pytest.mark.thorough
def test_every_number_of_a_mark_is_explained_on_the_page(four: Visit, core: Collection) -> None:
    for case in FOUR:
        items = four.page.locator(f"[data-sources-of={case}] li")
        sources = core.cases[case].sources
        expect(items).to_have_count(len(sources))
        for item, source in zip(items.all(), sources, strict=True):
            text = item.text_content() or ""
            assert text.startswith(f"{source.title}　{source.publisher}　")
            assert item.get_attribute("value") == str(source.number)


@pytest.mark.thorough
def test_links_lead_to_what_they_name(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        page = compare(visit, *FOUR)
        hrefs: list[str] = (
            table(page)
            .locator("a[href*='../']")
            .evaluate_all("(all) => [...new Set(all.map((each) => each.href))]")
        )
        pages = {href.split("#")[0] for href in hrefs}
        anchors = {
            address: set(
                page.evaluate(
                    """async (address) => {
                      const text = await (await fetch(address)).text();
                      const read = new DOMParser().parseFromString(text, "text/html");
                      return [...read.querySelectorAll("[id]")].map(({id}) => id);
                    }""",
                    address,
                )
            )
            for address in pages
        }
        assert len(hrefs) > 300
        lost = [
            href
            for href in hrefs
            if "#" in href and href.split("#")[1] not in anchors[href.split("#")[0]]
        ]
        assert not lost
        visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_whole_comparison_has_no_barriers_and_fits(
    look: Look, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served, look) as visit:
        page = compare(visit, *FOUR)
        page.locator("[data-open-picker]").click()
        page.locator("[data-ask]").first.press("Enter")
        page.evaluate("scrollTo(0, 0)")  # what the heads lie upon is not hidden for good
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
        visit.end()


_AT = """(mark, [from, top]) => {
  document.activeElement.blur();
  scrollBy(0, mark.getBoundingClientRect().top - top);
  if (from === "focus") mark.focus();
}"""
_SEEN = """(tip) => {
  const {left, right, top, bottom} = tip.getBoundingClientRect();
  return [top, bottom].every((edge) =>
    tip.contains(document.elementFromPoint((left + right) / 2, edge === top ? top + 4 : bottom - 4)));
}"""


@pytest.mark.parametrize("turned", ["focus", "hover"])
@pytest.mark.parametrize("top", [400, 740])
def test_a_mark_opens_its_tip_over_the_cell_and_in_the_window(
    four: Visit, top: int, turned: str
) -> None:
    page = four.page
    mark = table(page).locator("[data-field=background] .cb-mark a").first
    mark.evaluate(_AT, [turned, top])
    if turned == "hover":
        mark.hover()
    tip = page.locator(f"[id='{mark.get_attribute('aria-describedby')}']")
    expect(tip).to_be_visible()
    until(page, f"({_SEEN})(document.getElementById('{mark.get_attribute('aria-describedby')}'))")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.mouse.move(0, 0)
