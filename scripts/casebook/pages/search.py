"""The search page: facets for the script to work with, and ways in for readers without one.

All who search wait for this page: what other lists show in full is not shown here again.
"""

from casebook.collection import Collection
from casebook.facets import Facet, PageKind, grouped, of_kind, of_tally, of_town
from casebook.model import Municipality
from casebook.pages import products, questions, troubles
from casebook.pages.compared import listing
from casebook.pages.page import SEARCH, Page, Row, rows
from casebook.pages.practices import Used, used
from casebook.pages.sources import MOST_SEARCHED
from casebook.pages.tools import TOOLS
from casebook.sealed import dataclass
from casebook.vocabulary import Theme, Vocabulary

TOWNS_LISTED = 200
"""Up to this many municipalities the index names each; beyond it, their own list has them."""
KEYWORDS_LISTED = 120
"""The keywords that the index names: those of the most cases."""
CASES_PER_KEYWORD = 2


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword with the first of its cases; `total` counts them all."""

    text: str
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TownShelf:
    """The municipalities of a prefecture, each with its number of cases."""

    label: str
    towns: tuple[tuple[Municipality, int], ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What can be chosen, and the ways in; `towns` is empty when there are too many."""

    vocabulary: Vocabulary
    facets: tuple[Facet, ...]
    total: int
    towns: tuple[TownShelf, ...]
    themes: tuple[tuple[Theme, int], ...]
    practices: tuple[Used, ...]
    keywords: tuple[Keyword, ...]


def page(collection: Collection) -> Page:
    """Plan the search page."""
    themes = collection.vocabulary.themes.values()
    view = SearchView(
        vocabulary=collection.vocabulary,
        facets=facets(collection),
        total=len(collection.cases),
        towns=_towns(collection) if len(collection.municipalities) <= TOWNS_LISTED else (),
        themes=tuple((theme, len(collection.stubs.on_theme(theme.key))) for theme in themes),
        practices=used(collection),
        keywords=_keywords(collection),
    )
    return Page(
        path=SEARCH.path,
        frame="search.html",
        title="さがす",
        description="言葉や条件から、自治体DXの事例、自治体、テーマ、手法を探します。",
        template="search.html.j2",
        script="search-page",
        view=view,
    )


def facets(collection: Collection) -> tuple[Facet, ...]:
    """Count all that the search finds, but for the pages written by hand, by what they are."""
    words = collection.vocabulary
    cases = (
        of_tally(tally, collection.stubs[key].themes, collection.bodies_of(key), words)
        for key, tally in collection.tallies.items()
    )
    towns = map(of_town, collection.municipalities.values())
    others = {
        PageKind.THEME: len(words.themes),
        PageKind.PRACTICE: len(words.practices) + bool(products.used(collection)),
        PageKind.COMPARISON: _comparisons(collection),
        PageKind.PIECES: 1,
        PageKind.TOOL: len(TOOLS),
        PageKind.GUIDE: 1,  # the fields and rules
        PageKind.SOURCES: len(collection.cited) <= MOST_SEARCHED,
    }
    lists = (of_kind(kind) for kind, count in others.items() for _ in range(count))
    return grouped((*cases, *towns, *lists), words)


def _comparisons(collection: Collection) -> int:
    pages = (listing(collection), questions.asked(collection))
    return sum(map(len, pages)) + bool(troubles.had(collection))


def _towns(collection: Collection) -> tuple[TownShelf, ...]:
    shelves: dict[str, list[tuple[Municipality, int]]] = {}
    for town in collection.municipalities.values():
        shelves.setdefault(town.prefecture, []).append((town, len(collection.ids_of(town.key))))
    return tuple(TownShelf(name, tuple(towns)) for name, towns in shelves.items())


def _keywords(collection: Collection) -> tuple[Keyword, ...]:
    found: dict[str, list[str]] = {}
    for key, tally in collection.tallies.items():
        for keyword in dict.fromkeys(tally.keywords):
            found.setdefault(keyword, []).append(key)
    frequent = sorted(found, key=lambda text: (-len(found[text]), text))[:KEYWORDS_LISTED]
    return tuple(
        Keyword(text, rows(collection, found[text][:CASES_PER_KEYWORD]), len(found[text]))
        for text in sorted(frequent)
    )
