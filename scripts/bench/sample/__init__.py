"""Collections of invented cases, to see how checking, building and searching bear thousands of them.

Words follow Zipf's law, so that lists of pages by word are as uneven as real ones: a few words
stand in nearly every case, most in one or two. All that is told is marked as a sample (見本).
"""

from collections.abc import Iterator
from pathlib import Path

from bench.sample import towns
from bench.sample.case import case
from bench.sample.lexicon import lexicon
from bench.sample.plan import MOST, Plan, needles
from casebook.assemble import words
from casebook.check import Checked
from casebook.library import Data, Kind
from casebook.yaml_text import text

__all__ = ["MOST", "SEED", "needles", "write"]

SEED = 1
"""The seed of the samples that figures are told of."""

_HEAD = "# 負荷試験のための見本です。自治体も取り組みも出典も、すべて作りごとです。"


def write(count: int, seed: int, folder: Path, checked: Checked) -> None:
    """Write a collection of `count` cases (1 to MOST) into a folder that is absent or empty.

    The vocabularies are those of `checked`, a collection without problems. The same arguments give
    the same bytes. Raises OSError where the folder cannot be written.
    """
    for path, content in _files(Plan(count, seed), checked):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _files(plan: Plan, checked: Checked) -> Iterator[tuple[str, bytes]]:
    for document in checked.library.vocabulary.values():
        yield f"_{Kind.VOCABULARY}/{document.name}.yml", document.content
    for town in plan.towns:
        yield (
            f"_municipalities/{town.key}.yml",
            _text(towns.describe(town, plan.seed), Kind.MUNICIPALITY),
        )
    pools = lexicon(words.vocabulary(checked.library), plan.seed)
    for number in range(plan.count):
        yield f"{plan.id(number)}.yml", _text(case(plan, pools, number), Kind.CASE)


def _text(data: Data, kind: Kind) -> bytes:
    return text(data, kind, _HEAD).encode()
