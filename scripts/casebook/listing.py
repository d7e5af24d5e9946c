"""What lists show of a case: all but the words of plain claims that nobody cites, in fields that lists do not show.

So much is held of every case while a site is made. The whole case is made for what tells of it alone, and let go.
"""

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from casebook import schema
from casebook.assemble import facts
from casebook.document import Data, Document
from casebook.kept import digest
from casebook.library import Library
from casebook.model import Case, Claim, Written

LISTED = frozenset(("timeline", "difficulties", "responses"))
"""The fields of which pages that list cases show any claim whole."""
_PLAIN = frozenset(("text", "topic", "source", "at", "basis", "confirmed", "note", "as_of"))
"""A claim that has nothing else shows no practice, tells no number, answers nothing by its structure."""
_WORDS = ("text", "at", "note")
"""What of a plain claim stands nowhere but where the whole case does."""


def listed(case: Case, data: Data, cited: Set[str]) -> str:
    """Stand for what lists show of a case, its file, and the fields that are cited from elsewhere."""
    whole = LISTED | cited
    shown: dict[str, object] = dict(data)
    for field in schema.claim_fields():
        if field in data and field not in whole:
            shown[field] = [_bare(claim) for claim in data[field]]
    answers = [
        (key, [claim.id for claim in each.claims] if each else None)
        for key, each in case.answers.items()
    ]
    told = [shown, answers, facts.ages(case.fields, case.status)]
    written = json.dumps(told, ensure_ascii=False)
    return digest(written.encode("utf-8", "surrogatepass")).hex()


def brief(case: Case, data: Data, cited: Set[str]) -> Case:
    """Give a case without the words that lists do not show."""
    short: dict[str, Claim] = {}
    for field, claims in case.fields.items():
        if field not in LISTED and field not in cited:
            pairs = zip(claims, data[field], strict=True)
            short |= {claim.id: _wordless(claim) for claim, told in pairs if _plain(told)}

    def known(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(short.get(claim.id, claim) for claim in claims)

    fields = {field: known(claims) for field, claims in case.fields.items()}
    answers = {
        key: Written(each.text, each.kind, known(each.claims)) if each else None
        for key, each in case.answers.items()
    }
    return replace(case, fields=fields, answers=answers)


def _plain(claim: Data) -> bool:
    return _PLAIN.issuperset(claim)


def _bare(claim: Data) -> Data:
    if not _plain(claim):
        return claim
    return {key: value for key, value in claim.items() if key not in _WORDS}


def _wordless(claim: Claim) -> Claim:
    return replace(claim, text="", at=None, note=None)


def cited(library: Library) -> Mapping[str, Set[str]]:
    """Give of each case the fields that vocabularies and comparisons cite."""
    found: dict[str, set[str]] = {}
    for shelf in (library.vocabulary, library.comparisons):
        for document in shelf.values():
            for case, fields in _cites(document):
                found.setdefault(case, set()).update(fields)
    return found


def _cites(document: Document) -> Iterable[tuple[str, Iterable[str]]]:
    for _, told in document.maps:
        cites = told.get("cites")
        if isinstance(cites, dict):
            yield from (
                (case, fields) for case, fields in cites.items() if isinstance(fields, dict)
            )
