"""The pages of a collection as they are searched, written down once for all engines.

Usage: python -m bench.pages CASES SITE FOLDER

Writes the index as a build does, the vocabulary and the pages into a folder. A process of its own, so
that its memory can be told: it holds all cases.
"""

import pickle
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from casebook import site
from casebook.outputs import Outputs
from casebook.pages import plan
from casebook.search.corpus import corpus
from casebook.search.entry import Entry
from casebook.search.files import write
from casebook.search.guides import read
from casebook.search.part import Part
from casebook.vocabulary import Vocabulary

_VOCABULARY, _PAGES = "vocabulary", "pages"


def entries(folder: Path) -> Iterator[Entry]:
    """Read the pages one by one."""
    return _read(folder / _PAGES)


def parts(folder: Path) -> Iterator[Part]:
    """Look at the pages one by one; each is read again when it is needed."""
    with (folder / _PAGES).open("rb") as file:
        place = file.tell()
        while entry := _next(file):
            yield Part.of(str(place).encode(), entry, partial(_at, folder / _PAGES, place))
            place = file.tell()


def _next(file: BinaryIO) -> Entry | None:
    try:
        found: Entry = pickle.load(file)  # noqa: S301 - our own writing
    except EOFError:
        return None
    return found


def _at(path: Path, place: int) -> Entry:
    with path.open("rb") as file:
        file.seek(place)
        found: Entry = pickle.load(file)  # noqa: S301 - our own writing
    return found


def vocabulary(folder: Path) -> Vocabulary:
    """Read the vocabulary of the collection."""
    found: Vocabulary = next(_read(folder / _VOCABULARY))
    return found


def main(arguments: list[str]) -> None:
    """Write everything; the site lends the hand-written pages."""
    cases, built, folder = map(Path, arguments)
    collection = site.collect(cases)
    guides = read(built, {page.path for page in plan(collection)})
    write(collection, guides, Outputs(folder))
    _write(folder / _VOCABULARY, iter([collection.vocabulary]))
    _write(folder / _PAGES, corpus(collection, guides))


def _read(path: Path) -> Iterator[Any]:
    with path.open("rb") as file:
        while file.peek():
            yield pickle.load(file)  # noqa: S301 - written by ourselves, a moment ago


def _write(path: Path, parts: Iterator[object]) -> None:
    with path.open("wb") as file:
        for part in parts:
            pickle.dump(part, file)


if __name__ == "__main__":
    main(sys.argv[1:])
