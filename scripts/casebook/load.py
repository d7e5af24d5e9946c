"""Files as data: bytes in, a document with the line and column of every value out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from casebook.document import Data, DataPath, Document, Kind
from casebook.problem import Mark, Problem
from casebook.rules import TEXT_RULES, TREE_RULES, control_character, encoding, reuse, yaml_syntax
from casebook.rules.found import Spot, rule_name
from casebook.tree import BrokenYamlError, Mapping, Node, Scalar, Sequence, parse

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_WORDS: dict[str, object] = {"": None, "null": None, "~": None, "true": True, "false": False}


def kind_of(path: PurePath) -> Kind:
    """Tell from the folder what a file describes."""
    return {"_municipalities": Kind.MUNICIPALITY, "_vocabulary": Kind.VOCABULARY}.get(
        path.parent.name, Kind.CASE
    )


# A preview and a build read the same bytes again and again; the bound lets go of old versions.
@lru_cache(maxsize=20_000)
def load(raw: bytes, path: PurePath, shown: str) -> tuple[Document | None, list[Problem]]:
    """Read the content of one file. `shown` is the path as messages name it.

    Gives the document unless the file cannot be read at all, and the problems met on the way.
    """
    try:
        return _load(raw, path, shown)
    except Unreadable as stop:
        return None, stop.problems


class Unreadable(Exception):  # noqa: N818 - control flow inside this module, not an error to handle
    """The file gave no data; the problems say why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


def _load(raw: bytes, path: PurePath, shown: str) -> tuple[Document, list[Problem]]:
    def problems(rule: object, spots: Iterator[Spot]) -> list[Problem]:
        return [Problem(shown, spot.mark, rule_name(rule), spot.message) for spot in spots]

    def stop_at(found: list[Problem]) -> None:
        if found:
            raise Unreadable(found)

    stop_at(problems(encoding, encoding.check(raw)))
    text = raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    stop_at([p for rule in TEXT_RULES for p in problems(rule, rule.check(text))])
    try:
        root = parse(text)
    except BrokenYamlError as error:
        rule, spots = yaml_syntax.explain(error, text)
        raise Unreadable(problems(rule, spots)) from None
    rule, spots = yaml_syntax.explain_root(root, text)
    stop_at(problems(rule, spots))
    assert isinstance(root, Mapping)  # noqa: S101 - explain_root has refused everything else
    stop_at(problems(control_character, control_character.check_tree(root)))
    stop_at(problems(reuse, reuse.check(root)))  # what an alias means is not looked up
    found = [p for tree_rule in TREE_RULES for p in problems(tree_rule, tree_rule.check(root))]
    return _document(root, path, shown), found


def _document(root: Mapping, path: PurePath, shown: str) -> Document:
    marks: dict[DataPath, Mark] = {}
    key_marks: dict[DataPath, Mark] = {}
    data = _to_data(root, (), marks, key_marks)
    return Document(shown, kind_of(path), path.stem, data, marks, key_marks)


def _to_data(
    node: Node, where: DataPath, marks: dict[DataPath, Mark], key_marks: dict[DataPath, Mark]
) -> Any:
    marks[where] = node.mark
    match node:
        case Scalar():
            return scalar_value(node)
        case Sequence():
            return [
                _to_data(item, (*where, n), marks, key_marks) for n, item in enumerate(node.items)
            ]
        case Mapping():
            result: Data = {}
            for key, value in node.pairs:
                if isinstance(key, Scalar) and key.text:  # duplicate-key has spoken of any other
                    inner = (*where, key.text)
                    key_marks[inner] = key.mark
                    result[key.text] = _to_data(value, inner, marks, key_marks)
            return result
        case _:
            return None


def scalar_value(node: Scalar) -> object:
    """Say what a scalar means: text, unless it is plainly a number, a truth value or nothing.

    Dates stay text, as the schema wants them. What other YAML readers would take for something
    else (`yes`, `012301`, `12:30`) is reported by the rule ambiguous-value.
    """
    if not node.plain:
        return node.text
    if node.text in _WORDS:
        return _WORDS[node.text]
    if _INTEGER.fullmatch(node.text):
        return int(node.text)
    return float(node.text) if _FLOAT.fullmatch(node.text) else node.text
