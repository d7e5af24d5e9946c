"""Documents of a visit, read back from their files."""

import base64
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from casebook.collection import Collection
from casebook.telling import QUOTED
from tests.browser.packing import (
    HOME,
    PURPOSE,
    Desk,
    calendar,
    cells_of,
    desk,
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
    when,
    whole,
    word,
)

UNSTYLED = "ignore:Workbook contains no default style"

pytestmark = pytest.mark.filterwarnings(UNSTYLED)


@pytest.fixture(scope="module")
def at(browser: Browser, served: str) -> Iterator[Desk]:
    with desk(browser, served) as opened:
        yield opened
        opened.visit.end()


REQUEST = f"""\
文書番号
令和　年　月　日

北見市長　様

登別市長
公印、または（公印省略）

行政視察の受入れについて（依頼）

　時下ますます御清栄のこととお慶び申し上げます。日頃から本市の行政運営に御理解と御協力をいただき、厚くお礼申し上げます。
　このたび、貴市の取組を学び、本市の行政に生かすため、下記のとおり視察をお願いしたく存じます。
　御多用のところ誠に恐縮ですが、御高配を賜りますようお願い申し上げます。

記

日時	令和9年5月20日（木）午後1時30分から午後3時まで
視察先	北見市　窓口課
目的	{PURPOSE}
視察事項	書かないワンストップ窓口
視察者	2人（別紙「参加者名簿」のとおり）
行程	別紙「行程表」のとおり
質問事項	視察の1週間前までに、質問事項書をお送りします。
連絡先	総務部DX推進グループ　電話　0143-00-0000　メール　dx@example.lg.jp
以上"""

THANKS = """\
令和　年　月　日

北見市議会議長　様
（北見市議会事務局　経由）

登別市議会議長
公印、または（公印省略）

行政視察のお礼について

拝啓　時下ますます御清栄のこととお慶び申し上げます。
　さて、令和9年5月20日の行政視察に際しましては、御多用のところ「書かないワンストップ窓口」について懇切な御説明をいただき、厚くお礼申し上げます。
　貴市で伺いましたことを、今後の本市の取組に生かしてまいります。
　末筆ながら、貴市議会のますますの御発展と皆様の御健勝をお祈り申し上げます。
敬具"""


def test_a_letter_of_request(at: Desk) -> None:
    document = word(at.files(sample())["依頼文_北見市.docx"])
    assert text_of(document) == REQUEST
    by_text = {each.text.replace("\u00a0", ""): each for each in document.paragraphs}
    sides = {name: by_text[name].alignment for name in ("文書番号", "記", "以上", "登別市長")}
    right, centre = 2, 1
    assert sides == {"文書番号": right, "記": centre, "以上": right, "登別市長": right}
    blank = by_text["文書番号"].runs[0]
    assert blank.underline
    section = document.sections[0]
    assert [round(each.mm) for each in (section.page_width, section.page_height)] == [210, 297]
    assert {round(each.mm) for each in (section.left_margin, section.top_margin)} == {25}


def test_a_council_writes_from_chairman_to_chairman(at: Desk) -> None:
    files = at.files(sample(route="council"))
    assert text_of(word(files["お礼状_北見市.docx"])) == THANKS
    assert "視察報告書_北見市.docx" in files
    request = text_of(word(files["依頼文_北見市.docx"]))
    assert "日頃から本市議会の活動に" in request
    assert text_of(word(files["質問事項書_北見市.docx"])).startswith(
        "質問事項書\n北見市議会事務局　御中\n登別市"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("磐梯町", ["磐梯町長　様", "貴町の取組"]),
        ("福島県", ["福島県知事　様", "貴県の取組"]),
        ("東京都", ["東京都知事　様", "貴都の取組"]),
        ("ある広域連合", ["ある広域連合　職名　様", "貴団体の取組"]),
        ("", ["宛先の職名　様", "貴団体の取組"]),
    ],
)
def test_offices_follow_the_kind_of_municipality(name: str, said: list[str], at: Desk) -> None:
    files = at.files(plan(hosts=[host("h1", "", name)]))
    letter = next(text_of(word(content)) for file, content in files.items() if "依頼文" in file)
    assert all(each in letter for each in said)


@pytest.mark.parametrize(
    ("name", "assembly", "office", "short"),
    [
        ("横浜市", "横浜市会", "横浜市議会局", "市会"),
        ("名古屋市", "名古屋市会", "名古屋市会事務局", "市会"),
        ("京都府京都市", "京都市会", "京都市会事務局", "市会"),
        ("大阪市", "大阪市会", "大阪市会事務局", "市会"),
        ("神戸市", "神戸市会", "神戸市会事務局", "市会"),
        ("東大阪市", "東大阪市議会", "東大阪市議会事務局", "市議会"),
        ("北名古屋市", "北名古屋市議会", "北名古屋市議会事務局", "市議会"),
        ("磐梯町", "磐梯町議会", "磐梯町議会事務局", "町議会"),
        ("北海道", "北海道議会", "北海道議会事務局", "道議会"),
    ],
)
def test_an_assembly_is_called_as_it_calls_itself(
    name: str, assembly: str, office: str, short: str, at: Desk
) -> None:
    """As host, and as the one who goes; in every document."""
    home = HOME | {"name": name, "prefecture": ""}
    there = host("h1", "", name, agreed=when("2027-05-20", "10:00", "11:30"))
    asked = [question(1, "h1", "なぜですか。")]
    files = at.files(plan(home=home, hosts=[there], questions=asked, route="council"))
    read = {title.split("_")[0]: whole(word(c)) for title, c in files.items() if "docx" in title}
    for letter in ("依頼文", "お礼状"):
        assert f"{assembly}議長　様\n（{office}　経由）" in read[letter]
        assert read[letter].count(f"{assembly}議長") == 2
    assert f"日頃から本{short}の活動に" in read["依頼文"]
    assert f"貴{short}のますますの" in read["お礼状"]
    assert f"{office}　御中" in read["視察申込書"]
    assert f"{office}　御中" in read["質問事項書"]
    assert f"{assembly}議長　様" in read["視察報告書"]
    if short == "市会":
        assert not [title for title, text in read.items() if "市議会" in text.replace(office, "")]


def test_choices_stand_until_a_day_is_agreed(at: Desk) -> None:
    first, second = when("2027-05-20", "10:00", "12:00"), when("2027-05-21", "", "")
    kitami = host("h1", "kitami", "北見市", choices=[first, second, when("", "", "")])
    files = at.files(sample(hosts=[kitami], questions=[]))
    request = text_of(word(files["依頼文_北見市.docx"]))
    wanted = (
        "日時\t第1希望　令和9年5月20日（木）午前10時から正午まで\n第2希望　令和9年5月21日（金）"
    )
    assert wanted in request
    assert "質問事項" not in request
    assert "過日の行政視察に際しましては" in text_of(word(files["お礼状_北見市.docx"]))


def test_the_report_tells_of_the_town_and_of_what_was_answered(at: Desk) -> None:
    told = question(1, "h1", "何人で当たりましたか。", answer="3人です。\n兼務でした。", must=True)
    report = {
        "impressions": {"h1": "動きが違った。"},
        "seen": {},
        "thanks": {},
        "use": "",
        "limits": "",
    }
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


def test_questions_stand_beside_what_is_published(at: Desk) -> None:
    document = word(at.files(sample())["質問事項書_北見市.docx"])
    head, row = cells_of(document.tables[1])
    assert head == ["番号", "質問", "お答え"]
    asked, published = row[1].split("\n公表資料では　")
    assert [row[0], asked, row[2]] == ["1", "見直しに何人で当たりましたか。", ""]
    assert published.endswith("］")


def test_papers_rest_on_what_may_be_quoted_first(at: Desk, collection: Collection) -> None:
    """A host is not told what politicians and bloggers say of it; its figures are official ones."""
    for key, town in collection.municipalities.items():
        cases = [case for case in collection.cases.values() if case.municipality == key]
        asked = [
            question(n, "h1", f"{field}はどうですか。", case=case.id, field=field)
            for n, (case, field) in enumerate((c, f) for c in cases for f in c.fields)
        ]
        known = host("h1", key, town.name, cases=[case.id for case in cases])
        files = at.files(plan(hosts=[known], questions=asked))
        sheet = whole(word(files[f"質問事項書_{town.name}.docx"]))
        sources = {each.publisher for case in cases for each in case.sources}
        cited = "".join(re.findall("［(.+?)］", sheet))
        for publisher in sorted(sources, key=len, reverse=True):
            if publisher in cited:
                found = {s.basis for c in cases for s in c.sources if s.publisher == publisher}
                assert found & set(QUOTED), (key, publisher)
                cited = cited.replace(publisher, "")
        assert not cited.strip("、"), key
        outline = headed(word(files[f"復命書_{town.name}.docx"]), "項目", "内容", "出典")
        official = {claim.text: claim.basis for claim in town.profile}
        bystanders = {s.publisher for s in town.sources if s.basis not in QUOTED}
        bystanders -= {s.publisher for s in town.sources if s.basis in QUOTED}
        for item, text, cited in outline[1:]:
            bases = [claim.basis for claim in town.profile if claim.topic == item]
            if set(bases) & set(QUOTED):
                told = next(text_ for text_ in official if text.startswith(text_))
                assert official[told] in QUOTED, (key, item)
                assert not [each for each in bystanders if each in cited], (key, item)


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
    assert len(links) == len([url for url in shown if url != "URLの記載なし"])


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
    diary = next(c for n, c in files.items() if n.startswith("行程表") and n.endswith("ics"))
    events = calendar(diary).walk("VEVENT")
    assert len(events) == 1
    assert "BEGIN:VEVENT" in events[0]["SUMMARY"]


def test_an_empty_plan_gives_forms_to_fill_in(at: Desk) -> None:
    made = [name for name in at.call("make", plan()) if name.endswith("docx")]
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
    of = large()
    """Letters that few visits need are no part of it."""
    names = ZipFile(io.BytesIO(base64.b64decode(at.call("whole", of)))).namelist()
    seldom = ("日程変更のお願い", "取りやめのお詫び", "追加の質問")
    usual = [name for name in at.files(of) if not name.startswith(seldom)]
    assert sorted(map(unnumbered, names)) == sorted(usual)
    assert len(at.call("sheets", of)) == len([n for n in names if n.endswith("docx")]) + 3 * 3


@pytest.mark.parametrize("of", [sample(), large(4), plan()], ids=["sample", "large", "empty"])
def test_the_print_view_has_the_words_of_the_word_files(at: Desk, of: dict[str, Any]) -> None:
    files = at.files(of)
    for name, shown in at.call("sheets", of).items():
        written = "".join(every_text(word(files[f"{unnumbered(name)}.docx"])))
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", written), name
