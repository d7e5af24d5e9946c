"""How far two towns are alike: four bases, each near, fairly near, far or not compared, told with both values.

The bands of a basis take in about a tenth (near) and about three tenths (fairly) of all towns, so that the four
weigh alike and are counted, not summed up to a score. Population alone is a gate: beyond four times the size no
town is called like another. `scripts/browser/facts/likeness.ts` reckons the same from the same whole numbers, with
the bands and words of `likeness_texts`; `tests/likeness.json` holds both to it.
"""

from collections.abc import Mapping
from functools import cached_property

from casebook.likeness_bases import Compared, Degree, Finding, factor
from casebook.likeness_texts import BANDS, DEGREES, FIRST, NAMES, TEXTS
from casebook.model import Source
from casebook.sealed import dataclass
from casebook.towns import Figures

_ALIKE = (Degree.NEAR, Degree.FAIRLY)


@dataclass(frozen=True, slots=True)
class TownFigure:
    """Some columns of the list of towns: of when they are, and where they come from."""

    key: str
    label: str
    columns: tuple[str, ...]
    when: str
    source: Source
    note: str | None


@dataclass(frozen=True)
class Likeness:
    """What two towns are held against each other by; `factor` is the larger population by the smaller."""

    findings: tuple[Finding, ...]
    factor: float
    same_kind: bool
    evacuated: bool

    @cached_property
    def degrees(self) -> Mapping[str, Degree]:
        """The four bases in their order."""
        return {each.basis: each.degree for each in self.findings if each.basis}

    @property
    def reasons(self) -> tuple[str, ...]:
        """The sentences of what is alike."""
        return tuple(each.text for each in self.findings if each.degree in _ALIKE)

    @property
    def differences(self) -> tuple[str, ...]:
        """The sentences of what differs."""
        return tuple(each.text for each in self.findings if each.degree is Degree.FAR)

    @property
    def open(self) -> str:
        """Tell what is not compared; empty where all four are."""
        if self.evacuated:
            return TEXTS["evacuated"]
        bases = [NAMES[key] for key, each in self.degrees.items() if each is Degree.OPEN]
        return TEXTS["open"].format(bases="、".join(bases)) if bases else ""

    def count(self, *degrees: Degree) -> int:
        """Count the bases of some degrees."""
        return sum(each in degrees for each in self.degrees.values())

    @property
    def alike(self) -> int:
        """How many of the bases are alike."""
        return self.count(*_ALIKE)

    @property
    def head(self) -> str:
        """Tell it in one line: 4つの基準のうち3つが似ている（近い2、やや近い1、違う1）."""
        counts = ((DEGREES[degree], self.count(degree)) for degree in Degree)
        told = "、".join(f"{label}{count}" for label, count in counts if count)
        key = {0: "headNone", len(NAMES): "headAll"}.get(self.alike, "head")
        return TEXTS[key].format(alike=self.alike, degrees=told)

    @property
    def group(self) -> str:
        """Give the key of the group that the other town falls into; empty where it is not called like."""
        others = self.alike - (self.degrees["population"] in _ALIKE)
        like, most = BANDS["gate"]
        if self.same_kind and self.factor <= most:
            return "kind"
        if self.factor <= like:
            alone = self.count(Degree.OPEN) == len(NAMES) - 1
            return "alike" if others else "size" if alone else ""
        return "apart" if self.factor <= most and others > 1 else ""

    @property
    def order(self) -> tuple[int, int, float]:
        """For sorting within a group, the nearest first."""
        return -self.alike, -self.count(Degree.NEAR), self.factor


def likeness(own: Figures, other: Figures, years: Mapping[str, str]) -> Likeness:
    """Hold a town against one's own; `years` tells of when figures are, by their key."""
    evacuated = own.evacuated or other.evacuated
    if evacuated:  # their figures tell of the evacuation, not of the town
        own, other = (Figures(each.prefecture, each.kind) for each in (own, other))
    findings = tuple(Compared(own, other, years).findings())
    same = own.kind == other.kind and own.kind in FIRST
    return Likeness(findings, factor(own.population, other.population), same, evacuated)
