"""The list of all cases for the browser: one file, or, where that would be long, an index with what it leads to.

Who knows which cases are wanted reads the index and the files of their towns; who looks through all of them reads the
parts of the list one by one. So no page reads more because there are more cases.
"""

from collections.abc import Iterable
from functools import partial

from casebook.browser_data import short
from casebook.collection import Collection
from casebook.gone import Gone
from casebook.kept import digest
from casebook.records.listed import IndexedTown, indexed, listed
from casebook.script import Scripts

PART = 250
"""So many cases are read at once: a longer list has as many parts as it needs."""


def write(collection: Collection, scripts: Scripts, chosen: str) -> None:
    """Write the files of the list; `chosen` stands for all that it tells."""
    keys = tuple(collection.stubs)
    parts = [keys[start : start + PART] for start in range(0, len(keys), PART)]
    if not is_long(collection):
        scripts.put("cases", chosen, partial(listing, collection, keys, collection.fates))
        return
    scripts.put("cases", chosen, partial(_index, collection, len(parts)))
    for number, part in enumerate(parts):
        shown = digest(*map(collection.glimpse, part)).hex()
        scripts.put("cases", shown, partial(listing, collection, part), number)


def held(collection: Collection, town: str) -> tuple[str, ...]:
    """Name the cases that the file of a town holds: none while the list of all is short."""
    return tuple(collection.ids_of(town)) if is_long(collection) else ()


def is_long(collection: Collection) -> bool:
    """Whether the list of all cases is too long to be read by every page."""
    return len(collection.stubs) > PART


def listing(
    collection: Collection, keys: Iterable[str], gone: Iterable[Gone] = ()
) -> dict[str, object]:
    """Give a list of cases as its file holds it."""
    return listed([short(collection, collection.cases[key]) for key in keys], gone)


def _index(collection: Collection, parts: int) -> dict[str, object]:
    found = (_indexed(collection, key) for key in collection.municipalities)
    towns = [each for each in found if each]
    return indexed(towns, len(collection.stubs), parts, collection.fates)


def _indexed(collection: Collection, key: str) -> IndexedTown | None:
    town = collection.municipalities[key]
    stubs = [collection.stubs[each] for each in collection.ids_of(key)]
    if not stubs:
        return None
    told = town.code in collection.towns.by_code
    return IndexedTown(
        key=key,
        code=town.code,
        themes=tuple(dict.fromkeys(theme for stub in stubs for theme in stub.themes)),
        members=tuple(dict.fromkeys(code for stub in stubs for code in stub.members)),
        name="" if told else town.name,
        kana="" if told else town.kana,
        prefecture="" if told else town.prefecture,
    )
