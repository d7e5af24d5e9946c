"""No id is lost: a case that goes leads on, and the list of ids only grows."""

from pathlib import Path

import pytest

from casebook import ids
from casebook.cli import main
from tests import collection
from tests.project import ROOT

MOVED = """\
items:
  - {key: sample-desk, how: 移動, to: sample-counter, updated: "2026-11-01", reason: 題名を改めたため。}
"""


def listed(cases: Path) -> list[str]:
    return [
        line
        for line in (cases / ids.FILE).read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]


def test_every_real_case_is_listed() -> None:
    """Run `.venv/bin/casebook ids` when this fails: a new case has come."""
    known = ids.Ids.read((ROOT / "cases" / ids.FILE).read_text("utf-8")).known()
    cases = {path.stem for path in (ROOT / "cases").glob("*.yml")}
    assert cases - known == set()


def test_a_renamed_case_is_missed_and_its_new_name_offered(cases: Path) -> None:
    (cases / ids.FILE).write_text("example-telework\nsample-countre\n", "utf-8")
    (problem,) = collection.checked(cases).problems
    assert problem.path == "cases/_ids.txt"
    assert problem.message.startswith(
        "事例「sample-countre」がなくなりました。もしかして: sample-counter に変えましたか。"
    )


def test_a_case_that_leads_on_is_not_lost(cases: Path) -> None:
    (cases / ids.FILE).write_text("example-telework\nsample-counter\nsample-desk\n", "utf-8")
    assert [each.rule for each in collection.checked(cases).problems] == ["lost-id"]
    (cases / "_vocabulary" / "moved.yml").write_text(MOVED, "utf-8")
    assert collection.checked(cases).problems == []


def test_a_case_that_cannot_be_read_is_not_lost(cases: Path) -> None:
    (cases / ids.FILE).write_text("example-telework\nsample-counter\n", "utf-8")
    (cases / "sample-counter.yml").write_text("id: [", "utf-8")
    assert "lost-id" not in {each.rule for each in collection.checked(cases).problems}


def test_the_command_adds_what_is_new_and_takes_nothing_out(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cases / "_vocabulary" / "moved.yml").write_text(MOVED, "utf-8")
    (cases / ids.FILE).write_text("sample-desk\n", "utf-8")
    assert main(["ids", "--cases", str(cases)]) == 0
    assert listed(cases) == ["example-telework", "sample-counter", "sample-desk"]
    assert "2件のIDを加えました" in capsys.readouterr().out
    before = (cases / ids.FILE).read_bytes()
    assert main(["ids", "--cases", str(cases)]) == 0
    assert (cases / ids.FILE).read_bytes() == before


def test_the_command_does_not_forget_what_is_lost(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cases / ids.FILE).write_text("sample-lost\n", "utf-8")
    assert main(["ids", "--cases", str(cases)]) == 1
    assert "sample-lost" in capsys.readouterr().out
    assert listed(cases) == ["sample-lost"]
