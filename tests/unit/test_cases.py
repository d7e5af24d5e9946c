"""The cases of this repository."""

import pytest

from casebook import schema
from casebook.check import Checked
from casebook.collection import Collection
from casebook.model import Case, Cell
from core_collection import CORE
from tests import collection


@pytest.fixture(scope="module")
def checked() -> Checked:
    return collection.real()


@pytest.fixture(scope="module")
def real(checked: Checked) -> Collection:
    return Collection.of(checked)


@pytest.fixture(scope="module")
def core(real: Collection) -> list[Case]:
    return [real.cases[key] for key in CORE]


def test_real_cases_are_clean(checked: Checked) -> None:
    assert collection.told(checked.problems) == ""


def test_core_cases_are_there(real: Collection) -> None:
    assert set(CORE) <= real.cases.keys()
    assert {case.municipality for case in real.cases.values()} <= real.municipalities.keys()


def test_every_field_is_spoken_of(core: list[Case]) -> None:
    silent = [
        (case.id, field)
        for case in core
        for field in schema.claim_fields()
        if case.cell(field) is Cell.UNCONFIRMED
    ]
    assert silent == []


def test_required_fields_are_stated_or_declared(core: list[Case]) -> None:
    required = [
        key for key, field in schema.claim_fields().items() if field.schema.get("x-gif-required")
    ]
    assert {"contact", "reasons", "goals", "actions"} <= set(required)
    cells = {(case.id, key): case.cell(key) for case in core for key in required}
    assert set(cells.values()) <= {Cell.STATED, Cell.NOT_STATED}, cells


def test_cases_are_worth_reading(core: list[Case]) -> None:
    for case in core:
        assert len(case.summary) <= 300, case.id
        assert case.fields["actions"], case.id
        assert case.practices, case.id
        assert case.key_figures, case.id
        assert any(source.url for source in case.sources), case.id
        assert any(source.read == "全文" for source in case.sources), case.id


def test_every_claim_says_where_it_stands_in_its_source(core: list[Case]) -> None:
    assert [(case.id, each.id) for case in core for each in case.claims() if not each.at] == []
