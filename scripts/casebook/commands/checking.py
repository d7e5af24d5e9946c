"""`casebook check`: the files of a collection held against the rules."""

import argparse
from pathlib import Path

from casebook import report
from casebook.check import check
from casebook.commands.places import (
    CASES,
    CLEAN,
    PROBLEMS,
    collection_of,
    inside,
    kept_of,
    must_exist,
    need_folder,
)
from casebook.day import today
from casebook.files import find
from casebook.problem import Problem, printable


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("check", help="事例ファイルを検査する")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="見たいファイル（省くと全部）"
    )
    parser.add_argument("--cases", type=Path, help="事例のフォルダー")
    parser.add_argument("--format", choices=report.FORMATS, default="text", help="出力の形")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    must_exist(options.paths)
    folder = options.cases or collection_of(options.paths) or CASES
    need_folder(folder)
    inner = inside(folder, options.paths)
    checked = check(folder, today(), only=_files_of(folder, inner), kept=kept_of(folder))
    # Lexically: a problem's path is made of these same parts, in the form that can be shown.
    shown = [Path(printable((folder / path).as_posix())) for path in inner or [Path()]]

    def asked(found: list[Problem]) -> list[Problem]:
        return [each for each in found if any(Path(each.path).is_relative_to(s) for s in shown)]

    problems = asked(checked.problems)
    report.report(problems, options.format, notices=asked(checked.notices))
    report.doubt_the_clock(problems)
    return PROBLEMS if problems else CLEAN


def _files_of(folder: Path, inner: list[Path]) -> list[Path] | None:
    """List the files that are asked for, as seen from the collection's folder; None for all of them."""
    if not inner or Path() in inner:
        return None
    files = [path.relative_to(folder) for path in find(folder)]
    return [each for each in files if any(map(each.is_relative_to, inner))]
