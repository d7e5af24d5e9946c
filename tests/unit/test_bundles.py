"""The bundles are made where they are missing or of other sources, and never half."""

import shutil
from itertools import count
from pathlib import Path

import pytest

import bundles
from bundles import Bundles
from fetching import StoppedError
from tests.unit.killing import killed

_FILES = {bundles.__file__, __file__}


class Project:
    """A project folder whose esbuild makes a bundle of each source."""

    def __init__(self, root: Path) -> None:
        self.bundles = Bundles(root)
        self.code = root / "scripts" / "browser"
        self.runs = 0
        self.fails = False
        self.code.mkdir(parents=True)
        self.write("a.ts", "b.ts")
        (root / "scripts" / "wider").mkdir()
        names = ("package.json", "package-lock.json", "tsconfig.json", "scripts/notices.py")
        (root / "scripts" / "casebook").mkdir()
        (root / "locks").mkdir()
        validator = ("scripts/validator.mjs", "scripts/casebook/case.schema.json")
        for name in (*names, *validator, "scripts/wider/licence.txt", "locks/site.txt"):
            (root / name).touch()

    def write(self, *names: str) -> None:
        for name in names:
            (self.code / name).write_text(name, "utf-8")

    def esbuild(self, target: Path, metafile: Path) -> None:
        self.runs += 1
        if self.fails:
            raise StoppedError("no")
        metafile.write_text("{}", "utf-8")
        for source in self.code.iterdir():
            (target / f"{source.stem}.js").write_text(source.read_text("utf-8"), "utf-8")

    def again(self) -> int:
        """Run the set-up once more. Gives how often esbuild ran for it."""
        before = self.runs
        self.bundles.ready()
        return self.runs - before

    def names(self) -> list[str]:
        return sorted(path.name for path in self.bundles.folder.iterdir())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose bundles are there."""
    made = Project(tmp_path)
    monkeypatch.setattr("modules.ready", lambda folder: None)
    monkeypatch.setattr("bundles.shear", lambda styles: None)
    monkeypatch.setattr("bundles.esbuild", made.esbuild)
    monkeypatch.setattr("notices.write", lambda metafile, target: target.write_text("licences"))
    made.bundles.ready()
    return made


_ALL = [".bundles.json", ".made", "a.js", "b.js", "notices.txt"]


def test_what_is_there_is_not_made_again(project: Project) -> None:
    assert project.again() == 0
    assert project.names() == _ALL


@pytest.mark.parametrize("name", _ALL)
def test_whatever_is_missing_is_made(name: str, project: Project) -> None:
    (project.bundles.folder / name).unlink()
    assert project.again() == 1
    assert project.names() == _ALL


@pytest.mark.parametrize("name", _ALL)
def test_whatever_is_spoilt_is_made(name: str, project: Project) -> None:
    (project.bundles.folder / name).write_text("", "utf-8")
    assert project.again() == 1
    assert project.names() == _ALL


def test_a_removed_source_leaves_no_bundle(project: Project) -> None:
    (project.code / "b.ts").unlink()
    assert project.again() == 1
    assert project.names() == [name for name in _ALL if name != "b.js"]


def test_a_changed_source_is_bundled_whatever_its_date(project: Project) -> None:
    project.write("c.ts")
    shutil.copystat(project.code / "a.ts", project.code / "c.ts")
    assert project.again() == 1
    assert "c.js" in project.names()


def test_what_esbuild_refuses_leaves_the_bundles_as_they_were(project: Project) -> None:
    project.write("c.ts")
    project.fails = True
    with pytest.raises(StoppedError):
        project.bundles.ready()
    assert project.names() == _ALL


def test_killed_after_any_line_it_goes_on(project: Project) -> None:
    for lines in count():
        (project.code / "a.ts").write_text(str(lines), "utf-8")
        if not killed(project.bundles.ready, lines, _FILES):
            break
        project.bundles.ready()
        assert project.names() == _ALL
        assert (project.bundles.folder / "a.js").read_text("utf-8") == str(lines)
    assert lines > 20
