"""A bare word means the same to every YAML reader.

`yes` is a truth value to some, `012301` an octal number, `12:30` a number of minutes. An editor, a
spreadsheet import or a re-user's program would each see something else, so such values are quoted.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.problem import quoted
from casebook.rules.found import Spot
from casebook.yaml_nodes import Node, Scalar

TITLE = "読み違えられる値は引用符で囲む"

_KINDS = (
    (re.compile(r"(?i:yes|no|on|off|y|n)"), "真偽値"),
    (re.compile(r"[-+]?0[0-9_]+"), "八進数"),
    (re.compile(r"0[xob][0-9A-Fa-f_]+"), "十六進数など"),
    (re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9]*)?"), "時刻や六十進数"),
    (re.compile(r"[-+]?[0-9]+_[0-9_]*"), "数"),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.)([eE][-+]?[0-9]+)?|[-+]?[0-9.]+[eE][-+]?[0-9]+"), "数"),
    (re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"), "数"),
    (re.compile(r"True|TRUE|False|FALSE"), "真偽値"),
    (re.compile(r"Null|NULL"), "空の値"),
)
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _KINDS))
_BEGINNINGS = "-+.0123456789"
_LONGEST_WORD = 5
"""Longer texts have to begin as a number does: most need no closer look."""


def ambiguous(text: str) -> bool:
    """Whether readers of YAML take a text without quotes for different things."""
    if len(text) > _LONGEST_WORD and text[0] not in _BEGINNINGS:
        return False
    return _fits(text)


@lru_cache(maxsize=10_000)  # short texts are the same ones again and again
def _fits(text: str) -> bool:
    return bool(_ANY.fullmatch(text))


def check(nodes: list[Node]) -> Iterator[Spot]:
    """Report unquoted values that YAML readers take for different things."""
    for node in nodes:
        if not isinstance(node, Scalar) or not node.plain:
            continue
        if ambiguous(node.text):
            kind = next(kind for pattern, kind in _KINDS if pattern.fullmatch(node.text))
            yield Spot(node.mark, _message(node.text, kind))


def _message(text: str, kind: str) -> str:
    instead = {"真偽値": "真偽値なら true か false と書き、", "空の値": "空の値なら null と書き、"}
    return (
        f"{quoted(text)}は、読む道具によって文字とも{kind}とも読まれます。{instead.get(kind, '')}"
        f"文字のまま使うときは{_in_quotes(text)}引用符で囲んでください。"
    )


def _in_quotes(text: str) -> str:
    return f' "{text}" のように' if len(text) <= 40 else "全体を"
