"""What is wrong in a workbook is told by cell, what is no workbook is refused, and then nothing is written."""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from casebook.check import Checked
from casebook.cli import main
from casebook.workbook import names, opened
from casebook.workbook.gather import gather
from casebook.workbook.problems import BookError
from casebook.workbook.read import read
from casebook.workbook.sheets import sheets
from casebook.workbook.trial import trial
from casebook.workbook.write import written
from tests import collection
from tests.workbooks import Change, base_collection, changed, column, plain, put, told


@pytest.fixture
def base() -> Checked:
    return base_collection()


@pytest.mark.parametrize(
    ("change", "told_"),
    [
        (put("記述", 2, "値", "１，７００"), "記述!G2: 「値」には数を書きます。「１，７００」は数ではありません。"
            "数は半角の数字だけで書き、桁区切りの「,」や単位を付けません。もしかして: 1700"),
        (put("記述", 3, "本文", "=A1"), "記述!C3: 式は読みません。式の代わりに値を書いてください。"
            "「=」で始まる文なら、セルの表示形式を「文字列」にして打ち直します。"),
        (put("記述", 2, "項目", "目的的"), "記述!B2: 項目「目的的」は使えません。もしかして: 目的"),
        (put("記述", 2, "事例ID", "sample-countr"),
            "記述!A2: 事例ID 「sample-countr」が、シート「事例」にありません。もしかして: sample-counter"),
        (put("記述", 2, "出典", "s9"), "記述!E2: 出典「s9」がシート「出典」にありません。シート「出典」にあるのは s1 です。 (unknown-source)"),
        (put("記述", 2, "本文", None), "記述!C2: 「記述」に必要な項目「本文」がありません。"),
        (put("記述", 2, "時点", datetime(2024, 4, 1, 9, 30)), "記述!L2: 「2024-04-01 09:30:00」には時刻が付いています。"),
        (put("記述", 2, "時点", "2024年3月末"), "記述!L2: 「時点」の書き方が決まりと違います（いまは「2024年3月末」）。"),
        (put("記述", 2, "確認できたか", "うん"), "記述!O2: 「確認できたか」に「うん」は使えません。「はい」か「いいえ」"),
        (put("事例", 2, "テーマ", "テレワク"), "事例!H2: 「テーマ」に「テレワク」は使えません。もしかして: テレワーク"),
        (put("事例", 2, "ID", "../x"), "事例!A2: ID に「/」は使えません。 (placement)"),
        (put("事例", 2, "ID", "sample-counter"), "事例!A3: 事例 「sample-counter」が二度書かれています（初めは 事例!A2）。"),
        (put("事例", 2, "公開日", 45000), "事例!"),
        (put("出典", 2, "題名", "a\x0bb".replace("\x0b", "​")), "目に見えない"),
        (lambda book: book["記述"].merge_cells("C2:D3"), "記述!C2: セルが結合されています（C2:D3）。"),
        (lambda book: book["記述"].insert_rows(1), "記述!A1: 1行目に列の見出しがありません。"),
        (lambda book: book["記述"].delete_cols(3), "記述!A1: 列「本文」がありません。"),
        (lambda book: book.create_sheet("関連するURL").append(["a"]),
            "関連するURL!A1: シート「関連するURL」は使いません。もしかして: 関連URL"),
        (put("記述", 1, "小見出し", "小見出"), "記述!D1: 列の見出し「小見出」は使いません。もしかして: 小見出し"),
        (lambda book: book["記述"].cell(9, 40, "x"), "記述!AN9: 見出しのない列に値があります。"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_cell(base: Checked, change: Change, told_: str) -> None:
    lines = told(base, change)
    assert any(told_ in line for line in lines), lines


@pytest.mark.parametrize(
    ("title", "value", "form", "read_as"),
    [
        ("時点", "令和7年3月", "@", "2025-03"),
        ("時点", "２０２５年３月", "@", "2025-03"),
        ("時点", "2024/4/1", "@", "2024-04-01"),
        ("時点", datetime(2024, 4, 1), "yyyy/m/d", "2024-04-01"),
        ("時点", datetime(2024, 4, 1), 'yyyy"年"m"月"', "2024-04"),
        ("時点", 2024, "General", 2024),
        ("値", "12", "@", 12),
        ("値", 12.5, "General", 12.5),
        ("確認できたか", False, "General", False),
        ("本文", " 待つ\r\n人 ", "@", "待つ\n人"),
        ("出典", "s1，s2", "@", ["s1", "s2"]),
    ],
)
def test_what_an_author_means_is_read(
    base: Checked, title: str, value: object, form: str, read_as: object
) -> None:
    def change(book: Any) -> None:
        cell = book["記述"].cell(2, column(book["記述"], title))
        cell.value, cell.number_format = value, form

    book = read(changed(change))
    cases = gather(book, names.of(base.library)).values()
    claims = next(sheet for sheet in sheets() if sheet.title == "記述")
    key = next(each.key for each in claims.columns if each.title == title)
    found = [
        case.data[str(where[0])][where[1]][key]
        for case in cases
        for where, place in case.cells.items()
        if (place.sheet, place.row) == ("記述", 2) and where[-1] == key
    ]
    assert (found, book.faults) == ([read_as], [])


def package(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made_:
        for name, part in parts.items():
            made_.writestr(name.replace("__", "/"), part)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Excel のブックではありません。"),
        (b"id,title\n", "Excel のブックではありません。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "古い形式のファイルです。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "パスワードが付いている"),
        (b"PK\x03\x04" + bytes(100), "ファイルが壊れていて開けません。"),
        (package(a=b"b"), "Excel のブックではありません。"),
        (package(**{"xl__vbaProject.bin": b"", "xl__workbook.xml": b"", "[Content_Types].xml": b""}), "マクロが入っている"),
        (package(**{"xl__workbook.xml": b"<!DOCTYPE a>", "[Content_Types].xml": b""}), "DOCTYPE"),
        (package(**{"xl__workbook.xml": b"<a", "[Content_Types].xml": b"<a"}), "ファイルが壊れているか"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(BookError, match=re.escape(message)):
        read(content)


def test_a_bomb_is_not_unfolded(monkeypatch: pytest.MonkeyPatch, base: Checked) -> None:
    monkeypatch.setattr(opened, "LARGEST_INSIDE", 10_000)
    with pytest.raises(BookError, match="大きくなりすぎる"):
        read(plain())


def test_a_cell_at_the_far_end_costs_nothing(base: Checked) -> None:
    lines = told(base, lambda book: book["記述"].cell(1_048_576, 16_384, "x"))
    assert lines[0].startswith("b.xlsx 記述!XFD1048576: 見出しのない列に値があります。")


def test_ten_thousand_rows_are_read_and_all_faults_kept(base: Checked) -> None:
    claims = [{"text": f"{n}", "source": "s1", "value": f"{n}人"} for n in range(10_000)]
    book = read(written(base.library, [{"id": "sample-many", "results": claims}]))
    (case,) = gather(book, names.of(base.library)).values()
    assert (len(case.data["results"]), len(book.faults)) == (10_000, 10_000)
    assert book.faults[-1].place.address() == "記述!G10001"


def test_hidden_rows_are_read_with_a_note(base: Checked) -> None:
    def change(book: Any) -> None:
        book["記述"].row_dimensions[2].hidden = True
        book["状態"].sheet_state = "hidden"

    tried = trial(changed(change), base.library)
    assert (tried.faults, tried.contents) == ([], {})
    assert [each.line("b") for each in tried.notes] == [
        "b 状態!A1: 隠れているシートです。そのシートも読みました。",
        "b 記述!A2: 隠れている行が1行あります。その行も読みました。",
    ]


def test_what_would_break_elsewhere_is_told(base: Checked, cases: Path) -> None:
    (cases / "_comparisons").mkdir()
    example = collection.CASES / "positive/counter-and-desk.comparison.yml"
    (cases / "_comparisons/counter-and-desk.yml").write_bytes(example.read_bytes())
    checked = collection.checked(cases)
    assert checked.problems == []

    def change(book: Any) -> None:
        for row in range(2, book["記述"].max_row + 1):
            book["記述"].cell(row, 3).value = f"別の文{row}である。"

    tried = trial(changed(change), checked.library)
    assert {(each.path.rpartition("/")[2], each.rule) for each in tried.elsewhere} == {
        ("counter-and-desk.yml", "citation"),
        ("travel.yml", "citation"),
    }, tried.faults


@pytest.fixture
def home(cases: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    monkeypatch.chdir(cases.parent)
    return cases.parent


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out + err


def test_the_way_there_and_back(
    home: Path, base: Checked, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", "--format", "xlsx", capsys=capsys) == (
        0,
        "2件の事例を cases.xlsx に書きました。\n",
    )
    same = "新しい事例0件、変わる事例0件、いまと同じ事例2件です。問題は見つかりませんでした。変わるものがないので、書くファイルはありません。\n"
    assert run("import", "cases.xlsx", capsys=capsys) == (0, same)
    (home / "cases.xlsx").write_bytes(changed(put("事例", 3, "タイトル", "新しい題")))
    before = (home / "cases" / collection.CASE).read_bytes()
    code, out = run("import", "cases.xlsx", "--write", capsys=capsys)
    assert (code, (home / "cases" / collection.CASE).read_bytes()) == (1, before)
    assert "--replace を付けます" in out
    code, out = run("import", "cases.xlsx", "--write", "--replace", capsys=capsys)
    assert code == 0, out
    assert "title: 新しい題\n" in (home / "cases" / collection.CASE).read_text("utf-8")
    assert run("check", capsys=capsys)[0] == 0
    assert run("fmt", "--check", f"cases/{collection.CASE}", capsys=capsys)[0] == 0


def test_a_failed_import_writes_nothing(
    home: Path, base: Checked, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "b.xlsx").write_bytes(changed(put("記述", 2, "出典", "s9")))
    code, out = run("import", "b.xlsx", "--out", "new", capsys=capsys)
    assert (code, (home / "new").exists()) == (1, False)
    assert out.endswith("何も書きませんでした。直して、もう一度読み込んでください。\n")


def test_an_import_that_changes_nothing_says_so(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "b.xlsx").write_bytes(changed(lambda _: None))
    code, out = run("import", "b.xlsx", "--out", "new", capsys=capsys)
    assert (code, (home / "new").exists()) == (0, False)
    assert out.endswith(
        "いまと同じ事例2件です。問題は見つかりませんでした。変わるものがないので、書くファイルはありません。\n"
    )


def test_comments_that_would_be_lost_are_counted(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Behind one space too, and not where a text only looks like one."""
    (home / "b.xlsx").write_bytes(changed(put("事例", 2, "タイトル", "新しい題")))
    path = home / "cases" / collection.CASE
    text = re.sub(r"(?m)^(title: .*)$", r"\1 # one", path.read_text("utf-8"))
    text = re.sub(r"(?m)^summary: .*$", "# two\nsummary: '文の中の  #1 の端末。'  # three", text)
    path.write_text(text, "utf-8")
    _, out = run("import", "b.xlsx", capsys=capsys)
    assert "（「#」の注記のある行が3行あり、書き換えるとなくなります）" in out


def test_usage(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import", "none.xlsx", capsys=capsys) == (2, "none.xlsx がありません。\n")
    assert run("export", "--format", "xlsx", "--case", "sample-countr", capsys=capsys) == (
        2,
        "事例 「sample-countr」がありません。もしかして: sample-counter\n",
    )
    (home / "cases.xlsx").write_bytes(b"x")
    code, out = run("import", "cases.xlsx", capsys=capsys)
    assert code == 1
    assert out.startswith("cases.xlsx: Excel のブックではありません。")
    assert run("import", "cases.xlsx", "--out", "cases", capsys=capsys)[0] == 2
