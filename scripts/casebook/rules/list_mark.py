"""An item of a list begins with a half-width hyphen and a space."""

import re
from collections.abc import Iterator

from casebook import schema
from casebook.blanks import BLANKS, blank_name
from casebook.problem import Mark
from casebook.rules.found import Spot, lines, place

TITLE = "一覧の行は半角の「-」と半角の空白で始める"

_DASHES = "－−‐‑‒–—―ー﹣・"
_KEY = r"(?P<key>[A-Za-z_][A-Za-z0-9_-]*)"
_BLANK_FIRST = re.compile(rf"- *[\t{BLANKS}]")
_BLANK = re.compile(rf"^ *(?:- +)*- *(?P<blank>[\t{BLANKS}])", re.MULTILINE)
_DASH_FIRST = re.compile(rf"[{_DASHES}][ {BLANKS}]*[A-Za-z_]")
_DASH_AND_KEY = re.compile(
    rf"^ *(?P<dash>[{_DASHES}])[ {BLANKS}]*{_KEY}[ {BLANKS}]*[:：]", re.MULTILINE
)
_TIGHT_FIRST = re.compile(rf"-{_KEY}:")
_TIGHT_AND_KEY = re.compile(rf"^ *(?:- +)*(?P<dash>-){_KEY}:(?= |$)", re.MULTILINE)
_DASH = re.compile(rf" *(?P<dash>[{_DASHES}])[ {BLANKS}]")
_TIGHT = re.compile(r" *(?:- +)*(?P<dash>-)(?=[^\s-])")


def check(text: str) -> Iterator[Spot]:
    """Report hyphens with a blank that is no space, and keys behind a wrong or a tight hyphen.

    YAML may take such a line for a part of the text above it or for a key of its own.
    """
    for found in lines(text, _BLANK_FIRST, _BLANK):
        name = blank_name(found["blank"])
        message = f"一覧の「-」の次にあるのは{name}です。半角の空白に置き換えてください。"
        yield Spot(place(text, found.start("blank")), message)
    for looks in ((_DASH_FIRST, _DASH_AND_KEY), (_TIGHT_FIRST, _TIGHT_AND_KEY)):
        for found in lines(text, *looks):
            if found["key"] in schema.known_keys():
                yield _wrong(found["dash"], place(text, found.start("dash")))


def check_broken(text: str, line: int) -> Iterator[Spot]:
    """Look at the line that makes no sense as YAML: any word may follow the hyphen there."""
    written = [*text.split("\n"), ""][line - 1]
    if found := _DASH.match(written) or _TIGHT.match(written):
        yield _wrong(found["dash"], Mark(line, found.start("dash") + 1))


def _wrong(dash: str, mark: Mark) -> Spot:
    if dash == "-":
        return Spot(mark, "一覧の「-」の次に半角の空白がありません。「- 」のように空けてください。")
    message = f"一覧の印の「{dash}」は、半角の「-」ではありません。「- 」に直してください。"
    return Spot(mark, message)
