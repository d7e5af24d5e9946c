"""A sheet of which the headings are XlsxWriter's and the rows below are written at once.

XlsxWriter keeps an object for every cell and looks at each three times: 1,000 cases have 700,000 cells, which took
it six seconds. What goes into a cell is a text, written as such, or a number, never a formula.
"""

import re
from collections.abc import Iterable

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cells = Iterable[tuple[int, str | int | float]]

_MARKUP = re.compile("[&<>\r]")
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}


class Page(Worksheet):  # type: ignore[misc]
    """A sheet of the workbook."""

    def __init__(self) -> None:
        super().__init__()
        self.below: list[str] = []

    def fill(self, rows: Iterable[Cells], text: Format, number: Format) -> None:
        """Write rows of cells, each with its column, below the headings."""
        head = f'" s="{text._get_xf_index()}" t="inlineStr"><is><t xml:space="preserve">'
        numeric = f'" s="{number._get_xf_index()}"><v>'
        names = [letters(column) for column in range(64)]
        row = 1
        for row, cells in enumerate(rows, start=2):
            written = "".join(
                f'<c r="{names[column]}{row}{head}{_marked(cell)}</t></is></c>'
                if isinstance(cell, str)
                else f'<c r="{names[column]}{row}{numeric}{cell!r}</v></c>'
                for column, cell in cells
            )
            self.below.append(f'<row r="{row}">{written}</row>')
        self.dim_rowmax = row - 1

    def _write_rows(self) -> None:
        super()._write_rows()
        self.fh.write("".join(self.below))


def letters(column: int) -> str:
    """Name a column, counted from 0, as Excel does.

    >>> letters(0), letters(25), letters(27)
    ('A', 'Z', 'AB')
    """
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def _marked(text: str) -> str:
    return _MARKUP.sub(lambda found: _REFERENCES[found[0]], text) if _MARKUP.search(text) else text
