"""Data as YAML in the form of the case files: one order, one way to quote, the shortest form that is safe.

Maps and lists of maps stand in blocks, all else in a line; keys stand in the order of the schema.
"""

import json
import re
from collections.abc import Iterator, Mapping

from casebook import schema
from casebook.blanks import BLANKS, FULLWIDTH
from casebook.library import Data, Kind
from casebook.rules.ambiguous_value import ambiguous

_SPECIAL = rf"""
    ^$ | ^[-+]?[\d_,.]*$ | ^(?:true|false|null|~)$ | ^[-?:,\[\]{{}}\#&*!|>'"%@`\s{BLANKS}] | [\s{BLANKS}]$
    | :[ ] | :$ | [ {BLANKS}][\#＃] | [\n\r\t] | ^[A-Za-z_][\w-]*[ {BLANKS}]*(?::(?!/)|：)
"""
_NEEDS_QUOTES = {
    False: re.compile(_SPECIAL, re.VERBOSE),
    True: re.compile(_SPECIAL + r"| [,\[\]{}:]", re.VERBOSE),
}
"""In brackets a comma ends a value, and other readers than ours take a colon for more than libyaml does."""

_SEEN = f" {FULLWIDTH}"
_IN_LINES = frozenset({("spoken",)})
_IN_A_LINE = frozenset({"cites"})
"""Lists of words that stand one to a line, and maps that stand in one, as authors have them."""

Place = tuple[str, ...]


def scalar(value: object, *, inside: bool = False) -> str:
    r"""Write a text, number, truth value or nothing in a line; `inside` brackets.

    >>> [scalar(each) for each in ("窓口", "5%", "%", "yes", "012301", "a: b", 98, None, "a\nb")]
    ['窓口', '5%', '"%"', '"yes"', '"012301"', '"a: b"', '98', 'null', '"a\\nb"']
    """
    if not isinstance(value, str):
        return json.dumps(value)
    plain = not _NEEDS_QUOTES[inside].search(value) and not ambiguous(value)
    if plain and all(char.isprintable() or char in _SEEN for char in value):
        return value
    return "".join(_spelt(char) for char in json.dumps(value, ensure_ascii=False))


def flow(value: object, kind: Kind = Kind.CASE, place: Place = (), *, inside: bool = False) -> str:
    """Write any value in a line.

    >>> flow({"cites": {"cost": ["a, b", "c"]}, "text": "はい"}, Kind.CASE, ("answers", "cost"))
    '{text: はい, cites: {cost: ["a, b", c]}}'
    """
    if isinstance(value, list):
        return "[" + ", ".join(flow(each, kind, (*place, "*"), inside=True) for each in value) + "]"
    if isinstance(value, dict):
        pairs = (
            f"{scalar(key, inside=True)}: {flow(value[key], kind, (*place, key), inside=True)}"
            for key in in_order(value, kind, place)
        )
        return "{" + ", ".join(pairs) + "}"
    return scalar(value, inside=inside)


def in_order(keys: Mapping[str, object] | list[str], kind: Kind, place: Place) -> list[str]:
    """Put keys in the order of the schema; one that it does not know stays behind the one before it."""
    ranks = schema.order_at(kind, place)
    ranked: list[tuple[int, str]] = []
    rank = -1
    for key in keys:
        rank = ranks.get(key, rank)
        ranked.append((rank, key))
    return [key for _, key in sorted(ranked, key=lambda pair: pair[0])]


def text(data: Data, kind: Kind = Kind.CASE, head: str = "") -> str:
    """Write a whole file: `head` is the line that stands before all."""
    parts: list[str] = [head] if head else []
    apart = False
    for key in in_order(data, kind, ()):
        lines = list(_pair(key, data[key], kind, (key,)))
        block = len(lines) > 1 and (key,) not in _IN_LINES
        parts += [""] if (block or apart) and parts else []
        parts += lines
        apart = block
    return "".join(f"{line}\n" for line in parts)


def _pair(key: str, value: object, kind: Kind, place: Place) -> Iterator[str]:
    name = scalar(key)
    if isinstance(value, dict) and value and key not in _IN_A_LINE:
        yield f"{name}:"
        yield from (f"  {line}" for line in _map(value, kind, place))
    elif isinstance(value, list) and _is_block(value, place):
        yield f"{name}:"
        for each in value:
            yield from _item(each, kind, (*place, "*"))
    else:
        yield f"{name}: {flow(value, kind, place)}"


def _is_block(value: list[object], place: Place) -> bool:
    return any(isinstance(each, dict) for each in value) or (bool(value) and place in _IN_LINES)


def _map(value: Data, kind: Kind, place: Place) -> Iterator[str]:
    for key in in_order(value, kind, place):
        yield from _pair(key, value[key], kind, (*place, key))


def _item(value: object, kind: Kind, place: Place) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield f"  - {flow(value, kind, place)}"
        return
    first, *rest = _map(value, kind, place)
    yield f"  - {first}"
    yield from (f"    {line}" for line in rest)


def _spelt(char: str) -> str:
    """Spell out what an editor does not show."""
    if char.isprintable() or char in _SEEN:
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
