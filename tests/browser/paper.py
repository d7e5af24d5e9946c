"""What a browser has printed, read back from the PDF that it writes."""

import re
import unicodedata
from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

_SEEMING = str.maketrans("⺠⻄⻑⻘⻫‧", "民西長青斉・")
"""Letters that a font draws alike, and that a PDF then mixes up."""

_BROKEN = "\ufffe"
"""What the library gives for a hyphen at the end of a line."""

_MARGIN = 32
"""Points at the head and the foot of a sheet that belong to what the browser says on each."""


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
    """Read the pages of a PDF."""
    return [_sheet(page) for page in pypdfium2.PdfDocument(pdf)]


def plain(text: str) -> str:
    """Write a text as a sheet has it: letters of one kind, no blanks."""
    return re.sub(r"[\s\u2060]", "", unicodedata.normalize("NFKC", text)).translate(_SEEMING)


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    width, height = page.get_size()
    drawn = list(_drawn(page.get_textpage()))
    text = plain("".join(letter for *_, letter in drawn))
    return Sheet(width, height, text, tuple(_lines(drawn, height)))


def _drawn(text: pypdfium2.PdfTextPage) -> Iterator[tuple[float, float, str]]:
    """Give each letter with its place on the line: points from the left and from the foot of the sheet."""
    left, up = c_double(), c_double()
    for at in range(text.count_chars()):
        raw.FPDFText_GetCharOrigin(text, at, left, up)
        yield left.value, up.value, text.get_text_range(at, 1).replace(_BROKEN, "-")


def _lines(drawn: list[tuple[float, float, str]], height: float) -> Iterator[Line]:
    heights: dict[int, list[tuple[float, str]]] = {}
    for left, up, letter in drawn:
        if plain(letter):
            heights.setdefault(round((height - up) / 2), []).append((left, letter))
    for at, found in sorted(heights.items()):
        letters = (letter for _, letter in sorted(found, key=lambda run: run[0]))
        yield Line(at * 2, plain("".join(letters)))
