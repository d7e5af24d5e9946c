"""A range goes up, and what was measured before and after is told in one claim only if it changed."""

from collections.abc import Iterator

from casebook.library import Data, Document, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "幅のある値は小さい方から書き、前の値と後の値は違う"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report ranges that do not go up and pairs that are no change."""
    for where, claim in document.claims:
        value, upper, before = (_number(claim, key) for key in ("value", "value_to", "before"))
        if value is None:
            continue
        if upper is not None and upper <= value:
            message = (
                f"値の上限{quoted(claim['value_to'])}が、値{quoted(claim['value'])}より大きくありません。"
                "小さい方を value、大きい方を value_to に書いてください。"
            )
            yield Fault((*where, "value_to"), message)
        if before is not None and before == value:
            message = f"前の値が、後の値{quoted(claim['value'])}と同じです。前の値が分からないときは before を消してください。"
            yield Fault((*where, "before"), message)


def _number(claim: Data, key: str) -> float | None:
    value = claim.get(key)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
