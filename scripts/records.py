"""Write what Python decides and the browser draws as TypeScript: `make records`.

`records.ts` declares the shapes of the data files, from the typed records; `constants.ts` holds what the
program itself says on both sides, `planner.ts` what of it the planner alone needs, `public-holidays.ts` the public holidays.
With `--check` nothing is written, and stale files are an error.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import jpholiday

from casebook.ages import OLD
from casebook.facets import KINDS
from casebook.foremost import QUOTED
from casebook.lead_times import DEADLINES, STAY_DEADLINES, Deadline
from casebook.likeness_texts import BANDS, COUNTS, DEGREES, FIRST, GROUPS, NAMES, SPECIAL, TEXTS
from casebook.pages.self_check import ANSWERS
from casebook.records.cases import FullCase, ShortCase, Town
from casebook.records.form import FormScheme, FormTowns
from casebook.records.terms import HostRule
from casebook.records.told import ROWS, camel, names, told
from casebook.records.words import Notebook, Vocabulary
from casebook.stages import STAGES, Stage
from casebook.towns import ASSEMBLIES, Assembly
from casebook.when import ERAS
from casebook.worth import AT_WORK, BY_WORD, LOOKING, LOOKS, OTHER, SIGHTS, ByWord, Sight

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "scripts/browser/data"
COMMAND = "make records"
HEAD = "// Written by `make records` from {}: change it there."
YEARS = range(2024, 2041)
"""Those of 春分 and 秋分 are reckoned; the government names them in February of the year before."""
LINE = 105
"""The formatter breaks a longer list, with its name and indent."""
PLAIN = {str: "string", bool: "boolean", int: "number", float: "number", NoneType: "null"}


def types() -> str:
    """Give all records as TypeScript interfaces: those of what they hold come before them."""
    found: dict[type, str] = {}
    for record in (
        ShortCase,
        FullCase,
        Town,
        HostRule,
        Vocabulary,
        Notebook,
        FormScheme,
        FormTowns,
        Deadline,
        Stage,
        Assembly,
        ByWord,
        Sight,
    ):
        declare(record, found)
    return "\n\n".join((HEAD.format("casebook.records"), *found.values())) + "\n"


def constants() -> str:
    """Give what the program says on both sides as TypeScript constants."""
    parts = (
        HEAD.format("casebook.likeness_texts, .ages, .facets, .when and .pages"),
        f"/** Up to where a basis of likeness is near and fairly near. */\n"
        f"export const BANDS = {_value(BANDS)} as const;",
        f"/** Numbers of people in words. */\nexport const COUNTS = {_value(COUNTS)} as const;",
        f"/** The sentences of likeness. */\nexport const TEXTS = {_value(TEXTS)} as const;",
        f"/** The four bases. */\nexport const BASES = {_value(NAMES)} as const;",
        f"/** How near a basis is. */\nexport const DEGREES = {_value(DEGREES)} as const;",
        f"/** Towns that are alike, in the order in which they are shown. */\n"
        f"export const GROUPS = {_value(GROUPS)} as const;",
        f"/** Kinds of towns that differ by law. */\n"
        f"export const SPECIAL: readonly string[] = {_value(list(SPECIAL))};",
        f"/** Those whose own kind comes first. */\n"
        f"export const FIRST: readonly string[] = {_value(list(FIRST))};",
        "/** What is known of so many full years ago, or more, looks old and is asked anew. */\n"
        f"export const OLD = {OLD};",
        f"/** What a page is, in a word. */\nexport const KINDS = {_value(KINDS)} as const;",
        "export type PageKind = keyof typeof KINDS;",
        f"/** The eras, the latest first, with the year in which each began. */\n"
        f"export const ERAS = {_value({name: start[0] for name, start in ERAS})} as const;",
        f"/** The names of what stands in a row, for each kind that is told in rows. */\n"
        f"export const ROWS = {_value(_rows())} as const;",
        f"/** The answers of the self-check. */\nexport const ANSWERS = {_value(dict(ANSWERS))} as const;",
    )
    return "\n\n".join(parts) + "\n"


def planner() -> str:
    """Give what the planner of visits alone needs: steps, deadlines, assemblies, and what needs a journey."""
    parts = (
        HEAD.format("casebook.stages, .lead_times, .towns, .model and .worth"),
        'import type { Assembly, ByWord, Deadline, Sight, Stage } from "./records";',
        f"export const STAGES: readonly Stage[] = {_value(list(STAGES))};",
        f"export const DEADLINES: readonly Deadline[] = {_value(list(DEADLINES))};",
        f"/** Of a stay as 旅する公務員. */\n"
        f"export const STAY_DEADLINES: readonly Deadline[] = {_value(list(STAY_DEADLINES))};",
        f"export const ASSEMBLIES: readonly Assembly[] = {_value(list(ASSEMBLIES))};",
        f"/** The bases that a paper rests on first. */\n"
        f"export const QUOTED: readonly string[] = {_value(list(QUOTED))};",
        f"/** Why what is asked of a field can be told in words, or is better seen. */\n"
        f"export const BY_WORD: readonly ByWord[] = {_value(list(BY_WORD))};",
        f"/** Why, of a question that belongs to no field. */\nexport const OTHER = {_value(OTHER)};",
        f"/** What of a practice is to be seen where it is at work. */\n"
        f"export const SIGHTS: readonly Sight[] = {_value(list(SIGHTS))};",
        f"/** The states in which a practice is to be seen. */\n"
        f"export const AT_WORK: readonly string[] = {_value(list(AT_WORK))};",
        f"/** Words by which a question asks to see something, and why that needs a journey. */\n"
        f"export const LOOKING: readonly string[] = {_value(list(LOOKING))};",
        f"export const LOOKS = {_value(LOOKS)};",
    )
    return "\n\n".join(parts) + "\n"


def holidays() -> str:
    """Give the public holidays of the years that a plan may lie in, by their names."""
    named: dict[str, list[str]] = {}
    for year in YEARS:
        for day, name in jpholiday.year_holidays(year):
            # 春分の日 振替休日: what it stands in for lies just before it.
            named.setdefault(name.rpartition(" ")[2], []).append(day.isoformat())
    listed = [" ".join((name, *days)) for name, days in named.items()]
    parts = (
        HEAD.format("the library jpholiday"),
        f"/** From the first to the last of the years whose public holidays stand here. */\n"
        f"export const YEARS = {_value([YEARS.start, YEARS.stop - 1])} as const;",
        f"/** Each its name and its days, as 元日 2026-01-01 2027-01-01. */\n"
        f"export const HOLIDAYS: readonly string[] = {_value(listed)};",
    )
    return "\n\n".join(parts) + "\n"


def _rows() -> dict[str, list[str]]:
    return {key: [*map(camel, names(kind))] for kind, key in ROWS.items()}


def declare(record: type, found: dict[type, str]) -> None:
    """Add an interface and, before it, those that it rests on."""
    parent = record.__mro__[1]
    inherited = names(parent) if is_dataclass(parent) else ()
    if inherited:
        declare(parent, found)
    lines: list[str] = []
    for name in names(record):
        if name not in inherited:
            hint = _hint(record, name)
            for held in _held(hint):
                if held not in found:
                    declare(held, found)
            lines += _field(name, hint)
    extends = f" extends {parent.__name__}" if inherited else ""
    comment = (record.__doc__ or "").partition("\n")[0]
    body = "\n".join(lines)
    found[record] = f"/** {comment} */\nexport interface {record.__name__}{extends} {{\n{body}\n}}"


def _hint(record: Any, name: str) -> Any:
    member = getattr(record, name)
    source = member.fget if isinstance(member, property) else record
    return get_type_hints(source, include_extras=True)["return" if source is not record else name]


def _held(hint: Any) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from _held(part)


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
    if isinstance(value, list) and all(isinstance(each, str | int | float) for each in value):
        line = f"[{', '.join(_value(each) for each in value)}]"
        if len(line) < LINE:
            return line
    if isinstance(value, list):
        lines = (f"{inner}{_value(each, depth + 1)},\n" for each in value)
        return f"[\n{''.join(lines)}{outer}]"
    return json.dumps(value, ensure_ascii=False)


def main(arguments: list[str]) -> int:
    """Write the files, or say which of them are stale; give the exit code."""
    made = {
        FOLDER / "records.ts": types(),
        FOLDER / "constants.ts": constants(),
        FOLDER / "planner.ts": planner(),
        FOLDER / "public-holidays.ts": holidays(),
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
