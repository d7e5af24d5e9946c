"""`casebook fmt`: the files of cases and municipalities in one order and one way to quote."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from casebook import report
from casebook.commands.places import (
    CASES,
    CLEAN,
    PROBLEMS,
    collection_of,
    inside,
    must_exist,
    need_folder,
)
from casebook.commands.writing import replace
from casebook.files import find
from casebook.layout import LayoutError, laid_out
from casebook.library import Kind
from casebook.load import load
from casebook.problem import START, Mark, Problem, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "fmt"
_KINDS = (Kind.CASE, Kind.MUNICIPALITY)
_LEFT = (
    "書き方をそろえると、中身か注記が変わってしまいます。このファイルには触れませんでした。"
    "「?」で始まる行や、「-」だけの行があれば、ふつうの書き方に直してください。"
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("fmt", help="事例と自治体のファイルの書き方をそろえる")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="そろえるファイル（省くと全部）"
    )
    parser.add_argument("--cases", type=Path, help="事例のフォルダー")
    parser.add_argument(
        "--check", action="store_true", help="書き換えず、そろっていないファイルを挙げる"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    must_exist(options.paths)
    folder = options.cases or collection_of(options.paths) or CASES
    need_folder(folder)
    asked = inside(folder, options.paths) or [Path()]
    problems: list[Problem] = []
    written = 0
    for path in _files(folder, asked):
        before = (folder / path).read_bytes()
        after, found = _laid_out(before, path, folder)
        problems += found
        if after == before:
            continue
        if options.check:
            problems.append(_uneven(folder / path, before, after))
        else:
            replace(folder / path, after)
            written += 1
    if problems:
        report.report(sorted(problems))
    if not options.check:
        report.say(f"{written}個のファイルの書き方をそろえました。")
    elif not problems:
        report.say("書き方はそろっています。")
    return PROBLEMS if problems else CLEAN


def _files(folder: Path, asked: list[Path]) -> "Iterator[Path]":
    for path in find(folder):
        found = path.relative_to(folder)
        if found.suffix != ".yml" or Kind.of(found) not in _KINDS or not path.is_file():
            continue
        if any(found.is_relative_to(each) for each in asked):
            yield found


def _laid_out(content: bytes, path: Path, folder: Path) -> tuple[bytes, list[Problem]]:
    """Lay out a file; one that says something else than it seems to is left to its author."""
    shown = printable((folder / path).as_posix())
    document, problems = load(content, path, shown)
    if document is None or problems:
        return content, problems
    try:
        return laid_out(document, path), []
    except LayoutError:
        return content, [Problem(shown, START, RULE, _LEFT)]


def _uneven(path: Path, before: bytes, after: bytes) -> Problem:
    lines, others = before.splitlines(), after.splitlines()
    pairs = zip(lines, others, strict=False)
    same = next(
        (n for n, pair in enumerate(pairs) if pair[0] != pair[1]), min(len(lines), len(others))
    )
    shown = printable(path.as_posix())
    message = (
        f"ここから、書き方がそろっていません。casebook fmt {os.fspath(path)} でそろえられます。"
    )
    return Problem(shown, Mark(same + 1, 1), RULE, message)
