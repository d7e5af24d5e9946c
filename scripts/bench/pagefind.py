"""Pagefind: an index in pieces, read by WebAssembly."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench.corpus import Corpus, paragraphs
from bench.engine import Prepared, size
from bench.process import measured
from casebook.search.entry import Entry

_EMPTY = '<!doctype html>\n<html lang="ja"><meta charset="utf-8"><title>検索</title>\n'


@dataclass(frozen=True, slots=True)
class Pagefind:
    """Plain pages, and the index that Pagefind makes of them."""

    driver: str = "pagefind.js"
    page: str = "empty.html"

    def prepare(self, corpus: Corpus, folder: Path) -> Prepared:
        """Write the pages and index them."""
        for entry in corpus.entries():
            path = folder / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(_html(entry)), "utf-8")
        spent = measured(_program(), "--site", folder, "--keep-index-url", "--quiet")
        (folder / self.page).write_text(_EMPTY, "utf-8")
        return Prepared(folder, spent.seconds, spent.peak, size(folder / "pagefind"))


def _program() -> Path:
    """Find the program itself: around it stands a Node that would be measured too."""
    found = sorted(
        (Path(__file__).parent / "node_modules" / "@pagefind").glob("*/bin/pagefind_extended")
    )
    if not found:
        raise RuntimeError("Pagefind is not installed, or does not exist for this machine")
    return found[0]


def _html(entry: Entry) -> Iterator[str]:
    title = escape(entry.title)
    yield f'<!doctype html>\n<html lang="ja"><meta charset="utf-8"><title>{title}</title>'
    yield f"<main data-pagefind-body><h1>{title}</h1>"
    yield from (f"<p>{escape(text)}</p>" for text in paragraphs(entry))
    for section in entry.sections:
        yield f'<h2 id="{escape(section.anchor)}">{escape(section.heading)}</h2>'
        yield from (f"<p>{escape(line)}</p>" for line in section.lines)
    yield "</main>"
