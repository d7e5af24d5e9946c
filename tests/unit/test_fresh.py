"""Whether there is anything to build is told by what the last site was really made of."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from casebook import building, fresh, making, site
from casebook.digests import Digests
from casebook.kept import Kept
from casebook.outputs import Bundle, Made, Outputs
from casebook.standing import Row


@pytest.mark.parametrize("meanwhile", ["title: a\n", "title: b\n"])
def test_a_change_while_a_site_is_made_is_never_taken_for_what_was_before(
    meanwhile: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody saves a case while the build runs, and then takes the change back."""
    cases, docs, target = tmp_path / "cases", tmp_path / "docs", tmp_path / "site"
    config, case = tmp_path / "mkdocs.yml", cases / "a.yml"
    for folder in (cases, docs):
        folder.mkdir()
    config.touch()
    case.write_text("title: a\n", "utf-8")

    def fill(made: making.Making, _: object, staging: Path) -> None:
        made.outputs = Outputs(staging)
        made.outputs.write("a.html", case.read_bytes())

    monkeypatch.setattr(site, "collect", lambda *_, **__: case.write_text(meanwhile, "utf-8"))
    monkeypatch.setattr(site, "build", lambda draw, place: draw(place))
    monkeypatch.setattr(making.Making, "fill", fill)
    project = fresh.Project(config, docs, tmp_path)
    building.build(project, cases, target, Kept(tmp_path / "kept.sqlite"))
    case.write_text("title: a\n", "utf-8")
    digests = Digests()
    of = fresh.of_site(digests.tree(cases), fresh.of_frames(project, digests), digests)
    stands = fresh.Record(Kept(tmp_path / "kept.sqlite"), target).done(of)
    assert stands == (meanwhile == "title: a\n")


KEY = "0" * 32
MANY = Made(
    {f"towns/{number}.html": [KEY, number, number] for number in range(300)},
    {f"case-{number}": (KEY, {f"{number}.html": [KEY, number, 1]}) for number in range(300)},
)


def _noted(folder: Path, made: Made, of: bytes = b"1") -> Path:
    base = folder / "kept.sqlite"
    fresh.Record(Kept(base), folder / "site").note(of, made)
    return base


def _asked(base: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(base, isolation_level=None)) as opened:
        return opened.execute(query).fetchall()


def test_what_is_written_down_of_a_site_is_read_again(tmp_path: Path) -> None:
    record = fresh.Record(Kept(_noted(tmp_path, MANY)), tmp_path / "site")
    assert (record.of, record.made) == (b"1".hex(), MANY)
    assert fresh.Record(Kept(tmp_path / "kept.sqlite"), tmp_path / "other").made == Made()


def test_of_a_changed_case_only_its_part_is_written_down_anew(tmp_path: Path) -> None:
    base = _noted(tmp_path, MANY)
    before: dict[bytes, bytes] = dict(_asked(base, "SELECT key, own FROM kept"))
    changed: dict[str, Bundle] = {
        **MANY.bundles,
        "case-7": ("1" * 32, {"7.html": ["1" * 32, 7, 2]}),
    }
    _noted(tmp_path, MANY._replace(bundles=changed))
    after: dict[bytes, bytes] = dict(_asked(base, "SELECT key, own FROM kept"))
    assert before.keys() == after.keys()
    assert sum(after[key] != before[key] for key in before) == 2  # the part, and the head
    assert fresh.Record(Kept(base), tmp_path / "site").made.bundles == changed


@pytest.mark.parametrize("harm", ["DELETE FROM kept", "UPDATE kept SET value = value || x'20'"])
def test_where_a_part_is_missing_or_damaged_nothing_is_known(harm: str, tmp_path: Path) -> None:
    base = _noted(tmp_path, MANY)
    _asked(base, f"{harm} WHERE kind = 'files' AND key = (SELECT max(key) FROM kept)")
    record = fresh.Record(Kept(base), tmp_path / "site")
    assert (record.of, record.made) == ("", Made())
    few = Made({"a.html": [KEY, 1, 1]})
    record.note(b"2", few)
    assert fresh.Record(Kept(base), tmp_path / "site").made == few


def test_parts_of_two_times_are_not_taken_together(tmp_path: Path) -> None:
    """A build was killed before it wrote the head."""
    base = _noted(tmp_path, MANY)
    head = _asked(base, "SELECT hex(value), hex(own) FROM kept WHERE kind = 'site'")[0]
    changed: dict[str, Row] = {**MANY.files, "towns/7.html": [KEY, 8, 8]}
    _noted(tmp_path, MANY._replace(files=changed))
    _asked(base, "UPDATE kept SET value = x'{}', own = x'{}' WHERE kind = 'site'".format(*head))
    assert fresh.Record(Kept(base), tmp_path / "site").made == Made()
