"""A plan whose day has passed is told as a notice: somebody should look whether it came true.

It is no fault of the file, which says truly what its sources said, and the pages show the plan as overdue.
"""

from collections.abc import Iterator

from casebook.ages import overdue
from casebook.library import Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.when import When

TITLE = "予定の日を過ぎた計画を知らせる"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report plans that should have begun by now."""
    if document.kind is not Kind.CASE:
        return
    for where, found in document.maps:
        if found.get("state") != "計画" or "since" not in found:
            continue
        since = When.parse(found["since"])
        if overdue("計画", since, library.today):
            message = (
                f"予定{quoted(since.text)}を過ぎています。始まったかどうかを調べ、分かれば state と as_of を改めてください。"
                "分からなければ、このままで「予定の日を過ぎた」と表示されます。"
            )
            yield Fault((*where, "since"), message)
