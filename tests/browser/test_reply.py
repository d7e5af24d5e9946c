"""The sheet of questions goes out as Excel, comes back filled in, and its answers stand in the plan."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.packing import excel, question, sample
from tests.browser.test_papers_page import open_packet, saved
from tests.browser.visit import visiting

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")


def asked() -> dict[str, Any]:
    return sample(questions=[question(n, "h1", f"質問その{n}ですか。") for n in (1, 2, 3)])


def filled(content: bytes, answers: dict[str, str]) -> Any:
    """Write answers into the sheet by the number of their question, and give the workbook."""
    book = excel(content)
    sheet = book.active
    rows = list(sheet.iter_rows())
    head = next(row for row in rows if row[3].value == "お答え")
    for row in rows[head[0].row :]:
        row[3].value = answers.get(row[4].value)
    return book


def handed(page: Page, file: Path) -> None:
    page.locator("[data-reply]").set_input_files(file)


@pytest.mark.parametrize("address", ["served", "file_site"])
def test_a_sheet_that_comes_back_fills_in_the_answers(
    address: str, request: pytest.FixtureRequest, browser: Browser, tmp_path: Path
) -> None:
    with visiting(browser, request.getfixturevalue(address)) as visit:
        page = open_packet(visit, asked())
        _, content = saved(page, "questions", "xlsx")
        book = filled(content, {"q1": "はい。\n3人です。", "q3": "2027年からです。"})
        book.active.insert_rows(1, 2)
        book.active.insert_cols(1)
        book.save(tmp_path / "回答.xlsx")
        visit.go("visit/index.html#step=after&plan=sample1")
        handed(page, tmp_path / "回答.xlsx")
        told = page.locator("[data-account=reply]")
        expect(told).to_have_text(
            "「回答.xlsx」から2問の答えを入れました。1問は答えが空のままです。「元に戻す」で戻せます。"
        )
        first = page.get_by_label("問1　質問その1ですか。")
        expect(first).to_have_value("はい。\n3人です。")
        page.get_by_role("button", name="元に戻す").first.click()
        expect(first).to_have_value("")
        visit.end()


def test_a_wrong_file_changes_nothing_and_says_why(
    browser: Browser, served: str, tmp_path: Path
) -> None:
    with visiting(browser, served) as visit:
        page = open_packet(visit, asked())
        _, roster = saved(page, "roster", "xlsx")
        (tmp_path / "名簿.xlsx").write_bytes(roster)
        (tmp_path / "文章.xlsx").write_bytes(b"not a sheet")
        (tmp_path / "半分.xlsx").write_bytes(roster[: len(roster) // 2])
        visit.go("visit/index.html#step=after&plan=sample1")
        told = page.locator("[data-account=reply]")
        handed(page, tmp_path / "名簿.xlsx")
        expect(told).to_contain_text("「名簿.xlsx」　「お答え」の列が見つかりません。")
        for name in ("文章.xlsx", "半分.xlsx"):
            handed(page, tmp_path / name)
            expect(told).to_contain_text(f"「{name}」　このファイルは読めません。")
        expect(page.get_by_label("問1　質問その1ですか。")).to_have_value("")
        visit.end()


@pytest.mark.thorough
def test_the_sheet_has_wide_cells_and_a_number_for_each_question(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        page = open_packet(visit, asked())
        _, content = saved(page, "questions", "xlsx")
        visit.end()
    sheet = excel(content).active
    widths = [sheet.column_dimensions[letter].width for letter in "ABCDE"]
    assert widths[3] == max(widths) >= 0.39 * sum(widths)
    rows = list(sheet.iter_rows(min_row=8))
    assert [cell.value for cell in rows[0]] == [
        "番号",
        "質問",
        "公表資料で分かること",
        "お答え",
        "整理番号",
    ]
    assert [row[4].value for row in rows[1:]] == ["q1", "q2", "q3"]
    assert all(sheet.row_dimensions[row[0].row].height >= 70 for row in rows[1:])
