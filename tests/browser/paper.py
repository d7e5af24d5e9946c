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
_TOKEN = re.compile(rb"/(F\d+) [0-9.]+ Tf|<([0-9A-Fa-f]+)>(?= Tj)|\[(.*?)\] TJ", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")
_MAPS = re.compile(rb"beginbf(char|range)\n(.*?)\nendbf", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, and its text in the order of drawing, without blanks."""

    width: float
    height: float
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
    return Sheet(float(box[1]), float(box[2]), plain("".join(_drawn(content, fonts))))


def _drawn(content: bytes, fonts: dict[bytes, dict[int, str]]) -> Iterator[str]:
    letters: dict[int, str] = {}
    for font, glyphs, several in _TOKEN.findall(content):
        if font:
            letters = fonts.get(font, {})
        for run in _HEX.findall(several) if several else [glyphs]:
            codes = (int(run[at : at + 4], 16) for at in range(0, len(run), 4))
            yield "".join(letters.get(code, "") for code in codes)


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
