"""A site that is made of the last one, byte for byte, is the one that is made of nothing."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace

import pytest

from bench import sample
from casebook import check, site
from casebook import collection as assembled
from casebook.assemble import facts
from casebook.collection import Collection
from casebook.day import EPOCH, today
from casebook.document import Document
from casebook.kept import Kept
from casebook.model import Case
from casebook.outputs import Made, Outputs
from casebook.pages import data, plan
from casebook.pages.page import Page
from tests.collection import real
from tests.project import tree
from tests.site.frames import write_frames

Edit = Callable[[Path], None]
"""Changes the files of a collection."""

MANY, FEW = 60, 25
"""So many made-up cases; so many are looked at, at the most, where one of them says something else."""

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


def both(*edits: Edit) -> Edit:
    """Make several changes at once: every site that is compared takes its time."""

    def edit(cases: Path) -> None:
        for each in edits:
            each(cases)

    return edit


ANOTHER = "kitami-another-counter"
EDITS: dict[str, Edit] = {
    "nothing": lambda cases: None,
    "a claim": replaced(f"{FIRST}.yml", r"(?m)^(contact:\n  - text: )", r"\1電話でも聞ける。"),
    "a summary and a municipality": both(
        replaced(f"{FIRST}.yml", r"(?m)^summary: ", "summary: 見本市の例。"),
        replaced("_municipalities/kitami.yml", r"(?m)^(    text: )", r"\1見本。"),
    ),
    "a case more": copied(ANOTHER),
    "a theme and a practice of a case": both(
        replaced(f"{ANOTHER}.yml", r"(?m)^  - front-office$", "  - security"),
        replaced(f"{ANOTHER}.yml", "practice: work-inventory", "practice: counter-experience"),
    ),
    "a case less": removed(ANOTHER),
    "a word and a synonym": both(
        replaced("_vocabulary/themes.yml", r"(?m)^    short: ", "    short: 新しい"),
        replaced("_vocabulary/synonyms.yml", r"(?m)^  - \[", "  - [見本の言い方, "),
    ),
}


class Chain:
    """A collection whose sites are made one of another."""

    def __init__(self, cases: Path, folder: Path) -> None:
        self.cases, self.folder = cases, folder
        self.site, self.before = folder / "site", folder / ".site.before"
        self.made = Made()
        self.anew: dict[str, dict[str, str]] = {}
        """What was made of nothing, by the files and the day that it was made of."""

    def collection(self, kept: Kept | None = None) -> Collection:
        return site.collect(self.cases, kept=kept)

    def build(self) -> Path:
        """Make the next site of the last one and of that before it."""
        kept = Kept(self.folder / "kept.sqlite")
        collection = self.collection(kept)
        frames = self.folder / "frames"
        write_frames(frames, self.pages)
        outputs: list[Outputs] = []

        def fill(staging: Path) -> bool:
            outputs.append(Outputs(staging, self.site, self.made))
            site.fill(collection, staging, None, "", outputs[0], kept, frames)
            return outputs[0].shares

        site.build(fill, self.site)
        kept.write()
        self.made = outputs[0].made(self.site)
        return self.site

    @cached_property
    def pages(self) -> list[Page]:
        """The pages of the first site: their frames are those of all."""
        collection = self.collection()
        return [*plan(collection), data.page(collection, ())]

    def cold(self) -> dict[str, str]:
        """Make the same of nothing, once of the same files. Gives the digests of what is made."""
        key = f"{today()} {tree(self.cases)}"
        if key not in self.anew:
            self.anew[key] = self._cold()
        return self.anew[key]

    def _cold(self) -> dict[str, str]:
        collection = self.collection()
        target = self.folder / "cold"
        shutil.rmtree(target, ignore_errors=True)
        write_frames(target, self.pages)
        site.fill(collection, target, None)
        return tree(target)

    def agrees(self) -> set[str]:
        """Hold the next site against one made of nothing. Gives the files that it did not take from the last."""
        before = set(_files(self.site))
        made = self.build()
        warm, cold = tree(made), self.cold()
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


@pytest.mark.thorough
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
    assert "visit/index.html" not in pages["a claim"] | pages["a case more"]
    # No list shows that claim: neither pages over many cases nor what the browser chooses from are made anew.
    lists = {"index.html", "cases/index.html", "practices/index.html", "data/cases.js", "feed.xml"}
    assert lists & new["a claim"] == set()
    assert {path for path in new["a claim"] if path.startswith("api/v1/cases/")} == {
        f"api/v1/cases/{FIRST}.json"
    }
    assert "cases/index.html" in pages["a summary and a municipality"]
    texts = {path for path in new["a claim"] if path.startswith("search/texts")}
    assert len(texts) == 1
    # The day moves on, and states look old that did not.
    monkeypatch.setenv(EPOCH, "1924992000")  # 2031-01-01
    assert f"cases/{FIRST}.html" in chain.agrees()


def test_neither_what_was_touched_nor_what_is_foreign_is_taken(chain: Chain) -> None:
    check.check(chain.cases, today(), kept=Kept(chain.folder / "kept.sqlite"))
    chain.agrees()
    (chain.site / f"cases/{FIRST}.html").write_text("by hand", "utf-8")
    (chain.site / f"data/case-{FIRST}.js").unlink()
    (chain.site / "search" / "postings0.js").write_text("", "utf-8")
    assert {f"cases/{FIRST}.html", f"data/case-{FIRST}.js", "search/postings0.js"} <= chain.agrees()
    # What is kept tells of a site that went away, and then of another one.
    shutil.rmtree(chain.site)
    other = Kept(chain.folder / "kept.sqlite")
    other.put("index", f"{chain.folder / 'site'} search".encode(), ["a", "b", "c", [], 1, 1])
    other.put("near", b"x", {})
    other.write()
    chain.agrees()


def test_of_the_site_before_the_last_nothing_is_taken_but_the_files_of_the_last(
    chain: Chain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain.build()
    chain.build()
    (elsewhere := tmp_path / "elsewhere").mkdir()
    (elsewhere / "theirs.html").write_text("theirs", "utf-8")
    spoil(chain.before, elsewhere)
    linked: list[str] = []
    link = os.link

    def counted(last: str, target: str) -> None:
        linked.append(Path(target).name)
        link(last, target)

    monkeypatch.setattr(os, "link", counted)
    spoilt = {f"{FIRST}.html", f"case-{FIRST}.js", "index.html", "list.js"}
    assert not {path for path in chain.agrees() if not path.startswith("search/")}
    assert set(linked) >= spoilt
    assert (elsewhere / "theirs.html").read_text("utf-8") == "theirs"
    linked.clear()
    chain.agrees()
    chain.agrees()
    assert linked == []


def spoil(before: Path, elsewhere: Path) -> None:
    """Do to a site that is kept aside all that somebody could do."""
    case = before / f"cases/{FIRST}.html"
    case.unlink()
    case.write_text("another file", "utf-8")
    (before / f"data/case-{FIRST}.js").unlink()
    (before / "data/list.js").unlink()
    (before / "data/list.js").mkdir()
    (before / "data/list.js/foreign.txt").write_text("foreign", "utf-8")
    (before / "foreign" / "deep").mkdir(parents=True)
    (before / "foreign" / "deep" / "foreign.txt").write_text("foreign", "utf-8")
    shutil.rmtree(before / "themes")
    (before / "themes").symlink_to(elsewhere)
    (before / "cases" / "foreign.html").symlink_to(elsewhere / "theirs.html")


def test_a_case_is_made_only_where_its_file_or_something_beside_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cases").mkdir()
    sample.write(MANY, sample.SEED, tmp_path / "cases", real())
    chain = Chain(tmp_path / "cases", tmp_path)
    compared = {key for page in chain.pages for key in page.shows}
    first = next(key for key in chain.collection().cases if key not in compared)
    made: list[str] = []

    def counted(document: Document, today: date) -> Case:
        made.append(document.name)
        return facts.case(document, today)

    chain.build()
    monkeypatch.setattr(assembled, "facts", SimpleNamespace(**{**vars(facts), "case": counted}))
    chain.build()
    assert made == []
    replaced(f"{first}.yml", r"(?m)^(background:\n  - text: )", r"\1見直し、")(chain.cases)
    before = set(_files(chain.site))
    new = {path for inode, path in _files(chain.build()) if (inode, path) not in before}
    assert made[0] == first
    assert len(made) == len(set(made)) <= FEW
    assert len([path for path in new if path.endswith(".html")]) <= FEW
    assert {path for path in new if path.startswith(("api/v1/cases/", "data/case-"))} == {
        f"api/v1/cases/{first}.json",
        f"data/case-{first}.js",
    }
