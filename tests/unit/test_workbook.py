"""The workbook: every part of a case has its place in it, and what goes out comes back the same."""

import io
import re
import zipfile
from pathlib import Path
from random import Random

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook import schema
from casebook.check import Checked
from casebook.workbook.sheets import GUIDE, HELP, OPTIONS, Shape, sheets
from casebook.workbook.write import written
from tests import collection
from tests.made import HOSTILE, made
from tests.office.validator import faults
from tests.workbooks import back, base_collection


@pytest.fixture
def base() -> Checked:
    return base_collection()


@pytest.fixture(scope="module")
def real() -> Checked:
    return collection.real()


def test_all_real_cases_come_back_the_same(real: Checked) -> None:
    content = written(real.library)
    assert content == written(real.library)
    assert back(content, real) == {name: each.data for name, each in real.library.cases.items()}


@settings(
    max_examples=15,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(st.integers(0, 2**32))
def test_made_cases_come_back_the_same(seed: int) -> None:
    base, chance = base_collection(), Random(seed)
    cases = {f"m-{n}": made(chance) | {"id": f"m-{n}"} for n in range(6)}
    found = back(written(base.library, list(cases.values())), base)
    assert found == cases
    assert repr(sorted_all(found)) == repr(sorted_all(cases))  # true is not 1


def sorted_all(value: object) -> object:
    if isinstance(value, dict):
        return {key: sorted_all(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [sorted_all(each) for each in value]
    whole = isinstance(value, float) and value.is_integer()
    return (
        int(value) if whole and isinstance(value, float) else value
    )  # Excel knows one kind of number


def test_microsofts_own_reader_finds_no_fault(real: Checked, base: Checked, tmp_path: Path) -> None:
    hostile = [made(Random(number)) | {"id": f"made-{number}"} for number in range(6)]
    books = {
        "cases.xlsx": written(real.library),
        "template.xlsx": written(real.library, ()),
        "hostile.xlsx": written(base.library, hostile),
    }
    assert faults(books, tmp_path) == {}


def test_no_text_is_a_formula(base: Checked) -> None:
    claims = [{"text": text, "source": "s1"} for text in HOSTILE]
    case = made(Random(1)) | {"results": claims, "summary": "=1+1"}
    with zipfile.ZipFile(io.BytesIO(written(base.library, [case]))) as package:
        parts = [package.read(name) for name in package.namelist() if "worksheets/" in name]
    assert not any(re.search(rb"<f[ >]", part) for part in parts)


def test_every_column_has_help_and_every_list_its_words(base: Checked) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(base.library, [])))
    assert book.sheetnames == [GUIDE, *(sheet.title for sheet in sheets()), HELP, OPTIONS]
    for sheet in sheets():
        rules = book[sheet.title].data_validations.dataValidation
        assert [rule.prompt is not None for rule in rules] == [True] * len(sheet.columns)
        lists = [
            n
            for n, each in enumerate(sheet.columns)
            if each.names or each.options or each.shape is Shape.TRUTH
        ]
        assert [n for n, rule in enumerate(rules) if rule.type == "list"] == lists
        assert book[sheet.title].max_row == 1


def test_the_sheets_hold_every_key_of_the_schema() -> None:
    claims = set(schema.claim_fields())
    held = {sheet.key for sheet in sheets()} | {each.key for each in sheets()[0].columns} | claims
    assert set(schema.schemas()["case"]["properties"]) <= held


def test_print_is_large_enough_to_be_read(base: Checked) -> None:
    """A scale, or one page whose columns fit at 70 percent of A3: 40 cm hold about 180 letters of a column."""
    book = openpyxl.load_workbook(io.BytesIO(written(base.library)))
    for sheet in sheets():
        page = book[sheet.title]
        wide = sum(
            ((each.max or 0) - (each.min or 0) + 1) * each.width
            for each in page.column_dimensions.values()
        )
        if page.sheet_properties.pageSetUpPr and page.sheet_properties.pageSetUpPr.fitToPage:
            assert 182 / wide >= 0.7, sheet.title
        else:
            assert page.page_setup.scale == 70
            assert page.print_title_cols, sheet.title
        assert page.print_title_rows == "$1:$1"
