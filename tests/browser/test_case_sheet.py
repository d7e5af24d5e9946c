"""The sheet of a case as a Word file, read back as an office would."""

import math
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from casebook.collection import Collection
from core_collection import CORE
from tests.browser.packing import cells_of, text_of, word
from tests.browser.telling import weighty
from tests.browser.visit import NARROW, WIDE, Look, Visit, visiting
from tests.office.validator import faults

CASE = "cases/ome-dx-promotion.html"
NAME = "事例の1枚_青梅市_DX推進課とDX推進員.docx"
SCRIPTS = re.compile(r"(?:write-\w+|case-sheet)\.js$")
PRESS = "[data-document=case-sheet][data-format=docx]"

TEXT = """\
東京都　青梅市（おうめし）　人口130,274人　2023年（令和5年）1月1日時点
DX推進課とDX推進員
2名での準備から推進だけの課を設け、約60の課で一人ずつ推進員を育てる
◎ 運用中　2023年度（令和5年度）から　2023年度（令和5年度）時点 〔最後の確認から2年〕　出典と照合した日　{checked}
要点

小さな数字は出典の番号。読んだ出典は全文1件・冒頭のみ7件。記述は各項目の初めだけ。すべての記述と出典は、\
事例のページ（cases/ome-dx-promotion.html）にあります。
{summary}
前と後　前と後の両方が分かる数は、読んだ出典にありません

進めた人と相手

経過

まねるときに

まだ分からないこと　読んだ出典（全文1件・冒頭のみ7件）に見つからない25点のうち5点

出典
"""
NOT_STATED = "－ 出典に記載なし（全文1件・冒頭のみ7件を読んだ範囲）"
ANSWERS = [
    ["きっかけ", "市の方針「スマートローカル青梅」（2022年度）［1、2］"],
    ["進め方", "担当2名と業務量調査→課の新設→管理職研修→各課の推進員［1］"],
    ["主導と人数", "DX推進課6名（兼務を含む）。準備の年は2名［1］"],
    ["着手→運用", "約1年（2022年度→2023年度）［1］"],
    ["製品・事業者", "NTT東日本東京西支店（2024年10月に連携協定）［3、4］"],
    ["費用　初期・年額・財源", NOT_STATED],
    ["効果　前→後", "ノンコア業務の多さが判明。支えた書かない窓口は1年たたずに導入［1］"],
    ["つまずき", NOT_STATED],
    ["残る課題", "ノンコア業務を減らし、コア業務に時間を回すこと（2023年度）［1］"],
]
NUMBERS = [
    ["準備の年のDX推進担当［1］", "2名 2022年度"],
    ["DX推進課の人数［1］", "6名（兼務を含む） 2023年度"],
    ["DX推進員を置く課［1］", "約60課 2023年度"],
]


def saved(page: Page) -> tuple[str, Any]:
    """Press the button, and give the name of the file that comes, and the file as python-docx reads it."""
    name, content = pressed(page)
    return name, word(content)


def pressed(page: Page) -> tuple[str, bytes]:
    with page.expect_download() as coming:
        page.locator(PRESS).click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


@pytest.mark.thorough
def test_word_opens_the_file(browser: Browser, core_served: str, tmp_path: Path) -> None:
    with visiting(browser, core_served) as visit:
        _, content = pressed(visit.go(CASE))
        assert faults({NAME: content}, tmp_path) == {}


@pytest.fixture(scope="module", params=["core_served", "core_file_site"])
def visit(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    with visiting(browser, request.getfixturevalue(request.param)) as opened:
        yield opened
        opened.end()


def test_the_file_says_what_the_sheet_says(visit: Visit, core: Collection) -> None:
    name, document = saved(visit.go(CASE))
    case = core.cases["ome-dx-promotion"]
    assert name == NAME
    assert text_of(document) == TEXT.format(checked=case.checked.japanese(), summary=case.summary)
    answers, numbers, people, years, copy, asked, sources = map(cells_of, document.tables)
    assert answers == ANSWERS
    assert numbers == NUMBERS
    assert [row[0] for row in people] == ["体制", "協力者", "連絡先情報"]
    assert people[0][1] == f"{case.fields['team'][0].text}［1］"
    assert years[0][:2] == ["2022年度〔着手〕", case.fields["timeline"][0].text]
    assert copy[0] == ["導入での工夫", "苦労・失敗・残る課題"]
    assert asked[:2] == [
        ["項目", "分からないこと", "聞いた答え"],
        ["費用", "初期費用と毎年の費用、財源を教えてください。", ""],
    ]
    assert [row[0] for row in sources] == ["1", "2", "3", "4"]  # the others stand behind no number
    first = case.sources[0]
    assert sources[0][1:] == [
        f"{first.title}　デジタル行政（デジタル行政 編集部）、公表日の記載なし",
        first.url,
    ]
    links = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert links == {each.url for each in case.sources[:4]}  # whole, where the line is too short
    (foot,) = document.sections[0].footer.paragraphs
    assert foot.text.startswith("旅する事例帖　ID ome-dx-promotion　")


@pytest.mark.thorough
def test_its_scripts_are_fetched_when_asked_for(browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served) as visit:
        fetched: list[str] = []
        visit.page.on("request", lambda each: fetched.extend(SCRIPTS.findall(each.url)))
        page = visit.go(CASE)
        expect(page.locator(PRESS)).to_be_visible()
        assert fetched == []
        saved(page)
        saved(page)
        assert fetched == ["case-sheet.js", "write-docx.js"]
        visit.end()


@pytest.mark.parametrize("lost", ["case-sheet", "write-docx"])
def test_without_a_script_the_reader_is_told(
    lost: str, browser: Browser, core_site: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(core_site, tmp_path / "site"))
    (site / "assets" / "built" / f"{lost}.js").unlink()
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = visit.go(CASE)
        for _ in range(2):
            page.locator(PRESS).click()
            expect(page.get_by_role("alert")).to_contain_text("ファイルを作れませんでした。")
        assert len(visit.faults) > 0
        visit.faults = [
            each for each in visit.faults if lost not in each and "ERR_FILE_NOT_FOUND" not in each
        ]
        visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_buttons_have_room(width: int, browser: Browser, core_served: str) -> None:
    with visiting(browser, core_served, Look(width, "light")) as visit:
        box = visit.go(CASE).locator(PRESS).bounding_box()
        assert box
        assert box["height"] >= 24
        visit.look_for_sideways_scroll()
        visit.end()


@pytest.mark.thorough
def test_every_case_ends_on_its_first_sheet(
    browser: Browser, file_site: str, built_site: Path
) -> None:
    """No word processor is at hand: the lines are counted, each letter as wide as it is at most."""
    heights = {}
    with visiting(browser, file_site) as visit:
        for case in weighty(built_site, *CORE):
            _, document = saved(visit.go(f"cases/{case}.html"))
            heights[case] = _height(document) / _room(document)
        visit.end()
    assert {case: round(each, 2) for case, each in heights.items() if each > 1} == {}
    assert max(heights.values()) > 0.8  # the count is no idle one


POINT = 12_700
"""As python-docx measures."""

LINE = 10.0
"""Points from line to line, where a paragraph does not say."""


def _room(document: Any) -> float:
    section = document.sections[0]
    return int(section.page_height - section.top_margin - section.bottom_margin) / POINT


def _height(document: Any) -> float:
    section = document.sections[0]
    width = int(section.page_width - section.left_margin - section.right_margin) / POINT
    alone = sum(_paragraph(each, width) for each in document.paragraphs)
    return alone + sum(_row(row) for table in document.tables for row in table.rows)


def _row(row: Any) -> float:
    margins, rule = 1.2, 0.5
    cells = (
        sum(_paragraph(each, cell.width.pt - 8) for each in cell.paragraphs) for cell in row.cells
    )
    return max(cells, default=0.0) + margins + rule


def _paragraph(paragraph: Any, width: float) -> float:
    style, own = paragraph.style.paragraph_format, paragraph.paragraph_format
    line = own.line_spacing or style.line_spacing
    around = [float(each.pt) for each in (style.space_before, style.space_after) if each]
    size = paragraph.style.font.size
    runs = [
        each for part in paragraph.iter_inner_content() for each in getattr(part, "runs", [part])
    ]
    long = sum(_long(run, size.pt if size else 7.5) for run in runs)
    lines = max(1, math.ceil(long / width))
    return lines * float(line.pt if line else LINE) + sum(around)


def _long(run: Any, size: float) -> float:
    aside = run.style and run.style.font.size.pt
    points = size * 0.65 if run.font.superscript else aside or size
    return sum(float(points) * (0.6 if letter.isascii() else 1) for letter in run.text)
