"""The tallies of all cases, read together when somebody asks for the first; and the sources of each case by itself."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, cast
from weakref import WeakKeyDictionary

from casebook.answers import Answers, answers
from casebook.brief_rows import source_of, source_row
from casebook.kept import Kept, code, digest
from casebook.model import Case, Source
from casebook.ondemand import OnDemand
from casebook.stubs import Stubs
from casebook.tally import Tally
from casebook.tally_rows import row_of, tally_of
from casebook.vocabulary import Vocabulary

TALLY = "tally"
CITES = "cites"


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

    @cached_property
    def _every(self) -> dict[str, Tally]:
        self._kept.load(TALLY)
        return {key: self._found(key) for key in self._stubs}

    def _found(self, key: str) -> Tally:
        row = self._kept.get(TALLY, self._key(self._stubs[key].listed))
        return tally_of(cast(list[Any], row)) if row else self.note(self._listed.passing(key))

    def _key(self, listed: str) -> bytes:
        return digest(self._around, listed.encode())
