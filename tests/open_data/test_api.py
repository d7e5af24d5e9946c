"""The API keeps to its schemas and to its OpenAPI document, and tells all that the cases hold."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, Registry
from openapi_spec_validator import OpenAPIV31SpecValidator

from casebook.collection import Collection
from casebook.open_data import api, shape, words
from casebook.open_data.documents import SourcesFile
from tests.open_data.conftest import Files
from tests.project import ROOT

GOLDEN = ROOT / "tests" / "golden" / "openapi.json"
DOCUMENT = api.openapi()


def read(files: Files, path: str) -> Any:
    return json.loads(files[f"api/v1/{path}"])


def kinds(files: Files) -> Iterator[tuple[str, str]]:
    """Give every file of data with the name of its schema."""
    for path in files:
        name = path.removeprefix("api/v1/").removesuffix(".json")
        if path.startswith("api/v1/cases/"):
            yield path, "case"
        elif name in api.FILES:
            yield path, name


def test_every_file_keeps_to_its_schema(files: Files) -> None:
    validators = {
        name: Draft202012Validator(read(files, f"schema/{name}.json"))
        for name in (*api.FILES, *api.CASE)
    }
    told = list(kinds(files))
    assert len(told) == len(api.FILES) + len(read(files, "cases.json")["cases"])
    faults = [
        f"{path}: {error.instance_path}: {error.message}"
        for path, name in told
        for error in validators[name].iter_errors(json.loads(files[path]))
    ]
    assert faults == []


@pytest.mark.parametrize("pieces", [1, 7, 5_000])
def test_sources_told_in_parts_are_told_as_if_in_one(
    pieces: int, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "_PIECES", pieces)
    (whole,) = (each for each in api.files(collection) if each.path == "api/v1/sources.json")
    told = SourcesFile(words.about(collection), tuple(map(words.cited, collection.cited)))
    assert len(whole.parts) == len({part.key for part in whole.parts}) == pieces
    assert len(told.sources) in range(8, 5_000)
    assert whole.content() == shape.as_json(told)


def test_the_document_is_openapi_and_every_file_is_what_it_says(files: Files) -> None:
    OpenAPIV31SpecValidator(DOCUMENT).validate()
    assert read(files, "openapi.json") == DOCUMENT
    registry = Registry([("urn:openapi", DOCUMENT)])
    for path, get in DOCUMENT["paths"].items():
        content = get["get"]["responses"]["200"]["content"]["application/json"]
        wanted = json.loads(json.dumps(content["schema"]).replace('"#/', '"urn:openapi#/'))
        validator = Draft202012Validator(wanted, registry=registry)
        for key in ("kitami-writing-free-counter", "bandai-zero-trust-cloud"):
            found = read(files, path.removeprefix("/").replace("{id}", key))
            assert [error.message for error in validator.iter_errors(found)] == [], path


def test_a_schema_refuses_what_it_does_not_tell(files: Files) -> None:
    validator = Draft202012Validator(read(files, "schema/case.json"))
    whole = read(files, "cases/kitami-writing-free-counter.json")
    assert validator.is_valid(whole)
    for part in ("assertion", "provenance", "recorded"):
        broken = json.loads(json.dumps(whole))
        del broken["case"]["fields"]["background"]["claims"][0][part]
        assert not validator.is_valid(broken), part
    broken = {**whole, "case": {**whole["case"], "id": 3}}
    assert not validator.is_valid(broken)


def test_the_contract_changes_only_where_somebody_meant_it(request: pytest.FixtureRequest) -> None:
    """After a wanted change: pytest tests/open_data --update-golden, and read the difference."""
    written = shape.as_pages_of_text(DOCUMENT)
    if request.config.getoption("--update-golden"):
        GOLDEN.write_bytes(written)
    assert GOLDEN.read_bytes() == written


def test_every_claim_is_told_with_what_it_rests_on(files: Files, collection: Collection) -> None:
    for case in collection.cases.values():
        told = read(files, f"cases/{case.id}.json")["case"]
        assert {key: cell["state"] for key, cell in told["fields"].items()} == {
            key: case.cell(key).value for key in collection.vocabulary.fields
        }
        found = {claim["id"]: claim for cell in told["fields"].values() for claim in cell["claims"]}
        assert list(found) == [
            claim.id for key in told["fields"] for claim in case.fields.get(key, ())
        ]
        known = {source["key"] for source in told["sources"]}
        for claim in case.claims():
            one = found[claim.id]
            assert one["assertion"]["text"] == claim.text
            assert one["assertion"].get("value") == claim.value
            assert set(one["provenance"]["sources"]) <= known
            assert one["provenance"]["basis"] == claim.basis
            assert one["recorded"]["checked"] == case.checked.iso()


def test_keys_lead_to_the_vocabulary(files: Files) -> None:
    words = read(files, "vocabulary.json")["vocabulary"]
    keys = {name: {each["key"] for each in listed} for name, listed in words.items()}
    for case in read(files, "cases.json")["cases"]:
        assert set(case["themes"]) <= keys["themes"]
        assert set(case["practices"]) <= keys["practices"]
        assert case["status"]["state"] in keys["states"]
    for answer in read(files, "answers.json")["answers"]:
        assert answer["question"] in keys["questions"]
        assert answer["state"] in keys["cells"]


def test_what_is_absent_is_left_out(files: Files) -> None:
    assert all(b":null" not in content for path, content in files.items() if path.startswith("api"))
