"""The authors' guide: its whole example passes the check, and its mistakes are told as the guide says."""

import re
import shutil
from pathlib import Path

import pytest

from casebook.cli import main
from tests import collection
from tests.project import ROOT

GUIDE = (ROOT / "docs/contribute/files.md").read_text("utf-8")
PATH = "cases/noboribetsu-anywhere-office.yml"
BLOCK = r"``` \{[^}]*\}\n(.*?)```\n"


def section(anchor: str) -> str:
    return GUIDE.partition(f"{{#{anchor}}}")[2].partition("\n## ")[0]


def example() -> str:
    """Give the whole case that the guide shows."""
    found = re.search(BLOCK, section("example"), re.DOTALL)
    assert found
    return found[1]


ANCHORS = (
    *("by-hand", "steps", "example", "good-claims", "fields", "own-words", "words", "numbers"),
    *("money", "not-stated", "answers", "spoken", "doubts", "review", "afterwards", "reception"),
    "members",
    *("check", "new", "excel", "export", "fmt", "editor", "before", "moved", "upkeep"),
    *("comparison", "own-rows", "self-check", "synonyms", "spoken-words", "wider"),
)
"""What the one long page had: links to it are out there."""


def test_every_old_anchor_leads_on() -> None:
    entrance = (ROOT / "docs/contribute/index.md").read_text("utf-8")
    led = {
        anchor: (page, place)
        for page, place, anchor in re.findall(
            r"\]\((\w+)\.md(?:#([\w-]+))?\)\{#([\w-]+)\}", entrance
        )
    }
    assert set(led) == set(ANCHORS)
    for page, place in led.values():
        text = (ROOT / f"docs/contribute/{page}.md").read_text("utf-8")
        assert f"{{#{place or 'content'}}}" in text


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand above a copy of the real collection; give the place of the case that the example is of."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    monkeypatch.chdir(tmp_path)
    shutil.copytree(collection.REAL, tmp_path / "cases")
    return tmp_path / PATH


def test_the_example_passes_the_check(real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real.write_text(example(), "utf-8")
    assert (main(["check", PATH]), capsys.readouterr().out) == (0, "問題は見つかりませんでした。\n")


def test_the_example_shows_what_every_case_is_to_hold() -> None:
    wanted = {"answers", "spoken", "sources", "not_stated", "checked"}
    assert wanted - set(re.findall(r"^([a-z_]+):", example(), re.MULTILINE)) == set()


def test_mistakes_are_told_as_the_guide_shows(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mistaken = example().replace("telework", "telewrok").replace("source: s6\n", "source: s66\n")
    real.write_text(mistaken, "utf-8")
    assert main(["check", PATH]) == 1
    told = next(
        block for block in re.findall(BLOCK, section("check"), re.DOTALL) if block.startswith(PATH)
    )
    assert capsys.readouterr().out == told
