"""A municipality's code is its own, has the right check digit and belongs to its prefecture.

全国地方公共団体コード: the first two digits are the prefecture, the sixth is the check digit, that is the
last digit of 11 − (sum mod 11) over the first five weighted 6, 5, 4, 3, 2 (総務省).
"""

import re
from collections.abc import Iterator

from casebook import schema
from casebook.library import Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "全国地方公共団体コードが正しい"

PREFECTURES: tuple[str, ...] = tuple(
    schema.field_at(Kind.MUNICIPALITY, "", ("prefecture",)).schema["enum"]
)
"""The 47 prefectures in the order of their codes (JIS X 0401): index + 1 is the code."""


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report a wrong check digit, another municipality's code, and a code of another prefecture."""
    code = document.data.get("code")
    if document.kind is not Kind.MUNICIPALITY or not isinstance(code, str):
        return
    if not re.fullmatch(r"[0-9]{6}", code):
        return
    if code[5] != check_digit(code):
        message = (
            f"コード{quoted(code)}の検査数字（6桁目）が合いません。"
            f"5桁目までが正しければ {code[:5]}{check_digit(code)} です。数字の写し違いを確かめてください。"
        )
        yield Fault(("code",), message)
    first = library.first_with_code[code]
    if first != document.name:
        path = library.municipalities[first].path
        message = (
            f"コード{quoted(code)}は{quoted(path)}と同じです。どちらかの写し違いを直してください。"
        )
        yield Fault(("code",), message)
    prefecture = document.data.get("prefecture")
    number = int(code[:2])
    named = PREFECTURES[number - 1] if 1 <= number <= len(PREFECTURES) else None
    if prefecture in PREFECTURES and prefecture != named:
        expected = PREFECTURES.index(prefecture) + 1
        message = (
            f"コード{quoted(code)}の先頭2桁は{named or 'どの都道府県でもない番号'}ですが、"
            f"都道府県は{quoted(prefecture)}（{expected:02}）です。どちらかを直してください。"
        )
        yield Fault(("code",), message)


def check_digit(code: str) -> str:
    """Compute the sixth digit from the first five.

    >>> check_digit("01230")
    '1'
    """
    total = sum(int(digit) * weight for digit, weight in zip(code, (6, 5, 4, 3, 2), strict=False))
    return str(11 - total % 11)[-1]
