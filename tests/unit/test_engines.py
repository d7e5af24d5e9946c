"""What the trial of other engines changes is still there, and what it calls a difference is one."""

from pathlib import Path

import pytest

from engines import draw
from engines.differ import compare, lines
from engines.draw import ICONS, ChangedError, changed, engines, settings
from tests.project import ROOT

OVERRIDES = ROOT / "docs" / ".overrides"


def test_the_settings_go_without_the_theme() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for themed, told in ((True, "name: material"), (False, "name: null")):
        given = settings(text, themed=themed)
        assert told in given
        assert "hooks: []" in given
    assert "material" not in settings(text, themed=False).partition("plugins:")[0]


def test_what_is_changed_for_an_engine_stands_in_the_frame_once() -> None:
    frame = (OVERRIDES / "main.html").read_text("utf-8")
    for engine in engines():
        changed(frame, *engine.changes)
    with pytest.raises(ChangedError, match="expected once: <html"):
        changed(frame, ("<html", ""), ("<html", ""))


def test_the_templates_take_three_icons_of_the_theme_and_nothing_else() -> None:
    texts = [path.read_text("utf-8") for path in OVERRIDES.rglob("*.html")]
    taken = {
        part.partition('"')[0]
        for text in texts
        for word in ('{% include "', '{% extends "', '{% import "')
        for part in text.split(word)[1:]
    }
    own = {path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html")}
    assert taken - own == {f".icons/material/{name}.svg" for name in ICONS}
    assert all((draw.icons() / f"{name}.svg").is_file() for name in ICONS)


def test_pages_differ_in_what_a_reader_meets(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, texts in (
        (one, {"a": '<p>a</p> <a href="../b">b</a>', "b": "<p>b</p>", "c": "c"}),
        (other, {"a": '<p>a</p>\n\n<a href="./../b">b</a>', "b": "<p>B</p>", "d": "d"}),
    ):
        folder.mkdir()
        for name, text in texts.items():
            (folder / f"{name}.html").write_text(text, "utf-8")
    found = compare(one, other)
    assert (found.missing, found.more, found.same) == (("c.html",), ("d.html",), 1)
    assert found.other == (("b.html", "<p>B</p>"),)
    assert list(lines('<a href="./">x</a>')) == ['<a href="./">x</a>']
