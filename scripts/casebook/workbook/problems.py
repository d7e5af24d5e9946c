"""What is wrong in a workbook, told by sheet and cell."""

from casebook.problem import printable
from casebook.sealed import dataclass


class BookError(Exception):
    """The file cannot be read as a workbook at all; the message says what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell: the number of its sheet in our order and its name, row and column counted from 1."""

    order: int
    sheet: str
    row: int
    column: int

    def address(self) -> str:
        """Show as Excel does.

        >>> Place(0, "記述", 12, 28).address()
        '記述!AB12'
        """
        letters, rest = "", self.column
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(65 + digit) + letters
        return f"{self.sheet}!{letters}{self.row}"


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """One fault, or a note, at a cell; with the rule that found it where one did."""

    place: Place
    message: str
    rule: str = ""

    def line(self, file: str) -> str:
        """Show as one line: file sheet!cell: message (rule)."""
        rule = f" ({self.rule})" if self.rule else ""
        return printable(f"{file} {self.place.address()}: {self.message}{rule}")
