"""Comparisons that need no script: one page for each theme with several cases, and those written by hand."""

from collections.abc import Iterator

from casebook.beside import Gap
from casebook.collection import Collection
from casebook.comparison import SIDE_BY_SIDE, Comparison, Statement
from casebook.pages.answers import AnswerRow, answer_rows
from casebook.pages.cites import Cited, cites
from casebook.pages.compared_parts import Part, parts
from casebook.pages.numbers import Measure, measures
from casebook.pages.page import Anchor, Crumb, Page, Row, rows
from casebook.pages.slots import Slot, gaps, slot
from casebook.pages.years import Year, years
from casebook.sealed import dataclass
from casebook.vocabulary import Theme, Vocabulary

TAKEN_IN = 20
"""Up to so many cases a table lists, in short, all that are on the theme."""

ROOMY = 4
"""Up to so many cases, a cell shows two claims; beside more of them, one."""

COMPARE = Crumb("くらべる", "compare/index.html")


@dataclass(frozen=True, slots=True)
class Listed:
    """A comparison as other pages list it."""

    path: str
    title: str
    summary: str
    theme: str | None
    written: Comparison | None

    @property
    def lead(self) -> str:
        """Give the first sentence of the summary: a list of many is read in passing."""
        first, stop, _ = self.summary.partition("。")
        return first + stop


@dataclass(frozen=True, slots=True)
class ComparedView:
    """Cases side by side. `total` counts the cases on the theme, of which `columns` may be a part.

    `whole` holds all of them where there are more than columns, while they can be taken in. `parts` are those that
    have pages of their own; there are none where all fits on its page.
    """

    vocabulary: Vocabulary
    title: str
    theme: Theme | None
    written: Comparison | None
    columns: tuple[Row, ...]
    answers: tuple[AnswerRow, ...]
    whole: tuple[Row, ...]
    cited: tuple[Row, ...]
    total: int
    path: str
    parts: tuple[Part, ...]
    others: tuple[Listed, ...]

    @property
    def whole_page(self) -> bool:
        """Whether all of it stands on its page."""
        return not self.parts

    def slot(self, row: Row, field: str) -> Slot:
        """Give the cell of a case."""
        return slot(row.case, field, _room(len(self.columns)))

    def measures(self, row: Row) -> list[Measure]:
        """List the numbers of a case."""
        return measures(row.case)

    def pick(self) -> tuple[Row, ...]:
        """Choose the cases that the page with a choice begins with: different places first."""
        first = {row.town.key: row for row in reversed(self.columns)}.values()
        return tuple(sorted(self.columns, key=lambda row: row not in first)[:ROOMY])

    def gaps(self, row: Row, field: str) -> tuple[Gap, ...]:
        """List the parts of a field that were not found."""
        return gaps(row.case, field)

    def years(self) -> list[Year]:
        """Put all timelines on one scale."""
        return years([row.case for row in self.columns])

    def cites(self, statement: Statement) -> list[Cited]:
        """Make links of the places that a statement rests on, field by field."""
        return cites(statement, self.cited, self.vocabulary)


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a comparison."""

    compared: ComparedView
    part: Part


@dataclass(frozen=True, slots=True)
class Reading:
    """What was written on comparing, with the cases that it cites; `path` is the comparison's."""

    vocabulary: Vocabulary
    written: Comparison
    cited: tuple[Row, ...]
    path: str

    def cites(self, statement: Statement) -> list[Cited]:
        """Make links of the places that a statement rests on, field by field."""
        return cites(statement, self.cited, self.vocabulary)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A comparison before it is a page: the ids of the cases side by side, and of all that it is about."""

    listed: Listed
    cases: list[str]
    whole: list[str]
    written: Comparison | None
    theme: Theme | None


def pages(collection: Collection) -> Iterator[Page]:
    """Plan every comparison side by side; those with rows of their own are planned as families."""
    drafts = _drafts(collection)
    listed = tuple(draft.listed for draft in drafts)
    for draft in drafts:
        if draft.written and draft.written.rows:
            continue
        others = tuple(each for each in listed if each is not draft.listed)
        yield from _with_parts(_page(collection, draft, others))


def listing(collection: Collection) -> tuple[Listed, ...]:
    """List every comparison: those of named cases, then those of themes."""
    return tuple(draft.listed for draft in _drafts(collection))


def reading(collection: Collection, theme: Theme) -> Reading | None:
    """Give what was written on a theme; None where nothing was."""
    written = collection.comparisons.get(f"theme-{theme.key}")
    return reading_of(collection, written) if written else None


def reading_of(collection: Collection, written: Comparison) -> Reading:
    """Give what was written on comparing, with the cases that it cites."""
    cited = rows(collection, _cited(written))
    return Reading(collection.vocabulary, written, cited, f"compare/{written.key}.html")


def chosen(collection: Collection, cases: list[str]) -> list[str]:
    """Keep the cases that state most fields, in their order."""
    best = sorted(cases, key=lambda key: -collection.tallies[key].stated)[:SIDE_BY_SIDE]
    return [key for key in cases if key in best] if len(cases) > SIDE_BY_SIDE else cases


def _drafts(collection: Collection) -> list[_Draft]:
    written = collection.comparisons
    themes = collection.vocabulary.themes.values()
    of_cases = (
        _draft(collection, each.key, each, [*each.cases], None)
        for each in written.values()
        if each.theme is None
    )
    of_themes = (
        _draft(collection, key := f"theme-{theme.key}", written.get(key), cases, theme)
        for theme in themes
        if len(cases := collection.stubs.on_theme(theme.key)) > 1
    )
    return [*of_cases, *of_themes]


def _draft(
    collection: Collection,
    key: str,
    written: Comparison | None,
    cases: list[str],
    theme: Theme | None,
) -> _Draft:
    what = theme.short if theme else key
    named = [key for key in (written.cases if written else ()) if key in cases]
    title = written.title if written else f"{what}の事例をくらべる"
    plain = f"{what}の事例{len(cases)}件の進め方、数字、経過を、項目ごとに並べます。"
    summary = written.summary if written else plain
    listed = Listed(f"compare/{key}.html", title, summary, theme.key if theme else None, written)
    return _Draft(listed, named or chosen(collection, cases), cases, written, theme)


def _taken_in(draft: _Draft) -> list[str]:
    return draft.whole if len(draft.cases) < len(draft.whole) <= TAKEN_IN else []


def _page(collection: Collection, draft: _Draft, others: tuple[Listed, ...]) -> Page:
    columns = [collection.whole.cases[key] for key in draft.cases]
    view = ComparedView(
        vocabulary=collection.vocabulary,
        title=draft.listed.title,
        theme=draft.theme,
        written=draft.written,
        columns=rows(collection.whole, draft.cases),
        answers=answer_rows(collection, columns),
        cited=rows(collection, _cited(draft.written)),
        whole=rows(collection, _taken_in(draft)),
        total=len(draft.whole),
        path=draft.listed.path,
        parts=parts(
            draft.listed.path.removesuffix(".html"),
            collection.vocabulary,
            columns,
            _room(len(columns)),
        ),
        others=others,
    )
    return Page(
        path=draft.listed.path,
        frame=COMPARE.path,
        title=f"{draft.listed.title}（{_places(view.columns)}）",
        description=draft.listed.summary,
        template="compared.html.j2",
        view=view,
        contents=_contents(view),
        crumbs=(COMPARE,),
        shows=tuple(draft.cases),
    )


def _with_parts(page: Page) -> Iterator[Page]:
    yield page
    view: ComparedView = page.view
    for part in view.parts:
        yield Page(
            path=part.path,
            frame=page.frame,
            title=f"{part.label}　{page.title}",
            description=f"{view.title}のうち、{part.label}。{part.lead}。",
            template="compared_part.html.j2",
            view=PartView(view, part),
            crumbs=(*page.crumbs, Crumb(view.title, page.path)),
            shows=page.shows,
        )


def _room(columns: int) -> int:
    """Give the number of claims that a cell shows."""
    return 2 if columns <= ROOMY else 1


def _places(columns: tuple[Row, ...]) -> str:
    """Name the municipalities, for who looks for one of them."""
    names = list(dict.fromkeys(row.town.name for row in columns))
    return "、".join(names[:ROOMY]) + ("ほか" if len(names) > ROOMY else "")


def _contents(view: ComparedView) -> tuple[Anchor, ...]:
    groups = ((f"group-{group.key}", group.label) for group in view.vocabulary.groups)
    parts = (
        ("answers", "要点をくらべる", bool(view.answers)),
        ("whole", "このテーマのすべての事例", bool(view.whole and view.whole_page)),
        ("reading", "読み比べ", bool(view.written and view.written.points[1:])),
        ("approaches", "項目ごとにくらべる", True),
        *((key, label, view.whole_page) for key, label in groups),
        ("numbers", "数字をならべる", view.whole_page),
        ("years", "経過をならべる", view.whole_page and bool(view.years())),
        ("others", "ほかの比較", bool(view.others)),
    )
    return tuple(Anchor(key, label) for key, label, present in parts if present)


def _cited(written: Comparison | None) -> list[str]:
    if written is None:
        return []
    says = (statement for point in written.points for statement in point.says)
    return [*dict.fromkeys(each.case for statement in says for each in statement.cites)]
