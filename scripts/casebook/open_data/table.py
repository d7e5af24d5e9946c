"""A table as a file: CSV that Excel opens by itself, and beside it what each column means."""

import re
from collections.abc import Iterable
from typing import Literal

from casebook.joined import Part, Whole
from casebook.sealed import dataclass

Value = str | int | float | bool | None
Kind = Literal["string", "integer", "number", "boolean", "date"]

BOM = "\ufeff"
"""Without it Excel would take the file for an older encoding."""

_BREAKS = re.compile(r"\s*[\r\n]+\s*")
_FORMULA = tuple("=+-@＝＋－＠")
_STRAY = ("\t", "\r", "\n")
_DOUBTFUL = frozenset((*_FORMULA, *_STRAY))
"""What a text seldom begins with: only then, or where blanks stand before it, is it looked at more closely."""
_KINDS: dict[Kind, str] = {
    "string": "文字",
    "integer": "整数",
    "number": "数",
    "boolean": "true か false",
    "date": "日付（年-月-日）",
}
_BOOK = ("列", "キー", "型", "必ずある", "説明", "値")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` is what the API calls the same; `values` are all that there may be, where they are few."""

    name: str
    key: str
    description: str
    kind: Kind = "string"
    values: tuple[str, ...] = ()
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its name, which is its file's; each part writes some rows of it.

    `foreign` names the columns that are keys of another table.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    primary: tuple[str, ...] = ()
    foreign: tuple[tuple[str, str, str], ...] = ()


def as_csv(head: Iterable[str], rows: Iterable[Iterable[Value]]) -> bytes:
    """Write lines with BOM and CRLF; text stands in quotes, numbers do not."""
    return BOM.encode() + as_lines((head, *rows))


def as_lines(rows: Iterable[Iterable[Value]]) -> bytes:
    """Write lines of a table as they stand below its head."""
    # Most texts stand in many rows; numbers are written each time, for 1 is 1.0 to whoever looks it up.
    texts = _Texts()
    lines = [
        ",".join([texts[v] if v is None or type(v) is str else _written(v) for v in row]) + "\r\n"
        for row in rows
    ]
    return "".join(lines).encode()


class _Texts(dict[str | None, str]):
    """Texts as they are written, each looked at once."""

    def __missing__(self, text: str | None) -> str:
        self[text] = told = _written(text)
        return told


def _written(value: Value) -> str:
    told = safe(value)
    return '"' + told.replace('"', '""') + '"' if isinstance(told, str) else repr(told)


def safe(value: Value) -> str | int | float:
    r"""Give what stands in a cell: one line, and no text that a spreadsheet would take for a formula.

    >>> safe("=HYPERLINK(1)"), safe("-5"), safe(-5), safe(None), safe(True)
    ("'=HYPERLINK(1)", "'-5", -5, '', 'true')
    >>> safe(" \u2003=1+1"), safe(" 1+1")
    ("' \u2003=1+1", ' 1+1')
    >>> safe("一行目\r\n 二行目")
    '一行目／二行目'
    """
    if isinstance(value, str):
        first = value[:1]
        plain = not (first in _DOUBTFUL or first.isspace() or "\n" in value or "\r" in value)
        return value if plain else _as_text(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def _as_text(value: str) -> str:
    formula = value[:1] in _STRAY or value.lstrip().startswith(_FORMULA)
    return _BREAKS.sub("／", f"'{value}" if formula else value)


def whole(table: Table, path: str) -> Whole:
    """Give a table as a file."""
    return Whole(path, table.parts, head=as_csv((column.name for column in table.columns), ()))


def codebook(table: Table) -> bytes:
    """Tell of every column what stands in it."""
    return as_csv(
        _BOOK,
        (
            (
                *(each.name, each.key, _KINDS[each.kind], each.needed),
                *(each.description, "; ".join(each.values)),
            )
            for each in table.columns
        ),
    )
