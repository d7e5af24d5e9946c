"""What is the same to someone who searches becomes the same text."""

import unicodedata

from casebook.normal import FOLDS, normalise
from tests.project import ROOT
from tests.search.spellings import SPELLINGS


def test_every_spelling_is_known_as_the_table_says() -> None:
    """The same table holds for the browser, in `tests/js/test_parity.py`."""
    known = ((written, normalise(written), wanted) for written, wanted in SPELLINGS.items())
    assert [each for each in known if each[1] != each[2]] == []


def test_what_has_been_normalised_stays_as_it_is() -> None:
    for word in FOLDS["compounds"]:
        assert normalise(normalise(word)) == normalise(word)


def test_every_compound_is_found_by_its_kanji_alone() -> None:
    for word in FOLDS["compounds"]:
        kanji = "".join(each for each in word if not "ぁ" <= each <= "ん")
        assert normalise(word) == normalise(kanji) == kanji


def test_no_kanji_is_folded_twice() -> None:
    pairs = FOLDS["variants"] + FOLDS["radicals"]
    older = [pair[0] for pair in pairs]
    newer = {pair[1] for pair in pairs}
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(older)) == len(older)
    assert not newer & set(older)


def test_every_part_of_kanji_is_folded() -> None:
    """But U+2E80, which Unicode gives no kanji."""
    for code in [*range(0x2E81, 0x2E9A), *range(0x2E9B, 0x2EF4), *range(0x2F00, 0x2FD6)]:
        kanji = normalise(chr(code))
        assert len(kanji) == 1, chr(code)
        assert unicodedata.category(kanji) == "Lo"
        assert unicodedata.name(kanji).startswith("CJK UNIFIED"), chr(code)


def test_no_two_towns_of_a_prefecture_become_one() -> None:
    rows = [row.split(",") for row in (ROOT / "cases/_towns.csv").read_text("utf-8").splitlines()]
    names = {(prefecture, normalise(name)) for _, prefecture, name, *_ in rows[1:]}
    assert len(names) == len(rows) - 1 == 1741


def test_every_compound_begins_with_a_kanji() -> None:
    """The browser looks for compounds only where the first letter of one stands."""
    kana = [word for word in FOLDS["compounds"] if not "一" <= word[0] <= "鿿"]
    assert kana == []
