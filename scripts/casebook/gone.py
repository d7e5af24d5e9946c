"""Cases that are no longer where they were: an id that was given once leads on for ever."""

from dataclasses import dataclass
from typing import Literal

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
