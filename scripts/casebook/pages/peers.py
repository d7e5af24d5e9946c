"""Cases of towns like one's own: a form for the script, all cases by population, and how likeness is reckoned."""

from casebook import schema
from casebook.collection import Collection
from casebook.facets import SIZES, size_of
from casebook.library import Kind
from casebook.likeness import TownFigure
from casebook.likeness_texts import BANDS, NAMES
from casebook.model import Source
from casebook.pages.page import PEERS, Anchor, Page, Row
from casebook.sealed import dataclass
from casebook.vocabulary import Theme, Trouble, Vocabulary

CASES_LISTED = 110
"""Up to this many cases the table names each; beyond it, the first of every band."""
FIRST_OF_BAND = 15

_UNKNOWN = ("unknown", "人口が未確認")


@dataclass(frozen=True, slots=True)
class Band:
    """The cases of towns between two populations, smallest first; `total` counts all of them."""

    key: str
    label: str
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Basis:
    """A basis of likeness, and how far it reaches."""

    name: str
    measure: str
    near: str
    fairly: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A trouble to choose, and how many cases met it."""

    trouble: Trouble
    total: int


@dataclass(frozen=True, slots=True)
class PeersView:
    """What can be entered, and all cases by population."""

    vocabulary: Vocabulary
    prefectures: tuple[str, ...]
    themes: tuple[Theme, ...]
    troubles: tuple[Choice, ...]
    bands: tuple[Band, ...]
    total: int
    bases: tuple[Basis, ...]
    sources: tuple[tuple[Source, tuple[TownFigure, ...]], ...]


def page(collection: Collection) -> Page:
    """Plan the page of peers."""
    vocabulary = collection.vocabulary
    bands = _bands(collection)
    view = PeersView(
        vocabulary=vocabulary,
        prefectures=_choices("prefecture"),
        themes=tuple(vocabulary.themes.values()),
        troubles=tuple(
            Choice(each, len(collection.stubs.meeting(each.key)))
            for each in vocabulary.troubles.values()
        ),
        bands=bands,
        total=len(collection.stubs),
        bases=_bases(),
        sources=_sources(collection),
    )
    return Page(
        path=PEERS.path,
        frame=PEERS.path,
        title="自団体に近い自治体の事例",
        description="人口規模、産業、地理、財政の4つで自団体に似た団体の事例や、困りごとに手を打った事例を、理由と違いの数値とともに示します。",
        template="peers.html.j2",
        script="peers",
        view=view,
        contents=tuple(Anchor(f"band-{band.key}", band.label) for band in bands),
    )


def _bases() -> tuple[Basis, ...]:
    """Tell the bands as an official reads them."""
    times = [f"{1 / each:g}〜{each:g}倍" for each in BANDS["population"]]
    dense = [f"{1 / each:.2g}〜{each:g}倍" for each in BANDS["density"]]
    industry, share, finance = (
        [f"{each / 10:g}ポイント以内" for each in BANDS[key]]
        for key in ("industry", "share", "finance")
    )
    land = [f"混み具合が{one}で、割合の差が{two}" for one, two in zip(dense, share, strict=True)]
    rows = (
        ("population", "国勢調査の総人口", times),
        (
            "industry",
            "一次・二次・三次産業で働く人の割合",
            [f"3つの差がどれも{each}" for each in industry],
        ),
        ("land", "面積に占める住める土地の割合と、住める土地の混み具合", land),
        (
            "finance",
            "歳入に占める地方税の割合と、経常収支比率",
            [f"両方の差が{each}" for each in finance],
        ),
    )
    return tuple(Basis(NAMES[key], measure, *told) for key, measure, told in rows)


def _sources(collection: Collection) -> tuple[tuple[Source, tuple[TownFigure, ...]], ...]:
    """Put the official figures with where they come from."""
    found: dict[Source, list[TownFigure]] = {}
    for each in collection.town_figures:
        found.setdefault(each.source, []).append(each)
    return tuple((source, tuple(figures)) for source, figures in found.items())


def _choices(key: str) -> tuple[str, ...]:
    """List the values that the schema of municipalities allows, in its order."""
    return tuple(schema.field_at(Kind.MUNICIPALITY, "", (key,)).schema["enum"])


def _bands(collection: Collection) -> tuple[Band, ...]:
    shelves: dict[str, list[Row]] = {}
    for key in collection.stubs:
        row = Row(collection, key, plain=True)
        shelves.setdefault(size_of(row.people) or _UNKNOWN[0], []).append(row)
    most = None if len(collection.stubs) <= CASES_LISTED else FIRST_OF_BAND
    labels = (*((key, label) for _, key, label in SIZES), _UNKNOWN)
    return tuple(
        Band(key, label, tuple(sorted(shelves[key], key=_people)[:most]), len(shelves[key]))
        for key, label in labels
        if key in shelves
    )


def _people(row: Row) -> float:
    return row.people or 0
