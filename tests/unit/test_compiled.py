"""Compiled templates are taken again, wherever their folder lies, and never for another text."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from casebook import compiled

MAKER = Path(__file__)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of what is compiled: an empty one."""
    folder = tmp_path / "__pycache__" / "templates"
    monkeypatch.setattr(compiled, "FOLDER", folder)
    return folder


def drawn(text: str) -> str:
    environment = Environment(
        loader=DictLoader({"page": text}),
        autoescape=True,
        bytecode_cache=compiled.compiled(MAKER),
    )
    return environment.get_template("page").render(who="<b>")


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn("a {{ who }}") == "a &lt;b&gt;"
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(Environment, "compile", None)  # nothing can be compiled any more
    assert drawn("a {{ who }}") == "a &lt;b&gt;"


def test_another_text_is_compiled_anew() -> None:
    assert drawn("a {{ who }}") == "a &lt;b&gt;"
    assert drawn("b {{ who }}") == "b &lt;b&gt;"


def test_where_nothing_can_be_written_all_is_compiled(folder: Path) -> None:
    folder.parent.write_text("a file where the folder should be", "utf-8")
    assert compiled.compiled(MAKER) is None
    assert drawn("a {{ who }}") == "a &lt;b&gt;"


def test_what_is_spoilt_is_compiled_anew(folder: Path) -> None:
    drawn("a {{ who }}")
    (spoilt,) = folder.iterdir()
    spoilt.write_bytes(spoilt.read_bytes()[:-9])
    assert drawn("a {{ who }}") == "a &lt;b&gt;"
