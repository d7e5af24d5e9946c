"""The maintainers' guides name what is there: files and folders, commands, modules, rooms."""

import re
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.project import ROOT

ARCHITECTURE = ROOT / "docs/about/architecture.md"
GUIDES = (ROOT / "CONTRIBUTING.md", ARCHITECTURE)
FILE = re.compile(r"[\w./*<>{},-]+\.(?:py|ts|tsx|j2|css|json|jsonc|yml|toml|md)")
FOLDER = re.compile(r"[\w./*<>-]+/")
FOLDERS = ("cases", "docs", "locks", "scripts", "tests")
MADE = (".venv/", "node_modules/", "docs/assets/built/", "build/kept/")
"""What `make` brings, which is not there at first."""


def named(guide: Path) -> set[str]:
    """Give what stands between backticks, and where links lead."""
    text = guide.read_text("utf-8")
    links = re.findall(r"\]\(([\w./-]+)", text) if guide.parent == ROOT else []
    return {*re.findall(r"`([^`\n]+)`", text), *links}


def paths(guide: Path) -> set[str]:
    """Give what is named like a file or a folder, as patterns: any name may stand for `<name>`."""
    like = {each for each in named(guide) if FILE.fullmatch(each) or FOLDER.fullmatch(each)}
    return {re.sub(r"<[^>]*>", "*", path) for each in like - {*MADE} for path in spread(each)}


def spread(name: str) -> list[str]:
    """Give the names that `a/{b,c}.ts` stands for."""
    head, brace, rest = name.partition("{")
    among, _, tail = rest.partition("}")
    return [head + each + tail for each in among.split(",")] if brace else [name]


@pytest.fixture(scope="module")
def there() -> list[str]:
    """All paths of the project; those of folders end with a slash."""
    below = [path for name in FOLDERS for path in (ROOT / name).rglob("*")]
    every = [*below, *ROOT.iterdir()]
    return [f"/{path.relative_to(ROOT).as_posix()}{'/' * path.is_dir()}" for path in every]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_file_and_folder_is_there(guide: Path, there: list[str]) -> None:
    """A path is told from the root, or from the folder that the sentence is about."""
    wanted = paths(guide)
    assert len(wanted) > 10
    missing = [each for each in wanted if not any(fnmatchcase(path, f"*/{each}") for path in there)]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_command_is_there(guide: Path) -> None:
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = re.findall(r"(?:^|`)make ([a-z-]+)", guide.read_text("utf-8"), re.MULTILINE)
    assert told
    assert set(told) - known == set()


def test_every_module_is_told_of() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    modules = {name for layer in layers for name in layer.split(" | ")}
    assert table("{#modules}") == modules | {"templates"}


def test_every_room_is_told_of() -> None:
    rooms = {path.name for path in (ROOT / "scripts/browser").iterdir() if any(path.rglob("*.*"))}
    assert table("{#rooms}") == rooms - {"styles"}


def table(anchor: str) -> set[str]:
    """Give what the first column of the table in a section of the architecture names."""
    section = ARCHITECTURE.read_text("utf-8").partition(anchor)[2].partition("\n## ")[0]
    first = re.findall(r"^\| (`[^|]*`) \|", section, re.MULTILINE)
    return {name.rstrip("/") for cell in first for name in re.findall(r"`([^`]+)`", cell)}
