"""Every number in a summary stands in a claim, where it has a source."""

import re
import unicodedata
from collections.abc import Iterator

from casebook import schema
from casebook.library import Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "概要の数字が記述にもある"

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report numbers of `summary` and `subtitle` that no claim's text, value or date holds."""
    if document.kind is not Kind.CASE:
        return
    texts = {key: numbers(document.data.get(key)) for key in ("subtitle", "summary")}
    unbacked = set().union(*texts.values())
    for _, claim in document.claims:
        if not unbacked:
            return
        unbacked -= numbers_of_claim(claim)
    for key, written in texts.items():
        title = schema.field_at(Kind.CASE, "", (key,)).title
        for number in sorted(written.keys() & unbacked):
            message = (
                f"{title}にある数{quoted(written[number])}が、どの記述にもありません。"
                "同じ数を含む記述を出典とともに加えるか、この数を消してください。"
            )
            yield Fault((key,), message)


def numbers_of_claim(claim: dict[str, object]) -> set[str]:
    """Find the numbers of a claim, without separators."""
    return set().union(
        *(numbers(claim.get(key)) for key in ("text", "value", "value_to", "before", "as_of"))
    )


def numbers(value: object) -> dict[str, str]:
    """Find the numbers in a value: without separators, and as they are written."""
    if not isinstance(value, str | int | float):
        return {}
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # 33.0 in the data is 33 in a sentence
    text = unicodedata.normalize("NFKC", str(value))
    return {number.replace(",", "").lstrip("0") or "0": number for number in _NUMBER.findall(text)}
