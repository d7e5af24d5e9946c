"""The cases of a workbook held against the rules as if they were written already; faults are told by cell."""

from collections.abc import Iterator
from pathlib import PurePath

from casebook import yaml_text
from casebook.library import DataPath, Document, Kind, Library
from casebook.load import load
from casebook.problem import Mark, Problem
from casebook.rules import citation, own_rows, placement, unmet_fact
from casebook.rules.found import rule_name
from casebook.ruling import faults, held
from casebook.sealed import dataclass
from casebook.workbook import names as naming
from casebook.workbook.gather import Gathered, gather
from casebook.workbook.problems import Place, Remark
from casebook.workbook.read import read
from casebook.workbook.wording import plain
from casebook.yaml_nodes import Mapping, Node, Scalar, Sequence, parse

HEAD = "# yaml-language-server: $schema=../scripts/casebook/case.schema.json"


_CITING = (citation, own_rows, unmet_fact)
"""The rules for files that rest on the words of cases."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a workbook would write: contents by case, faults and notes by cell, and what it would break elsewhere."""

    contents: dict[str, bytes]
    same: tuple[str, ...]
    """The cases of which it says what their files say already."""

    faults: list[Remark]
    notes: list[Remark]
    elsewhere: list[Problem]


def trial(content: bytes, before: Library) -> Trial:
    """Read a workbook and try its cases in a collection. Raises BookError for a file that is no workbook."""
    book = read(content)
    cases = gather(book, naming.of(before))
    told = [*book.faults]
    documents: dict[str, Document] = {}
    for name, case in cases.items():
        document, found = _document(name, case)
        told += found
        if document:
            documents[name] = document
    library = before.having(documents.values())
    for name, document in documents.items():
        lacking, wrong = _held(document, library, cases[name])
        told += wrong
        book.notes += lacking
    elsewhere = [] if told else list(_elsewhere(library, before))
    same = tuple(name for name in documents if _same(name, cases[name], before))
    contents = {name: each.content for name, each in documents.items() if name not in same}
    return Trial(contents, same, _once(told, book.faults), sorted(book.notes), elsewhere)


def _document(name: str, case: Gathered) -> tuple[Document | None, list[Remark]]:
    """Write a case as its file would be, and read that again."""
    path = PurePath(f"{name}.yml")
    misplaced = [*placement.check(path)] if "/" not in name else []
    if misplaced or "/" in name:
        message = misplaced[0].message if misplaced else "ID に「/」は使えません。"
        return None, [Remark(case.cell(("id",)), message, rule_name(placement))]
    text = yaml_text.text(case.data, Kind.CASE, HEAD)
    document, problems = load(text.encode(), path, path.as_posix())
    places = dict(_places(text)) if problems else {}
    told = [
        _remark(case.cell(_nearest(each.mark, places)), each.message, each.rule)
        for each in problems
    ]
    return document, told


def _remark(cell: Place, message: str, rule: str) -> Remark:
    return Remark(cell, plain(message, cell.sheet), rule)


def _held(
    document: Document, library: Library, case: Gathered
) -> tuple[list[Remark], list[Remark]]:
    """Give what a draft still lacks, and what is wrong."""
    told: tuple[list[Remark], list[Remark]] = ([], [])
    for rule, fault in faults(document, library):
        wrong = not (document.draft and fault.missing)
        told[wrong].append(_remark(case.cell(fault.where, fault.missing), fault.message, rule))
    return told


def _elsewhere(library: Library, before: Library) -> Iterator[Problem]:
    """Find what the new cases would break in other files, such as a comparison that cites their words.

    A case or a municipality rests on no words of another case, and no case is taken away.
    """
    kinds = (Kind.COMPARISON, Kind.VOCABULARY)
    for document in (each for each in library.documents() if each.kind in kinds):
        found = list(held(document, library, _CITING))
        known = set(held(document, before, _CITING)) if found else ()
        yield from (problem for problem in found if problem not in known)


def _same(name: str, case: Gathered, library: Library) -> bool:
    """Whether a file says what the workbook says; an empty list says no more than none."""
    document = library.cases.get(name)
    return document is not None and case.data == {
        key: value for key, value in document.data.items() if value not in ([], {})
    }


def _once(told: list[Remark], first: list[Remark]) -> list[Remark]:
    """Leave out what a rule says of a cell that could not be read."""
    kept = set(first)
    unread = {each.place for each in first}
    return sorted({each for each in told if each in kept or each.place not in unread})


def _places(text: str) -> Iterator[tuple[Mark, DataPath]]:
    root = parse(text)
    if root:
        yield from _walk((), root)


def _walk(where: DataPath, node: Node) -> Iterator[tuple[Mark, DataPath]]:
    yield node.mark, where
    if isinstance(node, Sequence):
        for n, item in enumerate(node.items):
            yield from _walk((*where, n), item)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            if isinstance(key, Scalar):
                yield key.mark, (*where, key.text)
                yield from _walk((*where, key.text), value)


def _nearest(mark: Mark, places: dict[Mark, DataPath]) -> DataPath:
    """Give the last value that begins before a place."""
    return max(
        ((each, where) for each, where in places.items() if each <= mark),
        default=(mark, ()),
        key=lambda pair: pair[0],
    )[1]
