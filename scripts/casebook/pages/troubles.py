"""What was hard, whatever was being done: the same trouble in several places, and what was done about it."""

from dataclasses import dataclass
from itertools import islice

from casebook.collection import Collection
from casebook.model import Case, Claim
from casebook.pages.page import TROUBLES, Anchor, Page, Row
from casebook.vocabulary import Trouble, Vocabulary

NAMED = 4
"""So many towns that met a trouble are named on the page of a case."""

CASES_LISTED = 50
"""So many cases are named for a trouble: those that were updated last."""


@dataclass(frozen=True, slots=True)
class Met:
    """A case that tells of a trouble, and all that it did about its troubles."""

    row: Row
    claims: tuple[Claim, ...]
    responses: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Solved:
    """A case that did something about a trouble, whether it had the trouble itself or not."""

    row: Row
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A trouble with cases that had it, of which `total` counts all, and those that did something about it."""

    trouble: Trouble
    met: tuple[Met, ...]
    solved: tuple[Solved, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TroublesView:
    """All troubles; `untold` counts the cases of which no source tells any trouble."""

    vocabulary: Vocabulary
    shelves: tuple[Shelf, ...]
    cases: int
    untold: int


def page(collection: Collection) -> Page:
    """Plan the page."""
    shelves = tuple(_shelf(collection, each) for each in collection.vocabulary.troubles.values())
    told = tuple(shelf for shelf in shelves if shelf.total)
    cases = collection.cases.values()
    return Page(
        path=TROUBLES.path,
        frame=TROUBLES.path,
        title="苦労からさがす",
        description="職員の抵抗、使う職場の偏り、異動と引き継ぎなど、自治体DXで繰り返される苦労と、その対応を事例から集めます。",
        template="troubles.html.j2",
        view=TroublesView(
            vocabulary=collection.vocabulary,
            shelves=shelves,
            cases=len(cases),
            untold=sum("difficulties" not in case.fields for case in cases),
        ),
        contents=tuple(Anchor(shelf.trouble.key, shelf.trouble.label) for shelf in told),
    )


def had(collection: Collection) -> tuple[Trouble, ...]:
    """List the troubles that cases tell of: those with a place on the page."""
    told = {claim.trouble for case in collection.cases.values() for claim in case.claims()}
    return tuple(each for each in collection.vocabulary.troubles.values() if each.key in told)


def _shelf(collection: Collection, trouble: Trouble) -> Shelf:
    told = [(case, claims) for case in collection.cases.values() if (claims := _on(case, trouble))]
    latest = sorted(told, key=lambda each: each[0].updated.sort_key(), reverse=True)[:CASES_LISTED]
    met = tuple(
        Met(Row(case, collection.town(case)), claims, case.fields.get("responses", ()))
        for case, claims in latest
    )
    return Shelf(
        trouble,
        met,
        tuple(_solved(collection, pair) for pair in collection.meeting(trouble)[:CASES_LISTED]),
        len(told),
    )


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A trouble of a case, a case each of other municipalities that met it, and how many more of these there are."""

    trouble: Trouble
    first: tuple[Solved, ...]
    more: int


def elsewhere(collection: Collection, case: Case) -> tuple[Elsewhere, ...]:
    """List the troubles of a case that others did something about."""
    keys = dict.fromkeys(claim.trouble for claim in case.claims() if claim.trouble)
    troubles = (collection.vocabulary.troubles[key] for key in keys if key)
    found = (_elsewhere(collection, case, trouble) for trouble in troubles)
    return tuple(each for each in found if each.first)


def _elsewhere(collection: Collection, case: Case, trouble: Trouble) -> Elsewhere:
    others, more = _others(collection, case.id, trouble.key)
    return Elsewhere(trouble, tuple(_meets(collection, key, trouble) for key in others), more)


def beforehand(collection: Collection, case: str) -> object:
    """Stand for what `elsewhere` would give for a case, by its id, without making the cases."""
    found = ((key, *_others(collection, case, key)) for key in collection.stubs[case].troubles)
    return tuple((key, more, tuple(map(collection.glimpse, others))) for key, others, more in found)


def _others(collection: Collection, case: str, trouble: str) -> tuple[tuple[str, ...], int]:
    """Give the first cases of other municipalities that met a trouble, and how many more municipalities did."""
    solving, own = collection.stubs.solving(trouble), collection.stubs[case].municipality
    first = tuple(islice((key for town, key in solving.items() if town != own), NAMED))
    return first, len(solving) - len(first) - (own in solving)


def _meets(collection: Collection, key: str, trouble: Trouble) -> Solved:
    case = collection.cases[key]
    return _solved(collection, (case, tuple(c for c in case.claims() if trouble.key in c.meets)))


def _solved(collection: Collection, pair: tuple[Case, tuple[Claim, ...]]) -> Solved:
    case, claims = pair
    return Solved(Row(case, collection.town(case)), claims)


def _on(case: Case, trouble: Trouble) -> tuple[Claim, ...]:
    return tuple(claim for claim in case.claims() if claim.trouble == trouble.key)
