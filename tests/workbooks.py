"""Workbooks for tests: that of the base collection, and what somebody has done to it in Excel."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl

from casebook.check import Checked
from casebook.library import Data
from casebook.workbook import names
from casebook.workbook.gather import gather
from casebook.workbook.read import read
from casebook.workbook.trial import trial
from casebook.workbook.write import written
from tests import collection

Change = Callable[[Any], object]


@cache
def base_collection() -> Checked:
    with TemporaryDirectory() as folder:
        return collection.checked(collection.copy(Path(folder)))


@cache
def plain() -> bytes:
    """Give the workbook of the base collection."""
    return written(base_collection().library)


def back(content: bytes, checked: Checked) -> dict[str, Data]:
    book = read(content)
    cases = gather(book, names.of(checked.library))
    unknown = [each for each in book.faults if "は使えません。" in each.message]  # made-up names
    assert (book.faults, book.notes) == (unknown, [])
    return {name: case.data for name, case in cases.items()}


def changed(change: Change) -> bytes:
    """Give the workbook of the base as somebody has changed it in Excel."""
    book = openpyxl.load_workbook(io.BytesIO(plain()))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(checked: Checked, change: Change) -> list[str]:
    return [each.line("b.xlsx") for each in trial(changed(change), checked).faults]


def column(page: Any, title: str) -> int:
    return next(n for n in range(1, 60) if str(page.cell(1, n).value or "").strip("＊") == title)


def put(sheet: str, row: int, title: str, value: object) -> Change:
    def change(book: Any) -> None:
        book[sheet].cell(row, column(book[sheet], title)).value = value

    return change
