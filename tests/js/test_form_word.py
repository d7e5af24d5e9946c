"""A town's own Word form: fields however they are cut up, rows for lists, and what is left as it is."""

import importlib
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import cells_of
from tests.browser.packing import word as read
from tests.js.forms import Filler, filler, filling, parts_of, table, with_parts, word


@pytest.fixture(scope="module")
def office(browser: Browser) -> Iterator[Filler]:
    with filler(browser) as made:
        yield made


def lines(office: Filler, *texts: str, **more: Any) -> tuple[list[str], dict[str, Any]]:
    """Fill a form of these paragraphs; give its lines and the account."""
    form = word(lambda document: [document.add_paragraph(text) for text in texts])
    made = office.fill(form, filling(**more))
    return [each.text for each in read(made["content"]).paragraphs], made


def test_a_field_is_found_however_it_is_cut_up(office: Filler) -> None:
    def build(document: Any) -> None:
        paragraph = document.add_paragraph("件名　")
        for piece in ("{", "{件", "名}", "}"):
            paragraph.add_run(piece).bold = True
        document.sections[0].header.paragraphs[0].text = "{{ 件名 }}の控え"

    made = office.fill(word(build), filling())
    document = read(made["content"])
    assert document.paragraphs[0].text == "件名　視察について"
    assert document.sections[0].header.paragraphs[0].text == "視察についての控え"
    assert made["filled"] == ["件名"]


def test_what_a_japanese_keyboard_writes_is_a_field(office: Filler) -> None:
    found, made = lines(office, "｛｛件名｝｝", "{{　人　数　}}", "｛見出し｝")
    assert found == ["視察について", "3人", "｛見出し｝"]
    assert made["unknown"] == []


def test_what_cannot_be_filled_is_told_and_stays(office: Filler) -> None:
    texts = (
        "{{件明}}",
        "{{宛先}}",
        "{{質問.内容}}",
        "{{名簿.趣味}}",
        "{{#名簿}}{{@件名}}{{/名簿}}",
    )
    found, made = lines(office, *texts)
    assert found == list(texts)
    assert made["unknown"] == ["件明", "名簿.趣味", "#名簿", "@件名", "/名簿"]
    assert made["waiting"] == ["宛先", "質問.内容"]
    assert made["filled"] == []


def test_brackets_that_do_not_match_are_counted_and_stay(office: Filler) -> None:
    found, made = lines(office, "{{人数 と {{件名}}", "人数}} まで")
    assert found == ["{{人数 と 視察について", "人数}} まで"]
    assert made["torn"] == 2


def test_words_put_in_are_no_markup_and_no_fields(office: Filler) -> None:
    wild = '<w:p/> & "{{人数}}" \'\n二行目'
    found, _ = lines(office, "{{件名}}", values={"件名": wild, "人数": "3人"})
    assert found == [wild]


def test_a_row_is_repeated_for_everybody(office: Filler) -> None:
    def build(document: Any) -> None:
        table(
            document, ["番号", "氏名"], ["{{名簿.番号}}", "{{名簿.氏名}}　様"], ["計", "{{人数}}"]
        )

    document = read(office.fill(word(build), filling())["content"])
    assert cells_of(document.tables[0]) == [
        ["番号", "氏名"],
        ["1", "職員1　様"],
        ["2", "職員2　様"],
        ["3", "職員3　様"],
        ["計", "3人"],
    ]


@pytest.mark.parametrize(("count", "names"), [(1, ["職員1", ""]), (2, ["職員1", "職員2"]), (3, 3)])
def test_rows_written_beforehand_are_filled_one_by_one(
    office: Filler, count: int, names: Any
) -> None:
    def build(document: Any) -> None:
        table(document, ["{{名簿.氏名}}"], ["{{名簿.氏名}}"])

    document = read(office.fill(word(build), filling(count=count))["content"])
    found = [row[0] for row in cells_of(document.tables[0])]
    assert found == (names if count < 3 else ["職員1", "職員2", "職員3"])


def test_an_entry_may_take_two_rows(office: Filler) -> None:
    def build(document: Any) -> None:
        table(document, ["{{名簿.ふりがな}}", ""], ["{{名簿.氏名}}", "印"])

    document = read(office.fill(word(build), filling(count=2))["content"])
    assert cells_of(document.tables[0]) == [
        ["しょくいん1", ""],
        ["職員1", "印"],
        ["しょくいん2", ""],
        ["職員2", "印"],
    ]


def test_entries_may_stand_side_by_side(office: Filler) -> None:
    def build(document: Any) -> None:
        table(document, ["{{名簿.番号}}", "{{名簿.氏名}}"] * 2, ["計", "", "", ""])
        cells = document.tables[0].rows[0].cells
        cells[3].paragraphs[0].clear()
        for piece in ("{{名簿", ".氏", "名}", "}"):
            cells[3].paragraphs[0].add_run(piece)

    made = office.fill(word(build), filling(count=3))
    assert cells_of(read(made["content"]).tables[0]) == [
        ["1", "職員1", "2", "職員2"],
        ["3", "職員3", "", ""],
        ["計", "", "", ""],
    ]
    assert made["filled"] == ["名簿.番号", "名簿.氏名"]


def test_a_list_outside_of_a_table_repeats_its_line(office: Filler) -> None:
    found, _ = lines(office, "出席者", "{{名簿.番号}}　{{名簿.氏名}}", "以上", count=2)
    assert found == ["出席者", "1　職員1", "2　職員2", "以上"]


def test_a_list_without_an_entry_stays_for_later(office: Filler) -> None:
    def build(document: Any) -> None:
        table(document, ["{{名簿.番号}}", "{{名簿.氏名}}"])

    made = office.fill(word(build), filling(count=0))
    assert cells_of(read(made["content"]).tables[0]) == [["{{名簿.番号}}", "{{名簿.氏名}}"]]
    assert made["waiting"] == ["名簿.番号", "名簿.氏名"]


def test_what_holds_no_field_goes_back_byte_for_byte(office: Filler) -> None:
    form = with_parts(
        word(lambda document: document.add_paragraph("{{件名}}")),
        {"word/media/seal.png": bytes(range(256)), "customXml/item9.xml": "<a>｛｛b｝｝</a>"},
    )
    before, after = parts_of(form), parts_of(office.fill(form, filling())["content"])
    assert before.keys() == after.keys()
    same = {"word/media/seal.png", "customXml/item9.xml", "word/styles.xml", "word/numbering.xml"}
    assert {name: before[name] for name in same} == {name: after[name] for name in same}


_BOX = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:pict>'
    '<v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p>'
    "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
)


def test_a_text_box_is_filled_by_itself(office: Filler) -> None:
    parse: Any = importlib.import_module("docx.oxml").parse_xml

    def build(document: Any) -> None:
        body = document.element.body
        body.insert(0, parse(_BOX.format("{{人数}}・{{宛先")))
        body.insert(0, parse(_BOX.format("{{名簿.氏名}}")))

    made = office.fill(word(build), filling(count=2))
    text = parts_of(made["content"])["word/document.xml"].decode()
    assert re.findall(r"<w:t[^>]*>([^<]+)<", text) == ["職員1", "職員2", "3人・{{宛先"]
    assert made["torn"] == 1
