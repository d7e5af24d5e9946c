"""What a browser has printed, read back from the PDF that it writes.

A PDF of Chromium holds plain numbered objects: pages name their fonts and their contents, contents name glyphs,
and each font's ToUnicode map tells which letters these are.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_SEEMING = str.maketrans("⺠⻄⻑⻘⻫‧", "民西長青斉・")
"""Letters that a font draws alike, and that a PDF then mixes up."""

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"^(.*?)>> stream\n(.*)\nendstream$", re.DOTALL)
_BOX = re.compile(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")
_FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
_TOKEN = re.compile(
    rb"/(F\d+) [0-9.]+ Tf|<([0-9A-Fa-f]+)>(?= Tj)|\[(.*?)\] TJ"
    rb"|((?:[-0-9.]+ ){6})(cm|Tm)\n|^(q|Q)$|^([-0-9.]+) [-0-9.]+ Td",
    re.DOTALL | re.MULTILINE,
)
_MARGIN = 32
"""Points at the head and the foot of a sheet that belong to what the browser says on each."""

Matrix = tuple[float, float, float, float, float, float]

_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_MAPS = re.compile(rb"beginbf(char|range)\n(.*?)\nendbf", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, and its text in the order of drawing, without blanks."""

    width: float
    height: float
    text: str
    lines: tuple["Line", ...]

    @property
    def body(self) -> tuple["Line", ...]:
        """Lines between the margins, from the top."""
        return tuple(each for each in self.lines if _MARGIN < each.below < self.height - _MARGIN)


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one height of a sheet, from left to right; `below` are points from its top."""

    below: float
    text: str


def sheets(pdf: bytes) -> list[Sheet]:
    """Read the pages of a PDF that Chromium has written."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    return [_sheet(body, objects) for body in objects.values() if b"/Type /Page\n" in body]


def plain(text: str) -> str:
    """Write a text as a sheet has it: letters of one kind, no blanks."""
    return re.sub(r"[\s\u2060]", "", unicodedata.normalize("NFKC", text)).translate(_SEEMING)


def _sheet(body: bytes, objects: dict[int, bytes]) -> Sheet:
    box = _BOX.search(body)
    assert box, body
    fonts = {name: _letters(objects, int(number)) for name, number in _FONT.findall(body)}
    content = _stream(objects[_reference(body, b"Contents")])
    drawn = list(_drawn(content, fonts))
    height = float(box[2])
    text = plain("".join(text for *_, text in drawn))
    return Sheet(float(box[1]), height, text, tuple(_lines(drawn, height)))


def _lines(drawn: list[tuple[float, float, str]], height: float) -> Iterator[Line]:
    heights: dict[int, list[tuple[float, str]]] = {}
    for x, y, text in drawn:
        if plain(text):
            heights.setdefault(round((height - y) / 2), []).append((x, text))
    for at, found in sorted(heights.items()):
        yield Line(
            at * 2, plain("".join(text for _, text in sorted(found, key=lambda run: run[0])))
        )


def _drawn(
    content: bytes, fonts: dict[bytes, dict[int, str]]
) -> Iterator[tuple[float, float, str]]:
    """Give what is drawn, with where it begins: points from the left and from the foot of the sheet."""
    letters: dict[int, str] = {}
    places: list[Matrix] = [_WHOLE]
    at = _WHOLE
    for font, glyphs, several, numbers, operator, stack, step in _TOKEN.findall(content):
        if font:
            letters = fonts.get(font, {})
        elif stack or operator == b"cm":
            _place(places, stack, numbers)
        elif operator or step:
            at = _times(_matrix(numbers), places[-1]) if operator else _times(_moved(step), at)
        for run in _HEX.findall(several) if several else [glyphs]:
            codes = (int(run[each : each + 4], 16) for each in range(0, len(run), 4))
            yield at[4], at[5], "".join(letters.get(code, "") for code in codes)


def _place(places: list[Matrix], stack: bytes, numbers: bytes) -> None:
    """Keep the place that is drawn in, go back to the one before, or move it."""
    if stack == b"q":
        places.append(places[-1])
    elif stack == b"Q":
        places.pop()
    else:
        places[-1] = _times(_matrix(numbers), places[-1])


def _moved(step: bytes) -> Matrix:
    return 1, 0, 0, 1, float(step), 0


_WHOLE: Matrix = (1, 0, 0, 1, 0, 0)


def _matrix(numbers: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, numbers.split())
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Move by one, then by the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    if b"/ToUnicode" not in objects[font]:
        return {}
    found: dict[int, str] = {}
    for kind, lines in _MAPS.findall(_stream(objects[_reference(objects[font], b"ToUnicode")])):
        for line in lines.splitlines():
            codes = [bytes.fromhex(each.decode()) for each in _HEX.findall(line)]
            first, last = (int.from_bytes(each) for each in (codes[0], codes[-2]))
            text = codes[-1].decode("utf-16-be")
            many = last - first + 1 if kind == b"range" else 1
            found |= {first + n: text[:-1] + chr(ord(text[-1]) + n) for n in range(many)}
    return found


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/%b (\d+) 0 R" % name, body)
    assert found, (name, body)
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = _STREAM.match(body)
    assert found, body[:100]
    return zlib.decompress(found[2]) if b"/FlateDecode" in found[1] else found[2]
