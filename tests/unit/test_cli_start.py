"""A command loads what it works with and nothing else: who checks one file does not wait for what draws pages."""

import re
import shutil
from pathlib import Path

import pytest

from tests.project import ROOT, Project

_DRAWING = {"casebook.pages", "casebook.render", "jinja2", "mkdocs"}
_BOOKS = {"casebook.workbook", "xlsxwriter", "openpyxl"}
_RULES = {"casebook.rules", "jsonschema_rs", "yaml"}
_LISTS = {"casebook.pages.home", "casebook.pages.hosts", "casebook.search.offers"}
"""Some of what is made of many cases."""
_FIRST = {"casebook.yaml_text", "casebook.workbook.blank", "xlsxwriter", "mkdocs"}
"""Some of what is kept once it has been made."""
_FILE = "cases/ama-half-public-half-x.yml"


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["check", _FILE], _DRAWING | _BOOKS),
        (["fmt", "--check", _FILE], _DRAWING | _BOOKS),
        (["build", "--cases", "nowhere"], _DRAWING | _BOOKS | _RULES),
    ],
)
def test_a_command_loads_only_what_it_works_with(arguments: list[str], spared: set[str]) -> None:
    loaded = Project(ROOT).loaded(*arguments)
    assert "casebook.commands" in loaded
    assert not loaded & spared


def test_who_asks_for_help_is_told_of_every_command() -> None:
    loaded = Project(ROOT).loaded("--help")
    assert {"casebook.commands.book", "casebook.commands.sample"} <= loaded


def test_who_changes_a_claim_does_not_wait_for_lists(core_cases: Path, tmp_path: Path) -> None:
    cases = shutil.copytree(core_cases, tmp_path / "cases")
    project = Project.copied_to(tmp_path / "project")
    build = ("build", "--cases", str(cases))
    assert project.loaded(*build) >= _LISTS | _FIRST
    case = cases / "kitami-writing-free-counter.yml"
    text = re.sub(r"(?m)^(contact:\n  - text: )", r"\1電話でも聞ける。", case.read_text("utf-8"))
    case.write_text(text, "utf-8")
    loaded = project.loaded(*build)
    assert "casebook.pages.case" in loaded
    assert not loaded & (_LISTS | _FIRST)
