"""Lines are indented with spaces, since YAML takes no tabs."""

import re
from collections.abc import Iterator

from casebook.problem import Mark
from casebook.rules.found import Spot

TITLE = "字下げにタブを使わない"

_WRONG = re.compile(r" *(?P<space>[\t\u3000])")
_NAMES = {"\t": "タブ", "\u3000": "全角の空白"}


def check(text: str) -> Iterator[Spot]:
    """Report lines whose indentation holds a tab or a full-width space."""
    if not any(space in text for space in _NAMES):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _WRONG.match(line):
            name = _NAMES[found["space"]]
            message = f"行の頭の字下げに{name}が使われています。半角の空白に置き換えてください。"
            yield Spot(Mark(number, found.end()), message)
