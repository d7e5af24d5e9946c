"""Parts of data files that tell of one case or municipality, each by what it is made of."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import repeat

from casebook.collection import Collection
from casebook.joined import Part
from casebook.kept import code, digest
from casebook.model import Case, Municipality
from casebook.open_data.table import Value, as_lines

Rows = Iterable[tuple[Value, ...]]


def of_cases(
    collection: Collection,
    told: Callable[[Case], bytes],
    also: str = "",
    keys: Iterable[str] | None = None,
) -> tuple[Part, ...]:
    """Give a part for each case, or of some, told by its file, its bodies, the words, and nothing else but `also`."""

    def make(key: str) -> bytes:
        return told(collection.cases[key])

    beside = also.encode()

    def stamp(key: str) -> bytes:
        return digest(collection.stamp(key), beside)

    every = [*(collection.stubs if keys is None else keys)]
    stamps = map(stamp if beside else collection.stamp, every)
    return tuple(map(Part, stamps, repeat(make), every))


def of_towns(collection: Collection, told: Callable[[Municipality], bytes]) -> tuple[Part, ...]:
    """Give a part for each municipality, told by its file, the ids of its cases, the words, and nothing else."""
    words = collection.vocabulary.digest

    def make(key: str) -> bytes:
        return told(collection.municipalities[key])

    return tuple(
        Part(
            digest(
                code(),
                town.digest.encode(),
                words.encode(),
                *map(str.encode, collection.ids_of(town.key)),
            ),
            partial(make, town.key),
        )
        for town in collection.town_stubs.values()
    )


def lines_of_cases(
    collection: Collection, rows: Callable[[Case], Rows], also: str = ""
) -> tuple[Part, ...]:
    """Give the rows of each case as lines of a table."""
    return of_cases(collection, lambda case: as_lines(rows(case)), also)
