"""Pages as trees of elements, read with the parser of the standard library."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

READING = ("rp", "rt")
"""What stands above a name to tell how it is read; it is no part of the text."""

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


@dataclass(slots=True)
class Element:
    """An element with its attributes; children are elements and texts in their order."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Walk this element and all inside it, in document order."""
        ahead = [self]
        while ahead:
            element = ahead.pop()
            yield element
            ahead += [each for each in reversed(element.children) if isinstance(each, Element)]

    def with_attribute(self, name: str) -> list["Element"]:
        return [each for each in self.walk() if name in each.attributes]

    def tagged(self, *tags: str) -> list["Element"]:
        return [each for each in self.walk() if each.tag in tags]

    def by_id(self, wanted: str) -> "Element":
        """Give the one element with this id."""
        (found,) = (each for each in self.walk() if each.attributes.get("id") == wanted)
        return found

    def ids(self) -> list[str]:
        return [each.attributes["id"] for each in self.with_attribute("id")]

    def text(self) -> str:
        if self.tag in READING:
            return ""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parse(text: str) -> Element:
    """Read a page or a part of one. Gives a nameless element around it."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root


@cache
def page(path: Path) -> Element:
    """Read a page of a built site, once per path."""
    return parse(path.read_text("utf-8"))


@cache
def ids(path: Path) -> Counter[str]:
    """Count the ids on a page of a built site, once per path."""
    return Counter(page(path).ids())
