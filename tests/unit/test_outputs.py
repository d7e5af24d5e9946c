"""A site is made of the last one and of that before it, whatever has become of the two."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from types import SimpleNamespace
from typing import Any

import pytest

from casebook import outputs as of_outputs
from casebook import site, standing
from casebook.outputs import Made, Outputs
from tests.unit.killing import killed

Content = Mapping[str, str]
"""What is in the files of a site, by their paths."""

FIRST: Content = {"a.html": "a", "data/b.js": "b", "data/c.js": "c", "deep/er/d.txt": "d"}
SECOND: Content = {**FIRST, "a.html": "another a"}
THIRD: Content = {**SECOND, "data/b.js": "another b"}


class Place:
    """A place for a site, with what is known of the one that was made last."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site, self.made = folder, folder / "site", Made()

    def build(self, content: Content) -> None:
        done: list[Outputs] = []

        def fill(staging: Path) -> bool:
            outputs = Outputs(staging, self.site, self.made)
            done.append(outputs)
            outputs.write(site.MARKER, b"")
            if not outputs.carry("b and c", content["data/b.js"] + content["data/c.js"]):
                for path in ("data/b.js", "data/c.js"):
                    outputs.put(path, content[path], content[path].encode, "b and c")
            for path in content.keys() - {"data/b.js", "data/c.js"}:
                outputs.put(path, content[path], content[path].encode)
            outputs.finish()
            outputs.sweep()
            return outputs.shares

        site.build(fill, self.site)
        self.made = done[0].made(self.site)

    def told(self) -> Content:
        files = (path for path in self.site.rglob("*") if not path.is_dir())
        told = {path.relative_to(self.site).as_posix(): path.read_text("utf-8") for path in files}
        return {path: text for path, text in told.items() if path != site.MARKER}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A place where three sites have been, two of which are there."""
    place = Place(tmp_path / "place")
    for content in (FIRST, SECOND, THIRD):
        place.build(content)
    return place


def test_what_is_the_same_in_both_is_neither_linked_nor_removed(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked: list[str] = []
    link = os.link

    def counted(own: str, target: str) -> None:
        linked.append(own)
        link(own, target)

    monkeypatch.setattr(os, "link", counted)
    dropped: list[set[str]] = []
    monkeypatch.setattr(of_outputs, "drop", lambda _, paths: dropped.append(paths))
    place.build({**THIRD, "a.html": "a third a"})
    assert place.told() == {**THIRD, "a.html": "a third a"}
    # Only what the last build made anew is not in the site before it.
    assert [path.removeprefix(f"{place.site}/") for path in linked] == ["data/b.js"]
    assert dropped == [set()]


def test_a_folder_takes_the_place_of_a_file_and_the_other_way_round(place: Place) -> None:
    deeper = {**THIRD, "a.html/x": "x", "deep/er": "no folder"}
    del deeper["a.html"], deeper["deep/er/d.txt"]
    for content in (deeper, THIRD, deeper, deeper, THIRD, THIRD):
        place.build(content)
        assert place.told() == content
    assert {path.name for path in place.site.rglob("*") if path.is_dir()} == {"data", "deep", "er"}


def test_what_was_changed_in_place_is_made_anew(place: Place) -> None:
    (place.site / "data/c.js").write_text("by hand", "utf-8")  # in the site before as well
    place.build(THIRD)
    assert place.told() == THIRD
    place.build(FIRST)
    assert place.told() == FIRST


def test_a_site_before_that_cannot_be_mended_is_done_without(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.folder / ".site.before" / "foreign.txt").write_text("foreign", "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("not yours")

    spoilt = SimpleNamespace(unlink=refuse, rmdir=refuse)
    monkeypatch.setattr(standing, "Path", lambda *_: spoilt)
    place.build(FIRST)
    assert place.told() == FIRST


def test_on_a_drive_without_links_nothing_is_kept_aside(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    place.build({**THIRD, "a.html": "a third a"})
    assert place.told() == {**THIRD, "a.html": "a third a"}
    assert [path.name for path in place.folder.iterdir()] == ["site"]


@pytest.mark.parametrize("leaves", [False, True], ids=["stopped", "killed"])
def test_a_build_that_breaks_off_anywhere_leaves_a_whole_site(
    tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch, *, leaves: bool
) -> None:
    """Who kills a build leaves its room behind; who stops it does not."""
    if leaves:
        monkeypatch.setattr(site, "TemporaryDirectory", _left)
    files = {each.__file__ or "" for each in (site, of_outputs, standing)}
    new = {**THIRD, "a.html": "a third a", "data/c.js": "another c"}
    lines, broken = 0, True
    while broken:
        other = Place(tmp_path / str(lines))
        for content in (FIRST, SECOND, THIRD):
            other.build(content)
        broken = killed(lambda other=other: other.build(new), lines, files)  # type: ignore[misc]
        assert other.told() in (THIRD, new)
        other.build(new)
        assert other.told() == new
        other.build(FIRST)
        assert other.told() == FIRST
        shutil.rmtree(other.folder)
        lines += 7
    assert lines > 100


@contextmanager
def _left(**named: Any) -> Iterator[str]:
    """Give a room that nobody clears."""
    yield mkdtemp(prefix=named["prefix"], dir=named["dir"])
