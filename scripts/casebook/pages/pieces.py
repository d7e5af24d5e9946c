"""The framework of the five pieces, and which case covers which."""

from dataclasses import dataclass

from casebook.collection import Collection
from casebook.model import Claim
from casebook.pages.page import PIECES, Anchor, Page, Row
from casebook.vocabulary import Piece, Vocabulary


@dataclass(frozen=True, slots=True)
class Cover:
    """One case against the five pieces: the claims that show each piece."""

    row: Row
    pieces: tuple[tuple[Piece, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class PiecesView:
    """The framework with the cases that show at least one piece."""

    vocabulary: Vocabulary
    covers: tuple[Cover, ...]

    def claims(self) -> tuple[Claim, ...]:
        """List all claims of the framework."""
        frame = self.vocabulary.framework
        of_pieces = (claim for piece in frame.pieces for claim in piece.claims)
        return (*frame.background, *frame.statistics, *of_pieces)


def page(collection: Collection) -> Page:
    """Plan the page of the framework."""
    frame = collection.vocabulary.framework
    contents = (
        ("cover", "事例とピース", True),
        *((f"piece-{piece.key}", f"{piece.number} {piece.label}", True) for piece in frame.pieces),
        ("background", "背景", bool(frame.background)),
        ("statistics", "統計", True),
        ("doubts", "食い違い・不確かな点", bool(frame.doubts)),
        ("not-found", "見つからなかったこと", bool(frame.not_found)),
        ("sources", "出典", True),
    )
    return Page(
        path=PIECES.path,
        frame="pieces/index.html",
        title=frame.title,
        description=frame.lead,
        template="pieces.html.j2",
        view=PiecesView(collection.vocabulary, _covers(collection)),
        contents=tuple(Anchor(key, label) for key, label, present in contents if present),
    )


def _covers(collection: Collection) -> tuple[Cover, ...]:
    pieces = collection.vocabulary.framework.pieces
    covers = (
        Cover(
            Row(case, collection.town(case)),
            tuple((piece, tuple(collection.shown(case, piece))) for piece in pieces),
        )
        for case in collection.cases.values()
    )
    return tuple(cover for cover in covers if any(claims for _, claims in cover.pieces))
