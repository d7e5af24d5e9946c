"""The list of all cases as its file holds it."""

import json
from typing import Any

from casebook.browser_data import short
from casebook.collection import Collection
from casebook.records.listed import listed
from casebook.records.told import told
from casebook.script import as_json


def _unpacked(packed: dict[str, Any]) -> list[dict[str, Any]]:
    """Do as the browser does: `scripts/browser/data/listed.ts`."""

    def named(names: list[str], row: list[Any], tables: dict[str, list[Any]]) -> dict[str, Any]:
        return {
            name: value if name not in tables else _value(value, tables[name])
            for name, value in zip(names, row, strict=True)
        }

    towns = [named(packed["ofTown"], row, packed["tables"]) for row in packed["towns"]]
    for town in towns:
        town["figures"] = town["figures"] and named(packed["figures"], town["figures"], {})
    found = [
        {**towns[at], **named(packed["own"], row, packed["tables"])} for at, *row in packed["cases"]
    ]
    for case in found:
        case["members"] = [named(packed["member"], row, {}) for row in case["members"]]
        for member in case["members"]:
            figures = member["figures"]
            member["figures"] = figures and named(packed["figures"], figures, {})
    return [
        each | {"id": (each["townKey"] if each["id"].startswith("-") else "") + each["id"]}
        for each in found
    ]


def _value(value: Any, table: list[Any]) -> Any:
    return [table[each] for each in value] if isinstance(value, list) else table[value]


def test_nothing_is_lost_and_most_of_the_bytes_are_saved(collection: Collection) -> None:
    cases = [short(collection, case) for case in collection.cases.values()]
    plain, packed = as_json(list(map(told, cases))), as_json(listed(cases, {}))
    assert _unpacked(json.loads(packed)) == json.loads(plain)
    assert len(packed) < 0.7 * len(plain)


def test_a_town_with_several_cases_stands_once(collection: Collection) -> None:
    cases = [short(collection, case) for case in collection.cases.values()]
    rows = json.loads(as_json(listed(cases, {})))["towns"]
    assert len(rows) == len({case.town_key for case in cases}) < len(cases)
