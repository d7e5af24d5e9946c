"""How a value stands in a cell, and what a cell says: each way undoes the other.

People see words, one form for each kind of value. What that form would not bring back as it was (a text that
begins with a blank, a list of one name, the text 「不明」 where 不明 says that nothing is known) stands in the cell as
JSON. A cell is taken for JSON only where nothing simpler would do, so that no text typed by hand is.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from casebook.blanks import FULLWIDTH
from casebook.problem import quoted
from casebook.sealed import dataclass
from casebook.when import When, likely
from casebook.workbook.names import Names
from casebook.workbook.sheets import Column, Shape

Cell: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None
"""What Excel holds."""

YES, NO, UNKNOWN = "はい", "いいえ", "不明"
_TRUTHS = {YES: True, NO: False, "true": True, "false": False, "TRUE": True, "FALSE": False}
LONGEST = 32_767
"""Characters that a cell of Excel takes."""

CUT = "…（Excel のセルに入りきらないため、ここで切れています）"
_BLANKS = f" \t\r\n{FULLWIDTH}"
_ODD = frozenset(f'{_BLANKS}"[{{）')
_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_|\r")
"""What Excel takes for a sign spelt out by its number, and what XML takes for the end of a line."""

_JSON = ('"', "[", "{")
_SHORT = 1_000
_LINE_END = re.compile(r"(?:_x000D_|\r)?\n")
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(?P<part>\.[0-9]{1,17})?")
_YEAR = re.compile(r"[12][0-9]{3}")
_PAIR = re.compile(r"([^:：]*)[:：]?(.*)", re.DOTALL)
_DIGITS = 15
"""Excel keeps so many digits of a number; a longer one stands as text."""

_VAGUE = re.compile(r"上旬|中旬|下旬|初旬|末|現在|時点|付|以降|より|まで|から$|\(|（")
"""What a date in a case file cannot say: whoever wrote it decides what to do without."""


class CellError(Exception):
    """A cell that says nothing we can take; the message tells its author so."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a cell says, and what of it was read otherwise than it is written."""

    value: object
    note: str = ""


def encoded(value: object, column: Column, names: Mapping[str, Names]) -> str | int | float:
    """Give what stands in the cell for a value."""
    if (
        column.shape is Shape.TEXT
        and not column.names
        and isinstance(value, str)
        and _is_simple(value, column)
    ):
        return value
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and column.shape is Shape.NUMBER
    ):
        short = (
            len(f"{abs(value)!r}".replace(".", "").strip("0")) <= _DIGITS
            and abs(value) < 10**_DIGITS
        )
        return value if short and "e" not in repr(value) else _decimal(value)
    shown = _shown(value, column, names)
    text = (
        shown
        if shown is not None and _is(decoded_text(shown, column, names), value)
        else _json(value)
    )
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


def decoded(cell: Cell, column: Column, names: Mapping[str, Names], form: str = "") -> Read:
    """Give what a cell says; `form` is the number format in which Excel shows it.

    Raises CellError for what cannot be meant, such as a time of day.
    """
    if isinstance(cell, bool):
        return Read(cell if column.shape is Shape.TRUTH else str(cell).lower())
    if isinstance(cell, int | float):
        return Read(_of_number(cell, column))
    if isinstance(cell, str):
        return _of_text(cell, column, names)
    if column.shape is not Shape.WHEN or not isinstance(cell, date):
        raise CellError(
            f"{quoted(cell)}は、ここでは日付や時刻として読めません。セルの表示形式を「文字列」にして、打ち直してください。"
        )
    return Read(_of_day(cell, form))


def decoded_text(text: str, column: Column, names: Mapping[str, Names]) -> object:
    """Give what a text in a cell says."""
    if text[:1] in _JSON:
        try:
            value = json.loads(text)
        except ValueError:
            return _plain(text, column, names)
        if _json(value) == text and _fits(value, column) and not _faithful(value, column, names):
            return value
    return _plain(text, column, names)


def blank(cell: Cell) -> bool:
    """Whether a cell holds nothing that can be seen."""
    return cell is None or (isinstance(cell, str) and not cell.strip(_BLANKS))


def _is_simple(text: str, column: Column) -> bool:
    """Whether a text stands for itself; hardly one does not, and there are a million of them."""
    edges = text[:1] not in _ODD and text[-1:] not in _ODD
    return (
        edges
        and len(text) <= _SHORT
        and "\n" not in text
        and "_x" not in text
        and not column.nullable
    )


def _of_text(cell: str, column: Column, names: Mapping[str, Names]) -> Read:
    if cell.endswith(CUT):
        raise CellError(
            "この文は長すぎて途中で切れたものです。もとのファイルを直接直してください。"
        )
    value = decoded_text(cell, column, names)
    if column.shape is Shape.WHEN and isinstance(value, str) and cell[:1] not in _JSON:
        return _when(value, column)
    if column.shape is Shape.NUMBER and isinstance(value, str):
        raise CellError(_no_number(value, column))
    if column.shape is Shape.TRUTH and isinstance(value, str):
        raise CellError(
            f"{quoted(column.title)}に{quoted(value)}は使えません。「{YES}」か「{NO}」と書いてください。"
        )
    return Read(value)


def _no_number(text: str, column: Column) -> str:
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace("−", "-")
    guess = f"もしかして: {plain}" if _NUMBER.fullmatch(plain) else f"例: {column.examples[0]}"
    return f"{quoted(column.title)}には数を書きます。{quoted(text)}は数ではありません。数は半角の数字だけで書き、桁区切りの「,」や単位を付けません。{guess}"


def _of_number(cell: float, column: Column) -> object:
    whole = int(cell) if float(cell).is_integer() and abs(cell) < 10**18 else cell
    if column.shape is Shape.NUMBER or (column.shape is Shape.WHEN and column.years):
        return whole
    return str(whole)


def _of_day(cell: date, form: str) -> str:
    """Give a day, or the month where Excel shows no more of it."""
    if isinstance(cell, datetime) and cell.time() != time():
        raise CellError(f"{quoted(cell)}には時刻が付いています。日付だけにしてください。")
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]', "", form).lower()
    day = f"{cell.year:04}-{cell.month:02}-{cell.day:02}"
    return day if "d" in bare or "y" not in bare else day[:7]


def _when(text: str, column: Column) -> Read:
    """Read a date as people write it, where it says no more than a date of a case file can."""
    try:
        When.parse(text)
    except ValueError:
        guess = "" if _VAGUE.search(text) else likely(text)
        if not guess:
            return Read(text)
        value: object = int(guess) if column.years and _YEAR.fullmatch(guess) else guess
        return Read(value, f"{quoted(text)}を {guess} と読みました。")
    return Read(int(text) if column.years and _YEAR.fullmatch(text) else text)


def _shown(value: object, column: Column, names: Mapping[str, Names]) -> str | None:
    """Give the form for people, or nothing where the value has none that Excel keeps as it is."""
    text = _said(value, column, names)
    return None if text is None or _ESCAPE.search(text) else text


def _said(value: object, column: Column, names: Mapping[str, Names]) -> str | None:
    labels = names.get(column.names, Names(""))
    if value is None:
        return UNKNOWN if column.nullable else None
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int):
        return str(value) if column.shape is Shape.WHEN else None
    if isinstance(value, str):
        return labels.label(value) if column.names else value
    if isinstance(value, list):
        if not value or not column.separator or not all(isinstance(each, str) for each in value):
            return None
        sign = column.separator + " " * (column.separator == ";")
        return sign.join(labels.label(each) for each in value)
    return _pairs(value, labels) if isinstance(value, dict) else None


def _pairs(value: Mapping[str, object], labels: Names) -> str | None:
    said = (
        (key, each)
        for key, words in value.items()
        for each in (words if isinstance(words, list) else [words])
    )
    return "\n".join(f"{labels.label(key)}: {each}" for key, each in said)


def _plain(text: str, column: Column, names: Mapping[str, Names]) -> object:
    labels = names.get(column.names, Names(""))
    text = _LINE_END.sub("\n", text).strip(_BLANKS)
    if column.nullable and text in (UNKNOWN, "null"):
        return None
    match column.shape:
        case Shape.NUMBER:
            return _number(text)
        case Shape.TRUTH:
            return _TRUTHS.get(text, text)
        case Shape.WHEN:
            return int(text) if column.years and _YEAR.fullmatch(text) else text
        case Shape.LIST | Shape.SOME:
            return _list(text, column, labels)
        case Shape.PAIRS:
            return _map(text, labels)
    return labels.key(text) if column.names else text


def _list(text: str, column: Column, labels: Names) -> object:
    signs = "、，,;；\n" if column.separator == "、" else ";；\n"
    parts = [part.strip(_BLANKS) for part in re.split(f"[{signs}]", text)]
    items = [labels.key(part) for part in parts if part]
    return items[0] if column.shape is Shape.SOME and len(items) == 1 else items


def _map(text: str, labels: Names) -> dict[str, object]:
    found: dict[str, object] = {}
    for line in text.split("\n"):
        head, words = _PAIR.findall(line)[0]
        key, said = labels.key(head.strip(_BLANKS)), words.strip(_BLANKS)
        before = found.get(key)
        if before is None:
            found[key] = said
        else:
            found[key] = [*(before if isinstance(before, list) else [before]), said]
    return found


def _number(text: str) -> object:
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    return float(text) if found["part"] else int(text)


def _decimal(value: float) -> str:
    return f"{value:.17f}".rstrip("0").rstrip(".") if "e" in repr(value) else repr(value)


def _json(value: object) -> str:
    return _ESCAPE.sub(
        lambda found: f"\\u{ord(found[0][0]):04x}{found[0][1:]}",
        json.dumps(value, ensure_ascii=False),
    )


def _fits(value: object, column: Column) -> bool:
    kinds: dict[Shape, type | tuple[type, ...]] = {
        Shape.LIST: list,
        Shape.SOME: (str, list),
        Shape.PAIRS: dict,
    }
    return isinstance(value, kinds.get(column.shape, str))


def _faithful(value: object, column: Column, names: Mapping[str, Names]) -> bool:
    shown = _shown(value, column, names)
    return shown is not None and _is(decoded_text(shown, column, names), value)


def _is(read: object, value: object) -> bool:
    return type(read) is type(value) and read == value
