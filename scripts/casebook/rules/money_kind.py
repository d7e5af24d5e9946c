"""Money says whether it was spent, came in, paid for it or was saved."""

from collections.abc import Iterator

from casebook import schema
from casebook.library import Document, Kind, Library
from casebook.model import COST, SPENT
from casebook.rules.found import Fault

TITLE = "金額に、かかった費用、予算や見込みの額、財源、収入、減った額の別がある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report values of the field of costs that do not say what kind of money they are."""
    if document.kind is not Kind.CASE:
        return
    for where, claim in document.claims:
        if where[0] == COST and "value" in claim and "cost_kind" not in claim:
            kinds = schema.field_at(Kind.CASE, "", (COST, 0, "cost_kind")).schema["enum"]
            message = (
                f"この金額が何に当たるか分かりません。cost_kind を書いてください。"
                f"かかった費用は{'と'.join(SPENT)}です。あるのは {'、'.join(kinds)} です。"
            )
            yield Fault((*where, "value"), message)
