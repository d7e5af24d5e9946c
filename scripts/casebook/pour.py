"""Drawn pages into the frames that MkDocs has made: a function of frames, pages and a folder.

A frame is a page of the site that holds markers. Another engine's frames can be poured just the
same, as long as each marker comes out.
"""

import re
from collections.abc import Iterable
from functools import cached_property, partial
from html import escape
from pathlib import Path

from casebook import render
from casebook.cache import Cache
from casebook.kept import digest
from casebook.outputs import Outputs
from casebook.pages.page import Page, Planned
from casebook.sealed import dataclass
from casebook.stops import BrokenFrameError

# The frame's own heading gives MkDocs a target for the skip link; the page's heading replaces it.
_BODY = re.compile(r'<h1 id="content">@@body@@</h1>')
_MARKER = re.compile(r"@@(title|description|canonical|contents|script)@@")


_SENTENCE = re.compile(r"[^。]*。|[^。]+$")
_BRIEF = 120
"""Letters of a description that a list of results shows; what is longer stands in the head of every page for nobody."""


@dataclass(frozen=True)
class Frame:
    """The text of a frame page, and the address of the site ("" when it has none)."""

    text: str
    site_url: str

    @cached_property
    def digest(self) -> str:
        """Stand for all that a page gets of it."""
        return digest(self.text.encode(), self.site_url.encode()).hex()

    @classmethod
    def read(cls, path: Path, site_url: str) -> "Frame":
        """Read a frame and see that it can be poured into."""
        text = path.read_text("utf-8")
        if len(_BODY.findall(text)) != 1 or text.count("@@body@@") != 1:
            raise BrokenFrameError(f"{path}: expected one heading with the marker @@body@@")
        return cls(text, site_url)

    def fill(self, page: Page, body: str, contents: str) -> str:
        """Put a page's parts in place of the markers; title and description are escaped here."""
        parts = {
            "title": escape(page.title),
            "description": escape(brief(page.description)),
            "canonical": escape(self.site_url + page.path),
            "contents": contents,
            "script": render.script(page),
        }
        before, after = _BODY.split(self.text)
        return "".join(
            (
                _MARKER.sub(lambda found: parts[found[1]], before),
                body,
                _MARKER.sub(lambda found: parts[found[1]], after),
            )
        )


def brief(text: str) -> str:
    """Give the first sentences that a list of results has room for, and always the first."""
    told = ""
    for sentence in _SENTENCE.finditer(text):
        if told and len(told + sentence[0]) > _BRIEF:
            break
        told += sentence[0]
    return told


def pour(
    pages: Iterable[Planned],
    frames: Path,
    outputs: Outputs,
    cache: Cache,
    site_url: str = "",
    look: render.Look | None = None,
) -> int:
    """Put every page into the site that is not there. Gives their number.

    Raises BrokenFrameError before anything is written when a frame cannot be used.
    """
    planned, look = list(pages), look or render.look()
    paths = sorted({page.frame for page in planned})
    read = {path: Frame.read(frames / path, site_url) for path in paths}
    for page in planned:
        if outputs.there(page.path):  # it is taken over, and so is what is drawn of it
            cache.used.add(outputs.was(page.path)[0].partition(" ")[0])
            continue
        frame, key = read[page.frame], render.key(page, look.anew())
        cache.used.add(key)
        outputs.put(page.path, f"{key} {frame.digest}", _Poured(page, frame, key, cache), page.kin)
    return len(planned)


@dataclass(frozen=True, slots=True)
class _Poured:
    """A page that is going to be drawn. There are tens of thousands: each holds as little as can be."""

    planned: Planned
    frame: Frame
    key: str
    cache: Cache

    def __call__(self) -> str:
        """Draw it into its frame."""
        page = self.planned.make()
        return self.frame.fill(page, *self.cache.drawn(self.key, partial(_parts, page)))


def _parts(page: Page) -> tuple[str, str]:
    return render.body(page), render.contents(page)


def listing(text: str, pages: Iterable[Planned], site_url: str) -> str:
    """Give the sitemap with the poured pages beside MkDocs' own."""
    addresses = (escape(site_url + page.path) for page in pages)
    entries = [
        f"    <url><loc>{address}</loc></url>\n"
        for address in addresses
        if f">{address}<" not in text
    ]
    return text.replace("</urlset>", "".join(entries) + "</urlset>")
