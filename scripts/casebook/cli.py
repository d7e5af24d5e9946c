"""The command `casebook`: the edge where arguments and the terminal meet the stages."""

import argparse
import gc
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

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
"""New things before Python looks for circles: nearly all that is read stays, and looking took a tenth of the reading.

Four times as many save one part in fifteen of a build of one changed case, and cost fifty megabytes where there are
ten thousand.
"""


_CHOICE = r"argument (.+?): invalid choice: '(.*?)'.* \(choose from (.*)\)"
_SAID = (
    (r"the following arguments are required: (.+)", "足りない指定があります: {}"),
    (r"unrecognized arguments: (.+)", "知らない指定があります: {}"),
    (r"argument (.+?): expected .*argument.*", "{} の後に値を書いてください。"),
    (r"argument (.+?): invalid .* value: (.+)", "{} に {} は使えません。"),
)
"""What argparse says in English, and what an author is told."""


class _Parser(argparse.ArgumentParser):
    """A parser that tells authors in Japanese what is wrong, with the nearest of what may stand there."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {_japanese(message)}\n")


def _japanese(message: str) -> str:
    # Hardly any call needs them.
    from casebook.problem import nearest, quoted, sentence

    if found := re.fullmatch(_CHOICE, message):
        what, given, listed = found.groups()
        known = re.findall(r"[\w-]+", listed)
        mend = nearest(given, known) or f"使えるのは {'、'.join(known)} です。"
        return sentence(f"{what} に{quoted(given)}は使えません。", mend)
    told = (
        said.format(*found.groups())
        for each, said in _SAID
        if (found := re.fullmatch(each, message))
    )
    return next(told, message)


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
    parser = _Parser(prog="casebook", description="旅する事例帖の検査と組み立て")
    commands = parser.add_subparsers(required=True, metavar="コマンド")
    asked = _COMMANDS.get(given[0]) if given else None
    for name in [asked] if asked else dict.fromkeys(_COMMANDS.values()):
        import_module(f"casebook.commands.{name}").add(commands)
    return parser
