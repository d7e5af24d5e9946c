"""The cases of this repository."""

import pytest

from casebook import schema
from casebook.check import Checked
from casebook.collection import Collection
from casebook.model import Case, Cell
from tests import collection

CORE = (
    "bandai-traveling-officials",
    "bandai-zero-trust-cloud",
    "kitami-writing-free-counter",
    "noboribetsu-anywhere-office",
    "ome-dx-promotion",
    "ome-writing-free-counter",
)


@pytest.fixture(scope="module")
def checked() -> Checked:
    return collection.checked(collection.REAL)


@pytest.fixture(scope="module")
def real(checked: Checked) -> Collection:
    return Collection.of(checked)


@pytest.fixture(params=CORE)
def core(request: pytest.FixtureRequest, real: Collection) -> Case:
    return real.cases[request.param]


def test_real_cases_are_clean(checked: Checked) -> None:
    assert collection.told(checked.problems) == ""


def test_core_cases_are_there(real: Collection) -> None:
    assert set(CORE) <= real.cases.keys()
    assert {case.municipality for case in real.cases.values()} <= real.municipalities.keys()


def test_every_field_is_spoken_of(core: Case) -> None:
    silent = [field for field in schema.claim_fields() if core.cell(field) is Cell.UNCONFIRMED]
    assert silent == []


def test_required_fields_are_stated_or_declared(core: Case) -> None:
    required = [
        key for key, field in schema.claim_fields().items() if field.schema.get("x-gif-required")
    ]
    assert required == ["contact", "reasons", "goals", "actions"]
    assert {core.cell(key) for key in required} <= {Cell.STATED, Cell.NOT_STATED}


def test_case_is_worth_reading(core: Case) -> None:
    assert len(core.summary) <= 300
    assert core.fields["actions"]
    assert core.practices
    assert core.key_figures
    assert any(source.url for source in core.sources)
    assert any(source.read == "全文" for source in core.sources)


def test_every_claim_says_where_it_stands_in_its_source(core: Case) -> None:
    assert [claim.id for claim in core.claims() if not claim.at] == []
