"""The list of all practices, by the piece they belong to, with the cases that show them."""

from dataclasses import dataclass

from casebook.collection import Collection
from casebook.model import Claim
from casebook.pages.page import PRACTICES, Anchor, Page, Row
from casebook.vocabulary import Piece, Practice, Vocabulary

CASES_LISTED = 20
"""So many cases are named for a practice; the search page has the rest."""

_OTHER = "other"
"""The anchor of the practices that belong to no piece."""


@dataclass(frozen=True, slots=True)
class Use:
    """A case that shows a practice, with the claims that say so."""

    row: Row
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Used:
    """A practice with the first cases that show it, by municipality code; `total` counts them all."""

    practice: Practice
    uses: tuple[Use, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PracticeShelf:
    """The practices of one piece; `piece` is None for those that belong to none."""

    id: str
    label: str
    piece: Piece | None
    practices: tuple[Used, ...]


@dataclass(frozen=True, slots=True)
class PracticesView:
    """All practices by piece."""

    vocabulary: Vocabulary
    shelves: tuple[PracticeShelf, ...]
    total: int


def page(collection: Collection) -> Page:
    """Plan the list of practices, in the order of the pieces."""
    total = len(collection.vocabulary.practices)
    shelves = _shelves(collection)
    return Page(
        path=PRACTICES.path,
        frame="practices/index.html",
        title="手法の一覧",
        description=f"自治体DXの手法{total}種の一覧。どの事例がどの段階で行っているかを示します。",
        template="practices.html.j2",
        view=PracticesView(collection.vocabulary, shelves, total),
        contents=tuple(Anchor(shelf.id, shelf.label) for shelf in shelves),
    )


def used(collection: Collection) -> tuple[Used, ...]:
    """Pair every practice with the cases that show it, in the order of the vocabulary."""
    found: dict[str, list[Use]] = {key: [] for key in collection.vocabulary.practices}
    for case in collection.cases.values():
        row = Row(case, collection.town(case))
        for key, claims in _by_practice(case.practices).items():
            found[key].append(Use(row, tuple(claims)))
    practices = collection.vocabulary.practices
    return tuple(
        Used(practices[key], tuple(uses[:CASES_LISTED]), len(uses)) for key, uses in found.items()
    )


def _by_practice(claims: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.practice:
            groups.setdefault(claim.practice, []).append(claim)
    return groups


def _shelves(collection: Collection) -> tuple[PracticeShelf, ...]:
    everything = used(collection)
    pieces = collection.vocabulary.framework.pieces
    shelves = (
        *(
            _shelf(piece.key, f"{piece.number}　{piece.label}", piece, everything)
            for piece in pieces
        ),
        _shelf(_OTHER, "5つのピースのほか", None, everything),
    )
    return tuple(shelf for shelf in shelves if shelf.practices)


def _shelf(
    key: str, label: str, piece: Piece | None, everything: tuple[Used, ...]
) -> PracticeShelf:
    wanted = piece.key if piece else None
    own = tuple(each for each in everything if each.practice.piece == wanted)
    return PracticeShelf(f"piece-{key}", label, piece, own)
