"""Cases in the official items of デジタル庁 GIF DS-451-3「事例」: names, order and what is required."""

from collections.abc import Mapping

from casebook import schema
from casebook.collection import Collection
from casebook.model import Case, Cell
from casebook.open_data.parts import Rows, lines_of_cases
from casebook.open_data.table import Column, Table, Value

JOIN = ";"
"""The model's own sign between keywords."""

_NAMES = "gif-ds-451-3"
_PLAIN = ("title", "subtitle", "target", "summary", "id")
_DATES = ("published", "updated")


def cases(collection: Collection) -> Table:
    """Give a row for each case; an item that is required is told as missing where nothing tells it."""
    items = _items()

    def row(case: Case) -> Rows:
        yield tuple(_value(collection, case, key, node) for key, node in items.items())

    return Table(
        name=_NAMES,
        title="GIF DS-451-3「事例」",
        description="デジタル庁 GIF DS-451-3「事例」の項目名による表。この事例帖だけの項目は含みません。",
        columns=tuple(_column(key, node) for key, node in items.items()),
        parts=lines_of_cases(collection, row),
        primary=("ID",),
    )


def _items() -> Mapping[str, Mapping[str, str]]:
    """Give the fields that the model has, what it requires first."""
    known = schema.schemas()["case"]["properties"]
    own = {key: node for key, node in known.items() if "x-gif" in node}
    return dict(sorted(own.items(), key=lambda item: not item[1]["x-gif-required"]))


def _column(key: str, node: Mapping[str, str]) -> Column:
    needed = bool(node["x-gif-required"]) or key in ("id", "themes", *_DATES)
    rule = "GIF で必須の項目。" if node["x-gif-required"] else "GIF で任意の項目。"
    return Column(node["x-gif"], key, rule + node["description"], needed=needed)


def _value(collection: Collection, case: Case, key: str, node: Mapping[str, str]) -> Value:
    value = _told(collection, case, key)
    if value or not node["x-gif-required"]:
        return value
    cell = case.cell(key)
    return f"（{collection.vocabulary.cells[cell].label}）" if cell is not Cell.STATED else value


def _told(collection: Collection, case: Case, key: str) -> Value:
    if key in _PLAIN:
        text: str | None = getattr(case, key)
        return text
    if key in _DATES:
        day: str = getattr(case, key).iso()
        return day
    match key:
        case "municipality":
            return JOIN.join(body.full_name for body in collection.bodies(case))
        case "themes":
            return JOIN.join(collection.vocabulary.themes[each].label for each in case.themes)
        case "years":
            return case.years.text if case.years else None
        case "keywords" | "related":
            return JOIN.join(getattr(case, key)) or None
        case "links":
            return JOIN.join(link.url for link in case.links) or None
    return "".join(claim.text for claim in case.fields.get(key, ())) or None
