"""Synonyms in the model: both forms of a group, wider words, and a collection without the file."""

from pathlib import Path

from casebook.collection import Collection
from casebook.normal import normalise
from casebook.synonyms import Synonyms, Wider
from tests import collection


def synonyms(cases: Path) -> Synonyms:
    return Collection.of(collection.checked(cases)).vocabulary.synonyms


def test_both_forms_of_a_group_and_wider_words(cases: Path) -> None:
    assert synonyms(cases) == Synonyms(
        groups=(("窓口", "カウンター"), ("テレワーク", "在宅勤務")),
        wider=(Wider("働き方改革", ("テレワーク",)),),
    )


def test_a_collection_may_have_none(cases: Path) -> None:
    (cases / "_vocabulary" / "synonyms.yml").unlink()
    assert synonyms(cases) == Synonyms(groups=(), wider=())


def test_no_narrower_word_is_found_by_its_letters_anyway() -> None:
    """A word that holds the wider one is found without being listed."""
    wordy = [
        (wider.word, found)
        for wider in synonyms(collection.REAL).wider
        for found in wider.finds
        if normalise(wider.word) in normalise(found)
    ]
    assert wordy == []


def test_everyday_words_of_both_origins(cases: Path) -> None:
    (cases / "_vocabulary" / "wider.yml").write_text(
        "learnt:\n  - {word: 値段, finds: [費用]}\n"
        "dictionary:\n  - {word: 値段, finds: [金額]}\n"
        "blocked:\n  - {finds: [代金], reason: 見本の理由}\n",
        "utf-8",
    )
    assert synonyms(cases).everyday == (Wider("値段", ("金額",)), Wider("値段", ("費用",)))
