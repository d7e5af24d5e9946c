"""Every value has the shape that the schema gives it: known keys, right types, allowed words."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from jsonschema_rs import ValidationError

from casebook import schema
from casebook.library import DataPath, Document, Kind, Library
from casebook.meant import date_meant, key_meant, number_meant
from casebook.problem import OFFER, nearest, quoted, sentence
from casebook.rules.found import Fault
from casebook.sealed import dataclass

TITLE = "項目の名前と値が決まりに合っている"

_TYPES = {
    "string": "文字",
    "number": "数",
    "integer": "整数",
    "array": "一覧（「- 」で始まる行の並び）",
    "object": "項目の並び（「名前: 値」の行）",
    "boolean": " true か false ",
    "null": "空",
}
_LETTERS = "半角の英小文字で始め、英小文字、数字、ハイフンで書いてください"
_RESERVED = "index は一覧のページの名前です。別の名前にしてください"


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A value that the schema refuses: what the validator says of it, and the field it stands in."""

    value: Any
    facts: dict[str, Any]
    here: schema.Field


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Translate each error of the validator; unknown vocabulary files are reported here too."""
    if document.kind is Kind.VOCABULARY and document.name not in schema.vocabularies():
        known = schema.vocabularies()
        message = f"語彙のファイル名は {'、'.join(known)} のどれかです。"
        yield Fault((), sentence(message, nearest(document.name, known)))
        return
    for error in schema.errors(document):
        yield from _translate(document, error)
    yield from _whole_floats(document)


def _whole_floats(document: Document) -> Iterator[Fault]:
    """Report `2023.0` where an integer is due: JSON Schema takes it for one, no reader does."""
    for where, found in document.maps:
        for key, value in found.items():
            if isinstance(value, float) and value.is_integer():
                here = _field(document, (*where, key))
                if _takes_integers(here.schema):
                    message = (
                        f"{_called(here)}に小数{quoted(value)}は使えません。"
                        f"小数点から後を消し、{int(value)} と書いてください。"
                    )
                    yield Fault((*where, key), message)


def _takes_integers(node: Mapping[str, Any]) -> bool:
    return any(form.get("type") == "integer" for form in (node, *node.get("oneOf", ())))


def _field(document: Document, where: DataPath) -> schema.Field:
    name = document.name if document.kind is Kind.VOCABULARY else ""
    return schema.field_at(document.kind, name, where)


def _translate(document: Document, error: ValidationError) -> Iterator[Fault]:
    if error.kind.name == "oneOf" and (meant := _meant(error)):
        for inner in meant:
            yield from _translate(document, inner)
        return
    where = tuple(error.instance_path)
    here = _field(document, where)
    facts = error.kind.as_dict()
    kind = "dependentRequired" if "dependentRequired" in error.schema_path else error.kind.name
    if kind == "additionalProperties":
        for key in facts["unexpected"]:
            yield Fault((*where, key), _unknown_key(key, here), on_key=True)
    elif kind == "propertyNames":
        key = facts["error"].instance
        yield Fault((*where, key), _bad_key(key, facts["error"].kind.name), on_key=True)
    elif kind == "required":
        missing = _field(document, (*where, facts["property"]))
        key = facts["property"]
        yield Fault(where, _missing(key, missing, here, where), missing=key)
    else:
        told = _MESSAGES.get(kind, _other)(_Wrong(error.instance, facts, here))
        yield Fault(where, told, shape=kind == "pattern")


def _meant(error: ValidationError) -> list[ValidationError]:
    """Pick the only form whose type fits, and what keeps the value from being of that form."""

    def of_other_type(inner: ValidationError) -> bool:
        return inner.kind.name == "type" and inner.instance_path == error.instance_path

    forms = error.kind.as_dict()["context"]
    fitting = [form for form in forms if not any(of_other_type(inner) for inner in form)]
    return fitting[0] if len(fitting) == 1 else []


def _unknown_key(key: str, here: schema.Field) -> str:
    known = here.fixed_keys()
    inside = f"{quoted(here.title)}の中では" if here.title else "ここでは"
    listing = f"使えるのは {'、'.join(known)} です。" if len(known) <= 20 else ""
    mend = key_meant(key, here.titles()) or listing or "名前を直すか、消してください。"
    return sentence(f"項目{quoted(key)}は{inside}使えません。", mend)


def _bad_key(key: str, kind: str) -> str:
    mends = {"maxLength": "40字までの短い名前にしてください", "not": _RESERVED}
    return f"名前{quoted(key)}は使えません。{mends.get(kind, _LETTERS)}（例: s1）。"


def _missing(key: str, missing: schema.Field, here: schema.Field, where: DataPath) -> str:
    place = f"{quoted(here.title)}に" if where and here.title else ""
    lacking = f"{place}必要な項目 {key}（{missing.title}）がありません。"
    return sentence(f"{lacking}{missing.description}", _example(missing, key))


def _type(wrong: _Wrong) -> str:
    value = wrong.value
    if value is None:
        return _empty(wrong)
    expected = "か".join(_TYPES[name] for name in _names(wrong.facts))
    hint = _hint(value, wrong.facts)
    return sentence(
        f"{_called(wrong.here)}には{expected}を書きます。いまは{_kind(value)}になっています。",
        hint,
        "" if OFFER in hint else _example(wrong.here),
    )


def _names(facts: dict[str, Any]) -> list[str]:
    types = facts["types"] if "types" in facts else [facts["type"]]
    return [name for name in types if name != "null"] or ["null"]


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return f"真偽値 {json.dumps(value)} "
    if isinstance(value, dict):
        return "項目の並び"
    if isinstance(value, list):
        return "一覧"
    return f"{'文字' if isinstance(value, str) else '数'}{quoted(value)}"


def _hint(value: object, facts: dict[str, Any]) -> str:
    expected = _names(facts)
    if isinstance(value, str) and {"number", "integer"} & set(expected):
        return f"数は半角の数字だけで書き、桁区切りの「,」や単位、引用符を付けません。{number_meant(value)}"
    if isinstance(value, str) and "：" in value and "object" in expected:
        return "全角の「：」を半角の「: 」に直してください。"
    if isinstance(value, int | float) and "string" in expected:
        return f'文字にするには "{json.dumps(value)}" のように引用符で囲みます。'
    return ""


def _enum(wrong: _Wrong) -> str:
    if _is_empty(wrong.value):
        return _empty(wrong)
    options = [str(option) for option in wrong.facts["options"]]
    fields = schema.claim_fields()
    names = {key: key for key in options} | {
        fields[key].title: key for key in options if key in fields
    }
    close = key_meant(wrong.value, names) if isinstance(wrong.value, str) else ""
    told = wrong.here.description  # tells what each is for, where that is not seen from the word
    listing = (
        told
        if all(each.isascii() and each in told for each in options)
        else f"使えるのは {'、'.join(options)} です。"
    )
    return sentence(f"{_called(wrong.here)}に{_shown(wrong.value)}は使えません。", close or listing)


def _too_long(wrong: _Wrong) -> str:
    return (
        f"{_called(wrong.here)}は{wrong.facts['limit']}字までです。"
        f"いまは{len(wrong.value)}字あります。短くしてください。"
    )


def _too_short(wrong: _Wrong) -> str:
    if _is_empty(wrong.value):
        return _empty(wrong)
    return sentence(f"{_called(wrong.here)}が短すぎます。", _example(wrong.here))


def _too_few(wrong: _Wrong) -> str:
    if not wrong.value:
        return _empty(wrong)
    return f"{_called(wrong.here)}には{wrong.facts['limit']}つ以上を書いてください。"


def _too_many(wrong: _Wrong) -> str:
    limit, count = wrong.facts["limit"], len(wrong.value)
    return f"{_called(wrong.here)}は{limit}個までです。いまは{count}個あります。減らしてください。"


def _repeated(wrong: _Wrong) -> str:
    twice = next(item for n, item in enumerate(wrong.value) if item in wrong.value[:n])
    return f"{_called(wrong.here)}に{_shown(twice)}が二度書かれています。片方を消してください。"


def _dependent(wrong: _Wrong) -> str:
    needed = wrong.facts["property"]
    title = wrong.here.schema["properties"][needed]["title"]
    because = next(
        key
        for key, required in wrong.here.schema["dependentRequired"].items()
        if needed in required and key in wrong.value
    )
    title_because = wrong.here.schema["properties"][because]["title"]
    return f"{because}（{title_because}）を書くときは、{needed}（{title}）も書いてください。"


def _reserved(wrong: _Wrong) -> str:
    told = f"{_called(wrong.here)}に{_shown(wrong.value)}は使えません。{_RESERVED}。"
    return sentence(told, _example(wrong.here))


def _other(wrong: _Wrong) -> str:
    if _is_empty(wrong.value):
        return _empty(wrong)
    return sentence(
        f"{_called(wrong.here)}の書き方が決まりと違います（いまは{_shown(wrong.value)}）。",
        _date_meant(wrong) or sentence(wrong.here.description, _example(wrong.here)),
    )


def _date_meant(wrong: _Wrong) -> str:
    """Offer the date that was meant, where the field takes dates and this one."""
    forms = (wrong.here.schema, *wrong.here.schema.get("oneOf", ()))
    patterns = [p for form in forms if r"\d{4}" in (p := form.get("pattern", ""))]
    written = str(wrong.value)
    if not patterns or (isinstance(wrong.value, float) and written.endswith(".1")):
        return ""  # 2024.1 may have been 2024.10
    guess = date_meant(written)
    return f"{OFFER}{guess}" if guess and any(re.search(p, guess) for p in patterns) else ""


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _empty(wrong: _Wrong) -> str:
    holds_claims = wrong.here.schema.get("items", {}).get("$ref", "").endswith("/claim")
    return sentence(
        f"{_called(wrong.here)}が空です。値を書いてください。なくてもよい項目なら、消してもかまいません。",
        "探しても見つからなかった項目は not_stated に入れます。" if holds_claims else "",
        _example(wrong.here),
    )


def _shown(value: object) -> str:
    return _kind(value) if isinstance(value, dict | list | bool) else quoted(value)


def _called(here: schema.Field) -> str:
    return quoted(here.title) if here.title else "この値"


def _example(here: schema.Field, key: str = "") -> str:
    if not here.examples:
        return ""
    needed = here.schema.get("required", ())
    shown = "、".join(schema.as_yaml(_cut(example, needed)) for example in here.examples[:3])
    return f"例: {key}: {shown}" if key else f"例: {shown}"


def _cut(example: object, needed: Collection[str]) -> object:
    """Keep what a map has to hold, so that the example fits into a line."""
    if not isinstance(example, dict) or not needed:
        return example
    return {key: value for key, value in example.items() if key in needed}


_MESSAGES: dict[str, Callable[[_Wrong], str]] = {
    "type": _type,
    "enum": _enum,
    "maxLength": _too_long,
    "minLength": _too_short,
    "minItems": _too_few,
    "maxItems": _too_many,
    "minProperties": _too_few,
    "uniqueItems": _repeated,
    "dependentRequired": _dependent,
    "not": _reserved,
}
