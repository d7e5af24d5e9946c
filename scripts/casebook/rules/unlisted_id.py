"""A new case is told as a notice until its id stands in the list, from which on it is never lost.

It is no fault of the file: whoever publishes the case lists it by one command.
"""

from collections.abc import Iterator

from casebook.library import Document, Kind, Library
from casebook.rules.found import Fault

TITLE = "まだ _ids.txt にない新しい事例を知らせる"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report a case that the list does not have; nothing where there is no list."""
    known = library.ids
    if document.kind is Kind.CASE and known is not None and document.name not in known.known():
        message = (
            "新しい事例です。公開する人は、casebook ids を実行して _ids.txt にIDを加えてください。"
        )
        yield Fault(("id",), message)
