"""Documents held against the rules, and what that rests on."""

from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from casebook.library import Document, Library
from casebook.problem import Problem
from casebook.reading import File, as_row
from casebook.rules import DOCUMENT_RULES, NOTICE_RULES
from casebook.rules.found import Fault, rule_name

_DRAFT = "下書きなので、サイトには出ません。書き終えたら draft の行を消してください。"


def check_document(document: Document, library: Library) -> Iterator[Problem]:
    """Hold one document against every document rule."""
    return held(document, library, DOCUMENT_RULES)


def row_of(file: File, library: Library) -> list[Any]:
    """Hold a file against the rules: what they looked up, how that was, problems and notices."""
    document = file.document()
    assert document  # noqa: S101 - only what can be read is held against them
    with library.watched() as seen:
        problems = [*check_document(document, library)]
        sound = not problems and not file.problems
        notices = [*held(document, library, NOTICE_RULES)] if sound else []
    document.forget()
    looks = sorted(seen)
    rows = [[as_row(each) for each in found] for found in (problems, notices)]
    return [looks, library.state(looks).hex(), *rows]


_OF_NAMES = ("unknown-reference", "unknown-source")


def faults(
    document: Document, library: Library, rules: Iterable[ModuleType] = DOCUMENT_RULES
) -> Iterator[tuple[str, Fault]]:
    """Give what every document rule finds in one document, with the rule's name.

    Of a name that stands nowhere, its letters are not told as well: 書かない窓口 for writing-free-counter is one fault.
    """
    found = [(rule_name(rule), fault) for rule in rules for fault in rule.check(document, library)]
    unknown = {fault.where for name, fault in found if name in _OF_NAMES}
    return ((name, fault) for name, fault in found if not (fault.shape and fault.where in unknown))


def of_draft(draft: Document, library: Library) -> tuple[list[Problem], list[Problem]]:
    """Divide what the rules find in a draft: what is wrong, and what is not written yet."""
    told = Problem(draft.path, draft.mark(("draft",), on_key=True), "draft", _DRAFT)
    wrong: list[Problem] = []
    lacking = [told]
    for name, fault in faults(draft, library):
        mark = draft.mark(fault.where, on_key=fault.on_key)
        problem = Problem(draft.path, mark, name, fault.message)
        if fault.missing:
            lacking.append(problem)
        else:
            wrong.append(problem)
    return wrong, lacking


def held(document: Document, library: Library, rules: Iterable[ModuleType]) -> Iterator[Problem]:
    """Hold one document against some rules."""
    for name, fault in faults(document, library, rules):
        mark = document.mark(fault.where, on_key=fault.on_key)
        yield Problem(document.path, mark, name, fault.message)
