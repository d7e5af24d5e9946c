"""Pages written by hand, read back from the HTML that MkDocs has drawn."""

from collections.abc import Iterator, Set
from dataclasses import field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, cast

from casebook.facets import PageKind, of_kind
from casebook.kept import Kept, code, digest
from casebook.sealed import dataclass
from casebook.search.entry import Entry, Section

GUIDE = "guide"
_HEADINGS = {"h1", "h2", "h3"}
_LINES = {"p", "li", "td", "th", "dt", "dd", "tr", "pre", "blockquote", "figcaption"} | _HEADINGS
_NO_GUIDE = {"404.html", "about/questions.html", "about/routes.html"}
"""No answer to anything: questions of readers said again would be found for each of them, and so would routes."""
_SKIPPED = {"script", "style", "svg", "nav", "pre"}


def drawn(site: Path) -> Set[str]:
    """Give the paths of the pages and frames of a site into which nothing has been poured yet."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def read(site: Path, paths: Set[str], kept: Kept | None = None) -> list[Entry]:
    """Read some pages of a site, unless what they say is kept."""
    return [
        _guide(path, (site / path).read_bytes(), kept or Kept())
        for path in sorted(paths - _NO_GUIDE)
    ]


def _guide(path: str, html: bytes, kept: Kept) -> Entry:
    key = digest(code(), html)
    found = cast(list[Any] | None, kept.get(GUIDE, key))
    if found is None:
        kept.put(GUIDE, key, found := _told(html.decode()))
    title, sections = found
    return Entry(
        path=path,
        kind=PageKind.GUIDE,
        title=title,
        sections=tuple(Section(anchor, head, tuple(lines)) for anchor, head, lines in sections),
        facets=of_kind(PageKind.GUIDE),
    )


def _told(html: str) -> list[Any]:
    """Give the title of a page, and the anchor, the heading and the lines of each section that has any."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    first, *_ = reader.sections or [_Open("content", [""])]
    return [first.heading, [*reader.filled()]]


@dataclass(slots=True)
class _Open:
    """A section that is being read; the first line is its heading."""

    anchor: str
    lines: list[str] = field(default_factory=lambda: [""])

    @property
    def heading(self) -> str:
        return self.lines[0].strip()


class _Reader(HTMLParser):
    """Take the text of <article>, cut at headings that have an anchor."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[_Open] = []
        self._inside = 0
        self._skipped: list[str] = []

    def filled(self) -> Iterator[tuple[str, str, list[str]]]:
        for each in self.sections:
            lines = [line for raw in each.lines[1:] if (line := " ".join(raw.split()))]
            if lines:
                yield each.anchor, each.heading, lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "article"
        if tag in _SKIPPED:
            self._skipped.append(tag)
        anchor = dict(attrs).get("id")
        if self._inside and tag in _HEADINGS and anchor:
            self.sections.append(_Open(anchor))
        elif tag in _LINES:
            self._new_line()

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "article"
        if self._skipped and self._skipped[-1] == tag:
            self._skipped.pop()
        if tag in _LINES:
            self._new_line()

    def handle_data(self, data: str) -> None:
        if self._inside and self.sections and not self._skipped:
            self.sections[-1].lines[-1] += data

    def _new_line(self) -> None:
        if self.sections:
            self.sections[-1].lines.append("")
