"""The form of a case as data: made of the schema and the vocabularies, so that nothing is said twice.

`form.js` is what the form is drawn from, `form-towns.js` what the file of a new municipality is made of, and
`form-case-<id>.js` the file of one case, to go on writing it.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache, partial
from typing import Any

from casebook import schema
from casebook.collection import Collection
from casebook.library import DataPath, Kind
from casebook.records.form import (
    FormField,
    FormGroup,
    FormOption,
    FormPart,
    FormQuestion,
    FormRow,
    FormScheme,
    FormTowns,
    Shape,
)
from casebook.rules import ALL_RULES
from casebook.rules.found import rule_name
from casebook.script import Scripts

_PARTS: Mapping[str, DataPath] = {
    "case": (),
    "status": ("status", 0),
    "member": ("members", 0),
    "claim": ("results", 0),
    "answer": ("answers", "trigger"),
    "gap": ("not_stated", 0),
    "doubt": ("doubts", 0),
    "link": ("links", 0),
    "review": ("review", 0),
    "source": ("sources", "s1"),
}

_WORDS = {
    "municipality": "towns",
    "themes": "themes",
    "practice": "practices",
    "trouble": "troubles",
    "meets": "troubles",
    "funding": "funding",
    "products": "products",
    "related": "cases",
    "source": "sources",
    "sources": "sources",
    "field": "fields",
    "fields": "fields",
    "basis": "basis",
}
"""What names are chosen from; sources are those of the file itself."""

_LONG = 60
"""Texts that may be longer are typed into a field of several lines."""

_LONG_TEXTS = ("text", "summary", "note", "unsourced")


def write(collection: Collection, scripts: Scripts, cases: Iterable[str]) -> None:
    """Write the files of the form beside the other data, with those of some cases."""
    chosen = collection.listed.hex()
    scripts.put("form", chosen, partial(scheme, collection.listing))
    if collection.towns.by_code:
        scripts.put("form-towns", chosen, partial(towns, collection))
    text = partial(_text, collection)
    for key in cases:
        of = collection.stubs[key].digest
        scripts.put(f"form-case-{key}", of, text, of=key)


def scheme(collection: Collection) -> FormScheme:
    """Describe the form for a collection."""
    words = collection.vocabulary
    gif = {key: field.schema.get("x-gif-required", False) for key, field in _claim_fields()}
    examples = {key: _claim_example(field.examples) for key, field in _claim_fields()}
    return FormScheme(
        order=tuple(schema.schemas()["case"]["properties"]),
        parts={key: _part(key, where) for key, where in _PARTS.items()},
        groups=tuple(
            FormGroup(
                group.key,
                group.label,
                group.lead,
                tuple(
                    FormRow(
                        row.key,
                        row.title,
                        row.description,
                        examples[row.key],
                        row.question,
                        gif[row.key],
                    )
                    for row in group.fields
                ),
            )
            for group in words.groups
        ),
        questions=tuple(
            FormQuestion(
                each.key,
                each.label,
                each.question,
                each.fields,
                tuple(FormOption(kind.key, kind.label) for kind in each.kinds),
            )
            for each in words.questions
        ),
        words=_words(collection),
        rules={rule_name(rule): rule.TITLE for rule in ALL_RULES},
        keys=tuple(sorted(schema.known_keys())),
        prose=tuple(sorted(schema.prose_keys())),
        listed=bool(collection.towns.by_code),
    )


def towns(collection: Collection) -> FormTowns:
    """Give what `casebook new` makes the file of a municipality of, for all towns; those that have one keep its name."""
    from casebook import drafts, town_file  # seldom needed

    own = {each.code: key for key, each in collection.municipalities.items()}
    rows = []
    for key, town in drafts.keys(collection.towns).items():
        if town.code in own or key not in collection.municipalities:
            rows.append(town_file.values(own.get(town.code, key), town))
    figures = collection.library and collection.library.vocabulary.get("town-figures")
    told = figures.data if figures else None
    return FormTowns(
        pattern=drafts.municipality_pattern(told, draft=True),
        deserted=drafts.municipality_pattern(told, draft=True, peopled=False),
        columns={name: tuple(row[name] for row in rows) for name in rows[0]},
    )


def _claim_fields() -> Iterable[tuple[str, schema.Field]]:
    return schema.claim_fields().items()


def _claim_example(examples: tuple[Any, ...]) -> str:
    return examples[0][0]["text"] if examples else ""


def _words(collection: Collection) -> dict[str, tuple[FormOption, ...]]:
    words = collection.vocabulary
    return {
        "themes": tuple(FormOption(each.key, each.label) for each in words.themes.values()),
        "practices": tuple(FormOption(each.key, each.label) for each in words.practices.values()),
        "troubles": tuple(FormOption(each.key, each.label) for each in words.troubles.values()),
        "funding": tuple(FormOption(each.key, each.label) for each in words.funding.values()),
        "products": tuple(FormOption(each.key, each.told()) for each in words.products.values()),
        "fields": tuple(FormOption(each.key, each.title) for each in words.fields.values()),
        "towns": tuple(
            FormOption(each.key, each.full_name) for each in collection.municipalities.values()
        ),
        "basis": tuple(FormOption(each.key, each.label) for each in words.bases.values()),
    }


def _part(key: str, where: DataPath) -> FormPart:
    here = schema.field_at(Kind.CASE, "", where)
    node = _form_of_map(here.schema)
    required = node.get("required", ())
    fields = (
        _field(each, where, required=each in required)
        for each in node["properties"]
        if each not in schema.claim_fields()
    )
    return FormPart(key, here.title, here.description, tuple(fields))


def _form_of_map(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the form that is a map, of several that a place may have."""
    if "properties" in node:
        return node
    return next(inner for form in node["oneOf"] if "properties" in (inner := _resolved(form)))


def _resolved(form: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in form:
        return form
    target: Mapping[str, Any] = schema.schemas()["case"]
    for step in form["$ref"].removeprefix("#/").split("/"):
        target = target[step]
    return target


def _field(key: str, where: DataPath, *, required: bool) -> FormField:
    here = schema.field_at(Kind.CASE, "", (*where, key))
    node = here.schema
    words = "" if "additionalProperties" in node and not where else _WORDS.get(key, "")
    options = () if words else tuple(FormOption(each, each) for each in node.get("enum", ()))
    return FormField(
        key=key,
        title=here.title,
        help=_plain(here.description),
        example=_example(here.examples),
        shape=_shape(key, node, words=bool(words), options=bool(options)),
        most=node.get("maxLength"),
        required=required,
        words=words,
        options=options,
    )


def _plain(description: str) -> str:
    """Say it to somebody who does not see the file: keys by their titles, nothing of how a value is written.

    >>> _plain("段階が始まった時。分からないときは null と書きます。")
    '段階が始まった時。'
    """
    for word, shown in _YES.items():
        description = description.replace(word, shown)
    titled = _KEY.sub(lambda found: f"「{_titles().get(found[0], found[0])}」", description)
    sentences = re.findall(r"[^。]+。", titled.replace("」 ", "」").replace(" 「", "「"))
    return "".join(each for each in sentences if not _WRITTEN.search(each))


_YES = {" true": "「はい」", " false ": "「いいえ」"}
_KEY = re.compile(
    r"(?<![a-z_/])(?:value_to|value|before|as_of|since|unit|trouble|unsourced)(?![a-z_/.])"
)
_WRITTEN = re.compile(r"[a-z]{3,}|ファイル名|角かっこ|引用符")
"""What is of a file and not of a form: names in Latin letters, where they stand, and how lists are written."""


@cache
def _titles() -> dict[str, str]:
    parts = schema.schemas()["case"]["$defs"]
    return {
        key: node["title"]
        for part in ("claim", "status", "doubt")
        for key, node in parts[part]["properties"].items()
    }


def _example(examples: tuple[Any, ...]) -> str:
    first = examples[0] if examples else ""
    if isinstance(first, list):
        return "、".join(str(each) for each in first if not isinstance(each, dict))
    return "" if isinstance(first, dict | bool) or first is None else str(first)


def _shape(key: str, node: Mapping[str, Any], *, words: bool, options: bool) -> Shape:
    written = json.dumps(node, ensure_ascii=False)
    kinds = node.get("type", ())
    if words or options:
        many = kinds == "array" or any(f.get("type") == "array" for f in node.get("oneOf", ()))
        return "picks" if many else "pick"
    if kinds == "array":
        return "lines" if node["items"].get("type") == "string" else "part"
    if kinds in ("number", "boolean"):
        return "number" if kinds == "number" else "yes"
    if re.search(r"年度", written) and r"\\d{4}" in written:
        return "when"
    if node.get("pattern", "").startswith(r"^\d{4}-"):
        return "day"
    if "string" in kinds:
        long = key in _LONG_TEXTS or node.get("maxLength", 0) > _LONG
        return "text" if long else "line"
    return "part"


def _text(collection: Collection, key: str) -> str:
    return collection.cases[key].text
