"""Records as JSON and as JSON Schema: one type tells both, so that neither can be stale."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from casebook import json_text

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number"}


def as_json(record: object) -> bytes:
    """Write a record as compact JSON; what is absent is left out."""
    return json_text.compact(record, _told) + b"\n"


def inner(records: tuple[object, ...]) -> bytes:
    """Write records as they stand in a list, without what is around it."""
    return as_json(records)[1:-2]


def as_pages_of_text(data: object) -> bytes:
    """Write what people read too, as a schema, with its lines broken."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _told(record: object) -> dict[str, Any]:
    kind: Any = type(record)
    names, read = _plan(kind)
    values = zip(names, read(record), strict=True)
    return {name: value for name, value in values if value is not None}


@cache
def _plan(kind: Any) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]]]:
    names = tuple(each.name for each in fields(kind))
    if len(names) > 1:
        return names, attrgetter(*names)
    return names, lambda record: (getattr(record, names[0]),)


def schema(record: type, name: str) -> dict[str, Any]:
    """Give the JSON Schema of a file that holds one record; all it needs is in it."""
    parts: dict[str, Any] = {}
    whole = _object(record, "#/$defs/", parts)
    return {"$schema": DIALECT, "$id": name, **whole, "$defs": dict(sorted(parts.items()))}


def components(records: Mapping[str, type]) -> dict[str, Any]:
    """Give the same for several records at once, as an OpenAPI document holds them."""
    parts: dict[str, Any] = {}
    for name, record in records.items():
        parts[name] = _object(record, "#/components/schemas/", parts)
    return dict(sorted(parts.items()))


def _object(record: Any, where: str, parts: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(record, include_extras=True)
    told = {each.name: _property(hints[each.name], where, parts) for each in fields(record)}
    needed = [each.name for each in fields(record) if not _optional(hints[each.name])]
    text = (record.__doc__ or "").strip()
    return {"type": "object", "description": text, "properties": told, "required": needed}


def _property(hint: Any, where: str, parts: dict[str, Any]) -> dict[str, Any]:
    if get_origin(hint) is Annotated:
        hint, text = get_args(hint)
        return {"description": text, **_property(hint, where, parts)}
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (UnionType, Union):
        (present,) = (each for each in inner if each is not NoneType)
        return _property(present, where, parts)
    if origin is Literal:
        return {"type": "string", "enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "items": _property(inner[0], where, parts)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _property(inner[1], where, parts)}
    if is_dataclass(hint):
        return {"$ref": where + _part(hint, where, parts)}
    return {"type": PLAIN[hint]}


def _part(record: Any, where: str, parts: dict[str, Any]) -> str:
    name: str = record.__name__
    if name not in parts:
        parts[name] = {}  # it may hold itself
        parts[name] = _object(record, where, parts)
    return name


def _optional(hint: Any) -> bool:
    return NoneType in set(_alternatives(hint))


def _alternatives(hint: Any) -> Iterator[Any]:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (UnionType, Union):
        yield from get_args(hint)
