"""A theme page, and the list of all themes."""

from dataclasses import dataclass

from casebook.collection import Collection
from casebook.comparison import Comparison
from casebook.pages import compared, family
from casebook.pages.compared import Reading
from casebook.pages.page import THEMES, Page, Row, rows, theme_path
from casebook.vocabulary import NationalPlan, Theme, Vocabulary

FEW = 3
"""Fewer cases on a theme tell nothing of what municipalities do about it."""


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme with its cases, and what was written on comparing them."""

    vocabulary: Vocabulary
    theme: Theme
    rows: tuple[Row, ...]
    reading: Reading | None
    families: tuple[Comparison, ...]

    def thin(self) -> bool:
        """Say whether so few cases were read that what the national plan says of the theme has to be told."""
        return len(self.rows) < FEW


@dataclass(frozen=True, slots=True)
class ThemesView:
    """All themes, each with its number of cases, by their place in the plan."""

    plan: NationalPlan
    kinds: tuple[tuple[str, tuple[tuple[Theme, int], ...]], ...]


def index(collection: Collection) -> Page:
    """Plan the list of themes, in the order of the plan."""
    vocabulary = collection.vocabulary
    kinds: dict[str, list[tuple[Theme, int]]] = {}
    for theme in vocabulary.themes.values():
        kinds.setdefault(theme.kind, []).append((theme, len(collection.cases_on(theme))))
    return Page(
        path=THEMES.path,
        frame="themes/index.html",
        title="テーマの一覧",
        description=f"{vocabulary.plan.edition}の重点取組事項と推進体制の項目から事例を探します。",
        template="themes.html.j2",
        view=ThemesView(
            vocabulary.plan, tuple((kind, tuple(each)) for kind, each in kinds.items())
        ),
    )


def page(collection: Collection, theme: Theme) -> Page:
    """Plan the page of a theme."""
    cases = collection.cases_on(theme)
    return Page(
        path=theme_path(theme),
        frame="themes/index.html",
        title=theme.label,
        description=f"{theme.lead}事例{len(cases)}件。",
        template="theme.html.j2",
        view=ThemeView(
            collection.vocabulary,
            theme,
            rows(collection, cases),
            compared.reading(collection, theme),
            family.of_theme(collection, theme),
        ),
        crumbs=(THEMES,),
    )
