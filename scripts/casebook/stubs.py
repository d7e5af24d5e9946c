"""What is known of a case without making it: enough to see what its change would change.

Most of what a build makes shows little of most cases. A stub tells the little; the case itself is made of its file
only where somebody asks for it.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import astuple, dataclass
from functools import cached_property
from typing import Any, cast

from casebook import schema
from casebook.assemble import facts
from casebook.document import Data, Document
from casebook.kept import Kept, code, digest
from casebook.library import Library
from casebook.model import Case

STUB = "stub"
LISTED = frozenset(("timeline", "difficulties", "responses"))
"""The fields of which pages that list cases show any claim whole."""
_PLAIN = frozenset(("text", "topic", "source", "at", "basis", "confirmed", "note", "as_of"))
"""A claim that has nothing else shows no practice, tells no number, answers nothing by its structure."""
_WORDS = ("text", "at", "note")
"""What of a plain claim stands nowhere but where the whole case does."""


@dataclass(frozen=True, slots=True)
class Stub:
    """A case in a few words.

    `digest` stands for all of it as seen from the day, `listed` for what is shown of it where it is one of many:
    all but the words of plain claims that nobody cites, in fields that lists do not show. `members` are the codes of
    the bodies that carry it together with its municipality. `troubles` are those that
    its claims tell of, `meets` those that they meet, with the number of these claims; `shared` stands for the rest
    by which it can be near another case.
    """

    digest: str
    listed: str
    municipality: str
    members: tuple[str, ...]
    themes: tuple[str, ...]
    updated: str
    troubles: tuple[str, ...]
    meets: tuple[tuple[str, int], ...]
    shared: str

    @classmethod
    def of(cls, case: Case, data: Data, cited: Set[str]) -> "Stub":
        """Look at a case, its file, and the fields that are cited from elsewhere."""
        meets: dict[str, int] = {}
        for claim in case.claims():
            for key in claim.meets:
                meets[key] = meets.get(key, 0) + 1
        troubles = dict.fromkeys(claim.trouble for claim in case.claims() if claim.trouble)
        practices = [claim.practice for claim in case.practices]
        had = [claim.trouble for claim in case.fields.get("difficulties", ())]
        return cls(
            digest=case.digest,
            listed=_listed(case, data, cited),
            municipality=case.municipality,
            members=tuple(member.code for member in case.members),
            themes=case.themes,
            updated=case.updated.iso(),
            troubles=tuple(troubles),
            meets=tuple(meets.items()),
            shared=digest(repr((practices, had, case.related)).encode()).hex(),
        )

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> "Stub":
        """Read a stub that was written down as a list."""
        own, listed, town, members, themes, updated, troubles, meets, shared = row
        pairs = tuple((key, count) for key, count in meets)
        front = own, listed, town, tuple(members), tuple(themes)
        return cls(*front, updated, tuple(troubles), pairs, shared)


class Cases(Mapping[str, Case]):
    """Cases that are made when somebody asks for them."""

    def __init__(self, make: Callable[[str], Case]) -> None:
        self._make = make
        self._made: dict[str, Case] = {}
        self._order: dict[str, None] = {}

    def order(self, keys: Iterable[str]) -> None:
        """Say which cases there are, in their order."""
        self._order = dict.fromkeys(keys)

    def __getitem__(self, key: str) -> Case:
        if key not in self._made:
            self._made[key] = self._make(key)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def __contains__(self, key: object) -> bool:
        return key in self._order


def stubs(
    library: Library, case_of: Callable[[str], Case], kept: Kept
) -> Iterator[tuple[str, Stub]]:
    """Give the stub of every case; a case is made only where nothing is kept of it."""
    kept.load(STUB)
    named = cited(library)
    day = library.today.isoformat().encode()
    for name in library.cases:
        fields = named.get(name, frozenset())
        own = library.cases.state(name, whether=False)
        key = digest(code(), own, day, *map(str.encode, sorted(fields)))
        row = kept.get(STUB, key)
        if row:
            yield name, Stub.from_row(cast(list[Any], row))
        else:
            stub = Stub.of(case_of(name), library.cases[name].data, fields)
            kept.put(STUB, key, astuple(stub))
            yield name, stub


def _listed(case: Case, data: Data, cited: Set[str]) -> str:
    whole = {*LISTED, *cited}
    shown: dict[str, object] = dict(data)
    for field in schema.claim_fields():
        if field in data and field not in whole:
            shown[field] = [_bare(claim) for claim in data[field]]
    answers = [
        (key, [claim.id for claim in each.claims] if each else None)
        for key, each in case.answers.items()
    ]
    told = [shown, answers, facts.ages(case.fields, case.status)]
    written = json.dumps(told, ensure_ascii=False)
    return digest(written.encode("utf-8", "surrogatepass")).hex()


def _bare(claim: Data) -> Data:
    if not _PLAIN.issuperset(claim):
        return claim
    return {key: value for key, value in claim.items() if key not in _WORDS}


def cited(library: Library) -> Mapping[str, Set[str]]:
    """Give of each case the fields that vocabularies and comparisons cite."""
    found: dict[str, set[str]] = {}
    for shelf in (library.vocabulary, library.comparisons):
        for document in shelf.values():
            for case, fields in _cites(document):
                found.setdefault(case, set()).update(fields)
    return found


def _cites(document: Document) -> Iterable[tuple[str, Iterable[str]]]:
    for _, told in document.maps:
        cites = told.get("cites")
        if isinstance(cites, dict):
            yield from (
                (case, fields) for case, fields in cites.items() if isinstance(fields, dict)
            )


class Stubs(Mapping[str, Stub]):
    """The stubs of all cases by their ids, in the order of the cases; and who belongs together."""

    def __init__(self, stubs: Mapping[str, Stub] | None = None) -> None:
        self._stubs = stubs or {}

    def __getitem__(self, key: str) -> Stub:
        return self._stubs[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stubs)

    def __len__(self) -> int:
        return len(self._stubs)

    @cached_property
    def listed(self) -> bytes:
        """Stand for what is shown of all cases where they are many."""
        return digest(*(f"{key} {stub.listed}".encode() for key, stub in self.items()))

    @cached_property
    def updated(self) -> str:
        """The day on which a case was changed last; empty without cases."""
        return max((stub.updated for stub in self.values()), default="")

    def newest(self, count: int) -> list[str]:
        """List so many cases that were changed last; of one day, by their ids."""
        return sorted(self, key=lambda key: (self[key].updated, key), reverse=True)[:count]

    def of_town(self, municipality: str) -> list[str]:
        """List the cases whose files name a municipality as theirs."""
        return self._by_town.get(municipality, [])

    def on_theme(self, theme: str) -> list[str]:
        """List the cases on a theme."""
        return self._by_theme.get(theme, [])

    def solving(self, trouble: str) -> Mapping[str, str]:
        """Give of each municipality the first case that did something about a trouble, most claims first."""
        return self._solving.get(trouble, {})

    @cached_property
    def _by_town(self) -> dict[str, list[str]]:
        return self._grouped(lambda stub: (stub.municipality,))

    @cached_property
    def _by_theme(self) -> dict[str, list[str]]:
        return self._grouped(lambda stub: stub.themes)

    @cached_property
    def _solving(self) -> dict[str, dict[str, str]]:
        met: dict[str, list[tuple[int, str]]] = {}
        for name, stub in self.items():
            for key, count in stub.meets:
                met.setdefault(key, []).append((-count, name))
        found: dict[str, dict[str, str]] = {}
        for key, each in met.items():
            for _, name in sorted(each, key=lambda pair: pair[0]):
                found.setdefault(key, {}).setdefault(self[name].municipality, name)
        return found

    def _grouped(self, keys_of: Callable[[Stub], Iterable[str]]) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for name, stub in self.items():
            for key in keys_of(stub):
                groups.setdefault(key, []).append(name)
        return groups
