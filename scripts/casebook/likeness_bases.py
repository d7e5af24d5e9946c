"""Two towns held against each other basis by basis, every sentence with both values."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from math import inf

from casebook.likeness_texts import BANDS, SPECIAL, TEXTS
from casebook.sealed import dataclass
from casebook.town_words import crowd, kilometres, people, sectors, times
from casebook.towns import Figures, rounded


class Degree(StrEnum):
    """How near a basis is."""

    NEAR = "near"
    FAIRLY = "fairly"
    FAR = "far"
    OPEN = "open"


_ENDINGS = {Degree.NEAR: "Near", Degree.FAIRLY: "Fairly", Degree.FAR: "Far"}


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence of what is alike or differs; only that of a basis decides, others are told beside it."""

    degree: Degree
    text: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two towns, one's own and another, basis by basis."""

    own: Figures
    other: Figures
    years: Mapping[str, str]

    def findings(self) -> Iterator[Finding]:
        """Give the four bases in their order, and then what is told beside them."""
        yield self._population()
        yield self._industry()
        yield self._land()
        yield self._finance()
        yield from self._staff()
        yield from self._aged()
        yield from self._kind()
        yield from self._place()

    def _population(self) -> Finding:
        own, other = self.own.population, self.other.population
        if not own or not other:
            return _open("population")
        degree = _degree(factor(own, other), "population")
        return self._basis(
            degree, "population", people(own), people(other), times=times(other, own)
        )

    def _industry(self) -> Finding:
        own, other = _workers(self.own), _workers(self.other)
        if not own or not other:
            return _open("industry")
        gaps = [abs(one - two) for one, two in zip(own, other, strict=True)]
        degree = _degree(max(gaps), "industry")
        if degree is not Degree.FAR:
            told = sectors("ownSectors", *own), sectors("sectors", *other)
            return self._basis(degree, "industry", *told)
        at = gaps.index(max(gaps))
        text = self._gap("industryFar", "industry", own[at], other[at], which="一二三"[at] + "次")
        return Finding(degree, text, "industry")

    def _land(self) -> Finding:
        own, other = self.own, self.other
        mine, theirs = crowd(own), crowd(other)
        if own.share is None or other.share is None or not mine or not theirs:
            return _open("land")
        if own.island != other.island:
            return Finding(
                Degree.FAR, TEXTS["islandOther" if other.island else "islandOwn"], "land"
            )
        dense = _degree(factor(mine[0] * theirs[1], theirs[0] * mine[1]), "density")
        shaped = _degree(abs(own.share - other.share), "share")
        counts = rounded(*mine), rounded(*theirs)
        if own.island:
            degree = Degree.NEAR if dense is Degree.NEAR else Degree.FAIRLY
            told = [
                TEXTS[key].format(density=f"{count:,}")
                for key, count in zip(("ownCrowd", "crowd"), counts, strict=True)
            ]
            return Finding(degree, self._text("islands", "land", *told), "land")
        return self._shape(max(dense, shaped, key=list(Degree).index), shaped, *counts)

    def _shape(self, degree: Degree, shaped: Degree, mine: int, theirs: int) -> Finding:
        own, other = self.own.share or 0, self.other.share or 0
        if degree is not Degree.FAR:
            each = (("ownLand", own, mine), ("land", other, theirs))
            told = [
                TEXTS[key].format(share=rounded(share, 10), density=f"{count:,}")
                for key, share, count in each
            ]
            return self._basis(degree, "land", *told)
        if shaped is Degree.FAR:
            return Finding(
                degree, self._gap("shareFar", "land", own, other, "more", "less"), "land"
            )
        told = [f"{mine:,}", f"{theirs:,}"]
        text = self._text("densityFar", "land", *told, times=times(theirs, mine))
        return Finding(degree, text, "land")

    def _finance(self) -> Finding:
        own, other = self.own, self.other
        # Part of a ward's taxes is the 都's: its share does not compare with that of other towns.
        apart = "特別区" in (own.kind, other.kind) and own.kind != other.kind
        values = (own.tax, other.tax, own.balance, other.balance)
        if apart or None in values:
            return _open("finance")
        tax, other_tax, balance, other_balance = (each or 0 for each in values)
        gaps = abs(tax - other_tax), abs(balance - other_balance)
        degree = _degree(max(gaps), "finance")
        if degree is not Degree.FAR:
            pairs = ((tax, balance), (other_tax, other_balance))
            told = [
                TEXTS["money"].format(tax=rounded(one, 10), balance=rounded(two, 10))
                for one, two in pairs
            ]
            return self._basis(degree, "finance", *told)
        if gaps[0] >= gaps[1]:
            text = self._gap("taxFar", "finance", tax, other_tax)
        else:
            text = self._gap("balanceFar", "finance", balance, other_balance)
        return Finding(degree, text, "finance")

    def _staff(self) -> Iterator[Finding]:
        own, other = self.own.staff, self.other.staff
        if not own or not other:
            return
        told = {"times": times(other, own)}
        if other <= own:
            key = "staffFewer" if other < own else "staffSame"
            # A few less speak for the other town; of half the staff nobody says that it is near.
            degree = Degree.FAR if own > other * BANDS["staff"][1] else Degree.NEAR
            yield Finding(degree, self._text(key, "staff", f"{own:,}", f"{other:,}"))
        elif other > own * BANDS["staff"][1]:
            text = self._text("staffMore", "staff", f"{own:,}", f"{other:,}", **told)
            yield Finding(Degree.FAR, text)

    def _aged(self) -> Iterator[Finding]:
        own, other = self.own.aged, self.other.aged
        if own is None or other is None:
            return
        degree = _degree(abs(own - other), "aged")
        if degree is Degree.NEAR:
            text = self._text("agedNear", "aged", str(rounded(own, 10)), str(rounded(other, 10)))
            yield Finding(degree, text)
        elif degree is Degree.FAR:
            yield Finding(degree, self._gap("agedFar", "aged", own, other))

    def _kind(self) -> Iterator[Finding]:
        own, other = self.own.kind, self.other.kind
        if not own or not other or not {own, other} & set(SPECIAL):
            return
        if own == other:
            yield Finding(Degree.NEAR, TEXTS["kindSame"].format(other=other))
        else:
            names = [TEXTS["plainCity"] if each == "市" else each for each in (own, other)]
            yield Finding(Degree.FAR, TEXTS["kindOther"].format(own=names[0], other=names[1]))

    def _place(self) -> Iterator[Finding]:
        km = kilometres(self.own, self.other)
        name = self.other.prefecture
        if name and name == self.own.prefecture:
            key = "prefecture" if km is None else "prefectureApart"
            yield Finding(Degree.NEAR, TEXTS[key].format(other=name, km=km))
        elif km is not None and km <= BANDS["beside"][0]:
            yield Finding(Degree.NEAR, TEXTS["beside"].format(km=km))

    def _basis(self, degree: Degree, basis: str, own: str, other: str, **more: str) -> Finding:
        key = basis + _ENDINGS[degree]
        return Finding(degree, self._text(key, basis, own, other, **more), basis)

    def _gap(
        self,
        key: str,
        of: str,
        own: int,
        other: int,
        up: str = "higher",
        down: str = "lower",
        which: str = "",
    ) -> str:
        """Tell how many points apart two shares are, as the shown whole numbers have it."""
        mine, theirs = rounded(own, 10), rounded(other, 10)
        way = TEXTS[up if theirs > mine else down]
        points = str(abs(theirs - mine))
        return self._text(key, of, str(mine), str(theirs), points=points, way=way, which=which)

    def _text(self, key: str, of: str, own: str, other: str, **more: str) -> str:
        year = self.years.get(of, "")
        return TEXTS[key].format(own=own, other=other, when=year and f"。{year}", **more)


def _open(basis: str) -> Finding:
    return Finding(Degree.OPEN, "", basis)


def _degree(gap: float, band: str) -> Degree:
    near, fairly = BANDS[band]
    return Degree.NEAR if gap <= near else Degree.FAIRLY if gap <= fairly else Degree.FAR


def _workers(of: Figures) -> tuple[int, int, int] | None:
    if of.primary is None or of.secondary is None:
        return None
    return of.primary, of.secondary, 1000 - of.primary - of.secondary


def factor(one: int | None, other: int | None) -> float:
    """Give the larger number by the smaller; infinity where one is not known."""
    return max(one, other) / min(one, other) if one and other else inf
