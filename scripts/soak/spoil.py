"""A collection in which as many texts as can be are hostile, and which is still valid.

Every text of every file is changed; where checking objects, it is made milder and then left alone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from casebook.check import check
from casebook.day import today
from casebook.problem import Problem
from casebook.yaml_data import data_of
from casebook.yaml_nodes import decoded, parse
from soak.texts import TEXTS

Where = tuple[str | int, ...]

_NAME = re.compile(r"[a-z0-9][a-z0-9./_-]*|\d{4}(-\d\d){0,2}")
"""Keys of other things, and dates: changed, they mean nothing or something else; so do words that are cited."""
_FIXED = {"id", "key", "code", "kana", "municipality", "prefecture", "kind", "state", "basis"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_ROUNDS = 60


class StubbornError(Exception):
    """Checking goes on objecting to what nothing was done to."""


@dataclass(frozen=True, slots=True)
class Change:
    """A hostile text in the place of another, or after it."""

    name: str
    after: bool = False

    def of(self, text: str) -> str:
        """Give the text that is written."""
        return text + TEXTS[self.name] if self.after else TEXTS[self.name]


@dataclass(slots=True)
class Spoilt:
    """One file: what it held, and what is changed in it, by the way to each text."""

    data: Any
    changes: dict[Where, Change] = field(default_factory=dict)
    lines: list[Where] = field(default_factory=list)

    def text(self) -> str:
        """Write it with one value a line, so that a problem's line tells the value."""
        self.lines = []
        return "\n".join(self._written(self.data, (), "")) + "\n"

    def relent(self, line: int, *, unreadable: bool = False) -> None:
        """Make milder what stands in a line; where nothing is changed, what stands around it.

        What makes a file unreadable is told one at a time, so that text goes everywhere in it.
        """
        where = self.lines[line - 1] if line <= len(self.lines) else ()
        if change := self.changes.get(where):
            same = [each for each, its in self.changes.items() if its.name == change.name]
            for each in same if unreadable else [where]:
                self._milder(each)
            return
        for size in range(len(where), -1, -1):
            near = [each for each in self.changes if each[:size] == where[:size]]
            for each in near:
                self._milder(each)
            if near:
                return

    def give_way(self) -> None:
        """Make milder all but statements, or those, for what another file says of this one."""
        others = [each for each in self.changes if each[-1] != "text"]
        for each in others or list(self.changes):
            self._milder(each)

    def keep(self, name: str) -> None:
        """Leave all texts of this name as they were."""
        self.changes = {where: each for where, each in self.changes.items() if where[-1] != name}

    def _milder(self, where: Where) -> None:
        change = self.changes.pop(where)
        if not change.after:
            self.changes[where] = Change(change.name, after=True)

    def _written(self, value: Any, where: Where, lead: str) -> Iterator[str]:
        """Give lines of JSON, which is YAML."""
        pairs = _pairs(value)
        self.lines.append(where)
        if pairs is None:
            change = self.changes.get(where)
            yield lead + _scalar(change.of(value) if change else value)
            return
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        yield lead + opening
        for number, (key, each) in enumerate(pairs):
            name = f"{_scalar(key)}: " if isinstance(value, dict) else ""
            last = number == len(pairs) - 1
            *lines, end = self._written(each, (*where, key), f"{' ' * (len(where) + 1)}{name}")
            yield from lines
            yield end if last else f"{end},"
        self.lines.append(where)
        yield " " * len(where) + closing


def spoil(cases: Path, target: Path, seed: int) -> dict[str, Spoilt]:
    """Write a spoilt copy of a collection, which passes checking. Raises StubbornError when it cannot."""
    random, files = Random(seed), {}  # noqa: S311 - no secret
    for path in sorted(cases.rglob("*")):
        place = path.relative_to(cases).as_posix()
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".yml":
            files[place] = _spoilt(_read(path), random, cited=not place.startswith("_"))
        elif path.is_file():
            (target / place).write_bytes(path.read_bytes())
    for _ in range(_ROUNDS):
        for place, each in files.items():
            (target / place).write_text(each.text(), "utf-8")
        problems = check(target, today(), Path()).problems
        if not problems:
            return files
        # Once a line: what is told twice of one text would go on to those around it.
        for problem in {(each.path, each.mark.line): each for each in problems}.values():
            _relent(files, problem)
    raise StubbornError("\n".join(problem.line() for problem in problems[:20]))


def _read(path: Path) -> Any:
    root = parse(decoded(path.read_bytes()))
    if root is None:
        raise StubbornError(path.name)
    return data_of(root)


def _relent(files: dict[str, Spoilt], problem: Problem) -> None:
    named = [each for place, each in files.items() if f"{Path(place).stem} " in problem.message]
    if problem.path not in files:
        raise StubbornError(problem.line())
    if problem.rule == "own-rows":  # its measure has the unit of what several cases say
        cases = files[problem.path].data.get("cases", ())
        for place in (problem.path, *(f"{each}.yml" for each in cases)):
            files[place].keep("unit")
    if not files[problem.path].changes:
        for each in named:
            each.give_way()
        return
    files[problem.path].relent(problem.mark.line, unreadable=problem.rule == "yaml-syntax")


def _spoilt(data: Any, random: Random, *, cited: bool) -> Spoilt:
    names = list(TEXTS)
    texts = [where for where, text in leaves(data) if _may_change(where, text)]
    # What a case says is cited word by word elsewhere, so its own words stay.
    return Spoilt(
        data, {each: Change(random.choice(names), cited or each[-1] == "text") for each in texts}
    )


def leaves(data: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Give every text with the way to it."""
    pairs = _pairs(data)
    if pairs is None:
        if isinstance(data, str):
            yield where, data
        return
    for key, value in pairs:
        yield from leaves(value, (*where, key))


def _may_change(where: Where, text: str) -> bool:
    named = next((each for each in reversed(where) if isinstance(each, str)), "")
    return named not in _FIXED and "cites" not in where and not _NAME.fullmatch(text)


def _pairs(value: Any) -> list[tuple[str | int, Any]] | None:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list | tuple) else None


def _scalar(value: Any) -> str:
    told = json.dumps(value, ensure_ascii=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", told)
