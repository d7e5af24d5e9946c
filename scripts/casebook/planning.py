"""Which pages there are, and of what each is made, as far as possible without making it.

The pages over many cases are planned together, and planning them takes all cases. So it is written down what was
planned: as long as all that such pages show is the same, they are the same ones and come out the same, but for what
they show of some cases as a whole.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby, islice
from operator import attrgetter
from typing import Any, cast

from casebook.collection import Collection
from casebook.kept import Kept, digest
from casebook.near_cases import NearCases
from casebook.pages import BEHIND, FRONT, Family, case
from casebook.pages.page import Page, Planned
from casebook.render import Look

PLAN = "plan"
AROUND = "around"
_HELD = 300
"""So many pages of a family are held: where more of them change, planning them once more is the lesser part."""


def made_of(
    collection: Collection, near_cases: NearCases, kept: Kept
) -> Iterator[tuple[str, bytes]]:
    """Stand for all that is made of each case and of nothing but what is shown of others beside it."""
    around = _around(collection, near_cases, kept)
    for key in collection.stubs:
        _, near = near_cases.told(key, kept)
        whole = [collection.stamp(other) for other, shown in near if shown]
        yield key, digest(around[key].encode(), collection.stamp(key), *whole)


def _around(collection: Collection, near_cases: NearCases, kept: Kept) -> dict[str, str]:
    """Stand for what is shown of others with each case: as long as all lists show the same, it is the same."""
    key = digest(collection.listed, near_cases.made_of)
    found = cast(dict[str, str] | None, kept.get(AROUND, key))
    if found is None:
        found = {
            each: digest(
                repr(case.around(collection, each, near_cases, kept)).encode(),
                repr(collection.sayings.get(each, ())).encode(),
            ).hex()
            for each in collection.stubs
        }
        kept.put(AROUND, key, found)
    return found


class Plan:
    """Every page that casebook itself draws."""

    def __init__(
        self, collection: Collection, near_cases: NearCases, kept: Kept, look: Look
    ) -> None:
        self.cases = [case.planned(collection, each, near_cases, kept) for each in collection.cases]
        """The pages of the cases; which they are is known."""
        self._front = _Shelf(collection.listing, "front", FRONT, kept, look)
        self._behind = _Shelf(collection.listing, "behind", BEHIND, kept, look)

    def over_many(self) -> Iterator[None]:
        """Plan the pages over many cases, step by step, as there is time.

        What that takes, workers who draw the cases meanwhile have no use for.
        """
        yield from self._front.gather()
        yield from self._behind.gather()

    def pages(self) -> list[Planned]:
        """Give all pages in their order."""
        return [*self._front.pages(), *self.cases, *self._behind.pages()]


class _Shelf:
    """Families of pages: what is written down of them, or planned now and written down."""

    def __init__(
        self,
        collection: Collection,
        name: str,
        families: Iterable[Family],
        kept: Kept,
        look: Look,
    ) -> None:
        self._collection, self._name, self._kept, self._look = collection, name, kept, look
        self._families = [_Family(collection, each) for each in families]
        self._rows: list[list[Any]] | None = None

    def gather(self) -> Iterator[None]:
        """Find out which pages there are: as they were written down, or planned anew and written down."""
        name = digest(self._name.encode(), self._look.text.encode())
        listed = self._collection.listed.hex()
        before, last = cast(
            tuple[str, list[tuple[str, list[Any]]]], self._kept.get(PLAN, name) or ("", [])
        )
        known = {repr(row) for _, own in last for row in own}
        plans: list[tuple[str, list[Any]]] = []
        for place, family in enumerate(self._families):
            if before == listed and last[place][0] == self._shown(last[place][1]):
                plans.append(last[place])
                continue
            own: list[Any] = []
            for page, row in _with_rows(family.every(), self._look.anew()):
                # Those that come out as before are not going to be drawn.
                if repr(row) not in known:
                    family.hold(len(own), page)
                own.append(row)
                yield
            plans.append((self._shown(own), own))
        if plans != last or before != listed:
            self._kept.put(PLAN, name, [listed, plans])
        self._rows = [own for _, own in plans]

    def _shown(self, rows: Iterable[list[Any]]) -> str:
        """Stand for the whole cases that a family shows: how much these tell may decide how many pages it needs."""
        shown = dict.fromkeys(key for *_, shows in rows for key in shows)
        return digest(*map(self._collection.stamp, shown)).hex() if shown else ""

    def pages(self) -> Iterator[Planned]:
        """Give the pages, once they are gathered."""
        for place, (family, own) in enumerate(zip(self._families, self._rows or (), strict=True)):
            for number, (path, frame, script, base, shows) in enumerate(own):
                stamps = partial(_stamps, self._collection, base, shows)
                make = partial(family.page, path, number, len(own))
                yield Planned(path, frame, script, stamps, make, f"{self._name} {place}")


class _Family:
    """Pages that are planned one behind another. What is going to be drawn may be held until then."""

    def __init__(self, collection: Collection, plan: Family) -> None:
        self._collection, self._plan = collection, plan
        self._held: dict[int, Page] = {}
        self._coming: Iterator[Page] = iter(())
        self._next = 0

    def every(self) -> Iterator[Page]:
        """Plan all of them."""
        return iter(self._plan(self._collection))

    def hold(self, number: int, page: Page) -> None:
        """Hold one that has been planned: rows of lists know their cases by ids, and take little; whole cases do not."""
        if not page.shows and len(self._held) < _HELD:
            self._held[number] = page

    def page(self, path: str, number: int, count: int) -> Page:
        """Plan one of so many, going on where the last one was asked for.

        Raises LookupError where another page stands there than was planned before.
        """
        page = self._page(number, count)
        if page.path != path:
            raise LookupError(f"planned as {path}, and now it is {page.path}")
        return page

    def _page(self, number: int, count: int) -> Page:
        if number in self._held:
            return self._held[number]
        if number < self._next or not self._next:
            self._coming, self._next = self.every(), 0
        page = next(islice(self._coming, number - self._next, None))
        self._next = number + 1
        if self._next == count:
            self._coming, self._next = iter(()), 0
        return page


def _with_rows(pages: Iterable[Page], look: Look) -> Iterator[tuple[Page, list[Any]]]:
    """Write down pages; what was met is held, whole cases as long as pages that show the same ones follow."""
    for shows, alike in groupby(pages, attrgetter("shows")):
        seen = look.anew() if shows else look
        for page in alike:
            told = seen.digest(page).hex()
            yield page, [page.path, page.frame, page.script, told, [*shows]]


def _stamps(collection: Collection, base: str, shows: Iterable[str]) -> tuple[object, ...]:
    return base, tuple(map(collection.stamp, shows))
