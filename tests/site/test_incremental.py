"""A site that is made of the last one, byte for byte, is the one that is made of nothing."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from casebook import check, site
from casebook.collection import Collection
from casebook.kept import Kept
from casebook.outputs import Made, Outputs
from casebook.pages import data, plan
from tests.project import tree
from tests.site.frames import write_frames

Edit = Callable[[Path], None]
"""Changes the files of a collection."""

FIRST = "kitami-writing-free-counter"


def replaced(place: str, old: str, new: str) -> Edit:
    """Replace what is first found of a pattern."""

    def edit(cases: Path) -> None:
        text, count = re.subn(old, new, (cases / place).read_text("utf-8"), count=1)
        assert count == 1, (place, old)
        (cases / place).write_text(text, "utf-8")

    return edit


def copied(name: str) -> Edit:
    """Add a case that says the same as the first, under another id."""

    def edit(cases: Path) -> None:
        text = (cases / f"{FIRST}.yml").read_text("utf-8")
        text = re.sub(r"(?m)^id: .*$", f"id: {name}", text)
        (cases / f"{name}.yml").write_text(
            re.sub(r"(?m)^title: ", "title: もう一つの", text), "utf-8"
        )

    return edit


def removed(name: str) -> Edit:
    return lambda cases: (cases / f"{name}.yml").unlink()


EDITS: dict[str, Edit] = {
    "nothing": lambda cases: None,
    "a claim": replaced(f"{FIRST}.yml", r"(?m)^(contact:\n  - text: )", r"\1電話でも聞ける。"),
    "a summary": replaced(f"{FIRST}.yml", r"(?m)^summary: ", "summary: 見本市の例。"),
    "a case more": copied("kitami-another-counter"),
    "a theme of a case": replaced(
        "kitami-another-counter.yml", r"(?m)^  - front-office$", "  - security"
    ),
    "a practice of a case": replaced(
        "kitami-another-counter.yml", "practice: work-inventory", "practice: counter-experience"
    ),
    "a case less": removed("kitami-another-counter"),
    "a municipality": replaced("_municipalities/kitami.yml", r"(?m)^(    text: )", r"\1見本。"),
    "a word": replaced("_vocabulary/themes.yml", r"(?m)^    short: ", "    short: 新しい"),
    "a synonym": replaced("_vocabulary/synonyms.yml", r"(?m)^  - \[", "  - [見本の言い方, "),
}


class Chain:
    """A collection whose sites are made one of another."""

    def __init__(self, cases: Path, folder: Path) -> None:
        self.cases, self.folder = cases, folder
        self.last: Path | None = None
        self.made: Made = {}
        self.number = 0

    def collection(self, kept: Kept | None = None) -> Collection:
        return site.collect(self.cases, kept=kept)

    def build(self) -> Path:
        """Make the next site of the last one."""
        kept = Kept(self.folder / "kept.sqlite")
        collection = self.collection(kept)
        self.number += 1
        target = self.folder / f"site-{self.number}"
        write_frames(target, [*plan(collection), data.page(collection, ())])
        outputs = Outputs(target, self.last, self.made)
        outputs.target = self.folder / "site"
        site.fill(collection, target, None, "", outputs, kept)
        kept.write()
        self.last, self.made = target, outputs.made(target)
        return target

    def cold(self) -> Path:
        """Make the same of nothing."""
        collection = self.collection()
        target = self.folder / "cold"
        shutil.rmtree(target, ignore_errors=True)
        write_frames(target, [*plan(collection), data.page(collection, ())])
        site.fill(collection, target, None)
        return target

    def agrees(self) -> set[str]:
        """Hold the next site against one made of nothing. Gives the files that it did not take from the last."""
        before = set(_files(self.last)) if self.last else set()
        made = self.build()
        warm, cold = tree(made), tree(self.cold())
        assert warm.keys() == cold.keys()
        assert [path for path in warm if warm[path] != cold[path]] == []
        return {path for inode, path in _files(made) if (inode, path) not in before}


def _files(folder: Path) -> Iterator[tuple[int, str]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.stat().st_ino, path.relative_to(folder).as_posix()


@pytest.fixture
def chain(core_cases: Path, tmp_path: Path) -> Chain:
    return Chain(shutil.copytree(core_cases, tmp_path / "cases"), tmp_path)


def test_every_kind_of_change_comes_out_as_from_nothing(
    chain: Chain, monkeypatch: pytest.MonkeyPatch
) -> None:
    new: dict[str, set[str]] = {"all": chain.agrees()}
    for name, edit in EDITS.items():
        edit(chain.cases)
        new[name] = chain.agrees()
    pages = {name: {path for path in each if path.endswith(".html")} for name, each in new.items()}
    assert pages["nothing"] == set()
    assert f"cases/{FIRST}.html" in pages["a claim"]
    assert len(pages["a claim"]) < len(pages["all"])
    assert "visit/index.html" not in pages["a claim"] | pages["a summary"] | pages["a case more"]
    assert "cases/index.html" in pages["a summary"]
    texts = {path for path in new["a claim"] if path.startswith("search/texts")}
    assert len(texts) == 1
    # The day moves on, and states look old that did not.
    later = date(2031, 1, 1)
    monkeypatch.setattr(site, "today", lambda: later)
    assert f"cases/{FIRST}.html" in chain.agrees()


def test_what_somebody_has_touched_is_made_anew(chain: Chain) -> None:
    chain.agrees()
    assert chain.last
    (chain.last / f"cases/{FIRST}.html").write_text("by hand", "utf-8")
    (chain.last / f"data/case-{FIRST}.js").unlink()
    (chain.last / "search" / "postings0.js").write_text("", "utf-8")
    assert {f"cases/{FIRST}.html", f"data/case-{FIRST}.js", "search/postings0.js"} <= chain.agrees()


def test_a_kept_site_of_another_time_or_place_is_no_harm(chain: Chain) -> None:
    """What is kept tells of a site that went away; then a database that tells of another one."""
    chain.agrees()
    assert chain.last
    shutil.rmtree(chain.last)
    chain.agrees()
    other = Kept(chain.folder / "kept.sqlite")
    other.put("index", f"{chain.folder / 'site'} search".encode(), ["a", "b", "c", [], 1, 1])
    other.put("near", b"x", {})
    other.write()
    chain.agrees()


def test_check_and_build_share_what_is_kept(chain: Chain) -> None:
    kept = Kept(chain.folder / "kept.sqlite")
    check.check(chain.cases, site.today(), kept=kept)
    chain.agrees()
