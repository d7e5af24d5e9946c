"""Files as data: bytes in, a document with the line and column of every value out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath
from sys import intern
from typing import Any

from casebook.library import Document, Kind
from casebook.problem import Problem
from casebook.rules import TEXT_RULES, TREE_RULES, control_character, encoding, reuse, yaml_syntax
from casebook.rules.found import Spot, rule_name
from casebook.yaml_nodes import (
    BrokenYamlError,
    Mapping,
    Node,
    Scalar,
    Sequence,
    decoded,
    parse,
    walk,
)

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_BEGINNINGS = "-+0123456789"
"""What numbers begin with: most texts need no closer look."""

_SHORT = 12
"""Texts up to this length, such as names of sources and states, repeat: one object serves for all."""

_FOLDERS = {
    "_municipalities": Kind.MUNICIPALITY,
    "_vocabulary": Kind.VOCABULARY,
    "_comparisons": Kind.COMPARISON,
}

_WORDS: dict[str, object] = {"": None, "null": None, "~": None, "true": True, "false": False}


def kind_of(path: PurePath) -> Kind:
    """Tell from the folder what a file describes."""
    return _FOLDERS.get(path.parent.name, Kind.CASE)


# A preview reads the same bytes again and again; the bound lets go of old versions.
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
    text = decoded(raw)
    stop_at([p for rule in TEXT_RULES for p in problems(rule, rule.check(text))])
    try:
        root = parse(text)
    except BrokenYamlError as error:
        rule, spots = yaml_syntax.explain(error, text)
        raise Unreadable(problems(rule, spots)) from None
    rule, spots = yaml_syntax.explain_root(root, text)
    stop_at(problems(rule, spots))
    assert isinstance(root, Mapping)  # noqa: S101 - explain_root has refused everything else
    nodes = walk(root)
    stop_at(problems(control_character, control_character.check_tree(nodes)))
    stop_at(problems(reuse, reuse.check(nodes)))  # what an alias means is not looked up
    found = [p for tree_rule in TREE_RULES for p in problems(tree_rule, tree_rule.check(nodes))]
    return Document(shown, kind_of(path), path.stem, _to_data(root), raw), found


def _to_data(node: Node) -> Any:
    match node:
        case Scalar():
            return scalar_value(node)
        case Sequence():
            return [_to_data(item) for item in node.items]
        case Mapping():
            return {
                intern(key.text): _to_data(value)  # the same few keys in thousands of files
                for key, value in node.pairs
                if isinstance(key, Scalar) and key.text  # duplicate-key has spoken of any other
            }
        case _:
            return None


def scalar_value(node: Scalar) -> object:
    """Say what a scalar means: text, unless it is plainly a number, a truth value or nothing.

    Dates stay text, as the schema wants them. What other YAML readers would take for something
    else (`yes`, `012301`, `12:30`) is reported by the rule ambiguous-value.
    """
    if not node.plain:
        return node.text
    text = node.text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _BEGINNINGS:
        return intern(text) if len(text) <= _SHORT else text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
