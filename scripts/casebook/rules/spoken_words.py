"""Everyday words of a practice, a theme, a trouble or a question say something that its names do not say already.

Words are compared as the search compares them, so `ハンコ` and `はんこ` are one word.
"""

from collections.abc import Iterator

from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.normal import normalise
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "ふだんの言葉が、名前やほかの言葉の繰り返しでない"

_NAMES = ("label", "short", "words")


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report everyday words that stand twice in an entry, or are its name or another of its words."""
    if document.kind is Kind.VOCABULARY:
        for where, found in document.maps:
            yield from _repeated(where, found)


def _repeated(where: DataPath, entry: Data) -> Iterator[Fault]:
    said = {normalise(text): text for name in _NAMES for _, text in texts(entry.get(name))}
    for step, text in texts(entry.get("spoken")):
        same = normalise(text)
        if same in said:
            message = (
                f"ふだんの言葉{quoted(text)}は、検索では前にある{quoted(said[same])}と同じ言葉です。"
                "消すか、ほかの言い方に直してください。"
            )
            yield Fault((*where, "spoken", *step), message)
        said.setdefault(same, text)
