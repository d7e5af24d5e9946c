"""What Python decides and the browser draws: the generated files, and the same facts told by hand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import pytest

import records
from casebook import schema
from casebook.lead_times import Lead
from casebook.records.told import told
from tests.project import ROOT


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf."""

    key_name: Literal["a", "b"] | None


@dataclass(frozen=True, slots=True)
class Branch(Leaf):
    """A branch."""

    counts: tuple[int, float]
    leaves: Annotated[tuple[Leaf, ...], "All of them."]
    named: Mapping[str, bool]


def test_the_generated_files_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert records.main(["--check"]) == 0, capsys.readouterr().out


def test_a_stale_file_is_named_with_its_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(records, "ROOT", tmp_path)
    monkeypatch.setattr(records, "FOLDER", tmp_path)
    assert records.main([]) == 0
    (tmp_path / "records.ts").write_text("", "utf-8")
    assert records.main(["--check"]) == 1
    assert capsys.readouterr().out == (
        "records.ts: 元のデータと合いません。make records で作り直してください。\n"
    )


def test_records_become_interfaces() -> None:
    found: dict[type, str] = {}
    records.declare(Branch, found)
    assert (
        "\n\n".join(found.values())
        == """/** A leaf. */
export interface Leaf {
  readonly keyName: "a" | "b" | null;
}

/** A branch. */
export interface Branch extends Leaf {
  readonly counts: readonly [number, number];
  /** All of them. */
  readonly leaves: readonly Leaf[];
  readonly named: Readonly<Record<string, boolean>>;
}"""
    )


def test_a_record_is_told_in_camel_case() -> None:
    assert told(Leaf("a")) == {"keyName": "a"}


def test_what_is_shown_of_a_class_is_told_alone() -> None:
    assert told(Lead(days=14)) == {
        "months": 0,
        "days": 14,
        "workingDays": 0,
        "after": False,
        "name": "2週間前",
    }


def test_the_authors_guide_calls_the_fields_as_the_schema_does() -> None:
    guide = (ROOT / "docs/contribute/write.md").read_text("utf-8")
    table = guide.partition("{#fields}")[2].partition("\n## ")[0]
    _, _, *rows = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
    titles = {field.title for field in schema.claim_fields().values()}
    assert len(rows) > 10
    assert [label for label in rows if label not in titles] == []
