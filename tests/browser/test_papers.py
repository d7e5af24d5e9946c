"""Documents of a visit, read back from their files."""

import base64
import io
import re
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import pytest

from tests.browser.packing import (
    KITAMI,
    SELDOM,
    Desk,
    calendar,
    cells_of,
    every_text,
    excel,
    headed,
    host,
    large,
    leg,
    person,
    plan,
    question,
    sample,
    text_of,
    unnumbered,
    word,
)

UNSTYLED = "ignore:Workbook contains no default style"
pytestmark = pytest.mark.filterwarnings(UNSTYLED)


def test_the_report_tells_of_the_town_and_of_what_was_answered(at: Desk) -> None:
    told = question(1, "h1", "何人で当たりましたか。", answer="3人です。\n兼務でした。", must=True)
    nothing = {"seen": {}, "thanks": {}, "use": "", "limits": ""}
    report = {"impressions": {"h1": "動きが違った。"}, **nothing}
    files = at.files(sample(questions=[told, question(2, "h1", "二つ目")], report=report))
    document = word(files["復命書_北見市.docx"])
    text = text_of(document)
    assert "登別市長　様\n　次のとおり視察したので、復命します。\n" in text
    assert (
        "所感\n　動きが違った。\n本市への反映\n反映すること（何を、いつまでに、どの課が）" in text
    )
    outline, answers = (
        headed(document, "項目", "内容", "出典"),
        headed(document, "番号", "質問", "答え"),
    )
    by_item = {row[0]: row[1:] for row in outline}
    assert by_item["人口"] == [
        "住民基本台帳の人口は、2023年1月1日で113,036人だった（外国人を含む）。",
        "総務省",
    ]
    assert by_item["所在地"] == ["所在地と時点", ""]
    assert answers == [
        ["番号", "質問", "答え"],
        ["1", "何人で当たりましたか。", "3人です。\n兼務でした。"],
        ["2", "二つ目", "答え"],
    ]


def test_questions_stand_beside_what_is_published_on_them_and_nothing_else(at: Desk) -> None:
    (loose,) = sample()["questions"]
    direct = question(2, "h1", "デジタル人材の育て方は。", case=KITAMI, field="training")
    missing = question(3, "h1", "ほかの案は。", case=KITAMI, field="alternatives")
    files = at.files(sample(questions=[loose, direct, missing]))
    document = word(files["質問事項書_北見市.docx"])
    # What is answered comes first, with its source and place, and is not asked.
    head, (text, published) = cells_of(document.tables[1])
    assert head == ["質問", "公表資料の答え"]
    assert text == "デジタル人材の育て方は。"
    assert published.startswith("市長は「デジタル人材」が何を指すかは難しいとことわり、")
    assert published.splitlines()[1].startswith("デジタル行政「")
    head, *rows = cells_of(document.tables[2])
    assert head == ["番号", "質問", "お答え"]
    # What only stands in the same field is not read back to the host.
    assert rows[0] == ["1", "見直しに何人で当たりましたか。", ""]
    assert rows[1] == ["2", "ほかの案は。\n公表資料では見つけられませんでした。", ""]
    assert len(rows) == 2
    assert "読んだ範囲" not in text_of(document)
    sheet = excel(files["質問事項書_北見市.xlsx"]).active
    told = [str(value) for row in sheet.iter_rows(values_only=True) for value in row if value]
    assert "デジタル人材の育て方は。" not in told
    assert any("質問事項書の「答え合わせ」にあります" in each for each in told)


def test_what_the_reader_wants_to_ask_all_the_same_is_asked(at: Desk) -> None:
    text = "デジタル人材の育て方は。"
    asked = question(2, "h1", text, case=KITAMI, field="training", where="online")
    document = word(at.files(sample(questions=[asked]))["質問事項書_北見市.docx"])
    ((_, row),) = [cells_of(each) for each in document.tables[1:]]
    told, published = row[1].split("\n公表資料では　")
    assert told == text
    assert published.endswith("［デジタル行政］")


def test_the_study_papers_begin_with_what_is_answered_and_what_remains(at: Desk) -> None:
    training = question(2, "h1", "デジタル人材の育て方は。", case=KITAMI, field="training")
    there = question(3, "h1", "窓口の様子を見せてください。")
    of = sample(questions=[training, there, question(4, "h1", "会議は週に何回ですか。")])
    text = text_of(word(at.files(of)["事前学習資料_北見市.docx"]))
    first = [each for each in text[text.index("答え合わせ") :].splitlines() if each]
    assert first[1] == "北見市　質問3件"
    assert first[2:6] == [
        "行かないと分からないこと",
        "窓口の様子を見せてください。",
        "オンラインや電話で聞けること",
        "会議は週に何回ですか。",
    ]
    assert first[6].startswith("現地で見られるもの　来た人と職員のやり取り、窓口の並びと人の流れ")
    assert text.index("答え合わせ") < text.index("書かないワンストップ窓口")


def test_nothing_is_left_to_ask(at: Desk) -> None:
    asked = question(2, "h1", "何でも。", where="published")
    document = word(at.files(sample(questions=[asked]))["質問事項書_北見市.docx"])
    assert cells_of(document.tables[1])[1] == ["何でも。", "公表資料の答えと、その場所"]
    assert "このほかに、いま伺いたいことはありません。" in text_of(document)


def test_the_study_papers_tell_each_case_in_short(at: Desk) -> None:
    document = word(at.files(large())["事前学習資料_北見市・青梅市・磐梯町.docx"])
    text = text_of(document)
    differences = text[text.index("違いはここ") :].splitlines()
    assert differences[1].startswith("窓口を改めた北見市と青梅市では、仕事を知る現場が先に立った。")
    open_questions = text[text.index("公表された資料では分からないこと") :].splitlines()[1:7]
    assert open_questions[0] == "ほかにどのような案を検討し、なぜ採らなかったのですか。"
    assert open_questions[5] == "ほか17点"
    doubts = text[text.index("食い違い・不確かな点") :].splitlines()[1:5]
    assert doubts[3] == "ほか6点"
    assert "東京都青梅市　書かない窓口" in text
    tables = [cells_of(each) for each in document.tables]
    periods = [row[1] for rows in tables for row in rows if row[0] == "着手→運用"]
    assert periods[0] == "約5年（2011年ごろ→2016年）［出典8、3、12］"
    assert len(periods) == 3


def test_the_details_of_the_study_papers_name_every_source(at: Desk) -> None:
    content = at.files(large())["事前学習資料（詳細）_北見市・青梅市・磐梯町.docx"]
    document = word(content)
    assert "項目ごとの比較" in text_of(document)
    tables = [cells_of(each) for each in document.tables]
    compared = [rows for rows in tables if rows[0] == ["項目", "事例", "内容"]]
    assert [row[1] for row in compared[0][1:4]] == ["北見市", "青梅市", "磐梯町"]
    sources = [rows for rows in tables if rows[0] == ["番号", "題名", "発行者、公表日", "URL"]]
    assert len(sources) == 3
    assert all(row[0] == str(n) for rows in sources for n, row in enumerate(rows[1:], 1))
    shown = [row[3] for rows in sources for row in rows[1:]]
    assert not [url for url in shown if "%" in url or len(url) > 61]
    links = [each for each in document.part.rels.values() if "hyperlink" in each.reltype]
    assert len(links) == sum(url != "URLの記載なし" for url in shown)


HOSTILE = "=cmd()|'/C calc'!A0"
NAMES = ["𠮷田　髙志", "㐂多村　渡邉", "佐藤😀", HOSTILE, "\u0007制\ud800御\ufffe\x00\u0085"]


def test_names_of_all_kinds_come_through(at: Desk) -> None:
    files = at.files(sample(people=[person(each) for each in NAMES]))
    wanted = [*NAMES[:4], "制御"]
    document = word(files["参加者名簿_北見市.docx"])
    assert [row[3].strip() for row in cells_of(document.tables[0])[1:]] == wanted
    sheet = excel(files["参加者名簿_北見市.xlsx"]).active
    rows = list(sheet.iter_rows(7))
    assert [row[3].value.strip() for row in rows] == wanted
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n", "inlineStr"}
    assert not [cell for row in rows for cell in row if cell.data_type == "f"]


@pytest.mark.thorough
def test_hostile_text_breaks_no_document(at: Desk) -> None:
    bad = "]]>&<b>\x00\x0b\ud83d\"'%\\;,\r\nBEGIN:VEVENT\u2028" + HOSTILE
    town = host("h1", "kitami", bad, section=bad, reason=bad, notes=bad, cases=[])
    legs = [leg("l1", "2027-05-20", "09:00", "08:00", what=bad, where=bad, kind="visit")]
    home = dict.fromkeys(("name", "prefecture", "section", "population", "address", "phone"), bad)
    asked = [question(1, "h1", bad, answer=bad)]
    ugly = plan(
        home=home | {"mail": bad}, purpose=bad, hosts=[town], legs=legs, questions=asked, theme=bad
    )
    files = at.files(ugly)
    assert len(files) == len(at.files(sample()))
    assert not [name for name in files if set(name) & set('\\/:*?"<>|\r\n\x00')]
    for name, content in files.items():
        if name.endswith("html"):
            assert "<b>" not in content.decode()
        else:
            {"docx": word, "xlsx": excel, "ics": calendar}[name.rsplit(".", 1)[1]](content)
    (diary,) = (name for name in files if name.startswith("行程表") and name.endswith("ics"))
    events = calendar(files[diary]).walk("VEVENT")
    assert len(events) == 1
    assert "BEGIN:VEVENT" in events[0]["SUMMARY"]


def test_an_empty_plan_gives_forms_to_fill_in(at: Desk) -> None:
    made = [name for name in at.call("names", plan()) if name.endswith("docx")]
    assert made == [
        "01_起案用紙.docx",
        "02_視察計画書.docx",
        "03_視察申込書.docx",
        "04_依頼文.docx",
        "05_参加者名簿.docx",
        "06_行程表.docx",
        "07_質問事項書.docx",
        "08_旅行命令書.docx",
        "09_事前学習資料.docx",
        "10_事前学習資料（詳細）.docx",
        "11_当日の手引.docx",
        "12_当日メモ.docx",
        "13_復命書.docx",
        "14_お礼状.docx",
        "15_旅費精算書.docx",
        "16_期限表.docx",
        "17_日程変更のお願い.docx",
        "18_取りやめのお詫び.docx",
        "19_追加の質問.docx",
    ]
    files = at.files(plan())
    request = text_of(word(files["依頼文.docx"]))
    assert "宛先の職名　様" in request
    assert "日時\t希望する日時（第3希望まで）" in request
    assert calendar(files["行程表.ics"]).walk("VEVENT") == []
    assert at.call("blanks", plan())["04_依頼文"] == [
        "宛先の職名",
        "発信者の職名",
        "希望する日時",
        "視察先",
        "視察の目的",
        "視察事項",
        "人数",
        "担当課",
        "電話番号",
        "メールアドレス",
    ]


def test_two_hundred_questions(at: Desk) -> None:
    files = at.files(large(200))
    document = word(files["質問事項書_北見市.docx"])
    assert len(document.tables[1].rows) == 1 + 67
    assert document.tables[1].rows[0]._tr.trPr.xpath("w:tblHeader")
    assert excel(files["質問事項書_北見市.xlsx"]).active.max_row == 8 + 67


def test_the_itinerary_as_a_calendar(at: Desk) -> None:
    legs = [
        leg("l1", "2027-05-20", "13:30", "15:00", what="視察", where="北見市役所", kind="visit"),
        leg("l2", "2027-05-20", "09:00", "", what="移動"),
        leg("l3", "2027-05-19", "", "", kind="stay"),
        leg("l4", "", "10:00", "11:00", what="日が決まっていない"),
    ]
    content = at.files(sample(legs=legs))["行程表_北見市.ics"]
    stay, move, visit = calendar(content).walk("VEVENT")
    assert (str(stay["SUMMARY"]), stay["DTSTART"].dt.isoformat()) == ("宿泊", "2027-05-19")
    assert move["DTSTART"].dt.isoformat() == "2027-05-20T09:00:00+09:00"
    assert move["DTEND"].dt.isoformat() == "2027-05-20T09:30:00+09:00"
    assert visit["DTEND"].dt.isoformat() == "2027-05-20T15:00:00+09:00"
    assert visit["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert str(visit["LOCATION"]) == "北見市役所"
    assert str(visit["UID"]) == "sample1-leg-l1@casebook"
    again = calendar(at.files(sample(legs=legs))["行程表_北見市.ics"]).walk("VEVENT")
    assert [each["UID"] for each in again] == [each["UID"] for each in (stay, move, visit)]


def test_deadlines_as_a_calendar_and_a_table(at: Desk) -> None:
    done = [{"id": "apply", "what": "", "day": "", "fixed": False, "done": True}]
    files = at.files(sample(deadlines=done))
    summaries = [
        str(each["SUMMARY"]) for each in calendar(files["期限表_北見市.ics"]).walk("VEVENT")
    ]
    assert summaries[0].startswith("【期限】公文書を送る")
    rows = list(excel(files["期限表_北見市.xlsx"]).active.values)
    assert rows[3] == ("期限", "すること", "期限の理由", "済")
    assert rows[4][:2] == (datetime(2027, 4, 20), "視察を申し込む")
    assert rows[4][3] == "済"


def test_the_packet_is_one_file_of_all_documents(at: Desk) -> None:
    """Letters that few visits need are no part of it."""
    of = large()
    names = ZipFile(io.BytesIO(base64.b64decode(at.call("whole", of)))).namelist()
    usual = [name for name in at.files(of) if not name.startswith(SELDOM)]
    assert sorted(map(unnumbered, names)) == sorted(usual)
    assert (
        len(at.call("sheets", of))
        == len([n for n in names if n.endswith("docx")]) + len(SELDOM) * 3
    )


@pytest.mark.parametrize("of", [sample(), large(4), plan()], ids=["sample", "large", "empty"])
def test_the_print_view_has_the_words_of_the_word_files(at: Desk, of: dict[str, Any]) -> None:
    files = at.files(of)
    for name, shown in at.call("sheets", of).items():
        written = "".join(every_text(word(files[f"{unnumbered(name)}.docx"])))
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", written), name
