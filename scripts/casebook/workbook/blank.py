"""The workbook without a case, as XlsxWriter draws it: the guide, the headings, and the words to choose from."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zipfile import ZipFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from casebook.sealed import dataclass
from casebook.workbook.columns import (
    MIDDLE,
    WIDE,
    examples,
    explained,
    heading,
    list_of,
    validation,
    widths_of,
    words_of,
)
from casebook.workbook.guide import LINES
from casebook.workbook.names import Names
from casebook.workbook.page import Styles, letters
from casebook.workbook.sheets import GUIDE, HELP, OPTIONS, Rows, Shape, Sheet, sheets

_LAST = 1_048_575
"""The last row of Excel, from 0: authors may add as many as they like."""

_CREATED = datetime(2026, 1, 1)
_FONT = {"font_name": "Yu Gothic", "font_size": 11, "valign": "top"}
_A3 = 182
"""Letters of a column's width that a landscape sheet of A3 holds at full size."""
_SMALLEST = 70
"""The scale, in percent, below which print is not easily read: letters of 7.7 points."""


def drawn(names: Mapping[str, Names]) -> tuple[dict[str, str], Styles]:
    """Draw it with these names to choose from: the files that it is made of, and the looks of its cells."""
    out = io.BytesIO()
    book = Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": "旅する事例帖", "created": _CREATED})
    looks = _Looks.of(book)
    _Book(book, names, looks).draw()
    book.close()
    with ZipFile(out) as made:
        parts = {name: made.read(name).decode() for name in made.namelist()}
    return parts, Styles(looks.text.xf_index, looks.number.xf_index)


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of cells."""

    head: Format
    needed: Format
    text: Format
    number: Format
    title: Format

    @classmethod
    def of(cls, book: Workbook) -> "_Looks":
        head = {**_FONT, "bold": True, "font_color": "#FFFFFF", "bg_color": "#41546E", "border": 1}
        return cls(
            head=book.add_format(head),
            needed=book.add_format({**head, "bg_color": "#16294A"}),
            text=book.add_format({**_FONT, "num_format": "@", "text_wrap": True}),
            number=book.add_format({**_FONT, "num_format": "General"}),
            title=book.add_format({**_FONT, "bold": True, "font_size": 16}),
        )


@dataclass(slots=True)
class _Book:
    book: Workbook
    names: Mapping[str, Names]
    looks: _Looks

    def draw(self) -> None:
        """Write all sheets with their headings."""
        guide = self.book.add_worksheet(GUIDE)
        pages = {sheet.title: self.book.add_worksheet(sheet.title) for sheet in sheets()}
        described, options = self.book.add_worksheet(HELP), self.book.add_worksheet(OPTIONS)
        self._guide(guide)
        ranges = self._options(options)
        for sheet in sheets():
            self._sheet(pages[sheet.title], sheet, ranges)
        self._help(described)
        pages[sheets()[0].title].activate()

    def _guide(self, page: Worksheet) -> None:
        page.set_column(0, 0, 110, self.looks.text)
        page.hide_gridlines(2)
        for row, line in enumerate(LINES):
            page.write_string(row, 0, line, self.looks.text if row else self.looks.title)

    def _options(self, page: Worksheet) -> dict[str, str]:
        """Write every list of words with its keys, and give the range of each list."""
        ranges: dict[str, str] = {}
        column = 0
        for key, title, rows in self._lists():
            heads = (title, f"{title}の英字の名前") if any(a != b for a, b in rows) else (title,)
            page.set_column(column, column + len(heads) - 1, MIDDLE, self.looks.text)
            for n, head in enumerate(heads):
                page.write_string(0, column + n, head, self.looks.head)
                for row, words in enumerate(rows, start=1):
                    page.write_string(row, column + n, words[n], self.looks.text)
            letter = letters(column)
            ranges[key] = f"='{OPTIONS}'!${letter}$2:${letter}${max(len(rows), 1) + 1}"
            column += len(heads)
        page.freeze_panes(1, 0)
        return ranges

    def _lists(self) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
        told: set[str] = set()
        for column in (each for sheet in sheets() for each in sheet.columns):
            key = list_of(column)
            if not key or key in told:
                continue
            told.add(key)
            names = self.names.get(column.names)
            if names:
                yield key, names.title, [(names.label(each), each) for each in names.labels]
            else:
                yield key, column.title, [(each, each) for each in words_of(column)]

    def _sheet(self, page: Worksheet, sheet: Sheet, ranges: Mapping[str, str]) -> None:
        widths = widths_of(sheet)
        for number, (column, wide) in enumerate(zip(sheet.columns, widths, strict=True)):
            plain = self.looks.number if column.shape is Shape.NUMBER else self.looks.text
            page.set_column(number, number, wide, plain)
            look = self.looks.needed if column.required else self.looks.head
            page.write_string(0, number, heading(column), look)
            page.data_validation(1, number, _LAST, number, validation(column, ranges))
        heads = 1 if sheet.rows is Rows.ITEM else 2
        page.freeze_panes(1, heads)
        _for_print(page, widths, heads)
        page.ignore_errors(
            {"number_stored_as_text": f"A2:{letters(len(sheet.columns))}{_LAST + 1}"}
        )

    def _help(self, page: Worksheet) -> None:
        page.set_column(0, 1, MIDDLE, self.looks.text)
        page.set_column(2, 2, 90, self.looks.text)
        page.set_column(3, 3, WIDE, self.looks.text)
        table = [("シート", "列", "説明", "例")]
        table += [
            (sheet.title, heading(column), explained(column), examples(column, self.names))
            for sheet in sheets()
            for column in sheet.columns
        ]
        for row, cells in enumerate(table):
            for number, cell in enumerate(cells):
                page.write_string(row, number, cell, self.looks.text if row else self.looks.head)
        page.freeze_panes(1, 0)


def _for_print(page: Worksheet, widths: Sequence[int], heads: int) -> None:
    """Print on A3, under the headings: what does not fit a page at a size that can be read goes on to the next.

    The columns in front, which say what a row is, stand on every page.
    """
    page.set_landscape()
    page.set_paper(8)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    page.set_footer("&C&A　&P / &N")
    page.repeat_rows(0)
    if sum(widths) <= _A3 * 100 / _SMALLEST:
        page.fit_to_pages(1, 0)
        return
    page.set_print_scale(_SMALLEST)
    page.repeat_columns(0, heads - 1)
    page.print_across()
