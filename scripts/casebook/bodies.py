"""The bodies of a case: that in whose file it stands, and those that carry it together with it."""

from collections.abc import Iterable

from casebook.model import Member, Municipality
from casebook.rules.municipality_code import PREFECTURES
from casebook.sealed import dataclass
from casebook.towns import Figures, Towns

_PREFECTURE = "都道府県"
"""The kind of a body that is in no list of towns."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a case; `people` is its population, None where that is not known.

    A member that has no file of its own is told by the list of towns; `town` is None then.
    """

    code: str
    name: str
    kana: str
    prefecture: str
    kind: str
    people: float | None
    figures: Figures | None
    town: Municipality | None

    @property
    def full_name(self) -> str:
        """The name with its prefecture, which is not named twice."""
        return self.name if self.name == self.prefecture else self.prefecture + self.name


def together(members: Iterable[Member], most: int = 3) -> str:
    """Name those that carry a case with another, in so few words as a list has room for.

    >>> member = lambda name: Member("", name, (), None)
    >>> together(map(member, ("高松市", "松山市")))
    '高松市、松山市'
    >>> together(map(member, ("松山市", "今治市", "宇和島市", "八幡浜市")))
    '松山市、今治市、宇和島市など4団体'
    """
    names = [each.name for each in members]
    more = f"など{len(names)}団体" if len(names) > most else ""
    return "、".join(names[:most]) + more


def filed(town: Municipality, towns: Towns) -> Body:
    """Give the body that has a file of its own."""
    listed = towns.by_code.get(town.code)
    return Body(
        code=town.code,
        name=town.name,
        kana=town.kana,
        prefecture=town.prefecture,
        kind=town.kind,
        people=town.people,
        figures=listed.figures if listed else None,
        town=town,
    )


def listed(code: str, name: str, towns: Towns) -> Body:
    """Give a body without a file, as a case names it and the list of towns tells of it."""
    town = towns.by_code.get(code)
    figures = town.figures if town else None
    return Body(
        code=code,
        name=name,
        kana=town.kana if town else "",
        prefecture=figures.prefecture if figures else PREFECTURES[int(code[:2]) - 1],
        kind=figures.kind if figures else _PREFECTURE,
        people=figures.population if figures else None,
        figures=figures,
        town=None,
    )
