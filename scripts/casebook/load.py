"""One file held against the rules for bytes, text and nodes: bytes in, a document or problems out."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePath

from casebook.kept import digest
from casebook.library import Document, Kind
from casebook.problem import Problem
from casebook.rules import (
    READING_RULES,
    TEXT_RULES,
    TREE_RULES,
    control_character,
    encoding,
    reuse,
    yaml_syntax,
)
from casebook.rules.found import Spot, rule_name
from casebook.yaml_data import data_of
from casebook.yaml_nodes import BrokenYamlError, Mapping, decoded, parse, walk


# What is read again and again are vocabularies; a collection's cases are kept elsewhere, and not in memory.
@lru_cache(maxsize=256)
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
    stop_at([p for rule in READING_RULES for p in problems(rule, rule.check(text, nodes))])
    found = [p for tree_rule in TREE_RULES for p in problems(tree_rule, tree_rule.check(nodes))]
    return Document(shown, Kind.of(path), path.stem, data_of(root), digest(raw), lambda: raw), found
