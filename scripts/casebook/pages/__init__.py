"""What stands on every page: one module per kind of page, pure data before any markup."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.pages import (
    case,
    form,
    home,
    municipality,
    pieces,
    practices,
    search,
    sources,
    theme,
)
from casebook.pages.page import Page


def plan(collection: Collection) -> Iterator[Page]:
    """Plan every page that casebook itself draws."""
    yield home.page(collection)
    yield search.page(collection)
    yield case.index(collection)
    yield from (case.page(collection, each) for each in collection.cases.values())
    yield municipality.index(collection)
    yield from (municipality.page(collection, each) for each in collection.municipalities.values())
    yield theme.index(collection)
    yield from (theme.page(collection, each) for each in collection.vocabulary.themes.values())
    yield practices.page(collection)
    yield pieces.page(collection)
    yield sources.page(collection)
    yield form.page()
