"""Cases of towns like one's own: a form for the script to work with, and all cases by population."""

from dataclasses import dataclass

from casebook import schema
from casebook.collection import Collection
from casebook.facets import SIZES, size_of
from casebook.library import Kind
from casebook.model import Municipality
from casebook.pages.page import PEERS, Anchor, Page, Row
from casebook.vocabulary import Theme, Trouble, Vocabulary

CASES_LISTED = 300
"""Up to this many cases the table names each; beyond it, the first of every band."""
FIRST_OF_BAND = 40

_UNKNOWN = ("unknown", "人口が未確認")


@dataclass(frozen=True, slots=True)
class Band:
    """The cases of towns between two populations, smallest first; `total` counts all of them."""

    key: str
    label: str
    rows: tuple[Row, ...]
    total: int


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
    kinds: tuple[str, ...]
    themes: tuple[Theme, ...]
    troubles: tuple[Choice, ...]
    bands: tuple[Band, ...]
    total: int


def page(collection: Collection) -> Page:
    """Plan the page of peers."""
    vocabulary = collection.vocabulary
    bands = _bands(collection)
    view = PeersView(
        vocabulary=vocabulary,
        prefectures=_choices("prefecture"),
        kinds=_choices("kind"),
        themes=tuple(vocabulary.themes.values()),
        troubles=tuple(
            Choice(each, len(collection.meeting(each))) for each in vocabulary.troubles.values()
        ),
        bands=bands,
        total=len(collection.cases),
    )
    return Page(
        path=PEERS.path,
        frame=PEERS.path,
        title="自団体に近い自治体の事例",
        description="人口、都道府県、テーマ、困りごとなどから、自団体に近い自治体の事例を理由とともに示します。",
        template="peers.html.j2",
        script="peers",
        view=view,
        contents=tuple(Anchor(f"band-{band.key}", band.label) for band in bands),
    )


def _choices(key: str) -> tuple[str, ...]:
    """List the values that the schema of municipalities allows, in its order."""
    return tuple(schema.field_at(Kind.MUNICIPALITY, "", (key,)).schema["enum"])


def _bands(collection: Collection) -> tuple[Band, ...]:
    shelves: dict[str, list[Row]] = {}
    for case in collection.cases.values():
        row = Row(case, collection.town(case))
        shelves.setdefault(_band(row.town), []).append(row)
    most = None if len(collection.cases) <= CASES_LISTED else FIRST_OF_BAND
    labels = (*((key, label) for _, key, label in SIZES), _UNKNOWN)
    return tuple(
        Band(key, label, tuple(sorted(shelves[key], key=_people)[:most]), len(shelves[key]))
        for key, label in labels
        if key in shelves
    )


def _band(town: Municipality) -> str:
    return size_of(town) or _UNKNOWN[0]


def _people(row: Row) -> float:
    return _people_of(row.town)


def _people_of(town: Municipality) -> float:
    return (town.population.value if town.population else None) or 0
