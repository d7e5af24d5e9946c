"""Papers that go round within the town hall, and those that few visits need."""

from typing import Any

import pytest

from tests.browser.packing import (
    Desk,
    cells_of,
    headed,
    host,
    leg,
    plan,
    question,
    sample,
    text_of,
    when,
    whole,
    word,
)

HEADS = {"登別市長": "山川　一夫", "北見市長": "海野　次郎"}


def made(at: Desk, title: str, **more: Any) -> Any:
    return word(at.files(sample(**more))[f"{title}_北見市.docx"])


def test_a_draft_has_its_register_and_room_for_stamps(at: Desk) -> None:
    document = made(at, "起案用紙", office={"seal": "公印省略", "years": "5年"})
    register, posts = (cells_of(table) for table in document.tables[:2])
    assert register == [
        ["文書番号", "第　　　号", "保存年限", "5年"],
        ["起案日", "令和　年　月　日", "分類記号", "分類記号"],
        ["決裁日", "令和　年　月　日", "起案の課", "総務部DX推進グループ"],
        ["施行日", "令和　年　月　日", "起案者", "職名、氏名"],
        ["宛先", "北見市長", "電話（内線）", "0143-00-0000"],
        ["発信者", "登別市長", "公印", "公印省略"],
    ]
    assert posts == [
        ["決裁", "市長", "副市長", "部長", "課長", "係長", "起案者"],
        ["\n\n", "", "", "", "", "", ""],
    ]
    assert cells_of(document.tables[2]) == [["合議"], ["合議する課と認印"]]
    assert "下記のとおり職員を派遣し、別案により視察先に依頼してよろしいか伺います。" in text_of(
        document
    )


@pytest.mark.parametrize(
    ("name", "route", "posts"),
    [
        ("磐梯町", "staff", ["町長", "副町長"]),
        ("福島県", "staff", ["知事", "副知事"]),
        ("磐梯町", "council", ["議長", "副議長"]),
    ],
)
def test_posts_are_those_of_the_own_house(
    at: Desk, name: str, route: str, posts: list[str]
) -> None:
    document = made(at, "起案用紙", home=plan()["home"] | {"name": name}, route=route)
    assert cells_of(document.tables[1])[0][1:3] == posts


def test_posts_and_consulted_sections_are_those_of_the_office(at: Desk) -> None:
    office = {"posts": "部長、課長", "consulted": "財政課、人事課"}
    document = made(at, "起案用紙", office=office)
    assert [cells_of(table)[0] for table in document.tables[1:3]] == [
        ["決裁", "部長", "課長"],
        ["合議", "財政課", "人事課"],
    ]


def test_a_report_goes_round_and_everybody_reports(at: Desk) -> None:
    document = made(at, "復命書")
    assert cells_of(document.tables[0])[0][0] == "決裁"
    assert cells_of(document.tables[1])[0][0] == "供覧"
    assert headed(document, "復命者の所属", "職名", "氏名", "印")[1:] == [
        ["総務部", "課長", "山田　太郎", ""],
        ["", "主査", "佐藤　花子", ""],
    ]
    journey = dict(row for row in cells_of(document.tables[3]))
    assert journey["旅行命令"] == "令和　年　月　日　命令の番号"
    assert journey["用務"] == "行政視察（書かないワンストップ窓口）"
    assert journey["用務地"] == "北見市　窓口課"


def test_papers_of_a_journey_are_called_as_the_office_calls_them(at: Desk) -> None:
    files = at.files(sample(office={"order": "出張命令伺", "report": "出張報告書"}))
    assert text_of(word(files["出張命令伺_北見市.docx"])).startswith("出張命令伺")
    assert text_of(word(files["出張報告書_北見市.docx"])).startswith("出張報告書")


def test_names_of_heads_stand_in_letters_alone_where_this_pc_keeps_them(at: Desk) -> None:
    letter = text_of(
        made(at, "依頼文", office={"heads": HEADS, "seal": "公印省略", "honorific": "殿"})
    )
    assert "\n北見市長　海野　次郎　殿\n\n登別市長　山川　一夫\n（公印省略）\n" in letter


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("members", "", "このたび、貴市の取組を学び"),
        (
            "committee",
            "総務常任委員会",
            "このたび、本市議会総務常任委員会が所管の事項の調査として、",
        ),
        ("caucus", "市民の会", "このたび、本市議会の会派「市民の会」が、貴市"),
        ("funds", "市民の会", "会派「市民の会」が、政務活動の調査として、貴市"),
        ("caucus", "", "このたび、本市議会の会派が、貴市"),
    ],
)
def test_a_request_says_as_what_members_come(at: Desk, kind: str, name: str, said: str) -> None:
    letter = text_of(made(at, "依頼文", route="council", group={"kind": kind, "name": name}))
    assert said in letter
    assert f"視察者\t{name}{'　' if name else ''}2人" in letter


def test_a_request_for_an_online_visit_asks_for_no_journey(at: Desk) -> None:
    there = host("h1", "kitami", "北見市", section="窓口課", online=True)
    letter = text_of(made(at, "依頼文", hosts=[there]))
    assert "オンラインによる行政視察の受入れについて（依頼）" in letter
    assert "お願いする部署\t窓口課\n方法\tWeb会議の名前、招待する側、接続を試す日\n" in letter
    assert "行程" not in letter


@pytest.mark.parametrize(
    ("group", "title", "said"),
    [
        (
            "members",
            "議員派遣の件",
            "地方自治法第100条第13項及び登別市議会会議規則第　条の規定により",
        ),
        ("committee", "委員派遣申出書", "会議規則などの名前と条の規定により申し出ます。"),
    ],
)
def test_what_sends_members_names_no_article_of_their_own_rules(
    at: Desk, group: str, title: str, said: str
) -> None:
    document = made(at, title, route="council", group={"kind": group, "name": "総務委員会"})
    assert said in text_of(document)


def test_a_caucus_sends_its_own_members(at: Desk) -> None:
    files = at.files(sample(route="council", group={"kind": "funds", "name": "市民の会"}))
    titles = {name.split("_")[0] for name in files}
    assert not titles & {"議員派遣の件", "委員派遣申出書", "旅行命令書"}
    kept = whole(word(files["政務活動費（調査旅費）の支出の記録_北見市.docx"]))
    assert "応対した人の名刺など" in kept


def test_an_order_counts_the_nights_and_assumes_no_amount(at: Desk) -> None:
    legs = [
        leg("l1", "2027-05-20", "13:30", "15:00", kind="visit"),
        leg("l2", "2027-05-21", "09:00", "", what="移動"),
    ]
    document = made(at, "旅行命令書", legs=legs)
    assert "まで　1泊2日" in whole(document)
    assert headed(document, "費目", "金額", "内訳")[1] == ["交通費", "交通費の額円", ""]


def test_a_night_that_nobody_has_reckoned_leaves_the_total_blank(at: Desk) -> None:
    legs = [
        leg("l1", "2027-05-20", "09:00", "", what="移動", where="鉄道", fare=12300),
        leg("l2", "2027-05-20", "", "", kind="stay"),
    ]
    assert headed(made(at, "旅行命令書", legs=legs), "費目", "金額", "内訳")[1:] == [
        ["交通費", "24,600円", "鉄道　12,300円×2人"],
        ["宿泊", "宿泊の額円", "1夜×2人"],
        ["合計", "合計の額円", ""],
    ]


def test_a_settlement_has_a_row_for_each_who_went(at: Desk) -> None:
    document = made(at, "旅費精算書")
    rows = cells_of(document.tables[1])
    assert [row[0] for row in rows] == ["旅行者", "課長　山田　太郎", "主査　佐藤　花子", "合計"]
    assert rows[1][1:] == [""] * 4


def test_amounts_come_from_what_the_town_pays(at: Desk) -> None:
    """Names and rates are the town's own, typed once; a settlement tells what one is paid."""
    rules = [{"id": "r1", "name": "宿泊手当", "per": "night", "yen": 2400, "article": "条例第5条"}]
    costs = {"rules": rules, "extras": [], "nights": 2, "days": 3}
    move = leg("l1", "2027-05-20", "09:00", "", what="移動", where="鉄道", fare=12300)
    of = {"costs": costs, "legs": [move]}
    assert headed(made(at, "視察計画書", **of), "費目", "金額", "内訳")[1:] == [
        ["交通費", "24,600円", "鉄道　12,300円×2人"],
        ["宿泊手当", "9,600円", "2夜×2,400円×2人"],
        ["合計", "34,200円", ""],
    ]
    settled = headed(made(at, "旅費精算書", **of), "旅行者", "交通費", "宿泊手当", "計")
    assert settled[1] == ["課長　山田　太郎", "12,300円", "4,800円", "17,100円"]
    draft = text_of(made(at, "起案用紙", **of))
    assert "経費\t34,200円（内訳は、視察計画書のとおり）\n" in draft
    assert "根拠\t条例第5条\n" in draft


def test_what_has_no_column_of_its_own_stands_in_one_with_the_rest(at: Desk) -> None:
    """Each row adds up to its sum."""
    rules = [
        {"id": name, "name": name, "per": "day", "yen": yen, "article": ""}
        for name, yen in (("日当", 1000), ("食卓料", 200), ("雑費", 30), ("その他", 4))
    ]
    extras = [
        {"id": name, "what": name, "yen": yen, "each": True}
        for name, yen in (("受入料", 500), ("資料代", 60))
    ]
    costs = {"rules": rules, "extras": extras, "nights": 0, "days": 1}
    move = leg("l1", "2027-05-20", "09:00", "", what="移動", where="鉄道", fare=10000)
    head = ("旅行者", "交通費", "日当", "食卓料", "雑費", "その他", "計")
    assert headed(made(at, "旅費精算書", costs=costs, legs=[move]), *head)[1][1:] == [
        "10,000円",
        "1,000円",
        "200円",
        "30円",
        "564円",
        "11,794円",
    ]


def test_another_day_is_begged_for_with_the_day_that_was_agreed(at: Desk) -> None:
    choices = [
        when("2027-05-20", "13:30", "15:00"),
        when("2027-06-03", "10:00", ""),
        when("", "", ""),
    ]
    there = host("h1", "kitami", "北見市", choices=choices, agreed=choices[0])
    letter = text_of(made(at, "日程変更のお願い", hosts=[there]))
    assert "当初の日時\t令和9年5月20日（木）午後1時30分から午後3時まで\n" in letter
    assert "変更後の希望\t第1希望　令和9年6月3日（木）午前10時から\n" in letter
    cancelled = text_of(made(at, "取りやめのお詫び"))
    assert "行政視察の取りやめについて（お詫び）" in cancelled
    assert "取りやめの理由\t理由\n" in cancelled


def test_only_what_stayed_open_is_asked_again(at: Desk) -> None:
    asked = [
        question(1, "h1", "何人ですか。", answer="3人"),
        question(2, "h1", "いくらですか。"),
        question(3, "h1", "いつからですか。"),
    ]
    letter = text_of(made(at, "追加の質問", questions=asked))
    assert "質問\t（1）いくらですか。\n（2）いつからですか。\n回答の期限" in letter


def test_thanks_name_what_was_answered_and_take_no_number(at: Desk) -> None:
    asked = [
        question(1, "h1", "何人ですか。", field="team", answer="3人"),
        question(2, "h1", "困ったことは。", field="difficulties", answer="反対があった"),
    ]
    letter = text_of(made(at, "お礼状", questions=asked))
    assert "　「体制」「苦労」など、公表された資料だけでは分からなかったことまで" in letter
    assert "文書番号" not in letter
    assert "3人" not in letter
    assert "率直にお答え" not in text_of(made(at, "お礼状"))


@pytest.mark.parametrize(("route", "marked"), [("staff", 5), ("council", 0)])
def test_the_plan_says_whose_visits_the_words_of_a_host_are_of(
    at: Desk, route: str, marked: int
) -> None:
    files = at.files(plan(hosts=[host("h1", "kobe", "神戸市")], route=route))
    rows = headed(word(files["視察計画書_神戸市.docx"]), "項目", "内容", "出典")[1:]
    assert sum(text.endswith("（議会の視察の場合）") for _, text, _ in rows) == marked
    assert [text for item, text, _ in rows if item == "受ける主題"] == [
        f"視察の主題は、1つか2つに絞る。{'（議会の視察の場合）' if marked else ''}"
    ]
