"""A page before markup, and the paths of the site."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from casebook.collection import Collection
from casebook.model import Case, Claim, Municipality, Source
from casebook.vocabulary import Theme


@dataclass(frozen=True, slots=True)
class Anchor:
    """An entry of a page's own contents list."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the home page; `path` is a site path."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it lies, into which frame it is poured, what its template is given.

    `path` and `frame` are relative to the site, with forward slashes. `view` is a frozen dataclass; its values and `vocabulary`, where the
    page needs words, decide whether a page has to be drawn again.
    """

    path: str
    frame: str
    title: str
    description: str
    template: str
    view: Any
    contents: tuple[Anchor, ...] = ()
    crumbs: tuple[Crumb, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A case in a list, with its municipality."""

    case: Case
    town: Municipality


def rows(collection: Collection, cases: list[Case]) -> tuple[Row, ...]:
    """Pair cases with their municipalities."""
    return tuple(Row(case, collection.town(case)) for case in cases)


SEARCH = Crumb("さがす", "search.html")
CASES = Crumb("事例", "cases/index.html")
MUNICIPALITIES = Crumb("自治体", "municipalities/index.html")
THEMES = Crumb("テーマ", "themes/index.html")
PRACTICES = Crumb("手法", "practices/index.html")
PIECES = Crumb("5つのピース", "pieces/index.html")
SOURCES = Crumb("出典", "sources/index.html")
CONTRIBUTE = Crumb("事例を書く", "contribute/index.html")


def case_path(case: Case) -> str:
    """Give the site path of a case."""
    return f"cases/{case.id}.html"


def town_path(town: Municipality) -> str:
    """Give the site path of a municipality."""
    return f"municipalities/{town.key}.html"


def theme_path(theme: Theme) -> str:
    """Give the site path of a theme."""
    return f"themes/{theme.key}.html"


def uses(claims: Iterable[Claim], source: Source) -> int:
    """Count the claims that rest on a source."""
    return sum(source in claim.sources for claim in claims)
