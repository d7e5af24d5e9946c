"""The practice matrix: which practice stands in which case, at which stage.

While the cases fit side by side each has a column; beyond that each municipality has one. With too
many of those no table can be read across, so each practice lists the newest of its cases, and its own
page and the search have the others.
"""

from collections import Counter
from collections.abc import Iterable

from casebook.collection import Collection
from casebook.model import Claim, Municipality
from casebook.pages.page import PRACTICES, Anchor, Page, Row, rows
from casebook.sealed import dataclass
from casebook.tally import furthest
from casebook.vocabulary import Piece, Practice, Term, Vocabulary

MOST_COLUMNS = 30
"""So many municipalities fit side by side on a desk's screen and on a sheet of paper laid across."""
MOST_CASES = 120
"""Up to so many cases the cells can name them all."""
COLUMNS_WITH_ROOM = 12
"""Up to so many columns are wide enough for the titles of cases, read across; others stand upright."""
CASES_LISTED = 2
"""So many cases are named for a practice where there are no columns."""
MANY = 200
"""Of more cases than these one has to do: states are told with their numbers."""

OTHER = "other"
"""Stands for the practices that belong to no piece, in anchors and in the filter."""


@dataclass(frozen=True, slots=True)
class Use:
    """A case that shows a practice, by its key; `state` is the furthest that any claim of the case tells."""

    row: Row
    practice: str
    state: str

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Give the claims that show the practice."""
        return tuple(each for each in self.row.case.practices if each.practice == self.practice)

    def furthest(self, stages: Iterable[str]) -> Claim:
        """Give the claim of the first of these stages."""
        return furthest(self.claims, stages)


@dataclass(frozen=True, slots=True)
class Used:
    """A practice with cases that show it, by municipality code.

    `total` counts all of them, `uses` may hold fewer. `states` counts them by the furthest stage that
    any claim of the case tells.
    """

    practice: Practice
    uses: tuple[Use, ...]
    total: int
    states: tuple[tuple[Term, int], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A case, or all cases of a municipality."""

    town: Municipality
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix; `cells` has one entry for each column, or none where there are no columns.

    A cell holds the cases of its column that show the practice.
    """

    used: Used
    cells: tuple[tuple[Use, ...], ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The practices of one piece; `piece` is None for those that belong to none."""

    key: str
    label: str
    piece: Piece | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class PracticesView:
    """All practices by piece; `columns` is empty when there are too many cases for them."""

    vocabulary: Vocabulary
    shelves: tuple[Shelf, ...]
    columns: tuple[Column, ...]
    cases: int
    total: int

    @property
    def narrow(self) -> bool:
        """Whether the columns are municipalities, with heads that stand upright."""
        return self.cases > COLUMNS_WITH_ROOM


def page(collection: Collection) -> Page:
    """Plan the matrix, practices in the order of the pieces, cases by municipality code."""
    total, cases = len(collection.vocabulary.practices), len(collection.cases)
    columns = _columns(collection)
    shelves = _shelves(collection, columns)
    return Page(
        path=PRACTICES.path,
        frame="practices/index.html",
        title="手法の一覧",
        description=f"自治体DXの手法{total}種の一覧。どの事例がどの段階で行っているかを示します。",
        template="practices.html.j2",
        script="practices",
        view=PracticesView(collection.vocabulary, shelves, columns, cases, total),
        contents=tuple(Anchor(f"piece-{shelf.key}", shelf.label) for shelf in shelves),
    )


def used(collection: Collection, most: int = CASES_LISTED) -> tuple[Used, ...]:
    """Pair every practice with at most so many cases that show it, in the order of the vocabulary."""
    vocabulary = collection.vocabulary
    return tuple(
        Used(
            practice=vocabulary.practices[key],
            uses=newest(each, most),
            total=len(each),
            states=states(each, vocabulary),
        )
        for key, each in uses(collection).items()
    )


def uses(collection: Collection) -> dict[str, list[Use]]:
    """List for every practice all cases that show it, by municipality code."""
    found: dict[str, list[Use]] = {key: [] for key in collection.vocabulary.practices}
    for key, tally in collection.tallies.items():
        row = Row(collection, key, plain=True)
        for shown in tally.shown:
            found[shown.practice].append(Use(row, shown.practice, shown.state))
    return found


def newest(found: list[Use], most: int) -> tuple[Use, ...]:
    """Choose the cases that were changed last, and keep their order."""
    if len(found) <= most:
        return tuple(found)
    by_change = sorted(found, key=lambda use: use.row.updated, reverse=True)
    chosen = {use.row.id for use in by_change[:most]}
    return tuple(use for use in found if use.row.id in chosen)


def states(found: Iterable[Use], vocabulary: Vocabulary) -> tuple[tuple[Term, int], ...]:
    """Count cases by stage, in the order of the vocabulary; stages without cases are left out."""
    reached = Counter(use.state for use in found)
    counted = ((term, reached[key]) for key, term in vocabulary.states.items())
    return tuple((term, count) for term, count in counted if count)


def _columns(collection: Collection) -> tuple[Column, ...]:
    cases = rows(collection, collection.stubs)
    if len(cases) <= COLUMNS_WITH_ROOM and len(cases) <= MOST_CASES:
        return tuple(Column(row.town, (row,)) for row in cases)
    towns: dict[str, list[Row]] = {}
    for row in cases:
        towns.setdefault(collection.stubs[row.id].municipality, []).append(row)
    if len(towns) > MOST_COLUMNS or len(cases) > MOST_CASES:
        return ()
    return tuple(Column(own[0].town, tuple(own)) for own in towns.values())


def _shelves(collection: Collection, columns: tuple[Column, ...]) -> tuple[Shelf, ...]:
    most = len(collection.cases) if columns else CASES_LISTED
    if len(collection.cases) > MANY:
        most = 1
    lines = tuple(_line(each, columns) for each in used(collection, most))
    pieces = collection.vocabulary.framework.pieces
    named = (
        *((piece.key, f"{piece.number}　{piece.label}", piece) for piece in pieces),
        (OTHER, "その他", None),
    )
    shelves = (
        Shelf(key, label, piece, tuple(line for line in lines if _belongs(line, piece)))
        for key, label, piece in named
    )
    return tuple(shelf for shelf in shelves if shelf.lines)


def _belongs(line: Line, piece: Piece | None) -> bool:
    return line.used.practice.piece == (piece.key if piece else None)


def _line(each: Used, columns: tuple[Column, ...]) -> Line:
    shown = {use.row.id: use for use in each.uses}
    cells = (tuple(shown[row.id] for row in column.rows if row.id in shown) for column in columns)
    return Line(each, tuple(cells))
