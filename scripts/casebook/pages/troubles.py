"""What was hard, whatever was being done: the same trouble in several places, and what was done about it."""

from dataclasses import dataclass

from casebook.collection import Collection
from casebook.model import Case, Claim
from casebook.pages.page import TROUBLES, Anchor, Page, Row
from casebook.vocabulary import Trouble, Vocabulary

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
        title="苦労から探す",
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


def _shelf(collection: Collection, trouble: Trouble) -> Shelf:
    told = [(case, claims) for case in collection.cases.values() if (claims := _on(case, trouble))]
    latest = sorted(told, key=lambda each: each[0].updated.sort_key(), reverse=True)[:CASES_LISTED]
    met = tuple(
        Met(Row(case, collection.town(case)), claims, case.fields.get("responses", ()))
        for case, claims in latest
    )
    return Shelf(trouble, met, solved(collection, trouble), len(told))


def elsewhere(collection: Collection, case: Case) -> tuple[tuple[Trouble, tuple[Solved, ...]], ...]:
    """Pair the troubles of a case with the cases of other municipalities that did something about them."""
    keys = dict.fromkeys(claim.trouble for claim in case.claims() if claim.trouble)
    troubles = (collection.vocabulary.troubles[key] for key in keys if key)
    pairs = (
        (
            trouble,
            tuple(
                each
                for each in solved(collection, trouble)
                if each.row.case.municipality != case.municipality
            ),
        )
        for trouble in troubles
    )
    return tuple((trouble, others) for trouble, others in pairs if others)


def solved(collection: Collection, trouble: Trouble) -> tuple[Solved, ...]:
    """List the cases whose claims say how they met a trouble, those with most to tell first."""
    found = [
        Solved(Row(case, collection.town(case)), claims)
        for case in collection.cases.values()
        if (claims := tuple(claim for claim in case.claims() if trouble.key in claim.meets))
    ]
    return tuple(sorted(found, key=lambda each: -len(each.claims)))


def _on(case: Case, trouble: Trouble) -> tuple[Claim, ...]:
    return tuple(claim for claim in case.claims() if claim.trouble == trouble.key)
