"""The command `casebook`: the edge where arguments and the terminal meet the stages."""

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib import import_module

from casebook import report
from casebook.commands.places import USAGE, UsageError
from casebook.console import speak_utf8
from casebook.day import EpochError

_COMMANDS = {
    "check": "checking",
    "report": "upkeep",
    "build": "build",
    "ids": "ids",
    "sample": "sample",
    "new": "new",
    "fmt": "fmt",
    "export": "book",
    "import": "book",
}
"""The module of each command. Only that of the command that is given is loaded: all take half a second to load."""

_SELDOM = 50_000
"""New things before Python looks for circles: nearly all that is read stays, and looking took a tenth of the reading."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 clean, 1 problems, 2 usage."""
    speak_utf8()
    gc.set_threshold(_SELDOM)
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
    try:
        return int(options.run(options))
    except (UsageError, EpochError) as stop:
        report.complain(str(stop))
        return USAGE


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser of the command that is given, or of all of them where none can be told."""
    parser = argparse.ArgumentParser(prog="casebook", description="旅する事例帖の検査と組み立て")
    commands = parser.add_subparsers(required=True, metavar="コマンド")
    asked = _COMMANDS.get(given[0]) if given else None
    for name in [asked] if asked else dict.fromkeys(_COMMANDS.values()):
        import_module(f"casebook.commands.{name}").add(commands)
    return parser
