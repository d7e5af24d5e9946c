"""What the dictionary of synonyms gives for everyday words: only what leads from the unknown to the known."""

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.normal import normalise
from wider import dictionary, part
from wider.dictionary import Blocked
from wider.shelf import Shelf


def shelf(*texts: str) -> Shelf:
    return Shelf(texts, tuple(map(normalise, texts)))


def item(word: str, **more: Any) -> dict[str, Any]:
    plain = {"expandControl": 0, "gokeiSyubetsu": "代表語", "hyoukiYure": "代表表記", "bunya": []}
    return {"midashi": word, **plain, **more}


def lines(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    groups: list[list[dict[str, Any]]],
    texts: tuple[str, ...],
    known: tuple[str, ...] = (),
    blocked: tuple[dict[str, Any], ...] = (),
) -> dict[str, list[str]]:
    file = tmp_path / "dictionary.json"
    file.write_text(json.dumps([{"items": group} for group in groups]), "utf-8")
    monkeypatch.setattr(dictionary, "FILE", file)
    return dictionary.lines(shelf(*texts), frozenset(known), Blocked(blocked))


GROUP = [item("上司"), item("上役"), item("お上役"), item("上長", expandControl=1)]
TEXTS = ("上司の話", "別の話", "また別の話")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    return lambda *given, **more: lines(monkeypatch, tmp_path, *given, **more)


def test_a_word_that_is_hardly_used_leads_to_one_that_is(made: Any) -> None:
    assert made([GROUP], TEXTS) == {"上役": ["上司"]}


def test_a_word_that_two_cases_hold_needs_no_other(made: Any) -> None:
    both = ("上司の話", "上役の話", "別の話")
    assert made([GROUP], both) == {"上司": ["上役"], "上役": ["上司"]}
    assert made([GROUP], (*both, "上役")) == {"上司": ["上役"]}


def test_a_word_of_most_cases_tells_nothing(made: Any) -> None:
    assert made([GROUP], ("上司の話", "上司", "別の話")) == {}


def test_synonyms_and_blocked_pairs_are_left_out(made: Any) -> None:
    assert made([GROUP], TEXTS, known=("上役",)) == {}
    assert made([GROUP], TEXTS, blocked=({"finds": ["上司"]},)) == {}
    assert made([GROUP], TEXTS, blocked=({"finds": ["上司"], "words": ["お上役"]},)) == {}
    assert made([GROUP], TEXTS, blocked=({"finds": ["上司"], "words": ["上座"]},)) == {
        "上役": ["上司"]
    }


def test_words_of_one_stem_are_one_line_from_several_groups(made: Any) -> None:
    texts = ("費用の話", "費用と金額", "金額", "別")
    groups = [[item("お値段"), item("費用")], [item("値段"), item("金額"), item("費用")]]
    assert made(groups, texts) == {"お値段": ["費用", "金額"]}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("王様", "ワーキングの話"),  # キング
        ("賃貸", "やりとりすること"),  # リース
    ],
)
def test_katakana_inside_another_word_is_no_word(made: Any, word: str, text: str) -> None:
    assert made([[item(word), item("キング"), item("リース")]], (text, "別", "別")) == {}


def test_words_in_latin_letters_are_left_to_the_synonyms(made: Any) -> None:
    assert made([[item("boss"), item("上司")]], TEXTS) == {}
    assert made([[item("上役"), item("boss")]], ("boss", "別", "別")) == {}


@pytest.mark.parametrize(
    "more",
    [{"bunya": ["企業名"]}, {"expandControl": 2}, {"hyoukiYure": "間違い表記"}],
)
def test_names_mistakes_and_what_the_dictionary_withdrew_are_no_words(
    made: Any, more: dict[str, Any]
) -> None:
    assert made([[item("上司", **more), item("上役")]], TEXTS) == {}


def test_content_words_are_listed_by_how_often_they_stand() -> None:
    texts = ("窓口と窓口、テレワーク", "会議と会議と会議", "一度だけ", "テレワーク")
    assert shelf(*texts).words() == ["会議", "窓口", "テレワーク"]


FILE = "# 頭\ndictionary:\n  - {word: 値段, finds: [費用]}\n\n# 手で\nlearnt:\n  - {word: 宿, finds: [滞在]}\n"


def test_the_part_alone_is_written_anew() -> None:
    assert part.rewritten(FILE, {"上役": ["上司"], "1位": ["最高", "トップ"]}, "wider.yml") == (
        "# 頭\ndictionary:\n  - {word: 上役, finds: [上司]}\n  - {word: 1位, finds: [最高, トップ]}\n"
        "\n# 手で\nlearnt:\n  - {word: 宿, finds: [滞在]}\n"
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (FILE.replace("dictionary:", "dictionary: # 辞書"), "stands in it 0 times"),
        (FILE + "dictionary:\n", "stands in it 2 times"),
        (FILE.replace("finds: [費用]}", "\n     finds: [費用]}"), "cannot be read when rewritten"),
        (
            FILE.replace("\n\n", "\n # 間\n  - {word: 店, finds: [窓口]}\n\n", 1),
            "holds other words",
        ),
    ],
)
def test_a_file_that_is_built_otherwise_is_not_written(content: str, told: str) -> None:
    with pytest.raises(part.WrongFileError, match=told):
        part.rewritten(content, {"上役": ["上司"]}, "wider.yml")
