"""Nearly four hundred queries that officials would type, judged by reading the pages of the core cases.

`finds` lists pages that belong among the first ten; an empty list means that nothing may be found.
`first` lists places one of which belongs at the head. `kind` tells what is tried: W a word, C a compound, T several
terms, V another spelling, S a synonym, H wording that no list has, N a number, P a part of a word, L a slip,
A a place in a page, Z what stands nowhere. What else joins the collection is judged apart.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import visiting

_JUDGED: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("judged.json").read_text("utf-8")
)
ASK = """async (queries) => {
  const engine = window.casebook.createEngine("");
  const plain = {chosen: new Map(), sort: "relevance", population: null, from: 0, count: 10};
  const places = (results) => results.map(({target}) => target);
  const targets = [];
  for (const text of queries) {
    const {results, near} = await engine.ask({...plain, text});
    targets.push([places(results), near ? places(near.results) : []]);
  }
  return targets;
}"""
"""Gives what holds each query as it was typed, and what comes near."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judged query with what was found, as site paths with anchors, best first; `near` is not exact."""

    query: str
    kind: str
    finds: tuple[str, ...]
    first: tuple[str, ...]
    exact: tuple[str, ...]
    near: tuple[str, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """The first ten: what comes near stands below what is exact."""
        return (*self.exact, *self.near)[:10]

    @property
    def pages(self) -> tuple[str, ...]:
        return tuple(target.partition("#")[0] for target in self.targets)

    def recall(self) -> float:
        return len(set(self.pages) & set(self.finds)) / min(10, len(self.finds))

    def reciprocal_rank(self) -> float:
        places = (n for n, path in enumerate(self.pages, 1) if path in self.finds)
        return 1 / next(places, float("inf"))

    def leads(self) -> bool:
        return bool({*self.targets[:1], *self.pages[:1]} & set(self.first))


@pytest.fixture(scope="module", params=["core_served", "core_file_site"])
def outcomes(browser: Browser, request: pytest.FixtureRequest) -> list[Outcome]:
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        page = visit.go("about/index.html")
        page.goto(f"{visit.address}index.html")
        page.add_script_tag(url=f"{visit.address}assets/built/engine.js")
        found = page.evaluate(ASK, [each["query"] for each in _JUDGED])
        visit.end()
    return [
        Outcome(
            query=each["query"],
            kind=each["kind"],
            finds=tuple(each["finds"]),
            first=tuple(each.get("first", ())),
            exact=tuple(exact),
            near=tuple(near),
        )
        for each, (exact, near) in zip(_JUDGED, found, strict=True)
    ]


def test_the_set_is_large_enough_to_tell() -> None:
    assert len(_JUDGED) >= 150
    assert sum(not each["finds"] for each in _JUDGED) >= 25
    assert len({each["query"] for each in _JUDGED}) == len(_JUDGED)


def test_what_belongs_is_found(outcomes: list[Outcome]) -> None:
    wanted = [each for each in outcomes if each.finds]
    poor = [(each.query, each.recall()) for each in wanted if each.recall() < 1]
    assert sum(each.recall() for each in wanted) / len(wanted) >= 0.97, poor


def test_what_belongs_is_first(outcomes: list[Outcome]) -> None:
    wanted = [each for each in outcomes if each.finds]
    poor = [(each.query, each.targets[:2]) for each in wanted if each.reciprocal_rank() < 1]
    assert sum(each.reciprocal_rank() for each in wanted) / len(wanted) >= 0.95, poor


def test_the_right_section_is_first(outcomes: list[Outcome]) -> None:
    wanted = [each for each in outcomes if each.first]
    poor = [(each.query, each.targets[:1], each.first) for each in wanted if not each.leads()]
    assert len(poor) <= len(wanted) * 0.1, poor


def test_few_queries_find_nothing(outcomes: list[Outcome]) -> None:
    wanted = [each for each in outcomes if each.finds]
    nothing = [each.query for each in wanted if not each.targets]
    assert len(nothing) <= len(wanted) * 0.02, nothing


def test_what_stands_nowhere_is_not_found(outcomes: list[Outcome]) -> None:
    empty = [each for each in outcomes if not each.finds]
    assert [(each.query, each.exact[:3]) for each in empty if each.exact] == []
    near = [(each.query, each.near[:3]) for each in empty if each.near]
    assert len(near) <= len(empty) * 0.05, near


@pytest.mark.parametrize("kind", ["W", "C", "T", "V", "S", "N", "P", "L", "A"])
def test_each_kind_by_itself(outcomes: list[Outcome], kind: str) -> None:
    """Only wording outside the synonym list (H) may fall short of the whole."""
    of_kind = [each for each in outcomes if each.kind == kind]
    assert sum(each.recall() for each in of_kind) / len(of_kind) >= 0.97
