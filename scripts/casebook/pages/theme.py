"""A theme page, and the list of all themes."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.comparison import Comparison
from casebook.pages import compared, family
from casebook.pages.case_list import by_prefecture, name_of, town_of, weigh_card
from casebook.pages.compared import Reading
from casebook.pages.page import THEMES, TOLD, Page, Row, newest, rows, theme_path
from casebook.pages.spread import BYTES, Door, Kind, leaf_pages, spread
from casebook.sealed import dataclass
from casebook.vocabulary import OWN_THEME, NationalPlan, Theme, Vocabulary

FEW = 3
"""Fewer cases on a theme tell nothing of what municipalities do about it."""
NEWEST = 20
"""Of a theme with more cases than a page has room for, so many are shown that were updated last."""

_ROW = 900
_ANSWER = 330
_MARK = 150


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme with its cases, of which `total` counts all, and what was written on comparing them."""

    vocabulary: Vocabulary
    theme: Theme
    rows: tuple[Row, ...]
    total: int
    doors: tuple[Door, ...]
    reading: Reading | None
    families: tuple[Comparison, ...]

    def thin(self) -> bool:
        """Say whether so few cases were read that what the national plan says of the theme has to be told."""
        return self.total < FEW


@dataclass(frozen=True, slots=True)
class ThemesView:
    """All themes, each with its number of cases, by their place in the plan."""

    plan: NationalPlan
    kinds: tuple[tuple[str, tuple[tuple[Theme, int], ...]], ...]

    @property
    def own(self) -> bool:
        """Whether any theme is no item of the plan."""
        return OWN_THEME in dict(self.kinds)


def every(collection: Collection) -> Iterator[Page]:
    """Plan the list of themes, and what each of them has."""
    yield index(collection)
    for each in collection.vocabulary.themes.values():
        yield from pages(collection, each)


def index(collection: Collection) -> Page:
    """Plan the list of themes, in the order of the plan."""
    vocabulary = collection.vocabulary
    kinds: dict[str, list[tuple[Theme, int]]] = {}
    for theme in vocabulary.themes.values():
        kinds.setdefault(theme.kind, []).append((theme, len(collection.stubs.on_theme(theme.key))))
    return Page(
        path=THEMES.path,
        frame="themes/index.html",
        title="テーマの一覧",
        description=f"{vocabulary.plan.edition}の項目などのテーマから、事例を探します。",
        template="themes.html.j2",
        view=ThemesView(
            vocabulary.plan, tuple((kind, tuple(each)) for kind, each in kinds.items())
        ),
    )


def pages(collection: Collection, theme: Theme) -> Iterator[Page]:
    """Plan the page of a theme, and those that its cases go on."""
    cases = rows(collection, collection.stubs.on_theme(theme.key))
    asked = any(question.key in TOLD for question in collection.vocabulary.questions)
    kind = _TOLD if asked else _CARDS
    found = spread(by_prefecture(cases), kind, f"themes/{theme.key}")
    first = Page(
        path=theme_path(theme),
        frame="themes/index.html",
        title=theme.label,
        description=f"{theme.lead}事例{len(cases)}件。",
        template="theme.html.j2",
        view=ThemeView(
            collection.vocabulary,
            theme,
            newest(cases, NEWEST) if found.doors else cases,
            len(cases),
            found.doors,
            compared.reading(collection, theme),
            family.of_theme(collection, theme),
        ),
        crumbs=(THEMES,),
    )
    yield first
    yield from leaf_pages(found, first, "_list_answers.html.j2", collection.vocabulary)


def _weigh(row: Row) -> int:
    tally = row.tally
    told = [reply for key, reply in tally.replies if key in TOLD]
    texts = BYTES * (2 * tally.letters[0] + sum(reply.letters for reply in told))
    return _ROW + _ANSWER * len(told) + texts + _MARK * sum(reply.marks for reply in told)


_TOLD = Kind(name_of, town_of, _weigh)
_CARDS = Kind(name_of, town_of, weigh_card)
