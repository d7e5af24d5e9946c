"""What the audit reads of the tools that it asks: an error overlooked would stay."""

from pathlib import Path
from typing import Any

import pytest

from audit import lighthouse, nu
from audit.lighthouse import LEAST, scored

SITE = Path("/x/site")
_CASE = {"url": "file:/x/site/cases/a%20b.html", "lastLine": 7, "message": "Stray end tag."}
_MESSAGES: list[dict[str, Any]] = [
    {"type": "error", **_CASE},
    {"type": "info", "subType": "warning", **_CASE, "message": "Lacks a heading."},
    {"type": "info", **_CASE, "message": "The first occurrence was here."},
    {"type": "non-document-error", "message": "Not UTF-8."},
]


def test_errors_and_warnings_are_counted_by_kind_of_page() -> None:
    said = list(nu.read(_MESSAGES, SITE))
    assert nu.table(["cases/a b.html", "cases/c.html", "index.html"], said).splitlines()[2:] == [
        "|  | 0 | 1 | 0 |",
        "| cases/ | 2 | 1 | 1 |",
        "| index.html | 1 | 0 | 0 |",
        "| すべて | 3 | 2 | 1 |",
        "cases/a b.html:7: 誤り Stray end tag.",
        "cases/a b.html:7: 注意 Lacks a heading.",
        ":0: 誤り Not UTF-8.",
    ]


def _report(performance: float, contrast: float | None) -> dict[str, Any]:
    """Make a report whose pages are told of one audit each."""
    scores = dict.fromkeys(LEAST, 1.0) | {"performance": performance}
    named = {
        each: {"id": each, "numericValue": 12.3456, "score": 1} for each in lighthouse._FIGURES
    }
    told = {"id": "color-contrast", "title": "Contrast", "score": contrast}
    refs = [{"id": "color-contrast", "weight": 7}]
    categories = {
        each: {"score": score, "auditRefs": refs if each == "accessibility" else []}
        for each, score in scores.items()
    }
    return {"categories": categories, "audits": {**named, "color-contrast": told}}


@pytest.mark.parametrize(
    ("name", "performance", "missed"),
    [
        ("事例", 0.98, False),
        ("事例", 0.974, True),
        ("検索の結果", 0.95, False),
        ("検索の結果", 0.94, True),
    ],
)
def test_a_score_below_its_least_is_missed(name: str, performance: float, missed: bool) -> None:
    page = scored(name, _report(performance, None))
    assert page.missed is missed
    assert page.faults == ()
    assert page.figures["total-blocking-time"] == 12.346


def test_what_was_not_passed_is_told() -> None:
    page = scored("事例", _report(1, 0))
    assert page.faults == ("accessibility color-contrast: Contrast",)


def test_a_page_that_was_not_loaded_has_no_score() -> None:
    with pytest.raises(RuntimeError, match="事例: 404"):
        scored("事例", {"runtimeError": {"message": "404"}})
