"""The list of all cases as its file holds it: what a town has stands once, and what many share is a number.

At ten thousand cases this is a tenth of the same as objects, and so is what a browser has to read. A list that is
longer than a part is read whole by nobody who knows which cases are wanted: its own file is an index of the towns,
whose files hold their cases, and who looks through all of them reads the parts one by one.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from casebook.gone import Gone
from casebook.records.cases import Member, ShortCase
from casebook.records.told import camel
from casebook.sealed import dataclass
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


@dataclass(frozen=True, slots=True)
class IndexedTown:
    """A municipality as the index tells of it: by what its cases may be near.

    `members` are the codes of those who carry its cases with it. A name stands only where the list of the towns of
    Japan has none.
    """

    key: str
    code: str
    themes: tuple[str, ...]
    members: tuple[str, ...]
    name: str
    kana: str
    prefecture: str


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


def listed(cases: Sequence[ShortCase], gone: Iterable[Gone]) -> dict[str, object]:
    """Give the list as it stands in its file; a row of a case begins with the number of its town."""
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
        "gone": _by_id(gone),
    }


def indexed(
    towns: Sequence[IndexedTown], total: int, parts: int, gone: Iterable[Gone]
) -> dict[str, object]:
    """Give the index of a long list of `total` cases, column by column; a theme is a number."""
    themes = Table()
    return {
        "total": total,
        "parts": parts,
        "towns": {
            "key": [each.key for each in towns],
            "code": [each.code for each in towns],
            "themes": [themes.number(each.themes) for each in towns],
            "members": [each.members for each in towns],
            "name": [each.name for each in towns],
            "kana": [each.kana for each in towns],
            "prefecture": [each.prefecture for each in towns],
        },
        "themes": list(themes.values),
        "gone": _by_id(gone),
    }


def _by_id(gone: Iterable[Gone]) -> dict[str, object]:
    """Give by its old id what became of a case, when, and which case stands for it today, if any."""
    return {
        each.id: {"how": each.how, "to": each.to, "on": each.updated.japanese()} for each in gone
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
