"""The sheets of a workbook and their columns, derived from the schema of a case.

One sheet holds what a case has once; all claims stand in one; every other list or map has a sheet of its own. A
row of those begins with the id of its case.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum, auto
from functools import cache
from typing import Any

from casebook import schema
from casebook.library import DataPath, Kind
from casebook.rules.unknown_reference import VOCABULARIES
from casebook.sealed import dataclass
from casebook.workbook.names import BASES, CASES, FIELDS, TOWNS

SEPARATORS = "、;"
"""What stands between several names in a cell: the first that none of them may hold."""

GUIDE, HELP, OPTIONS = "はじめに", "列の説明", "選択肢"
CLAIMS = "記述"
ID, NAME = "id", "name"
"""The columns in front: the id of a row's case, and the name of the row in it, such as a source's."""


class Shape(Enum):
    """How a value stands in a cell."""

    TEXT = auto()
    NUMBER = auto()
    TRUTH = auto()
    WHEN = auto()
    LIST = auto()
    SOME = auto()
    """One name, or a list of them."""
    PAIRS = auto()
    """A map from names to words, a line each."""


class Rows(Enum):
    """What a row of a sheet is."""

    CASE = auto()
    CLAIM = auto()
    ITEM = auto()
    """An item of a list; one that may be a bare text stands in the first column alone."""
    NAMED = auto()
    """A value of a map with its name; one that may be a bare text stands in the first column alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column: the key of its value in the data, its heading, and how its cells are written."""

    key: str
    title: str
    description: str
    examples: tuple[Any, ...]
    shape: Shape
    names: str = ""
    """The list of names that its cells come from."""
    options: tuple[str, ...] = ()
    required: bool = False
    nullable: bool = False
    years: bool = False
    """Whether a bare year is a number."""
    separator: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A sheet: `key` is that of its list or map in a case, nothing for cases and claims."""

    key: str
    title: str
    rows: Rows
    columns: tuple[Column, ...]
    bare: tuple[str, ...] | None = None
    """The words that a row may be alone, in its first part; None where it is always a map."""
    words: bool = False
    """Whether its items are texts, and no maps."""

    @property
    def heads(self) -> tuple[Column, ...]:
        """The columns that are not a part of the row's value."""
        return self.columns[:1] if self.rows in (Rows.CASE, Rows.ITEM) else self.columns[:2]

    @property
    def parts(self) -> tuple[Column, ...]:
        """The columns that are a part of the row's value."""
        return self.columns if self.rows is Rows.CASE else self.columns[len(self.heads) :]


def place_of(sheet: Sheet, column: Column) -> str:
    """Name a column in a row: those in front of its value go by `#id` and `#name`."""
    own = sheet.rows is Rows.CASE or column not in sheet.heads
    return column.key if own else f"#{column.key}"


@cache
def sheets() -> tuple[Sheet, ...]:
    """Give the sheets in the order of the schema, that of all cases first."""
    own: list[Column] = []
    others: list[Sheet] = []
    for key, node in schema.schemas()["case"]["properties"].items():
        if node.get("$ref") == "#/$defs/claims":
            if not any(sheet.rows is Rows.CLAIM for sheet in others):
                others.append(_claims(key))
        elif (sheet := _sheet(key)) is not None:
            others.append(sheet)
        else:
            own.append(_column((), key))
    title = schema.schemas()["case"]["title"]
    return (Sheet("", title, Rows.CASE, tuple(own)), *others)


def _claims(first: str) -> Sheet:
    described = schema.schemas()["case"]["$defs"]["field"]
    name = Column(
        NAME, described["title"], described["description"], (), Shape.TEXT, FIELDS, required=True
    )
    columns = (_id(), name, *_columns((first, 0)))
    return Sheet("", CLAIMS, Rows.CLAIM, columns)


def _sheet(key: str) -> Sheet | None:
    """Give the sheet of a list or map, unless it fits into a cell."""
    here = schema.field_at(Kind.CASE, "", (key,))
    node = here.schema
    if node.get("type") == "object" and "properties" in node:
        names = {
            name: schema.field_at(Kind.CASE, "", (key, name)).title for name in node["properties"]
        }
        name = Column(
            NAME, here.title, here.description, (), Shape.TEXT, key, tuple(names), required=True
        )
        first = next(iter(names))
        return _with_bare(
            Sheet(key, here.title, Rows.NAMED, (_id(), name, *_columns((key, first)))), (key, first)
        )
    if node.get("type") == "object":
        described = schema.schemas()["case"]["$defs"]["name"]
        name = Column(
            NAME, described["title"], described["description"], ("s1",), Shape.TEXT, required=True
        )
        return Sheet(key, here.title, Rows.NAMED, (_id(), name, *_columns((key, "s1"))))
    if node.get("type") != "array":
        return None
    if _maps((key, 0)):
        return _with_bare(Sheet(key, here.title, Rows.ITEM, (_id(), *_columns((key, 0)))), (key, 0))
    if not _separator(schema.field_at(Kind.CASE, "", (key, 0)).schema):
        words = Column(
            key, here.title, here.description, here.examples[0], Shape.TEXT, required=True
        )
        return Sheet(key, here.title, Rows.ITEM, (_id(), words), words=True)
    return None


def _id() -> Column:
    described = schema.field_at(Kind.CASE, "", (ID,))
    return Column(
        ID, "事例ID", described.description, described.examples, Shape.TEXT, required=True
    )


def _forms(where: DataPath) -> list[Mapping[str, Any]]:
    node = schema.field_at(Kind.CASE, "", where).schema
    return [_behind(each) for each in node.get("oneOf", [node])]


def _behind(node: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in node:
        return node
    return {**schema.schemas()["case"]["$defs"][node["$ref"].rpartition("/")[2]], **node}


def _maps(where: DataPath) -> Mapping[str, Any]:
    """Give the form of a place that is a map of fixed keys, or nothing."""
    return next((form for form in _forms(where) if "properties" in form), {})


def _with_bare(sheet: Sheet, where: DataPath) -> Sheet:
    """Note the words that a row may be alone; then only its first part is always needed."""
    alone = [form for form in _forms(where) if "properties" not in form]
    if not alone:
        return sheet
    first, *rest = sheet.parts
    columns = (*sheet.heads, first, *(replace(each, required=False) for each in rest))
    return replace(sheet, columns=columns, bare=tuple(alone[0].get("enum", ())))


def _columns(where: DataPath) -> Iterator[Column]:
    form = _maps(where)
    for key in form["properties"]:
        yield _column(where, key, required=key in form.get("required", ()))


def _column(where: DataPath, key: str, *, required: bool | None = None) -> Column:
    here = schema.field_at(Kind.CASE, "", (*where, key))
    node = here.schema
    if required is None:
        required = key in schema.schemas()["case"]["required"]
    forms = node.get("oneOf", [node])
    kinds = {kind for form in forms for kind in _kinds(form)}
    shape = _shape(node, kinds)
    items = next((form["items"] for form in forms if "items" in form), node)
    items = _behind(items)
    names = _names(where, key, items)
    options = () if names else tuple(items.get("enum", ()))
    separator = _separator(items) if shape in (Shape.LIST, Shape.SOME) else ""
    return Column(
        key, here.title, here.description, here.examples, shape, names, options, required,
        "null" in kinds, "integer" in kinds, separator,
    )  # fmt: skip


def _names(where: DataPath, key: str, items: Mapping[str, Any]) -> str:
    fields = schema.schemas()["case"]["$defs"]["field"]["enum"]
    if items.get("enum") == fields or "additionalProperties" in items:
        return FIELDS
    if key in (TOWNS, CASES, BASES):
        return key
    return key if key in VOCABULARIES and where[:1] != ("answers",) else ""


def _kinds(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("type", "string")
    return kinds if isinstance(kinds, list) else [kinds]


def _shape(node: Mapping[str, Any], kinds: set[str]) -> Shape:
    simple = {"number": Shape.NUMBER, "boolean": Shape.TRUTH, "object": Shape.PAIRS}
    for kind, shape in simple.items():
        if kind in kinds:
            return shape
    if "array" in kinds:
        return Shape.SOME if "string" in kinds else Shape.LIST
    patterns = [form.get("pattern", "") for form in (node, *node.get("oneOf", ()))]
    return Shape.WHEN if any(r"\d{4}" in pattern for pattern in patterns) else Shape.TEXT


def _separator(items: Mapping[str, Any]) -> str:
    """Find a sign that no item holds; none where an item may be any text."""
    items = _behind(items)
    if "enum" in items:
        return SEPARATORS[0]
    pattern = re.compile(items.get("pattern", ""))
    return next((sign for sign in SEPARATORS if not pattern.search(f"a{sign}b")), "")
