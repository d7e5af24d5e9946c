"""What the browser's tools work on: the cases in short, each case in full, and the words they share.

`cases.js` lists all cases with what they are chosen by; `towns.js` all municipalities with their profile
and how they receive visits; `vocabulary.js` holds the words; and `case-<id>.js` one case field by field, as a comparison or a question sheet needs it.
`scripts/browser/data.ts` declares the same shapes.
"""

from pathlib import Path
from typing import Any

from casebook import schema
from casebook.collection import Collection
from casebook.figures import figure
from casebook.model import Case, Cell, Claim, Doubt, Municipality, Source, Status
from casebook.script import Scripts, edition
from casebook.vocabulary import Item, Prompt, Side, Term, Travel, Vocabulary
from casebook.when import When

FOLDER = "data"


def write(collection: Collection, site: Path) -> None:
    """Write the data files of a collection into their folder of the site."""
    scripts = Scripts(site / FOLDER, edition(collection))
    scripts.write("vocabulary", words(collection.vocabulary))
    scripts.write("cases", [short(collection, case) for case in collection.cases.values()])
    scripts.write("towns", [town(each) for each in collection.municipalities.values()])
    for case in collection.cases.values():
        scripts.write(f"case-{case.id}", full(collection, case))


def short(collection: Collection, case: Case) -> dict[str, Any]:
    """Give what a case is chosen by. Population is a number of people, or null where unknown."""
    town = collection.town(case)
    pieces = collection.vocabulary.framework.pieces
    return {
        "id": case.id,
        "title": case.title,
        "subtitle": case.subtitle,
        "town": town.full_name,
        "townKey": town.key,
        "name": town.name,
        "prefecture": town.prefecture,
        "kind": town.kind,
        "population": town.population.value if town.population else None,
        "populationAsOf": _when(town.population.as_of if town.population else None),
        "themes": case.themes,
        "practices": [
            {"practice": each.practice, "state": each.state, "claim": each.id}
            for each in case.practices
        ],
        "pieces": [piece.key for piece in pieces if collection.shown(case, piece)],
        "status": _status(case.current),
        "checked": case.checked.iso(),
    }


def full(collection: Collection, case: Case) -> dict[str, Any]:
    """Give a case field by field, in the order of the vocabulary; a field without claims has []."""
    fields = collection.vocabulary.fields
    return short(collection, case) | {
        "summary": case.summary,
        "target": case.target,
        "years": _when(case.years),
        "keyFigures": [each.id for each in case.key_figures],
        "cells": {
            key: {
                "state": case.cell(key).value,
                "claims": [_claim(each) for each in case.fields.get(key, ())],
                "gaps": [gap.what for gap in case.gaps if gap.field == key],
            }
            for key in fields
        },
        "doubts": [_doubt(each) for each in case.doubts],
        "history": [_status(each) for each in case.history],
        "sources": [_source(each) for each in case.sources],
    }


def town(town: Municipality) -> dict[str, Any]:
    """Give a municipality with its profile, and what is known of its reception of visits."""
    reception = town.reception
    known = {key: reception.cell(key) for key in schema.reception_fields()}
    return {
        "key": town.key,
        "name": town.name,
        "fullName": town.full_name,
        "prefecture": town.prefecture,
        "kind": town.kind,
        "code": town.code,
        "population": town.population.value if town.population else None,
        "populationAsOf": _when(town.population.as_of if town.population else None),
        "profile": [_fact(each) for each in town.profile],
        "reception": {
            key: {
                "state": cell.value,
                "facts": [_fact(each) for each in reception.items.get(key, ())],
            }
            for key, cell in known.items()
            if cell is not Cell.UNCONFIRMED
        },
        "checked": town.checked.iso(),
    }


def words(vocabulary: Vocabulary) -> dict[str, Any]:
    """Give fields in groups with their questions, and everything else that has a key and a name."""
    return {
        "groups": [
            {
                "key": group.key,
                "label": group.label,
                "lead": group.lead,
                "fields": [
                    {
                        "key": field.key,
                        "title": field.title,
                        "question": field.question,
                        "asks": field.asks,
                    }
                    for field in group.fields
                ],
            }
            for group in vocabulary.groups
        ],
        "themes": [
            {"key": each.key, "label": each.label, "short": each.short}
            for each in vocabulary.themes.values()
        ],
        "practices": [
            {"key": each.key, "label": each.label, "lead": each.lead, "piece": each.piece}
            for each in vocabulary.practices.values()
        ],
        "pieces": [
            {"key": each.key, "number": each.number, "label": each.label, "short": each.short}
            for each in vocabulary.framework.pieces
        ],
        "selfCheck": [
            {"key": each.key, "piece": each.piece, "text": each.text, "practices": each.practices}
            for each in vocabulary.self_check
        ],
        "travel": _travel(vocabulary.travel),
        "reception": [
            {"key": key, "title": field.title, "question": field.schema["x-question"]}
            for key, field in schema.reception_fields().items()
        ],
        "states": [_term(each) for each in vocabulary.states.values()],
        "bases": [_term(each) for each in vocabulary.bases.values()],
        "cells": [_term(each) for each in vocabulary.cells.values()],
    }


def _travel(travel: Travel) -> dict[str, Any]:
    return {
        "sides": [
            {"key": side.key, "label": side.label, "title": side.title, "lead": side.lead}
            | {"cites": _cites(side), "prompts": [_prompt(each) for each in side.prompts]}
            for side in travel.sides
        ],
        "ready": [
            {"key": shelf.key, "label": shelf.label, "lead": shelf.lead}
            | {
                "facts": [_fact(each) for each in shelf.facts],
                "items": [_item(each) for each in shelf.items],
            }
            for shelf in travel.ready
        ],
    }


def _prompt(prompt: Prompt) -> dict[str, Any]:
    return _item(prompt) | {
        "piece": prompt.piece,
        "statements": prompt.statements,
        "practices": prompt.practices,
    }


def _item(item: Item | Prompt) -> dict[str, Any]:
    return {"key": item.key, "text": item.text, "hint": item.hint, "cites": _cites(item)}


def _cites(item: Item | Prompt | Side) -> list[dict[str, Any]]:
    return [
        {"case": each.case, "field": each.field, "anchor": each.anchor, "missing": each.missing}
        for each in item.cites
    ]


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": claim.text,
        "topic": claim.topic,
        "sources": [source.key for source in claim.sources],
        "at": claim.at,
        "figure": figure(claim) if claim.value is not None else None,
        "value": claim.value,
        "unit": claim.unit,
        "keyFigure": claim.key_figure,
        "asOf": _when(claim.as_of),
        "basis": claim.basis,
        "confirmed": claim.confirmed,
        "practice": claim.practice,
        "state": claim.state,
        "note": claim.note,
    }


def _fact(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "label": claim.topic,
        "text": claim.text,
        "figure": figure(claim) if claim.value is not None else None,
        "asOf": _when(claim.as_of),
        "confirmed": claim.confirmed,
        "note": claim.note,
        "publisher": "、".join(dict.fromkeys(source.publisher for source in claim.sources)),
        "published": _when(claim.sources[0].published),
    }


def _status(status: Status) -> dict[str, Any]:
    return {"state": status.state, "asOf": _when(status.as_of), "note": status.note}


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {
        "text": doubt.text,
        "fields": doubt.fields,
        "sources": [source.key for source in doubt.sources],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "key": source.key,
        "number": source.number,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": _when(source.published),
        "read": source.read,
        "basis": source.basis,
    }


def _term(term: Term) -> dict[str, str]:
    return {"key": term.key, "label": term.label, "symbol": term.symbol, "lead": term.lead}


def _when(when: When | None) -> dict[str, Any] | None:
    """Give a time as it is shown and, for sorting, as numbers: year, month, day; null where unknown."""
    if when is None:
        return None
    return {
        "text": when.japanese(),
        "iso": when.iso() or None,
        "order": when.sort_key() if when.start else None,
    }
