"""Papers as an office opens them: nothing lost, nothing hidden, nothing to retype."""

import io
import re
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.browser.packing import (
    KITAMI,
    Desk,
    calendar,
    cells_of,
    excel,
    host,
    large,
    leg,
    person,
    plan,
    question,
    sample,
    text_of,
    when,
    whole,
    word,
)

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")


def stay() -> dict[str, Any]:
    """Five days, of which the first is told."""
    told = {"day": "2027-05-10", "work": "会議\n書類", "noticed": "回線" * 99, "tomorrow": "会う"}
    travel = plan()["travel"] | {"from": "2027-05-10", "to": "2027-05-14", "log": [told]}
    bandai = host("h1", "bandai", "磐梯町", cases=["bandai-traveling-officials"])
    return plan(kind="travel", hosts=[bandai], travel=travel, people=[person("山田")])


ALL = pytest.mark.parametrize("of", [large(30), plan(), stay()], ids=["visit", "empty", "stay"])


@pytest.mark.thorough
@ALL
def test_of_a_table_the_head_is_held_to_the_next_row_or_a_low_one_as_a_whole(
    at: Desk, of: dict[str, Any]
) -> None:
    for name, content in at.files(of).those(end="docx").items():
        for table in word(content).tables:
            held = table._tbl.xpath("./w:tr[.//w:keepNext]")
            heads = table._tbl.xpath("./w:tr[w:trPr/w:tblHeader]")
            assert held in (heads, table._tbl.tr_lst[:-1]), name
            assert not table._tbl.xpath(".//w:trHeight"), name


@pytest.mark.parametrize(("lines", "held"), [(16, 14), (17, 1)])
def test_a_table_is_held_together_only_where_it_is_low(at: Desk, lines: int, held: int) -> None:
    """LibreOffice loses what does not fit on the first sheet, where all rows are to stay together."""
    letters = 14  # in the column of the section, of half width
    long = person("長い所属", section="課" * (letters * 3 // 2))  # of three lines
    people = [long, *(person(f"職員　{n}") for n in range(lines - 3))]
    (table,) = word(at.files(sample(people=people))["参加者名簿_北見市.docx"]).tables
    assert len(table._tbl.xpath("./w:tr[.//w:keepNext]")) == held


@ALL
def test_files_name_who_made_them(at: Desk, of: dict[str, Any]) -> None:
    for name, content in at.files(of).those(end="docx").items():
        told = word(content).core_properties
        assert (told.author, told.last_modified_by) == ("旅する事例帖", "旅する事例帖"), name


@ALL
def test_no_line_of_a_cell_is_hidden(at: Desk, of: dict[str, Any]) -> None:
    """Excel measures neither rows of foreign files nor cells that span columns."""
    for name, content in at.files(of).those(end="xlsx").items():
        for sheet in excel(content).worksheets:
            spans = {each.min_row: each for each in sheet.merged_cells.ranges}
            widths = [sheet.column_dimensions[chr(65 + n)].width for n in range(sheet.max_column)]
            for row in sheet.iter_rows():
                for cell in row:
                    span = spans.get(cell.row)
                    wide = widths[cell.column - 1 :][: span.size["columns"] if span else 1]
                    lines = str(cell.value or "").split("\n")
                    needed = sum(max(1, -(-half_widths(each) // int(sum(wide)))) for each in lines)
                    assert sheet.row_dimensions[cell.row].height >= 13 * needed, (name, cell)


def half_widths(text: str) -> int:
    return sum(1 if letter < "\u0100" else 2 for letter in text)


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("視察申込書", ["北見市　窓口課　御中"]),
        ("参加者名簿", ["登別市", "視察の期間　令和9年5月20日（木）"]),
        ("行程表", ["登別市", "期間　　令和9年5月20日（木）"]),
        ("質問事項書", ["北見市　窓口課　御中", "登別市"]),
        ("期限表", ["登別市"]),
    ],
)
def test_a_sheet_of_excel_says_what_it_is_to_whom_and_from_whom(
    at: Desk, title: str, above: list[str]
) -> None:
    sheet = excel(at.files(sample())[f"{title}_北見市.xlsx"]).active
    first = [row[0] for row in sheet.iter_rows(max_row=1 + len(above), values_only=True)]
    assert first == [title, *above]


def test_days_of_a_table_are_dates_in_excel(at: Desk) -> None:
    legs = [
        leg("l1", "2027-05-20", "10:00", "11:30", kind="visit", what="視察", where="庁舎"),
        leg("l2", "2027-05-20", "11:30", "", what="移動　帰る", where="鉄道"),
    ]
    files = at.files(sample(legs=legs))
    for title in ("行程表", "期限表"):
        days = [cell for cell in excel(files[f"{title}_北見市.xlsx"]).active["A"] if cell.is_date]
        assert {type(each.value) for each in days} == {datetime}, title
        assert {each.number_format[:7] for each in days} == {"[$-411]"}, title


def test_the_itinerary_says_nothing_twice(at: Desk) -> None:
    legs = [
        leg("l1", "2027-05-19", "", "", kind="stay", what="宿泊", where="北見市内"),
        leg("l2", "2027-05-20", "09:00", "09:30", what="移動　宿から庁舎へ", where="路線バス"),
        leg("l3", "2027-05-20", "10:00", "11:30", kind="visit", what="視察", where="庁舎"),
        leg("l4", "2027-05-20", "11:30", "", what="", where=""),
    ]
    table = cells_of(word(at.files(sample(legs=legs))["行程表_北見市.docx"]).tables[0])
    assert table == [
        ["月日", "時刻", "行程", "場所", "交通手段"],
        ["5月19日（水）", "", "宿泊", "北見市内", ""],
        ["5月20日（木）", "09:00～09:30", "移動　宿から庁舎へ", "", "路線バス"],
        ["", "10:00～11:30", "視察", "庁舎", ""],
        ["", "11:30", "移動", "", "交通手段"],
    ]


def test_a_visit_without_words_goes_by_its_host(at: Desk) -> None:
    """Of two on one day, 視察 alone does not tell which: neither on the way nor to who stamps the paper."""
    hosts = [host("h1", "kitami", "北見市", cases=[KITAMI]), host("h2", "furano", "富良野市")]
    visits = [
        leg(f"l{n}", "2027-05-20", start, end, kind="visit", host=f"h{n}")
        for n, start, end in ((1, "10:00", "11:30"), (2, "15:00", "16:30"))
    ]
    files = at.files(sample(hosts=hosts, legs=visits))
    for name in ("行程表_北見市・富良野市.docx", "当日の手引_北見市・富良野市.docx"):
        told = whole(word(files[name]))
        assert "北見市の視察" in told, name
        assert "富良野市の視察" in told, name


def test_a_paper_keeps_to_one_calendar(at: Desk) -> None:
    """What is quoted is told as it was published; all else in the calendar of letters."""
    own = [{"id": "x1", "what": "決裁", "day": "2027-05-01", "fixed": True, "done": False}]
    files = at.files(sample(deadlines=own, questions=[]))
    for title in ("期限表", "行程表", "依頼文", "参加者名簿", "視察申込書", "質問事項書", "お礼状"):
        assert not re.search(r"20\d\d年", whole(word(files[f"{title}_北見市.docx"]))), title
    reasons = [row[2] for row in cells_of(word(files["期限表_北見市.docx"]).tables[0])]
    assert "視察日令和9年5月20日（木）の1か月前" in reasons


def test_no_paper_to_a_host_speaks_to_ourselves(at: Desk) -> None:
    files = at.files(sample(home=sample()["home"] | {"population": "4.4万"}))
    text = whole(word(files["視察申込書_北見市.docx"]))
    assert text.startswith("視察申込書\n北見市　窓口課　御中\n\n団体名\n北海道登別市\n")
    assert "様式" not in text
    assert "\n4.4万人\n" in text


def test_second_lines_begin_below_the_first(at: Desk) -> None:
    first, second = when("2027-05-20", "10:00", "12:00"), when("2027-05-21", "", "")
    kitami = host(
        "h1", "kitami", "北見市", cases=[KITAMI], choices=[first, second, when("", "", "")]
    )
    document = word(at.files(sample(hosts=[kitami]))["依頼文_北見市.docx"])
    for each in (p for p in document.paragraphs if "\t" in p.text):
        form = each.paragraph_format
        assert -form.first_line_indent == form.left_indent == form.tab_stops[-1].position
        assert form.left_indent.pt == 21 + 5 * 10.5  # the number, and four letters and a space
    assert "日時\t第1希望" in text_of(document)


def test_what_excel_would_decode_stays_as_it_was_typed(at: Desk) -> None:
    typed = "_x000D_と_x0041_"
    content = at.files(sample(people=[person(typed)]))["参加者名簿_北見市.xlsx"]
    strings = ZipFile(io.BytesIO(content)).read("xl/sharedStrings.xml").decode()
    assert "_x005F_x000D_と_x005F_x0041_" in strings


def test_answers_have_room(at: Desk) -> None:
    asked = [question(n, "h1", "なぜですか。") for n in range(3)]
    table = word(at.files(sample(questions=asked))["質問事項書_北見市.docx"]).tables[1]
    widths = [each.width for each in table.columns]
    assert widths[-1] >= 0.45 * sum(widths)
    assert calendar(at.files(sample())["期限表_北見市.ics"])


def test_of_two_cases_of_one_host_each_question_names_its_own(at: Desk) -> None:
    """In every paper that tells the questions."""
    kobe = ("kobe-generative-ai", "kobe-work-reform")
    asked = [question(n, "h1", "費用はいくらですか。", case=of) for n, of in enumerate(kobe)]
    town = host("h1", "kobe", "神戸市", cases=list(kobe), agreed=when("2027-06-20", "", ""))
    files = at.files(plan(hosts=[town], questions=asked))
    for title in ("視察計画書", "質問事項書", "当日メモ", "復命書"):
        told = re.findall(
            r"「(.+?)」について、費用はいくらですか。", whole(word(files[f"{title}_神戸市.docx"]))
        )
        assert len(set(told)) == 2, title
    alone = town | {"cases": [kobe[0]]}
    files = at.files(plan(hosts=[alone], questions=asked[:1]))
    assert "について、費用" not in whole(word(files["質問事項書_神戸市.docx"]))


AMOUNT = re.compile(r"[\d,]+円|（?\w*額）?円")


@ALL
def test_amounts_stand_at_the_right(at: Desk, of: dict[str, Any]) -> None:
    rules = [{"id": "r1", "name": "日当", "per": "day", "yen": 2400, "article": ""}]
    costs = {"rules": rules, "extras": [], "nights": 2, "days": 3}
    found: set[str] = set()
    for amounts in (of, of | {"costs": costs}):
        for name, content in at.files(amounts).those(end="docx").items():
            for table in word(content).tables:
                cells = [cell for row in table.rows[1:] for cell in row.cells]
                told = [each for each in cells if AMOUNT.fullmatch(each.text.replace("\u00a0", ""))]
                found |= {name.partition("_")[0].removesuffix(".docx")} if told else set()
                assert all(at_right(each) for each in told), name
    assert len(found) >= (1 if of["kind"] == "travel" else 3), found


def at_right(cell: Any) -> bool:
    return all(each.alignment == WD_ALIGN_PARAGRAPH.RIGHT for each in cell.paragraphs)


@pytest.mark.parametrize("of", [large(30), stay()], ids=["visit", "stay"])
def test_a_line_of_strong_words_is_held_to_what_it_heads(at: Desk, of: dict[str, Any]) -> None:
    heads = 0
    for name, content in at.files(of).those(end="docx").items():
        for line in word(content).paragraphs:
            if line.style.name == "Normal" and line.runs and all(run.bold for run in line.runs):
                heads += 1
                assert line.paragraph_format.keep_with_next, (name, line.text)
    assert heads


def test_a_list_that_leads_to_a_table_is_held_to_it_and_stands_clear(at: Desk) -> None:
    (content,) = at.files(stay()).those("持ち物", "docx").values()
    body = word(content).element.body
    leading = body.xpath("./w:p[w:pPr/w:numPr][following-sibling::*[1][self::w:tbl]]")
    assert leading
    assert all(each.xpath("./w:pPr/w:keepNext and ./w:pPr/w:spacing/@w:after") for each in leading)
