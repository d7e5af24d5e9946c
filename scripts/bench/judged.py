"""Queries whose right answers are known, and how well an engine answers them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FIRST_PAGE = 10
"""Results that a reader sees without asking for more."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and the site paths of the pages that answer it; without any, nothing may be found.

    `first` holds those of which one has to come first, where that was judged.
    """

    query: str
    finds: frozenset[str]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares are from 0 to 1; `wrong` counts queries that find what they must not.

    `recall`: how much of what answers the query is among the first ten. `mrr`: one divided by the
    place of the first page that does. `zero`: queries with an answer that find nothing at all.
    `led`: queries with a judged first page that begin with it.
    """

    recall: float
    mrr: float
    zero: float
    led: float
    wrong: int


def read(path: Path) -> list[Judged]:
    """Read the judged queries."""
    return [
        Judged(each["query"], frozenset(each["finds"]), _pages(each.get("first", ())))
        for each in json.loads(path.read_text("utf-8"))
    ]


def judge(judged: Sequence[Judged], answers: Sequence[Sequence[str]]) -> Quality:
    """Hold the answers, site paths best first, against what is known."""
    pairs = list(zip(judged, answers, strict=True))
    wanted = [(each.finds, found) for each, found in pairs if each.finds]
    led = [bool(each.first & set(found[:1])) for each, found in pairs if each.first]
    return Quality(
        recall=sum(_recall(finds, found) for finds, found in wanted) / len(wanted),
        mrr=sum(_rank(finds, found) for finds, found in wanted) / len(wanted),
        zero=sum(not found for _, found in wanted) / len(wanted),
        led=sum(led) / len(led),
        wrong=sum(bool(found) for each, found in pairs if not each.finds),
    )


def _pages(targets: Sequence[str]) -> frozenset[str]:
    """Leave out the sections: not every engine tells them."""
    return frozenset(target.partition("#")[0] for target in targets)


def _recall(finds: frozenset[str], found: Sequence[str]) -> float:
    return len(finds & set(found[:FIRST_PAGE])) / min(len(finds), FIRST_PAGE)


def _rank(finds: frozenset[str], found: Sequence[str]) -> float:
    return next((1 / place for place, path in enumerate(found, 1) if path in finds), 0.0)
