"""The comparison taken away: as Excel, Word and CSV files, and on paper; each read back."""

import csv
import importlib
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from casebook import telling
from casebook.collection import Collection
from casebook.model import Case
from tests.browser.comparing import BANDAI, FOUR, KITAMI, OME, compare, table
from tests.browser.paper import Sheet, plain, sheets
from tests.browser.visit import Visit, visiting
from tests.office.validator import faults
from tests.project import Project
from tests.site import sample

A4, A3 = "9", "8"
"""As Excel numbers them."""
A4_LANDSCAPE = (842, 595)
MOST_SHEETS = 32
FORMULA = '=HYPERLINK("https://example.com";"ここ")'
NAMES = [
    "北海道北見市　書かないワンストップ窓口",
    "福島県磐梯町　ゼロトラストのクラウド環境",
]
UNSTYLED = "ignore:Workbook contains no default style"
CLOSED = "learning"
WRITERS = re.compile(r"write-(xlsx|docx)\.js$")


@pytest.fixture(scope="module", params=["core_served", "core_file_site"])
def pair(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        compare(visit, KITAMI, BANDAI)
        yield visit


def save(page: Page, format_: str, to: Path) -> Path:
    """Press the button, and give the file that comes."""
    with page.expect_download() as coming:
        page.locator(f"[data-save={format_}]").click()
    assert coming.value.suggested_filename == f"比較表_北見市・磐梯町.{format_}"
    path = to / f"saved.{format_}"
    coming.value.save_as(path)
    return path


def rows_of(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def missing(case: Case) -> telling.Missing:
    return telling.missing(case.sources, "出典に記載なし")


@pytest.mark.thorough
def test_csv(pair: Visit, core: Collection, tmp_path: Path) -> None:
    rows = rows_of(save(pair.page, "csv", tmp_path))
    assert rows[0] == ["分類", "項目", *NAMES]
    assert rows[1] == [
        "概要",
        "人口",
        "113,036人（2023年（令和5年）1月1日時点）",
        "3,165人（2024年（令和6年）7月31日時点）",
    ]
    by_field = {row[1]: row for row in rows}
    fields = core.vocabulary.fields
    assert {field.title for field in fields.values()} <= set(by_field)
    missing = [f"出典に記載なし（{by_field['読んだ出典'][at]}を読んだ範囲）" for at in (2, 3)]
    assert by_field["評価の方法"][2:] == missing
    assert by_field["費用"][2].startswith(
        f"{missing[0]}／かかった費用は記載なし。収入の記述2件／【著作権利用料】収入　"
    )
    assert "／見つからなかった点　窓口支援システムの開発費" in by_field["費用"][2]
    told = by_field["目的"][2]
    for claim in core.cases[KITAMI].fields["goals"]:
        assert claim.text in told
    assert "［出典10］" in told
    assert all(len(row) == 4 and "\n" not in "".join(row) for row in rows)
    pair.end()


@pytest.mark.thorough
@pytest.mark.filterwarnings(UNSTYLED)
def test_excel(pair: Visit, core: Collection, tmp_path: Path) -> None:
    reader: Any = importlib.import_module("openpyxl")
    path = save(pair.page, "xlsx", tmp_path)
    assert faults({"比較.xlsx": path.read_bytes()}, tmp_path) == {}
    book = reader.load_workbook(path)
    assert book.sheetnames == ["比較", "記述の一覧", "出典"]
    side, claims, sources = book.worksheets
    assert [cell.value for cell in side[1]] == ["分類", "項目", *NAMES]
    assert side.freeze_panes == "C2"
    assert (side.print_title_rows, side.print_title_cols) == ("$1:$1", "$A:$B")
    assert [_on_paper(sheet) for sheet in book] == [
        (A4, "landscape", 1, 0),
        (A3, "landscape", 2, 0),
        (A3, "landscape", 1, 0),
    ]
    heads = [cell.value for cell in claims[1]]
    listed = [dict(zip(heads, row, strict=True)) for row in claims.iter_rows(2, values_only=True)]
    for case in (KITAMI, BANDAI):
        own = [each for each in listed if each["事例の記号"] == case]
        wanted = [claim for _, of in _fields(core, case) for claim in of]
        assert [each["記述"] for each in own if each["根拠"]] == [each.text for each in wanted]
        values = [each["値"] for each in own if each["根拠"]]
        assert values == [each.value for each in wanted]  # numbers, to reckon with
        kinds = [(each["お金の種類"] or "", each["財源"] or "") for each in own if each["根拠"]]
        funding = core.vocabulary.funding
        assert kinds == [(telling.money(each), telling.funding(each, funding)) for each in wanted]
        empty = {each["項目"]: each["状態"] for each in own if not each["根拠"]}
        assert empty["評価の方法"] == str(missing(core.cases[case]))
    assert sources.max_row == 1 + sum(len(core.cases[each].sources) for each in (KITAMI, BANDAI))
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    pair.end()


def _on_paper(sheet: Any) -> tuple[str, str, int, int]:
    """Give its paper, how that lies, and how many of them it takes side by side and below."""
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    setup = sheet.page_setup
    return (str(setup.paperSize), setup.orientation, setup.fitToWidth, setup.fitToHeight)


@pytest.mark.thorough
def test_word(pair: Visit, core: Collection, tmp_path: Path) -> None:
    reader: Any = importlib.import_module("docx")
    path = save(pair.page, "docx", tmp_path)
    assert faults({"比較.docx": path.read_bytes()}, tmp_path) == {}
    document = reader.Document(path)
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert document.paragraphs[0].text == f"事例の比較　{'、'.join(NAMES)}"
    answers, side, sources = document.tables
    assert [cell.text for cell in answers.rows[0].cells] == ["問い", *NAMES]
    assert len(answers.rows) == 10
    assert answers.rows[4].cells[1].text == "約5年（2011年ごろ→2016年）［出典8、3、12］"
    assert [cell.text for cell in side.rows[0].cells] == ["項目", *NAMES]
    told = {row.cells[0].text: row.cells[1].text for row in side.rows}
    assert core.cases[KITAMI].fields["goals"][0].text in told["目的"]
    assert told["評価の方法"] == str(missing(core.cases[KITAMI]))
    assert len(sources.rows) > len(core.cases[KITAMI].sources)
    with zipfile.ZipFile(path) as parts:
        assert parts.read("word/document.xml").count(b"<w:tblHeader") == 3  # on every sheet
    pair.end()


@pytest.mark.thorough
def test_writers_are_fetched_when_asked_for(
    browser: Browser, core_served: str, tmp_path: Path
) -> None:
    with visiting(browser, core_served) as visit:
        fetched: list[str] = []
        visit.page.on("request", lambda request: fetched.append(request.url))
        page = compare(visit, KITAMI, BANDAI)
        save(page, "csv", tmp_path)
        assert not [url for url in fetched if WRITERS.search(url)]
        save(page, "xlsx", tmp_path)
        save(page, "xlsx", tmp_path)
        assert len([url for url in fetched if WRITERS.search(url)]) == 1
        visit.end()


@pytest.mark.thorough
def test_without_a_writer_the_reader_is_told(
    browser: Browser, core_site: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(core_site, tmp_path / "site"))
    (site / "assets" / "built" / "write-docx.js").unlink()
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = compare(visit, KITAMI, BANDAI)
        page.locator("[data-save=docx]").click()
        expect(page.locator("[data-notes]")).to_contain_text("ファイルを作れませんでした。")
        save(page, "xlsx", tmp_path)
        visit.faults = [
            each
            for each in visit.faults
            if "write-docx" not in each and "ERR_FILE_NOT_FOUND" not in each
        ]
        visit.end()


@pytest.mark.thorough
@pytest.mark.filterwarnings(UNSTYLED)
def test_no_file_holds_a_formula(browser: Browser, project: Project, tmp_path: Path) -> None:
    own = sample.case(background=[sample.claim(FORMULA), sample.claim("@SUM(A1)")], summary="+1")
    sample.write(project.cases, [own, sample.bare_case("other", title=FORMULA)])
    site = project.build()
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = compare(visit, own["id"], f"{sample.TOWN}-other")
        saved = {}
        for kind in ("csv", "xlsx"):
            with page.expect_download() as coming:
                page.locator(f"[data-save={kind}]").click()
            saved[kind] = tmp_path / kind
            coming.value.save_as(saved[kind])
        visit.end()
    cells = [cell for row in rows_of(saved["csv"]) for cell in row]
    assert "'+1" in cells
    assert not [cell for cell in cells if cell[:1] in "=+-@" and cell]
    reader: Any = importlib.import_module("openpyxl")
    with saved["xlsx"].open("rb") as file:
        book = reader.load_workbook(file)
    found = [cell for sheet in book for row in sheet for cell in row if cell.value == FORMULA]
    assert found
    assert {cell.data_type for cell in found} == {"s"}


@pytest.fixture(scope="module")
def printed(browser: Browser, core_served: str) -> Iterator[list[Sheet]]:
    with visiting(browser, core_served) as visit:
        page = compare(visit, *FOUR)
        page.locator(f"[data-group={CLOSED}] button[aria-expanded]").press("Enter")
        page.locator("[data-ask]").first.press("Enter")
        yield sheets(page.pdf(prefer_css_page_size=True))
        visit.end()


@pytest.mark.thorough
def test_the_sheets_lie_on_their_side(printed: list[Sheet]) -> None:
    assert 10 < len(printed) < MOST_SHEETS
    assert {(round(each.width), round(each.height)) for each in printed} == {A4_LANDSCAPE}


def test_heads_are_repeated_on_every_sheet(printed: list[Sheet]) -> None:
    heads = plain(
        "北海道登別市どこでも執務できる環境北海道北見市書かないワンストップ窓口東京都青梅市書かない窓口福島県磐梯町ゼロトラストのクラウド環境"
    )
    years = plain("年北海道登別市どこでも執務できる環境北海道北見市書かないワンストップ窓口")
    ends = next(at for at, each in enumerate(printed) if "経過を並べる" in each.text)
    starts = next(at for at, each in enumerate(printed) if heads in each.text)
    assert ends > starts + 5
    inner = range(starts, ends)
    assert [at for at in inner if heads not in printed[at].text] == []
    assert years in printed[ends].text


def test_paper_holds_what_is_shown_and_nothing_to_press(
    printed: list[Sheet], core: Collection
) -> None:
    text = "".join(each.text for each in printed)
    missing = []
    for case in FOUR:
        for field, claims in _fields(core, case):
            assert plain(core.vocabulary.fields[field].title) in text
            if _group(core, field) != CLOSED:
                missing += [each.text for each in claims if _start(each.text) not in text]
        missing += [
            each.title for each in core.cases[case].sources if _start(each.title) not in text
        ]
    assert not missing
    assert _start(core.cases[KITAMI].fields["lessons"][0].text) not in text
    for button in ("質問に入れる", "右へ外す", "項目を絞り込む", "リンクをコピー", "事例を加える"):
        assert button not in text, button
    for state in ("●記載あり", "-出典に記載なし"):
        assert state in text, state


@pytest.mark.thorough
def test_columns_are_all_on_paper_though_a_phone_shows_two(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        page = compare(visit, *FOUR)
        page.set_viewport_size({"width": 360, "height": 740})
        expect(table(page).locator(f"thead [data-case={OME}]")).to_be_hidden()
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 1000, "height": 740})
        for case in FOUR:
            expect(table(page).locator(f"thead [data-case={case}]")).to_be_visible()
        visit.end()


def _fields(core: Collection, case: str) -> list[tuple[str, Any]]:
    fields = core.cases[case].fields
    return [(key, fields.get(key, ())) for key in core.vocabulary.fields]


def _group(core: Collection, field: str) -> str:
    groups = core.vocabulary.groups
    return next(each.key for each in groups if field in [one.key for one in each.fields])


def _start(text: str) -> str:
    return plain(text)[:12]
