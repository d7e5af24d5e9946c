"""What `make zip` and `make tar` hand on: the same to the byte, whole, with nothing dead, and a note that Notepad shows."""

import json
import re
import shutil
import tarfile
import tracemalloc
import zipfile
from pathlib import Path

import pytest

import archive
from casebook import site
from casebook.collection import Collection
from fetching import StoppedError
from tests.project import ROOT, html_pages

NOTE = "はじめにお読みください.txt"
_NAMED = re.compile(r'(?:href|src)="([^"#?]+)')
_DATA = re.compile(r"(?:data|search)/[^/]+\.js|api/.+")
"""Scripts of data are named by scripts, and files of the API by one another."""


@pytest.fixture(scope="module")
def packed(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist") / "casebook.zip"
    archive.pack(built_site, target)
    return target


def test_the_same_site_is_packed_to_the_same_bytes(
    packed: Path, built_site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(built_site, copy, copy_function=shutil.copyfile)  # of another date
    (copy / "index.html").chmod(0o600)
    archive.pack(copy, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_it_holds_the_whole_site_under_names_that_windows_reads(
    packed: Path, built_site: Path
) -> None:
    with zipfile.ZipFile(packed) as opened:
        assert opened.testzip() is None
        entries = opened.infolist()
    names = [each.filename for each in entries]
    assert names == sorted(names)
    assert {*html_pages(built_site), NOTE} - {*names} == {"404.html"}
    assert all(each.filename.isascii() or each.flag_bits & 0x800 for each in entries)


def test_nothing_dead_is_in_it(packed: Path, built_site: Path) -> None:
    account = json.loads((ROOT / "docs/assets/built/.bundles.json").read_text("utf-8"))
    live = {f"assets/built/{Path(each).name}" for each in account["outputs"]} | {NOTE}
    for path in html_pages(built_site):
        text = (built_site / path).read_text("utf-8")
        here = (built_site / path).parent
        found = (here / each for each in _NAMED.findall(text) if "//" not in each)
        live |= {
            Path(each).resolve().relative_to(built_site.resolve()).as_posix()
            for each in found
            if each.is_file()
        }
    with zipfile.ZipFile(packed) as opened:
        dead = {
            each for each in opened.namelist() if each not in live and not _DATA.fullmatch(each)
        }
    assert dead == set()


def test_the_note_opens_in_notepad_and_names_the_browsers(packed: Path) -> None:
    with zipfile.ZipFile(packed) as opened:
        note = opened.read(NOTE)
    assert note.startswith(b"\xef\xbb\xbf")
    assert note.count(b"\n") == note.count(b"\r\n") > 10
    told = note.decode("utf-8-sig")
    assert "index.html" in told
    assert "- Microsoft Edge　109 以降" in told
    assert "このPCに残るもの" in told


@pytest.fixture(scope="module")
def small(core_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist") / "casebook.tar.xz"
    archive.pack(core_site, target)
    return target


def test_the_small_one_holds_the_same_in_half_of_the_room(
    small: Path, core_site: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "casebook.zip"
    archive.pack(core_site, packed)
    with tarfile.open(small) as opened:
        entries = opened.getmembers()
        opened.extractall(tmp_path, filter="data")
    with zipfile.ZipFile(packed) as zipped:
        for each in zipped.namelist():
            assert (tmp_path / each).read_bytes() == zipped.read(each), each
        assert sorted(each.name for each in entries) == sorted(zipped.namelist())
    assert {(each.uid, each.gid, each.mode) for each in entries} == {(0, 0, 0o644)}
    assert len({each.mtime for each in entries}) == 1
    assert small.stat().st_size < packed.stat().st_size / 2


def test_the_small_one_has_the_files_of_a_case_together(small: Path, core: Collection) -> None:
    with tarfile.open(small) as opened:
        names = opened.getnames()
    for key in core.stubs:
        own = [
            f"api/v1/cases/{key}.json",
            f"cases/{key}.html",
            f"data/case-{key}.js",
            f"data/form-case-{key}.js",
        ]
        at = names.index(own[0])
        assert names[at : at + len(own)] == own


def test_the_same_site_is_packed_small_to_the_same_bytes(
    small: Path, core_site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(core_site, copy, copy_function=shutil.copyfile)  # of another date
    archive.pack(copy, tmp_path / "again.tar.xz")
    assert (tmp_path / "again.tar.xz").read_bytes() == small.read_bytes()


@pytest.mark.parametrize("name", ["casebook.zip", "casebook.tar.xz"])
def test_of_a_large_site_one_file_is_read_at_a_time(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_FAR", 1 << 20)
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / site.MARKER).touch()
    for number in range(40):
        (folder / f"{number}.html").write_bytes(bytes(1 << 20))
    tracemalloc.start()
    archive.pack(folder, tmp_path / name)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20 << 20


def test_without_a_site_there_is_nothing_to_pack(tmp_path: Path) -> None:
    with pytest.raises(StoppedError, match="make site"):
        archive.pack(tmp_path, tmp_path / "casebook.zip")
