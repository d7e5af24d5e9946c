"""The list of every source of the collection."""

from dataclasses import dataclass

from casebook.collection import Cited, Collection
from casebook.pages.page import SOURCES, Page
from casebook.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class SourcesView:
    """All sources, by publisher and title."""

    vocabulary: Vocabulary
    cited: tuple[Cited, ...]
    total: int


def page(collection: Collection) -> Page:
    """Plan the list of sources."""
    cited = tuple(collection.cited())
    return Page(
        path=SOURCES.path,
        frame="sources/index.html",
        title="出典の一覧",
        description=f"事例の記述が拠る出典{len(cited)}件の一覧。発行者、公表日、読んだ範囲を示します。",
        template="sources.html.j2",
        view=SourcesView(collection.vocabulary, cited, len(cited)),
    )
