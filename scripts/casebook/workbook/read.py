"""The cells of a workbook, as rows under the headings that we know; what cannot be read is told by cell."""

import io
import warnings
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, TypeAlias
from zipfile import BadZipFile

from casebook.problem import nearest, quoted, sentence
from casebook.sealed import dataclass
from casebook.workbook.cells import Cell, blank
from casebook.workbook.opened import refuse
from casebook.workbook.problems import BookError, Place, Remark
from casebook.workbook.sheets import GUIDE, HELP, OPTIONS, Column, Sheet, place_of, sheets

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_OURS = (GUIDE, HELP, OPTIONS)
_FORM = "casebook export --format xlsx --template で作ったブックに書いてください。"
_FORMULA = (
    "式は読みません。式の代わりに値を書いてください。"
    "「=」で始まる文なら、セルの表示形式を「文字列」にして打ち直します。"
)
_Filled: TypeAlias = dict[int, dict[int, Any]]
"""Cells of openpyxl by row and column."""

_MARKS = "＊* \u3000\n"


@dataclass(frozen=True, slots=True)
class Value:
    """A cell under a heading: what Excel holds, how it shows it, and where."""

    column: Column
    cell: Cell
    form: str
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something; `places` has the cell of every column, empty ones too."""

    place: Place
    values: dict[str, Value]
    places: dict[str, Place]


@dataclass(slots=True)
class Book:
    """What was read: rows by sheet, faults, and notes on what an author may not have meant."""

    rows: dict[Sheet, list[Row]] = field(default_factory=dict)
    faults: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)


def read(content: bytes) -> Book:
    """Read the file of a workbook. Raises BookError for what is none."""
    refuse(content)
    book = Book()
    pages = _pages(content)
    known = {sheet.title: sheet for sheet in sheets()}
    for page in pages:
        if page.title not in known and page.title not in _OURS and _filled(page):
            place = Place(len(known), page.title, 1, 1)
            message = f"シート{quoted(page.title)}は使いません。"
            mend = (
                nearest(page.title, known)
                or f"使うのは {'、'.join(known)} です。要らないシートなら消してください。"
            )
            book.faults.append(Remark(place, sentence(message, mend)))
    by_title = {page.title: page for page in pages}
    for order, (title, sheet) in enumerate(known.items()):
        if title in by_title:
            _Reading(book, order, sheet).read(by_title[title])
    if sheets()[0] not in book.rows:
        title = sheets()[0].title
        raise BookError(
            sentence(
                f"シート{quoted(title)}がありません。{_FORM}",
                nearest(title, by_title),
            )
        )
    return book


def _pages(content: bytes) -> list["Worksheet"]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that it does not read; we need none
            return list(load_workbook(io.BytesIO(content)).worksheets)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError, SyntaxError,
            IndexError, OverflowError) as stop:  # fmt: skip
        message = "ファイルが壊れているか、Excel のブックではないので、開けません。Excel で開いて保存し直してください。"
        raise BookError(message) from stop


def _filled(page: "Worksheet") -> _Filled:
    """Give what a sheet holds by row and column; its other cells may be a million times a million."""
    found: _Filled = {}
    cells: dict[tuple[int, int], Any] = page._cells
    for (row, column), cell in cells.items():
        if not blank(cell.value):
            found.setdefault(row, {})[column] = cell
    return dict(sorted(found.items()))


@dataclass(slots=True)
class _Reading:
    """One sheet while it is read."""

    book: Book
    order: int
    sheet: Sheet

    def read(self, page: "Worksheet") -> None:
        """Read the rows below the headings."""
        filled = _filled(page)
        heads = self._heads(filled.pop(1, {}))
        if not heads:
            self._fault(1, 1, f"1行目に列の見出しがありません。{_FORM}")
            return
        self._tell_hidden(page, filled, heads)
        for merged in page.merged_cells.ranges:
            message = f"セルが結合されています（{merged.coord}）。結合を解き、値をそれぞれのセルに書いてください。"
            self._fault(merged.min_row, merged.min_col, message)
        self._refuse_nameless(filled, heads)
        self.book.rows[self.sheet] = [
            row for number, cells in filled.items() if (row := self._row(number, cells, heads))
        ]

    def _place(self, row: int, column: int) -> Place:
        return Place(self.order, self.sheet.title, row, column)

    def _fault(self, row: int, column: int, message: str) -> None:
        self.book.faults.append(Remark(self._place(row, column), message))

    def _note(self, row: int, column: int, message: str) -> None:
        self.book.notes.append(Remark(self._place(row, column), message))

    def _heads(self, cells: Mapping[int, Any]) -> dict[int, Column]:
        """Find the columns by their headings, in whatever order they stand."""
        known = {each.title: each for each in reversed(self.sheet.columns)}
        heads: dict[int, Column] = {}
        for number, cell in sorted(cells.items()):
            text = str(cell.value).strip(_MARKS)
            column = known.get(text)
            if column is None:
                self._fault(
                    1,
                    number,
                    sentence(f"列の見出し{quoted(text)}は使いません。", nearest(text, known)),
                )
            elif column in heads.values():
                self._fault(
                    1, number, f"列の見出し{quoted(text)}が二つあります。片方を消してください。"
                )
            else:
                heads[number] = column
        for column in self.sheet.columns if heads else ():
            if column not in heads.values():
                tell = self._fault if column.required else self._note
                tell(
                    1,
                    1,
                    f"列{quoted(column.title)}がありません。{'' if column.required else '空として読みました。'}",
                )
        return heads

    def _refuse_nameless(
        self, filled: Mapping[int, Mapping[int, Any]], heads: Mapping[int, Column]
    ) -> None:
        told: set[int] = set()
        for row, cells in filled.items():
            for number in cells:
                if number not in heads and number not in told:
                    told.add(number)
                    self._fault(
                        row,
                        number,
                        "見出しのない列に値があります。見出しを書くか、値を消してください。",
                    )

    def _tell_hidden(
        self, page: "Worksheet", filled: Mapping[int, object], heads: Mapping[int, Column]
    ) -> None:
        from openpyxl.utils import get_column_letter

        hidden = [row for row in filled if page.row_dimensions[row].hidden]
        if hidden:
            self._note(hidden[0], 1, f"隠れている行が{len(hidden)}行あります。その行も読みました。")
        for number in heads:
            if page.column_dimensions[get_column_letter(number)].hidden:
                self._note(1, number, "隠れている列です。その列も読みました。")
        if page.sheet_state != "visible" and filled:
            self._note(1, 1, "隠れているシートです。そのシートも読みました。")

    def _row(
        self, number: int, cells: Mapping[int, Any], heads: Mapping[int, Column]
    ) -> Row | None:
        values: dict[str, Value] = {}
        places = {
            place_of(self.sheet, column): self._place(number, n) for n, column in heads.items()
        }
        for n, column in heads.items():
            cell = cells.get(n)
            if cell is None:
                continue
            if cell.data_type == "f":
                self._fault(number, n, _FORMULA)
            elif cell.data_type == "e":
                self._fault(
                    number, n, f"エラーの値{quoted(cell.value)}です。正しい値に直してください。"
                )
            else:
                value = Value(column, cell.value, cell.number_format, self._place(number, n))
                values[place_of(self.sheet, column)] = value
        return Row(self._place(number, min(heads)), values, places) if values else None
