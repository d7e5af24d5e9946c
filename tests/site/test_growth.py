"""Pages do not grow with the collection: each keeps within its limit, and what has no room goes on."""

from collections.abc import Iterator

import pytest

from bench import sample
from casebook import render
from casebook.check import Checked
from casebook.collection import Collection
from casebook.library import Library
from casebook.pages import plan, sources
from casebook.pages.page import CASES, PIECES, SOURCES, Page, prefecture_anchor
from casebook.pages.spread import MOST
from tests.collection import TODAY, real

FRAME = 10_500
"""What stands around a page's own part, at most."""
MANY = 1_000


@pytest.fixture(scope="module")
def many() -> Collection:
    library = Library(TODAY, {}).having(sample.documents(MANY, sample.SEED, real()))
    return Collection.of(Checked(library, [], []))


@pytest.fixture(scope="module")
def pages(many: Collection) -> list[Page]:
    return list(plan(many))


def _lists(pages: list[Page]) -> Iterator[Page]:
    """Give what a collection has once, whatever its size; pages of one case or town do not grow with it."""
    return (page for page in pages if page.template not in ("case.html.j2", "municipality.html.j2"))


def test_every_list_keeps_within_its_limit(pages: list[Page]) -> None:
    heavy = {
        page.path: size
        for page in _lists(pages)
        if (size := len(render.body(page).encode()) + len(render.contents(page)) + FRAME) > MOST
    }
    assert heavy == {}


def test_every_case_and_source_stands_on_a_page_of_its_list(
    many: Collection, pages: list[Page]
) -> None:
    leaves = [page.view.leaf for page in pages if page.template == "leaf.html.j2"]
    steps = {each.step.path: each.group.entries for each in leaves}
    cases = [row.case.id for path, own in steps.items() if path.startswith("cases/") for row in own]
    sources = [each for path, own in steps.items() if path.startswith("sources/") for each in own]
    assert cases == list(many.cases)
    assert len(sources) == len(many.cited)
    assert len({page.path for page in pages}) == len(pages)


def test_a_source_that_very_many_cite_names_the_first_of_them(
    many: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "NAMED", 1)
    leaves = (page for page in sources.pages(many) if page.template == "leaf.html.j2")
    cut = [(each, page) for page in leaves for each in page.view.leaf.group.entries if each.more]
    assert cut
    source, page = cut[0]
    assert len(source.pages) == 1
    assert f"、ほか{source.more}件</span>" in render.body(page)


def test_old_anchors_lead_on(many: Collection, pages: list[Page]) -> None:
    known = {page.path for page in pages}
    doors = {
        page.path: page.view.doors for page in pages if page.path in (CASES.path, SOURCES.path)
    }
    prefectures = {prefecture_anchor(many.town(case).code) for case in many.cases.values()}
    bases = {f"basis-{each.source.basis}" for each in many.cited}
    assert {door.anchor for door in doors[CASES.path]} == prefectures
    assert {door.anchor for door in doors[SOURCES.path]} == bases
    for path, found in doors.items():
        body = render.body(next(page for page in pages if page.path == path))
        assert all(f'id="{door.anchor}"' in body for door in found)
        assert {step.path for door in found for step in door.steps} <= known
    framework = next(page for page in pages if page.path == PIECES.path)
    assert framework.view.total == len(framework.view.covers) or framework.view.doors


def test_every_page_of_a_list_leads_to_its_neighbours(pages: list[Page]) -> None:
    turns = [page.view.leaf.turn for page in pages if page.path.startswith("sources/list")]
    steps = [page.path for page in pages if page.path.startswith("sources/list")]
    assert [turn.following and turn.following.path for turn in turns] == [*steps[1:], None]
    assert [turn.previous and turn.previous.path for turn in turns] == [None, *steps[:-1]]


def test_every_host_stands_on_one_page_with_the_way_to_it(
    many: Collection, pages: list[Page]
) -> None:
    views = [page for page in pages if page.template == "hosts.html.j2"]
    first, *leaves = views
    listed = [host.town.key for page in views for shelf in page.view.shelves for host in shelf]
    assert sorted(listed) == sorted(many.municipalities)
    steps = [step for doors in first.view.doors for door in doors for step in door.steps]
    assert [step.path for step in steps] == [page.path for page in leaves]
    assert sum(first.view.totals) == len(listed)
