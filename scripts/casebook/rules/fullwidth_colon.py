"""A key is followed by a half-width colon and a space."""

import re
from collections.abc import Iterator

from casebook import schema
from casebook.blanks import BLANKS, blank_name
from casebook.rules.found import Spot, lines, place

TITLE = "項目の後は半角のコロンと空白"

_KEY = rf"^[ -]*(?P<key>[A-Za-z_][A-Za-z0-9_-]*)(?P<before>[ {BLANKS}]*)"
_AFTER = rf"(?P<blank>[{BLANKS}])|[^\s/]"
_WRONG_FIRST = re.compile(rf"：|:(?:{_AFTER})")
_WRONG = re.compile(rf"{_KEY}(?:(?P<wide>：)|(?P<colon>:)(?={_AFTER}))", re.MULTILINE)
_APART_FIRST = re.compile(rf"[{BLANKS}][ {BLANKS}]*:")
_APART = re.compile(
    rf"^[ -]*(?P<key>[A-Za-z_][A-Za-z0-9_-]*) *(?P<blank>[{BLANKS}])[ {BLANKS}]*:", re.MULTILINE
)


def check(text: str) -> Iterator[Spot]:
    """Report lines that begin with a key of the schemas but go on with a wrong colon.

    YAML may take such a line for more of the text above it: the key would be lost without a word.
    """
    for found in lines(text, _WRONG_FIRST, _WRONG):
        if found["key"] in schema.known_keys():
            yield _wrong(text, found)
    for found in lines(text, _APART_FIRST, _APART):
        if found["key"] in schema.known_keys():
            message = (
                f"項目と、その後のコロン「:」の間に{blank_name(found['blank'])}があります。"
                f"「{found['key']}: 」のように詰めてください。"
            )
            yield Spot(place(text, found.start("blank")), message)


def check_broken(text: str, line: int) -> Iterator[Spot]:
    """Report lines that begin like any key, without the colon and the space that it needs.

    Called for texts that make no sense as YAML only: inside a longer text such a line is fine.
    """
    for found in _WRONG.finditer(text):
        yield _wrong(text, found)


def _wrong(text: str, found: re.Match[str]) -> Spot:
    if found["wide"]:
        message = "項目の後のコロン「：」が全角です。半角の「:」と半角の空白に直してください。"
        return Spot(place(text, found.start("wide")), message)
    fault = (
        f"の次にあるのは{blank_name(found['blank'])}です。半角の空白に替え、"
        if found["blank"]
        else "の次に半角の空白がありません。"
    )
    message = f"項目の後のコロン「:」{fault}「{found['key']}: 」のように空けてください。"
    return Spot(place(text, found.start("colon")), message)
