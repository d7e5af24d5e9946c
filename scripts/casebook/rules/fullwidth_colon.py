"""A key is followed by a half-width colon and a space."""

import re
from collections.abc import Iterator
from functools import cache

from casebook import schema
from casebook.problem import Mark
from casebook.rules.found import Spot

TITLE = "項目の後は半角のコロンと空白"

_KEY = r"[ -]*(?P<key>[A-Za-z_][A-Za-z0-9_-]*)"
_FULLWIDTH = re.compile(_KEY + r"[ \u3000]*(?P<colon>：)")
_TIGHT = re.compile(_KEY + r"[ \u3000]*(?P<colon>:)(?=\u3000|[^\s/])")


def check(text: str) -> Iterator[Spot]:
    """Report lines that begin with a key of the schemas but go on with a full-width colon.

    YAML may take such a line for more of the text above it: the key would be lost without a word.
    """
    if "：" not in text:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if (found := _FULLWIDTH.match(line)) and found["key"] in _known_keys():
            yield _fullwidth(number, found)


def check_broken(text: str) -> Iterator[Spot]:
    """Report lines that begin like any key, without the colon and the space that it needs.

    Called for texts that make no sense as YAML only: inside a longer text such a line is fine.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _FULLWIDTH.match(line):
            yield _fullwidth(number, found)
        elif found := _TIGHT.match(line):
            message = (
                "項目の後のコロン「:」の次に半角の空白がありません。"
                f"「{found['key']}: 」のように空けてください。"
            )
            yield Spot(Mark(number, found.start("colon") + 1), message)


def _fullwidth(number: int, found: re.Match[str]) -> Spot:
    message = "項目の後のコロン「：」が全角です。半角の「:」と半角の空白に直してください。"
    return Spot(Mark(number, found.start("colon") + 1), message)


@cache
def _known_keys() -> frozenset[str]:
    """Collect every key that some schema defines."""

    def keys(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            yield from node.get("properties", {})
            for inner in node.values():
                yield from keys(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from keys(inner)

    return frozenset(keys(list(schema.schemas().values())))
