"""Which pages stand for all, where looking at each of them would take too long."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.project import html_pages

MANY = (
    *("cases", "compare", "municipalities", "practices"),
    *("questions", "sources", "themes", "troubles"),
)
"""Folders whose pages are made of data, each by one or two templates."""
_ASIDE = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_UNBROKEN = re.compile(r"[!-~]+")


@cache
def telling(site: Path) -> tuple[str, ...]:
    """List the pages that stand for all: each that is of its own kind, and the extremes of the others.

    Beside the index of a folder of many these are, of its pages and of those that a list goes on, the shortest,
    the longest and the one with the longest word: what fits nowhere is in one of them.
    """
    alone, alike = [], defaultdict[tuple[str, bool], list[str]](list)
    for path in html_pages(site):
        folder, _, name = path.partition("/")
        if folder in MANY and name != "index.html":
            alike[folder, "_" in name].append(path)
        else:
            alone.append(path)
    extremes = [each for group in alike.values() for each in _extremes(site, group)]
    return tuple(dict.fromkeys((*alone, *extremes)))


def _extremes(site: Path, group: list[str]) -> tuple[str, ...]:
    by_size = sorted(group, key=lambda path: (site / path).stat().st_size)
    return (by_size[0], by_size[-1], max(group, key=lambda path: _longest_word(site / path)))


def _longest_word(page: Path) -> int:
    """Count the letters of the longest run that a line may not be broken in: an address, a name of a file."""
    text = _ASIDE.sub(" ", page.read_text("utf-8"))
    return max(map(len, _UNBROKEN.findall(text)), default=0)


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
