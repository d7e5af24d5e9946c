"""A key is followed by a half-width colon and a space."""

import re
from collections.abc import Iterator

from casebook.problem import Mark
from casebook.rules.found import Spot

TITLE = "項目の後のコロンは半角"

_KEY = re.compile(r"[ -]*[A-Za-z_][A-Za-z0-9_-]*[ \u3000]*(?P<colon>：)")


def check(text: str) -> Iterator[Spot]:
    """Report lines that begin like a key but go on with a full-width colon.

    Called for texts that make no sense as YAML only: inside a longer text such a line is fine.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _KEY.match(line):
            message = "項目の後のコロン「：」が全角です。半角の「:」と半角の空白に直してください。"
            yield Spot(Mark(number, found.start("colon") + 1), message)
