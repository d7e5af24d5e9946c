"""Problems and progress on the terminal; the only module that prints."""

import json
import sys
from collections.abc import Sequence
from typing import TextIO

from casebook.problem import Problem

FORMATS = ("text", "json", "github")


def report(problems: Sequence[Problem], form: str = "text", out: TextIO | None = None) -> None:
    """Write problems as lines for people, as JSON for programs, or as annotations for GitHub."""
    lines = {"text": _text, "json": _json, "github": _github}[form](problems)
    for line in lines:
        print(line, file=out or sys.stdout)


def say(message: str) -> None:
    """Tell the person at the terminal."""
    print(message)


def complain(message: str) -> None:
    """Tell the person at the terminal what stopped the work."""
    print(message, file=sys.stderr)


def _text(problems: Sequence[Problem]) -> list[str]:
    if not problems:
        return ["問題は見つかりませんでした。"]
    files = len({problem.path for problem in problems})
    return [
        *(problem.line() for problem in problems),
        f"{files}個のファイルに{len(problems)}件の問題があります。",
    ]


def _json(problems: Sequence[Problem]) -> list[str]:
    rows = [
        {
            "path": problem.path,
            "line": problem.mark.line,
            "column": problem.mark.column,
            "rule": problem.rule,
            "message": problem.message,
        }
        for problem in problems
    ]
    return [json.dumps({"problems": rows}, ensure_ascii=False, indent=2)]


def _github(problems: Sequence[Problem]) -> list[str]:
    return [
        f"::error file={_property(problem.path)},line={problem.mark.line},col={problem.mark.column},"
        f"title={_property(problem.rule)}::{_escape(problem.message)}"
        for problem in problems
    ]


def _escape(text: str) -> str:
    """Escape as GitHub's workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
