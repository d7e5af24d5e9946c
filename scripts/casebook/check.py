"""A folder of files held against all rules, and all problems told at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from casebook import schema
from casebook.document import Document, Kind, Library
from casebook.load import kind_of, load
from casebook.problem import START, Problem
from casebook.rules import DOCUMENT_RULES, placement
from casebook.rules.found import rule_name

OPTIONAL_VOCABULARIES = ("synonyms",)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a collection holds and what is wrong with it; good for a site when nothing is wrong."""

    library: Library
    problems: list[Problem]
    sources: dict[str, bytes]
    """The content of every file read, by shown path: what a cache of pages depends on."""


def check(cases: Path, today: date, shown: Path | None = None) -> Checked:
    """Read and check a collection. `shown` is how messages name its folder.

    Raises nothing for whatever the files hold. OSError only if the folder itself cannot be listed.
    """
    shown = shown or cases
    documents: list[Document] = []
    unreadable: set[tuple[Kind, str]] = set()
    problems: list[Problem] = []
    sources: dict[str, bytes] = {}
    for path in find(cases):
        inside = path.relative_to(cases)
        name = (shown / inside).as_posix()
        misplaced = [
            Problem(name, s.mark, rule_name(placement), s.message) for s in placement.check(inside)
        ]
        problems += misplaced
        if misplaced or path.suffix != ".yml":
            continue
        try:
            sources[name] = path.read_bytes()
        except OSError as error:
            problems.append(
                Problem(name, START, "placement", f"ファイルを開けません（{error.strerror}）。")
            )
            continue
        document, found = load(sources[name], inside, name)
        problems += found
        if document:
            documents.append(document)
        else:
            unreadable.add((kind_of(inside), inside.stem))
    library = Library.of(documents, today, frozenset(unreadable))
    problems += _missing(shown, sources)
    problems += check_library(library)
    return Checked(library, sorted(set(problems)), sources)


def find(cases: Path) -> list[Path]:
    """List what lies in a collection's folder, in a fixed order, hidden files left out."""
    found = (path for path in cases.rglob("*") if not path.is_dir())
    return sorted(path for path in found if not path.name.startswith("."))


def check_library(library: Library) -> Iterator[Problem]:
    """Hold every document against every document rule."""
    for document in library.documents():
        yield from check_document(document, library)


def check_document(document: Document, library: Library) -> Iterator[Problem]:
    """Hold one document against every document rule."""
    for rule in DOCUMENT_RULES:
        for fault in rule.check(document, library):
            mark = document.mark(fault.where, on_key=fault.on_key)
            yield Problem(document.path, mark, rule_name(rule), fault.message)


def _missing(shown: Path, sources: Iterable[str]) -> Iterator[Problem]:
    for name in schema.vocabularies():
        path = (shown / f"_{Kind.VOCABULARY}" / f"{name}.yml").as_posix()
        if name not in OPTIONAL_VOCABULARIES and path not in sources:
            message = "語彙のファイルがありません。見本の cases/_vocabulary から写してください。"
            yield Problem(path, START, "placement", message)
