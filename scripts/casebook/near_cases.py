"""Which cases stand near one another, and why.

Every reason is something the data say: a statement that names the other municipality, a practice both
show, a trouble both had. Reasons are shown as they are; no number is made of them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache, cached_property
from heapq import nsmallest
from typing import TypeAlias, cast

from casebook.collection import Collection
from casebook.kept import Kept, code, digest
from casebook.likeness import Likeness
from casebook.model import Case, Claim, Municipality
from casebook.sealed import dataclass

MOST = 6
"""So many near cases are shown; more would be a list to search in, and for that there is a search."""
_LOOKED_AT = 20
"""Of all cases that share something, so many on either side in population are looked at."""
NEAR = "near"
Told: TypeAlias = tuple[str, list[tuple[str, bool]]]
"""How the nearest cases are near, in short; their ids, and whether words of theirs name this one."""
Trait: TypeAlias = tuple[str, str]
"""Something that cases have in common: its kind and its key."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What two cases share: keys of practices, troubles and themes, in the order of this case; `town` is any body."""

    practices: tuple[str, ...]
    troubles: tuple[str, ...]
    themes: tuple[str, ...]
    likeness: Likeness | None
    prefecture: bool
    town: bool


@dataclass(frozen=True, slots=True)
class NearCase:
    """A near case and the reasons.

    `named` are claims of this case that name the other's municipality, `names_us` the other way
    round; `chosen` says that an author of either case linked them.
    """

    case: Case
    town: Municipality
    named: tuple[Claim, ...]
    names_us: tuple[Claim, ...]
    chosen: bool
    shared: Shared

    @property
    def told(self) -> bool:
        """Whether a source or an author ties the two together."""
        return bool(self.named or self.names_us or self.chosen)


@dataclass(frozen=True, slots=True)
class _Tie:
    """How a case, by its id, is near: the ids of claims that name the other's municipality, both ways, and the rest."""

    other: str
    named: tuple[str, ...]
    names_us: tuple[str, ...]
    chosen: bool
    shared: Shared


class NearCases:
    """All cases by what they can share. Near cases are found without making any, or comparing each with each."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._stubs = collection.stubs
        self._told: dict[str, Told] | None = None

    def near(self, case: Case) -> tuple[NearCase, ...]:
        """List the nearest cases: those that are tied by a statement or an author first."""
        if self._told:  # those that were found before are held against this case alone
            ties = [self._tie(case.id, other) for other, _ in self._told[case.id][1]]
        else:
            ties = self._nearest(case.id)
        return tuple(self._near_case(case, tie) for tie in ties)

    def _near_case(self, case: Case, tie: _Tie) -> NearCase:
        book = self.collection if tie.names_us else self.collection.listing
        other = book.cases[tie.other]
        return NearCase(
            case=other,
            town=book.town(other),
            named=_claims(case, tie.named),
            names_us=_claims(other, tie.names_us),
            chosen=tie.chosen,
            shared=tie.shared,
        )

    def _nearest(self, case: str) -> list[_Tie]:
        ranks = (self._rank(case, other) for other in self._candidates(case))
        nearest = nsmallest(MOST, (rank for rank in ranks if any(rank[:-1])))
        return [self._tie(case, self._ids[place]) for *_, place in nearest]

    def told(self, case: str, kept: Kept) -> Told:
        """Give in short how the cases nearest to one are near: as long as that is the same, all of it is.

        What they say themselves is not part of it.
        """
        if self._told is None:
            key = self.made_of
            self._told = cast(dict[str, Told] | None, kept.get(NEAR, key))
            if self._told is None:
                self._told = {key: _in_short(self._nearest(key)) for key in self._stubs}
                kept.put(NEAR, key, self._told)
                self._forget()
        return self._told[case]

    def _forget(self) -> None:
        """Let go of what only finding the nearest cases asks for."""
        for name in ("_traits", "_by_trait", "_by_population", "_linking"):
            vars(self).pop(name, None)

    @cached_property
    def made_of(self) -> bytes:
        """Stand for all by which cases can be near."""
        towns = [
            f"{key} {town.code} {town.name} {town.prefecture} {town.people}"
            for key, town in self.collection.town_stubs.items()
        ]
        traits = [f"{key} {stub.traits}" for key, stub in self._stubs.items()]
        years = repr(sorted(self.collection.years.items()))
        told = "\n".join((self.collection.towns.digest, years, *towns, "", *traits))
        return digest(code(), told.encode())

    def _rank(self, case: str, other: str) -> tuple[int, ...]:
        """Tell how near a case is, for sorting: the nearest first, all zero but the place where nothing ties the two.

        What a source or an author ties together comes first. What was done and what was hard weigh alike, and more
        than who did it. Of all that are looked at few are shown: only of these is it told what they share.
        """
        own, others = self._stubs[case], self._stubs[other]
        tied = (
            others.municipality in self._named[case]
            or own.municipality in self._named[other]
            or other in own.related
            or case in others.related
        )
        here, there = self._town(case), self._town(other)
        likeness = self.collection.likeness(here, there)
        alike = likeness.alike if likeness and likeness.group else 0
        both = len(self._traits[case] & self._traits[other])
        return -tied, -both, -alike, -(here.prefecture == there.prefecture), self._place[other]

    def _tie(self, case: str, other: str) -> _Tie:
        own, others = self._stubs[case], self._stubs[other]
        return _Tie(
            other,
            named=self._named[case].get(others.municipality, ()),
            names_us=self._named[other].get(own.municipality, ()),
            chosen=other in own.related or case in others.related,
            shared=self._shared(case, other),
        )

    def _shared(self, case: str, other: str) -> Shared:
        own, others = self._stubs[case], self._stubs[other]
        here, there = self._town(case), self._town(other)
        return Shared(
            practices=_both(own.practices, others.practices),
            troubles=_both(own.had, others.had),
            themes=_both(own.themes, others.themes),
            likeness=self.collection.likeness(here, there),
            prefecture=here.prefecture == there.prefecture,
            town=bool(_both(self._codes[case], self._codes[other])),
        )

    def _candidates(self, case: str) -> list[str]:
        """List the cases that could be near, each once, in the order of the collection."""
        found = {*self._stubs[case].related, *self._linking.get(case, ())}
        found.update(other for key in self._around(case) for other in self._beside(case, key))
        found.discard(case)
        return sorted(found, key=self._place.__getitem__)

    def _around(self, case: str) -> Iterator[Trait]:
        """Give the traits by which another case can be near this one."""
        stub = self._stubs[case]
        yield from self._traits[case]
        yield from (("body", code) for code in self._codes[case])
        yield from (("town", key) for key, _ in stub.named)
        yield "names", stub.municipality

    def _beside(self, case: str, trait: Trait) -> Iterable[str]:
        """Give the cases with a trait that are next to this one in population."""
        shelf = self._by_trait.get(trait, [])
        at = bisect_left(shelf, self._by_population[case], key=self._by_population.__getitem__)
        return shelf[max(0, at - _LOOKED_AT) : at + _LOOKED_AT]

    def _town(self, case: str) -> Municipality:
        return self.collection.municipalities[self._stubs[case].municipality]

    def _people(self, case: str) -> float:
        return self.collection.town_stubs[self._stubs[case].municipality].people

    @cached_property
    def _codes(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the bodies of every case."""
        return {key: self.collection.codes(key) for key in self._stubs}

    @cached_property
    def _named(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Of every case, the municipalities that its claims name, with the ids of these claims."""
        return {key: dict(stub.named) for key, stub in self._stubs.items()}

    @cached_property
    def _traits(self) -> Mapping[str, Set[Trait]]:
        """What was done in every case and what was hard there."""
        return {
            key: {
                *(_trait("practice", each) for each in stub.practices),
                *(_trait("trouble", each) for each in stub.had),
            }
            for key, stub in self._stubs.items()
        }

    @cached_property
    def _ids(self) -> list[str]:
        return list(self._stubs)

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {key: n for n, key in enumerate(self._stubs)}

    @cached_property
    def _by_population(self) -> Mapping[str, tuple[float, int]]:
        return {key: (self._people(key), self._place[key]) for key in self._stubs}

    @cached_property
    def _by_trait(self) -> Mapping[Trait, list[str]]:
        shelves: dict[Trait, list[str]] = {}
        for key in sorted(self._stubs, key=self._by_population.__getitem__):
            stub = self._stubs[key]
            named = (("names", town) for town, _ in stub.named)
            bodies = (("body", code) for code in self._codes[key])
            for trait in (*self._traits[key], *bodies, ("town", stub.municipality), *named):
                shelves.setdefault(trait, []).append(key)
        return shelves

    @cached_property
    def _linking(self) -> Mapping[str, list[str]]:
        """The cases whose authors link to a case."""
        found: dict[str, list[str]] = {}
        for key, stub in self._stubs.items():
            for other in stub.related:
                found.setdefault(other, []).append(key)
        return found


@cache
def _trait(kind: str, key: str) -> Trait:
    """Give the one pair that stands for what thousands of cases have."""
    return kind, key


def _in_short(ties: list[_Tie]) -> Told:
    short = digest(repr(ties).encode()).hex()
    return short, [(tie.other, bool(tie.names_us)) for tie in ties]


def _claims(case: Case, ids: tuple[str, ...]) -> tuple[Claim, ...]:
    return tuple(claim for claim in case.claims() if claim.id in ids) if ids else ()


def _both(own: Iterable[str], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in own if key in others)
