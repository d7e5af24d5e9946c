"""A text holds no control characters, which editors do not show."""

import re
from collections.abc import Iterator

from casebook.problem import Mark
from casebook.rules.found import Spot

TITLE = "見えない制御文字がない"

# C0 and C1 but tab, line feed and carriage return; then the marks that change the direction of text,
# the zero-width ones that break search, line separators, stray byte order marks and non-characters.
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)


def check(text: str) -> Iterator[Spot]:
    """Report each line's first control character."""
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _CONTROL.search(line):
            code = f"U+{ord(found[0]):04X}"
            message = f"目に見えない制御文字（{code}）が入っています。この文字を消してください。"
            yield Spot(Mark(number, found.start() + 1), message)
