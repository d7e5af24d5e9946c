"""What is reckoned of a case is what the case tells, and comes back from where it is kept as it was."""

import json
from pathlib import Path

import pytest

from bench import sample
from casebook import site, stubs
from casebook.collection import Collection
from casebook.kept import Kept, encoded
from casebook.model import WHOLE, Cell
from casebook.tallies import Tallies
from casebook.tally import Tally, outlined
from casebook.tally_rows import row_of, tally_of
from tests import collection as samples


def test_every_tally_reads_back_as_it_was(collection: Collection) -> None:
    for key, tally in collection.tallies.items():
        assert tally_of(json.loads(encoded(row_of(tally)))) == tally, key
    assert len(collection.tallies) == len(collection.stubs) > 0


def test_tallies_count_what_whole_cases_tell(collection: Collection) -> None:
    words = collection.vocabulary
    for key, case in collection.cases.items():
        tally, claims = collection.tallies[key], [*case.claims()]
        answers = collection.answers(case)
        assert tally.letters == (len(case.title), len(case.subtitle or ""))
        assert tally.claims == len(claims)
        assert dict(tally.bases) == {
            basis: sum(claim.basis == basis for claim in claims) for basis, _ in tally.bases
        }
        assert [tally.cell(n) for n in range(len(words.fields))] == [*map(case.cell, words.fields)]
        assert tally.told == sum(case.cell(field) is Cell.STATED for field in words.fields)
        assert tally.sources == len(case.sources)
        assert tally.unread == sum(source.read != WHOLE for source in case.sources)
        assert tally.outline == outlined(case, answers, words)
        assert tally.answered == sum(bool(answer.text) for answer in answers)
        for answer in answers:
            reply = tally.reply(answer.question.key)
            assert reply
            assert (reply.state, reply.letters) == (answer.state, len(answer.text))
        for trouble in words.troubles:
            met = [claim for claim in claims if trouble in claim.meets]
            assert [deed.id for deed in tally.deeds(trouble)] == [claim.id for claim in met]
        for shown in tally.shown:
            own = [claim for claim in claims if claim.practice == shown.practice]
            assert shown.claims == len(own)
            stages = [*words.states]
            assert shown.state == min((each.state or "" for each in own), key=stages.index)


def test_sources_of_a_case_are_there_without_it(collection: Collection) -> None:
    for key, case in collection.cases.items():
        found = collection.tallies.sources(key)
        assert [(each.number, each.title, each.url) for each in found] == [
            (each.number, each.title, each.url) for each in case.sources
        ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sample.write(30, sample.SEED, tmp_path / "cases", samples.real())
    return tmp_path


def _book(folder: Path) -> Collection:
    kept = Kept(folder / "kept.sqlite")
    book = site.collect(folder / "cases", kept=kept)
    [*book.tallies.values()]
    kept.write()
    return book


def test_tallies_are_read_where_they_are_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = dict(_book(folder).tallies)
    monkeypatch.setattr(Tallies, "note", _nobody)
    again = _book(folder)
    assert dict(again.tallies) == first
    assert [len(again.tallies.sources(key)) for key in first] == [
        tally.sources for tally in first.values()
    ]


def _nobody(*_: object) -> Tally:
    raise AssertionError("it is kept")


def test_another_word_of_the_vocabulary_is_reckoned_with_again(folder: Path) -> None:
    first = dict(_book(folder).tallies)
    questions = folder / "cases" / "_vocabulary" / "answers.yml"
    text = questions.read_text("utf-8")
    questions.write_text(text + "# another\n", "utf-8")
    again = _book(folder)
    assert dict(again.tallies) == first
    assert again.tallies.sources(next(iter(first)))


def test_to_reckon_with_all_of_them_holds_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stubs, "_FEW", 0)
    _book(folder)
    terms = folder / "cases" / "_vocabulary" / "terms.yml"
    terms.write_text(terms.read_text("utf-8") + "# another\n", "utf-8")
    assert _book(folder).listing.cases._made.cache_info().currsize == 0  # type: ignore[attr-defined]
