"""Cases that are no longer where they were: an id that was given once leads on for ever."""

from collections.abc import Iterable, Iterator
from typing import Literal

from casebook.sealed import dataclass
from casebook.when import When

How = Literal["移動", "統合", "取り下げ"]
"""A case that got another id, one that became part of another, one that is no longer published."""


@dataclass(frozen=True, slots=True)
class Gone:
    """An id that leads on: to another case, or (withdrawn) to the reason alone."""

    id: str
    how: How
    to: str | None
    updated: When
    reason: str


def followed(gone: Iterable[Gone]) -> Iterator[tuple[str, str]]:
    """Give old ids with those that they lead to, however often a case has moved."""
    steps = {each.id: each.to for each in gone if each.to}
    for old in steps:
        seen, now = {old}, steps[old]
        while now in steps and now not in seen:
            seen.add(now)
            now = steps[now]
        yield old, now
