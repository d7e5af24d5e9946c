"""旅する公務員ノート: steps for the script to work with, and the same prompts as sheets to fill in by hand."""

from casebook import telling
from casebook.collection import Collection
from casebook.comparison import Citation
from casebook.model import Claim, Source
from casebook.notebook import Item, Prompt, Readiness, Side, Tale
from casebook.pages.page import TRAVEL, Page, case_path
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

CASE = "bandai-traveling-officials"
"""The case that the notebook is named after; a collection may lack it."""

LOGGED_DAYS = 5
"""So many days have room on the sheet to fill in by hand."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A link to what a prompt rests on; `missing` tells that nothing was found, and how much was read.

    Of several claims of one field, all but the first are called by their `number`.
    """

    town: str
    title: str
    field: str
    path: str
    missing: str
    number: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt or an item with what it rests on; without any it is the editors' own."""

    item: Prompt | Item
    bases: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class SideSheet:
    """One of the three sides."""

    side: Side
    bases: tuple[Basis, ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class ReadySheet:
    """What to settle before leaving, of one kind."""

    shelf: Readiness
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim of a case tells of those who travelled; `missing` of what was looked for and not found.

    `path` leads to the claim on the page of its case.
    """

    town: str
    tale: Tale
    claim: Claim | None
    path: str
    missing: str


@dataclass(frozen=True, slots=True)
class TravelView:
    """All sheets; `case` is the path of the case behind the notebook, empty where there is none."""

    vocabulary: Vocabulary
    case: str
    sides: tuple[SideSheet, ...]
    journeys: tuple[Told, ...]
    stumbles: tuple[Told, ...]
    ready: tuple[ReadySheet, ...]
    sources: tuple[Source, ...]
    days: int

    @property
    def travellers(self) -> str:
        """Name the towns whose officials went."""
        return "・".join(dict.fromkeys(each.town for each in self.journeys))


def page(collection: Collection) -> Page:
    """Plan the notebook."""
    travel = collection.vocabulary.travel
    case = collection.cases.get(CASE)
    view = TravelView(
        vocabulary=collection.vocabulary,
        case=case_path(case) if case else "",
        sides=tuple(
            SideSheet(
                side,
                _bases(side.cites, collection),
                tuple(_asked(each, collection) for each in side.prompts),
            )
            for side in travel.sides
        ),
        journeys=tuple(_told(each, collection) for each in travel.journeys),
        stumbles=tuple(_told(each, collection) for each in travel.stumbles),
        ready=tuple(
            ReadySheet(shelf, tuple(_asked(each, collection) for each in shelf.items))
            for shelf in travel.ready
        ),
        sources=travel.sources,
        days=LOGGED_DAYS,
    )
    return Page(
        path=TRAVEL.path,
        frame=TRAVEL.path,
        title=TRAVEL.label,
        description="よその役場に3日から1週間滞在して働く「旅する公務員」の、計画、出発前の確認、日誌、報告書案を作ります。",
        template="travel.html.j2",
        script="travel",
        view=view,
    )


def _asked(item: Prompt | Item, collection: Collection) -> Asked:
    return Asked(item, _bases(item.cites, collection))


def _told(tale: Tale, collection: Collection) -> Told:
    cite = tale.cites[0]
    claims = collection.cases[cite.case].fields.get(cite.field, ())
    basis = _basis(cite, 1, collection)
    claim = next((each for each in claims if each.id == cite.anchor), None)
    return Told(basis.town, tale, claim, basis.path, basis.missing)


def _bases(cites: tuple[Citation, ...], collection: Collection) -> tuple[Basis, ...]:
    seen = [(each.case, each.field) for each in cites]
    return tuple(
        _basis(each, seen[: n + 1].count(seen[n]), collection) for n, each in enumerate(cites)
    )


def _basis(cite: Citation, number: int, collection: Collection) -> Basis:
    case = collection.cases[cite.case]
    found = telling.missing(case.sources, "")
    return Basis(
        town=collection.town(case).name,
        title=case.title,
        field=collection.vocabulary.fields[cite.field].title,
        path=f"{case_path(case)}#{cite.anchor}",
        missing=f"{found.short}　{found.read}" if cite.missing else "",
        number=number,
    )
