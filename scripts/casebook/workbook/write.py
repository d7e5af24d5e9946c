"""The workbook as a file: every text is written as text, never as a formula, and the same cases give the same bytes."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from casebook import schema
from casebook.library import Data, Library
from casebook.sealed import dataclass
from casebook.workbook import names as naming
from casebook.workbook.columns import widths_of
from casebook.workbook.names import Names
from casebook.workbook.page import Page, Styles, letters
from casebook.workbook.sheets import NAME, Rows, Sheet, sheets

_END = "</sheetData>"
_HELD = re.compile(r"(?<=<dimension ref=\"A1):[A-Z]+1(?=\")")
"""How far the cells of a sheet go, where only its headings are there."""
_PRESSED = 4
"""How hard zip presses: harder than this takes half as long again for one part in twenty."""


def written(library: Library, cases: Sequence[Data] | None = None) -> bytes:
    """Give the workbook of a collection, or of some of its cases; of none it is the form for new ones."""
    chosen = [each.data for each in library.cases.values()] if cases is None else cases
    return Form.of(library).filled(chosen)


@dataclass(frozen=True, slots=True)
class Form:
    """The workbook without a case: the files that it is made of, of which the cases are only rows of some.

    All workbooks of a library are made of one form.
    """

    parts: Mapping[str, str]
    names: Mapping[str, Names]
    styles: Styles

    @classmethod
    def of(cls, library: Library) -> "Form":
        """Make the form of a library."""
        from casebook.workbook.blank import drawn  # what draws it is seldom needed

        names = naming.of(library)
        parts, styles = drawn(names)
        return cls(parts, names, styles)

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> "Form":
        """Read a form that was written down."""
        parts, names, styles = row
        return cls(parts, {key: Names(*each) for key, each in names.items()}, Styles(*styles))

    def row(self) -> list[Any]:
        """Write it down."""
        names = {key: [each.title, each.labels] for key, each in self.names.items()}
        return [self.parts, names, astuple(self.styles)]

    def filled(self, cases: Sequence[Data]) -> bytes:
        """Give the workbook of some cases."""
        # The sheet in front is the guide.
        below = {f"xl/worksheets/sheet{n}.xml": each for n, each in enumerate(sheets(), start=2)}
        out = io.BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_PRESSED) as book:
            for name, part in self.parts.items():
                content = self._with_rows(below[name], part, cases) if name in below else part
                book.writestr(ZipInfo(name), content, ZIP_DEFLATED, _PRESSED)
        return out.getvalue()

    def _with_rows(self, sheet: Sheet, part: str, cases: Sequence[Data]) -> str:
        """Put the rows of cases below the headings of a sheet."""
        page = Page(sheet, self.names, widths_of(sheet), self.styles)
        count, written = page.fill(rows(sheet, cases))
        head, tail = part.split(_END)
        held = f":{letters(len(sheet.columns) - 1)}{count + 1}"
        return "".join((_HELD.sub(held, head, count=1), written, _END, tail))


def rows(sheet: Sheet, cases: Sequence[Data]) -> Iterator[dict[str, object]]:
    """Give what stands in the rows of a sheet; the columns in front go by `#id` and `#name`."""
    for case in cases:
        head = {"#id": case["id"]}
        match sheet.rows:
            case Rows.CASE:
                yield case
            case Rows.CLAIM:
                for name in schema.claim_fields():
                    yield from ({**head, f"#{NAME}": name, **claim} for claim in case.get(name, ()))
            case Rows.ITEM:
                yield from ({**head, **_map(sheet, item)} for item in case.get(sheet.key, ()))
            case Rows.NAMED:
                for name, item in case.get(sheet.key, {}).items():
                    yield {**head, f"#{NAME}": name, **_map(sheet, item)}


def _map(sheet: Sheet, item: object) -> dict[str, object]:
    """Give the parts of a row; a bare text stands in the first."""
    return item if isinstance(item, dict) else {sheet.parts[0].key: item}
