"""The rows of a sheet below its headings, written as they stand in the file.

XlsxWriter keeps an object for every cell and looks at each three times: 1,000 cases have 800,000 cells, which took
it six seconds. What goes into a cell is a text, written as such, or a number, never a formula.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from casebook.frozen import frozen
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


@frozen
class Styles:
    """The numbers under which the file keeps the looks of a text and of a number."""

    text: int
    number: int


class Page:
    """Writes the rows of a sheet, as high as their texts need; `widths` are those of its columns in letters."""

    def __init__(
        self, sheet: Sheet, names: Mapping[str, Names], widths: Sequence[int], styles: Styles
    ) -> None:
        self._places = {place_of(sheet, each): (n, each) for n, each in enumerate(sheet.columns)}
        self._names, self._widths = names, widths
        self._letters = [letters(n) for n in range(len(sheet.columns))]
        self._text = f' s="{styles.text}" t="inlineStr"><is><t xml:space="preserve">'
        self._number = f' s="{styles.number}"><v>'
        self._known: dict[object, _Cell] = {}

    def fill(self, rows: Iterable[Mapping[str, object]]) -> tuple[int, str]:
        """Write rows of values by the names of their places below the first; give how many there are too."""
        written = [self._row(number, values) for number, values in enumerate(rows, start=2)]
        return len(written), "".join(written)

    def _row(self, number: int, values: Mapping[str, object]) -> str:
        places = self._places
        cells = sorted(
            [self._cell(place, value) for place, value in values.items() if place in places]
        )
        height = min(max([cell[3] for cell in cells], default=1) * _LINE, _HIGHEST)
        written, following = "", 0
        for column, letter, rest, _ in cells:
            # A cell beside the last needs no place; nine in ten are, and places are what packs worst.
            place = "" if column == following else f' r="{letter}{number}"'
            written += f"<c{place}{rest}"
            following = column + 1
        return f'<row r="{number}" ht="{height}">{written}</row>'

    def _cell(self, place: str, value: object) -> _Cell:
        key = _key(value)
        if key is None:
            return self._made(place, value)
        known = self._known.get((place, key))
        if known is None:
            known = self._known[place, key] = self._made(place, value)
        return known

    def _made(self, place: str, value: object) -> _Cell:
        column: Column
        number, column = self._places[place]
        cell = encoded(value, column, self._names)
        if not isinstance(cell, str):
            return number, self._letters[number], f"{self._number}{cell!r}</v></c>", 1
        # Of the three bytes of a full-width character two are its width.
        lines = len(cell.encode()) * 2 // 3 // self._widths[number] + 1
        return number, self._letters[number], f"{self._text}{_marked(cell)}</t></is></c>", lines


def _key(value: object) -> object:
    """Stand for a value that comes again: a short text, or a list of texts."""
    if isinstance(value, str):
        return value if len(value) <= _SHORT else None
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    return None


def letters(column: int) -> str:
    """Name a column, counted from 0, as Excel does.

    >>> letters(0), letters(25), letters(27)
    ('A', 'Z', 'AB')
    """
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def _marked(text: str) -> str:
    return _MARKUP.sub(lambda found: _REFERENCES[found[0]], text) if _MARKUP.search(text) else text
