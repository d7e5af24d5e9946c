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
from casebook.kept import digest
from casebook.library import Data, Document, Kind
from casebook.yaml_text import text

__all__ = ["MOST", "SEED", "documents", "needles", "write"]

SEED = 1
"""The seed of the samples that figures are told of."""

_FOLDERS = {Kind.VOCABULARY: "_vocabulary", Kind.MUNICIPALITY: "_municipalities"}
_HEAD = "# 負荷試験のための見本です。自治体も取り組みも出典も、すべて作りごとです。"


def write(count: int, seed: int, folder: Path, checked: Checked) -> None:
    """Write a collection of `count` cases (1 to MOST) into a folder that is absent or empty.

    The vocabularies are those of `checked`, a collection without problems. The same arguments give
    the same bytes. Raises OSError where the folder cannot be written.
    """
    for document in documents(count, seed, checked):
        target = folder / _FOLDERS.get(document.kind, "") / f"{document.name}.yml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(document.content)


def documents(count: int, seed: int, checked: Checked) -> Iterator[Document]:
    """Give the files of such a collection without writing them: for who wants pages, not YAML and its rules."""
    plan = Plan(count, seed)
    yield from checked.library.vocabulary.values()
    for town in plan.towns:
        yield _document(plan, Kind.MUNICIPALITY, town.key, towns.describe(town, plan.seed))
    pools = lexicon(words.vocabulary(checked.library), plan.seed)
    for number in range(plan.count):
        yield _document(plan, Kind.CASE, plan.id(number), case(plan, pools, number))


def _document(plan: Plan, kind: Kind, name: str, data: Data) -> Document:
    mark = digest(f"{plan.seed} {plan.count} {kind} {name}".encode())
    return Document(name, kind, name, data, mark, lambda: text(data, kind, _HEAD).encode())
