"""The page of a practice: who does it, how, in which order, with what trouble."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from casebook.collection import Collection
from casebook.comparison import Comparison
from casebook.model import Case, Claim
from casebook.normal import normalise
from casebook.pages import family
from casebook.pages.page import PRACTICES, Anchor, Page, Row, practice_path, rows
from casebook.pages.practices import MOST_COLUMNS, Use, newest, states, uses
from casebook.sealed import dataclass
from casebook.vocabulary import Field, Piece, Practice, Term, Vocabulary
from casebook.when import When

CASES_TOLD = 8
"""So many cases are told in full, those changed last; the search page lists the others."""
CASES_COMPARED = 4
"""So many cases go side by side."""
CASES_SILENT = MOST_COLUMNS
"""So many cases are named that tell nothing of a practice; beyond that only their number is given."""

TROUBLE = ("difficulties", "responses")
"""The fields that tell of trouble, and of what was done about it."""
COURSE = "timeline"
"""The field that tells the course of things."""

_SHORT_WORD = re.compile("[a-z0-9]{1,4}")
"""A word in which a longer one may be hidden, as mdm in mdmx."""

_SECTIONS = (
    Anchor("cases", "だれが、どう行っているか"),
    Anchor("course", "どの順に進んだか"),
    Anchor("trouble", "苦労と対応"),
)


@dataclass(frozen=True, slots=True)
class Event:
    """A claim of a case with its known time."""

    row: Row
    claim: Claim
    when: When


@dataclass(frozen=True, slots=True)
class Told:
    """What a field of a case tells."""

    field: Field
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a case tells of trouble: `own` is about the practice, `others` about the case as a whole."""

    row: Row
    own: tuple[Told, ...]
    others: tuple[Told, ...]

    @property
    def beyond(self) -> int:
        """The number of claims about the case as a whole."""
        return sum(len(told.claims) for told in self.others)


@dataclass(frozen=True, slots=True)
class PracticeView:
    """A practice with cases that show it; `total` counts all of them, `uses` may hold fewer.

    `without` counts the cases that tell nothing of it; `silent` names them while they are few.
    """

    vocabulary: Vocabulary
    practice: Practice
    piece: Piece | None
    uses: tuple[Use, ...]
    total: int
    states: tuple[tuple[Term, int], ...]
    silent: tuple[Row, ...]
    without: int
    siblings: tuple[tuple[Practice, int], ...]
    families: tuple[Comparison, ...]

    def events(self) -> list[Event]:
        """List what is dated about the practice, oldest first.

        That is the events of the timelines that name it, and the claims that show it, unless an event
        of the same case and time says as much.
        """
        found = (event for use in self.uses for event in self._dated(use))
        return sorted(found, key=lambda event: event.when.sort_key())

    def trouble(self) -> list[Trouble]:
        """List what the cases tell of trouble and of the answers to it, cases without any left out."""
        found = (self._trouble(use.row) for use in self.uses)
        return [each for each in found if each.own or each.others]

    def untroubled(self) -> list[Row]:
        """List the cases that tell neither of trouble nor of an answer."""
        return [
            use.row for use in self.uses if not any(use.row.case.fields.get(key) for key in TROUBLE)
        ]

    @property
    def siblings_title(self) -> str:
        """Head the list of the other practices of the piece, or of those without one."""
        return "同じピースの手法" if self.piece else "その他の手法"

    def compared(self) -> str:
        """Give the ids of a few cases as the comparison takes them: one of each town before two of one."""
        rows = [use.row for use in self.uses]
        of_town = {row.town.key: row for row in reversed(rows)}
        firsts = [row for row in rows if of_town[row.town.key] is row]
        others = [row for row in rows if row not in firsts]
        return ",".join(row.case.id for row in (*firsts, *others)[:CASES_COMPARED])

    def _dated(self, use: Use) -> Iterator[Event]:
        events = [each for each in use.row.case.fields.get(COURSE, ()) if self._names(each)]
        times = {each.as_of for each in events}
        shown = (each for each in use.claims if each.as_of not in times)
        for claim in dict.fromkeys((*events, *shown)):
            if claim.as_of and claim.as_of.start:
                yield Event(use.row, claim, claim.as_of)

    def _trouble(self, row: Row) -> Trouble:
        about = _title_names(row.case, self.practice)
        own, others = [], []
        for key in TROUBLE:
            claims = row.case.fields.get(key, ())
            field = self.vocabulary.fields[key]
            near = tuple(each for each in claims if about or self._names(each))
            far = tuple(each for each in claims if each not in near)
            own += [Told(field, near)] if near else []
            others += [Told(field, far)] if far else []
        return Trouble(row, tuple(own), tuple(others))

    def _names(self, claim: Claim) -> bool:
        return _names(self.practice, f"{claim.topic or ''}\n{claim.text}")


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the pages of all practices, in the order of the vocabulary."""
    found = uses(collection)
    for practice in collection.vocabulary.practices.values():
        yield _page(collection, practice, found)


@cache
def named(practice: Practice) -> re.Pattern[str]:
    """Match normalised text that names the practice by its label or one of its words."""
    words = filter(None, map(normalise, (practice.label, *practice.words)))
    return re.compile("|".join(dict.fromkeys(map(_edged, words))))


def _names(practice: Practice, text: str) -> bool:
    return bool(named(practice).search(normalise(text)))


def _title_names(case: Case, practice: Practice) -> bool:
    """Tell whether a case is about the practice as a whole."""
    return _names(practice, f"{case.title}\n{case.subtitle or ''}")


def _edged(word: str) -> str:
    """Ask for the edges of a short word: `rpa` is not in `rpas`."""
    if _SHORT_WORD.fullmatch(word):
        return f"(?<![a-z0-9]){word}(?![a-z0-9])"
    return re.escape(word)


def _page(collection: Collection, practice: Practice, found: dict[str, list[Use]]) -> Page:
    vocabulary = collection.vocabulary
    own = found[practice.key]
    shown = {use.row.id for use in own}
    silent = [key for key in collection.stubs if key not in shown]
    siblings = (
        (each, len(found[each.key]))
        for each in vocabulary.practices.values()
        if each.piece == practice.piece and each is not practice
    )
    told = tuple(_whole(collection, use) for use in newest(own, CASES_TOLD))
    view = PracticeView(
        vocabulary=vocabulary,
        practice=practice,
        piece=vocabulary.pieces[practice.piece] if practice.piece else None,
        uses=told,
        total=len(own),
        states=states(own, vocabulary),
        silent=rows(collection, silent) if len(silent) <= CASES_SILENT else (),
        without=len(silent),
        siblings=tuple(siblings),
        families=family.of_practice(collection, practice),
    )
    return Page(
        path=practice_path(practice),
        frame="practices/index.html",
        title=f"{practice.label}（手法）",
        description=f"{practice.lead}この手法を示す事例{len(own)}件の、行い方、進んだ順、苦労。",
        template="practice.html.j2",
        view=view,
        contents=(*_SECTIONS, Anchor("siblings", view.siblings_title)),
        crumbs=(PRACTICES,),
        shows=tuple(use.row.id for use in told),
    )


def _whole(collection: Collection, use: Use) -> Use:
    """Take the whole case: its course and its trouble are told in full."""
    return replace(use, row=Row(collection.whole, use.row.id, plain=True))
