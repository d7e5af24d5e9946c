"""Comparisons written by hand, whose every statement names the claims that it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from casebook import cite
from casebook.library import Data, Document, Library, texts
from casebook.when import When


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a case: `anchor` is on its page; `missing` says that something was not found."""

    case: str
    field: str
    anchor: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What can be said on comparing, with the claims behind it."""

    text: str
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Statements under one heading."""

    heading: str
    says: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison of the cases on a theme, or of the named ones.

    With a theme, `cases` are those of it that stand side by side; none leaves the choice to the page. `key` is the name of the page; `led` pairs a case with who led it.
    """

    key: str
    theme: str | None
    cases: tuple[str, ...]
    title: str
    summary: str
    led: tuple[tuple[str, Statement], ...]
    points: tuple[Point, ...]
    checked: When

    def leader(self, case: str) -> Statement | None:
        """Tell who led a case, where the comparison says so."""
        return next((says for named, says in self.led if named == case), None)


def assemble(document: Document, library: Library) -> Comparison:
    """Make the model of a checked comparison; the library holds the cases it cites."""
    data = document.data
    return Comparison(
        key=data["key"],
        theme=data.get("theme"),
        cases=tuple(data.get("cases", ())),
        title=data["title"],
        summary=data["summary"],
        led=tuple((item["case"], _statement(item, library)) for item in data.get("led", ())),
        points=tuple(
            Point(item["heading"], tuple(_statement(each, library) for each in item["says"]))
            for item in data["points"]
        ),
        checked=When.parse(data["checked"]),
    )


def _statement(item: Data, library: Library) -> Statement:
    return Statement(item["text"], tuple(citations(item["cites"], library)))


def citations(cites: Data, library: Library) -> Iterator[Citation]:
    """Resolve checked words; a place that several words point to is cited once."""
    found: dict[Citation, None] = {}
    for case, fields in cites.items():
        for field, value in fields.items():
            for _, words in texts(value):
                found[_citation(library.cases[case].data, case, field, words)] = None
    yield from found


def _citation(data: Data, case: str, field: str, words: str) -> Citation:
    if words == cite.EMPTY:
        return Citation(case, field, cite.GAPS, missing=True)
    (place,) = cite.matches(data, field, words)
    return Citation(case, field, place.anchor, missing=place.gap)
