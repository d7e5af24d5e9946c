"""Japanese text is not broken over lines, since YAML joins the lines with a blank.

`text: 窓口を` followed by a line `開いた。` is read as 「窓口を 開いた。」. That holds for text without quotes, in
quotes and after `>`; it does not after `|`, which keeps lines apart, nor behind a backslash in double quotes.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from casebook.problem import Mark, quoted
from casebook.rules.found import Spot
from casebook.yaml_nodes import Node, Scalar

TITLE = "日本語の文を途中で改行しない"

_JAPANESE = (
    "\u2015\u2025\u2026\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff01-\uff9f\U00020000-\U0003ffff"
)
_JOINED = re.compile(f"[{_JAPANESE}] [{_JAPANESE}]")
_BLOCK = re.compile(r"(?:[&!]\S* +)*(?P<style>[|>])")
_OPENING = " \"'"
_AROUND = 8
"""So many characters on both sides show where the blank comes in."""


def check(text: str, nodes: list[Node]) -> Iterator[Spot]:
    """Report the first line of each value that is joined so."""
    lines: list[str] = []
    for node in nodes:
        if isinstance(node, Scalar) and not node.in_one_line and _JOINED.search(node.text):
            lines = lines or text.split("\n")
            yield from _joined(node, lines)


def _joined(value: Scalar, lines: list[str]) -> Iterator[Spot]:
    first = value.mark.line
    head = lines[first - 1][value.mark.column - 1 :]
    block = None if value.plain else _BLOCK.match(head)
    if block and block["style"] == "|":
        return
    written = [head, *lines[first : value.end.line]]
    if block:
        written = _at_margin(written[1:-1])
        first += 1
    for number, (above, below) in enumerate(pairwise(written), first + 1):
        before, after = above.rstrip(), below.strip()
        if _JOINED.fullmatch(f"{before[-1:]} {after[:1]}"):
            mark = Mark(number, len(below) - len(below.lstrip()) + 1)
            yield Spot(mark, _message(f"{before.lstrip(_OPENING)[-_AROUND:]} {after[:_AROUND]}"))
            return


def _at_margin(block: list[str]) -> list[str]:
    """Empty the lines that stand deeper than the first, which `>` does not join."""
    margin = next((len(line) - len(line.lstrip(" ")) for line in block if line.strip()), 0)
    return ["" if line[margin : margin + 1] == " " else line for line in block]


def _message(shown: str) -> str:
    return (
        f"この行は上の行とつながり、文の途中に空白が入ります（{quoted(shown)}）。改行せず一行に書いてください。"
        '折り返したいときは、値の全体を「"」で囲み、折り返す行の終わりに「\\」を付けてください。'
    )
