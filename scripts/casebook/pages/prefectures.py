"""The map of prefectures: a grid of 47 tiles with the number of cases of each, and the same as a table."""

from casebook.bodies import Body
from casebook.collection import Collection
from casebook.pages.page import CASES, MAP, Anchor, Page, prefecture_anchor
from casebook.rules.municipality_code import PREFECTURES
from casebook.sealed import dataclass

REGIONS = (
    ("hokkaido-tohoku", "北海道・東北", 7),
    ("kanto", "関東", 7),
    ("chubu", "中部", 9),
    ("kinki", "近畿", 7),
    ("chugoku", "中国", 5),
    ("shikoku", "四国", 4),
    ("kyushu-okinawa", "九州・沖縄", 8),
)
"""Regions with their number of prefectures, which follow each other in the order of the codes."""

TOWNS_NAMED = 5
"""So many municipalities are named for a prefecture; the list of cases has the others."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A prefecture with its bodies that have cases; `code` is that of JIS X 0401, two digits.

    `held` are the ids of the cases, each once, however many bodies carry it; `total` counts the bodies.
    """

    code: str
    name: str
    region: str
    held: tuple[str, ...]
    towns: tuple[Body, ...]
    total: int

    @property
    def cases(self) -> int:
        """The number of its cases."""
        return len(self.held)

    @property
    def short(self) -> str:
        """The name as a tile has room for it."""
        return self.name if self.name == "北海道" else self.name[:-1]

    @property
    def target(self) -> str:
        """The site path that the tile leads to: its cases, or what its region has."""
        if self.cases:
            return f"{CASES.path}#{prefecture_anchor(self.code)}"
        return f"{MAP.path}#{self.region}"


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring prefectures: those with cases, and the names of the others."""

    key: str
    label: str
    cases: int
    tiles: tuple[Tile, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """The tiles in the order of the codes, and the same by region."""

    tiles: tuple[Tile, ...]
    regions: tuple[Region, ...]
    cases: int

    @property
    def covered(self) -> int:
        """The number of prefectures with cases."""
        return sum(tile.cases > 0 for tile in self.tiles)


def page(collection: Collection) -> Page:
    """Plan the map."""
    found = tiles(collection)
    return Page(
        path=MAP.path,
        frame="map/index.html",
        title="地図からさがす",
        description="都道府県の地図から、自治体DXの事例を探します。地方ごとの件数の表もあります。",
        template="prefectures.html.j2",
        view=MapView(found, _regions(found), len(collection.stubs)),
        contents=(Anchor("map", "都道府県の地図"), Anchor("table", "地方ごとの表")),
    )


def regions(collection: Collection) -> tuple[Region, ...]:
    """List the regions with their cases, from north to south."""
    return _regions(tiles(collection))


def _regions(found: tuple[Tile, ...]) -> tuple[Region, ...]:
    return tuple(_region(key, label, found) for key, label, _ in REGIONS)


def tiles(collection: Collection) -> tuple[Tile, ...]:
    """List all prefectures in the order of their codes, each with what it has."""
    held: dict[str, dict[str, None]] = {name: {} for name in PREFECTURES}
    towns: dict[str, dict[str, Body]] = {name: {} for name in PREFECTURES}
    for key in collection.stubs:
        for body in collection.bodies_of(key):
            held[body.prefecture][key] = None
            towns[body.prefecture][body.code] = body
    return tuple(
        Tile(
            code=f"{number:02}",
            name=name,
            region=_region_of(number),
            held=tuple(held[name]),
            towns=tuple(sorted(towns[name].values(), key=_order)[:TOWNS_NAMED]),
            total=len(towns[name]),
        )
        for number, name in enumerate(PREFECTURES, 1)
    )


def _order(body: Body) -> tuple[bool, str]:
    """Those that have a page first, in the order of their codes."""
    return body.town is None, body.code


def _region_of(number: int) -> str:
    """Give the region of the prefecture with this code, counted from 1."""
    for key, _, prefectures in REGIONS:
        if number <= prefectures:
            return key
        number -= prefectures
    raise ValueError("there are 47 prefectures")


def _region(key: str, label: str, found: tuple[Tile, ...]) -> Region:
    own = [tile for tile in found if tile.region == key]
    return Region(
        key=key,
        label=label,
        cases=len({case for tile in own for case in tile.held}),
        tiles=tuple(tile for tile in own if tile.cases),
        without=tuple(tile.short for tile in own if not tile.cases),
    )
