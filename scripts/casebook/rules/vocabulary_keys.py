"""A vocabulary names each thing once, the groups hold every field, and every term is explained."""

from collections.abc import Iterable, Iterator

from casebook import schema
from casebook.library import Data, DataPath, Document, Kind, Library
from casebook.model import Cell
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "語彙の名前が一度ずつ、もれなくある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report keys that stand twice, and fields and terms that are left out."""
    if document.kind is not Kind.VOCABULARY:
        return
    yield from _twice(document)
    if document.name == "fields":
        yield from _ungrouped(document)
    elif document.name == "terms":
        yield from _unexplained(document)


def _twice(document: Document) -> Iterator[Fault]:
    seen: set[tuple[DataPath, str]] = set()
    for where, found in document.maps:
        key = found.get("key")
        if not isinstance(key, str):
            continue
        shelf = _shelf(document.name, where)
        if (shelf, key) in seen:
            message = (
                f"名前{quoted(key)}が二度使われています。片方を別の名前にするか、消してください。"
            )
            yield Fault((*where, "key"), message)
        seen.add((shelf, key))


def _ungrouped(document: Document) -> Iterator[Fault]:
    grouped = _keys(found for where, found in document.maps if "fields" in where)
    for name, field in schema.claim_fields().items():
        if grouped and name not in grouped:  # without any, the schema speaks of the file
            message = f"項目 {name}（{field.title}）がどの組にも入っていません。組の fields に加えてください。"
            yield Fault(("groups",), message, on_key=True)


def _unexplained(document: Document) -> Iterator[Fault]:
    claim = schema.schemas()["case"]["$defs"]["claim"]["properties"]
    used = {"states": claim["state"]["enum"], "bases": claim["basis"]["enum"], "cells": list(Cell)}
    for shelf, words in used.items():
        explained = _keys(found for where, found in document.maps if where[:1] == (shelf,))
        for word in words:
            if explained and word not in explained:
                message = f"用語{quoted(word)}の説明がありません。{shelf} に加えてください。"
                yield Fault((shelf,), message, on_key=True)


def _keys(maps: Iterable[Data]) -> set[str]:
    return {found["key"] for found in maps if isinstance(found.get("key"), str)}


def _shelf(vocabulary: str, where: DataPath) -> DataPath:
    """Name what must be unique together: over all groups where they are one list, else in one list."""
    for whole, holder in (("fields", "fields"), ("travel", "items")):
        if vocabulary == whole and holder in where:
            return (holder,)
    return where[:-1]
