"""Frames of our own, to pour without MkDocs."""

from collections.abc import Iterable
from pathlib import Path

from casebook.pages.page import Page, Planned

FRAME = (
    '<title>@@title@@</title><meta name="description" content="@@description@@">'
    '<link rel="canonical" href="@@canonical@@"><h1 id="content">@@body@@</h1>@@contents@@'
)


def write_frames(site: Path, pages: Iterable[Page | Planned]) -> None:
    """Put a frame wherever one of the pages wants it."""
    for path in {page.frame for page in pages}:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(FRAME, "utf-8")
