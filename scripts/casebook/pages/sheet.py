"""What of a case one sheet of paper has room for.

Its page marks the rest (`cb-rest`). The print view and the Word file both leave out what is marked, so that
neither has to know why.
"""

from collections.abc import Iterator, Sequence

from casebook.answers import Answer
from casebook.model import Case, Claim
from casebook.pages import story
from casebook.pages.answers import sources
from casebook.pages.years import events
from casebook.sealed import dataclass
from casebook.vocabulary import Vocabulary

NUMBERS, CLAIMS = 3, 1
"""How many numbers of a case, and how many claims of a field."""

_MOST_EVENTS = 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """Ids of the events that a sheet tells, and keys of the sources that its numbers name."""

    events: frozenset[str]
    sources: frozenset[str]


def sheet(
    case: Case, numbers: story.Numbers, answers: Sequence[Answer], words: Vocabulary
) -> Sheet:
    """Choose what goes on the sheet of a case, whose page tells some numbers at a glance."""
    cited = {source.key for claim in _claims(case, numbers, words) for source in claim.sources}
    behind = {source.key for answer in answers for source in sources(answer)}
    return Sheet(frozenset(each.id for each in _turns(case)), frozenset(cited | behind))


def _claims(case: Case, numbers: story.Numbers, words: Vocabulary) -> Iterator[Claim]:
    """List the claims beside which a sheet numbers their sources; answers apart."""
    for measure in (*numbers.compared, *numbers.single)[:NUMBERS]:
        yield measure.figures[-1].claim
    for begun in story.beginnings(case, words, (*story.WHO, *story.COPY)):
        yield from begun.claims[:CLAIMS]


def _turns(case: Case) -> list[Claim]:
    """Choose how it began, what changed its state, and what came last."""
    told = events(case)
    begins = {each.since.start for each in case.history if each.since and each.since.start}
    kept = [
        each
        for at, each in enumerate(told)
        if at == 0 or each.milestone or (each.as_of and each.as_of.start in begins)
    ][:_MOST_EVENTS]
    others = [each for each in told if each not in kept]
    room = _MOST_EVENTS - len(kept)
    return [*kept, *others[max(0, len(others) - room) :]]
