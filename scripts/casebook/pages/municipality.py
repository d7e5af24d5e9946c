"""A municipality page, and the list of all municipalities."""

from collections.abc import Iterator

from casebook import schema
from casebook.bodies import Body
from casebook.collection import Collection
from casebook.model import Cell, Claim, Municipality
from casebook.pages.page import (
    MUNICIPALITIES,
    Anchor,
    Page,
    Row,
    prefecture_anchor,
    rows,
    town_path,
)
from casebook.pages.spread import Door, Group, Kind, leaf_pages, spread
from casebook.pages.year_strip import Closed, strip
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

USUAL_PROFILE = ("人口", "世帯数", "面積", "高齢化率", "財政", "職員数")
"""The 団体の概要 that a report on a study visit usually holds."""

JOINING_LISTED = 200
"""So many bodies without a page are listed; the search finds the others."""


@dataclass(frozen=True, slots=True)
class HostItem:
    """One item of a host card: what is published, and what to ask where nothing is."""

    key: str
    title: str
    question: str
    cell: Cell
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TownView:
    """A municipality with its cases."""

    vocabulary: Vocabulary
    town: Municipality
    rows: tuple[Row, ...]
    closed: tuple[Closed, ...]

    def claims(self) -> tuple[Claim, ...]:
        """List all claims about the municipality."""
        return tuple(self.town.claims())

    def host(self) -> list[HostItem]:
        """List what a visitor has to know, whether published or not."""
        known = self.town.reception
        return [
            HostItem(
                key,
                field.title,
                field.schema["x-question"],
                known.cell(key),
                known.items.get(key, ()),
            )
            for key, field in schema.reception_fields().items()
        ]

    def missing(self) -> list[str]:
        """List what a 復命書 asks of a municipality and nobody has looked up yet."""
        known = {claim.topic for claim in self.town.profile}
        return [item for item in USUAL_PROFILE if item not in known]


@dataclass(frozen=True, slots=True)
class Listed:
    """A municipality with the number of its cases."""

    town: Municipality
    cases: int


@dataclass(frozen=True, slots=True)
class Joining:
    """A body without a page of its own, with the cases that it carries together with others."""

    body: Body
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TownsView:
    """All municipalities in the order of their codes; doors to them where they have no room.

    `joining` are the bodies that only have cases together with others; `joined` counts them all, `when` is
    the time of their populations.
    """

    entries: tuple[Listed, ...]
    doors: tuple[Door, ...]
    total: int
    joining: tuple[Joining, ...]
    joined: int
    when: str


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the list of municipalities, and a page of each of them."""
    yield from index(collection)
    yield from (page(collection, each) for each in collection.municipalities.values())


def index(collection: Collection) -> Iterator[Page]:
    """Plan the list of municipalities, in the order of their codes."""
    shelves: dict[str, list[Listed]] = {}
    for town in collection.municipalities.values():
        shelves.setdefault(town.code[:2], []).append(Listed(town, len(collection.ids_of(town.key))))
    groups = [
        Group(code, prefecture_anchor(code), own[0].town.prefecture, "", tuple(own))
        for code, own in shelves.items()
    ]
    found, joining = spread(groups, _KIND, "municipalities/list"), tuple(_joining(collection))
    first = Page(
        path=MUNICIPALITIES.path,
        frame="municipalities/index.html",
        title="自治体の一覧",
        description="事例のある自治体の一覧。人口、面積と、載っている事例の数を示します。",
        template="municipalities.html.j2",
        view=TownsView(
            tuple(each for group in found.groups for each in group.entries),
            found.doors,
            len(collection.municipalities),
            joining[:JOINING_LISTED],
            len(joining),
            collection.years.get("population", ""),
        ),
    )
    yield first
    yield from leaf_pages(found, first, "_list_towns.html.j2", collection.vocabulary)


def _joining(collection: Collection) -> Iterator[Joining]:
    """List the bodies without a page in the order of their codes."""
    found: dict[str, tuple[Body, list[str]]] = {}
    for key in collection.stubs:
        for body in collection.bodies_of(key):
            if body.town is None:
                found.setdefault(body.code, (body, []))[1].append(key)
    for _, (body, cases) in sorted(found.items()):
        yield Joining(body, rows(collection, cases))


_TOWN = 640


def _weigh(_: Listed) -> int:
    return _TOWN


_KIND: Kind[Listed] = Kind(lambda each: each.town.key, lambda each: each.town.name, _weigh)


def page(collection: Collection, town: Municipality) -> Page:
    """Plan the page of a municipality."""
    cases = collection.ids_of(town.key)
    contents = (
        ("cases", f"{town.name}の事例", True),
        ("profile", "団体の概要", True),
        ("visits", "視察の受け入れ", True),
        ("doubts", "食い違い・不確かな点", bool(town.doubts)),
        ("sources", "出典", True),
    )
    return Page(
        path=town_path(town),
        frame="municipalities/index.html",
        title=town.full_name,
        description=f"{town.full_name}の概要と、載っている事例{len(cases)}件。",
        template="municipality.html.j2",
        view=TownView(
            collection.vocabulary, town, rows(collection, cases), tuple(strip(town.reception))
        ),
        contents=tuple(Anchor(key, label) for key, label, present in contents if present),
        crumbs=(MUNICIPALITIES,),
    )
