"""However many cases there are, few are there whole at once: what lists show of the others is far less."""

import gc
import sys
import tracemalloc
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any
from weakref import WeakSet

import pytest

from bench import sample
from casebook import brief_rows, outputs, reading, render, site, stubs
from casebook.assemble import facts
from casebook.collection import Collection
from casebook.comparison import SIDE_BY_SIDE
from casebook.kept import Kept
from casebook.met import Met
from casebook.model import Case
from casebook.near_cases import NearCases
from casebook.pages import data
from casebook.pages.page import Planned
from casebook.planning import Plan
from tests import collection
from tests.site.frames import write_frames

COUNT = 50
FEW = 4
MOST = 24_000
"""Bytes that are held of a case for lists, of those that the samples are made of."""

RECKONED = 5_000
"""Bytes that are held of a case by those who reckon with all of them."""

WAITING = 5_500
"""Bytes that are held of a case for all that is to be made of it."""
PLANNED_BY = (
    "browser_f",
    "joined",
    "open_data",
    "outputs",
    "pages/case",
    "parallel",
    "pour",
    "script",
    "search/files",
)


class Alive:
    """Things that are there, and the most that ever were at once."""

    def __init__(self) -> None:
        self.here: WeakSet[Case] = WeakSet()
        self.made = self.most = 0

    def add(self, thing: Case) -> Case:
        self.here.add(thing)
        self.made += 1
        self.most = max(self.most, len(self.here))
        return thing


@pytest.fixture
def alive(monkeypatch: pytest.MonkeyPatch) -> Alive:
    told, make = Alive(), facts.case
    monkeypatch.setattr(facts, "case", lambda *of: told.add(make(*of)))
    monkeypatch.setattr(stubs, "_HELD", FEW)
    return told


def test_few_whole_cases_are_there_at_once(alive: Alive, tmp_path: Path) -> None:
    sample.write(COUNT, sample.SEED, tmp_path / "cases", collection.real())
    kept = Kept(tmp_path / "kept.sqlite")
    book = site.collect(tmp_path / "cases", kept=kept)
    assert (alive.made, alive.most) == (COUNT, FEW + 1)
    plan = Plan(book, NearCases(book), kept, render.look())
    [*plan.over_many()]
    pages = plan.pages()
    target = tmp_path / "site"
    write_frames(target, [*pages, Planned.of(data.page(book, ()))])
    site.fill(book, target, None, kept=kept)
    assert (
        alive.most <= FEW + 2 * SIDE_BY_SIDE < COUNT / 2
    )  # those of one comparison, and of the next
    assert alive.made > COUNT  # they were let go, and made again for what tells all of them


def test_little_is_held_of_a_case_for_lists(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stubs, "_FEW", 0)
    book = _collected(tmp_path).listing
    assert 5_000 < _bytes_of(_each(book)) / COUNT < MOST


def test_hardly_anything_is_held_of_a_case_to_reckon_with(tmp_path: Path) -> None:
    book = _collected(tmp_path)
    assert 1_000 < _bytes_of([*book.tallies.values()]) / COUNT < RECKONED


def test_lists_are_planned_without_the_cases_that_they_show(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(stubs, "_FEW", 0)
    sample.write(COUNT, sample.SEED, tmp_path / "cases", collection.real())
    kept = Kept(tmp_path / "kept.sqlite")
    book, read = site.collect(tmp_path / "cases", kept=kept), set[str]()
    listed = brief_rows.case_of
    monkeypatch.setattr(stubs, "case_of", lambda *row: _noted(listed(*row), read))
    plan = Plan(book, NearCases(book), kept, render.look())
    [*plan.over_many()]
    cited = {fact.case for each in book.vocabulary.self_check for fact in each.cites}
    assert read <= cited | {each.case.id for each in _named(book)}
    assert len(read) < COUNT / 2
    [*map(book.listing.cases.get, book.stubs)]
    assert len(read) == COUNT


def _noted(case: Case, read: set[str]) -> Case:
    read.add(case.id)
    return case


def _named(book: Collection) -> Iterator[Met]:
    """Give who is named beside the facts of the self-check."""
    lists = book.listing
    for fact in book.vocabulary.self_check:
        for behind in lists.behind(fact):
            yield from behind.first


def _bytes_of(things: list[Any]) -> int:
    seen: dict[int, object] = {}
    return sum(map(sys.getsizeof, chain.from_iterable(_held(each, seen) for each in things)))


def test_a_word_that_stands_in_many_cases_is_there_once(tmp_path: Path) -> None:
    seen: dict[int, object] = {}
    for case in _each(_collected(tmp_path).listing):
        for claim in case.claims():
            seen |= {id(each): each for each in (claim.at, claim.topic, claim.basis, claim.unit)}
        words = (*case.themes, *case.keywords, *case.not_stated, *case.answers)
        seen |= {id(each): each for each in words}
    assert len(seen) == len({*seen.values()}) > COUNT


def test_files_that_are_sound_are_not_held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reading, "_HELD", FEW)
    monkeypatch.setattr(stubs, "_HELD", FEW)
    book = _collected(tmp_path)
    files = (each for each in gc.get_objects() if type(each) is reading.File)
    there = [each for each in files if each.place.folder.is_relative_to(tmp_path)]
    assert len(book.cases) == COUNT
    assert len(there) < COUNT / 2


def _collected(folder: Path, count: int = COUNT) -> Collection:
    sample.write(count, sample.SEED, folder / "cases", collection.real())
    return site.collect(folder / "cases", kept=Kept(folder / "kept.sqlite"))


def _each(book: Collection) -> list[Case]:
    return [*book.cases.values()]


def _held(thing: object, seen: dict[int, object]) -> Iterator[object]:
    """Walk what hangs on a thing, each once."""
    if id(thing) not in seen and not isinstance(thing, type | FunctionType | MethodType):
        seen[id(thing)] = thing
        yield thing
        for each in gc.get_referents(thing):
            yield from _held(each, seen)


class _ReadyError(Exception):
    """All is planned, and nothing is made."""


def test_little_is_held_of_a_case_until_its_files_are_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(outputs.Outputs, "finish", _ready)
    few, many = (_waiting(tmp_path / str(count), count) for count in (COUNT // 2, COUNT))
    assert 1_000 < (many - few) / (COUNT - COUNT // 2) < WAITING


def _waiting(folder: Path, count: int) -> int:
    """Count the bytes that are held for what is to be made of so many cases."""
    book, target = _collected(folder, count), folder / "site"
    kept = Kept(folder / "kept.sqlite")
    cases = Plan(book, NearCases(book), kept, render.look()).cases
    write_frames(target, [*cases, Planned.of(data.page(book, ()))])
    tracemalloc.start()
    try:
        with pytest.raises(_ReadyError) as ready:
            site.fill(book, target, None, kept=kept)
    finally:
        tracemalloc.stop()
    (snapshot,) = ready.value.args
    own = [tracemalloc.Filter(True, f"*/casebook/{name}*") for name in PLANNED_BY]
    return sum(each.size for each in snapshot.filter_traces(own).traces)


def _ready(*_: object) -> None:
    raise _ReadyError(tracemalloc.take_snapshot())
