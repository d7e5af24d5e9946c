"""Every rule on its examples: dropping a file into `tests/cases/negative/<rule>/` adds a test.

`x.diff` and `x.yml` need an `x.expected` beside it, with the exact lines of the report. The first run without one
fails and shows them; read them as an author would before pinning them.
"""

import pkgutil
from pathlib import Path

import pytest

from casebook import rules
from casebook.collection import Collection
from casebook.rules import ALL_RULES
from casebook.rules.found import rule_name
from tests import collection

NEGATIVE = collection.CASES / "negative"
POSITIVE = collection.CASES / "positive"


def examples(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".expected")


def expected(example: Path) -> Path:
    return example.with_name(example.stem + ".expected")


@pytest.mark.parametrize(
    "example", examples(NEGATIVE), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_negative(example: Path, cases: Path) -> None:
    collection.place(example, cases)
    checked = collection.checked(cases)
    told = collection.told([*checked.problems, *checked.notices])
    if not expected(example).exists():
        pytest.fail(f"write {expected(example).name} after reading what is told:\n{told}")
    assert told == expected(example).read_text("utf-8")


def test_examples_are_about_their_rule_only() -> None:
    rules_told = {
        example: {line.rpartition(" ")[2] for line in expected(example).read_text().splitlines()}
        for example in examples(NEGATIVE)
    }
    assert {e: told for e, told in rules_told.items() if told != {f"({e.parent.name})"}} == {}


@pytest.mark.parametrize("example", examples(POSITIVE), ids=lambda path: path.name)
def test_positive(example: Path, cases: Path) -> None:
    collection.place(example, cases)
    checked = collection.checked(cases)
    assert collection.told(checked.problems) == ""
    assert "sample-counter" in Collection.of(checked).cases


def test_every_expected_has_its_example() -> None:
    pinned = set(NEGATIVE.rglob("*.expected"))
    assert pinned == {expected(example) for example in examples(NEGATIVE)}


def test_every_rule_has_examples_and_every_folder_is_a_rule() -> None:
    counts = {folder.name: len(examples(folder)) for folder in NEGATIVE.iterdir()}
    assert counts.keys() == {rule_name(rule) for rule in ALL_RULES}
    assert {name for name, count in counts.items() if count < 2} == set()


def test_every_module_is_a_rule() -> None:
    modules = {module.name for module in pkgutil.iter_modules(rules.__path__)} - {"found"}
    assert modules == {rule_name(rule).replace("-", "_") for rule in ALL_RULES}
    assert len(set(ALL_RULES)) == len(ALL_RULES)


def test_every_rule_is_described() -> None:
    for rule in ALL_RULES:
        name = rule_name(rule)
        assert (rule.__doc__ or "").partition("\n")[0].endswith("."), name
        assert rule.TITLE, name
        assert not rule.TITLE.endswith("。"), name
    titles = [rule.TITLE for rule in ALL_RULES]
    assert len(set(titles)) == len(titles)
