"""Where a word stands in a text, which section answers best, and what is shown of it."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.project import ROOT


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("電子決裁率は約98%に達した", "９８％", ["98%"]),
        ("93%が導入", "3%", []),
        ("1,700人", "700人", []),
        ("延べ約1,700人", "千七百人", ["1,700人"]),
        ("1.5倍", "5倍", []),
        ("2021〜2023年", "2023年", ["2023年"]),
        ("2021年10月", "1年", []),
        ("EMAILで送る", "AI", []),
        ("AI-RPA", "AI", ["AI"]),
        ("生成AIの活用", "ai", ["AI"]),
        ("GovCloud移行", "cloud", ["Cloud"]),
        ("Wi-Fi環境", "wifi", ["Wi-Fi"]),
        ("取り組みを始め、取組を広げた", "取組み", ["取り組み", "取組"]),
        ("ﾃﾚﾜｰｸとテレワーク", "てれわーく", ["ﾃﾚﾜｰｸ", "テレワーク"]),
        ("髙橋", "高橋", ["髙橋"]),
        ("窓口。手続", "窓口手続", []),
        ("Microsoft 365を使う", "microsoft365", ["Microsoft 365"]),
        ("オンラインやガイドラインより、LINEとライン", "ライン", ["ライン"]),
        ("", "窓口", []),
    ],
)
def test_a_word_is_found_at_its_edges(core: Core, text: str, word: str, found: list[str]) -> None:
    assert core.call("spans", text, word) == found


def test_each_unit_knows_where_it_comes_from(core: Core) -> None:
    assert core.call("origins", "取り組み、ﾊﾟ") == [0, 2, 4, 5, 7]


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        ("ゼロトラスト", "ゼロトラスド", True),
        ("ゼロトラスト", "ゼロトラス", True),
        ("ゼロトラスト", "ゼロトラスート", True),
        ("ゼロトラスト", "ロトラスト", True),
        ("ゼロトラスト", "ゼロトラスト", False),
        ("ゼロトラスト", "ゼロトランス", False),
        ("ab", "ba", False),
    ],
)
def test_one_slip(core: Core, left: str, right: str, *, slip: bool) -> None:
    assert core.call("oneSlip", left, right) is slip
    assert core.call("oneSlip", right, left) is slip


def test_the_stretch_that_was_meant(core: Core) -> None:
    assert core.call("near", "守リハゼロトラストヘ", "ゼロトラスド") == {"start": 3, "end": 9}
    assert core.call("near", "守リハゼロ トラスト", "ゼロトラスト") is None
    assert core.call("near", "別ノ話", "ゼロトラスト") is None


def section(
    anchor: str, heading: str, *lines: str, numbered: bool = True, aside: bool = False
) -> list[Any]:
    return [anchor, heading, int(numbered) + 2 * aside, list(lines)]


PAGE = [
    "cases/x.html",
    "書かない窓口",
    ["北海道北見市", "フロントヤード改革"],
    "",
    "",
    "",
    None,
    [],
    [
        section("content", "概要", "窓口を改めた。", numbered=False),
        section("results", "成果", "時間が減った。", "窓口の待ち時間が半分になった。"),
        section("difficulties", "苦労・失敗・残る課題", "研修の時間が足りない。"),
        section("not-stated", "読んだ出典にないこと", "費用", numbered=False, aside=True),
    ],
]


@pytest.mark.parametrize(
    ("terms", "best"),
    [
        (["待ち時間"], ["results", 1]),
        (["窓口", "半分"], ["results", 1]),
        (["課題"], ["difficulties", 0]),
        (["費用"], ["not-stated", 0]),
        (["北見市", "研修"], ["difficulties", 0]),
        (["書かない窓口"], ["content", 0]),
    ],
)
def test_the_best_section(core: Core, terms: list[str], best: list[Any]) -> None:
    assert core.call("match", PAGE, {"terms": terms})["best"] == best


def test_every_term_is_demanded(core: Core) -> None:
    assert core.call("match", PAGE, {"terms": ["窓口", "図書館"]}) is None
    assert core.call("match", PAGE, {"terms": ["半分", "研修"]})["best"] == ["results", 1]
    assert core.call("match", PAGE, {"terms": ["半分", "研修"], "oneSection": True}) is None
    assert core.call("match", PAGE, {"terms": ["北見市", "研修"], "oneSection": True}) is not None


def test_a_title_counts_for_more_than_a_text_and_a_synonym_for_less(core: Core) -> None:
    synonyms = {"groups": [["窓口", "カウンター"]], "wider": []}
    in_title = core.call("match", PAGE, {"terms": ["窓口"]})["score"]
    in_text = core.call("match", PAGE, {"terms": ["研修"]})["score"]
    by_synonym = core.call("match", PAGE, {"terms": ["カウンター"], "synonyms": synonyms})
    assert in_title > by_synonym["score"] > in_text
    assert by_synonym["said"] == ["窓口"]


def test_a_slip_is_told(core: Core) -> None:
    found = core.call("match", PAGE, {"terms": ["待ち時問が半分"], "slip": True})
    assert (found["best"], found["instead"]) == (["results", 1], ["待ち時間が半分"])


def test_endings_in_a_row_are_no_slip_of_a_word(core: Core) -> None:
    def slips(line: str, word: str) -> Any:
        page = [*PAGE[:8], [section("content", "概要", line)]]
        return core.call("match", page, {"terms": [word], "slip": True})

    assert slips("案を出したり、やり方を決めたりする。", "メタバース") is None
    assert slips("メタパースで会う。", "メタバース")["instead"] == ["メタパース"]


def test_a_passage_shows_what_was_found_within_its_line(core: Core) -> None:
    line = "あ" * 60 + "窓口の手続" + "い" * 99
    pieces = core.call("passage", line, ["手続"])
    assert [piece["text"] for piece in pieces if piece["hit"]] == ["手続"]
    assert pieces[0]["text"] == pieces[-1]["text"] == "…"
    assert "".join(piece["text"] for piece in pieces[1:-1]) in line
    assert core.call("passage", "短い行", ["行"]) == [
        {"text": "短い", "hit": False},
        {"text": "行", "hit": True},
    ]


def test_of_everyday_phrases_only_those_that_were_found_are_shown(core: Core) -> None:
    line = "押印廃止　運用中\nハンコをなくす、印鑑をやめる、印鑑はいらない"
    told = core.call("passage", line, ["印鑑をやめ"])
    assert "".join(piece["text"] for piece in told) == "押印廃止　運用中（印鑑をやめる）"
    assert [piece["text"] for piece in told if piece["hit"]] == ["印鑑をやめ"]
    told = core.call("passage", line, ["押印", "印鑑"])
    assert "".join(piece["text"] for piece in told) == (
        "押印廃止　運用中（印鑑をやめる）（印鑑はいらない）"
    )
    told = core.call("passage", line, ["押印"])
    assert "".join(piece["text"] for piece in told) == "押印廃止　運用中"


def test_a_passage_cuts_no_character_in_two(core: Core) -> None:
    pieces = core.call("passage", "𠮷" * 100 + "窓口" + "𠮷" * 100, ["窓口"])
    assert all(set(piece["text"]) <= set("𠮷窓口…") for piece in pieces)


WORDS = [
    ["テレワーク", "テーマ", ""],
    ["北見市", "自治体", "きたみし"],
    ["自治体テレワーク", "手法", ""],
]


def test_words_are_suggested_by_their_beginning_or_reading(core: Core) -> None:
    def texts(typed: str) -> list[str]:
        return [each["text"] for each in core.call("suggested", WORDS, typed, 5)]

    assert texts("てれ") == ["テレワーク", "自治体テレワーク"]
    assert texts("きた") == ["北見市"]
    assert texts("テレワーク") == ["自治体テレワーク"]  # what has been typed is no help
    assert texts("") == texts("！") == []


@pytest.mark.parametrize(
    "typed", ["kitami", "Kitami-shi", "kitamisi", "ｋｉｔａｍｉ", "kit", "terewa-ku", "Têrewaku"]
)
def test_words_are_suggested_by_letters_typed_with_the_input_method_off(
    core: Core, typed: str
) -> None:
    word = "テレワーク" if typed.lower().startswith("t") else "北見市"
    assert core.call("suggested", WORDS, typed, 1)[0]["text"] == word


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("kitami", ["北見市"]),
        ("Kitami-shi", ["北見市"]),
        ("kita", []),
        ("terewa-ku", ["テレワーク"]),
        ("tere", []),
        ("北見", []),
        ("テレワープ", ["テレワーク"]),
        ("テレーク", []),
        ("自治体テレワープ", ["自治体テレワーク"]),
    ],
)
def test_a_word_that_was_typed_as_it_is_read_or_with_a_slip_may_be_meant(
    core: Core, typed: str, words: list[str]
) -> None:
    assert core.call("meantWords", WORDS, typed, 5) == words


def test_letters_are_no_reading_where_they_are_few_or_not_alone(core: Core) -> None:
    for typed in ("ki", "kitami1", "itami", "北見kitami"):
        assert core.call("suggested", WORDS, typed, 1) == []


@pytest.mark.parametrize(
    ("kana", "typed"),
    [
        ("おうめし", ["ome", "oume", "oome", "ōme", "Ohme", "omeshi", "oumesi"]),
        ("のぼりべつし", ["noboribetsu", "noboribetu", "noboribetsushi"]),
        ("ふじのみやし", ["fujinomiya", "huzinomiya"]),
        ("しんおんせんちょう", ["shinonsen", "shin'onsen", "sinnonsen", "shinonsencho"]),
        ("ぐんまけん", ["gunma", "gumma"]),
        ("はっぽうちょう", ["happo", "happou", "Happōchō"]),
        ("りゅうがさきし", ["ryugasaki", "ryuugasaki", "Ryūgasaki"]),
        ("じょうえつし", ["joetsu", "jouetsu", "zyouetu"]),
        ("ちちぶし", ["chichibu", "titibu"]),
        ("あっちちょう", ["atchi", "acchi", "atti"]),
        ("やなづまち", ["yanazu", "yanadu"]),
    ],
)
def test_each_way_to_write_a_reading_in_letters(core: Core, kana: str, typed: list[str]) -> None:
    words = [["名", "自治体", kana]]
    assert [each for each in typed if not core.call("suggested", words, each, 1)] == []


def test_every_reading_of_a_town_has_letters(core: Core) -> None:
    rows = (ROOT / "cases/_towns.csv").read_text("utf-8").splitlines()[1:]
    kana = [row.split(",")[3] for row in rows]
    letters = core.call("letters", kana)
    assert [each for each in zip(kana, letters, strict=True) if not each[1]] == []


def test_words_that_resemble_what_was_not_found(core: Core) -> None:
    assert core.call("nearestWords", WORDS, "テレワイク", 5) == ["テレワーク", "自治体テレワーク"]
