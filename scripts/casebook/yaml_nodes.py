"""YAML text as a tree of nodes that remember where they stand.

PyYAML's own constructors forget positions, drop the first of two equal keys without a word and turn
`012301`, `yes` and `2023-10-16` into other things. An author needs to hear of all that, so the tree
is built from libyaml's events, and what a scalar means is decided in `yaml_data`.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

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


# Named tuples: a case has a thousand nodes, and frozen dataclasses take twice as long to make.
class Scalar(NamedTuple):
    """A single value as written; `plain` when it stands without quotes and without a block.

    `end` is the place behind its last character, for a block the line below it.
    """

    text: str
    plain: bool
    mark: Mark
    end: Mark
    tag: str | None = None


class Sequence(NamedTuple):
    """A list. `end` is the place behind its closing bracket, where it has one."""

    mark: Mark
    items: list["Node"]
    tag: str | None = None
    end: Mark = START


class Mapping(NamedTuple):
    """A map, with its pairs in the order written and repeated keys kept; `end` as in a list."""

    mark: Mark
    pairs: list[tuple["Node", "Node"]]
    tag: str | None = None
    end: Mark = START


class Alias(NamedTuple):
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


def decoded(raw: bytes) -> str:
    """Give the text of a file, whose lines end in a line feed whatever editor wrote them."""
    return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


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


def walk(node: Node) -> list[Node]:
    """Give the node and all below it, in the order written."""
    found: list[Node] = []
    _gather(node, found)
    return found


def _gather(node: Node, found: list[Node]) -> None:
    found.append(node)
    if isinstance(node, Sequence):
        for item in node.items:
            _gather(item, found)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            _gather(key, found)
            _gather(value, found)


def _build(text: str) -> Node | None:
    loader = yaml.CSafeLoader(text)
    try:
        return _built(loader.get_event)
    finally:
        loader.dispose()


def _built(take: Callable[[], Any]) -> Node | None:
    """Build the tree of the events that libyaml gives one by one, None behind the last."""
    children: list[Node] = []
    open_nodes: list[_Open] = []
    while event := take():
        kind = type(event)
        if not open_nodes and children and isinstance(event, yaml.NodeEvent):
            raise BrokenYamlError("second document", _mark(event.start_mark))
        if kind is yaml.ScalarEvent:  # libyaml gives "" for its style, PyYAML None
            mark, end = _mark(event.start_mark), _mark(event.end_mark)
            children.append(Scalar(event.value, not event.style, mark, end, event.tag))
        elif kind in _STARTS:
            open_nodes.append((_mark(event.start_mark), event.tag, children))
            children = []
            if len(open_nodes) > DEEPEST:
                raise BrokenYamlError("nested too deeply", open_nodes[-1][0])
        elif kind in _ENDS:
            mark, tag, siblings = open_nodes.pop()
            siblings.append(_ENDS[kind](mark, children, tag, _mark(event.end_mark)))
            children = siblings
        elif kind is yaml.AliasEvent:
            children.append(Alias(event.anchor or "", _mark(event.start_mark)))
    return children[0] if children else None


_Open: TypeAlias = tuple[Mark, str | None, list[Node]]
"""Of a list or map whose end has not come yet: where it begins, its tag, and what stands before it at its level."""


def _mapping(mark: Mark, children: list[Node], tag: str | None, end: Mark) -> Mapping:
    """Make a map of what was found inside: keys and values take turns."""
    return Mapping(mark, list(zip(children[::2], children[1::2], strict=True)), tag, end)


_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS: dict[type, Callable[[Mark, list[Node], str | None, Mark], Node]] = {
    yaml.MappingEndEvent: _mapping,
    yaml.SequenceEndEvent: Sequence,
}


def _place_of(error: yaml.MarkedYAMLError) -> Mark:
    found, began = _mark(error.problem_mark), _mark(error.context_mark)
    return began if error.context in _OPENINGS and began.line < found.line else found


def _mark(mark: yaml.Mark | yaml._yaml.Mark | None) -> Mark:
    return START if mark is None else _at(mark.line, mark.column)


@lru_cache(maxsize=100_000)
def _at(line: int, column: int) -> Mark:
    """Give one object for each place, which libyaml counts from 0: those of other files are mostly the same."""
    return Mark(line + 1, column + 1)
