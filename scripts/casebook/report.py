"""Problems and progress on the terminal; the only module that prints."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from casebook.day import EPOCH, today
from casebook.problem import Problem

if TYPE_CHECKING:
    from casebook.upkeep import Entry, Part

FORMATS = ("text", "json", "github")
MANY = 3
"""So many files with dates in the future make one doubt the clock."""


def report(
    problems: Sequence[Problem],
    form: str = "text",
    out: TextIO | None = None,
    notices: Sequence[Problem] = (),
) -> None:
    """Write problems and notices as lines for people, as JSON for programs, or as annotations for GitHub."""
    lines = {"text": _text, "json": _json, "github": _github}[form](problems, notices)
    for line in lines:
        print(line, file=out or sys.stdout)


def doubt_the_clock(problems: Sequence[Problem]) -> None:
    """Where the files of many days lie in the future, it is hardly the files."""
    files = {each.path for each in problems if each.rule == "future-date"}
    if len(files) >= MANY:
        complain(
            f"{len(files)}個のファイルの日付が、今日（{today().isoformat()}）より先です。"
            f"このパソコンの時計か、環境変数 {EPOCH} が昔の日になっていないか確かめてください。"
        )


def upkeep(parts: "Sequence[Part]", cases: Path, day: str, form: str = "text") -> None:
    """Write what a collection needs, for people or as JSON; `day` is the one it is counted from."""
    if form == "json":
        rows = {part.key: [_entry(each, cases) for each in part.entries] for part in parts}
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    print(f"{day}に数えたものです。")
    for part in parts:
        print(f"\n{part.title}　{len(part.entries)}件")
        for each in part.entries:
            print(f"  {_file(each, cases)}  {each.town}　{each.case.title}\n      {each.what}")


def _entry(entry: "Entry", cases: Path) -> dict[str, str]:
    path, town = _file(entry, cases), entry.town
    return {"path": path, "town": town, "title": entry.case.title, "what": entry.what}


def _file(entry: "Entry", cases: Path) -> str:
    return (cases / f"{entry.case.id}.yml").as_posix()


def say(message: str) -> None:
    """Tell the person at the terminal."""
    print(message)


def complain(message: str) -> None:
    """Tell the person at the terminal what stopped the work."""
    print(message, file=sys.stderr)


def _text(problems: Sequence[Problem], notices: Sequence[Problem]) -> list[str]:
    files = len({problem.path for problem in problems})
    return [
        *(problem.line() for problem in problems),
        f"{files}個のファイルに{len(problems)}件の問題があります。"
        if problems
        else "問題は見つかりませんでした。",
        *(f"お知らせ: {notice.line()}" for notice in notices),
    ]


def _json(problems: Sequence[Problem], notices: Sequence[Problem]) -> list[str]:
    rows = {"problems": [_row(each) for each in problems]}
    if notices:
        rows["notices"] = [_row(each) for each in notices]
    return [json.dumps(rows, ensure_ascii=False, indent=2)]


def _row(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "rule": problem.rule,
        "message": problem.message,
    }


def _github(problems: Sequence[Problem], notices: Sequence[Problem]) -> list[str]:
    return [
        *(_annotation("error", each) for each in problems),
        *(_annotation("notice", each) for each in notices),
    ]


def _annotation(kind: str, problem: Problem) -> str:
    return (
        f"::{kind} file={_property(problem.path)},line={problem.mark.line},col={problem.mark.column},"
        f"title={_property(problem.rule)}::{_escape(problem.message)}"
    )


def _escape(text: str) -> str:
    """Escape as GitHub's workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
