"""The home page: what this is, three doors, and what the collection has to say at first sight."""

from collections import Counter

from casebook.collection import Collection
from casebook.comparison import Statement
from casebook.pages import compared, prefectures, questions
from casebook.pages.compared import Listed, Reading
from casebook.pages.page import Page, Row, newest, rows
from casebook.pages.prefectures import Tile
from casebook.pages.questions import Line, Summary
from casebook.sealed import dataclass
from casebook.vocabulary import Theme, Vocabulary

SAID = 4
"""So many sentences that comparing has shown."""
SPENT = 6
"""So many cases whose cost is known; the page of the question has the others."""
NEWEST = 5
"""How many of the most recently changed cases."""

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence that comparing has shown, with the comparison that it stands in."""

    listed: Listed
    reading: Reading
    statement: Statement

    @property
    def of(self) -> str:
        """Name what is compared: a theme, a practice, or else how all went about it."""
        words, written = self.reading.vocabulary, self.reading.written
        if self.listed.theme:
            return words.themes[self.listed.theme].short
        return words.practices[written.practice].label if written.practice else "進め方"


@dataclass(frozen=True, slots=True)
class Spent:
    """How many cases tell what they cost, with the largest sums."""

    summary: Summary
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many cases were last seen in a year; `share` is of the fullest year, in percent."""

    year: int
    cases: int
    old: bool
    share: float


@dataclass(frozen=True, slots=True)
class HomeView:
    """What a reader meets first. `themes` pairs a theme that has cases with their number."""

    vocabulary: Vocabulary
    cases: int
    claims: int
    sources: int
    towns: int
    checks: int
    themes: tuple[tuple[Theme, int], ...]
    shown: tuple[Shown, ...]
    spent: Spent | None
    tiles: tuple[Tile, ...]
    evidence: tuple[Evidence, ...]
    newest: tuple[Row, ...]


def page(collection: Collection) -> Page:
    """Plan the home page."""
    stubs, tallies = collection.stubs, collection.tallies.values()
    themes = (
        (theme, len(stubs.on_theme(theme.key))) for theme in collection.vocabulary.themes.values()
    )
    view = HomeView(
        vocabulary=collection.vocabulary,
        cases=len(stubs),
        claims=sum(tally.claims for tally in tallies),
        sources=len(collection.cited),
        towns=sum(bool(collection.ids_of(key)) for key in collection.municipalities),
        checks=sum(len(part.items) for part in collection.vocabulary.travel.ready),
        themes=tuple((theme, count) for theme, count in themes if count),
        shown=_shown(collection),
        spent=_spent(collection),
        tiles=prefectures.tiles(collection) if stubs else (),
        evidence=_evidence(collection),
        newest=newest(rows(collection, stubs), NEWEST),
    )
    return Page(
        path="index.html",
        frame="index.html",
        title="旅する事例帖",
        description="自治体DXの事例を、項目をそろえ、出典を付けて読み比べるための事例帖です。",
        template="home.html.j2",
        view=view,
        script="home",
    )


def _shown(collection: Collection) -> tuple[Shown, ...]:
    """Choose the sentences that their authors put here, a comparison's own together."""
    found = [
        Shown(listed, compared.reading_of(collection, listed.written), statement)
        for listed in compared.listing(collection)
        if listed.written
        for point in listed.written.points
        for statement in point.says
        if statement.home
    ]
    return tuple(found[:SAID])


def _spent(collection: Collection) -> Spent | None:
    found = questions.summary(collection, "cost")
    if found is None or not found[0].total:
        return None
    summary, lines = found
    known = [line for line in lines if line.known]
    largest = sorted(known, key=lambda line: -(line.reply.size or 0))[:SPENT]
    return Spent(summary, tuple(largest))


def _evidence(collection: Collection) -> tuple[Evidence, ...]:
    """Count the cases by the year of the last evidence of their state, years without any included."""
    years = [(each.year, each.old) for each in collection.tallies.values() if each.year]
    counts = Counter(year for year, _ in years)
    if not counts:
        return ()
    most = max(counts.values())
    return tuple(
        Evidence(
            year,
            counts[year],
            all(old for y, old in years if y == year),
            round(_WHOLE * counts[year] / most, 1),
        )
        for year in range(min(counts), max(counts) + 1)
    )
