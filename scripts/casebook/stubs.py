"""What is known of a case without making it: enough to see what its change would change.

Most of what a build makes shows little of most cases. A stub tells the little; the case itself is made of its file
only where somebody asks for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import astuple, replace
from functools import cached_property
from operator import itemgetter
from sys import intern
from typing import Any, cast

from casebook.brief_rows import case_of, row_of
from casebook.kept import Kept, code, digest, encoded
from casebook.library import Library
from casebook.listing import brief, cited
from casebook.model import Case
from casebook.named_towns import Names
from casebook.ondemand import OnDemand
from casebook.sealed import dataclass

STUB = "stub"
BRIEF = "brief"
_HELD = 32
"""So many whole cases are held, those that were asked for last."""
_LISTED = 8_192
"""So many cases are held as lists show them: case after case is near to others, anywhere in the list."""
_ON_PAGES = 1_024
"""So many are held while lists are drawn: page after page has those that stand side by side."""
_FEW = 2_000
"""Up to so many cases that are made are held so at once: nobody reads again what was just written down."""


@dataclass(frozen=True, slots=True)
class Stub:
    """A case in a few words.

    `digest` stands for all of it as seen from the day, `listed` for what is shown of it where it is one of many,
    `traits` for all by which it can be near another case.
    `members` are the codes of the bodies that carry it together with its municipality. `troubles` are those that
    its claims tell of, `meets` those that they meet, with the number of these claims. By `practices`, `had` (the
    troubles among its difficulties), `related` and the municipalities that claims name (`named`, with the ids of
    these claims) it can be near another case.
    """

    digest: str
    listed: str
    traits: str
    municipality: str
    members: tuple[str, ...]
    themes: tuple[str, ...]
    updated: str
    troubles: tuple[str, ...]
    meets: tuple[tuple[str, int], ...]
    practices: tuple[str, ...]
    had: tuple[str, ...]
    related: tuple[str, ...]
    named: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def of(cls, case: Case, listed: str, names: Names) -> "Stub":
        """Look at a case; `listed` stands for what lists show of it."""
        meets: dict[str, int] = {}
        for claim in case.claims():
            for key in claim.meets:
                meets[key] = meets.get(key, 0) + 1
        members = tuple(member.code for member in case.members)
        practices = _each_once(claim.practice for claim in case.practices)
        had = _each_once(claim.trouble for claim in case.fields.get("difficulties", ()))
        named = tuple(sorted(names.named(case).items()))
        traits = (case.municipality, members, case.themes, practices, had, case.related, named)
        return cls(
            digest=case.digest,
            listed=listed,
            traits=digest(repr(traits).encode()).hex(),
            municipality=case.municipality,
            members=members,
            themes=case.themes,
            updated=case.updated.iso(),
            troubles=_each_once(claim.trouble for claim in case.claims()),
            meets=tuple(meets.items()),
            practices=practices,
            had=had,
            related=case.related,
            named=named,
        )

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> "Stub":
        """Read a stub that was written down as a list."""
        digest, listed, traits, *others = row
        return cls(digest, listed, traits, *map(_frozen, others))


def _each_once(keys: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))


def _frozen(value: Any) -> Any:  # noqa: ANN401 - whatever a stub holds
    """Hold lists as tuples, and words that stand in many stubs once."""
    if isinstance(value, str):
        return intern(value)
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class Known:
    """All cases: whole, as lists show them, and in a few words."""

    cases: OnDemand[Case]
    listed: "Listed"
    stubs: "Stubs"


class Listed(OnDemand[Case]):
    """Cases as lists show them."""

    def on_pages(self) -> None:
        """Hold no more than pages of lists take, once what is near to each case has been told."""
        if len(self) > _ON_PAGES:
            self.hold(_ON_PAGES)


def known(
    library: Library,
    make: Callable[[str], Case],
    names: Names,
    place: Mapping[str, int],
    kept: Kept,
    note: Callable[[Case], object],
) -> Known:
    """Look at every case; one is made only where nothing is kept of it. `place` orders their municipalities.

    `note` is given each that is made, as lists show it, if anything is kept at all.
    """
    kept.load(STUB)
    looked = _Looked(library, make, names, kept, note)
    day = library.today.isoformat().encode()
    for name in library.cases:
        own = library.cases.state(name, whether=False)
        fields = map(str.encode, sorted(looked.cited(name)))
        looked.at(name, digest(code(), own, day, names.digest, *fields))
    told = looked.told
    ordered = sorted(told, key=lambda key: (place[told[key].municipality], key))
    looked.cases.order(ordered)
    looked.listed.order(ordered)
    return Known(looked.cases, looked.listed, Stubs({key: told[key] for key in ordered}))


class _Looked:
    """What has been found out of cases, one after another."""

    def __init__(
        self,
        library: Library,
        make: Callable[[str], Case],
        names: Names,
        kept: Kept,
        note: Callable[[Case], object],
    ) -> None:
        self._library, self._names, self._kept, self._note = library, names, kept, note
        self._cited = cited(library)
        self._few = len(library.cases) <= _FEW
        self._fresh: dict[str, Case] = {}
        self.told: dict[str, Stub] = {}
        self.cases = OnDemand(make, _HELD if kept.active else None)
        self.listed = Listed(self._short, _LISTED if kept.active else None)

    def cited(self, name: str) -> Set[str]:
        """Give the fields of a case that vocabularies and comparisons cite."""
        return self._cited.get(name, frozenset())

    def at(self, name: str, key: bytes) -> None:
        """Look at a case; the key stands for all that it is made of."""
        row = self._kept.get(STUB, key)
        if row:
            self.told[name] = Stub.from_row(cast(list[Any], row))
            self._kept.touch(BRIEF, bytes.fromhex(self.told[name].listed))
        else:
            self._anew(name, key)

    def _anew(self, name: str, key: bytes) -> None:
        short = self._brief(name)
        shown = encoded(row_of(short))
        stands = digest(shown)
        self.told[name] = Stub.of(self.cases[name], stands.hex(), self._names)
        self._kept.put(STUB, key, astuple(self.told[name]))
        self._kept.put_encoded(BRIEF, stands, shown)
        short = replace(short, digest=stands.hex())
        if self._kept.active:
            self._note(short)
        if self._few:
            self._fresh[name] = short
            self.listed[name]  # and so it is held

    def _short(self, name: str) -> Case:
        if name in self._fresh:
            return self._fresh.pop(name)
        own = self.told[name].listed
        row = self._kept.get(BRIEF, bytes.fromhex(own))
        return case_of(cast(list[Any], row), own) if row else replace(self._brief(name), digest=own)

    def _brief(self, name: str) -> Case:
        return brief(self.cases[name], self._library.cases[name].data, self.cited(name))


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

    def place_on(self, theme: str, case: str) -> int:
        """Give the place of a case among those on its theme, counted from 0."""
        return self._places[theme][case]

    def meeting(self, trouble: str) -> list[str]:
        """List the cases that did something about a trouble, most claims first."""
        return self._meeting.get(trouble, [])

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
    def _places(self) -> dict[str, dict[str, int]]:
        return {
            theme: {key: n for n, key in enumerate(own)} for theme, own in self._by_theme.items()
        }

    @cached_property
    def _meeting(self) -> dict[str, list[str]]:
        met: dict[str, list[tuple[int, str]]] = {}
        for name, stub in self.items():
            for key, count in stub.meets:
                met.setdefault(key, []).append((-count, name))
        most_first = {key: sorted(each, key=itemgetter(0)) for key, each in met.items()}
        return {key: [name for _, name in each] for key, each in most_first.items()}

    @cached_property
    def _solving(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for key, names in self._meeting.items():
            for name in names:
                found.setdefault(key, {}).setdefault(self[name].municipality, name)
        return found

    def _grouped(self, keys_of: Callable[[Stub], Iterable[str]]) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for name, stub in self.items():
            for key in keys_of(stub):
                groups.setdefault(key, []).append(name)
        return groups
