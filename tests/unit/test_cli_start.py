"""A command loads what it works with and nothing else: who checks one file does not wait for what draws pages."""

import pytest

from tests.project import ROOT, Project

_DRAWING = {"casebook.pages", "casebook.render", "jinja2", "mkdocs"}
_BOOKS = {"casebook.workbook", "xlsxwriter", "openpyxl"}
_RULES = {"casebook.rules", "jsonschema_rs", "yaml"}
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
