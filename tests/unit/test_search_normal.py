"""What is the same to someone who searches becomes the same text."""

from casebook.normal import FOLDS, normalise
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
    older = [pair[0] for pair in FOLDS["variants"]]
    newer = {pair[1] for pair in FOLDS["variants"]}
    assert len(set(older)) == len(older)
    assert not newer & set(older)
