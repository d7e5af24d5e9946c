"""The list of all cases as its file holds it: what a town has stands once, and what many share is a number.

At ten thousand cases this is a tenth of the same as objects, and so is what a browser has to read.
"""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from casebook.records.cases import Member, ShortCase
from casebook.records.told import camel
from casebook.towns import Figures

OF_TOWN = (
    "town",
    "town_key",
    "name",
    "kana",
    "prefecture",
    "kind",
    "population",
    "population_as_of",
    "figures",
    "receives",
)
"""What the cases of a town have in common."""
OWN = ("id", "title", "subtitle", "themes", "shown", "status", "members")
"""What a case has of its own."""
SHARED = ("themes", "shown", "status")
"""Of these the values stand in a table, since there are few of them: a row has their numbers."""
SHARED_OF_TOWN = ("kind", "population_as_of", "prefecture", "receives")

_FIGURES = attrgetter(*Figures.__slots__)
_MEMBER = attrgetter(*Member.__slots__)


class Table:
    """Values with their numbers, in the order in which they come."""

    def __init__(self) -> None:
        """Begin with no value."""
        self.values: dict[object, int] = {}

    def number(self, value: object) -> int | list[int]:
        """Give the number of a value; of several their numbers."""
        if isinstance(value, tuple):
            return [self.values.setdefault(each, len(self.values)) for each in value]
        return self.values.setdefault(value, len(self.values))


def listed(cases: Sequence[ShortCase], moved: Mapping[str, str]) -> dict[str, object]:
    """Give the list as it stands in its file; a row of a case begins with the number of its town.

    `moved` are old ids with those of today.
    """
    tables = {name: Table() for name in (*SHARED, *SHARED_OF_TOWN)}
    towns: dict[str, int] = {}
    rows_of_towns, rows = [], []
    for case in cases:
        if case.town_key not in towns:
            towns[case.town_key] = len(towns)
            rows_of_towns.append(_row(case, OF_TOWN, tables))
        id_, *rest = _row(case, OWN, tables)
        rows.append([towns[case.town_key], str(id_).removeprefix(case.town_key), *rest])
    return {
        "ofTown": list(map(camel, OF_TOWN)),
        "own": list(map(camel, OWN)),
        "figures": list(map(camel, Figures.__slots__)),
        "member": list(map(camel, Member.__slots__)),
        "tables": {camel(name): list(table.values) for name, table in tables.items()},
        "towns": rows_of_towns,
        "cases": rows,
        "moved": moved,
    }


def _row(case: ShortCase, names: Iterable[str], tables: dict[str, Table]) -> list[object]:
    return [_told(getattr(case, name), tables.get(name)) for name in names]


def _told(value: object, table: Table | None) -> object:
    if table:
        return table.number(value)
    if isinstance(value, tuple):
        return [_told(each, None) for each in value]
    if isinstance(value, Member):
        return [_told(each, None) for each in _MEMBER(value)]
    return _FIGURES(value) if isinstance(value, Figures) else value
