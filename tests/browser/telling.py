"""Which pages stand for all, where looking at each of them would take too long."""

from collections.abc import Iterator
from pathlib import Path

from tests.project import html_pages

MANY = ("cases", "compare", "municipalities", "practices", "themes")
"""Folders whose pages are of one kind: beside the index, the longest and the shortest stand for all."""


def telling(site: Path) -> Iterator[str]:
    """List the pages that stand for all: each that is of its own kind, and the extremes of the others."""
    pages = html_pages(site)
    kinds = {name: [each for each in pages if each.startswith(f"{name}/")] for name in MANY}
    yield from (each for each in pages if each.partition("/")[0] not in MANY)
    for name, each in kinds.items():
        index = f"{name}/index.html"
        by_size = sorted(set(each) - {index}, key=lambda path: (site / path).stat().st_size)
        yield from (index, by_size[0], by_size[-1])
