"""What the collection covers and what it lacks: so that nobody takes it for the whole country."""

from collections import Counter
from collections.abc import Iterable, Mapping

from casebook.answers import ENOUGH
from casebook.beside import Review
from casebook.collection import Collection
from casebook.facets import SIZES, size_of
from casebook.model import Cell
from casebook.pages.page import ABOUT, COVERAGE, Anchor, Page, Row, rows, theme_path
from casebook.pages.prefectures import regions
from casebook.sealed import dataclass
from casebook.tally import Tally
from casebook.telling import missing
from casebook.vocabulary import Field, Vocabulary

CASES_LISTED = 100
"""Up to this many cases the page names each with what it tells; beyond it, those that tell least."""

WANTED = 2
"""With fewer cases than this, a band, region or theme offers hardly anybody a peer."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with its count; `share` is that of the largest or of the whole, in percent."""

    label: str
    count: int
    share: float
    path: str | None = None

    @property
    def scarce(self) -> bool:
        """Whether hardly anything is there."""
        return self.count < WANTED


@dataclass(frozen=True, slots=True)
class Told:
    """A field, and how many cases are in each state of it."""

    field: Field
    stated: int
    not_stated: int
    not_applicable: int
    unconfirmed: int

    @property
    def share(self) -> float:
        """The share of cases that tell of it, of those to which it applies, in percent."""
        whole = self.stated + self.not_stated + self.unconfirmed
        return _percent(self.stated, whole)


@dataclass(frozen=True, slots=True)
class Filled:
    """A case with the number of fields, answers and claims that it has."""

    row: Row
    fields: int
    answered: int
    claims: int
    share: float
    outline: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A case that its host has read, newest first."""

    row: Row
    review: Review


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Counts of cases, and of claims and sources where a label says so.

    `towns` are the municipalities in whose files the cases stand, `bodies` all that carry one. Of `unread` cases no source was read in full; what is missing there is told as `unread_label`.
    """

    vocabulary: Vocabulary
    cases: int
    towns: int
    bodies: int
    claims: int
    sources: int
    openings: int
    unread: int
    unread_label: str
    sizes: tuple[Bar, ...]
    regions: tuple[Bar, ...]
    themes: tuple[Bar, ...]
    bases: tuple[Bar, ...]
    fields: tuple[Told, ...]
    filled: tuple[Filled, ...]
    enough: int
    reviewed: tuple[Reviewed, ...]


def page(collection: Collection) -> Page:
    """Plan the page."""
    return Page(
        path=COVERAGE.path,
        frame=COVERAGE.path,
        title="収録の範囲と偏り",
        description="どの規模、地方、テーマの事例があり、どこが足りないか。項目ごとの記載と根拠の内訳も示します。",
        template="coverage.html.j2",
        view=_view(collection),
        contents=(
            Anchor("sizes", "人口規模"),
            Anchor("regions", "地方"),
            Anchor("themes", "テーマ"),
            Anchor("bases", "記述の根拠"),
            Anchor("fields", "項目ごとの記載"),
            Anchor("cases", "事例ごとの記載"),
            Anchor("reviews", "自治体の確認"),
        ),
        crumbs=(ABOUT,),
    )


def _view(collection: Collection) -> CoverageView:
    stubs, tallies = collection.stubs, [*collection.tallies.values()]
    words, bases = collection.vocabulary, Counter[str]()
    for tally in tallies:
        bases.update(dict(tally.bases))
    return CoverageView(
        vocabulary=words,
        cases=len(stubs),
        towns=len({stub.municipality for stub in stubs.values()}),
        bodies=len({code for key in stubs for code in collection.codes(key)}),
        claims=bases.total(),
        sources=sum(tally.sources for tally in tallies),
        openings=sum(tally.unread for tally in tallies),
        unread=sum(tally.unread == tally.sources for tally in tallies),
        unread_label=missing((), "").label,
        sizes=_sizes(collection),
        regions=_bars({each.label: each.cases for each in regions(collection)}),
        themes=_themes(collection),
        bases=_shares(bases, words),
        fields=tuple(_told(each, n, tallies) for n, each in enumerate(words.fields.values())),
        filled=_filled(collection),
        enough=ENOUGH,
        reviewed=_reviewed(collection),
    )


def _sizes(collection: Collection) -> tuple[Bar, ...]:
    """Count a case in every band that one of its bodies is in."""
    each = (
        {size_of(body.people) for body in collection.bodies_of(key)} for key in collection.stubs
    )
    counts = Counter(size for sizes in each for size in sizes)
    known = {label: counts[key] for _, key, label in SIZES}
    return _bars(known | ({"人口の記載なし": counts[None]} if counts[None] else {}))


def _themes(collection: Collection) -> tuple[Bar, ...]:
    themes = collection.vocabulary.themes.values()
    counts = {theme.short: len(collection.stubs.on_theme(theme.key)) for theme in themes}
    return _bars(counts, {theme.short: theme_path(theme) for theme in themes})


def _shares(counts: Counter[str], words: Vocabulary) -> tuple[Bar, ...]:
    return tuple(
        Bar(term.label, counts[key], _percent(counts[key], counts.total()))
        for key, term in words.bases.items()
    )


def _bars(counts: Mapping[str, int], paths: Mapping[str, str] | None = None) -> tuple[Bar, ...]:
    most = max(counts.values(), default=0)
    return tuple(
        Bar(label, count, _percent(count, most), (paths or {}).get(label))
        for label, count in counts.items()
    )


def _told(field: Field, place: int, tallies: Iterable[Tally]) -> Told:
    counts = Counter(tally.cell(place) for tally in tallies)
    return Told(
        field=field,
        stated=counts[Cell.STATED],
        not_stated=counts[Cell.NOT_STATED],
        not_applicable=counts[Cell.NOT_APPLICABLE],
        unconfirmed=counts[Cell.UNCONFIRMED],
    )


def _filled(collection: Collection) -> tuple[Filled, ...]:
    """List the cases, those that tell least first."""
    fields = collection.vocabulary.fields
    found = [
        Filled(
            row=Row(collection, key),
            fields=tally.told,
            answered=tally.answered,
            claims=tally.claims,
            share=_percent(tally.told, len(fields)),
            outline=tally.outline,
        )
        for key, tally in collection.tallies.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.fields, each.claims))[:CASES_LISTED])


def _reviewed(collection: Collection) -> tuple[Reviewed, ...]:
    """List the cases that their hosts have read, the latest word of each, newest first."""
    read = (key for key, tally in collection.tallies.items() if tally.reviewed)
    found = [Reviewed(row, row.case.review[-1]) for row in rows(collection, read)]
    return tuple(sorted(found, key=lambda each: each.review.date.sort_key(), reverse=True))


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
