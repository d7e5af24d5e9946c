"""A collection after checking: frozen, typed, and free of dictionaries of unknown shape."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from casebook.ages import UNSEEN, Seen
from casebook.beside import Gap, Link, Review
from casebook.foremost import rank
from casebook.sealed import Noting, dataclass
from casebook.terms import UNTOLD, HostTerm
from casebook.when import When
from casebook.yaml_nodes import decoded


class Cell(StrEnum):
    """What is known of one field of one case: an honest cell of a comparison."""

    STATED = "stated"
    NOT_STATED = "not-stated"
    NOT_APPLICABLE = "not-applicable"
    UNCONFIRMED = "unconfirmed"


COST = "cost"
SPENT = ("初期", "運用")
"""The kinds of money that a thing cost; all others came in, paid for it, were saved, or were only meant to be spent."""

MILESTONES = ("着手", "運用")
"""The two events between which a case is counted: work began, and the thing was in use."""

WHOLE = "全文"
"""What a source says of how much of it was read, when it was all."""


@dataclass(frozen=True, slots=True, eq=False)  # of it, a claim and a case there is one object each
class Source:
    """What a claim rests on. `number` is its place in the file's list, counted from 1."""

    key: str
    number: int
    title: str
    publisher: str
    author: str | None
    url: str | None
    published: When | None
    read: str
    basis: str
    licence: str | None
    independent_of_host: bool
    note: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One checkable statement with its sources.

    `id` is the anchor on the page: the field and its place there, as `results-3`. `value` is a
    number in `unit`, a range to `value_to`, after it was `before`; `as_of` is the time the claim speaks
    of, and where it shows the state of a practice that of the evidence, which began `since`; such claims
    and those on the reception of visits are `seen`, and what of the latter can be acted on is the `term`.
    `basis` is never empty: the claim's own, else that of its first source.
    """

    id: str
    text: str
    sources: tuple[Source, ...]
    at: str | None
    topic: str | None
    value: int | float | None
    unit: str | None
    qualifier: str | None
    as_of: When | None
    basis: str
    confirmed: bool
    key_figure: str | None
    practice: str | None
    state: str | None
    trouble: str | None
    cost_kind: str | None
    note: str | None
    value_to: int | float | None = None
    before: int | float | None = None
    since: When | None = None
    funding: str | None = None
    products: tuple[str, ...] = ()
    meets: tuple[str, ...] = ()
    milestone: str | None = None
    seen: Seen | None = None
    term: HostTerm = UNTOLD


@dataclass(frozen=True, slots=True)
class Status:
    """The stage an initiative had reached at a time."""

    state: str
    as_of: When
    sources: tuple[Source, ...]
    at: str | None
    note: str | None
    since: When | None = None
    seen: Seen = UNSEEN


@dataclass(frozen=True, slots=True)
class Member:
    """A body that carries a case together with the municipality of its file, as the sources name it."""

    code: str
    name: str
    sources: tuple[Source, ...]
    at: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """An answer that the editors have written, with the claims that it rests on."""

    text: str
    kind: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A contradiction between sources, or a reading that stays uncertain; `unsourced` is a side without one."""

    text: str
    kind: str | None
    fields: tuple[str, ...]
    sources: tuple[Source, ...]
    unsourced: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Case(Noting):
    """One initiative of one municipality, or of several. Fields hold claims under the keys of the schema.

    Of several bodies `municipality` is that in whose file it stands, `members` are the others.
    `answers` holds what is written under the keys of questions; None where the sources are said not to answer.
    `text` is the file itself, for who goes on writing it.
    """

    digest: str
    id: str
    title: str
    subtitle: str | None
    municipality: str
    members: tuple[Member, ...]
    target: str
    summary: str
    themes: tuple[str, ...]
    keywords: tuple[str, ...]
    spoken: tuple[str, ...]
    years: When | None
    status: tuple[Status, ...]
    fields: Mapping[str, tuple[Claim, ...]]
    answers: Mapping[str, Written | None]
    not_stated: tuple[str, ...]
    gaps: tuple[Gap, ...]
    not_applicable: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    links: tuple[Link, ...]
    related: tuple[str, ...]
    review: tuple[Review, ...]
    sources: tuple[Source, ...]
    published: When
    updated: When
    checked: When
    fetch: Callable[[], bytes]

    @property
    def text(self) -> str:
        """The whole file, as it is now: thousands of them are not held."""
        return decoded(self.fetch())

    def cell(self, field: str) -> Cell:
        """Say what is known of a field; silence about it is unconfirmed, not missing.

        Money that came in or was saved tells nothing of what it cost.
        """
        if field in self.stated:
            return Cell.STATED
        if field in self.not_stated:
            return Cell.NOT_STATED
        return Cell.NOT_APPLICABLE if field in self.not_applicable else Cell.UNCONFIRMED

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """The fields of which it tells something."""
        told = self.fields.items()
        return tuple(key for key, claims in told if any(tells(claim, key) for claim in claims))

    def claims(self) -> Iterator[Claim]:
        """Walk all claims in the order of the schema."""
        for claims in self.fields.values():
            yield from claims

    @cached_property
    def current(self) -> Status:
        """The latest known status: a dated one before an undated one, of two the one written later."""
        return self.history[-1]

    @cached_property
    def history(self) -> tuple[Status, ...]:
        """All statuses, oldest first; those whose time is unknown come first of all."""

        def order(status: Status) -> tuple[bool, tuple[int, int, int]]:
            return (status.as_of.start is not None, status.as_of.sort_key())

        return tuple(sorted(self.status, key=order))

    @cached_property
    def key_figures(self) -> tuple[Claim, ...]:
        """The claims whose numbers stand at the head of the page."""
        return tuple(claim for claim in self.claims() if claim.key_figure)

    @cached_property
    def practices(self) -> tuple[Claim, ...]:
        """The claims that show a practice at work."""
        return tuple(claim for claim in self.claims() if claim.practice)


@dataclass(frozen=True, slots=True)
class Reception:
    """How a municipality receives visits: claims by item, in the order of the schema."""

    items: Mapping[str, tuple[Claim, ...]]
    not_stated: tuple[str, ...]

    def cell(self, item: str) -> Cell:
        """Say what is known of an item; silence about it is unconfirmed, not missing."""
        if item in self.items:
            return Cell.STATED
        return Cell.NOT_STATED if item in self.not_stated else Cell.UNCONFIRMED

    def claims(self) -> Iterator[Claim]:
        """Walk all claims in the order of the schema."""
        for claims in self.items.values():
            yield from claims


@dataclass(frozen=True, eq=False)
class Municipality:
    """A municipality: its profile (a claim's topic is its item), past visits, and their reception."""

    digest: str
    key: str
    name: str
    kana: str
    prefecture: str
    code: str
    kind: str
    profile: tuple[Claim, ...]
    visits: tuple[Claim, ...]
    reception: Reception
    doubts: tuple[Doubt, ...]
    sources: tuple[Source, ...]
    checked: When

    def claims(self) -> Iterator[Claim]:
        """Walk all claims about the municipality."""
        yield from self.profile
        yield from self.visits
        yield from self.reception.claims()

    @cached_property
    def full_name(self) -> str:
        """The name with its prefecture: there are two 府中市. A prefecture is not named twice."""
        return self.name if self.name == self.prefecture else self.prefecture + self.name

    @property
    def people(self) -> float | None:
        """The number of its people; None where it is not known."""
        return self.population.value if self.population else None

    @cached_property
    def population(self) -> Claim | None:
        """Its people, as pages and papers tell them: both say the same."""
        found = self.foremost("人口")
        return found if found and found.value is not None else None

    def foremost(self, item: str) -> Claim | None:
        """Give what its profile says of an item: a number that may be quoted before all else, the newest of equals."""
        told = [claim for claim in self.profile if claim.topic == item]
        return max(told, key=_rank, default=None)


def _rank(claim: Claim) -> tuple[bool, tuple[bool, ...], tuple[int, int, int]]:
    dated = claim.as_of.sort_key() if claim.as_of and claim.as_of.start else (0, 0, 0)
    standing = rank(claim.topic, claim.unit, claim.basis, claim.qualifier)
    return claim.value is not None, standing, dated


def tells(claim: Claim, field: str) -> bool:
    """Say whether a claim tells what its field asks: only money spent is a cost."""
    return field != COST or claim.cost_kind in SPENT
