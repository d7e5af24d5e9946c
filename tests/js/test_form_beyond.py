"""What of a town's own form lies outside of its cells and lines: moved along where that can be, told where not."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.js.forms import Filler, filler, filling, parts_of, with_parts, word
from tests.js.test_form_rows import SHEET, changed, part
from tests.js.test_form_sheet import form

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

LIST = [["{{名簿.氏名}}"], ["以上"]]
HEIGHT = [["{{名簿.ふりがな}}"], ["{{名簿.氏名}}"], ["以上"]]


@pytest.fixture(scope="module")
def office(browser: Browser) -> Iterator[Filler]:
    with filler(browser) as made:
        yield made


def beside(content: bytes, **parts: str) -> bytes:
    """The same form with more parts that its sheet leads to, by kind and text."""
    names = {
        kind: f"xl/{kind}/{kind}1.{'vml' if kind == 'vmlDrawing' else 'xml'}" for kind in parts
    }
    leads = "".join(
        f'<Relationship Id="d{at}" Type="x/{kind}" Target="/{names[kind]}"/>'
        for at, kind in enumerate(parts)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    more = {names[kind]: text for kind, text in parts.items()}
    rels = f'<Relationships xmlns="{space}">{leads}</Relationships>'
    return with_parts(content, {**more, "xl/worksheets/_rels/sheet1.xml.rels": rels})


def test_fields_that_no_cell_holds_are_told(office: Filler) -> None:
    box = "<w><a:p xmlns:a='a'><a:t>{{件</a:t><a:t>名}}</a:t></a:p></w>"
    head = "<headerFooter><oddHeader>&amp;C｛｛宛先｝｝</oddHeader></headerFooter></worksheet>"
    given = changed(form([["{{人数}}", '="{{期間}}"']]), SHEET, ("</worksheet>", head))
    made = office.fill(beside(given, drawings=box, vmlDrawing="<br>{{会場}}"), filling())
    assert (made["filled"], made["unknown"]) == (["人数"], [])
    assert sorted(made["beyond"]) == sorted(["件名", "宛先", "期間", "会場"])
    note = with_parts(
        word(lambda document: document.add_paragraph("{{件名}}")),
        {"word/comments.xml": "<a>{{宛先}}</a>", "customXml/item9.xml": "<a>{{b}}</a>"},
    )
    assert office.fill(note, filling())["beyond"] == ["宛先"]


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("comments", '<a><comment ref="A2"/></a>', 'ref="A4"'),
        ("threadedComments", '<a><threadedComment ref="A2"/></a>', 'ref="A4"'),
        ("tables", '<table ref="A1:A1"><autoFilter ref="A1:A1"/></table>', 'ref="A1:A3"'),
    ],
)
def test_what_lies_beside_a_sheet_follows(
    office: Filler, kind: str, before: str, after: str
) -> None:
    content = office.fill(beside(form(LIST), **{kind: before}), filling())["content"]
    assert after in part(content, f"xl/{kind}/{kind}1.xml")


def test_a_chart_goes_on_to_hold_the_list(office: Filler) -> None:
    chart = "<c:chart xmlns:c='c'><c:f>'申込 書'!$A$1:$A$1</c:f></c:chart>"
    given = with_parts(form(LIST), {"xl/charts/chart1.xml": chart})
    after = part(office.fill(given, filling())["content"], "xl/charts/chart1.xml")
    assert "<c:f>'申込 書'!$A$1:$A$3</c:f>" in after


@pytest.mark.parametrize("kind", ["vmlDrawing", "ctrlProps"])
@pytest.mark.parametrize(("count", "told"), [(1, False), (2, True)])
def test_what_cannot_follow_is_told(office: Filler, kind: str, count: int, told: bool) -> None:
    made = office.fill(beside(form(LIST), **{kind: "<a/>"}), filling(count=count))
    assert made["stiff"] is told


def checked(*ranges: str) -> str:
    return "".join(f'<dataValidation type="list" sqref="{each}"/>' for each in ranges)


@pytest.mark.parametrize(
    ("rows", "before", "after"),
    [
        (LIST, ("A1", "A1:B1", "A2 C1"), ("A1:A3", "A1:B3", "A4 C1:C3")),
        (HEIGHT, ("A1", "A1:B2", "A2"), ("A1 A3 A5", "A1:B2 A3:B4 A5:B6", "A2 A4 A6")),
    ],
)
def test_checks_of_a_cell_hold_in_every_row(
    office: Filler, rows: Any, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    more = f"<dataValidations>{checked(*before)}</dataValidations></worksheet>"
    given = changed(form(rows), SHEET, ("</worksheet>", more))
    assert checked(*after) in part(office.fill(given, filling())["content"])


def test_a_newer_format_and_a_page_end_follow(office: Filler) -> None:
    more = (
        '<rowBreaks count="1"><brk id="1"/></rowBreaks><colBreaks count="1"><brk id="1"/></colBreaks>'
        '<extLst><ext><x14:a xmlns:x14="x"><x14:sqref>A1</x14:sqref></x14:a></ext></extLst></worksheet>'
    )
    given = changed(form(LIST), SHEET, ("</worksheet>", more))
    after = part(office.fill(given, filling())["content"])
    assert '<rowBreaks count="1"><brk id="3"/>' in after
    assert '<colBreaks count="1"><brk id="1"/>' in after
    assert "<x14:sqref>A1:A3</x14:sqref>" in after


def test_nothing_beside_is_nothing_told(office: Filler) -> None:
    made = office.fill(form(LIST), filling())
    assert (made["beyond"], made["stiff"]) == ([], False)
    assert "xl/workbook.xml" in parts_of(made["content"])
