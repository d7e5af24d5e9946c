"""An everyday phrase says what neither the title, a keyword nor another phrase of its case says.

Phrases are compared as the search compares them, so `ハンコをやめる` and `はんこをやめる` are one.
"""

from collections.abc import Iterator

from casebook import schema
from casebook.library import Document, Kind, Library, texts
from casebook.normal import normalise
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "ふだんの言葉が、題やキーワードやほかの言葉の繰り返しでない"

_SAID = ("title", "keywords")


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report phrases that add nothing to search for; of those repeated to the letter the schema speaks."""
    if document.kind is not Kind.CASE:
        return
    said = {
        normalise(text): (schema.field_at(Kind.CASE, "", (key,)).title, text)
        for key in _SAID
        for _, text in texts(document.data.get(key))
    }
    title = schema.field_at(Kind.CASE, "", ("spoken",)).title
    for step, text in texts(document.data.get("spoken")):
        told = (f"前にある{title}", text)
        first = said.setdefault(normalise(text), told)
        if first != told:
            message = (
                f"{title}{quoted(text)}は、検索では{first[0]}{quoted(first[1])}と同じです。"
                "消すか、別の言い方にしてください。"
            )
            yield Fault(("spoken", *step), message)
