"""Comparisons with rows of their own: cases of one kind below each other, and a measure that they share.

Unlike the numbers of other comparisons, those of a shared measure are drawn on one scale: its author says, and
a rule checks, that all count the same in one unit.
"""

from collections.abc import Iterable, Iterator

from casebook.ages import PLANNED
from casebook.answers import Answer
from casebook.collection import Collection
from casebook.comparison import Citation, Comparison, OwnCell, SharedMeasure
from casebook.figures import figure
from casebook.model import Case, Cell, Claim, Municipality, Status
from casebook.pages.compared import COMPARE, Listed, Reading, listing, reading_of
from casebook.pages.page import Anchor, Page
from casebook.sealed import dataclass
from casebook.tally import furthest
from casebook.vocabulary import Practice, Question, Theme


@dataclass(frozen=True, slots=True)
class Line:
    """A case of a family: what it tells in every row of the family's own, the claim of the measure, its stage.

    The stage is that of what the family compares, which may be another than that of the whole case. Its rows are
    the family's own, and so no case is called an outline here.
    """

    case: Case
    town: Municipality
    own: tuple[Answer, ...]
    measured: Claim | None
    current: Claim | Status
    outline: bool = False

    def told(self) -> tuple[Answer, ...]:
        """Give all cells, as a row of answers does."""
        return self.own


@dataclass(frozen=True, slots=True)
class Bar:
    """What a line tells of the shared measure, with lengths in hundredths of the longest: before, and now."""

    line: Line
    answer: Answer
    before: float | None = None
    share: float | None = None

    @property
    def planned(self) -> bool:
        """Whether the later value is what somebody meant to reach: no result."""
        return self.line.measured is not None and self.line.measured.state == PLANNED


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A family with its lines in the order of its cases; `bars` are empty without a shared measure."""

    reading: Reading
    practice: Practice | None
    theme: Theme | None
    lines: tuple[Line, ...]
    bars: tuple[Bar, ...]
    others: tuple[Listed, ...]


def pages(collection: Collection) -> Iterator[Page]:
    """Plan every comparison that has rows of its own."""
    listed = listing(collection)
    for each in listed:
        if each.written and each.written.rows:
            yield _page(
                collection, each, each.written, tuple(one for one in listed if one is not each)
            )


def of_practice(collection: Collection, practice: Practice) -> tuple[Comparison, ...]:
    """List the families of a practice."""
    return tuple(each for each in _families(collection) if each.practice == practice.key)


def of_theme(collection: Collection, theme: Theme) -> tuple[Comparison, ...]:
    """List the families whose cases are all on a theme, but for the comparison of the theme itself."""
    on = {*collection.stubs.on_theme(theme.key)}
    families = (each for each in _families(collection) if each.theme is None)
    return tuple(each for each in families if on.issuperset(each.cases))


def _families(collection: Collection) -> Iterator[Comparison]:
    return (each for each in collection.comparisons.values() if each.rows)


def _page(
    collection: Collection, listed: Listed, written: Comparison, others: tuple[Listed, ...]
) -> Page:
    lines = tuple(_line(collection, written, key) for key in written.cases)
    bars = tuple(_bars(written.measure, lines)) if written.measure else ()
    return Page(
        path=listed.path,
        frame=COMPARE.path,
        title=f"{written.title}（{len({line.town.key for line in lines})}団体）",
        description=written.summary,
        template="family.html.j2",
        view=FamilyView(
            reading=reading_of(collection, written),
            practice=collection.vocabulary.practices.get(written.practice or ""),
            theme=collection.vocabulary.themes.get(written.theme or ""),
            lines=lines,
            bars=bars,
            others=others,
        ),
        contents=tuple(_contents(written, bars)),
        crumbs=(COMPARE,),
    )


def _contents(written: Comparison, bars: tuple[Bar, ...]) -> Iterator[Anchor]:
    if bars and written.measure:
        yield Anchor("measure", written.measure.label)
    yield Anchor("own", "事例ごとにくらべる")
    if written.points[1:]:
        yield Anchor("reading", "読み比べ")
    yield Anchor("others", "ほかの比較")


def _line(collection: Collection, written: Comparison, key: str) -> Line:
    case = collection.cases[key]
    own = tuple(
        _cell(case, _question(f"own-{number}", row.heading, row.hint), cell)
        for number, row in enumerate(written.rows, start=1)
        for cell in row.cells
        if cell.case == key
    )
    cites = written.measure.cites if written.measure else ()
    measured = next(_claims(case, cites), None)
    current = _current(case, measured, written.practice, collection.vocabulary.states)
    return Line(case, collection.town(case), own, measured, current)


def _current(
    case: Case, measured: Claim | None, practice: str | None, stages: Iterable[str]
) -> Claim | Status:
    """Tell the stage of what is measured, else of the family's practice, and only else of the whole case."""
    if measured and measured.state:
        return measured
    shown = [claim for claim in case.practices if claim.practice == practice]
    return furthest(shown, stages) if shown else case.current


def _question(key: str, heading: str, hint: str | None) -> Question:
    """Make a question of a heading: a row of a family's own is asked of its cases alone."""
    return Question(key, heading, hint, heading, (), ())


def _cell(case: Case, question: Question, cell: OwnCell) -> Answer:
    if cell.text is None:
        return Answer(question, Cell.NOT_STATED)
    return Answer(question, Cell.STATED, cell.text, tuple(_claims(case, cell.cites)))


def _claims(case: Case, cites: tuple[Citation, ...]) -> Iterator[Claim]:
    for each in cites:
        if each.case == case.id:
            yield from (c for c in case.fields.get(each.field, ()) if c.id == each.anchor)


def _bars(measure: SharedMeasure, lines: tuple[Line, ...]) -> Iterator[Bar]:
    question = _question("measure", measure.label, None)
    claims = [line.measured for line in lines if line.measured]
    most = max((max(each.value or 0, each.before or 0) for each in claims), default=0)
    for line in lines:
        claim = line.measured
        if claim is None:
            yield Bar(line, Answer(question, Cell.NOT_STATED))
        else:
            answer = Answer(question, Cell.STATED, figure(claim), (claim,))
            yield Bar(line, answer, _share(claim.before, most), _share(claim.value, most))


def _share(value: float | None, most: float) -> float | None:
    return None if value is None or most <= 0 else round(100 * value / most, 1)
