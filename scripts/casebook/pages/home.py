"""The home page."""

from dataclasses import dataclass

from casebook.collection import Collection
from casebook.model import Municipality
from casebook.pages import compared
from casebook.pages.page import Page, Row, rows
from casebook.vocabulary import Theme, Vocabulary

NEWEST = 6
"""How many of the most recently changed cases, and of the comparisons, the home page shows."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The ways in: newest cases, comparisons, themes with cases, municipalities."""

    vocabulary: Vocabulary
    newest: tuple[Row, ...]
    compared: tuple[compared.Listed, ...]
    cases: int
    themes: tuple[tuple[Theme, int], ...]
    towns: tuple[tuple[Municipality, int], ...]
    claims: int
    sources: int


def page(collection: Collection) -> Page:
    """Plan the home page."""
    cases = list(collection.cases.values())
    newest = sorted(cases, key=lambda case: case.updated.sort_key(), reverse=True)[:NEWEST]
    themes = [
        (each, len(collection.cases_on(each))) for each in collection.vocabulary.themes.values()
    ]
    towns = [(each, len(collection.cases_of(each))) for each in collection.municipalities.values()]
    view = HomeView(
        vocabulary=collection.vocabulary,
        newest=rows(collection, newest),
        compared=compared.listing(collection)[:NEWEST],
        cases=len(cases),
        themes=tuple((theme, count) for theme, count in themes if count),
        towns=tuple((town, count) for town, count in towns if count),
        claims=sum(1 for case in cases for _ in case.claims()),
        sources=len(collection.cited),
    )
    return Page(
        path="index.html",
        frame="index.html",
        title="旅する事例帖",
        description="自治体DXの事例を、項目をそろえ、出典を付けて読み比べるための事例帖です。",
        template="home.html.j2",
        view=view,
    )
