"""Everyday words: what of them a collection leaves for the browser."""

from casebook.search.everyday import Everyday
from casebook.search.index import grams
from casebook.synonyms import Wider


def left(words: list[Wider], *cases: str) -> dict[str, list[str]]:
    everyday = Everyday(words)
    for text in cases:
        everyday.meet(grams(text))
    return everyday.left()


def test_words_that_no_case_holds_are_not_led_to() -> None:
    words = [Wider("値段", ("費用", "代金", "プライス")), Wider("上役", ("上司",))]
    assert left(words, "費用は百万円", "代金の額") == {"値段": ["費用", "代金"]}


def test_a_word_that_two_cases_hold_finds_them_itself() -> None:
    words = [Wider("値段", ("費用",))]
    assert left(words, "費用と値段", "別の話") == {"値段": ["費用"]}
    assert left(words, "費用と値段", "値段の話") == {}


def test_words_of_one_stem_are_one_word() -> None:
    words = [Wider("お値段", ("費用",)), Wider("値段", ("代金", "費用"))]
    assert left(words, "費用と代金") == {"値段": ["費用", "代金"]}


def test_a_word_stands_by_all_its_pairs_of_characters() -> None:
    assert left([Wider("値段", ("運用費用",))], "運用と費用") == {}
    assert left([Wider("値段", ("運用費用",))], "運用費用") == {"値段": ["運用費用"]}
