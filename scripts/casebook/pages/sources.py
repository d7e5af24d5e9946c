"""The list of every source of the collection."""

from collections.abc import Iterator

from casebook.cited import CitedSource
from casebook.collection import Collection
from casebook.model import Source
from casebook.pages.page import PIECES, SOURCES, Anchor, Crumb, Page, case_path, town_path
from casebook.pages.spread import BYTES, Door, Group, Kind, leaf_pages, spread
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

MOST_SEARCHED = 400
"""A longer list would be one huge page of results; each source is also found where it is cited."""

NAMED = 100
"""So many pages are named that cite a source: what all towns cite would fill a page by itself."""

_SOURCE = 450
_LINK = 90


@dataclass(frozen=True, slots=True)
class Listed:
    """A source with the first pages that cite it, and how many more do."""

    source: Source
    pages: tuple[Crumb, ...]
    more: int


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
    listed = [_listed(collection, each) for each in collection.cited]
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


def _listed(collection: Collection, cited: CitedSource) -> Listed:
    pages = _pages(collection, cited)
    return Listed(cited.source, pages[:NAMED], len(pages[NAMED:]))


def _pages(collection: Collection, cited: CitedSource) -> tuple[Crumb, ...]:
    framework = collection.vocabulary.framework.title
    return (
        *(
            Crumb(f"{collection.town(case).full_name}　{case.title}", case_path(case))
            for case in cited.cases
        ),
        *(Crumb(f"{town.full_name}の概要", town_path(town)) for town in cited.municipalities),
        *((Crumb(framework, PIECES.path),) if cited.in_framework else ()),
    )


def _name(each: Listed) -> str:
    return f"{each.source.publisher}\n{each.source.title}"


def _publisher(each: Listed) -> str:
    return each.source.publisher


def _weigh(each: Listed) -> int:
    source = each.source
    told = (source.title, source.publisher, source.note or "", source.licence or "")
    links = sum(_LINK + BYTES * len(page.label) for page in each.pages)
    return _SOURCE + BYTES * sum(map(len, told)) + len(source.url or "") + links


_KIND = Kind(_name, _publisher, _weigh)
