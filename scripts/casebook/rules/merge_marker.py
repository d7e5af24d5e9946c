"""No traces of an unfinished merge are left in a file."""

import re
from collections.abc import Iterator

from casebook.problem import Mark
from casebook.rules.found import Spot

TITLE = "変更の衝突の印が残っていない"

_SIGNS = ("<" * 7, ">" * 7, "|" * 7, "=" * 7)
_MARKER = re.compile(r"(<{7}|>{7}|\|{7})( |$)|={7}$")


def check(text: str) -> Iterator[Spot]:
    """Report every line that Git writes around two versions of a text."""
    if not any(sign in text for sign in _SIGNS):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if _MARKER.match(line):
            message = (
                f"ほかの人の変更とぶつかった印「{line[:7]}」が残っています。"
                "残す方の行を選び、印の行を消してください。"
            )
            yield Spot(Mark(number, 1), message)
