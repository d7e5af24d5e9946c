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


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("若手職員", ["若手", "職員"]),
        ("自宅で仕事", ["自宅", "仕事"]),
        ("テレワーク", []),
        ("クラウドサービス", ["クラウド", "サービス"]),
        ("の", []),
    ],
)
def test_segments(core: Core, typed: str, words: list[str]) -> None:
    assert core.call("segments", typed) == words


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
