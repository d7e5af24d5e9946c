"""`casebook report`: what in a collection somebody should look at again."""

import argparse
from pathlib import Path

from casebook import report, site, upkeep
from casebook.commands.places import CASES, CLEAN, PROBLEMS, kept_of, need_folder
from casebook.day import built
from casebook.stops import ProblemsError


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("report", help="古い状態、過ぎた計画、薄い事例などを挙げる")
    parser.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="出力の形")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    try:
        collection = site.collect(options.cases, kept=kept_of(options.cases))
    except ProblemsError as stop:
        report.report(stop.problems)
        return PROBLEMS
    report.upkeep(upkeep.parts(collection), options.cases, built(), options.format)
    return CLEAN
