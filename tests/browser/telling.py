"""Which pages stand for all, where looking at each of them would take too long."""

from collections.abc import Iterator
from pathlib import Path

from tests.project import html_pages

MANY = ("cases", "compare", "municipalities", "practices", "questions", "themes")
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


def weighty(site: Path, *always: str) -> list[str]:
    """List the cases that fill most: the ten longest pages, the shortest, and those that are always looked at."""
    found = (site / "cases").glob("*.html")  # a list that goes on has an underscore in its name
    pages = [each for each in found if each.name != "index.html" and "_" not in each.name]
    by_size = sorted(pages, key=lambda path: path.stat().st_size)
    stems = (path.stem for path in (by_size[0], *by_size[-10:]))
    return list(dict.fromkeys((*always, *stems)))


def kinds(site: Path) -> Iterator[str]:
    """List a page of each kind: of every folder the index and the longest other."""
    pages = html_pages(site)
    folders = {path.rpartition("/")[0] for path in pages}
    for folder in sorted(folders):
        own = [path for path in pages if path.rpartition("/")[0] == folder]
        others = [path for path in own if folder and not path.endswith("/index.html")]
        longest = max(others, key=lambda path: (site / path).stat().st_size, default=None)
        yield from (path for path in own if path not in others or path == longest)
