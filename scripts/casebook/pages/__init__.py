"""What stands on every page: one module per kind of page, pure data before any markup."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.kept import Kept
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
from casebook.pages.page import Page, Planned


def plan(collection: Collection) -> Iterator[Page]:
    """Plan every page that casebook itself draws."""
    return (each.make() for each in planned(collection, Kept()))


def planned(collection: Collection, kept: Kept) -> Iterator[Planned]:
    """Plan every page, those of cases only as far as it takes to see whether they come out as before."""
    near_cases = NearCases(collection)
    yield from map(Planned.of, _before(collection))
    for each in collection.cases.values():
        yield case.planned(collection, each, near_cases, kept)
    yield from map(Planned.of, _behind(collection))


def _before(collection: Collection) -> Iterator[Page]:
    yield home.page(collection)
    yield search.page(collection)
    yield from case_list.pages(collection)


def _behind(collection: Collection) -> Iterator[Page]:
    yield from gone.pages(collection)
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
    yield from troubles.pages(collection)
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
    yield form.page()
