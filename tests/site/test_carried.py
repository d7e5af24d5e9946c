"""What is made of a case alone is taken over in one go, and nothing of it is asked for."""

import os
import shutil
from pathlib import Path

import pytest

from casebook import site
from casebook.kept import Kept
from casebook.outputs import Made, Outputs
from casebook.pages import case as case_page
from casebook.pages import data, plan
from tests.project import tree
from tests.site.frames import write_frames
from tests.site.test_incremental import FIRST, replaced

OWN = (
    f"cases/{FIRST}.html",
    f"data/case-{FIRST}.js",
    f"data/form-case-{FIRST}.js",
    f"api/v1/cases/{FIRST}.json",
)


class Sites:
    """Sites made one of another, with what is drawn; and the cases that were looked into for their pages."""

    def __init__(self, cases: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cases, self.folder = cases, folder
        self.last, self.made = folder / "none", Made()
        self.looked: list[str] = []
        depends = case_page._depends

        def counted(collection: object, case: str, *others: object) -> object:
            self.looked.append(case)
            return depends(collection, case, *others)  # type: ignore[arg-type]

        monkeypatch.setattr(case_page, "_depends", counted)

    def build(self) -> Path:
        self.looked.clear()
        kept = Kept(self.folder / "kept.sqlite")
        collection = site.collect(self.cases, kept=kept)
        target, frames = self.folder / f"{self.last.name}1", self.folder / "frames"
        write_frames(frames, [*plan(collection), data.page(collection, ())])
        outputs = Outputs(target, self.last, self.made)
        site.fill(collection, target, self.folder / "pages", "", outputs, kept, frames)
        kept.write()
        self.last, self.made = target, outputs.made(target)
        return target

    def drawn(self) -> set[str]:
        return {path.name for path in (self.folder / "pages").iterdir()}


@pytest.fixture
def made(core_cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sites:
    cases = shutil.copytree(core_cases, tmp_path / "cases")
    return Sites(cases, tmp_path, monkeypatch)


def test_a_case_beside_which_nothing_changed_is_not_looked_into(made: Sites) -> None:
    first = made.build()
    assert set(made.made.bundles[FIRST][1]) == set(OWN)
    assert FIRST in made.looked
    before = made.drawn()
    replaced("noboribetsu-anywhere-office.yml", r"(?m)^(contact:\n  - text: )", r"\1見本。")(
        made.cases
    )
    second = made.build()
    assert FIRST not in made.looked
    assert [(first / path).stat().st_ino for path in OWN] == [
        (second / path).stat().st_ino for path in OWN
    ]
    # What is drawn of it is there still, for a day on which the frames are other ones.
    key, _, _ = str(made.made.rows()[OWN[0]][0]).partition(" ")
    assert f"{key}.parts" in before & made.drawn()


def test_what_was_touched_is_made_anew(made: Sites) -> None:
    first = made.build()
    texts = [(first / path).read_bytes() for path in OWN]
    for path in OWN:
        (made.last / path).unlink()
        (made.last / path).write_text("by hand", "utf-8")
        after = made.build()
        assert FIRST in made.looked
        assert [(after / each).read_bytes() for each in OWN] == texts


def test_a_drive_without_links_gets_copies(made: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    first = tree(made.build())

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    assert tree(made.build()) == first
    assert made.looked == []
