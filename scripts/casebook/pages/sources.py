"""The list of every source of the collection."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from casebook.cited import CitedSource
from casebook.collection import Collection
from casebook.model import Municipality, Source
from casebook.pages.page import PIECES, SOURCES, Anchor, Crumb, Page, Row, case_path, town_path
from casebook.pages.spread import BYTES, Door, Group, Kind, leaf_pages, spread
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

MOST_SEARCHED = 400
"""A longer list would be one huge page of results; each source is also found where it is cited."""

NAMED = 100
"""So many pages are named that cite a source: what all towns cite would fill a page by itself."""

_OF_TOWN = "の概要"
_SOURCE = 450
_LINK = 90


Citing: TypeAlias = Row | Municipality | str
"""Who cites a source: a case, a municipality, or the framework by its title."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A source with the first that cite it, and how many more do."""

    source: Source
    citing: tuple[Citing, ...]
    more: int

    @property
    def pages(self) -> tuple[Crumb, ...]:
        """Lead to the pages of those that cite it."""
        return tuple(map(_page_of, self.citing))


@dataclass(frozen=True, slots=True)
class SourcesView:
    """All sources by their basis, then by publisher and title; doors to them where they have no room."""

    vocabulary: Vocabulary
    shelves: tuple[Group[Listed], ...]
    doors: tuple[Door, ...]
    total: int


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the list of sources."""
    words = collection.vocabulary
    own = {key: Row(collection, key, plain=True) for key in collection.stubs}
    listed = [_listed(collection, each, own) for each in collection.cited]
    groups = tuple(
        Group(
            basis.key.replace("_", "-"),
            f"basis-{basis.key}",
            basis.label,
            basis.lead,
            tuple(each for each in listed if each.source.basis == basis.key),
        )
        for basis in words.bases.values()
    )
    found = spread(groups, _KIND, "sources/list")
    first = Page(
        path=SOURCES.path,
        frame="sources/index.html",
        title="出典の一覧",
        description=f"事例の記述が拠る出典{len(listed)}件の一覧。発行者、公表日、読んだ範囲を示します。",
        template="sources.html.j2",
        view=SourcesView(words, found.groups, found.doors, len(listed)),
        contents=tuple(Anchor(each.anchor, each.label) for each in groups if each.entries),
    )
    yield first
    yield from leaf_pages(found, first, "_list_sources.html.j2", words)


def _listed(collection: Collection, cited: CitedSource, rows: Mapping[str, Row]) -> Listed:
    framework = (collection.vocabulary.framework.title,) if cited.in_framework else ()
    citing = (*map(rows.__getitem__, cited.cases), *cited.municipalities, *framework)
    return Listed(cited.source, citing[:NAMED], len(citing[NAMED:]))


def _page_of(citing: Citing) -> Crumb:
    if isinstance(citing, str):
        return Crumb(citing, PIECES.path)
    if isinstance(citing, Municipality):
        return Crumb(citing.full_name + _OF_TOWN, town_path(citing))
    return Crumb(f"{citing.town.full_name}　{citing.case.title}", case_path(citing.case))


def _letters(citing: Citing) -> int:
    """Count the letters by which a page is named, without making the case."""
    if isinstance(citing, str):
        return len(citing)
    if isinstance(citing, Municipality):
        return len(citing.full_name + _OF_TOWN)
    return len(citing.town.full_name) + 1 + citing.tally.letters[0]


def _name(each: Listed) -> str:
    return f"{each.source.publisher}\n{each.source.title}"


def _publisher(each: Listed) -> str:
    return each.source.publisher


def _weigh(each: Listed) -> int:
    source = each.source
    told = (source.title, source.publisher, source.note or "", source.licence or "")
    links = sum(_LINK + BYTES * _letters(citing) for citing in each.citing)
    return _SOURCE + BYTES * sum(map(len, told)) + len(source.url or "") + links


_KIND = Kind(_name, _publisher, _weigh)
