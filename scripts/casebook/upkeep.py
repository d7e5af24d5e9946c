"""What the collection needs: states last seen long ago, plans not kept, thin cases, cases of one source.

It is for those who keep the collection up, and says where to begin; none of it is a fault of a file.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from casebook.ages import Seen
from casebook.collection import Collection
from casebook.model import Case, Claim, Source, Status
from casebook.sealed import dataclass
from casebook.telling import standing

LEANS = 0.8
"""A case leans on one source that so great a share of its statements rests on alone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A case, and what there is to look at; `rank` orders the entries of a part, the least first."""

    case: Case
    town: str
    what: str
    rank: float


@dataclass(frozen=True, slots=True)
class Part:
    """Entries of one kind, the most urgent first."""

    key: str
    title: str
    entries: tuple[Entry, ...]


def parts(collection: Collection) -> tuple[Part, ...]:
    """List what the collection needs, by kind."""
    made = {
        "oldest": ("最後の確認が古い状態", _oldest),
        "overdue": ("予定の日を過ぎた計画", _overdue),
        "thin": ("概要のみの事例", _thin),
        "single": ("一つの出典に頼る事例", _leaning),
    }
    return tuple(
        Part(key, title, tuple(sorted(_entries(collection, find), key=lambda each: each.rank)))
        for key, (title, find) in made.items()
    )


_Found = tuple[str, float]


def _entries(
    collection: Collection, find: Callable[[Collection, Case], Iterator[_Found]]
) -> Iterator[Entry]:
    for case in collection.cases.values():
        for what, rank in find(collection, case):
            yield Entry(case, collection.town(case).name, what, rank)


def _oldest(collection: Collection, case: Case) -> Iterator[_Found]:
    """Find a case whose own state looks old; those of its practices are as old in most cases."""
    current = case.current
    if current.seen.old:
        label = collection.vocabulary.states[current.state].label
        yield f"{label}　{standing(current)}", -(current.seen.age or 0)


def _overdue(collection: Collection, case: Case) -> Iterator[_Found]:
    for at, seen in _seen(case):
        if seen.overdue and at.since:
            practice = collection.vocabulary.practices.get(getattr(at, "practice", None) or "")
            year, month, day = at.since.last()
            yield (
                f"{practice.label if practice else '状態'}　{standing(at)}",
                year * 10000 + month * 100 + day,
            )


def _seen(case: Case) -> Iterator[tuple[Claim | Status, Seen]]:
    """Walk what has a state: of the case itself only the latest, for earlier ones are history."""
    yield case.current, case.current.seen
    for claim in case.practices:
        if claim.seen:
            yield claim, claim.seen


def _thin(collection: Collection, case: Case) -> Iterator[_Found]:
    if collection.outline(case):
        told = collection.tallies[case.id].told
        yield f"{len(collection.vocabulary.fields)}項目のうち{told}項目に記載あり", told


def _leaning(_: Collection, case: Case) -> Iterator[_Found]:
    alone: Counter[Source] = Counter()
    claims = list(case.claims())
    for claim in claims:
        if len(claim.sources) == 1:
            alone[claim.sources[0]] += 1
    for source, count in alone.most_common(1):
        if count >= LEANS * len(claims):
            told = f"{len(claims)}件の記述のうち{count}件が「{source.title}」（{source.publisher}）だけによる"
            yield told, -count / len(claims)
