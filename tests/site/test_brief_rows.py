"""A case as lists show it reads back, word by word, as it was written down."""

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from casebook import brief_rows, site
from casebook.brief_rows import case_of, row_of
from casebook.check import check
from casebook.collection import Collection
from casebook.day import today
from casebook.kept import Kept, encoded
from casebook.listing import brief, cited
from casebook.model import Case, Claim
from casebook.pages import coverage
from tests.collection import REAL

ODD: dict[str, Any] = {
    "id": "甲\ud800",
    "value": 10**30,
    "before": -0.5,
    "text": "「<&>」\n\u2028",
    "confirmed": False,
}


def _briefs(collection: Collection) -> Iterator[Case]:
    assert collection.library
    named = cited(collection.library)
    for key, case in collection.cases.items():
        yield brief(case, collection.library.cases[key].data, named.get(key, frozenset()))


def _again(case: Case) -> Case:
    return case_of(json.loads(encoded(row_of(case)).decode("utf-8", "surrogatepass")), case.digest)


@pytest.fixture(scope="module")
def briefs() -> list[Case]:
    return [*_briefs(Collection.of(check(REAL, today())))]


def test_every_case_of_the_collection_reads_back(briefs: list[Case]) -> None:
    assert [repr(_again(case)) for case in briefs] == [repr(case) for case in briefs]


def test_what_a_claim_rests_on_is_what_its_case_names(briefs: list[Case]) -> None:
    for case in map(_again, briefs):
        own = {id(source) for source in case.sources}
        assert {id(source) for claim in case.claims() for source in claim.sources} <= own
        known = {id(claim) for claim in case.claims()}
        answers = [each for each in case.answers.values() if each]
        assert {id(claim) for each in answers for claim in each.claims} <= known


@pytest.mark.parametrize("name", [*ODD])
def test_odd_values_read_back(briefs: list[Case], name: str) -> None:
    case = next(case for case in briefs if any(claim.sources for claim in case.claims()))
    field, claim = next(
        (key, each) for key, told in case.fields.items() for each in told if each.sources
    )
    odd = replace(case, id=ODD["id"]) if name == "id" else _with(case, field, claim, name)
    assert repr(_again(odd)) == repr(odd)


def _with(case: Case, field: str, claim: Claim, name: str) -> Case:
    changed = replace(claim, **{name: ODD[name]})
    told = tuple(changed if each is claim else each for each in case.fields[field])
    return replace(case, fields={**case.fields, field: told})


def test_all_of_a_claim_is_written_down() -> None:
    known = {each.name for each in fields(Claim)} - {"id", "term"}
    assert set(brief_rows._CLAIM) == known


def test_what_a_municipality_said_of_its_case_is_told_where_cases_are_counted(
    tmp_path: Path,
) -> None:
    cases = copytree(REAL, tmp_path / "cases")
    with (cases / "ama-no-code-three-towns.yml").open("a") as file:
        file.write("\nreview:\n  - by: 情報政策課\n    date: 2026-11-01\n    what: 問題なし\n")
    for _ in range(2):  # made, and read back from what is kept
        kept = Kept(tmp_path / "kept.sqlite")
        view = coverage.page(site.collect(cases, kept=kept).listing).view
        assert [each.review.by for each in view.reviewed] == ["情報政策課"]
        kept.write()
