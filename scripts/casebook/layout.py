"""A file of a collection laid out in one way: one order of keys, one way to quote, one indentation.

Lines are moved, not made anew from data, so a comment stays with the key that it stands above or behind.
What the result says is held against the original before anybody writes it.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from casebook import yaml_text
from casebook.library import Document
from casebook.load import load
from casebook.sealed import dataclass
from casebook.yaml_data import scalar_value
from casebook.yaml_lines import Lines, comment, is_aside, joined, moved, parts, shifted
from casebook.yaml_nodes import Mapping, Node, Scalar, Sequence, decoded, parse, walk
from casebook.yaml_text import Place

_STEP = 2
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)
_BEFORE = re.compile(r"[ -]*")


class LayoutError(Exception):
    """The text laid out would not say the same as before; it has to be left as it is."""


def laid_out(document: Document, inside: PurePath) -> bytes:
    """Give the content of a file in the one layout, with the line ends that it has.

    Raises LayoutError where that would change the data or lose a comment.
    """
    before = decoded(document.content)
    root = parse(before)
    if not isinstance(root, Mapping):
        raise LayoutError(document.path)
    source = Lines(before.split("\n"))
    after = _Layout(document, source).text(root)
    if after != before and not _same(document, inside, root, after):
        # Without its quotes a value may run into the comment below it.
        after = _Layout(document, source, keep=True).text(root)
        if after != before and not _same(document, inside, root, after):
            raise LayoutError(document.path)
    if after == before:
        return document.content
    end = b"\r\n" if b"\r\n" in document.content else b"\n"
    return after.encode().replace(b"\n", end)


def _same(document: Document, inside: PurePath, root: Node, after: str) -> bool:
    """Whether a text says what the document says, with the same comments, and without new problems."""
    found, problems = load(after.encode(), inside, document.path)
    if found is None or problems or _said(found) != _said(document):
        return False
    new = parse(after)
    return new is not None and comments(after, new) == comments(decoded(document.content), root)


def _said(document: Document) -> str:
    return json.dumps(document.data, sort_keys=True)  # true is not 1 here


def comments(text: str, root: Node) -> Counter[str]:
    """Count the comments: what begins with `#` outside all values."""
    lines = text.split("\n")
    for node in walk(root):
        if isinstance(node, Scalar):
            for number in range(node.mark.line, min(node.end.line, len(lines)) + 1):
                line = lines[number - 1]
                first = node.mark.column - 1 if number == node.mark.line else 0
                last = node.end.column - 1 if number == node.end.line else len(line)
                lines[number - 1] = line[:first] + "x" * (last - first) + line[last:]
    return Counter(found.rstrip() for found in _COMMENT.findall("\n".join(lines)))


@dataclass(frozen=True, slots=True)
class _Child:
    """A pair of a map, or an item of a list, which has no key; `lead` is what stands above it."""

    key: Scalar | None
    value: Node
    lead: list[str]
    limit: int
    """The first line below that is not its own: comments before it close what it holds."""


@dataclass(frozen=True, slots=True)
class _Layout:
    document: Document
    source: Lines
    keep: bool = False
    """Values stay as they are quoted."""

    def text(self, root: Mapping) -> str:
        """Lay out the whole file; what stands above its first key stays at the top."""
        if not self.source.is_block(root):
            raise LayoutError(self.document.path)
        top = self.source.between(0, root.mark.line)
        body, tail = self._block(root, 0, len(self.source.lines) + 1, ())
        return joined([*top, *body, *tail])

    def _block(
        self, node: Node, indent: int, limit: int, place: Place
    ) -> tuple[list[str], list[str]]:
        """Lay out a map or list in blocks up to a line, and give the comments that close it."""
        children, tail = self._children(node, limit)
        if isinstance(node, Mapping):
            by_key = {child.key.text: child for child in children if child.key}
            if len(by_key) < len(children):
                raise LayoutError(self.document.path)
            order = yaml_text.in_order(list(by_key), self.document.kind, place)
            children = [by_key[key] for key in order]
        lines: list[str] = []
        for child in children:
            lines += moved(child.lead, indent)
            lines += (
                self._pair(child, indent, place) if child.key else self._item(child, indent, place)
            )
        return lines, moved(tail, indent)

    def _children(self, node: Node, limit: int) -> tuple[list[_Child], list[str]]:
        """Divide what stands up to a line among the parts, each comment to the part below it.

        One that stands deeper than the parts do closes the part above it.
        """
        found = parts(node)
        children: list[_Child] = []
        first = found[0][0] or found[0][1]
        lead = self.source.between(node.mark.line, first.mark.line)  # below a hyphen of its own
        for n, (key, value) in enumerate(found):
            self._refuse_apart(key or value)
            last = self.source.last_line(key, value)
            follows = found[n + 1] if n + 1 < len(found) else None
            below = (follows[0] or follows[1]).mark.line if follows else limit
            own = self.source.deepest(last, below, node.mark.column) + 1
            children.append(_Child(key, value, lead, own))
            lead = self.source.between(own - 1, below)
        return children, lead

    def _refuse_apart(self, node: Node) -> None:
        """Leave a file alone in which a `?` or a `-` stands where hardly anybody puts it."""
        if not _BEFORE.fullmatch(self.source.to_mark(node.mark)):
            raise LayoutError(self.document.path)

    def _pair(self, child: _Child, indent: int, place: Place) -> Iterator[str]:
        if not child.key:
            return
        inner = (*place, child.key.text)
        name = f"{' ' * indent}{yaml_text.scalar(child.key.text)}:"
        if not self.source.is_block(child.value):
            shift = indent - child.key.mark.column + 1
            yield from self._value(f"{name} ", child, shift, inner)
            yield from moved(
                self.source.between(self.source.last_line(child.key, child.value), child.limit),
                indent,
            )
            return
        behind = self.source.from_mark(child.key.end).lstrip(" ").removeprefix(":")
        yield name + comment(behind)
        yield from moved(
            self.source.between(child.key.mark.line, child.value.mark.line), indent + _STEP
        )
        lines, tail = self._block(child.value, indent + _STEP, child.limit, inner)
        yield from (*lines, *tail)

    def _item(self, child: _Child, indent: int, place: Place) -> Iterator[str]:
        dash = f"{' ' * indent}- "
        inner = (*place, "*")
        if not self.source.is_block(child.value):
            shift = indent + _STEP - child.value.mark.column + 1
            yield from self._value(dash, child, shift, inner)
            yield from moved(
                self.source.between(self.source.last_line(None, child.value), child.limit), indent
            )
            return
        lines, tail = self._block(child.value, indent + _STEP, child.limit, inner)
        # A key that has come to the front brings along what stood above it.
        first = next(n for n, line in enumerate(lines) if not is_aside(line))
        yield from moved(lines[:first], indent)
        yield dash + lines[first].lstrip(" ")
        yield from (*lines[first + 1 :], *tail)

    def _value(self, head: str, child: _Child, shift: int, place: Place) -> Iterator[str]:
        """Lay out a value that stands in brackets or alone, with the comment behind it."""
        value = child.value
        behind = self.source.behind(value)
        first, *more = self._written(value, place, keep=self.keep or bool(behind))
        lines = [head + first, *(shifted(line, shift) for line in more)]
        *above, last = lines
        yield from above
        yield (last if self.source.is_lines(value) and more else last.rstrip()) + behind

    def _written(self, value: Node, place: Place, *, keep: bool) -> list[str]:
        """Give the lines of a value: as they are where they are several, or with a comment behind."""
        source = self.source.written(value)
        many = len(source) > 1 or self.source.is_lines(value)
        if keep or (many and isinstance(value, Scalar)):
            return source
        if isinstance(value, Scalar):
            meant = scalar_value(value)
            rest = "null" if value.text == "~" else value.text
            return [yaml_text.scalar(meant) if isinstance(meant, str) else rest]
        return (
            source if many and any("#" in line for line in source) else [self._flow(value, place)]
        )

    def _flow(self, node: Node, place: Place) -> str:
        if isinstance(node, Sequence):
            return "[" + ", ".join(self._flow(each, (*place, "*")) for each in node.items) + "]"
        if isinstance(node, Mapping):
            pairs = {key.text: value for key, value in node.pairs if isinstance(key, Scalar)}
            if len(pairs) < len(node.pairs):
                raise LayoutError(self.document.path)
            inner = (
                f"{yaml_text.scalar(key, inside=True)}: {self._flow(pairs[key], (*place, key))}"
                for key in yaml_text.in_order(list(pairs), self.document.kind, place)
            )
            return "{" + ", ".join(inner) + "}"
        if not isinstance(node, Scalar):
            raise LayoutError(self.document.path)
        meant = scalar_value(node)
        if isinstance(meant, str):
            return yaml_text.scalar(meant, inside=True)
        return "null" if node.text in ("", "~") else node.text
