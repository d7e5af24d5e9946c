"""What a written statement rests on, as links: field by field, and once where many cases are cited alike."""

from casebook import telling
from casebook.comparison import Citation, Statement
from casebook.pages.page import Row, case_path
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

_MANY = 4
"""From so many cases on, a field that all are cited for is told once."""


@dataclass(frozen=True, slots=True)
class Cite:
    """Links to what a statement rests on in one field of a case; `missing` when it tells of a gap."""

    row: Row
    field: str
    missing: bool
    paths: tuple[str, ...]

    @property
    def absence(self) -> str:
        """Tell in a word that it is a gap, as what was read of the case allows; else nothing."""
        return telling.missing(self.row.case.sources, "").short if self.missing else ""


Cited = tuple[Cite, ...]
"""What is cited alone, or of so many cases alike that the field is better told once for all."""


def cites(statement: Statement, cited: tuple[Row, ...], vocabulary: Vocabulary) -> list[Cited]:
    """Make links of the places that a statement rests on."""
    own = {row.case.id: row for row in cited}
    found: dict[tuple[str, str, bool], list[Citation]] = {}
    for each in statement.cites:
        found.setdefault((each.case, each.field, each.missing), []).append(each)
    made = [
        Cite(
            row=own[case],
            field=vocabulary.fields[field].title,
            missing=missing,
            paths=tuple(f"{case_path(own[case].case)}#{each.anchor}" for each in places),
        )
        for (case, field, missing), places in found.items()
    ]
    return _together(made)


def _together(cites: list[Cite]) -> list[Cited]:
    """Put those of many cases that are told alike in one, where the first stands; the others stay where they are."""
    alike: dict[tuple[str, str], list[Cite]] = {}
    for each in cites:
        alike.setdefault((each.field, each.absence), []).append(each)
    found: list[Cited] = []
    for each in cites:
        group = alike[each.field, each.absence]
        if len(group) < _MANY:
            found.append((each,))
        elif each is group[0]:
            found.append(tuple(group))
    return found
