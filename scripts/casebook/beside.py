"""What stands in a case beside its claims: what was not found, pages worth reading, what the host said."""

from casebook.sealed import dataclass
from casebook.when import When


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of a stated field that was looked for and not found."""

    field: str
    what: str


@dataclass(frozen=True, slots=True)
class Link:
    """A page worth reading beside the sources."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Review:
    """What the host said of the case when one of its sections had read it."""

    by: str
    date: When
    what: str
    note: str | None
