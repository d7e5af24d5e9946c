"""What a rule hands back: a place and a message. The runner adds the file and the rule's name."""

import re
from collections.abc import Iterator
from types import ModuleType

from casebook.problem import Mark
from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A fault at a line and column, from rules that read text or trees."""

    mark: Mark
    message: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault at a path in the data, from rules that read documents.

    `where` is the path of the value, as `("results", 0, "source")`; with `on_key` the key is meant. What is
    not there yet stands in `missing`: the key that belongs to the value. With `shape` the value is but written in
    other letters than it should: whoever knows the names that may stand there says it better.
    """

    where: tuple[str | int, ...]
    message: str
    on_key: bool = False
    missing: str = ""
    shape: bool = False


def place(text: str, position: int) -> Mark:
    """Give the line and column of a position in a text."""
    return Mark(text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))


def lines(text: str, first: re.Pattern[str], wrong: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Find wrong lines in one search over a text; none where a first look, which knows of no lines, finds nothing.

    A text has a thousand lines, and hardly one of them is wrong.
    """
    return wrong.finditer(text) if first.search(text) else iter(())


def rule_name(rule: object) -> str:
    """Name a rule after its module: `rules/unknown_source.py` is unknown-source."""
    if not isinstance(rule, ModuleType):
        raise TypeError(f"a rule is a module, not {rule!r}")
    return rule.__name__.rpartition(".")[2].replace("_", "-")
