"""Lines are indented with spaces, since YAML takes no tabs and no other blanks."""

import re
from collections.abc import Iterator

from casebook.blanks import BLANKS, blank_name
from casebook.rules.found import Spot, place

TITLE = "字下げにタブや全角の空白を使わない"

_WRONG = re.compile(rf"^ *(?P<space>[\t{BLANKS}])", re.MULTILINE)


def check(text: str) -> Iterator[Spot]:
    """Report lines whose indentation holds a tab, a full-width space or another blank of Unicode."""
    for found in _WRONG.finditer(text):
        name = blank_name(found["space"])
        message = f"行の頭の字下げに{name}が使われています。半角の空白に置き換えてください。"
        yield Spot(place(text, found.start("space")), message)
