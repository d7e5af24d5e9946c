"""However many cases there are, few are there whole at once: what lists show of the others is far less."""

from pathlib import Path
from weakref import WeakSet

import pytest

from bench import sample
from casebook import render, site, stubs
from casebook.assemble import facts
from casebook.comparison import SIDE_BY_SIDE
from casebook.kept import Kept
from casebook.model import Case
from casebook.near_cases import NearCases
from casebook.pages import data
from casebook.pages.page import Planned
from casebook.planning import Plan
from tests import collection
from tests.site.frames import write_frames

COUNT = 50
FEW = 4


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
