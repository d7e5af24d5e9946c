"""The part `dictionary` of the file of everyday words, written anew: nothing beside it changes."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from casebook.load import load
from casebook.schema import as_yaml

_PART = re.compile(r"(?m)^dictionary:\n(?:  - .*\n)*")


class WrongFileError(Exception):
    """The file is not built as it has to be; it was left as it was."""


def line(word: str, finds: Sequence[str]) -> str:
    """Write a word with those that it leads to."""
    return f"  - {as_yaml({'word': word, 'finds': list(finds)})}\n"


def rewritten(content: str, found: Mapping[str, Sequence[str]], name: str) -> str:
    """Give the content of the file with these words in its part; `name` is what messages call it."""
    part = "".join(["dictionary:\n", *map(line, found, found.values())])
    anew, count = _PART.subn(lambda _: part, content)
    if count != 1:
        raise WrongFileError(f"{name}: the part `dictionary` stands in it {count} times")
    document, problems = load(anew.encode(), PurePath("_vocabulary") / name, name)
    if document is None or problems:
        raise WrongFileError(f"{name}: cannot be read when rewritten: {problems[0].message}")
    held = {each["word"]: each["finds"] for each in document.data["dictionary"] or ()}
    if held != {word: list(finds) for word, finds in found.items()}:
        raise WrongFileError(f"{name}: holds other words than were written")
    return anew
