"""What pages over many cases reckon with, of each case: how many, of which kind, how long.

Which cases a page shows, in which order, and how many pages a list needs, is found out by these alone. What lists show
of a case takes ten times as much, and is read only of a case that a page shows.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from casebook import funded
from casebook.ages import OLD
from casebook.answers import ENOUGH, Answer, Answers, yen
from casebook.brief_rows import source_row
from casebook.kept import digest
from casebook.model import SPENT, WHOLE, Case, Cell, Claim
from casebook.sealed import dataclass
from casebook.structure import BUDGET
from casebook.vocabulary import Vocabulary

OUTLINE = 1 / 3
"""A case that tells of fewer than this share of the fields is an outline."""

_CELLS = tuple(Cell)
_YEN = "円"
"""How the unit of a sum of money ends; those by the month or the head are no such sums."""

_DIFFICULTIES, _RESPONSES = "difficulties", "responses"


@dataclass(frozen=True, slots=True)
class Told:
    """So many claims as take room in a list: the letters of their words, and the marks of their sources."""

    claims: int
    letters: int
    marks: int

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "Told":
        """Count some claims."""
        letters = sum(len(claim.text) for claim in claims)
        return cls(len(claims), letters, sum(len(claim.sources) for claim in claims))


@dataclass(frozen=True, slots=True)
class Reply:
    """How a case answers a question.

    `letters` are those of the text, `marks` those of the sources behind it. `bar` is what it measures, months or yen;
    None where nothing is like for like. `budgeted` says that its sums were set aside or expected, and none is known to
    be spent.
    """

    state: Cell
    kind: str | None
    size: float | None
    computed: bool
    budgeted: bool
    letters: int
    marks: int
    bar: float | None

    @classmethod
    def of(cls, answer: Answer) -> "Reply":
        """Look at an answer."""
        kinds = {claim.cost_kind for claim in answer.claims}
        return cls(
            state=answer.state,
            kind=answer.kind,
            size=answer.size,
            computed=answer.computed,
            budgeted=answer.computed and kinds == {BUDGET},
            letters=len(answer.text),
            marks=sum(len(claim.sources) for claim in answer.claims),
            bar=_bar(answer),
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """A practice that a case shows: the furthest state that its claims tell, and how many they are."""

    practice: str
    state: str
    claims: int


@dataclass(frozen=True, slots=True)
class Deed:
    """A claim that says what was done about a trouble: the practice that it shows, its id, and what it takes."""

    practice: str | None
    id: str
    letters: int
    marks: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A case as those reckon with it who do not show it.

    `letters` are those of its title and its subtitle, `members` the codes and names of the bodies that carry it too.
    `cells` has for each field of the vocabulary the place of its cell among all kinds of them. `bases` counts its
    claims, `unread` the sources that were not read to their end. `age` and `year` are those of the evidence of its
    state, None where it has no time. `had` tells by the trouble what its claims on it take, `meets` by the trouble what
    it did about it, `responses` what all that it did about its own takes.
    """

    letters: tuple[int, int]
    keywords: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    cells: str
    stated: int
    bases: tuple[tuple[str, int], ...]
    sources: int
    unread: int
    state: str
    age: int | None
    year: int | None
    funding: tuple[str, ...]
    shown: tuple[Shown, ...]
    products: tuple[str, ...]
    had: tuple[tuple[str, Told], ...]
    meets: tuple[tuple[str, tuple[Deed, ...]], ...]
    responses: Told
    hard: bool
    reviewed: bool
    outline: bool
    replies: tuple[tuple[str, Reply], ...]
    cites: str
    """Stands for all that is told of its sources."""

    @classmethod
    def of(cls, case: Case, answers: Answers, words: Vocabulary) -> "Tally":
        """Look at a case, as lists show it, and what it answers."""
        seen = case.current.seen
        every = [*case.claims()]
        had: dict[str, list[Claim]] = {}
        for claim in every:
            if claim.trouble:
                had.setdefault(claim.trouble, []).append(claim)
        asked = (*answers, *((funded.answer(case, words),) if words.funding else ()))
        return cls(
            letters=(len(case.title), len(case.subtitle or "")),
            keywords=case.keywords,
            members=tuple((each.code, each.name) for each in case.members),
            cells="".join(str(_CELLS.index(case.cell(key))) for key in words.fields),
            stated=len(case.stated),
            bases=tuple(Counter(claim.basis for claim in every).items()),
            sources=len(case.sources),
            unread=sum(source.read != WHOLE for source in case.sources),
            state=case.current.state,
            age=seen.age,
            year=seen.evidence.start.year if seen.evidence and seen.evidence.start else None,
            funding=_each_once(claim.funding for claim in every),
            shown=tuple(_shown(case, words.states)),
            products=_each_once(key for claim in every for key in claim.products),
            had=tuple((key, Told.of(claims)) for key, claims in had.items()),
            meets=tuple((key, tuple(deeds)) for key, deeds in _deeds(every).items()),
            responses=Told.of(case.fields.get(_RESPONSES, ())),
            hard=_DIFFICULTIES in case.fields,
            reviewed=bool(case.review),
            outline=outlined(case, answers, words),
            replies=tuple((each.question.key, Reply.of(each)) for each in asked),
            cites=digest(repr([*map(source_row, case.sources)]).encode()).hex(),
        )

    @property
    def claims(self) -> int:
        """Count its claims."""
        return sum(count for _, count in self.bases)

    @property
    def answered(self) -> int:
        """Count the questions of all cases to which it has an answer."""
        return sum(bool(reply.letters) for key, reply in self.replies if key != funded.FUNDING.key)

    @property
    def told(self) -> int:
        """Count the fields of which it tells something."""
        return self.cells.count(_STATED)

    @property
    def old(self) -> bool:
        """Whether the evidence of its state looks old."""
        return self.age is not None and self.age >= OLD

    def cell(self, place: int) -> Cell:
        """Say what is known of the field at a place of the vocabulary."""
        return _CELLS[int(self.cells[place])]

    def reply(self, question: str) -> Reply | None:
        """Give how it answers a question; None where nobody asks it."""
        return next((reply for key, reply in self.replies if key == question), None)

    def deeds(self, trouble: str) -> tuple[Deed, ...]:
        """Give what it did about a trouble."""
        return next((deeds for key, deeds in self.meets if key == trouble), ())


def outlined(case: Case, answers: Answers, words: Vocabulary) -> bool:
    """Whether a case tells or answers too little to stand beside others."""
    told = sum(key in words.fields for key in case.stated)
    few = bool(words.questions) and sum(bool(each.text) for each in answers) < ENOUGH
    return few or told < len(words.fields) * OUTLINE


_STATED = str(_CELLS.index(Cell.STATED))


def furthest(claims: Iterable[Claim], stages: Iterable[str]) -> Claim:
    """Give the claim of the first of these stages; of several the one with the newest evidence."""
    order = list(stages)
    newest_first = sorted(claims, key=_evidence, reverse=True)
    return min(newest_first, key=lambda claim: order.index(claim.state or ""))


def _evidence(claim: Claim) -> tuple[int, int, int]:
    known = claim.seen.evidence if claim.seen else None
    return known.last() if known and known.start else (0, 0, 0)


def _shown(case: Case, stages: Iterable[str]) -> Iterator[Shown]:
    groups: dict[str, list[Claim]] = {}
    for claim in case.practices:
        groups.setdefault(claim.practice or "", []).append(claim)
    for practice, claims in groups.items():
        yield Shown(practice, furthest(claims, stages).state or "", len(claims))


def _deeds(claims: Iterable[Claim]) -> dict[str, list[Deed]]:
    found: dict[str, list[Deed]] = {}
    for claim in claims:
        for key in claim.meets:
            deed = Deed(claim.practice, claim.id, len(claim.text), len(claim.sources))
            found.setdefault(key, []).append(deed)
    return found


def _bar(answer: Answer) -> float | None:
    """Give what the bar of an answer measures: months, or the one initial cost in yen; else None."""
    if answer.question.key == "period":
        return answer.size
    if answer.question.key != "cost":
        return None
    initial = [claim for claim in answer.claims if claim.cost_kind == SPENT[0]]
    if len(initial) != 1 or not (initial[0].unit or "").endswith(_YEN):
        return None
    return yen(initial[0])


def _each_once(keys: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))
