"""Write the part `dictionary` of cases/_vocabulary/wider.yml anew, and propose words for the part `learnt`.

Usage: python -m wider

Everyday words that have no line yet go with what is near to them into build/wider.txt. An editor reads what
has changed in the one, and takes over from the other what a reader would be glad of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from casebook.check import check
from casebook.collection import Collection
from casebook.normal import normalise, stem
from casebook.search.everyday import ENOUGH
from wider import dictionary, near, part
from wider.shelf import Shelf

ROOT = Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "cases"
FILE = CASES / "_vocabulary" / "wider.yml"
EVERYDAY = Path(__file__).with_name("everyday.txt")
PROPOSALS = ROOT / "build" / "wider.txt"


def main() -> None:
    """Write both."""
    checked = check(CASES, date.today())
    # What is wrong in the part that is written anew is no reason to stop.
    others = [each for each in checked.problems if each.rule != "everyday-words"]
    shelf = Shelf.of(Collection.of(replace(checked, problems=others)))
    data = checked.library.vocabulary["wider"].data
    synonyms = checked.library.vocabulary["synonyms"].data
    blocked = dictionary.Blocked(data.get("blocked", ()))
    found = dictionary.lines(shelf, _stems(_synonyms(synonyms)), blocked)
    FILE.write_text(part.rewritten(FILE.read_text("utf-8"), found, FILE.name), "utf-8")
    had = (each["word"] for each in data.get("learnt", ()))
    known = _stems((*found, *had, *_synonyms(synonyms)))
    asked = [word for word in _everyday() if normalise(stem(word)) not in known]
    asked = [word for word in asked if shelf.count(stem(word)) < ENOUGH]
    _propose(asked, shelf)
    print(f"{FILE.relative_to(ROOT)}: {len(found)} words of the dictionary")


def _propose(asked: Sequence[str], shelf: Shelf) -> None:
    PROPOSALS.parent.mkdir(exist_ok=True)
    lines = (part.line(*each) for each in near.proposals(asked, shelf.words()))
    PROPOSALS.write_text("".join(lines), "utf-8")
    print(f"{PROPOSALS.relative_to(ROOT)}: proposals for words that have no line")


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(normalise(stem(word)) for word in words)


def _synonyms(data: Mapping[str, Any]) -> Iterator[str]:
    for group in data["groups"]:
        yield from group if isinstance(group, list) else group["words"]
    yield from (each["word"] for each in data.get("wider", ()))


def _everyday() -> list[str]:
    lines = EVERYDAY.read_text("utf-8").splitlines()
    return " ".join(line for line in lines if not line.startswith("#")).split()


if __name__ == "__main__":
    main()
