"""What is known of a municipality without making it: enough to name it, and to see whether it has changed."""

from collections.abc import Callable, Sequence
from dataclasses import astuple
from typing import Any, cast

from casebook.kept import Kept, code, digest
from casebook.library import Library
from casebook.model import Municipality
from casebook.ondemand import OnDemand
from casebook.sealed import dataclass

TOWN = "town"


@dataclass(frozen=True, slots=True)
class TownStub:
    """A municipality in a few words; `digest` stands for all of it as seen from the day, `people` are 0 if not known."""

    key: str
    digest: str
    code: str
    name: str
    full_name: str
    prefecture: str
    people: float

    @classmethod
    def of(cls, town: Municipality) -> "TownStub":
        """Look at a municipality."""
        names = town.name, town.full_name, town.prefecture
        return cls(town.key, town.digest, town.code, *names, float(town.people or 0))


def known_towns(
    library: Library, make: Callable[[str], Municipality], kept: Kept
) -> tuple[OnDemand[Municipality], dict[str, TownStub]]:
    """Look at every municipality, in the order of their codes; one is made only where its file has changed."""
    towns = OnDemand(make)
    key = digest(code(), library.today.isoformat().encode())
    before = cast(dict[str, Sequence[Any]], kept.get(TOWN, key) or {})
    rows: dict[str, Sequence[Any]] = {}
    for name in library.municipalities:
        own = library.found(library.municipalities.kind, name).hex()
        row = before.get(name, ("",))
        rows[name] = row if row[0] == own else [own, *astuple(TownStub.of(towns[name]))]
    if rows != before:
        kept.put(TOWN, key, rows)
    stubs = sorted((TownStub(*row[1:]) for row in rows.values()), key=lambda stub: stub.code)
    towns.order(stub.key for stub in stubs)
    return towns, {stub.key: stub for stub in stubs}
