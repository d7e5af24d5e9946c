"""`casebook sample`: made-up cases, so many that one sees how the site bears them."""

import argparse
import os
import re
from pathlib import Path

from casebook import report
from casebook.check import check
from casebook.commands.places import CASES, CLEAN, PROBLEMS, UsageError, need_folder
from casebook.commands.writing import refused
from casebook.day import today
from casebook.problem import quoted


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("sample", help="負荷試験のための見本の事例を作る")
    parser.add_argument("count", metavar="N", help="事例の数")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="見本を置くフォルダー（空のもの）"
    )
    parser.add_argument(
        "--seed",
        type=int,
        default=argparse.SUPPRESS,
        help="乱数の種（同じ数と種なら同じ見本になる）",
    )
    parser.add_argument("--cases", type=Path, default=CASES, help="語彙を写す事例のフォルダー")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from bench import sample  # the benchmark's: an author's command has no need of it

    count = _count(options.count, sample.MOST)
    _need_room(options.out)
    need_folder(options.cases)
    checked = check(options.cases, today())
    if checked.problems:
        report.report(checked.problems)
        return PROBLEMS
    try:
        sample.write(count, getattr(options, "seed", sample.SEED), options.out, checked)
    except OSError as stop:
        raise UsageError(refused(options.out, stop)) from None
    report.say(f"見本の事例を {options.out} に{count}件書きました。")
    return CLEAN


def _count(written: str, most: int) -> int:
    count = int(written) if re.fullmatch("[0-9]{1,6}", written) else 0
    if not 1 <= count <= most:
        raise UsageError(
            f"事例の数{quoted(written)}は使えません。1から{most}までの整数を書いてください。"
        )
    return count


def _need_room(folder: Path) -> None:
    if os.path.lexists(folder) and not _is_empty(folder):
        raise UsageError(
            f"{folder} には何かが入っています。新しいフォルダーか、空のフォルダーを指定してください。"
        )


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:  # a file, a folder that may not be read
        return False
