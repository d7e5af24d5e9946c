"""The self-check: facts about one's own town, piece by piece, and the cases that show each of them."""

from dataclasses import dataclass

from casebook.collection import Collection
from casebook.model import Claim
from casebook.pages.page import PIECES, SELF_CHECK, Anchor, Page, Row
from casebook.vocabulary import HomeFact, Piece, Practice, Vocabulary

CASES_LISTED = 4
"""So many cases are named for a fact; the pages of its practices have the rest."""

Answer = tuple[str, str]

ANSWERS: tuple[Answer, ...] = (
    ("yes", "はい"),
    ("partly", "一部"),
    ("no", "いいえ"),
    ("unknown", "わからない"),
)
"""Key and label of each answer; `scripts/browser/kept/answers.ts` knows the same keys."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A case with the claim that shows a fact at its furthest stage."""

    row: Row
    claim: Claim


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact, the practices that it stands for, and the first cases that show it; `total` counts all."""

    statement: HomeFact
    practices: tuple[Practice, ...]
    shown: tuple[Shown, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CheckShelf:
    """What is asked about a piece."""

    piece: Piece
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class SelfCheckView:
    """All facts by piece."""

    vocabulary: Vocabulary
    answers: tuple[Answer, ...]
    shelves: tuple[CheckShelf, ...]
    total: int


def page(collection: Collection) -> Page:
    """Plan the self-check, in the order of the pieces."""
    vocabulary = collection.vocabulary
    claims = _by_practice(collection)
    shelves = tuple(
        CheckShelf(piece, tuple(_asked(each, claims, vocabulary) for each in asked))
        for piece in vocabulary.framework.pieces
        if (asked := vocabulary.statements(piece))
    )
    total = len(vocabulary.self_check)
    return Page(
        path=SELF_CHECK.path,
        frame=SELF_CHECK.path,
        title=f"{vocabulary.framework.title}の自己点検",
        description=f"自団体について{total}項目を確かめ、足りない所と、それを埋めた事例を見つけます。",
        template="self_check.html.j2",
        script="self-check",
        view=SelfCheckView(vocabulary, ANSWERS, shelves, total),
        contents=tuple(
            Anchor(f"check-{shelf.piece.key}", f"{shelf.piece.number} {shelf.piece.label}")
            for shelf in shelves
        ),
        crumbs=(PIECES,),
    )


def _by_practice(collection: Collection) -> dict[str, list[Shown]]:
    found: dict[str, list[Shown]] = {}
    for case in collection.cases.values():
        row = Row(case, collection.town(case))
        for claim in case.practices:
            if claim.practice:
                found.setdefault(claim.practice, []).append(Shown(row, claim))
    return found


def _asked(statement: HomeFact, claims: dict[str, list[Shown]], vocabulary: Vocabulary) -> Asked:
    stages = list(vocabulary.states)
    every = [each for key in statement.practices for each in claims.get(key, ())]
    every.sort(key=lambda each: stages.index(each.claim.state) if each.claim.state else len(stages))
    furthest: dict[str, Shown] = {}
    for each in every:
        furthest.setdefault(each.row.case.id, each)
    return Asked(
        statement=statement,
        practices=tuple(vocabulary.practices[key] for key in statement.practices),
        shown=tuple(furthest.values())[:CASES_LISTED],
        total=len(furthest),
    )
