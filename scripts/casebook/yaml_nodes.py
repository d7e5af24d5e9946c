"""YAML text as a tree of nodes that remember where they stand.

PyYAML's own constructors forget positions, drop the first of two equal keys without a word and turn
`012301`, `yes` and `2023-10-16` into other things. An author needs to hear of all that, so the tree
is built from libyaml's events, and what a scalar means is decided in `yaml_data`.
"""

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

import yaml

from casebook.problem import START, Mark

_OPENINGS = (
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)
"""What libyaml misses the end of; where the author has to look is its beginning."""

TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says itself at its own limit of a thousand, which it may see before ours."""

DEEPEST = 20
"""Nesting allowed in a file; a case needs 5. The limit keeps every later walk safe to recurse."""


class Place(Protocol):
    """A place as libyaml tells it, counted from 0."""

    @property
    def line(self) -> int:
        """Lines above it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


class Stretch:
    """What stands in a text from one place to another, with the tag that was written before it.

    A case has a thousand of them and hardly any is asked where it stands: only then its places become marks.
    """

    __slots__ = ("_begin", "_end", "tag")

    def __init__(self, begin: Place, end: Place, tag: str | None = None) -> None:
        self._begin = begin
        self._end = end
        self.tag = tag

    @property
    def mark(self) -> Mark:
        """Where it begins."""
        return _mark(self._begin)

    @property
    def end(self) -> Mark:
        """The place behind its last character; for a block the line below it."""
        return _mark(self._end)

    @property
    def in_one_line(self) -> bool:
        """Whether it ends in the line in which it begins."""
        return self._begin.line == self._end.line


class Scalar(Stretch):
    """A single value as written; `plain` when it stands without quotes and without a block."""

    __slots__ = ("plain", "text")

    def __init__(
        self, text: str, plain: bool, begin: Place, end: Place, tag: str | None = None
    ) -> None:
        self._begin = begin
        self._end = end
        self.tag = tag
        self.text = text
        self.plain = plain


class Sequence(Stretch):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, items: list["Node"], begin: Place, end: Place, tag: str | None) -> None:
        super().__init__(begin, end, tag)
        self.items = items


class Mapping(Stretch):
    """A map, with its pairs in the order written and repeated keys kept."""

    __slots__ = ("pairs",)

    def __init__(
        self, pairs: list[tuple["Node", "Node"]], begin: Place, end: Place, tag: str | None
    ) -> None:
        super().__init__(begin, end, tag)
        self.pairs = pairs


class Alias(Stretch):
    """A `*name` that stands for something written elsewhere."""

    __slots__ = ("name",)

    def __init__(self, name: str, begin: Place, end: Place) -> None:
        super().__init__(begin, end)
        self.name = name


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
    open_nodes: list[tuple[Any, list[Node]]] = []
    while event := take():
        kind = type(event)
        if children and not open_nodes and kind in _NODES:
            raise BrokenYamlError("second document", _mark(event.start_mark))
        if kind is yaml.ScalarEvent:  # libyaml gives "" for its style, PyYAML None
            begin, end = event.start_mark, event.end_mark
            children.append(Scalar(event.value, not event.style, begin, end, event.tag))
        elif kind in _STARTS:
            open_nodes.append((event, children))
            children = []
            if len(open_nodes) > DEEPEST:
                raise BrokenYamlError(TOO_DEEP, _mark(event.start_mark))
        elif kind in _ENDS:
            start, siblings = open_nodes.pop()
            siblings.append(_ENDS[kind](children, start.start_mark, event.end_mark, start.tag))
            children = siblings
        elif kind is yaml.AliasEvent:
            children.append(Alias(event.anchor or "", event.start_mark, event.end_mark))
    return children[0] if children else None


def _mapping(children: list[Node], begin: Place, end: Place, tag: str | None) -> Mapping:
    """Make a map of what was found inside: keys and values take turns."""
    return Mapping([*zip(children[::2], children[1::2], strict=True)], begin, end, tag)


_STARTS = frozenset((yaml.MappingStartEvent, yaml.SequenceStartEvent))
_NODES = _STARTS | {yaml.ScalarEvent, yaml.AliasEvent}
_ENDS: dict[type, Callable[[list[Node], Place, Place, str | None], Node]] = {
    yaml.MappingEndEvent: _mapping,
    yaml.SequenceEndEvent: Sequence,
}


def _place_of(error: yaml.MarkedYAMLError) -> Mark:
    found, began = (
        START if place is None else _mark(place)
        for place in (error.problem_mark, error.context_mark)
    )
    return began if error.context in _OPENINGS and began.line < found.line else found


def _mark(place: Place) -> Mark:
    return Mark(place.line + 1, place.column + 1)
