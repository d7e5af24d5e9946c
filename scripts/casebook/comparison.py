"""Comparisons written by hand, whose every statement names the claims that it rests on."""

from collections import Counter
from collections.abc import Iterable

from casebook.sealed import dataclass
from casebook.when import When

SIDE_BY_SIDE = 6
"""So many cases stand beside each other; more would leave no room for words, and need rows of their own."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a case: `anchor` is on its page; `missing` says that something was not found."""

    case: str
    field: str
    anchor: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What can be said on comparing, with the claims behind it; `home` puts it on the home page."""

    text: str
    cites: tuple[Citation, ...]
    home: bool = False

    @property
    def cases(self) -> frozenset[str]:
        """The cases whose claims stand behind it; of others it only says what is missing."""
        return frozenset(each.case for each in self.cites if not each.missing)


@dataclass(frozen=True, slots=True)
class Point:
    """Statements under one heading."""

    heading: str
    says: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class OwnCell:
    """What one case tells in a row of a comparison's own; None where its sources are said not to tell it."""

    case: str
    text: str | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row that only one comparison has: a cell for each of its cases, in their order."""

    heading: str
    hint: str | None
    cells: tuple[OwnCell, ...]


@dataclass(frozen=True, slots=True)
class SharedMeasure:
    """A number that all cases of a comparison tell in one unit: the claims that hold it, one a case."""

    label: str
    unit: str
    note: str | None
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison of the cases on a theme, or of the named ones.

    With a theme, `cases` are those of it that stand side by side; none leaves the choice to the page.
    `key` is the name of the page. With rows of its own it is a family: its cases stand below each other
    in these rows, and its `practice` leads to it.
    """

    key: str
    theme: str | None
    cases: tuple[str, ...]
    title: str
    summary: str
    points: tuple[Point, ...]
    checked: When
    practice: str | None = None
    rows: tuple[OwnRow, ...] = ()
    measure: SharedMeasure | None = None


def sayings(comparisons: Iterable[Comparison]) -> dict[str, list[Statement]]:
    """Give what is said of two cases or more, by the case whose file is to hold it.

    Who compares reads the files of two of them: one may do without, and it is the one of which most is said.
    """
    points = (point for each in comparisons for point in each.points)
    about = [(said, said.cases) for point in points for said in point.says]
    count = Counter(case for _, cases in about for case in cases)
    held: dict[str, list[Statement]] = {}
    for said, cases in about:
        for case in cases - {max(cases, key=lambda case: (count[case], case), default="")}:
            held.setdefault(case, []).append(said)
    return held
