"""Write what Python decides and the browser draws as TypeScript: `make records`.

`cases.ts` and `words.ts` declare the shapes of the data files, from the typed records; `constants.ts` holds
what the program itself says on both sides. With `--check` nothing is written, and stale files are an error.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from casebook.browser_data import lead_record
from casebook.facets import KINDS
from casebook.lead_times import DEADLINES
from casebook.near_cases import NEAR
from casebook.pages.self_check import ANSWERS
from casebook.pages.visit import STAGES
from casebook.records import cases, words
from casebook.records.told import camel, told

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "scripts/browser/data"
COMMAND = "make records"
HEAD = "// Written by `make records` from {}: change it there.\n"
PLAIN = {str: "string", bool: "boolean", int: "number", float: "number", NoneType: "null"}


def types(module: ModuleType) -> str:
    """Give the records of a module as TypeScript interfaces, in their order."""
    held = [each for each in vars(module).values() if isinstance(each, type) and is_dataclass(each)]
    own = [each for each in held if each.__module__ == module.__name__]
    others = sorted(each.__name__ for each in held if each not in own)
    taken = f'import type {{ {", ".join(others)} }} from "./cases";\n\n' if others else ""
    return HEAD.format(module.__name__) + taken + "\n\n".join(map(_interface, own)) + "\n"


def constants() -> str:
    """Give what the program says on both sides as TypeScript constants."""
    stages = [words.Stage(each.key, each.title, each.lead) for each in STAGES]
    deadlines = [
        words.Deadline(
            each.key,
            each.what,
            lead_record(each.lead, after=each.after),
            each.late,
            each.after,
            each.route,
        )
        for each in DEADLINES
    ]
    return "\n".join(
        (
            HEAD.format("casebook.near_cases, .facets, .pages and .lead_times")
            + 'import type { Deadline, Stage } from "./words";\n',
            "/** Populations are near when the larger is at most so many times the smaller. */",
            f"export const NEAR = {NEAR:g};\n",
            "/** What a page is, in a word. */",
            f"export const KINDS: Readonly<Record<string, string>> = {_value(KINDS)};\n",
            "/** The answers of the self-check. */",
            f"export const ANSWERS = {_value(dict(ANSWERS))} as const;\n",
            f"export const STAGES: readonly Stage[] = {_value(stages)};\n",
            f"export const DEADLINES: readonly Deadline[] = {_value(deadlines)};\n",
        )
    )


def _interface(record: type) -> str:
    (parent,) = (each.__name__ for each in record.__mro__[1:2])
    extends = "" if parent == "object" else f" extends {parent}"
    inherited = {each.name for each in fields(record.__mro__[1])} if extends else set()
    hints = get_type_hints(record, include_extras=True)
    lines = [
        line
        for each in fields(record)
        if each.name not in inherited
        for line in _field(each.name, hints[each.name])
    ]
    body = "\n".join(lines)
    return f"/** {record.__doc__} */\nexport interface {record.__name__}{extends} {{\n{body}\n}}"


def _field(name: str, hint: Any) -> Iterator[str]:
    if get_origin(hint) is Annotated:
        hint, comment = get_args(hint)
        yield f"  /** {comment} */"
    yield f"  readonly {camel(name)}: {_type(hint)};"


def _type(hint: Any) -> str:
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _literal(hint)
    if origin is UnionType or str(origin) == "typing.Union":
        return " | ".join(_type(part) for part in parts)
    if origin is tuple:
        many = parts[-1] is Ellipsis
        return (
            f"readonly {_type(parts[0])}[]"
            if many
            else f"readonly [{', '.join(map(_type, parts))}]"
        )
    if origin is Mapping:
        return f"Readonly<Record<{', '.join(map(_type, parts))}>>"
    return PLAIN.get(hint) or hint.__name__


def _literal(hint: Any) -> str:
    return " | ".join(json.dumps(each, ensure_ascii=False) for each in get_args(hint))


def _value(value: object, depth: int = 0) -> str:
    """Write a value as the formatter leaves it, so that both agree on the file."""
    if is_dataclass(value):
        return _value(told(value), depth)
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, Mapping):
        lines = (f"{inner}{name}: {_value(each, depth + 1)},\n" for name, each in value.items())
        return f"{{\n{''.join(lines)}{outer}}}"
    if isinstance(value, list):
        lines = (f"{inner}{_value(each, depth + 1)},\n" for each in value)
        return f"[\n{''.join(lines)}{outer}]"
    return json.dumps(value, ensure_ascii=False)


def main(arguments: list[str]) -> int:
    """Write the files, or say which of them are stale; give the exit code."""
    made = {
        FOLDER / "cases.ts": types(cases),
        FOLDER / "words.ts": types(words),
        FOLDER / "constants.ts": constants(),
    }
    if "--check" not in arguments:
        for path, text in made.items():
            path.write_text(text, "utf-8")
        return 0
    stale = [path for path, text in made.items() if path.read_text("utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)}: 元のデータと合いません。{COMMAND} で作り直してください。")
    return len(stale) and 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
