"""`casebook ids`: the list of all ids that were ever given, so that none of them is lost."""

import argparse
from pathlib import Path

from casebook import ids, report
from casebook.check import check
from casebook.commands.places import CASES, CLEAN, PROBLEMS, need_folder
from casebook.commands.writing import replace
from casebook.day import today


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("ids", help="新しい事例のIDを _ids.txt に加える")
    parser.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    """Add what is new to the list; nothing is ever taken out of it."""
    need_folder(options.cases)
    checked = check(options.cases, today())
    if checked.problems:
        report.report(checked.problems)
        return PROBLEMS
    library, path = checked.library, options.cases / ids.FILE
    known = library.ids.known() if library.ids else frozenset()
    new = library.cases.keys() - known
    every = (*known, *new, *library.keys("moved"))
    replace(path, ids.written(every).encode())
    report.say(f"{path} に{len(new)}件のIDを加えました。")
    return CLEAN
