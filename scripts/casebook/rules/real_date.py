"""A date exists in the calendar, and a period does not end before it begins."""

from collections.abc import Iterator

from casebook.library import Document, Library
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.when import When

TITLE = "日付が暦にある"

_KEYS = ("as_of", "published", "updated", "checked", "date", "years")


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report days and months that do not exist, and periods that run backwards."""
    for where, found in document.maps:
        for key in _KEYS:
            value = found.get(key)
            if not isinstance(value, str):
                continue
            try:
                when = When.parse(value)
            except ValueError:
                continue  # the schema speaks of this one
            if not when.exists():
                message = f"日付{quoted(value)}は暦にありません。年（1868年から）と月、日を確かめてください。"
                yield Fault((*where, key), message)
            elif when.backwards():
                message = (
                    f"期間{quoted(value)}は終わりが始まりより前です。前後を入れ替えてください。"
                )
                yield Fault((*where, key), message)
