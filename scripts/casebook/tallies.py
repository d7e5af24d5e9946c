"""The tallies of all cases, read together when somebody asks for the first; and the sources of each case by itself."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, cast
from weakref import WeakKeyDictionary

from casebook.answers import Answers, answers
from casebook.brief_rows import source_of, source_row
from casebook.cited import CitedSource, cited
from casebook.kept import Kept, code, digest
from casebook.model import Case, Municipality, Source
from casebook.ondemand import OnDemand
from casebook.stubs import Stubs
from casebook.tally import Tally
from casebook.tally_rows import row_of, tally_of
from casebook.vocabulary import Vocabulary

TALLY = "tally"
CITES = "cites"
CITED = "cited"
"""There is one value of this kind: it is of no use to sweep it where nobody asks for it."""


def _unknown(key: str) -> Case:
    raise KeyError(key)


class Tallies(Mapping[str, Tally]):
    """What is reckoned of each case, by its id, in the order of the cases."""

    def __init__(self, kept: Kept, words: Vocabulary) -> None:
        self._kept, self._words = kept, words
        self._around = digest(code(), words.digest.encode())
        self._answers: WeakKeyDictionary[Case, Answers] = WeakKeyDictionary()
        self._stubs = Stubs()
        self._listed = OnDemand(_unknown)

    def of(self, stubs: Stubs, listed: OnDemand[Case]) -> None:
        """Say which cases there are, and how each stands in lists."""
        self._stubs, self._listed = stubs, listed
        for stub in stubs.values():
            own = self._key(stub.listed)
            self._kept.touch(TALLY, own)
            self._kept.touch(CITES, own)

    def note(self, case: Case) -> Tally:
        """Reckon with a case that is there, as it stands in lists, and keep what comes out."""
        told = Tally.of(case, self.answers(case), self._words)
        if self._kept.active:
            own = self._key(case.digest)
            self._kept.put(TALLY, own, row_of(told))
            self._kept.put(CITES, own, [*map(source_row, case.sources)])
        return told

    def __getitem__(self, key: str) -> Tally:
        return self._every[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stubs)

    def __len__(self) -> int:
        return len(self._stubs)

    def answers(self, case: Case) -> Answers:
        """Give the nine answers of a case, in the order of the questions."""
        if case not in self._answers:
            self._answers[case] = answers(case, self._words)
        return self._answers[case]

    def sources(self, key: str) -> list[Source]:
        """Give the sources of a case by its id."""
        rows = self._kept.get(CITES, self._key(self._stubs[key].listed))
        if rows is None:
            return [*self._listed.passing(key).sources]
        return [*map(source_of, cast(list[Any], rows))]

    def cited(
        self, towns: Mapping[str, Municipality], framework: Sequence[Source]
    ) -> tuple[CitedSource, ...]:
        """List the sources of all: as they were found last, where what is told of each is the same."""
        of_cases = (f"{key} {tally.cites}" for key, tally in self.items())
        of_towns = (f"{key} {town.digest}" for key, town in towns.items())
        stamp = digest(self._around, *map(str.encode, (*of_cases, "", *of_towns))).hex()
        names = [*self]
        before, rows = cast(tuple[str, list[Any]], self._kept.get(CITED, b"") or ("", []))
        if before == stamp:
            return tuple(_cited_of(row, names, towns) for row in rows)
        found = cited(((key, self.sources(key)) for key in self), towns.values(), framework)
        if self._kept.active:
            places = {key: n for n, key in enumerate(names)}
            self._kept.put(CITED, b"", [stamp, [_row_of(each, places) for each in found]])
        return found

    @cached_property
    def _every(self) -> dict[str, Tally]:
        self._kept.load(TALLY)
        return {key: self._found(key) for key in self._stubs}

    def _found(self, key: str) -> Tally:
        row = self._kept.get(TALLY, self._key(self._stubs[key].listed))
        return tally_of(cast(list[Any], row)) if row else self.note(self._listed.passing(key))

    def _key(self, listed: str) -> bytes:
        return digest(self._around, listed.encode())


def _row_of(each: CitedSource, places: Mapping[str, int]) -> list[Any]:
    """Write down a source with the places of the cases that cite it."""
    cases = [places[key] for key in each.cases]
    towns = [town.key for town in each.municipalities]
    return [source_row(each.source), cases, towns, each.in_framework]


def _cited_of(row: list[Any], names: list[str], towns: Mapping[str, Municipality]) -> CitedSource:
    source, cases, keys, in_framework = row
    own = tuple(map(towns.__getitem__, keys))
    return CitedSource(source_of(source), tuple(names[n] for n in cases), own, in_framework)
