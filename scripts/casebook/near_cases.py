"""Which cases stand near one another, and why.

Every reason is something the data say: a statement that names the other municipality, a practice both
show, a trouble both had. Reasons are shown as they are; no number is made of them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, cast

from casebook.collection import Collection
from casebook.kept import Kept, code, digest
from casebook.likeness import Likeness
from casebook.model import Case, Claim, Municipality
from casebook.named_towns import NAMES, Naming

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

    @property
    def strength(self) -> tuple[int, int, bool]:
        """For sorting: what was done and what was hard weigh alike, and more than who did it."""
        alike = self.likeness.alike if self.likeness and self.likeness.group else 0
        return len(self.practices) + len(self.troubles), alike, self.prefecture


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


class NearCases:
    """All cases by what they can share. Near cases are found without comparing each with each."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._told: dict[str, Told] | None = None
        self._near: dict[str, tuple[NearCase, ...]] = {}

    def near(self, case: Case) -> tuple[NearCase, ...]:
        """List the nearest cases: those that are tied by a statement or an author first."""
        if case.id not in self._near:
            self._near[case.id] = self._known(case) if self._told else self._nearest(case)
        return self._near[case.id]

    def _known(self, case: Case) -> tuple[NearCase, ...]:
        """Give those that were found before; they are held against this case alone."""
        assert self._told  # noqa: S101 - that is how they are known
        others = (self.collection.cases[key] for key, _ in self._told[case.id][1])
        return tuple(self._near_case(case, other) for other in others)

    def _nearest(self, case: Case) -> tuple[NearCase, ...]:
        every = (self._near_case(case, other) for other in self._candidates(case))
        found = [each for each in every if each.told or any(each.shared.strength)]
        return tuple(sorted(found, key=self._order)[:MOST])

    def told(self, case: str, kept: Kept) -> Told:
        """Give in short how the cases nearest to one are near: as long as that is the same, all of it is.

        What they say themselves is not part of it.
        """
        if self._told is None:
            key = self._made_of(kept)
            self._told = cast(dict[str, Told] | None, kept.get(NEAR, key))
            if self._told is None:
                told = {key: self._in_short(each) for key, each in self.collection.cases.items()}
                self._told = told
                kept.put(NEAR, key, told)
        return self._told[case]

    def _in_short(self, case: Case) -> Told:
        near = self.near(case)
        parts = [
            (
                each.case.id,
                [claim.id for claim in each.named],
                [claim.id for claim in each.names_us],
                each.chosen,
                each.shared,
            )
            for each in near
        ]
        ids = [(each.case.id, bool(each.names_us)) for each in near]
        return digest(repr(parts).encode()).hex(), ids

    def _made_of(self, kept: Kept) -> bytes:
        """Digest all by which cases can be near."""
        kept.load(NAMES)
        towns = (
            (key, town.name, town.prefecture, _people(town), self.collection.figures(town))
            for key, town in self.collection.municipalities.items()
        )
        parts = (
            (
                key,
                stub.municipality,
                stub.themes,
                stub.shared,
                self._codes[key],
                self._naming.told(key, kept),
            )
            for key, stub in self.collection.stubs.items()
        )
        every = (*towns, *parts, sorted(self.collection.years.items()))
        return digest(code(), *(repr(each).encode() for each in every))

    def _order(self, other: NearCase) -> tuple[bool, tuple[int, ...], int]:
        strength = tuple(-int(part) for part in other.shared.strength)
        return not other.told, strength, self._place[other.case.id]

    def _near_case(self, case: Case, other: Case) -> NearCase:
        town = self.collection.town(other)
        return NearCase(
            case=other,
            town=town,
            named=self._naming[case.id].get(town.key, ()),
            names_us=self._naming[other.id].get(case.municipality, ()),
            chosen=other.id in case.related or case.id in other.related,
            shared=self._shared(case, other),
        )

    def _shared(self, case: Case, other: Case) -> Shared:
        own, town = self.collection.town(case), self.collection.town(other)
        return Shared(
            practices=_both(practices(case), practices(other)),
            troubles=_both(troubles(case), troubles(other)),
            themes=_both(case.themes, other.themes),
            likeness=self.collection.likeness(own, town),
            prefecture=own.prefecture == town.prefecture,
            town=bool(_both(self._codes[case.id], self._codes[other.id])),
        )

    def _candidates(self, case: Case) -> list[Case]:
        """List the cases that could be near, each once, in the order of the collection."""
        found = {*case.related, *self._linking.get(case.id, ())}
        found.update(other.id for key in self._around(case) for other in self._beside(case, key))
        found.discard(case.id)
        return [self.collection.cases[key] for key in sorted(found, key=self._place.__getitem__)]

    def _around(self, case: Case) -> Iterator[Trait]:
        """Give the traits by which another case can be near this one."""
        yield from _traits(case)
        yield from (("body", code) for code in self._codes[case.id])
        yield from (("town", key) for key in self._naming[case.id])
        yield "names", case.municipality

    def _beside(self, case: Case, trait: Trait) -> Iterable[Case]:
        """Give the cases with a trait that are next to this one in population."""
        shelf = self._by_trait.get(trait, [])
        at = bisect_left(
            shelf, self._by_population[case.id], key=lambda c: self._by_population[c.id]
        )
        return shelf[max(0, at - _LOOKED_AT) : at + _LOOKED_AT]

    @cached_property
    def _codes(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the bodies of every case."""
        return {key: self.collection.codes(key) for key in self.collection.stubs}

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {key: n for n, key in enumerate(self.collection.cases)}

    @cached_property
    def _by_population(self) -> Mapping[str, tuple[float, int]]:
        return {
            case.id: (_people(self.collection.town(case)), self._place[case.id])
            for case in self.collection.cases.values()
        }

    @cached_property
    def _by_trait(self) -> Mapping[Trait, list[Case]]:
        shelves: dict[Trait, list[Case]] = {}
        ordered = sorted(self.collection.cases.values(), key=lambda c: self._by_population[c.id])
        for case in ordered:
            named = (("names", key) for key in self._naming[case.id])
            bodies = (("body", code) for code in self._codes[case.id])
            for trait in (*_traits(case), *bodies, ("town", case.municipality), *named):
                shelves.setdefault(trait, []).append(case)
        return shelves

    @cached_property
    def _linking(self) -> Mapping[str, list[str]]:
        """The cases whose authors link to a case."""
        found: dict[str, list[str]] = {}
        for case in self.collection.cases.values():
            for key in case.related:
                found.setdefault(key, []).append(case.id)
        return found

    @cached_property
    def _naming(self) -> Naming:
        return Naming(self.collection)


def practices(case: Case) -> tuple[str, ...]:
    """Give the keys of the practices that a case shows."""
    return tuple(dict.fromkeys(claim.practice for claim in case.practices if claim.practice))


def troubles(case: Case) -> tuple[str, ...]:
    """Give the keys of the troubles that a case tells of."""
    claims = case.fields.get("difficulties", ())
    return tuple(dict.fromkeys(claim.trouble for claim in claims if claim.trouble))


def _traits(case: Case) -> Iterator[Trait]:
    yield from (("practice", key) for key in practices(case))
    yield from (("trouble", key) for key in troubles(case))


def _both(own: Iterable[str], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in own if key in others)


def _people(town: Municipality) -> float:
    return float(town.people or 0)
