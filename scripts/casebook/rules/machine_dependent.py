"""Texts hold no characters that differ between machines (機種依存文字), such as 丸数字."""

import re
import unicodedata
from collections.abc import Iterator

from casebook.library import DataPath, Document, Library
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.yaml_nodes import decoded

TITLE = "丸数字や機種依存文字を使わない"

# Enclosed and Roman numerals, squared words, compatibility ideographs, private use, half-width kana.
_KANA = "\uff61-\uff9f"
_SIGNS = (
    "\u2116\u2121\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3220-\u33ff\ue000-\uf8ff\uf900-\ufaff"
    "\U0001f100-\U0001f2ff"
)
_DEPENDENT = re.compile(f"[{_KANA}]+|[{_SIGNS}]")
_ANY = re.compile(f"[{_KANA}{_SIGNS}]")
"""A first look, four times as fast for having no branches: nearly all files hold none of them."""


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report the first such character of every text, with its plain form."""
    written = decoded(document.content)
    if "\\" not in written and not _ANY.search(written):  # "\\u2460" is such a character too
        return
    for where, text in _texts((), document.data):
        if where[-1:] != ("url",) and (found := _DEPENDENT.search(text)):
            plain = unicodedata.normalize("NFKC", found[0])
            instead = (
                f"{quoted(plain)}のように書いてください。"
                if plain != found[0]
                else "別の字で書いてください。"
            )
            code = "" if found[0].isprintable() else f"（U+{ord(found[0]):04X}、外字）"
            message = f"{quoted(found[0])}{code}は機種によって見え方が変わる文字です。{instead}"
            yield Fault(where, message)


def _texts(where: DataPath, value: object) -> Iterator[tuple[DataPath, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts((*where, key), inner)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _texts((*where, n), inner)
