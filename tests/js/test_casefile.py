"""Files of cases in the browser: read as Python reads them, refused as Python refuses them, saved as they were."""

import json
from pathlib import Path
from typing import Any

import pytest

from casebook.browser_form import scheme
from casebook.collection import Collection
from casebook.load import load
from casebook.records.told import packed
from casebook.rules import READING_RULES, SYNTAX_RULES, TEXT_RULES, TREE_RULES, control_character
from casebook.rules.found import rule_name
from casebook.script import as_json
from tests import collection as examples_of
from tests.js.conftest import Core

FILES = sorted(examples_of.REAL.glob("*.yml"))
TRAPS = {
    rule_name(rule)
    for rule in (*TEXT_RULES, *SYNTAX_RULES, *READING_RULES, *TREE_RULES, control_character)
}

UNSURE = {"yaml-syntax", "reuse"}
"""Of what makes no sense at all the two libraries may see the end or the beginning."""


def examples(kind: str, *names: str) -> list[Path]:
    """Give the examples that are about a case, not about another file."""
    found = sorted((examples_of.CASES / kind).rglob("*"))
    return [
        each
        for each in found
        if each.suffix in (".yml", ".diff")
        and not Path(each.stem).suffix
        and (not names or each.parent.name in names)
    ]


@pytest.fixture(scope="module")
def forms(core: Core, collection: Collection) -> Core:
    core.call("useScheme", json.loads(as_json(scheme(collection), packed)))
    return core


def python_reads(raw: bytes) -> Any:
    document, problems = load(raw, Path("sample-counter.yml"), "sample-counter.yml")
    assert document, problems
    return json.loads(json.dumps(document.data), parse_int=float)  # a browser has no other numbers


def test_real_cases_are_read_as_python_reads_them(forms: Core) -> None:
    for path in FILES:
        text = path.read_text("utf-8")
        assert forms.call("readCase", text) == {"data": python_reads(text.encode())}, path.stem


@pytest.mark.parametrize("example", examples("positive"), ids=lambda path: path.name)
def test_good_examples_are_read_as_python_reads_them(forms: Core, example: Path) -> None:
    raw = examples_of.content(example)
    opened = forms.call("openBytes", list(raw))
    assert forms.call("readCase", opened["text"]) == {"data": python_reads(raw)}


@pytest.mark.parametrize(
    "example", examples("negative", *TRAPS), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_what_python_refuses_to_read_is_refused(forms: Core, example: Path) -> None:
    raw = examples_of.content(example)
    opened = forms.call("openBytes", list(raw))
    text = opened["text"]
    traps = forms.call("readCase", text).get("traps", [])
    rules = {trap["rule"] for trap in traps}
    assert rules, "read though Python refuses it"
    if not rules & UNSURE:
        assert example.parent.name in rules
        first = int(example.with_name(example.stem + ".expected").read_text("utf-8").split(":")[1])
        # A value of several lines is told by its beginning.
        assert any(0 <= first - line <= 2 for line in (_line(text, trap["at"]) for trap in traps))


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


@pytest.mark.parametrize(
    "example", examples("negative", "encoding"), ids=lambda path: path.name
)
def test_other_encodings_are_told_and_lose_nothing(forms: Core, example: Path) -> None:
    opened = forms.call("openBytes", list(examples_of.content(example)))
    assert opened.get("notes") or opened.get("fault")
