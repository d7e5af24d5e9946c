"""What a rule says of a file, said to somebody who has a workbook: sheets and columns instead of keys of YAML."""

import re
from collections.abc import Mapping
from functools import cache

from casebook import schema
from casebook.workbook.cells import NO, UNKNOWN, YES
from casebook.workbook.sheets import OPTIONS, Rows, Sheet, sheets

_BRACKETS = "「」"
_QUOTED = re.compile("(「[^「」]*」)")
_TITLED = re.compile(r"\b([a-z][a-z_]*)（([^（）]+)）")
_NAME = re.compile(r"(?<![\w/.:-])[a-z][a-z_]*(?![\w/.:-])")
_NUMBERED = re.compile(r"(?<![\w/.:-])([a-z][a-z_]*)-(\d+)(?![\w-])")
_GIVEN = re.compile(r"(?<![\w/.:-])([a-z][a-z_]*): (不明|出典に記載なし) ?")
_VOCABULARY = re.compile(r"cases/_(?:vocabulary/[a-z-]+\.yml|municipalities)")
_EXAMPLE = re.compile(
    r"例: (?:(?!もしかして: |「).|「[^」]*」)*?(?:[\[{]|[a-z]: ).*?(?=もしかして: |$)"
)
_OF_FILES = re.compile(r"[^。]*(?:角かっこ|引用符で囲|「- 」で始まる)[^。]*。")
"""Sentences about how lists and texts are written in a file: a cell has neither brackets nor quotes."""


def plain(message: str, sheet: str = "") -> str:
    """Word a message for the sheet in which its cell stands.

    >>> plain("出典「s9」が sources にありません。sources にあるのは s1 です。")
    '出典「s9」がシート「出典」にありません。シート「出典」にあるのは s1 です。'
    >>> plain("practice（手法）を書くときは、state（手法の状態）も書いてください。", "記述")
    '「手法」を書くときは、「手法の状態」も書いてください。'
    """
    own = _titles(sheet)
    text = _OF_FILES.sub("", _EXAMPLE.sub("", message))
    parts = _QUOTED.split(text)
    parts[::2] = [_worded(part, own) for part in parts[::2]]
    return re.sub(
        r"(?<=[^\x00-\x7f]) (?=[「シ])|(?<=」) (?=[^\x00-\x7f])", "", "".join(parts)
    ).strip()


def _worded(text: str, own: Mapping[str, str]) -> str:
    text = _VOCABULARY.sub(f"シート「{OPTIONS}」", text).replace(
        "true か false", f"「{YES}」か「{NO}」"
    )
    text = re.sub(r"\bnull\b", f"「{UNKNOWN}」", text)
    text = _TITLED.sub(lambda found: f"「{found[2]}」" if found[1] in own else found[0], text)
    text = _NUMBERED.sub(
        lambda found: (
            f"{own[found[1]].strip(_BRACKETS)} {found[2]}" if found[1] in own else found[0]
        ),
        text,
    )
    text = _GIVEN.sub(lambda found: f"{own.get(found[1], found[1])}は「{found[2]}」", text)
    return _NAME.sub(lambda found: own.get(found[0], found[0]), text)


@cache
def _titles(sheet: str) -> Mapping[str, str]:
    """Give what each key is called: the columns of the sheet, other sheets, the fields of claims, other columns."""
    all_sheets = sheets()
    own = [each for each in all_sheets if each.title == sheet]
    columns = {key: title for each in reversed(all_sheets) for key, title in _columns(each)}
    fields = {key: f"「{field.title}」" for key, field in schema.claim_fields().items()}
    named = {each.key: f"シート「{each.title}」" for each in all_sheets if each.key}
    asked = {
        key: f"「{node['title']}」"
        for key, node in schema.schemas()["case"]["properties"]["answers"]["properties"].items()
    }
    shown = {key: title for each in own for key, title in _columns(each)}
    first = asked if any(each.key == "answers" for each in own) else {}
    return asked | columns | fields | named | shown | first


def _columns(sheet: Sheet) -> list[tuple[str, str]]:
    shown = sheet.parts if sheet.rows is not Rows.CASE else sheet.columns
    return [(column.key, f"「{column.title}」") for column in shown]
