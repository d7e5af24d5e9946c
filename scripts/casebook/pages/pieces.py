"""The framework of the five pieces, and which case covers which."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.model import Claim
from casebook.pages.page import PIECES, Anchor, Page, Row, prefecture_anchor
from casebook.pages.spread import BYTES, Door, Group, Kind, leaf_pages, spread
from casebook.sealed import dataclass
from casebook.vocabulary import Piece, Vocabulary

NEWEST = 12
"""Of more cases than the page has room for, so many are shown that were updated last."""

_COVER = 620
_ITEM = 480


@dataclass(frozen=True, slots=True)
class Cover:
    """One case against the five pieces; `items` counts the claims that show any of them."""

    row: Row
    items: int

    @property
    def pieces(self) -> tuple[tuple[Piece, tuple[Claim, ...]], ...]:
        """Give the claims that show each piece."""
        book, case = self.row.book, self.row.case
        pieces = book.vocabulary.framework.pieces
        return tuple((piece, tuple(book.shown(case, piece))) for piece in pieces)


@dataclass(frozen=True, slots=True)
class PiecesView:
    """The framework with the cases that show at least one piece."""

    vocabulary: Vocabulary
    covers: tuple[Cover, ...]
    total: int
    doors: tuple[Door, ...]

    def claims(self) -> tuple[Claim, ...]:
        """List all claims of the framework."""
        frame = self.vocabulary.framework
        of_pieces = (claim for piece in frame.pieces for claim in piece.claims)
        return (*frame.background, *frame.statistics, *of_pieces)


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the page of the framework, and those that the cases that cover it go on."""
    covers = _covers(collection)
    found = spread(_by_prefecture(covers), _KIND, "pieces/list")
    first = _page(collection, covers, found.doors)
    yield first
    yield from leaf_pages(found, first, "_list_covers.html.j2", collection.vocabulary)


def _page(collection: Collection, covers: tuple[Cover, ...], doors: tuple[Door, ...]) -> Page:
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
        view=PiecesView(
            collection.vocabulary, _newest(covers) if doors else covers, len(covers), doors
        ),
        contents=tuple(Anchor(key, label) for key, label, present in contents if present),
    )


def _covers(collection: Collection) -> tuple[Cover, ...]:
    words = collection.vocabulary
    pieces = {piece.key for piece in words.framework.pieces}
    of_piece = {key for key, each in words.practices.items() if each.piece in pieces}
    covers = (
        Cover(
            Row(collection, key, plain=True),
            sum(shown.claims for shown in tally.shown if shown.practice in of_piece),
        )
        for key, tally in collection.tallies.items()
    )
    return tuple(cover for cover in covers if cover.items)


def _newest(covers: tuple[Cover, ...]) -> tuple[Cover, ...]:
    latest = sorted(covers, key=lambda each: each.row.updated, reverse=True)
    return tuple(latest[:NEWEST])


def _by_prefecture(covers: tuple[Cover, ...]) -> tuple[Group[Cover], ...]:
    found: dict[str, list[Cover]] = {}
    for cover in covers:
        found.setdefault(cover.row.town.code[:2], []).append(cover)
    return tuple(
        Group(code, prefecture_anchor(code), own[0].row.town.prefecture, "", tuple(own))
        for code, own in found.items()
    )


def _name(cover: Cover) -> str:
    return cover.row.id


def _town(cover: Cover) -> str:
    return cover.row.town.name


def _weigh(cover: Cover) -> int:
    return _COVER + BYTES * cover.row.tally.letters[0] + _ITEM * cover.items


_KIND = Kind(_name, _town, _weigh)
