"""The towns of Japan with their official figures: `cases/_towns.csv`, a row each.

The list is source data in columns of its own; `_vocabulary/town-figures.yml` tells where each column comes from
and of when it is. A list that has passed the rule `town-list` is read here.
"""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from hashlib import sha256

from casebook.sealed import dataclass

FILE = "_towns.csv"

TEXTS = ("code", "prefecture", "name", "kana", "kind")
COUNTS = (
    "population", "households", "aged", "primary", "secondary", "tertiary",
    "area", "habitable", "staff", "revenue", "tax",
)  # fmt: skip
DECIMALS = ("balance", "latitude", "longitude")
FLAGS = ("island", "evacuated")
COLUMNS = (*TEXTS, *COUNTS, *DECIMALS, *FLAGS)
"""Areas are in hectares, money in 1,000 yen, the balance in percent; workers are people by sector."""

KINDS = ("政令指定都市", "中核市", "特別区", "市", "町", "村")


@dataclass(frozen=True, slots=True)
class Assembly:
    """An assembly that is not called after its town with 議会 at the end, and the office that serves it."""

    town: str
    prefecture: str
    name: str
    office: str


ASSEMBLIES = (
    Assembly("横浜市", "神奈川県", "横浜市会", "横浜市議会局"),
    Assembly("名古屋市", "愛知県", "名古屋市会", "名古屋市会事務局"),
    Assembly("京都市", "京都府", "京都市会", "京都市会事務局"),
    Assembly("大阪市", "大阪府", "大阪市会", "大阪市会事務局"),
    Assembly("神戸市", "兵庫県", "神戸市会", "神戸市会事務局"),
)
"""The five that say 市会: 横浜市会「よくある質問」問1 (2018-08-08),
https://www.city.yokohama.lg.jp/shikai/shikumi/sonota/qa.html . Their offices are called as on their own pages on
visits; that of 名古屋 was read on none, and is called as the others are."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a town is held against another by; null and empty where it is not known.

    Shares are in tenths of a percent and degrees in hundredths, whole numbers: both sides reckon alike. Who works
    in neither of the first two sectors works in the third.
    """

    prefecture: str = ""
    kind: str = ""
    population: int | None = None
    staff: int | None = None
    aged: int | None = None
    primary: int | None = None
    secondary: int | None = None
    habitable: int | None = None
    share: int | None = None
    tax: int | None = None
    balance: int | None = None
    north: int | None = None
    east: int | None = None
    island: bool = False
    evacuated: bool = False


@dataclass(frozen=True, slots=True)
class Town:
    """A town of Japan, whether it has a case or not."""

    code: str
    name: str
    kana: str
    figures: Figures
    counts: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """The numbers of COUNTS as the list has them."""

    @property
    def full_name(self) -> str:
        """The name with its prefecture: there are two 府中市."""
        return self.figures.prefecture + self.name


@dataclass(frozen=True)
class Towns:
    """All towns by code, in the order of the list; none where a collection has no list."""

    by_code: Mapping[str, Town] = field(default_factory=dict)
    digest: str = ""

    @classmethod
    def read(cls, text: str) -> "Towns":
        """Read a list without problems."""
        head, *rows = (line.split(",") for line in text.splitlines())
        towns = (_town(dict(zip(head, row, strict=True))) for row in rows)
        return cls({town.code: town for town in towns}, sha256(text.encode()).hexdigest())

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The codes by full name, to offer the right one for a wrong one."""
        return {town.full_name: town.code for town in self.by_code.values()}


def rounded(part: int, whole: int) -> int:
    """Divide and round half up, in whole numbers; neither may be negative.

    >>> [rounded(5, 2), rounded(7, 3)]
    [3, 2]
    """
    return (2 * part + whole) // (2 * whole)


def _town(row: Mapping[str, str]) -> Town:
    number = {key: int(row[key]) for key in COUNTS}
    workers = tuple(number[key] for key in ("primary", "secondary", "tertiary"))
    first, second, _ = (_share(each, sum(workers)) for each in workers)
    figures = Figures(
        prefecture=row["prefecture"],
        kind=row["kind"],
        population=number["population"] or None,
        staff=number["staff"],
        aged=_share(number["aged"], number["population"]),
        primary=first,
        secondary=second,
        habitable=number["habitable"] or None,
        share=_share(number["habitable"], number["area"]),
        tax=_share(number["tax"], number["revenue"]),
        balance=round(float(row["balance"]) * 10),
        north=round(float(row["latitude"]) * 100),
        east=round(float(row["longitude"]) * 100),
        island=row["island"] == "1",
        evacuated=row["evacuated"] == "1",
    )
    return Town(row["code"], row["name"], row["kana"], figures, number)


def _share(part: int, whole: int) -> int | None:
    return rounded(part * 1000, whole) if whole else None
