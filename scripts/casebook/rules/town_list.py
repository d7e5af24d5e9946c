"""The list of towns, `_towns.csv`, has all columns, and a row has a right code of its own and right numbers.

It is plain: fields are parted by commas, without quotes. A column is the place of a field in its line.
"""

import re
from collections.abc import Iterator

from casebook.problem import START, Mark, nearest, quoted, sentence
from casebook.rules.found import Spot
from casebook.rules.municipality_code import PREFECTURES, check_digit
from casebook.towns import COLUMNS, COUNTS, DECIMALS, FLAGS, KINDS

TITLE = "団体の一覧（_towns.csv）の列、コード、数が正しい"

_FORMS = (
    (COUNTS, r"[0-9]{1,12}", "0以上の整数（桁を区切る「,」は付けません）"),
    (DECIMALS, r"-?[0-9]{1,3}(\.[0-9]{1,6})?", "半角の数"),
    (FLAGS, "[01]", "0 か 1"),
    (("code",), "[0-9]{6}", "6桁の数字（表計算ソフトで開くと先頭の0が消えます）"),
    (("name",), r"[^\s\"]+", "空白のない名前"),
    (("kana",), "[ぁ-ゖー]+", "ひらがなの読み"),
    (("prefecture",), "|".join(PREFECTURES), "都道府県の名前"),
    (("kind",), "|".join(KINDS), "・".join(KINDS) + "のどれか"),
)
_FORM = {column: (re.compile(form), told) for columns, form, told in _FORMS for column in columns}


def check(text: str) -> Iterator[Spot]:
    """Report a head with wrong columns, and then what is wrong row by row."""
    head, *rows = text.splitlines() or [""]
    wrong = list(_head(head.split(",")))
    yield from wrong
    if wrong:
        return
    seen: dict[str, int] = {}
    for line, row in enumerate(rows, 2):
        fields = row.split(",")
        if len(fields) != len(COLUMNS):
            message = f"この行には{len(fields)}個の値がありますが、列は{len(COLUMNS)}個です。「,」の数を確かめてください。"
            yield Spot(Mark(line, 1), message)
            continue
        yield from _row(line, fields, seen)


def _head(names: list[str]) -> Iterator[Spot]:
    for name in COLUMNS:
        if name not in names:
            message = (
                f"列 {name} がありません。1行目に列の名前を、どの行にもその値を書いてください。"
            )
            yield Spot(START, message)
    column = 1
    for at, name in enumerate(names):
        if name not in COLUMNS or name in names[:at]:
            message = sentence(
                f"列{quoted(name)}は使えません。", nearest(name, set(COLUMNS) - set(names))
            )
            yield Spot(Mark(1, column), message)
        column += len(name) + 1
    if sorted(names) == sorted(COLUMNS) and tuple(names) != COLUMNS:
        yield Spot(START, f"列の順が違います。{','.join(COLUMNS)} の順にしてください。")


def _row(line: int, fields: list[str], seen: dict[str, int]) -> Iterator[Spot]:
    faulty = False
    column = 1
    for name, value in zip(COLUMNS, fields, strict=True):
        form, told = _FORM[name]
        if not form.fullmatch(value):
            faulty = True
            yield Spot(
                Mark(line, column), f"{name} の値{quoted(value)}を、{told}に直してください。"
            )
        column += len(value) + 1
    if not faulty:
        yield from _code(line, fields[0], fields[1], seen)


def _code(line: int, code: str, prefecture: str, seen: dict[str, int]) -> Iterator[Spot]:
    expected = f"{PREFECTURES.index(prefecture) + 1:02}"
    if code[5] != check_digit(code):
        message = f"コード{quoted(code)}の検査数字（6桁目）が合いません。5桁目までが正しければ {code[:5]}{check_digit(code)} です。"
        yield Spot(Mark(line, 1), message)
    if code[:2] != expected:
        message = (
            f"コード{quoted(code)}の先頭2桁は、{prefecture}（{expected}）のものではありません。"
        )
        yield Spot(Mark(line, 1), message)
    first = seen.setdefault(code, line)
    if first != line:
        message = f"コード{quoted(code)}は{first}行目にもあります。どちらかを直すか消してください。"
        yield Spot(Mark(line, 1), message)
