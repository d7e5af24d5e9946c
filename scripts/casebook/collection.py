"""All cases, municipalities and words together, with the ways that lead from one to another."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from casebook.answers import Answers
from casebook.assemble import facts, words
from casebook.bodies import Body, filed, listed
from casebook.check import Checked
from casebook.cited import CitedSource
from casebook.comparison import Comparison, Statement, sayings
from casebook.gone import Gone, followed
from casebook.kept import Kept, code, digest
from casebook.library import Library
from casebook.likeness import Likeness, TownFigure, likeness
from casebook.met import Behind, Met, meeting
from casebook.model import Case, Claim, Municipality
from casebook.named_towns import Names
from casebook.sealed import dataclass
from casebook.stubs import Listed, Stubs, known
from casebook.tallies import Tallies
from casebook.tally import Deed, outlined
from casebook.town_stubs import TownStub, known_towns
from casebook.towns import Figures, Towns
from casebook.vocabulary import HomeFact, Piece, Trouble, Vocabulary

Thing = TypeVar("Thing")

NAMED = 5
"""So many cases that met a trouble are named beside a fact of the self-check."""


@dataclass(frozen=True)
class Collection:
    """Cases stand in the order of municipality codes, then of their ids."""

    cases: Mapping[str, Case]
    municipalities: Mapping[str, Municipality]
    vocabulary: Vocabulary
    tallies: Tallies
    """What is reckoned of each case, in the same order."""
    comparisons: Mapping[str, Comparison] = field(default_factory=dict)
    towns: Towns = field(default_factory=Towns)
    town_figures: tuple[TownFigure, ...] = ()
    gone: tuple[Gone, ...] = ()
    library: Library | None = None
    """The files it was made of: the workbook gives them as they are."""
    stubs: Stubs = field(default_factory=Stubs)
    """What is known of each case without making it, in the same order."""
    town_stubs: Mapping[str, TownStub] = field(default_factory=dict)
    """What is known of each municipality without making it, in the same order."""
    _listed: Listed | None = field(default=None, compare=False)
    _whole: "Collection | None" = field(default=None, compare=False)
    _bodies: dict[str, Body] = field(default_factory=dict, init=False, compare=False)
    _stamps: dict[str, bytes] = field(default_factory=dict, init=False, compare=False)
    _glimpses: dict[str, bytes] = field(default_factory=dict, init=False, compare=False)
    _once: dict[object, Any] = field(default_factory=dict, init=False, compare=False)

    @classmethod
    def of(cls, checked: Checked, kept: Kept | None = None) -> "Collection":
        """Assemble what has passed all rules. Raises ValueError while problems are open.

        A case is made when somebody asks for it, and with something `kept` let go soon after; where all that is
        needed of it is kept, nobody asks.
        """
        if checked.problems:
            raise ValueError("a collection with problems cannot be assembled")
        library = checked.library
        kept = kept or Kept()
        files, day = library.municipalities, library.today
        vocabulary = words.vocabulary(library)
        tallies = Tallies(kept, vocabulary)
        towns, town_stubs = known_towns(
            library, lambda key: facts.municipality(files[key], day), kept
        )
        found = known(
            library,
            lambda key: facts.case(library.cases[key], day),
            Names(town_stubs.values()),
            {key: n for n, key in enumerate(town_stubs)},
            kept,
            tallies.note,
        )
        comparisons = {
            key: facts.comparison(each, library) for key, each in library.comparisons.items()
        }
        figures, gone = tuple(words.town_figures(library)), tuple(words.gone(library))
        tallies.of(found.stubs, found.listed)
        told = vocabulary, tallies, comparisons, library.towns, figures, gone, library
        return cls(found.cases, towns, *told, found.stubs, town_stubs, found.listed)

    @cached_property
    def listing(self) -> "Collection":
        """The same collection as lists show it: every case without the words that stand nowhere but on its own page."""
        if self._whole or self._listed is None:
            return self
        return replace(self, cases=self._listed, _whole=self)

    def on_pages(self) -> None:
        """From now on lists are drawn, and nothing else: of cases elsewhere nothing is held."""
        if self._listed:
            self._listed.on_pages()

    @property
    def whole(self) -> "Collection":
        """The collection that tells all of every case."""
        return self._whole or self

    @cached_property
    def fates(self) -> tuple[Gone, ...]:
        """What has gone, each with the case it leads to today, however often that has moved."""
        now = dict(followed(self.gone))
        return tuple(
            replace(each, to=to if (to := now.get(each.id)) in self.cases else None)
            for each in self.gone
        )

    def once(self, reckon: Callable[["Collection"], Thing]) -> Thing:
        """Give what is reckoned of all cases by a function, which several kinds of pages call for, once."""
        if reckon not in self._once:
            self._once[reckon] = reckon(self)
        return cast(Thing, self._once[reckon])

    def people(self, key: str) -> float | None:
        """Give the number of people of the municipality in whose file a case stands; None where it is not known."""
        return self._filed(self.stubs[key].municipality).people

    def town(self, case: Case) -> Municipality:
        """Give the municipality of a case."""
        return self.municipalities[case.municipality]

    def bodies(self, case: Case) -> tuple[Body, ...]:
        """Give the bodies that carry a case, the municipality of its file first."""
        members = ((each.code, each.name) for each in case.members)
        return self._together(case.municipality, members)

    def bodies_of(self, key: str) -> tuple[Body, ...]:
        """Give the bodies of a case by its id."""
        return self._together(self.stubs[key].municipality, self.tallies[key].members)

    def _together(self, own: str, members: Iterable[tuple[str, str]]) -> tuple[Body, ...]:
        others = (
            self._filed(self._by_code[code])
            if code in self._by_code
            else listed(code, name, self.towns)
            for code, name in members
        )
        return self._filed(own), *others

    def _filed(self, key: str) -> Body:
        if key not in self._bodies:
            self._bodies[key] = filed(self.municipalities[key], self.towns)
        return self._bodies[key]

    def codes(self, key: str) -> tuple[str, ...]:
        """Give the codes of the bodies of a case by its id."""
        stub = self.stubs[key]
        return self.town_stubs[stub.municipality].code, *stub.members

    def stamp(self, key: str) -> bytes:
        """Stand for what is told of a case by itself: its file, its bodies and the words, as seen today."""
        if key not in self._stamps:
            whole = (self.stubs[key].digest, *self._around(key), self.vocabulary.digest)
            self._stamps[key] = digest(code(), *map(str.encode, whole))
        return self._stamps[key]

    def glimpse(self, key: str) -> bytes:
        """Stand for what is shown of a case and its bodies beside another case."""
        if key not in self._glimpses:
            told = (key, self.stubs[key].listed, *self._around(key))
            self._glimpses[key] = digest(*map(str.encode, told))
        return self._glimpses[key]

    def _around(self, key: str) -> tuple[str, ...]:
        """Stand for the bodies of a case; those without a file are told by the list of towns."""
        known = (self._by_code.get(each, each) for each in self.codes(key))
        towns = (
            self.town_stubs[each].digest if each in self.town_stubs else each for each in known
        )
        return *towns, self.towns.digest

    @cached_property
    def listed(self) -> bytes:
        """Stand for all that is shown of cases where many are: in lists, on maps, in what the browser chooses from."""
        files = (self.library.comparisons if self.library else {}).values()
        return digest(
            self.stubs.listed,
            *(town.digest.encode() for town in self.town_stubs.values()),
            *(f"{each.name} {each.digest.hex()}".encode() for each in files),
            self.vocabulary.digest.encode(),
            self.towns.digest.encode(),
            repr((self.town_figures, self.gone)).encode(),
            code(),
        )

    def figures(self, town: Municipality) -> Figures | None:
        """Give the official figures of a municipality; a prefecture, and one that is not listed, has none."""
        listed = self.towns.by_code.get(town.code)
        return listed.figures if listed else None

    def likeness(self, own: Municipality, other: Municipality) -> Likeness | None:
        """Hold a municipality against another; None for one and the same, and where figures are missing."""
        mine, theirs = self.figures(own), self.figures(other)
        return likeness(mine, theirs, self.years) if mine and theirs and own is not other else None

    @cached_property
    def years(self) -> Mapping[str, str]:
        """Of when the official figures are, by their key."""
        return {each.key: each.when for each in self.town_figures}

    def ids_of(self, municipality: str) -> list[str]:
        """List the ids of the cases of a municipality: its own, then those that it carries with others."""
        return self._ids_by_town.get(municipality, [])

    def outline(self, case: Case) -> bool:
        """Whether a case tells or answers too little to stand beside others: an outline, marked as one.

        It is reckoned and not written: a mark by hand would stay when the case has grown.
        """
        return outlined(case, self.answers(case), self.vocabulary)

    def answers(self, case: Case) -> Answers:
        """Give the nine answers of a case, in the order of the questions."""
        return self.tallies.answers(case)

    def meeting(self, trouble: Trouble) -> list[tuple[Case, tuple[Claim, ...]]]:
        """List the cases that did something about a trouble with the claims that say so, most claims first."""
        cases = (self.cases[key] for key in self.stubs.meeting(trouble.key))
        return [(case, meeting(case, trouble)) for case in cases]

    def shown(self, case: Case, piece: Piece) -> list[Claim]:
        """List the claims of a case that show a practice of this piece."""
        practices = self.vocabulary.practices
        return [
            c for c in case.practices if c.practice and practices[c.practice].piece == piece.key
        ]

    def met(self, fact: HomeFact) -> tuple[Met, ...]:
        """List the cases that are cited for a fact, furthest stage first; a practice alone credits nobody."""
        claims: dict[str, list[Claim]] = {}
        for each in fact.cites:
            found = (c for c in self.cases[each.case].fields[each.field] if c.id == each.anchor)
            claims.setdefault(each.case, []).extend(found)
        stages = [*self.vocabulary.states, None]
        met = [
            Met(self.cases[key], tuple(sorted(own, key=lambda claim: claim.state is None)))
            for key in self.stubs
            if (own := claims.get(key))
        ]
        return tuple(sorted(met, key=lambda each: stages.index(each.state)))

    def behind(self, fact: HomeFact) -> tuple[Behind, ...]:
        """Give the troubles behind a fact with who met them, but for the cases that are cited for the fact itself."""
        troubles = self.vocabulary.troubles
        return tuple(self._behind(fact, troubles[key]) for key in fact.troubles if key in troubles)

    def _behind(self, fact: HomeFact, trouble: Trouble) -> Behind:
        def distance(deed: Claim | Deed) -> int:
            if deed.practice in fact.practices:
                return 0
            practice = self.vocabulary.practices.get(deed.practice or "")
            return 1 if practice and practice.piece == fact.piece else 2

        cited = {each.case for each in fact.cites}
        others = [key for key in self.stubs.meeting(trouble.key) if key not in cited]
        # Who met it by a practice of the fact, or else of its piece, comes first, and with that claim.
        others.sort(key=lambda key: min(map(distance, self.tallies[key].deeds(trouble.key))))
        first = (self.cases[key] for key in others[:NAMED])
        met = (Met(case, tuple(sorted(meeting(case, trouble), key=distance))) for case in first)
        return Behind(trouble, tuple(met), len(others[NAMED:]))

    @cached_property
    def cited(self) -> tuple[CitedSource, ...]:
        """The sources of the whole collection, each once, by publisher and title."""
        return self.tallies.cited(self.municipalities, self.vocabulary.framework.sources)

    @cached_property
    def sayings(self) -> Mapping[str, list[Statement]]:
        """What the written comparisons say of two cases or more, by the case whose file is to hold it."""
        return sayings(self.comparisons.values())

    @cached_property
    def _by_code(self) -> dict[str, str]:
        return {town.code: key for key, town in self.town_stubs.items()}

    @cached_property
    def _ids_by_town(self) -> dict[str, list[str]]:
        own: dict[str, list[str]] = {}
        others: dict[str, list[str]] = {}
        for key in self.stubs:
            for number, each in enumerate(self.codes(key)):
                if each in self._by_code:
                    (others if number else own).setdefault(self._by_code[each], []).append(key)
        return {key: [*own.get(key, ()), *others.get(key, ())] for key in own | others}
