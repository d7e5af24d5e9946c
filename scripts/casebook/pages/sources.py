"""The list of every source of the collection."""

from dataclasses import dataclass
from functools import cached_property

from casebook.collection import CitedSource, Collection
from casebook.pages.page import SOURCES, Anchor, Page
from casebook.vocabulary import Term, Vocabulary

MOST_SEARCHED = 400
"""A longer list would be one huge page of results; each source is also found where it is cited."""


@dataclass(frozen=True)
class SourcesView:
    """All sources by their basis, then by publisher and title."""

    vocabulary: Vocabulary
    shelves: tuple[tuple[Term, tuple[CitedSource, ...]], ...]
    towns: tuple[tuple[str, str], ...]
    total: int

    @cached_property
    def names(self) -> dict[str, str]:
        """The full names of municipalities by key."""
        return dict(self.towns)


def page(collection: Collection) -> Page:
    """Plan the list of sources."""
    cited = collection.cited
    shelves = tuple(
        (basis, tuple(each for each in cited if each.source.basis == basis.key))
        for basis in collection.vocabulary.bases.values()
    )
    filled = tuple((basis, shelf) for basis, shelf in shelves if shelf)
    towns = tuple((key, town.full_name) for key, town in collection.municipalities.items())
    return Page(
        path=SOURCES.path,
        frame="sources/index.html",
        title="出典の一覧",
        description=f"事例の記述が拠る出典{len(cited)}件の一覧。発行者、公表日、読んだ範囲を示します。",
        template="sources.html.j2",
        view=SourcesView(collection.vocabulary, filled, towns, len(cited)),
        contents=tuple(Anchor(f"basis-{basis.key}", basis.label) for basis, _ in filled),
    )
