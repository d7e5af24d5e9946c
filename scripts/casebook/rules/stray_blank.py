"""Values and keys hold no rare blanks, and neither begin nor end with a full-width space."""

import re
from collections.abc import Iterator

from casebook.blanks import FULLWIDTH, RARE, blank_name
from casebook.problem import Mark, quoted
from casebook.rules.found import Spot, place
from casebook.yaml_nodes import Node, Scalar

TITLE = "値に、まぎれ込んだ空白がない"

_RARE = re.compile(f"[\t{RARE}]")


def check(text: str, nodes: list[Node]) -> Iterator[Spot]:
    """Report them where YAML has taken them for letters; a name that holds one equals no other."""
    rare = _RARE.search(text)
    if not rare and FULLWIDTH not in text:
        return
    for node in nodes:
        if not isinstance(node, Scalar):
            continue
        if rare and (found := _RARE.search(node.text)):
            yield from _rare(found[0], node, text)
        elif node.plain and node.text[:1] == FULLWIDTH:
            yield Spot(node.mark, _at_edge(node.text, "前"))
        elif node.plain and node.text[-1:] == FULLWIDTH:
            yield Spot(Mark(node.end.line, node.end.column - 1), _at_edge(node.text, "後"))


def _rare(blank: str, node: Scalar, text: str) -> Iterator[Spot]:
    """Report a rare blank, unless it is spelt out in quotes, and so is meant."""
    lines = text.split("\n")
    begin, end = (
        sum(len(line) + 1 for line in lines[: mark.line - 1]) + mark.column - 1
        for mark in (node.mark, node.end)
    )
    position = text.find(blank, begin, end)
    if position >= 0:
        message = f"{blank_name(blank)}が入っています。半角の空白に置き換えるか、消してください。"
        yield Spot(place(text, position), message)


def _at_edge(text: str, side: str) -> str:
    return f"{quoted(text)}の{side}に全角の空白が付いています。消してください。"
