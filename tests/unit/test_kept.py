"""What earlier runs have found out is used while it holds, and never otherwise."""

import sqlite3
from pathlib import Path

import pytest

from casebook import load
from casebook import ruling as holding
from casebook.check import Checked, check
from casebook.digests import Digests
from casebook.kept import Kept, digest
from casebook.library import Document, Library
from tests import collection

VALUE = {"text": "窓口 \ud800", "numbers": [1, 2.5, None, True]}
LONG = {"numbers": [10**30, -(10**20), 2**64 - 1, 1e300, 0.1], "keys": {"窓口": "\u2028 \x7f"}}
DEEP: object = ["里"]
for _ in range(300):
    DEEP = [DEEP]


def kept_at(path: Path, value: object = VALUE) -> Kept:
    """A database that holds one value under the kind a and the key k."""
    kept = Kept(path)
    kept.put("a", b"k", value)
    kept.write()
    return Kept(path)


@pytest.mark.parametrize("value", [VALUE, LONG, [" "], " x", 10**25, DEEP])
def test_a_value_comes_back_as_it_was(tmp_path: Path, value: object) -> None:
    kept = kept_at(tmp_path / "deep" / "kept.sqlite", value)
    found = kept.get("a", b"k")
    assert found == value
    assert repr(found) == repr(value)  # a long number is no float
    assert kept.get("b", b"k") is kept.get("a", b"other") is Kept().get("a", b"k") is None


def test_what_was_read_at_once_is_there_as_often_as_it_is_asked_for(tmp_path: Path) -> None:
    kept = kept_at(tmp_path / "kept.sqlite")
    kept.load("a", "b")
    assert kept.has("a", b"k")
    assert kept.get("a", b"k") == kept.get("a", b"k") == VALUE
    assert not kept.has("a", b"other")
    assert kept.get("b", b"k") is None


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE kept SET value = CAST('\"foreign\"' AS BLOB)",
        "UPDATE kept SET own = x'00'",
        "UPDATE kept SET value = NULL",
        "UPDATE kept SET kind = 'a', key = x'6b', value = CAST('{' AS BLOB)",
    ],
)
def test_a_value_that_is_not_what_was_written_counts_as_absent(tmp_path: Path, change: str) -> None:
    kept_at(tmp_path / "kept.sqlite")
    with sqlite3.connect(tmp_path / "kept.sqlite") as base:
        base.execute(change)
    assert Kept(tmp_path / "kept.sqlite").get("a", b"k") is None


def test_a_value_under_another_key_counts_as_absent(tmp_path: Path) -> None:
    kept_at(tmp_path / "kept.sqlite")
    with sqlite3.connect(tmp_path / "kept.sqlite") as base:
        base.execute("UPDATE kept SET key = x'6c'")
    assert Kept(tmp_path / "kept.sqlite").get("a", b"l") is None


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"x" * 200])
def test_a_damaged_database_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(damage)
    assert Kept(path).get("a", b"k") is None
    assert kept_at(path).get("a", b"k") == VALUE


def test_a_place_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert kept_at(tmp_path / "file" / "kept.sqlite").get("a", b"k") is None
    assert kept_at(tmp_path).get("a", b"k") is None


def test_another_run_that_writes_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casebook.kept._WAIT", 0.0)
    kept = kept_at(tmp_path / "kept.sqlite")
    with sqlite3.connect(tmp_path / "kept.sqlite", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        kept.put("a", b"new", 1)
        kept.write("a")
        other.execute("ROLLBACK")
    assert Kept(tmp_path / "kept.sqlite").get("a", b"k") == VALUE


def test_what_nobody_asked_for_is_forgotten_where_that_is_wished(tmp_path: Path) -> None:
    kept = kept_at(tmp_path / "kept.sqlite")
    kept.put("b", b"k", 1)
    kept.write()
    assert kept.get("a", b"k") == VALUE
    Kept(tmp_path / "kept.sqlite").write("b")
    left = Kept(tmp_path / "kept.sqlite")
    assert (left.get("a", b"k"), left.get("b", b"k")) == (VALUE, None)


def test_parts_of_a_digest_do_not_run_together() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")


class Counted:
    """Checks a collection with what is kept, and counts the files that were read or ruled."""

    def __init__(self, cases: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cases, self.path = cases, path
        self.ruled: list[str] = []
        self.read: list[str] = []
        rules, loads = holding.check_document, load.load

        def ruled(document: Document, library: Library) -> object:
            self.ruled.append(document.name)
            return rules(document, library)

        def loaded(raw: bytes, inside: Path, shown: str) -> object:
            self.read.append(inside.stem)
            return loads(raw, inside, shown)

        monkeypatch.setattr(holding, "check_document", ruled)
        monkeypatch.setattr("casebook.reading.load", loaded)

    def check(self, *only: str) -> Checked:
        """Check with what is kept, and hold the outcome against a check without."""
        self.ruled.clear()
        self.read.clear()
        files = {Path(name) for name in only} or None
        checked = check(self.cases, collection.TODAY, only=files, kept=Kept(self.path))
        ruled, read = self.ruled.copy(), self.read.copy()
        cold = check(self.cases, collection.TODAY, only=files)
        assert (checked.problems, checked.notices) == (cold.problems, cold.notices)
        self.ruled, self.read = ruled, read
        return checked


@pytest.fixture
def counted(cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(cases, tmp_path / "kept.sqlite", monkeypatch)


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_what_did_not_change_is_neither_read_nor_ruled_again(counted: Counted) -> None:
    counted.check()
    assert len(counted.read) == len(counted.ruled) > 10
    counted.check()
    assert counted.read == counted.ruled == []
    edit(counted.cases / collection.CASE, "title: ", "title: 新しい")
    counted.check()
    assert counted.read == ["sample-counter"]
    # What cites the case is held against it again; other cases are not.
    assert "sample-counter" in counted.ruled
    assert "example-telework" not in counted.ruled


def test_who_is_told_of_the_files_does_not_walk_them(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = counted.check()
    name = min(first.library.cases)
    edit(counted.cases / f"{name}.yml", "- text: ", "- text: 見直し、")
    tree = Digests().tree(counted.cases)
    monkeypatch.setattr(Digests, "tree", lambda *_: pytest.fail("the files are walked again"))
    counted.read.clear()
    told = check(counted.cases, collection.TODAY, kept=Kept(counted.path), tree=tree)
    assert counted.read == [name]
    assert not told.problems
    assert {*told.library.cases} == {*first.library.cases}
    own = told.library.cases[name].digest
    assert own == tree[f"{name}.yml"] != first.library.cases[name].digest


def test_what_another_file_says_is_seen(counted: Counted) -> None:
    counted.check()
    (counted.cases / collection.MUNICIPALITY).rename(counted.cases / "_municipalities/other.yml")
    checked = counted.check()
    assert any(each.rule == "unknown-reference" for each in checked.problems)
    (counted.cases / "_municipalities/other.yml").rename(counted.cases / collection.MUNICIPALITY)
    assert counted.check().problems == []


@pytest.mark.parametrize("broken", ["draft: true\n", "\tno YAML\n"])
def test_a_case_that_was_taken_for_a_sound_one_is_seen_through(
    counted: Counted, broken: str
) -> None:
    """What is ruled while others are being read counts no longer where one of these turns out otherwise."""
    other = counted.cases / "example-telework.yml"
    other.write_text(broken + other.read_text("utf-8"), "utf-8")
    told = [each for each in counted.check().problems if each.path.endswith(collection.CASE)]
    assert bool(told) == (
        "draft" in broken
    )  # a name that leads to what cannot be read is not called unknown


def test_one_file_costs_itself_and_what_it_points_to(counted: Counted) -> None:
    edit(counted.cases / collection.CASE, "themes: [front-office]", "themes: [yoko]")
    edit(counted.cases / "example-telework.yml", "title: ", "titel: ")
    checked = counted.check(collection.CASE)
    assert counted.ruled == ["sample-counter"]
    assert {each.rule for each in checked.problems} == {"unknown-reference"}
    assert "example" not in counted.read
