"""The collection as entries to search: cases and municipalities first, then words and guides."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from casebook import schema, telling
from casebook.collection import Collection
from casebook.facets import PageKind, of_kind, of_town
from casebook.facets import of_case as facets_of_case
from casebook.figures import figure
from casebook.model import Case, Claim, Doubt, Municipality, Reception, Source
from casebook.pages.answers import said
from casebook.pages.page import (
    PIECES,
    SOURCES,
    case_path,
    glance,
    practice_path,
    theme_path,
    town_path,
)
from casebook.pages.sources import MOST_SEARCHED
from casebook.search import spoken
from casebook.search.entry import Entry, Section
from casebook.telling import standing
from casebook.vocabulary import Field, Practice, Theme, Vocabulary

if TYPE_CHECKING:
    from casebook.pages.compared import Listed


def corpus(collection: Collection, guides: Sequence[Entry] = ()) -> Iterator[Entry]:
    """Make the entries of a collection, one by one; `guides` are the pages written by hand."""
    yield from (of_case(collection, each) for each in collection.cases.values())
    yield from beside(collection, guides)


def beside(collection: Collection, guides: Sequence[Entry]) -> Iterator[Entry]:
    """Make the entries behind those of the cases; what they take is loaded only for them."""
    from casebook.search import asked

    vocabulary = collection.vocabulary
    yield from (_town(each) for each in collection.municipalities.values())
    yield from (_theme(each) for each in vocabulary.themes.values())
    yield from (_practice(each) for each in vocabulary.practices.values())
    yield from asked.products(collection)
    yield from _comparisons(collection)
    yield from asked.questions(collection)
    yield from asked.troubles(collection)
    yield _pieces(vocabulary)
    yield from asked.tools()
    yield from guides
    yield asked.hosts(collection)
    yield _fields()
    if len(collection.cited) <= MOST_SEARCHED:
        yield _sources(collection)


def of_case(collection: Collection, case: Case) -> Entry:
    """Make the entry of a case: of its file, its bodies and the words, and of nothing else."""
    town, vocabulary = collection.town(case), collection.vocabulary
    themes = tuple(vocabulary.themes[key].short for key in case.themes)
    state, seen = vocabulary.states[case.current.state], case.current.seen
    bodies = collection.bodies(case)
    return Entry(
        path=case_path(case),
        kind=PageKind.CASE,
        title=case.title,
        about=(
            *(case.subtitle or "", town.full_name, town.kana, *themes, *case.keywords),
            *(name for body in bodies[1:] for name in (body.full_name, body.kana)),
        ),
        town=town.full_name,
        people=f"人口{figure(town.population)}" if town.population else "",
        status=f"{state.symbol} {state.label}　{standing(case.current)}",
        sections=tuple(_filled(_case_sections(case, vocabulary))),
        facets=facets_of_case(case, bodies, vocabulary),
        newest=case.updated,
        seen=seen.evidence,
        old=seen.age if seen.old else None,
        answers=tuple(
            (each.question.key, each.question.label, said(each, case, vocabulary), each.state)
            for each in glance(collection.answers(case))
        ),
        population=_population(town),
    )


def _case_sections(case: Case, vocabulary: Vocabulary) -> Iterator[Section]:
    subtitle = (case.subtitle,) if case.subtitle else ()
    yield Section("content", "概要", (*subtitle, case.summary, case.target))
    words = ("、".join(case.keywords), *spoken.themes(case, vocabulary))
    yield Section("content", "キーワードとテーマ", tuple(filter(None, words)), tags=True)
    yield Section("content", "こんなときに", case.spoken, tags=True)
    figures = tuple(f"{telling.measured(claim)}　{figure(claim)}" for claim in case.key_figures)
    yield Section("figures", "主な数字", figures, tags=True)
    for field in vocabulary.fields.values():
        yield _field(field, case.fields.get(field.key, ()), vocabulary)
    yield from spoken.troubles(case, vocabulary)
    yield spoken.practices(case, vocabulary)
    yield _doubts(case.doubts)
    missing = (
        *(vocabulary.fields[key].title for key in case.not_stated if key in vocabulary.fields),
        *(gap.what for gap in case.gaps),
    )
    title = telling.missing(case.sources, "").title
    yield Section("not-stated", title, missing, aside=True)
    yield _cited(case.sources)


def _field(field: Field, claims: tuple[Claim, ...], vocabulary: Vocabulary) -> Section:
    dated, funding = field.key == "timeline", vocabulary.funding
    lines = tuple(_line(each, telling.tags(each, funding), dated=dated) for each in claims)
    return Section(field.key, field.title, lines, numbered=True)


def _line(claim: Claim, tags: tuple[str, ...] = (), *, dated: bool = False) -> str:
    """Give a claim as it stands on the page: time or topic, the kind of money, text, note."""
    head = claim.as_of.japanese() if dated and claim.as_of else claim.topic
    note = f"（編集部注　{claim.note}）" if claim.note else ""
    return "　".join(filter(None, (head, *tags, claim.text + note)))


def _doubts(doubts: Iterable[Doubt]) -> Section:
    return Section("doubts", "食い違い・不確かな点", tuple(map(_doubt, doubts)), aside=True)


def _doubt(doubt: Doubt) -> str:
    told = (telling.doubt_kind(doubt), doubt.text, telling.unsourced(doubt))
    return "　".join(filter(None, told))


def _cited(sources: Iterable[Source]) -> Section:
    return Section("sources", "出典", tuple(_citation(each) for each in sources), aside=True)


def _citation(source: Source) -> str:
    return "　".join(filter(None, (source.title, source.publisher, source.author)))


def _town(town: Municipality) -> Entry:
    sections = (
        Section(
            "profile", "団体の概要", tuple(_line(each) for each in town.profile), numbered=True
        ),
        Section(
            "visits", "視察の受け入れ", tuple(_line(each) for each in town.visits), numbered=True
        ),
        *_reception(town.reception),
        _doubts(town.doubts),
        _cited(town.sources),
    )
    return Entry(
        path=town_path(town),
        kind=PageKind.MUNICIPALITY,
        title=town.full_name,
        about=(town.kana, town.code, town.code.lstrip("0"), town.code[:5]),
        sections=tuple(_filled(sections)),
        facets=of_town(town),
        newest=town.checked,
        population=_population(town),
    )


def _reception(reception: Reception) -> Iterator[Section]:
    for key, field in schema.reception_fields().items():
        lines = tuple(_line(each) for each in reception.items.get(key, ()))
        yield Section(f"reception-{key}", f"視察の受け入れ　{field.title}", lines, numbered=True)


def _theme(theme: Theme) -> Entry:
    return Entry(
        path=theme_path(theme),
        kind=PageKind.THEME,
        title=theme.label,
        about=(theme.short, *theme.words),
        sections=(Section("content", theme.kind, spoken.told(theme)),),
        facets=of_kind(PageKind.THEME),
    )


def _practice(practice: Practice) -> Entry:
    return Entry(
        path=practice_path(practice),
        kind=PageKind.PRACTICE,
        title=practice.label,
        about=practice.words,
        sections=(Section("content", "手法", spoken.told(practice)),),
        facets=of_kind(PageKind.PRACTICE),
    )


def _comparisons(collection: Collection) -> Iterator[Entry]:
    """Make an entry of every comparison; what it shows of its cases is found with them."""
    from casebook.pages.compared import listing

    themes = collection.vocabulary.themes
    for each in listing(collection):
        theme = themes.get(each.theme or "")
        yield Entry(
            path=each.path,
            kind=PageKind.COMPARISON,
            title=each.title,
            about=("比較", "くらべる", *((theme.short, *theme.words) if theme else ())),
            sections=tuple(_told(each)),
            facets=of_kind(PageKind.COMPARISON),
        )


def _told(listed: "Listed") -> Iterator[Section]:
    yield Section("content", "概要", (listed.summary,))
    for number, point in enumerate(listed.written.points if listed.written else (), start=1):
        yield Section(f"point-{number}", point.heading, tuple(each.text for each in point.says))


def _pieces(vocabulary: Vocabulary) -> Entry:
    frame = vocabulary.framework
    sections = (
        Section("content", "概要", (frame.lead,)),
        *(
            Section(f"piece-{each.key}", each.label, tuple(map(_line, each.claims)), numbered=True)
            for each in frame.pieces
        ),
        Section("background", "背景", tuple(map(_line, frame.background)), numbered=True),
        Section("statistics", "統計", tuple(map(_line, frame.statistics)), numbered=True),
        _doubts(frame.doubts),
        Section("not-found", "見つからなかったこと", frame.not_found, aside=True),
        _cited(frame.sources),
    )
    return Entry(
        path=PIECES.path,
        kind=PageKind.PIECES,
        title=frame.title,
        sections=tuple(_filled(sections)),
        facets=of_kind(PageKind.PIECES),
    )


def _fields() -> Entry:
    from casebook.pages import fields

    page = fields.page()
    view: fields.FieldsView = page.view
    tables = (
        Section(part.id, part.title, tuple(f"{e.title}　{e.description}" for e in part.entries))
        for part in view.parts
    )
    rules = Section("rules", "検査の決まり", tuple(title for _, title in view.rules))
    return Entry(
        path=page.path,
        kind=PageKind.GUIDE,
        title=page.title,
        sections=(*tables, rules),
        facets=of_kind(PageKind.GUIDE),
    )


def _sources(collection: Collection) -> Entry:
    cited = collection.cited
    shelves = tuple(
        Section(
            f"basis-{basis.key}",
            basis.label,
            tuple(_citation(each.source) for each in cited if each.source.basis == basis.key),
            aside=True,
        )
        for basis in collection.vocabulary.bases.values()
    )
    return Entry(
        path=SOURCES.path,
        kind=PageKind.SOURCES,
        title="出典の一覧",
        sections=tuple(_filled(shelves)),
        facets=of_kind(PageKind.SOURCES),
    )


def _population(town: Municipality) -> int | None:
    return int(town.people) if town.people else None


def _filled(sections: Iterable[Section]) -> Iterator[Section]:
    return (section for section in sections if section.lines)
