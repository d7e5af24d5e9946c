"""Rows into the data of cases, each value with the cell that it comes from."""

from collections.abc import Mapping
from dataclasses import field

from casebook.library import Data, DataPath
from casebook.problem import nearest, quoted, sentence
from casebook.sealed import dataclass
from casebook.workbook.cells import CellError, decoded
from casebook.workbook.names import CASES, Names
from casebook.workbook.problems import Place, Remark
from casebook.workbook.read import Book, Row, Value
from casebook.workbook.sheets import ID, NAME, OPTIONS, Rows, Sheet, sheets


@dataclass(slots=True)
class Gathered:
    """The data of one case, and the cells of its values by their path."""

    data: Data
    place: Place
    cells: dict[DataPath, Place] = field(default_factory=dict)

    def cell(self, where: DataPath, missing: str = "") -> Place:
        """Give the cell of a value, of what is missing in it, or of the nearest thing around it."""
        if missing and (*where, missing) in self.cells:
            return self.cells[(*where, missing)]
        while where and where not in self.cells:
            where = where[:-1]
        return self.cells.get(where, self.place)


def gather(book: Book, names: Mapping[str, Names]) -> dict[str, Gathered]:
    """Make the data of every case of a workbook; what cannot be taken is added to the faults of the book."""
    gathering = _Gathering(book, names)
    for sheet in sheets():
        for row in book.rows.get(sheet, ()):
            gathering.row(sheet, row)
    return gathering.cases


@dataclass(slots=True)
class _Gathering:
    book: Book
    names: Mapping[str, Names]
    cases: dict[str, Gathered] = field(default_factory=dict)

    def row(self, sheet: Sheet, row: Row) -> None:
        """Put one row where it belongs."""
        values = self._values(row)
        if sheet.rows is Rows.CASE:
            self._begin(row, values)
            return
        case = self._case(row, values)
        where = self._where(sheet, row, values, case.data) if case else None
        if case and where:
            parts = {key: value for key, value in values.items() if not key.startswith("#")}
            _put(case.data, where, _value(sheet, parts))
            case.cells |= {where: row.place} | {
                (*where, key): place for key, place in row.places.items() if not key.startswith("#")
            }

    def _values(self, row: Row) -> Data:
        found: Data = {}
        for key, value in row.values.items():
            try:
                read = decoded(value.cell, value.column, self.names, value.form)
            except CellError as stop:
                self.book.faults.append(Remark(value.place, str(stop)))
                continue
            found[key] = read.value
            self._refuse_unknown(value, read.value)
            if read.note:
                self.book.notes.append(Remark(value.place, read.note))
        return found

    def _refuse_unknown(self, value: Value, read: object) -> None:
        """Offer the label that is nearest to a word that is none; cases may point to each other."""
        column = value.column
        names = self.names.get(column.names)
        if not names or not names.labels or column.key in (CASES, NAME):
            return
        for word in (
            (read,) if isinstance(read, str) else read if isinstance(read, list | dict) else ()
        ):
            if word not in names.labels:
                offered = (
                    nearest(str(word), names.keys)
                    or f"シート{quoted(OPTIONS)}にある言葉で書いてください。"
                )
                message = f"{quoted(column.title)}に{quoted(word)}は使えません。{offered}"
                self.book.faults.append(Remark(value.place, message))

    def _begin(self, row: Row, values: Data) -> None:
        name = values.get(ID)
        if name is None:
            if ID not in row.values:
                self._fault(row.places.get(ID, row.place), "事例の ID がありません。")
        elif name in self.cases:
            first = self.cases[name].place.address()
            self._fault(
                row.place,
                f"事例 {quoted(name)}が二度書かれています（初めは {first}）。片方を消してください。",
            )
        else:
            places: dict[DataPath, Place] = {(key,): each for key, each in row.places.items()}
            self.cases[name] = Gathered(values, row.place, places)

    def _case(self, row: Row, values: Data) -> Gathered | None:
        key = f"#{ID}"
        name = values.get(key)
        if name is None:
            if key not in row.values:
                self._fault(
                    row.places.get(key, row.place),
                    "どの事例の行か分かりません。事例ID を書いてください。",
                )
        elif name not in self.cases:
            message = f"事例ID {quoted(name)}が、シート{quoted(sheets()[0].title)}にありません。"
            self._fault(row.places[key], sentence(message, nearest(str(name), self.cases)))
        return self.cases.get(str(name))

    def _where(
        self, sheet: Sheet, row: Row, values: Data, data: Data
    ) -> tuple[str, str | int] | None:
        """Find where in its case a row belongs."""
        if sheet.rows is Rows.ITEM:
            return (sheet.key, len(data.get(sheet.key, ())))
        key = f"#{NAME}"
        name, column = values.get(key), sheet.heads[1]
        if name is None:
            if key not in row.values:
                self._fault(
                    row.places.get(key, row.place),
                    f"{column.title}がありません。この行の{column.title}を書いてください。",
                )
            return None
        known = self.names[column.names].labels if column.names else None
        if known is not None and name not in known:
            offered = (
                nearest(name, self.names[column.names].keys)
                or f"使えるのは {'、'.join(known.values())} です。"
            )
            self._fault(row.places[key], f"{column.title}{quoted(name)}は使えません。{offered}")
            return None
        if sheet.rows is Rows.CLAIM:
            return (name, len(data.get(name, ())))
        if name in data.get(sheet.key, {}):
            self._fault(
                row.places[key],
                f"{sheet.title}{quoted(name)}が、同じ事例に二度書かれています。片方を消してください。",
            )
            return None
        return (sheet.key, name)

    def _fault(self, place: Place, message: str) -> None:
        self.book.faults.append(Remark(place, message))


def _value(sheet: Sheet, parts: Data) -> object:
    """Make the value of a row: a map, or a bare text where that is what stands in it."""
    first = sheet.parts[0].key
    alone = sheet.words or (
        sheet.bare is not None and set(parts) <= {first} and parts.get(first) in sheet.bare
    )
    return parts.get(first) if alone else parts


def _put(data: Data, where: tuple[str, str | int], value: object) -> None:
    shelf, step = where
    if isinstance(step, int):
        data.setdefault(shelf, []).append(value)
    else:
        data.setdefault(shelf, {})[step] = value
