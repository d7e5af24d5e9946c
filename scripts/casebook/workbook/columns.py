"""What a column of the workbook says and asks for: its heading, its help, its list of words, its width."""

from collections.abc import Mapping

from casebook.workbook.cells import NO, UNKNOWN, YES, encoded
from casebook.workbook.names import Names
from casebook.workbook.sheets import OPTIONS, Column, Shape, Sheet

_PROMPT = 255
WIDE, MIDDLE, NARROW = 60, 28, 16
"""Of columns, in letters."""
_LONG = frozenset({"text", "summary", "cites", "what", "note", "spoken", "unsourced"})
_MARK = "＊"


def heading(column: Column) -> str:
    """Give what stands at the head of a column; what is always needed carries a mark."""
    return column.title + _MARK * column.required


def explained(column: Column) -> str:
    """Say what belongs into a column, as the schema does, and how it is written in a cell."""
    told = [column.description]
    told += ["必ず書きます。"] if column.required else []
    if column.separator:
        told.append(f"いくつかあれば「{column.separator}」で区切ります。")
    if column.nullable:
        told.append(f"ここでは null と書く代わりに「{UNKNOWN}」と書きます。")
    if column.shape is Shape.TRUTH:
        told.append(f"true は「{YES}」、false は「{NO}」と書きます。")
    if column.shape is Shape.PAIRS:
        told.append("一行に一つ、「項目: 言葉」と書きます。セルの中の改行は Alt + Enter です。")
    if column.names or column.options:
        told.append(f"シート「{OPTIONS}」にある言葉で書きます。")
    return "".join(told)


def examples(column: Column, names: Mapping[str, Names]) -> str:
    """Give the first examples of the schema, as cells write them, a line each."""
    shown = [str(encoded(each, column, names)) for each in column.examples[:3]]
    return "\n".join(shown)


def validation(column: Column, ranges: Mapping[str, str]) -> dict[str, object]:
    """Give the help of a column, and its list of words where it has one; other words are told of on import."""
    told = explained(column)
    wanted: dict[str, object] = {
        "validate": "any",
        "input_title": column.title[:32],
        "input_message": told if len(told) <= _PROMPT else told[: _PROMPT - 1] + "…",
    }
    key = list_of(column)
    if key:
        wanted |= {"validate": "list", "source": ranges[key], "show_error": False}
    return wanted


def list_of(column: Column) -> str:
    """Name the list of words of a column, empty where any text may stand."""
    return column.names or "、".join(words_of(column))


def words_of(column: Column) -> tuple[str, ...]:
    """Give the words of a column that has a list of its own."""
    return (YES, NO) if column.shape is Shape.TRUTH else column.options


def widths_of(sheet: Sheet) -> list[int]:
    """Give the width of every column of a sheet, in letters."""
    return [_width(column) for column in sheet.columns]


def _width(column: Column) -> int:
    return WIDE if column.key in _LONG else MIDDLE if _is_middle(column) else NARROW


def _is_middle(column: Column) -> bool:
    return column.shape is Shape.TEXT and not column.options
