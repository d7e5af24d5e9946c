"""YAML text as a tree of nodes that remember where they stand.

PyYAML's own constructors forget positions, drop the first of two equal keys without a word and turn
`012301`, `yes` and `2023-10-16` into other things. An author needs to hear of all that, so the tree
is built from libyaml's events, and what a scalar means is decided in `load`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from casebook.problem import START, Mark

_OPENINGS = (
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)
"""What libyaml misses the end of; where the author has to look is its beginning."""

DEEPEST = 20
"""Nesting allowed in a file; a case needs 5. The limit keeps every later walk safe to recurse."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as written; `plain` when it stands without quotes and without a block."""

    text: str
    plain: bool
    mark: Mark
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    mark: Mark
    items: list["Node"] = field(default_factory=list)
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """A map, with its pairs in the order written and repeated keys kept."""

    mark: Mark
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A `*name` that stands for something written elsewhere."""

    name: str
    mark: Mark


Node: TypeAlias = Scalar | Sequence | Mapping | Alias


class BrokenYamlError(Exception):
    """The text is no YAML that we read; `reason` is libyaml's wording or one of our own."""

    def __init__(self, reason: str, mark: Mark) -> None:
        super().__init__(reason)
        self.reason = reason
        self.mark = mark


def parse(text: str) -> Node | None:
    """Read one YAML document; None when the text holds nothing but space and comments.

    Raises BrokenYamlError when libyaml gives up, for a second document, and for nesting below DEEPEST.
    """
    try:
        return _build(text)
    except yaml.MarkedYAMLError as error:
        raise BrokenYamlError(error.problem or "", _place_of(error)) from error
    except yaml.reader.ReaderError as error:
        before = text.encode()[: error.position].decode(errors="ignore")  # libyaml counts bytes
        mark = Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise BrokenYamlError(error.reason, mark) from error


def walk(node: Node) -> Iterator[Node]:
    """Give the node and all below it, in the order written."""
    waiting = [node]  # generators inside generators would cost their depth for every node
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, Sequence):
            waiting += reversed(node.items)
        elif isinstance(node, Mapping):
            for key, value in reversed(node.pairs):
                waiting += (value, key)


def _build(text: str) -> Node | None:
    roots: list[Node] = []
    open_nodes: list[_Open] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        match event:
            case yaml.ScalarEvent():
                plain = not event.style  # libyaml gives "" here, PyYAML None
                node: Node = Scalar(event.value, plain, _mark(event.start_mark), event.tag)
            case yaml.AliasEvent():
                node = Alias(event.anchor or "", _mark(event.start_mark))
            case yaml.SequenceStartEvent():
                node = Sequence(_mark(event.start_mark), tag=event.tag)
            case yaml.MappingStartEvent():
                node = Mapping(_mark(event.start_mark), tag=event.tag)
            case yaml.CollectionEndEvent():
                open_nodes.pop()
                continue
            case _:
                continue
        _place(node, roots, open_nodes)
        if isinstance(node, Sequence | Mapping):
            open_nodes.append(_Open(node))
        if len(open_nodes) > DEEPEST:
            raise BrokenYamlError("nested too deeply", node.mark)
    return roots[0] if roots else None


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet, and the key that waits for its value."""

    node: Sequence | Mapping
    key: Node | None = None

    def add(self, child: Node) -> None:
        if isinstance(self.node, Sequence):
            self.node.items.append(child)
        elif self.key is None:
            self.key = child
        else:
            self.node.pairs.append((self.key, child))
            self.key = None


def _place(node: Node, roots: list[Node], open_nodes: list[_Open]) -> None:
    if open_nodes:
        open_nodes[-1].add(node)
    elif roots:
        raise BrokenYamlError("second document", node.mark)
    else:
        roots.append(node)


def _place_of(error: yaml.MarkedYAMLError) -> Mark:
    found, began = _mark(error.problem_mark), _mark(error.context_mark)
    return began if error.context in _OPENINGS and began.line < found.line else found


def _mark(mark: yaml.Mark | yaml._yaml.Mark | None) -> Mark:
    return START if mark is None else Mark(mark.line + 1, mark.column + 1)
