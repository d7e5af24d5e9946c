"""From what was typed to the words that are looked for."""

import pytest

from tests.js.conftest import Core

SYNONYMS = {
    "groups": [["押印", "ハンコ", "脱ハンコ"], ["研修", "人材育成"]],
    "wider": [["対策", ["押印"]]],
}


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("テレワーク 課題", ["テレワーク", "課題"]),
        ("テレワーク　課題", ["テレワーク", "課題"]),
        ("「書かない窓口」", ["書かない窓口"]),
        ("窓口、手続", ["窓口", "手続"]),
        ("LG-WAN", ["LG-WAN"]),
        ("まどぐち、ぽーたる", ["まどぐち", "ぽーたる"]),
        ("㈱グラファー", ["㈱グラファー"]),
        ("「グラファー（株）」", ["グラファー（株）"]),
        ("（窓口）", ["窓口"]),
        ("⻄予、⽇野", ["⻄予", "⽇野"]),
        ("98％。", ["98％"]),
        ("2023/4/1 R5-4-1", ["2023/4/1", "R5-4-1"]),
        ("2023/4/1/5", ["2023", "4", "1", "5"]),
        ("", []),
        (" \t　", []),
        ("！？…", []),
        (
            "<img src=x onerror=alert(1)>",
            ["img", "src", "x", "onerror", "alert", "1"],
        ),
        (".*+?^${}()|[]\\", []),
        ("\ud83d\ude00", []),
        ("\x00\x07窓口", ["窓口"]),
        ("a b c d e f g h i j", list("abcdefgh")),
    ],
)
def test_terms(core: Core, typed: str, terms: list[str]) -> None:
    assert core.call("parts", typed) == terms


def test_five_thousand_characters_are_cut(core: Core) -> None:
    assert core.call("parts", "窓" * 5000) == ["窓" * 40]
    assert len(core.call("parts", "窓口 " * 2000)) == 8


@pytest.mark.parametrize(
    ("word", "years"),
    [
        ("令和5年度", ["2023年度"]),
        ("2023年度", ["令和5年度"]),
        ("2019年", ["令和1年", "平成31年"]),
        ("平成31年", ["2019年"]),
        ("r5年度", ["2023年度", "令和5年度"]),
        ("h23", ["2011年", "平成23年"]),
        ("昭和64年", ["1989年"]),
        ("令和7年11月", ["2025年11月"]),
        ("2020年4月7日", ["令和2年4月7日"]),
        ("12023年", []),
        ("1900年", []),
        ("令和", []),
        ("1700人", []),
    ],
)
def test_the_same_year_in_the_other_calendar(core: Core, word: str, years: list[str]) -> None:
    assert core.call("sameYear", word) == years


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2023-04-01", "2023年4月1日"),
        ("2023/4/1", "2023年4月1日"),
        ("２０２３．４．１", "2023年4月1日"),
        ("2023−4", "2023年4月"),
        ("R5.4", "令和5年4月"),
        ("Ｒ５．４．１", "令和5年4月1日"),
        ("令和元.10", "令和1年10月"),
        ("h31/4/30", "平成31年4月30日"),
        ("昭和64-01-07", "昭和64年1月7日"),
        ("2023.13", None),
        ("2023-04-32", None),
        ("2023-4/1", None),
        ("2020-2023", None),
        ("1234.5", None),
        ("5.4", None),
        ("b5.4", None),
        ("2023年4月", None),
    ],
)
def test_a_date_in_figures_is_written_out(core: Core, typed: str, date: str | None) -> None:
    assert core.call("writtenOut", typed) == date


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2023-04-01", ["", "2023年4月1日", "令和5年4月1日", "2023年4月", "令和5年4月"]),
        ("2019/4", ["", "2019年4月", "令和1年4月", "平成31年4月"]),
        ("R5.4", ["", "令和5年4月", "2023年4月"]),
    ],
)
def test_a_date_is_looked_for_in_both_calendars(core: Core, typed: str, said: list[str]) -> None:
    assert [way["said"] for way in core.call("ways", SYNONYMS, typed)] == said


def test_a_term_has_its_synonyms_at_a_lower_weight(core: Core) -> None:
    assert core.call("ways", SYNONYMS, "はんこ") == [
        {"word": "ハンコ", "weight": 1, "said": ""},
        {"word": "押印", "weight": 0.6, "said": "押印"},
        {"word": "脱ハンコ", "weight": 0.6, "said": "脱ハンコ"},
    ]


def test_a_wider_word_brings_narrower_ones_and_their_synonyms_but_not_back(core: Core) -> None:
    assert [way["said"] for way in core.call("ways", SYNONYMS, "対策")] == [
        "",
        "押印",
        "ハンコ",
        "脱ハンコ",
    ]
    assert "対策" not in [way["said"] for way in core.call("ways", SYNONYMS, "押印")]


def test_synonyms_stand_inside_compounds(core: Core) -> None:
    ways = core.call("ways", SYNONYMS, "職員研修")
    assert [(way["word"], way["weight"]) for way in ways] == [
        ("職員研修", 1),
        ("職員人材育成", 0.55),
    ]


LATIN = {
    "groups": [
        ["ICT", "IT"], ["クラウド", "SaaS"], ["おくやみ", "遺族"], ["グラフ", "可視化"], ["サーバー", "機器"], ["生成AI", "AI"], ["Entra ID", "Azure AD"], ["LoGoチャット", "チャット"], ["押印", "ハンコ"],
        ["電子決裁", "電子承認"], ["MS365", "Microsoft 365"], ["3層", "三層の対策"],
    ],
    "wider": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Twitter", []),
        ("website", []),
        ("kitami", []),
        ("email", []),
        ("IT化", ["ICT"]),
        ("庁内IT", ["ICT"]),
        ("kitamiとIT", ["ICT"]),
        ("ハンコの廃止", ["押印"]),
        ("おくやみコーナー", ["遺族"]),
        ("クラウドファンディング", []),
        ("㈱グラファー", []),
        ("ｸﾗｳﾄﾞﾌｧﾝﾄﾞ", []),
        ("クラウド化", ["SaaS"]),
        ("自治体クラウド", ["SaaS"]),
        ("ガバメント・クラウド", ["SaaS"]),
        ("サーバールーム", []),
        ("サーバーの部屋", ["機器"]),
        ("AI-ツール", ["生成AI"]),
        ("13層", []),
        ("新3層", ["三層の対策"]),
    ],
)
def test_synonyms_do_not_stand_inside_a_word(core: Core, typed: str, said: list[str]) -> None:
    assert [way["said"] for way in core.call("ways", LATIN, typed)][1:] == said


def test_a_synonym_takes_the_place_where_it_stands_by_itself(core: Core) -> None:
    assert core.call("ways", LATIN, "kitamiのIT")[1]["word"] == "kitamiノict"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Entra ID", ["Entra ID"]),
        ("Microsoft Entra ID の設定", ["Microsoft", "Entra ID", "の設定"]),
        ("entra　id", ["entra id"]),
        ("Microsoft 365", ["Microsoft 365"]),
        ("LoGo チャット", ["LoGo", "チャット"]),
        ("LGWAN テレワーク", ["LGWAN", "テレワーク"]),
        ("生成 AI", ["生成", "AI"]),
        # A blank between Japanese words parts them.
        ("電子 決裁", ["電子", "決裁"]),
        ("「Entra」 ID", ["Entra", "ID"]),
        ("ID OR Entra ID", ["ID", "ID"]),
    ],
)
def test_a_name_with_a_blank_is_one_term(core: Core, typed: str, terms: list[str]) -> None:
    assert core.call("wishes", LATIN, typed) == terms


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("若手職員", ["若手", "職員"]),
        ("自宅で仕事", ["自宅", "仕事"]),
        ("テレワーク", ["テレワーク"]),
        ("クラウドサービス", ["クラウド", "サービス"]),
        ("の", []),
        # A number stays with what it counts.
        ("電子決裁率98%", ["電子", "決裁", "率/", "98%"]),
        ("6名体制", ["6名", "体制"]),
        ("60の各課", ["60", "各課"]),
        ("窓口を16時半で閉める", ["窓口", "16時半", "閉~"]),
        # What is left of a verb tells little, what holds a sentence together nothing.
        ("待たされたと怒られる", ["待~", "怒~"]),
        ("ハンコをなくしたい", ["ハンコ"]),
        ("あちこち回らせたくない", ["あちこち~", "回~"]),
        # Kana alone are a word as it is read.
        ("まどぐち", []),
    ],
)
def test_segments(core: Core, typed: str, words: list[str]) -> None:
    assert core.call("segments", typed) == words


@pytest.mark.parametrize(
    ("typed", "known", "words"),
    [
        ("電子決裁率98%", ["電子決裁"], ["電子決裁", "率", "98%"]),
        ("はんこをなくしたい", ["ハンコ"], ["はんこ"]),
        ("オンライン相談", ["ライン"], ["オンライン", "相談"]),
        ("ラインで申し込む", ["ライン"], ["ライン", "申し込"]),
    ],
)
def test_known_words_are_kept_whole(
    core: Core, typed: str, known: list[str], words: list[str]
) -> None:
    assert core.call("segments", typed, known) == words


@pytest.mark.parametrize(
    ("typed", "wishes", "unwanted"),
    [
        ("窓口 -北見", ["窓口"], ["北見"]),
        ("窓口　－北見 −青梅", ["窓口"], ["北見", "青梅"]),
        ("おくやみ|遺族", ["おくやみ|遺族"], []),
        ("おくやみ OR 遺族 窓口", ["おくやみ|遺族", "窓口"], []),
        ("電子決裁 AND 押印", ["電子決裁", "押印"], []),
        ("「書かない窓口」 費用", ["「書かない窓口」", "費用"], []),
        ("北見市の「書かない窓口」", ["北見市の", "書かない窓口"], []),
        ("-「電子 申請」", [], ["電子 申請"]),
        ("LG-WAN ー", ["LG-WAN"], []),
        ("OR", [], []),
        ("| - 「」 AND", [], []),
    ],
)
def test_signs(core: Core, typed: str, wishes: list[str], unwanted: list[str]) -> None:
    assert core.call("asked", typed) == {"wishes": wishes, "unwanted": unwanted}


@pytest.mark.parametrize(
    ("word", "all_of_them", "few"),
    [
        ("テレワク", ["テレ", "レワ", "ワク"], ["テレ", "ワク"]),
        ("押印廃", ["押印", "印廃"], ["押印", "印廃"]),
        ("窓口", ["窓口"], ["窓口"]),
        ("紙", ["紙"], ["紙"]),
        ("a", [], []),
        ("𠮷野", ["𠮷野"], ["𠮷野"]),
        ("a b", [], []),
    ],
)
def test_bigrams(core: Core, word: str, all_of_them: list[str], few: list[str]) -> None:
    assert core.call("grams", word) == all_of_them
    assert core.call("fewGrams", word) == few


@pytest.mark.parametrize(
    ("typed", "wishes", "aside"),
    [
        ("書かない窓口 事例", ["書かない窓口"], ["事例"]),
        ("テレワークの事例", ["テレワーク"], ["事例"]),
        ("生成AI 活用事例集", ["生成AI"], ["活用事例集"]),
        ("窓口の先進事例 費用", ["窓口", "費用"], ["先進事例"]),
        ("先進事例", ["先進事例"], []),  # whoever asks for nothing else is given what there is
        ("窓口 「活用事例」", ["窓口", "活用事例"], []),
        ("事例帖 事例数", ["事例帖", "事例数"], []),
    ],
)
def test_a_case_is_not_asked_to_call_itself_one(
    core: Core, typed: str, wishes: list[str], aside: list[str]
) -> None:
    assert core.call("aside", typed) == {"wishes": wishes, "aside": aside}
