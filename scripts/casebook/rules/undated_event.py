"""Every event of a timeline says when it happened."""

from collections.abc import Iterator

from casebook.library import Document, Kind, Library
from casebook.rules.found import Fault

TITLE = "年表の記述に時点がある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report timeline claims whose `as_of` is absent or unknown."""
    if document.kind is not Kind.CASE:
        return
    for where, claim in document.claims:
        if where[0] == "timeline" and claim.get("as_of") in (None, "不明"):
            message = (
                "年表の記述には時点が要ります。as_of に年か日付を書いてください。"
                "いつか分からないことは、ほかの項目に書きます。"
            )
            yield Fault((*where, "as_of"), message)
