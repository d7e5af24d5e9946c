"""The comparisons as entries to search."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.comparison import Comparison
from casebook.facets import PageKind, of_kind
from casebook.pages.compared import Listed, listing
from casebook.search.entry import Entry, Section


def entries(collection: Collection) -> Iterator[Entry]:
    """Make an entry of every comparison; what it shows of its cases is found with them."""
    themes = collection.vocabulary.themes
    for each in listing(collection):
        theme = themes.get(each.theme or "")
        yield Entry(
            path=each.path,
            kind=PageKind.COMPARISON,
            title=each.title,
            about=("比較", "くらべる", *((theme.short, *theme.words) if theme else ())),
            sections=tuple(_sections(each)),
            facets=of_kind(PageKind.COMPARISON),
        )


def _sections(listed: Listed) -> Iterator[Section]:
    yield Section("content", "概要", (listed.summary,))
    if listed.written:
        yield from _points(listed.written)


def _points(written: Comparison) -> Iterator[Section]:
    for number, point in enumerate(written.points, start=1):
        yield Section(f"point-{number}", point.heading, tuple(each.text for each in point.says))
