"""One measured quantity, and a table of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

Value = float | str
"""A number in the figure's unit, or words where there is none, such as 「動かない」."""

Other = Literal["material", "pagefind", "hugo", "zensical"]

Others = Mapping[Other, Value]
"""What was measured of others; who is missing was not measured."""

OURS = "ours"
NAMES: Mapping[str, str] = {
    OURS: "この事例帖",
    "material": "素の Material",
    "pagefind": "Pagefind",
    "hugo": "Hugo（最小の型）",
    "zensical": "Zensical",
}
"""Who is measured, in words."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured on what: ours, the limit we set, and what others need.

    `limit` is the most that is allowed, or the least where `least`.
    """

    name: str
    unit: str
    ours: Value
    limit: float | None = None
    least: bool = False
    on: str = "実物のサイト"
    others: Others = field(default_factory=dict)

    @property
    def missed(self) -> bool:
        """Say whether ours breaks its limit; what does not work at all does."""
        if self.limit is None:
            return False
        if isinstance(self.ours, str):
            return True
        return self.ours < self.limit if self.least else self.ours > self.limit


def tables(figures: Sequence[Figure], *, ratio: bool = False) -> str:
    """Lay figures out as Markdown tables: one for what was measured on one thing, with its name.

    `ratio` adds ours divided by that of the first of the others.
    """
    groups: dict[str, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(figure.on, []).append(figure)
    return "\n\n".join(f"{on}\n\n{_table(group, ratio=ratio)}" for on, group in groups.items())


def _table(figures: Sequence[Figure], *, ratio: bool) -> str:
    others = [key for key in get_args(Other) if any(key in each.others for each in figures)]
    ratio = ratio and bool(others)
    names = ["測ったもの", NAMES[OURS], "決まり", *(NAMES[each] for each in others)]
    names += ["比"] if ratio else []
    rows = [_row(names), _row(["---"] * len(names))]
    rows += [_row(_cells(each, others, ratio=ratio)) for each in figures]
    return "\n".join(rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(figure: Figure, others: Sequence[Other], *, ratio: bool) -> list[str]:
    shown = [_shown(figure.others.get(each), figure.unit) for each in others]
    cells = [figure.name, _shown(figure.ours, figure.unit), _limit(figure), *shown]
    return [*cells, _ratio(figure, others[0])] if ratio else cells


def _limit(figure: Figure) -> str:
    if figure.limit is None:
        return "－"
    word = "以上" if figure.least else "以下" if figure.limit else ""
    return f"{figure.limit:g}{_unit(figure.unit)}{word}"


def _ratio(figure: Figure, other: Other) -> str:
    theirs = figure.others.get(other)
    if isinstance(figure.ours, str) or isinstance(theirs, str) or not theirs:
        return "－"
    return f"{figure.ours / theirs:.2f}"


def _shown(value: Value | None, unit: str) -> str:
    """Show three digits that count, as more would only be noise."""
    if value is None or isinstance(value, str):
        return value or "－"
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{_unit(unit)}"


def _unit(unit: str) -> str:
    return f" {unit}" if unit else ""
