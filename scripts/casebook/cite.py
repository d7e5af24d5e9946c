"""Where the words of a comparison stand in a case: a citation names words, not places.

Anchors count claims (`actions-2`), so that one claim more would shift them all. Words that occur in
one claim only keep pointing at it, and are missed when it is rewritten.
"""

from collections.abc import Iterator

from casebook.library import Data
from casebook.sealed import dataclass

EMPTY = "出典に記載なし"
"""Cited in place of words: the case declares that its sources say nothing about the field."""

GAPS = "not-stated"
"""The anchor of what was looked for and not found."""


@dataclass(frozen=True, slots=True)
class Place:
    """A claim or a gap of a case: its anchor on the case's page, its text, whether it is a gap.

    A claim that shows a practice has its `state`.
    """

    anchor: str
    text: str
    gap: bool
    state: object = None


def places(case: Data, field: str) -> list[Place]:
    """List the claims of a field, then what of it was not found; faulty data hold nothing."""
    return matches(case, field, "")


def matches(case: Data, field: str, words: str) -> list[Place]:
    """List the claims and gaps of a field that hold the words: for a good citation, one."""
    return [*_claims(case, field, words), *_gaps(case, field, words)]


def claim(case: Data, anchor: str) -> Data:
    """Give the claim at an anchor that `places` has told."""
    field, _, number = anchor.rpartition("-")
    found = _list(case.get(field))[int(number) - 1]
    return found if isinstance(found, dict) else {}


def is_empty(case: Data, field: str) -> bool:
    """Say whether the case declares that nothing at all was found about the field."""
    return field in _list(case.get("not_stated"))


def _claims(case: Data, field: str, words: str) -> Iterator[Place]:
    for number, claim in enumerate(_list(case.get(field)), start=1):
        if not isinstance(claim, dict):
            continue
        text = claim.get("text")
        if isinstance(text, str) and words in text:
            yield Place(f"{field}-{number}", text, gap=False, state=claim.get("state"))


def _gaps(case: Data, field: str, words: str) -> Iterator[Place]:
    for gap in _list(case.get("not_stated")):
        if isinstance(gap, dict) and gap.get("field") == field:
            what = gap.get("what")
            if isinstance(what, str) and words in what:
                yield Place(GAPS, what, gap=True)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
