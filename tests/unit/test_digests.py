"""A file is read again only where somebody may have touched it."""

import os
import time
from pathlib import Path

import pytest

from casebook import digests
from casebook.digests import Digests
from casebook.kept import Kept, digest

OLD = time.time() - 1000


class Tree:
    """A folder whose files are digested in one run after another, with a note of those that are read."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.kept = folder / "tree", folder / "kept.sqlite"
        self.folder.mkdir()
        self.read: list[str] = []
        self.passed = 0
        read, now = digests._read, time.time_ns

        def counted(path: Path) -> bytes:
            self.read.append(path.name)
            return read(path)

        monkeypatch.setattr(digests, "_read", counted)
        monkeypatch.setattr(time, "time_ns", lambda: now() + self.passed)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def run(self) -> dict[str, bytes]:
        """Digest all files as a later run does."""
        self.read.clear()
        kept = Kept(self.kept)
        found = Digests(kept)
        told = found.tree(self.folder)
        found.keep()
        kept.write()
        return told


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    return Tree(tmp_path, monkeypatch)


def test_what_nobody_has_touched_is_read_once(tree: Tree) -> None:
    tree.write("b", "b")
    tree.write("in/a", "a")
    tree.passed = 10**11
    first = tree.run()
    assert first == {"b": digest(b"b"), "in/a": digest(b"a")}
    assert sorted(tree.read) == ["a", "b"]
    assert tree.run() == first
    assert tree.read == []


@pytest.mark.parametrize("how", ["written", "written with its old times", "replaced"])
def test_what_was_touched_is_read_again(how: str, tree: Tree) -> None:
    file = tree.write("a", "a")
    tree.write("b", "b")
    tree.passed = 10**11
    tree.run()
    before = file.stat()
    if how == "replaced":
        tree.write("c", "c").rename(file)
    else:
        file.write_text("c", "utf-8")
    if how != "written":
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert tree.run() == {"a": digest(b"c"), "b": digest(b"b")}
    assert tree.read == ["a"]


def test_what_was_just_written_is_read_again(tree: Tree) -> None:
    tree.write("a", "a")
    tree.run()
    tree.run()
    assert tree.read == ["a"]


def test_a_link_is_not_what_it_leads_to(tree: Tree, tmp_path: Path) -> None:
    (tmp_path / "outside").write_text("a", "utf-8")
    (tree.folder / "a").symlink_to(tmp_path / "outside")
    (tree.folder / "nowhere").symlink_to(tmp_path / "missing")
    (tree.folder / "circle").symlink_to(tree.folder, target_is_directory=True)
    tree.passed = 10**11
    assert tree.run()["a"] != digest(b"a")
    (tmp_path / "outside").write_text("b", "utf-8")
    tree.run()
    assert sorted(tree.read) == ["a", "nowhere"]
