"""The rows of a sheet below its headings, written as they stand in the file.

XlsxWriter keeps an object for every cell and looks at each three times: 1,000 cases have 800,000 cells, which took
it six seconds. What goes into a cell is a text, written as such, or a number, never a formula.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from casebook.sealed import dataclass
from casebook.workbook.cells import encoded
from casebook.workbook.names import Names
from casebook.workbook.sheets import Column, Sheet, place_of

_LINE, _HIGHEST = 18.75, 409.0
"""The height of a line and the greatest of a row, in points. Excel reckons anew when a row is changed."""

_SHORT = 80
"""Texts up to this length, such as ids and dates, stand in many rows: their cells are made once."""

_MARKUP = re.compile("[&<>\r]")
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}

_Cell: TypeAlias = tuple[int, str, str, int]
"""A cell: its column as a number and as letters, what is written behind its place, and its lines."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers under which the file keeps the looks of a text and of a number."""

    text: int
    number: int


class Page:
    """Writes the rows of a sheet, as high as their texts need; `widths` are those of its columns in letters."""

    def __init__(
        self, sheet: Sheet, names: Mapping[str, Names], widths: Sequence[int], styles: Styles
    ) -> None:
        self._cells = {
            place_of(sheet, column): _Cells(number, column, names, width, styles)
            for number, (column, width) in enumerate(zip(sheet.columns, widths, strict=True))
        }

    def fill(self, rows: Iterable[Mapping[str, object]]) -> tuple[int, str]:
        """Write rows of values by the names of their places below the first; give how many there are too."""
        written = [self._row(number, values) for number, values in enumerate(rows, start=2)]
        return len(written), "".join(written)

    def _row(self, number: int, values: Mapping[str, object]) -> str:
        found = [
            cells[value] if type(value) is str else cells.of(value)
            for place, value in values.items()
            if (cells := self._cells.get(place)) is not None
        ]
        written, following, most = "", 0, 1
        for column, letter, rest, lines in sorted(found):
            # A cell beside the last needs no place; nine in ten are, and places are what packs worst.
            place = "" if column == following else f' r="{letter}{number}"'
            written += f"<c{place}{rest}"
            following, most = column + 1, lines if lines > most else most
        height = min(most * _LINE, _HIGHEST)
        return f'<row r="{number}" ht="{height}">{written}</row>'


class _Cells(dict[object, _Cell]):
    """The cells of a column by what stands in them: what is short comes again."""

    def __init__(
        self, number: int, column: Column, names: Mapping[str, Names], width: int, styles: Styles
    ) -> None:
        super().__init__()
        self._number, self._letters, self._width = number, letters(number), width
        self._column, self._names = column, names
        self._text = f' s="{styles.text}" t="inlineStr"><is><t xml:space="preserve">'
        self._figure = f' s="{styles.number}"><v>'

    def __missing__(self, text: str) -> _Cell:
        made = self._made(text)
        if len(text) <= _SHORT:
            self[text] = made
        return made

    def of(self, value: object) -> _Cell:
        """Give the cell of what is no text."""
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            return self._made(value)
        key = tuple(value)
        if key not in self:
            self[key] = self._made(value)
        return self[key]

    def _made(self, value: object) -> _Cell:
        cell = encoded(value, self._column, self._names)
        if not isinstance(cell, str):
            return self._number, self._letters, f"{self._figure}{cell!r}</v></c>", 1
        # Of the three bytes of a full-width character two are its width.
        lines = len(cell.encode()) * 2 // 3 // self._width + 1
        return self._number, self._letters, f"{self._text}{_marked(cell)}</t></is></c>", lines


def letters(column: int) -> str:
    """Name a column, counted from 0, as Excel does.

    >>> letters(0), letters(25), letters(27)
    ('A', 'Z', 'AB')
    """
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def _marked(text: str) -> str:
    return _MARKUP.sub(lambda found: _REFERENCES[found[0]], text) if _MARKUP.search(text) else text
