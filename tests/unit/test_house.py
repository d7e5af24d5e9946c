"""The house rules that can be counted; CONTRIBUTING.md tells them."""

import ast
from pathlib import Path
from statistics import median

from tests.project import ROOT

WRITTEN = {"constants.ts", "planner.ts", "public-holidays.ts", "records.ts"}
"""Their texts come from Python."""

BY_HAND = [
    path
    for folder in ("scripts", "tests")
    for path in (ROOT / folder).rglob("*.*")
    if path.suffix in {".py", ".ts", ".tsx", ".css", ".j2"}
    and "node_modules" not in path.parts
    and path.name not in WRITTEN
]
FILES = [path for path in BY_HAND if path.suffix == ".py" and path.is_relative_to(ROOT / "scripts")]

BROWSER = ROOT / "scripts/browser"


def lengths(path: Path) -> list[int]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef))
    return [(node.end_lineno or 0) - node.lineno + 1 for node in functions]


def test_files_are_short() -> None:
    lines = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in BY_HAND}
    assert {path: count for path, count in lines.items() if count > 300} == {}


def test_lines_of_the_browser_code_are_narrow() -> None:
    """Its formatter leaves comments and long words as they are."""
    sources = (path for path in BROWSER.rglob("*.*") if path.name not in WRITTEN)
    wide = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert wide == []


def test_functions_are_short() -> None:
    found = [length for path in FILES for length in lengths(path)]
    assert median(found) <= 10
    assert sum(length > 30 for length in found) <= len(found) / 100  # nearly all
