"""A municipality stands in the list of towns, `_towns.csv`, by its code, under the same name and kind.

A collection without the list, and prefectures, are not asked.
"""

from collections.abc import Iterator

from casebook.library import Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "自治体が団体の一覧（_towns.csv）にある"

_PREFECTURE = "000"
"""The third to fifth digit of the code of a prefecture."""


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report a code that the list does not have, and a name or kind that it has otherwise."""
    code = document.data.get("code")
    listed = library.towns.by_code
    if document.kind is not Kind.MUNICIPALITY or not listed or not isinstance(code, str):
        return
    if len(code) != 6 or code[2:5] == _PREFECTURE:  # the length is another rule's
        return
    town = listed.get(code)
    if town is None:
        yield Fault(
            ("code",), f"コード{quoted(code)}は団体の一覧にありません。{_right(document, library)}"
        )
        return
    for key, known in (("name", town.name), ("kana", town.kana), ("kind", town.figures.kind)):
        if document.data.get(key) != known:
            message = f"コード{quoted(code)}は、団体の一覧では{quoted(known)}です。ここか一覧のどちらかを直してください。"
            yield Fault((key,), message)


def _right(document: Document, library: Library) -> str:
    named = f"{document.data.get('prefecture')}{document.data.get('name')}"
    code = library.towns.codes.get(named)
    return (
        f"{quoted(named)}のコードは {code} です。" if code else "名前とコードを確かめてください。"
    )
