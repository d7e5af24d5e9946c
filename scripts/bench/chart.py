"""A picture of how the build grows: the seconds of CPU for one case, by the number of cases.

Bars of the same length are growth in proportion; whose bars grow longer grows faster than the cases.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from bench.figures import NAMES, OURS, Figure
from bench.growth import COLD

_COLOURS: Mapping[str, str] = {
    "ours": "#1f3a5f",
    "material": "#a5281b",
    "hugo": "#8a8a80",
    "zensical": "#b98a2f",
}
_ROW, _GAP, _HEAD, _LEFT, _BARS, _RIGHT = 22, 18, 44, 210, 430, 100
"""Pixels: of a bar with the room around it, between groups, above them, and from left to right."""

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{ width }} {{ height }}" role="img" font-size="14"
 font-family="'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif" fill="#222">
<title>{{ title }}</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="12" y="26" font-weight="bold">{{ title }}</text>
{% for bar in bars %}
{% if bar.group %}
<text x="12" y="{{ bar.y + 15 }}">{{ bar.group }}</text>
{% endif %}
<text x="{{ left - 8 }}" y="{{ bar.y + 15 }}" text-anchor="end">{{ bar.name }}</text>
<rect x="{{ left }}" y="{{ bar.y + 3 }}" width="{{ bar.width }}" height="16" fill="{{ bar.colour }}"/>
<text x="{{ left + bar.width + 6 }}" y="{{ bar.y + 15 }}">{{ bar.told }}</text>
{% endfor %}
</svg>
"""


@dataclass(frozen=True, slots=True)
class _Bar:
    group: str
    name: str
    y: int
    width: int
    colour: str
    told: str


def chart(figures: Sequence[Figure]) -> str:
    """Draw the CPU of a cold build as an SVG; empty where none was measured."""
    cold = [each for each in figures if each.name == COLD and each.unit == "CPU秒"]
    if not cold:
        return ""
    bars = [*_bars(cold)]
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_SVG).render(
        title="初めから作るとき、1件あたりの CPU（ミリ秒）",
        width=_LEFT + _BARS + _RIGHT,
        height=bars[-1].y + _ROW + _GAP,
        left=_LEFT,
        bars=bars,
    )


def _bars(cold: Sequence[Figure]) -> Iterator[_Bar]:
    each = [(figure, [*_milliseconds(figure)]) for figure in cold]
    longest = max(value for _, own in each for _, value in own)
    y = _HEAD
    for figure, own in each:
        for number, (key, value) in enumerate(own):
            group = "" if number else figure.on
            width = round(value / longest * _BARS)
            yield _Bar(group, NAMES[key], y, width, _COLOURS[key], f"{value:.0f}")
            y += _ROW
        y += _GAP


def _milliseconds(figure: Figure) -> Iterator[tuple[str, float]]:
    """Give who was measured, with the milliseconds for a case."""
    count = int(re.sub(r"\D", "", figure.on))
    for key, value in ((OURS, figure.ours), *figure.others.items()):
        if not isinstance(value, str):
            yield key, value * 1000 / count
