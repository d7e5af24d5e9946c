"""Comparisons written by hand, whose every statement names the claims that it rests on."""

from dataclasses import dataclass

from casebook.when import When


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a case: `anchor` is on its page; `missing` says that something was not found."""

    case: str
    field: str
    anchor: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What can be said on comparing, with the claims behind it; `home` puts it on the home page."""

    text: str
    cites: tuple[Citation, ...]
    home: bool = False

    @property
    def cases(self) -> frozenset[str]:
        """The cases whose claims stand behind it; of others it only says what is missing."""
        return frozenset(each.case for each in self.cites if not each.missing)


@dataclass(frozen=True, slots=True)
class Point:
    """Statements under one heading."""

    heading: str
    says: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison of the cases on a theme, or of the named ones.

    With a theme, `cases` are those of it that stand side by side; none leaves the choice to the page.
    `key` is the name of the page.
    """

    key: str
    theme: str | None
    cases: tuple[str, ...]
    title: str
    summary: str
    points: tuple[Point, ...]
    checked: When
