"""What stands on every page: one module per kind of page, pure data before any markup."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from casebook.collection import Collection
from casebook.near_cases import NearCases
from casebook.pages import (
    case,
    case_list,
    compare,
    compared,
    coverage,
    family,
    fields,
    form,
    gone,
    home,
    hosts,
    municipality,
    peers,
    pieces,
    practice,
    practices,
    prefectures,
    products,
    questions,
    search,
    self_check,
    sources,
    theme,
    travel,
    troubles,
    visit,
)
from casebook.pages.page import Page

Family: TypeAlias = Callable[[Collection], Iterable[Page]]
"""Pages that are planned together."""

FRONT: tuple[Family, ...] = (
    lambda book: [home.page(book)],
    lambda book: [search.page(book)],
    case_list.pages,
)
"""What comes before the pages of the cases."""

BEHIND: tuple[Family, ...] = (
    gone.pages,
    lambda book: [compare.page(book)],
    compared.pages,
    family.pages,
    municipality.pages,
    lambda book: [prefectures.page(book)],
    theme.every,
    lambda book: [practices.page(book)],
    practice.pages,
    troubles.pages,
    lambda book: [products.page(book)],
    questions.pages,
    pieces.pages,
    lambda book: [self_check.page(book)],
    lambda book: [peers.page(book)],
    hosts.pages,
    lambda book: [visit.page(), travel.page(book)],
    sources.pages,
    lambda book: [coverage.page(book)],
    lambda _: [fields.page(), form.page()],
)
"""What comes behind them."""


def plan(collection: Collection) -> Iterator[Page]:
    """Plan every page that casebook itself draws."""
    near_cases = NearCases(collection)
    yield from (page for family in FRONT for page in family(collection.listing))
    yield from (case.page(collection, each, near_cases) for each in collection.cases.values())
    yield from (page for family in BEHIND for page in family(collection.listing))
