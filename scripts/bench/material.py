"""Material's own search as it comes: lunr in a worker, with its segmenter for Japanese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench.corpus import Corpus, paragraphs
from bench.engine import Prepared, size
from bench.process import BIN, Spent, measured
from casebook.search.entry import Entry

_CONFIG = """\
site_name: 旅する事例帖
use_directory_urls: false
theme: {{name: material, language: ja, font: false}}
nav: [index.md] # thousands of entries on thousands of pages would only slow the build
validation: {{nav: {{omitted_files: ignore}}}}
plugins: {plugins}
"""
_PAGE = '<!doctype html>\n<html lang="ja"><meta charset="utf-8"><title>検索</title><body data-worker="{}">\n'
_HOME = "---\nsearch: {exclude: true}\n---\n"
"""A page to start from, where the collection has none."""
_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!]")


@dataclass(frozen=True, slots=True)
class Material:
    """The driver runs in an empty page: Material's own would load the index before the first keystroke."""

    driver: str = "material.js"
    page: str = "empty.html"

    def prepare(self, corpus: Corpus, folder: Path) -> Prepared:
        """Build with and without the search; what the search took is the difference."""
        docs = folder / "docs"
        docs.mkdir(parents=True)
        (docs / "index.md").write_text(_HOME, "utf-8")
        for entry in corpus.entries():
            path = docs / Path(entry.path).with_suffix(".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n\n".join(_markdown(entry)), "utf-8")
        without, spent = _built(folder, "[]"), _built(folder, "[search]")
        site = folder / "site"
        worker, *_ = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
        (site / self.page).write_text(_PAGE.format(worker.relative_to(site).as_posix()), "utf-8")
        return Prepared(site, spent.seconds - without.seconds, spent.peak, size(site / "search"))


def _built(folder: Path, plugins: str) -> Spent:
    """Build, and give the better of two runs, as the difference of two builds is small."""
    (folder / "mkdocs.yml").write_text(_CONFIG.format(plugins=plugins), "utf-8")
    build = (BIN / "mkdocs", "build", "--quiet", "--clean")
    return min((measured(*build, cwd=folder) for _ in range(2)), key=lambda spent: spent.seconds)


def _markdown(entry: Entry) -> Iterator[str]:
    yield f"# {_plain(entry.title)}"
    yield from map(_plain, paragraphs(entry))
    for section in entry.sections:
        yield f"## {_plain(section.heading)}"
        yield from map(_plain, section.lines)


def _plain(text: str) -> str:
    """Write a line so that Markdown takes it as it stands."""
    return _SIGNS.sub(r"\\\g<0>", escape(" ".join(text.split()), quote=False))
