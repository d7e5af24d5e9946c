"""A town's own Excel form: cells, rows that are put in, and all that points to the rows below."""

import importlib
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import excel
from tests.js.forms import Filler, filler, filling, parts_of, sheet, with_parts

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")


@pytest.fixture(scope="module")
def office(browser: Browser) -> Iterator[Filler]:
    with filler(browser) as made:
        yield made


def values(book: Any, name: str = "") -> list[list[Any]]:
    found = book[name] if name else book.active
    return [[cell.value for cell in row] for row in found.iter_rows()]


def form(rows: Sequence[Sequence[Any]], **more: Any) -> bytes:
    """A form of one sheet, with merged cells or a print area."""

    def build(book: Any) -> None:
        page = book.active
        page.title = more.get("title", "申込 書")
        for row in rows:
            page.append(row)
        for area in more.get("merged", ()):
            page.merge_cells(area)
        if "area" in more:
            page.print_area = more["area"]
        if "other" in more:
            book.create_sheet("別")["A1"] = more["other"]

    return sheet(build)


def test_cells_are_filled_and_others_stay(office: Filler) -> None:
    made = office.fill(
        form([["件名：{{件名}}", "｛｛人数｝｝"], ["{{件明}}", "{{宛先}}"], ["{{人数", 7]]),
        filling(),
    )
    assert values(excel(made["content"])) == [
        ["件名：視察について", "3人"],
        ["{{件明}}", "{{宛先}}"],
        ["{{人数", 7],
    ]
    assert (made["filled"], made["waiting"], made["unknown"], made["torn"]) == (
        ["件名", "人数"],
        ["宛先"],
        ["件明"],
        1,
    )


def test_words_are_never_a_formula_and_sums_are_numbers(office: Filler) -> None:
    given = filling({"件名": "=1+1", "人数": "12,000円", "電話": "0143", "住所": "1丁目"})
    made = office.fill(
        form([["{{件名}}", "{{人数}}", "{{電話}}", "{{住所}}", "計{{人数}}"]]), given
    )
    book = excel(made["content"])
    assert values(book) == [["=1+1", 12000, "0143", "1丁目", "計12,000円"]]
    assert [cell.data_type for cell in book.active[1]] == ["s", "n", "s", "s", "s"]


def test_only_what_is_a_number_becomes_one(office: Filler) -> None:
    """「1,3」 are two numbers, and a telephone has no thousands, whatever it looks like."""
    texts = ["1,3", "1,234", "12,345,678円", "1234567890123456", "0", "007", "1,234,5"]
    names = [f"数{n}" for n in range(len(texts))]
    given = filling(dict(zip(names, texts, strict=True)) | {"電話": "1234567"})
    given["numbers"] = names
    made = office.fill(form([[f"{{{{{name}}}}}" for name in [*names, "電話"]]]), given)
    assert values(excel(made["content"])) == [
        ["1,3", 1234, 12345678, "1234567890123456", 0, "007", "1,234,5", "1234567"]
    ]


def test_rows_are_put_in_and_all_below_follows(office: Filler) -> None:
    rows: list[list[Any]] = [
        ["番号", "氏名", None, "次"],
        ["{{名簿.番号}}", "{{名簿.氏名}}", None, "=A2+$A$1"],
        ["=SUM(A2:A2)", '=A3&"A3"', None, None],
        ["以上"],
    ]
    given = form(rows, merged=["B2:C2", "A4:D4"], area="A1:D4", other="='申込 書'!A3+A3")
    book = excel(office.fill(given, filling())["content"])
    assert values(book) == [
        ["番号", "氏名", None, "次"],
        [1, "職員1", None, "=A2+$A$1"],
        [2, "職員2", None, "=A3+$A$1"],
        [3, "職員3", None, "=A4+$A$1"],
        ["=SUM(A2:A4)", '=A5&"A3"', None, None],
        ["以上", None, None, None],
    ]
    merged = {str(area) for area in book.active.merged_cells.ranges}
    assert merged == {"B2:C2", "B3:C3", "B4:C4", "A6:D6"}
    assert book.active.print_area == "'申込 書'!$A$1:$D$6"
    assert values(book, "別") == [["='申込 書'!A5+A3"]]


@pytest.mark.parametrize("count", [1, 2])
def test_rows_written_beforehand_are_filled_and_none_is_put_in(office: Filler, count: int) -> None:
    rows = [["{{名簿.氏名}}"], ["{{名簿.氏名}}"], ["以上"]]
    book = excel(office.fill(form(rows), filling(count=count))["content"])
    assert [row[0] or "" for row in values(book)] == [
        "職員1",
        "職員2" if count == 2 else "",
        "以上",
    ]


def test_an_entry_may_take_two_rows(office: Filler) -> None:
    rows: list[list[Any]] = [
        ["{{名簿.ふりがな}}", "{{名簿.番号}}"],
        ["{{名簿.氏名}}", None],
        ["以上", None],
    ]
    made = office.fill(form(rows, merged=["B1:B2"]), filling(count=2))
    book = excel(made["content"])
    assert [row[0] for row in values(book)] == [
        "しょくいん1",
        "職員1",
        "しょくいん2",
        "職員2",
        "以上",
    ]
    assert {str(area) for area in book.active.merged_cells.ranges} == {"B1:B2", "B3:B4"}


def test_entries_may_stand_side_by_side(office: Filler) -> None:
    """A roster in two blocks, as forms of one page have it: nobody stands in it twice."""
    rows: list[list[Any]] = [
        ["{{名簿.ふりがな}}", None, "{{名簿.ふりがな}}", None],
        ["{{名簿.番号}}", "{{名簿.氏名}}", "{{ 名簿.番号 }}", "{{名簿.氏名}}　様"],
        ["以上", None, None, None],
    ]
    made = office.fill(form(rows), filling(count=3))
    assert values(excel(made["content"])) == [
        ["しょくいん1", None, "しょくいん2", None],
        [1, "職員1", 2, "職員2　様"],
        ["しょくいん3", None, "", None],
        [3, "職員3", "", "　様"],
        ["以上", None, None, None],
    ]
    assert made["filled"] == ["名簿.ふりがな", "名簿.番号", "名簿.氏名"]
    assert made["waiting"] == made["unknown"] == []


def test_rows_written_beforehand_may_hold_so_many_entries_each(office: Filler) -> None:
    rows: list[list[Any]] = [["{{名簿.氏名}}"] * 2, ["{{名簿.氏名}}", None], ["以上", None]]
    book = excel(office.fill(form(rows), filling(count=5))["content"])
    assert values(book) == [
        ["職員1", "職員2"],
        ["職員3", None],
        ["職員4", None],
        ["職員5", None],
        ["以上", None],
    ]


def test_lists_one_below_the_other_do_not_meet(office: Filler) -> None:
    rows = [["{{名簿.氏名}}"], ["間"], ["{{名簿.番号}}"], ["{{質問.内容}}"]]
    book = excel(office.fill(form(rows), filling(count=2))["content"])
    found = [row[0] for row in values(book)]
    assert found == ["職員1", "職員2", "間", 1, 2, "{{質問.内容}}"]


def test_several_lines_can_be_seen(office: Filler) -> None:
    given = filling({"件名": "一行目\n二行目\n三行目"})
    page = excel(office.fill(form([["{{件名}}", "隣"]]), given)["content"]).active
    assert page["A1"].value == "一行目\n二行目\n三行目"
    assert page["A1"].alignment.wrap_text is True
    assert not page["B1"].alignment.wrap_text
    assert page.row_dimensions[1].height == 48


def test_a_long_text_in_a_cell_that_breaks_lines_is_seen_whole(office: Filler) -> None:
    def build(book: Any) -> None:
        styles: Any = importlib.import_module("openpyxl.styles")
        for at in ("A1", "A2"):
            book.active[at] = "{{件名}}"
        book.active["A1"].alignment = styles.Alignment(wrap_text=True)
        book.active.column_dimensions["A"].width = 22

    page = excel(office.fill(sheet(build), filling({"件名": "窓" * 25}))["content"]).active
    assert [page.row_dimensions[row].height for row in (1, 2)] == [48, None]
    assert not page["A2"].alignment.wrap_text


_DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">'
    "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>{0}</xdr:row></xdr:from>"
    "<xdr:to><xdr:col>1</xdr:col><xdr:row>{1}</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>"
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="d1" Type="x/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
)


def test_shapes_stay_with_what_they_mark(office: Filler) -> None:
    given = with_parts(
        form([["{{名簿.氏名}}"], ["印"]]),
        {
            "xl/drawings/drawing1.xml": _DRAWING.format(1, 2),
            "xl/worksheets/_rels/sheet1.xml.rels": _RELATIONS,
        },
    )
    after = parts_of(office.fill(given, filling())["content"])
    assert _DRAWING.format(3, 4) in after["xl/drawings/drawing1.xml"].decode()


@pytest.mark.parametrize(
    ("formula", "then"),
    [
        ("SUM(A5:A5)", "SUM(A5:A8)"),
        ("SUM($B$1:$C$9)", "SUM($B$1:$C$12)"),
        ("A4+A5+A6", "A4+A5+A9"),
        ('"A6"&A6', '"A6"&A9'),
        ("LOG10(A6)", "LOG10(A9)"),
        ("別!A6+様式!A6+'様式'!$A$6", "別!A6+様式!A9+'様式'!$A$9"),
        ("様式!$1:$6", "様式!$1:$9"),
        ("項目A6+A6_x", "項目A6+A6_x"),
    ],
)
def test_references_follow_rows_that_were_put_in(office: Filler, formula: str, then: str) -> None:
    put_in = {"sheet": "様式", "first": 5, "after": 5, "count": 3}
    assert office.call("moved", formula, "様式", put_in) == then
