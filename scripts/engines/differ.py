"""How the sites of two engines differ, told apart from how they are written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HERE = re.compile(r'(?<=")(?:\./)+(?=\.\.|[^"])')
_ROOM = re.compile(r">\s+<")


@dataclass(frozen=True, slots=True)
class Difference:
    """Pages that one site lacks or has more, and pages whose lines differ, each with the first such line."""

    missing: tuple[str, ...]
    more: tuple[str, ...]
    other: tuple[tuple[str, str], ...]
    same: int


def compare(ours: Path, theirs: Path) -> Difference:
    """Compare the pages of two sites."""
    here, there = _pages(ours), _pages(theirs)
    both = sorted(here & there)
    other = [(path, line) for path in both if (line := _first(ours / path, theirs / path))]
    return Difference(
        tuple(sorted(here - there)),
        tuple(sorted(there - here)),
        tuple(other),
        len(both) - len(other),
    )


def lines(text: str) -> Iterator[str]:
    """Give the lines of a page without what no reader meets: room between elements, and a way that begins here."""
    for line in _ROOM.sub(">\n<", text).splitlines():
        if bare := _HERE.sub("", line.strip()):
            yield bare


def _first(ours: Path, theirs: Path) -> str:
    one, other = (list(lines(path.read_text("utf-8"))) for path in (ours, theirs))
    if one == other:
        return ""
    known = set(one)
    return next((line for line in other if line not in known), "lines are missing")[:200]


def _pages(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
