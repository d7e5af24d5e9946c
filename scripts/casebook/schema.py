"""The JSON Schemas: the only place where fields are defined, with title, description and examples.

`case.schema.json`, `municipality.schema.json`, `comparison.schema.json` and `vocabulary.schema.json`
(one `$defs` entry per vocabulary file) are read once. Everything that speaks of a field takes its name from here.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft202012Validator, Registry, ValidationError

from casebook.library import DataPath, Document, Kind
from casebook.sealed import dataclass

# What YAML would not take for the text as it stands: numbers, words of its own, and its signs.
_SPECIAL = r"""^[-+]?[\d_,.]*$|^(?:true|false|null|~)$|^[-?:,\[\]{}#&*!|>'"%@` ]|: |:$| #|\s$|\n"""
_NEEDS_QUOTES = {False: re.compile(_SPECIAL), True: re.compile(_SPECIAL + r"|[,\[\]{}]")}

_HERE = Path(__file__).parent
_NAMES = ("case", "municipality", "vocabulary", "comparison")


@dataclass(frozen=True, slots=True)
class Field:
    """What the schema says of one place in a file, for messages and author documentation."""

    title: str
    description: str
    examples: tuple[Any, ...]
    schema: Mapping[str, Any]

    def fixed_keys(self) -> list[str]:
        """List the keys that may stand here, when this is a map with fixed keys."""
        return list(self.schema.get("properties", {}))

    def titles(self) -> dict[str, str]:
        """Give those keys by the titles under which readers know them; a key goes by its own name as well."""
        properties = self.schema.get("properties", {})
        return {key: key for key in properties} | {
            node["title"]: key for key, node in properties.items() if "title" in node
        }


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """Read the schemas, by name."""
    files = {name: _HERE / f"{name}.schema.json" for name in _NAMES}
    return {name: json.loads(file.read_text("utf-8")) for name, file in files.items()}


def vocabularies() -> list[str]:
    """Name the vocabulary files that a collection has."""
    return list(schemas()["vocabulary"]["$defs"])


@cache
def known_keys() -> frozenset[str]:
    """Collect every key that some schema defines."""
    return frozenset(key for key, _ in _properties())


@cache
def prose_keys() -> frozenset[str]:
    """Collect the keys that hold free text or a list of it, and neither names nor words of a list."""
    return frozenset(key for key, node in _properties() if _is_prose(node)) - {"url", "key"}


def _properties() -> Iterator[tuple[str, Mapping[str, Any]]]:
    def found(node: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
        if isinstance(node, dict):
            yield from node.get("properties", {}).items()
            for inner in node.values():
                yield from found(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from found(inner)

    return found(list(schemas().values()))


def _is_prose(node: Mapping[str, Any]) -> bool:
    if node.get("type") == "array":
        return _is_prose(node.get("items", {}))
    takes_any_text = "string" in node.get("type", ()) and "enum" not in node
    return takes_any_text and bool(re.search(node.get("pattern", ""), "文と # 数 1"))


@cache
def claim_fields() -> dict[str, Field]:
    """Give the fields of a case that hold claims, in the order of the schema."""
    properties = schemas()["case"]["properties"]
    holding_claims = [
        key for key, node in properties.items() if node.get("$ref") == "#/$defs/claims"
    ]
    return {key: field_at(Kind.CASE, "", (key,)) for key in holding_claims}


@cache
def reception_fields() -> dict[str, Field]:
    """Give what is asked before a visit, in the order of the schema; each has its `x-question`."""
    keys = field_at(Kind.MUNICIPALITY, "", ("reception",)).fixed_keys()
    items = {key: field_at(Kind.MUNICIPALITY, "", ("reception", key)) for key in keys}
    return {key: item for key, item in items.items() if "x-question" in item.schema}


def errors(document: Document) -> Iterator[ValidationError]:
    """Hold a document against the schema of its kind; nothing for an unknown vocabulary."""
    validator = _validator(document.kind, document.name if document.kind is Kind.VOCABULARY else "")
    return iter(()) if validator is None else validator.iter_errors(document.data)


def field_at(kind: Kind, name: str, where: DataPath) -> Field:
    """Describe the place `where` in a file of this kind (and, for vocabularies, this name).

    Follows `$ref`s; a title beside a `$ref` wins over the title behind it. For a place that the
    schema does not know, the nearest known place around it is described. Items without a title, as
    the words of a list, go by the name of their list.
    """
    node, home = _root(kind, name)
    named = node
    for step in where:
        inner = _step(node, home, step)
        if inner is None:
            break
        node, home = inner
        named = node if "title" in node else named
    examples = tuple(named.get("examples", ()))
    return Field(named.get("title", ""), named.get("description", ""), examples, node)


@cache
def order_at(kind: Kind, place: tuple[str, ...]) -> Mapping[str, int]:
    """Rank the keys of the map at a place, where the schema fixes them; `*` is any item of a list.

    >>> list(order_at(Kind.CASE, ("links", "*")))
    ['title', 'url']
    """
    node = field_at(kind, "", tuple(0 if step == "*" else step for step in place)).schema
    forms = (node, *(form for form, _ in _branches(node, kind)))
    keys: Mapping[str, Any] = next(
        (form["properties"] for form in forms if "properties" in form), {}
    )
    return {key: rank for rank, key in enumerate(keys)}


def as_yaml(value: object, *, inside: bool = False) -> str:
    """Show an example as an author would write it in one line; `inside` a list or map in brackets.

    >>> as_yaml({"unit": "%", "code": "012301", "words": ["窓口", "a, b"]})
    '{unit: "%", code: "012301", words: [窓口, "a, b"]}'
    """
    if isinstance(value, list):
        return "[" + ", ".join(as_yaml(item, inside=True) for item in value) + "]"
    if isinstance(value, dict):
        pairs = (f"{key}: {as_yaml(item, inside=True)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, str) and not _NEEDS_QUOTES[inside].search(value):
        return value
    return json.dumps(value, ensure_ascii=False)


@cache
def _validator(kind: Kind, name: str) -> Draft202012Validator | None:
    if kind is Kind.VOCABULARY and name not in vocabularies():
        return None
    registry = Registry([(f"{key}.schema.json", schema) for key, schema in schemas().items()])
    reference = f"#/$defs/{name}" if name else ""
    return Draft202012Validator({"$ref": f"{kind}.schema.json{reference}"}, registry=registry)


def _root(kind: Kind, name: str) -> tuple[Mapping[str, Any], str]:
    schema = schemas()[kind]
    return (schema["$defs"].get(name, schema) if name else schema), kind


def _step(
    node: Mapping[str, Any], home: str, step: str | int
) -> tuple[Mapping[str, Any], str] | None:
    inner = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    if inner is None and isinstance(step, str):
        inner = node.get("additionalProperties") or None
    if inner is None:
        return next(
            (found for branch in _branches(node, home) if (found := _step(*branch, step))), None
        )
    return _resolved(inner, home)


def _branches(node: Mapping[str, Any], home: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    for branch in node.get("oneOf", ()):
        yield _resolved(branch, home)


def _resolved(node: Mapping[str, Any], home: str) -> tuple[Mapping[str, Any], str]:
    while "$ref" in node:
        file, _, pointer = node["$ref"].partition("#/")
        home = file.removesuffix(".schema.json") or home
        target: Any = schemas()[home]
        for part in pointer.split("/"):
            target = target[part]
        beside = {key: value for key, value in node.items() if key != "$ref"}
        node = {**target, **beside}
    return node, home
