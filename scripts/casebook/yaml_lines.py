"""The lines of a YAML text as its nodes lie in them: what stands behind a value, between two, and in it."""

import re

from casebook.problem import Mark
from casebook.sealed import dataclass
from casebook.yaml_nodes import Alias, Mapping, Node, Scalar, Sequence

_MARKERS = re.compile(r"(?:---|\.\.\.|%YAML [\d.]+| *-)[ \t]*(?P<comment>#.*)?")
"""What begins and ends a document says nothing in a file that holds one; nor does a hyphen above its item."""


_BLANK = "\0"
"""A blank line between values, which no text has: those within a value have to stay as many as they are."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A text by lines, without their ends; the numbers of lines count from 1."""

    lines: list[str]

    def line(self, number: int) -> str:
        """Give a line."""
        return self.lines[number - 1]

    def from_mark(self, mark: Mark) -> str:
        """Give the rest of a line."""
        return self.line(mark.line)[mark.column - 1 :]

    def to_mark(self, mark: Mark) -> str:
        """Give the beginning of a line."""
        return self.line(mark.line)[: mark.column - 1]

    def is_block(self, node: Node) -> bool:
        """Whether it is a map or list without brackets."""
        return isinstance(node, Sequence | Mapping) and self.from_mark(node.mark)[:1] not in "[{"

    def is_lines(self, node: Node) -> bool:
        """Whether it is a text behind `|` or `>`."""
        marked = self.from_mark(node.mark)[:1] in ("|", ">")
        return isinstance(node, Scalar) and not node.plain and marked

    def last_line(self, key: Scalar | None, value: Node) -> int:
        """Give the last line of a pair, or of an item without a key."""
        if self.is_block(value):
            return self.last_line(*parts(value)[-1])
        end = end_of(value)
        if not self.is_lines(value):
            return max(end.line, key.end.line if key else 0)
        last = end.line - 1 if end.column == 1 else end.line
        head = self.from_mark(value.mark).partition("#")[0]
        while "+" not in head and not self.line(last).strip():  # `|+` keeps empty lines at its end
            last -= 1
        return last

    def written(self, value: Node) -> list[str]:
        """Give the lines of a value that is no block, as they stand; the first begins with the value."""
        lines = self.lines[value.mark.line - 1 : self.last_line(None, value)]
        if not self.is_lines(value):
            lines[-1] = lines[-1][: end_of(value).column - 1]
        return [lines[0][value.mark.column - 1 :].rstrip(), *lines[1:]]

    def behind(self, value: Node) -> str:
        """Give the comment behind a value, with the gap before it."""
        return "" if self.is_lines(value) else comment(self.from_mark(end_of(value)))

    def between(self, above: int, below: int) -> list[str]:
        """Give the blank lines and comments between two lines; `joined` makes lines of them."""
        found: list[str] = []
        for line in self.lines[above : below - 1]:
            marker = _MARKERS.fullmatch(line)
            aside = (marker["comment"] or "") if marker else line.strip() or _BLANK
            found += [aside] if aside else []
        return found

    def deepest(self, above: int, below: int, column: int) -> int:
        """Give the last line between two that stands as deep as a column, or the one above."""
        deep = (n for n in range(below - 1, above, -1) if depth(self.line(n)) >= column)
        return next(deep, above)


def parts(node: Node) -> list[tuple[Scalar | None, Node]]:
    """List the pairs of a map, or the items of a list as pairs without a key."""
    if isinstance(node, Sequence):
        return [(None, item) for item in node.items]
    pairs = node.pairs if isinstance(node, Mapping) else []
    return [(key, value) for key, value in pairs if isinstance(key, Scalar)]


def end_of(node: Node) -> Mark:
    """Give the place behind a value that is no block."""
    return node.mark if isinstance(node, Alias) else node.end


def comment(rest: str) -> str:
    """Give the rest of a line if it is a comment, with the gap before it.

    >>> comment("  # なぜ "), comment("")
    ('  # なぜ', '')
    """
    return rest.rstrip() if rest.lstrip().startswith("#") else ""


def depth(line: str) -> int:
    """Count the spaces before a text; a blank line has none.

    >>> depth("  # なぜ"), depth("   ")
    (2, 0)
    """
    return len(line) - len(line.lstrip(" ")) if line.strip() else 0


def is_aside(line: str) -> bool:
    """Whether a line is blank or a comment."""
    return line == _BLANK or line.lstrip(" ").startswith("#")


def moved(asides: list[str], indent: int) -> list[str]:
    """Indent blank lines and comments."""
    return [line if line == _BLANK else " " * indent + line.lstrip(" ") for line in asides]


def joined(lines: list[str]) -> str:
    """Make a text of laid out lines: of blank ones between values only one stays, and none at either end."""
    kept = [
        line for n, line in enumerate(lines) if line != _BLANK or (n and lines[n - 1] != _BLANK)
    ]
    while kept and kept[-1] == _BLANK:
        kept.pop()
    return "".join("\n" if line == _BLANK else f"{line}\n" for line in kept)


def shifted(line: str, by: int) -> str:
    """Move a line of a text to the right or left."""
    if by >= 0:
        return " " * by + line if line.strip() else line
    return line[min(-by, depth(line)) :]
