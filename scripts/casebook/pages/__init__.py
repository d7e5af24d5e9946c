"""What stands on every page: one module per kind of page, pure data before any markup."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, TypeAlias

from casebook.collection import Collection
from casebook.near_cases import NearCases
from casebook.pages.page import Page

Family: TypeAlias = Callable[[Collection], Iterable[Page]]
"""Pages that are planned together."""


def _of(name: str) -> Any:  # noqa: ANN401 - whatever kind of page it is
    """Load a kind of page when it is planned: most of the time most kinds are not."""
    return import_module(f"casebook.pages.{name}")


FRONT: tuple[Family, ...] = (
    lambda book: [_of("home").page(book)],
    lambda book: [_of("search").page(book)],
    lambda book: _of("case_list").pages(book),
)
"""What comes before the pages of the cases."""

BEHIND: tuple[Family, ...] = (
    lambda book: _of("gone").pages(book),
    lambda book: [_of("compare").page(book)],
    lambda book: _of("compared").pages(book),
    lambda book: _of("family").pages(book),
    lambda book: _of("municipality").pages(book),
    lambda book: [_of("prefectures").page(book)],
    lambda book: _of("theme").every(book),
    lambda book: [_of("practices").page(book)],
    lambda book: _of("practice").pages(book),
    lambda book: _of("troubles").pages(book),
    lambda book: [_of("products").page(book)],
    lambda book: _of("questions").pages(book),
    lambda book: _of("pieces").pages(book),
    lambda book: [_of("self_check").page(book)],
    lambda book: [_of("peers").page(book)],
    lambda book: _of("hosts").pages(book),
    lambda book: [_of("visit").page(), _of("travel").page(book)],
    lambda book: _of("sources").pages(book),
    lambda book: [_of("coverage").page(book)],
    lambda _: [_of("fields").page(), _of("form").page()],
)
"""What comes behind them."""


def plan(collection: Collection) -> Iterator[Page]:
    """Plan every page that casebook itself draws."""
    near_cases = NearCases(collection)
    yield from (page for family in FRONT for page in family(collection.listing))
    case = _of("case")
    yield from (case.page(collection, each, near_cases) for each in collection.cases.values())
    yield from (page for family in BEHIND for page in family(collection.listing))
