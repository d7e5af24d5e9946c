"""A build takes the place of the last site whole, whatever breaks it off."""

import os
import shutil
import time
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from casebook import render, site
from casebook.pages.page import Page
from tests.project import tree
from tests.site import sample


class Draw:
    """Draws a site of one page, or fails half-way."""

    def __init__(self, text: str, *, fails: bool = False, there: bool = False) -> None:
        self.text, self.fails, self.there = text, fails, there

    def __call__(self, staging: Path) -> bool:
        staging.mkdir(exist_ok=self.there)
        (staging / "index.html").write_text(self.text)
        if self.fails:
            raise OSError("no space left")
        (staging / site.MARKER).touch()
        return False


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """A built site, as far as `site.build` can tell."""
    folder = tmp_path / "site"
    Draw("old")(folder)
    return folder


def test_a_build_replaces_the_site_and_what_an_earlier_one_left_behind(old_site: Path) -> None:
    for name in (".site.new-killed", ".site.old"):
        (old_site.parent / name).mkdir()
        (old_site.parent / name / "gone.html").write_text("left behind")
        os.utime(old_site.parent / name, (0, 0))
    site.build(Draw("new"), old_site)
    assert (old_site / "index.html").read_text() == "new"
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]
    assert sorted(path.name for path in old_site.iterdir()) == [".casebook", "index.html"]
    (usual := old_site.parent / "usual").mkdir()
    assert old_site.stat().st_mode == usual.stat().st_mode  # not that of a temporary folder


def _mended(staging: Path, text: str) -> bool:
    """Make a site of what is in the folder already; the last one is of use to the next."""
    staging.mkdir(exist_ok=True)
    for name, content in (("index.html", text), (site.MARKER, "")):
        (staging / name).unlink(missing_ok=True)
        (staging / name).write_text(content)
    return True


def test_the_site_before_the_last_is_what_the_next_is_made_of(old_site: Path) -> None:
    before = old_site.with_name(".site.before")
    number = old_site.stat().st_ino
    site.build(lambda staging: _mended(staging, "second"), old_site)
    assert (before.stat().st_ino, old_site.stat().st_ino != number) == (number, True)
    site.build(lambda staging: _mended(staging, "third"), old_site)
    assert old_site.stat().st_ino == number
    assert (old_site / "index.html").read_text() == "third"
    assert (before / "index.html").read_text() == "second"
    # Where it is of no use it goes.
    site.build(Draw("fourth", there=True), old_site)
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_build_that_breaks_off_leaves_the_site_and_not_that_before(old_site: Path) -> None:
    site.build(lambda staging: _mended(staging, "second"), old_site)
    with pytest.raises(OSError, match="no space"):
        site.build(Draw("third", fails=True, there=True), old_site)
    assert (old_site / "index.html").read_text() == "second"
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_is_foreign_is_not_taken_for_the_site_before_the_last(
    old_site: Path, kind: str
) -> None:
    before, foreign = old_site.with_name(".site.before"), old_site.with_name("foreign")
    foreign.mkdir()
    (foreign / site.MARKER).touch()
    (foreign / "index.html").write_text("foreign")
    if kind == "file":
        before.write_text("foreign")
    elif kind == "link":
        before.symlink_to(foreign)
    else:
        before.mkdir()
        (before / "foreign.txt").write_text("foreign")
    held = tree(old_site.parent)
    site.build(lambda staging: _mended(staging, "second"), old_site)
    site.build(lambda staging: _mended(staging, "third"), old_site)
    assert (old_site / "index.html").read_text() == "third"
    after = tree(old_site.parent)
    assert {path for path in held | after if held.get(path) != after.get(path)} == {
        "site/index.html"
    }


def test_two_builds_at_once_do_not_meet(old_site: Path) -> None:
    def draw(staging: Path) -> bool:
        site.build(Draw("inner"), old_site)
        assert (old_site / "index.html").read_text() == "inner"
        return Draw("outer")(staging)

    site.build(draw, old_site)
    assert (old_site / "index.html").read_text() == "outer"
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_build_that_fails_half_way_leaves_the_site(old_site: Path) -> None:
    before = tree(old_site)
    with pytest.raises(OSError, match="no space"):
        site.build(Draw("new", fails=True), old_site)
    assert tree(old_site) == before
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_build_killed_between_its_renames_is_undone_by_the_next(old_site: Path) -> None:
    before = tree(old_site)
    old_site.rename(old_site.with_name(".site.old"))
    with pytest.raises(OSError, match="no space"):
        site.build(Draw("new", fails=True), old_site)
    assert tree(old_site) == before
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_a_rename_that_fails_is_undone(old_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(old_site)
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if self.parent.name.startswith(".site.new-"):
            raise PermissionError("open in another program")
        return rename(self, target)

    monkeypatch.setattr(site, "_exchanged", lambda one, other: False)  # as on other systems
    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(PermissionError):
        site.build(Draw("new"), old_site)
    assert tree(old_site) == before
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_at_no_time_is_there_no_site(old_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "rename", None)  # the two would leave a moment without a site
    site.build(Draw("new"), old_site)
    assert (old_site / "index.html").read_text() == "new"
    assert [path.name for path in old_site.parent.iterdir()] == ["site"]


def test_the_room_of_a_killed_build_goes_with_the_next(old_site: Path) -> None:
    room = old_site.with_name(".site.new-killed")
    room.mkdir()
    hour = time.time() - 3600
    os.utime(room, (hour, hour))
    with site._held(room):
        site.build(Draw("new"), old_site)
        assert room.exists()  # somebody is at work in it
    site.build(Draw("newer"), old_site)
    assert not room.exists()


def test_a_template_that_fails_leaves_the_site(
    old_site: Path, frames: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(old_site)
    body = render.body

    def failing(page: Page) -> str:
        if page.path.startswith("sources/"):
            raise UndefinedError("nothing of the kind")
        return body(page)

    monkeypatch.setattr(render, "body", failing)
    collection = sample.collection(tmp_path / "cases")

    def draw(staging: Path) -> bool:
        shutil.copytree(frames, staging)
        site.fill(collection, staging, None)
        return False

    with pytest.raises(UndefinedError, match="nothing of the kind"):
        site.build(draw, old_site)
    assert tree(old_site) == before
