"""A text holds no control characters, which editors do not show."""

import re
from collections.abc import Iterator

from casebook.problem import Mark
from casebook.rules.found import Spot
from casebook.yaml_nodes import Node, Scalar

TITLE = "見えない制御文字がない"

# C0 and C1 but tab, line feed and carriage return; then the marks that change the direction of text,
# the zero-width ones that break search, line separators, stray byte order marks and non-characters.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff]"
)


def check(text: str) -> Iterator[Spot]:
    """Report each line's first control character."""
    if not _CONTROL.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _CONTROL.search(line):
            message = (
                f"目に見えない制御文字（{_code(found[0])}）が入っています。この文字を消してください。"
                "消しにくいときは、行ごと打ち直してください。"
            )
            yield Spot(Mark(number, found.start() + 1), message)


def check_tree(nodes: list[Node]) -> Iterator[Spot]:
    r"""Report control characters that a quoted text spells out, as `"\u202e"` does."""
    for node in nodes:
        if not isinstance(node, Scalar) or node.plain:
            continue
        if found := _CONTROL.search(node.text):
            message = (
                f"「\\」の書き方で、目に見えない制御文字（{_code(found[0])}）が入っています。"
                "「\\」とその後の英数字を消してください。"
            )
            yield Spot(node.mark, message)


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"
