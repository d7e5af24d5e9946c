"""The static comparisons: honest cells, leads with their claims, numbers and years side by side."""

from pathlib import Path

import pytest

from casebook import render, telling
from casebook.collection import Collection
from casebook.facets import PageKind
from casebook.model import Case, Cell
from casebook.pages import compared, questions
from casebook.pages.page import TROUBLES, case_path, question_path
from casebook.search.corpus import corpus
from tests.site.comparing import bars, cells, compared_pages, drawn, hrefs, said, styled
from tests.site.markup import Element, page, parse

FOUR = (
    "kitami-writing-free-counter",
    "ome-writing-free-counter",
    "ome-dx-promotion",
    "noboribetsu-anywhere-office",
    "bandai-zero-trust-cloud",
    "bandai-traveling-officials",
)
SIGNS = {"stated": "●", "not-stated": "－", "not-applicable": "／", "unconfirmed": "?"}
CELLS = {
    "background": "●●●●●●",
    "reasons": "●●●●●●",
    "alternatives": "－－－－－－",
    "goals": "●●●●●●",
    "actions": "●●●●●●",
    "technology": "●●－●●●",
    "security": "－－／●●●",
    "rules": "●－－●●●",
    "schemes": "－－－●●●",
    "team": "●●●●●●",
    "training": "●－●－●●",
    "partners": "●－●●●●",
    "cost": "－－－－－－",
    "timeline": "●●●●●●",
    "results": "●●●●●●",
    "evaluation": "－●－－－●",
    "challenges": "●－●●●●",
    "ingenuity": "●●●●●●",
    "difficulties": "●●●●●●",
    "responses": "●●－●●●",
    "constraints": "●－－●●●",
    "preconditions": "●●－●－●",
    "lessons": "●●●●●●",
    "adoption": "●●－●●●",
    "sustaining": "●●－－●●",
    "outlook": "●－●●●●",
    "afterwards": "●●●●●●",
    "contact": "●●●●－●",
}
"""What the six core cases state, field by field, in the order of `FOUR`."""


@pytest.fixture(scope="module")
def four(core: Collection) -> Element:
    return drawn(core, "compare/four.html")


def test_what_the_core_cases_state_and_what_nobody_tells(four: Element) -> None:
    found = cells(four)
    states = {key: SIGNS[cell.attributes["data-state"]] for key, cell in found.items()}
    rows = {field: "".join(states[field, case] for case in FOUR) for field in CELLS}
    assert rows == CELLS
    for cell in found.values():
        sign = SIGNS[cell.attributes["data-state"]]
        assert said(styled(cell, "cb-cell")[0]).startswith(f"{sign} ")


def test_a_row_of_the_core_cases_word_for_word(four: Element) -> None:
    row = [said(cells(four)["cost", case]) for case in FOUR]
    assert row == [
        "北見市 書かないワンストップ窓口 － 出典に記載なし（全文1件・冒頭のみ25件を読んだ範囲）不確かな点あり"
        "かかった費用は記載なし。収入の記述2件初期費用と毎年の費用、財源を教えてください。"
        "著作権利用料収入 システムの著作権利用料は、市の歳入になっている。出典4 "
        "2024年3月時点ほか1件（北見市 費用）見つからなかった点 "
        "窓口支援システムの開発費、年間の費用、契約の形、1自治体あたりの著作権利用料の額と、2023年より後の収入",
        "青梅市 書かない窓口 － 出典に記載なし（全文2件・冒頭のみ5件を読んだ範囲）不確かな点あり",
        "青梅市 DX推進課とDX推進員 － 出典に記載なし（全文1件・冒頭のみ7件を読んだ範囲）",
        "登別市 どこでも執務できる環境 － 出典に記載なし（全文2件・冒頭のみ11件を読んだ範囲）"
        "かかった費用は記載なし。その他のお金の記述1件初期費用と毎年の費用、財源を教えてください。"
        "その他 J-LISの自治体テレワークシステムの利用料は、提供の開始時、"
        "2022年3月末まで無料とされた。出典10 2020年11月時点見つからなかった点 "
        "パソコン、無線LAN、公用スマートフォン、電子決裁システムの初期費用、年間の運用費用と財源",
        "磐梯町 ゼロトラストのクラウド環境 － 出典に記載なし（全文1件・冒頭のみ18件を読んだ範囲）"
        "かかった費用は記載なし。その他のお金の記述2件初期費用と毎年の費用、財源を教えてください。"
        "その他 2021年度の町の重点事業には、デジタル化推進事業として"
        "4,000万円が挙がっている。出典11 2021年度時点ほか1件（磐梯町 費用）見つからなかった点 "
        "MS365とネットワークの導入費、年間の費用、契約の形",
        "磐梯町 旅する公務員 － 出典に記載なし（全文2件・冒頭のみ25件を読んだ範囲）",
    ]


def test_every_cell_shows_claims_of_its_case_with_source_date_and_the_way_to_them(
    core: Collection,
) -> None:
    for each in compared_pages(core):
        for (field, case), cell in cells(parse(render.body(each))).items():
            _check_cell(core.cases[case], field, cell, f"{each.path} {field} {case}")


def _check_cell(case: Case, field: str, cell: Element, where: str) -> None:
    assert cell.attributes["data-state"] == case.cell(field), where
    claims = {f"{case.id}#{claim.id}": claim for claim in case.fields.get(field, ())}
    shown = cell.with_attribute("data-claim")
    assert bool(shown) == bool(claims), where
    assert telling.beside(case, field) in cell.text(), where
    for element in shown:
        claim = claims[element.attributes["data-claim"]]
        text, *marks = element.tagged("a")
        assert text.text() == claim.text, where
        assert text.attributes["href"] == f"../{case_path(case)}#{claim.id}", where
        sources = [f"../{case_path(case)}#source-{source.key}" for source in claim.sources]
        assert [mark.attributes["href"] for mark in marks] == sources, where
        dated = claim.as_of is not None and claim.as_of.start is not None
        assert (not dated) or (claim.as_of and claim.as_of.short() in said(element)), where
    rest = len(claims) - len(shown)
    assert (f"ほか{rest}件" in cell.text()) == (rest > 0), where
    assert all(gap.what in cell.text() for gap in case.gaps if gap.field == field), where
    flag = telling.doubted(case.doubts, field)
    flags = [each for each in ("食い違いあり", "不確かな点あり") if each in cell.text()]
    assert flags == ([flag] if flag else []), where
    if case.cell(field) is Cell.NOT_STATED:
        words = telling.missing(case.sources, "出典に記載なし")
        assert f"{words.label}（{words.scope}）" in cell.text(), where


def test_every_written_statement_stands_on_its_page_with_its_claims(
    core: Collection, core_site: Path
) -> None:
    for written in core.comparisons.values():
        root = page(core_site / "compare" / f"{written.key}.html")
        assert written.summary in root.text()
        shown = [
            paragraph
            for part in root.walk()
            if part.attributes.get("class") in ("cb-differences", "cb-prose")
            for paragraph in part.tagged("li") or part.tagged("p")
        ]
        says = [says for point in written.points for says in point.says]
        for paragraph, statement in zip(shown, says, strict=True):
            assert said(paragraph).startswith(statement.text)
            places = dict.fromkeys((cite.case, cite.anchor) for cite in statement.cites)
            assert {*hrefs(paragraph)} == {f"../cases/{c}.html#{a}" for c, a in places}
            for case, anchor in places:
                assert anchor in page(core_site / "cases" / f"{case}.html").ids()


def test_numbers_of_the_core_cases_are_never_in_one_list(four: Element) -> None:
    parts = styled(four, "cb-numbers__case")
    assert len(parts) == len(FOUR)
    noboribetsu = parts[3]
    assert [said(each) for each in noboribetsu.tagged("li")] == [
        "文書管理の電子決裁率 約98%出典1 2023年10月時点 取材・発言",
        "テレワークの利用 延べ約1,700人出典1 2023年10月時点 取材・発言",
        "これに先立つ2021年とみられる報道では、8月27日から9月30日までの在宅勤務が延べ約200人になる見通しだった。 "
        "延べ約200人（見込み）出典4 2021年8月から2021年9月時点 報道",
    ]
    assert bars(four) == ["98.0"]  # of all these numbers, one is a part of a known whole


def test_the_years_of_two_cases_on_one_scale(core: Collection) -> None:
    table = styled(drawn(core, "compare/theme-front-office.html"), "cb-years")[0]
    rows = [
        [said(cell) for cell in row.children if isinstance(cell, Element)]
        for row in table.tagged("tr")
    ]
    assert rows[0] == ["年", "北見市書かないワンストップ窓口", "青梅市書かない窓口"]
    assert [row[0] for row in rows[1:]] == [
        "2011年（平成23年）",
        "2年の間、記述のある出来事なし",
        "2014年（平成26年）",
        "2015年（平成27年）",
        "2016年（平成28年）",
        "2年の間、記述のある出来事なし",
        "2019年（令和元年）",
        "2020年（令和2年）",
        "2021年（令和3年）",
        "2022年（令和4年）",
        "2023年（令和5年）",
        "2024年（令和6年）",
    ]
    assert rows[1][1] == (
        "北見市 書かないワンストップ窓口このころ 窓口業務の改革が始まった。出典8"
        "年内 職員が自作したシステムの実証を、税務部門で始めた。出典4"
    )
    assert rows[1][2] == "出来事の記述なし"
    everything = sum(
        len(case.fields["timeline"]) for case in core.cases.values() if case.id in FOUR[:2]
    )
    assert len(table.with_attribute("data-claim")) == everything


def test_titles_name_the_municipalities(core: Collection, core_site: Path) -> None:
    titles = {each.path: each.title for each in compared_pages(core)}
    assert titles["compare/four.html"] == (
        "四つの自治体のDXの進め方をくらべる（北見市、青梅市、登別市、磐梯町）"
    )
    assert titles["compare/theme-telework.html"] == "テレワークの事例をくらべる（登別市、磐梯町）"
    for path, title in titles.items():
        assert title in page(core_site / path).tagged("title")[0].text()


def test_the_ways_to_the_comparisons(core: Collection, core_site: Path) -> None:
    listed = [each.path for each in compared.listing(core)]
    assert len(listed) == len(set(listed)) == 7
    choice = hrefs(page(core_site / "compare" / "index.html"))
    assert {path.removeprefix("compare/") for path in listed} <= set(choice)
    assert "compare/four.html" in hrefs(page(core_site / "index.html"))
    for path in listed:
        others = {each.removeprefix("compare/") for each in listed if each != path}
        assert others <= set(hrefs(page(core_site / path)))
        if key := path.removeprefix("compare/theme-").removesuffix(".html"):
            theme = core_site / "themes" / f"{key}.html"
            assert not theme.exists() or f"../{path}" in hrefs(page(theme))


def test_the_comparisons_can_be_searched(core: Collection, core_site: Path) -> None:
    found = {each.path: each for each in corpus(core) if each.kind is PageKind.COMPARISON}
    asked = [question_path(each) for each in questions.asked(core)]
    listed = [each.path for each in compared.listing(core)]
    assert list(found) == [*listed, *asked, TROUBLES.path]
    for path, entry in found.items():
        root = page(core_site / path)
        for section in entry.sections:
            assert section.anchor in root.ids()
            # Everyday phrases follow after a break, and other names of a trouble: the search alone reads them.
            told = section.lines[:1] if path == TROUBLES.path else section.lines
            assert all(line.partition("\n")[0] in root.text() for line in told)


def test_the_page_with_a_choice_begins_with_different_places(four: Element) -> None:
    (choice,) = (each for each in hrefs(four) if "?c=" in each)
    assert choice == f"index.html?c={','.join(FOUR[n] for n in (0, 1, 3, 4))}"


def test_a_theme_page_begins_with_what_was_written_and_its_citations(
    collection: Collection, built_site: Path
) -> None:
    for key, written in collection.comparisons.items():
        if written.theme is None:
            continue
        root = page(built_site / "themes" / f"{written.theme}.html")
        text = root.text()
        assert written.summary in text
        for number, point in enumerate(written.points, 1):
            assert point.says[0].text in text
            assert all(
                any(f"{each.case}.html#{each.anchor}" in link for link in hrefs(root))
                for each in point.says[0].cites
            )
            if len(point.says) > 1:
                assert f"../compare/{key}.html#point-{number}" in hrefs(root)
