"""The self-check: facts about one's own town, piece by piece, and the cases that are cited for each of them."""

from collections.abc import Iterable

from casebook.collection import Collection
from casebook.met import Met
from casebook.model import Municipality
from casebook.pages.page import PIECES, SELF_CHECK, Anchor, Page
from casebook.sealed import dataclass
from casebook.vocabulary import HomeFact, Piece, Practice, Trouble, Vocabulary

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
    """A case with the claims that say what a fact says, or that met a trouble."""

    met: Met
    town: Municipality


@dataclass(frozen=True, slots=True)
class Behind:
    """A trouble that is likely where a fact fails, who met it, and how many cases more did."""

    trouble: Trouble
    shown: tuple[Shown, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact, the cases that are cited for it, and what is worth reading but credits nobody."""

    statement: HomeFact
    practices: tuple[Practice, ...]
    shown: tuple[Shown, ...]
    behind: tuple[Behind, ...]


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
    shelves = tuple(
        CheckShelf(piece, tuple(_asked(each, collection) for each in asked))
        for piece in vocabulary.framework.pieces
        if (asked := vocabulary.statements(piece))
    )
    total = len(vocabulary.self_check)
    return Page(
        path=SELF_CHECK.path,
        frame=SELF_CHECK.path,
        title=f"{vocabulary.framework.title}の自己点検",
        description=f"自団体について{total}項目を確かめ、足りない所と、そのとおりと述べる事例を見つけます。",
        template="self_check.html.j2",
        script="self-check",
        view=SelfCheckView(vocabulary, ANSWERS, shelves, total),
        contents=tuple(
            Anchor(f"check-{shelf.piece.key}", f"{shelf.piece.number} {shelf.piece.label}")
            for shelf in shelves
        ),
        crumbs=(PIECES,),
    )


def _asked(statement: HomeFact, collection: Collection) -> Asked:
    practices = collection.vocabulary.practices
    return Asked(
        statement=statement,
        practices=tuple(practices[key] for key in statement.practices),
        shown=_shown(collection.met(statement), collection),
        behind=tuple(
            Behind(each.trouble, _shown(each.first, collection), each.more)
            for each in collection.behind(statement)
        ),
    )


def _shown(met: Iterable[Met], collection: Collection) -> tuple[Shown, ...]:
    return tuple(Shown(each, collection.town(each.case)) for each in met)
