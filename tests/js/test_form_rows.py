"""Rows that are put into a town's own Excel form: what reckons, frames and marks goes on to be right."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import excel
from tests.js.forms import Filler, filler, filling, parts_of, with_parts
from tests.js.test_form_sheet import form, values

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture(scope="module")
def office(browser: Browser) -> Iterator[Filler]:
    with filler(browser) as made:
        yield made


def changed(content: bytes, name: str, *pairs: tuple[str, str]) -> bytes:
    """The same file with other words in one of its parts, each of which must be there."""
    text = parts_of(content)[name].decode()
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    return with_parts(content, {name: text})


def part(content: bytes, name: str = SHEET) -> str:
    return parts_of(content)[name].decode()


def test_what_a_row_reckons_of_itself_stays_in_the_row(office: Filler) -> None:
    rows: list[list[Any]] = [
        ["{{名簿.氏名}}", 1, 2, "=SUM(B1:C1)", "=SUM(B$1:B1)", "=B1/SUM(B$1:B$1)", "=B1/B2"],
        ["計", "=SUM(B1:B1)", None, "=SUM(D1:D1)", None, None, None],
    ]
    book = excel(office.fill(form(rows), filling())["content"])
    assert values(book) == [
        ["職員1", 1, 2, "=SUM(B1:C1)", "=SUM(B$1:B1)", "=B1/SUM(B$1:B$3)", "=B1/B4"],
        ["職員2", 1, 2, "=SUM(B2:C2)", "=SUM(B$1:B2)", "=B2/SUM(B$1:B$3)", "=B2/B4"],
        ["職員3", 1, 2, "=SUM(B3:C3)", "=SUM(B$1:B3)", "=B3/SUM(B$1:B$3)", "=B3/B4"],
        ["計", "=SUM(B1:B3)", None, "=SUM(D1:D3)", None, None, None],
    ]


def test_a_formula_that_was_filled_down_reckons_on(office: Filler) -> None:
    """Excel writes it out in the first cell alone, with how far it goes; the others have its number."""
    rows: list[list[Any]] = [
        ["{{名簿.氏名}}", 1, 900],
        ["{{名簿.氏名}}", 2, 901],
        ["計", None, 902],
    ]
    follows = '<f t="shared" si="0"/><v>7</v>'
    content = changed(
        form(rows),
        SHEET,
        ("<v>900</v>", '<f t="shared" si="0" ref="C1:C3">B1*$B$1+SUM(A:A)+B5</f><v>7</v>'),
        ("<v>901</v>", follows),
        ("<v>902</v>", follows),
    )
    content = office.fill(content, filling(count=4))["content"]
    assert [row[2] for row in values(excel(content))] == [
        "=B1*$B$1+SUM(A:A)+B7",
        "=B2*$B$1+SUM(A:A)+B8",
        "=B3*$B$1+SUM(A:A)+B8",
        "=B4*$B$1+SUM(A:A)+B8",
        "=B5*$B$1+SUM(A:A)+B9",
    ]
    # What a copy came to nobody has reckoned yet.
    assert part(content).count("<v>7</v>") == 3


@pytest.mark.parametrize(
    ("formula", "by", "then"),
    [
        ("A1+$A1+A$1+$A$1", (2, 1), "B3+$A3+B$1+$A$1"),
        ("SUM(Z9:AA$9)", (1, 1), "SUM(AA10:AB$9)"),
        ("別!ZZ1&\"A1\"&'b c'!A1", (0, 1), "別!AAA1&\"A1\"&'b c'!B1"),
        ("SUM(A:$B)+SUM(1:$2)", (1, 1), "SUM(B:$B)+SUM(2:$2)"),
        ("A2+B1+B2", (-1, -1), "#REF!+#REF!+A1"),
    ],
)
def test_a_formula_filled_on_points_as_far_away(
    office: Filler, formula: str, by: tuple[int, int], then: str
) -> None:
    assert office.call("filledOn", formula, *by) == then


WORKBOOK = "xl/workbook.xml"
ANEW = 'fullCalcOnLoad="1"'


@pytest.mark.parametrize("settings", ['<calcPr calcId="191029"/>', ""], ids=["not said", "none"])
def test_what_was_reckoned_is_reckoned_anew(office: Filler, settings: str) -> None:
    """A total of what was filled in is out of date, whether or not a row was put in."""
    made = form([["{{人数}}", "=A1*2"]], area="A1:B1")
    old = f'<calcPr calcId="124519" {ANEW}/>'
    given = changed(made, WORKBOOK, (old, settings))
    after = part(office.fill(given, filling({"人数": "3円"}))["content"], WORKBOOK)
    assert after.count("<calcPr") == 1
    # In its place, or Excel calls the file damaged.
    assert after.index("</definedNames>") < after.index("<calcPr") < after.index(ANEW)


def test_the_order_of_reckoning_goes_where_cells_have_moved(office: Filler) -> None:
    chain = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    made = form([["{{名簿.氏名}}"], ["=1+1"]])
    types = f'<Override PartName="/xl/calcChain.xml" ContentType="{chain}"/></Types>'
    related = '<Relationship Id="c1" Type="x/calcChain" Target="calcChain.xml"/></Relationships>'
    given = changed(made, "[Content_Types].xml", ("</Types>", types))
    given = changed(given, "xl/_rels/workbook.xml.rels", ("</Relationships>", related))
    given = with_parts(given, {"xl/calcChain.xml": '<calcChain><c r="A2" i="1"/></calcChain>'})
    after = parts_of(office.fill(given, filling())["content"])
    assert not [name for name, held in after.items() if "calcChain" in name or b"calcChain" in held]
