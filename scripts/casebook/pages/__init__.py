"""What stands on every page: one module per kind of page, pure data before any markup."""

from collections.abc import Iterator

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


def plan(collection: Collection) -> Iterator[Page]:
    """Plan every page that casebook itself draws."""
    yield home.page(collection)
    yield search.page(collection)
    yield from case_list.pages(collection)
    near_cases = NearCases(collection)
    yield from (case.page(collection, each, near_cases) for each in collection.cases.values())
    yield compare.page(collection)
    yield from compared.pages(collection)
    yield from family.pages(collection)
    yield from municipality.index(collection)
    yield from (municipality.page(collection, each) for each in collection.municipalities.values())
    yield prefectures.page(collection)
    yield theme.index(collection)
    for each in collection.vocabulary.themes.values():
        yield from theme.pages(collection, each)
    yield practices.page(collection)
    yield from practice.pages(collection)
    yield troubles.page(collection)
    yield products.page(collection)
    yield from questions.pages(collection)
    yield from pieces.pages(collection)
    yield self_check.page(collection)
    yield peers.page(collection)
    yield hosts.page(collection)
    yield visit.page()
    yield travel.page(collection)
    yield from sources.pages(collection)
    yield coverage.page(collection)
    yield fields.page()
