"""Questions in everyday words over the whole collection, judged by reading the cases, and what must find nothing.

`cases` of a question are those that answer it; more cases make more of them right: extend, never weaken.
Of the queries that nothing answers, `nowhere` ones share no word with the collection; parts of `tricky` ones
stand there in another sense.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import visiting
from tests.search.test_judged import ASK

_HERE = Path(__file__).parent
_QUESTIONS: list[dict[str, Any]] = json.loads((_HERE / "everyday.json").read_text("utf-8"))
_NONSENSE: dict[str, list[str]] = json.loads((_HERE / "nonsense.json").read_text("utf-8"))
_GIVEN = 20
"""The first questions were written by others than the rest."""

Answer = tuple[list[str], list[str]]


@pytest.fixture(scope="module", params=["served", "file_site"])
def answers(browser: Browser, request: pytest.FixtureRequest) -> dict[str, Answer]:
    """What each query finds, exactly and nearly, as site paths with anchors."""
    queries = [each["q"] for each in _QUESTIONS] + [
        text for each in _NONSENSE.values() for text in each
    ]
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        page = visit.go("index.html")
        page.add_script_tag(url=f"{visit.address}assets/built/engine.js")
        found = page.evaluate(ASK, queries)
        visit.end()
    return dict(zip(queries, found, strict=True))


def test_the_set_is_large_enough_to_tell() -> None:
    assert len(_QUESTIONS) >= 80
    assert sum(map(len, _NONSENSE.values())) >= 80


@pytest.mark.parametrize("questions", [_QUESTIONS[:_GIVEN], _QUESTIONS], ids=["given", "all"])
def test_right_cases_are_among_the_first_five(
    answers: dict[str, Answer], questions: list[dict[str, Any]]
) -> None:
    shares = {each["q"]: _share(each, answers[each["q"]]) for each in questions}
    poor = [query for query, share in shares.items() if not share]
    assert len(poor) <= len(questions) * 0.05, poor
    assert sum(shares.values()) / len(shares) >= 0.75, shares


def test_what_nothing_answers_finds_nothing(answers: dict[str, Answer]) -> None:
    exact = [(text, answers[text][0][:2]) for text in _nonsense() if answers[text][0]]
    near = [(text, answers[text][1][:2]) for text in _nonsense() if answers[text][1]]
    assert exact == []
    assert len(near) <= len(_nonsense()) * 0.05, near


def _share(question: dict[str, Any], answer: Answer) -> float:
    """How many of the right cases are among the first five that are found."""
    right = {f"cases/{each}.html" for each in question["cases"]}
    exact, near = answer
    return len(set(_cases((*exact, *near))[:5]) & right) / min(5, len(right))


def _cases(targets: Iterable[str]) -> list[str]:
    pages = dict.fromkeys(target.partition("#")[0] for target in targets)
    return [page for page in pages if page.startswith("cases/")]


def _nonsense() -> list[str]:
    return [text for each in _NONSENSE.values() for text in each]
