"""Which pages there are, and of what each is made, as far as possible without making it.

The pages over many cases are planned together, and planning them takes all cases. So it is written down what was
planned: as long as all that such pages show is the same, they are the same ones and come out the same, but for what
they show of some cases as a whole.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from typing import Any, cast

from casebook.collection import Collection
from casebook.kept import Kept, digest
from casebook.near_cases import NearCases
from casebook.pages import BEHIND, FRONT, Family, case
from casebook.pages.page import Page, Planned
from casebook.render import Look

PLAN = "plan"


def planned(collection: Collection, kept: Kept, look: Look) -> Iterator[Planned]:
    """Plan every page that casebook itself draws."""
    near_cases = NearCases(collection)
    yield from _Plan(collection.listing, FRONT).pages("front", kept, look)
    for each in collection.cases:
        yield case.planned(collection, each, near_cases, kept)
    yield from _Plan(collection.listing, BEHIND).pages("behind", kept, look)


class _Plan:
    """Families of pages, each planned at the most once."""

    def __init__(self, collection: Collection, families: Iterable[Family]) -> None:
        self._collection = collection
        self._families = [_Family(collection, each) for each in families]

    def pages(self, name: str, kept: Kept, look: Look) -> Iterator[Planned]:
        """Give the pages: as they were written down, or planned anew and written down."""
        key = digest(name.encode(), look.text.encode(), self._collection.listed)
        rows = cast(list[list[Any]] | None, kept.get(PLAN, key))
        if rows is None:
            rows = [[*_rows(family.pages, look.anew())] for family in self._families]
            kept.put(PLAN, key, rows)
        for family, own in zip(self._families, rows, strict=True):
            for number, row in enumerate(own):
                yield self._planned(family, number, *row)

    def _planned(
        self,
        family: "_Family",
        number: int,
        path: str,
        frame: str,
        script: str,
        base: str,
        shows: list[str],
    ) -> Planned:
        stamps = partial(_stamps, self._collection, base, shows)
        return Planned(path, frame, script, stamps, lambda: family.pages[number])


class _Family:
    """Pages that are planned when the first of them is asked for."""

    def __init__(self, collection: Collection, plan: Family) -> None:
        self._collection, self._plan = collection, plan

    @cached_property
    def pages(self) -> list[Page]:
        """The pages in their order."""
        return [*self._plan(self._collection)]


def _rows(pages: Iterable[Page], look: Look) -> Iterator[list[Any]]:
    for page in pages:
        yield [page.path, page.frame, page.script, look.digest(page).hex(), page.shows]


def _stamps(collection: Collection, base: str, shows: Iterable[str]) -> tuple[object, ...]:
    return base, tuple(map(collection.stamp, shows))
