"""What lists show of a case: all but plain claims that nobody cites, in fields that lists do not show.

Of these claims lists count how many there are, and on what basis.

So much is held of every case while a site is made. The whole case is made for what tells of it alone, and let go.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import MISSING, fields, replace
from functools import cache
from typing import Any

from casebook.document import Data, Document
from casebook.library import Library
from casebook.model import Case, Claim, Written

LISTED = frozenset(("responses",))
"""The fields of which pages that list cases show any claim whole."""
_NUMBER = frozenset(("value", "value_to", "unit", "qualifier"))
"""A number that lists do not show: it is no key figure, no cost, and nothing tells what it was before."""
_PLAIN = _NUMBER | {"text", "topic", "source", "at", "basis", "confirmed", "note", "as_of"}
"""A claim that has nothing else shows no practice, and answers nothing by its structure."""
_WORDS = ("text", "at", "note")
"""What of a plain claim stands nowhere but where the whole case does, also where an answer rests on it."""

LEFT_OUT: Mapping[str, Any] = {
    **dict.fromkeys(("spoken", "links", "doubts"), ()),
    "target": "",
    "fetch": bytes,
}
"""What of a case stands on its own page and in what is told of it alone, as it is where that is left out."""


def brief(case: Case, data: Data, cited: Set[str]) -> Case:
    """Give a case as lists show it."""
    short = _short(case, data, cited)

    def known(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        found = tuple([short.get(claim.id, claim) for claim in claims])
        return found if any(claim.sources for claim in found) else _together(found)

    shown = {key: known(claims) for key, claims in case.fields.items()}
    answers = {
        key: Written(each.text, each.kind, known(each.claims)) if each else None
        for key, each in case.answers.items()
    }
    return replace(case, fields=shown, answers=answers, **LEFT_OUT)


def _short(case: Case, data: Data, cited: Set[str]) -> dict[str, Claim]:
    """Give what lists show of the plain claims: of those that an answer rests on all but the words."""
    rested = {claim.id for each in case.answers.values() if each for claim in each.claims}
    return {
        claim.id: _wordless(claim) if claim.id in rested else _counted(claim)
        for field, claims in case.fields.items()
        if field not in LISTED and field not in cited
        for claim, told in zip(claims, data[field], strict=True)
        if _PLAIN.issuperset(told)
    }


def _wordless(claim: Claim) -> Claim:
    return replace(claim, text="", at=None, note=None)


def _counted(claim: Claim) -> Claim:
    return counted(claim.id, claim.basis, claim.confirmed)


@cache
def _together(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Give the one tuple that stands for all fields in which the same claims are counted."""
    return claims


@cache
def counted(anchor: str, basis: str, confirmed: bool) -> Claim:
    """Give the one claim that stands for all of which lists show no more than their number, at a place."""
    nothing = dict.fromkeys(each.name for each in fields(Claim) if each.default is MISSING)
    told = {"id": anchor, "text": "", "sources": (), "basis": basis, "confirmed": confirmed}
    return Claim(**nothing | told)  # type: ignore[arg-type]


def cited(library: Library) -> Mapping[str, Set[str]]:
    """Give of each case the fields that vocabularies and comparisons cite."""
    found: dict[str, set[str]] = {}
    for shelf in (library.vocabulary, library.comparisons):
        for document in shelf.values():
            for case, named in _cites(document):
                found.setdefault(case, set()).update(named)
    return found


def _cites(document: Document) -> Iterable[tuple[str, Iterable[str]]]:
    for _, told in document.maps:
        cites = told.get("cites")
        if isinstance(cites, dict):
            yield from (
                (case, fields) for case, fields in cites.items() if isinstance(fields, dict)
            )
