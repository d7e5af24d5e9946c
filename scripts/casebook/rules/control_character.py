"""A text holds no control characters and others that editors do not show.

A variation selector is one of them unless it chooses the form of an ideograph or of a picture.
"""

import re
from collections.abc import Iterator

from casebook.rules.found import Spot, place
from casebook.yaml_nodes import Node, Scalar

TITLE = "目に見えない文字がない"

# C0 and C1 but tab, line feed and carriage return; then the marks that change the direction of text,
# the zero-width ones that break search, line separators, stray byte order marks and non-characters.
_CONTROLS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff"
)
# Hyphens that show at the end of a line only, fillers of other scripts, tags.
_UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufdd0-\ufdef"
    "\U000e0000-\U000e007f"
)
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PICTURES = (
    "#*0-9\u00a9\u00ae\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_CHOICES = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_WRONG = re.compile(
    f"[{_CONTROLS}{_UNSEEN}]"
    f"|(?<![{_IDEOGRAPHS}])[\ufe00-\ufe0d\U000e0100-\U000e01ef]"
    f"|(?<![{_IDEOGRAPHS}{_PICTURES}])[\ufe0e\ufe0f]"
)
_ANY = re.compile(f"[{_CONTROLS}{_UNSEEN}{_CHOICES}]")
"""A first look, which is faster for having no branches."""

_NAMES = {
    "\u00ad": "ソフトハイフン",
    "\u2800": "点字の空白",
    "\u3164": "ハングルの空白",
    "\uffa0": "ハングルの空白",
}
_OTHERS = (
    (0xFE00, 0xFE0F, "異体字の印"),
    (0xE0100, 0xE01EF, "異体字の印"),
    (0xE0000, 0xE007F, "タグ文字"),
)


def check(text: str) -> Iterator[Spot]:
    """Report each line's first one."""
    if not _ANY.search(text):
        return
    last = 0
    for found in _WRONG.finditer(text):
        mark = place(text, found.start())
        if mark.line > last:
            message = (
                f"目に見えない{_named(found[0])}が入っています。この文字を消してください。"
                "消しにくいときは、行ごと打ち直してください。"
            )
            yield Spot(mark, message)
        last = mark.line


def check_tree(nodes: list[Node]) -> Iterator[Spot]:
    r"""Report those that a quoted text spells out, as `"\u202e"` does."""
    for node in nodes:
        if not isinstance(node, Scalar) or node.plain:
            continue
        if found := _WRONG.search(node.text):
            message = (
                f"「\\」の書き方で、目に見えない{_named(found[0])}が入っています。"
                "「\\」とその後の英数字を消してください。"
            )
            yield Spot(node.mark, message)


def _named(char: str) -> str:
    code = ord(char)
    among = (name for first, last, name in _OTHERS if first <= code <= last)
    return f"{_NAMES.get(char) or next(among, '制御文字')}（U+{code:04X}）"
