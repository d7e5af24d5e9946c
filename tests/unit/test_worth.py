"""What needs a journey: the table knows every field and names only practices that there are."""

import pytest

from casebook.collection import Collection
from casebook.worth import AT_WORK, BY_WORD, SIGHTS
from tests import collection


@pytest.fixture(scope="module")
def real() -> Collection:
    return Collection.of(collection.real())


def test_every_field_has_its_reason_once_and_in_order(real: Collection) -> None:
    fields = [field.key for group in real.vocabulary.groups for field in group.fields]
    assert [each.field for each in BY_WORD] == fields
    assert all(each.why.endswith("。") for each in BY_WORD)


def test_sights_are_of_practices_that_there_are(real: Collection) -> None:
    assert {each.practice for each in SIGHTS} - set(real.vocabulary.practices) == set()
    assert set(AT_WORK) < set(real.vocabulary.states)


def test_some_case_shows_each_sight(real: Collection) -> None:
    shown = {
        each.practice
        for case in real.cases.values()
        for each in case.practices
        if each.state in AT_WORK
    }
    assert {each.practice for each in SIGHTS} <= shown
