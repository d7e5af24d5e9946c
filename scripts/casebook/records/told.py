"""Records as JSON: which parts of what the casebook holds are told, and under which names."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from casebook.lead_times import Deadline, Lead
from casebook.records.cases import CaseAnswer, Claim, Doubt, Source
from casebook.stages import Stage
from casebook.vocabulary import Field, Piece, Practice, Theme

SHOWN: Mapping[type, tuple[str, ...]] = {
    Deadline: ("key", "what", "lead", "late", "route"),
    Field: ("key", "title", "question", "asks", "near", "changes", "first"),
    Lead: ("months", "days", "working_days", "after", "name"),
    Piece: ("key", "number", "label", "short"),
    Practice: ("key", "label"),
    Stage: ("key", "title", "lead"),
    Theme: ("key", "label", "short"),
}
"""What the browser does not need is left out; a class that is not here is told whole."""


ROWS: Mapping[type, str] = {
    CaseAnswer: "answer",
    Claim: "claim",
    Doubt: "doubt",
    Source: "source",
}
"""A file holds many of these: they stand in it as rows of values, whose names both sides know."""


def names(kind: Any) -> tuple[str, ...]:
    """Give what is told of a class: fields, and properties where they are listed."""
    return SHOWN.get(kind) or tuple(each.name for each in fields(kind))


def told(record: object) -> dict[str, Any]:
    """Give a record as an object of JSON; what it holds is turned in the same way as it is met."""
    kind: Any = type(record)
    keys, read = _plan(kind)
    return dict(zip(keys, read(record), strict=True))


def packed(record: object) -> dict[str, Any] | tuple[Any, ...]:
    """Give a record as it stands in a file: as an object, or as a row."""
    kind: Any = type(record)
    if kind not in ROWS:
        return told(record)
    row = _plan(kind)[1](record)
    return (_number(row[0]), *row[1:]) if kind is Claim else row


def _number(claim: str) -> int:
    """Give the number of a claim's id; the field, its other half, is told once by the cell around it."""
    return int(claim.rpartition("-")[2])


@cache
def _plan(kind: Any) -> tuple[tuple[str, ...], "attrgetter[tuple[Any, ...]]"]:
    return tuple(map(camel, names(kind))), attrgetter(*names(kind))


def camel(name: str) -> str:
    """Give a name as the browser calls it.

    >>> camel("population_as_of")
    'populationAsOf'
    """
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
