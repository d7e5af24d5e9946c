"""How old what is known is: counted from the day of the build, in full years.

Evidence may be a day, a month or a year; it is given the benefit of its last day. What is older than
two years looks old wherever a state stands, for what ran then may have ended since.
"""

from collections.abc import Iterable
from datetime import date

from casebook.sealed import dataclass
from casebook.when import When

OLD = 2
"""Evidence of so many full years ago, or more, looks old."""

PLANNED = "計画"
OVERDUE = "予定の日を過ぎた"


def age(evidence: When | None, today: date) -> int | None:
    """Count the full years since the evidence; None where its time is not known.

    >>> age(When.parse("2022-05-13"), date(2026, 5, 12)), age(When.parse("2023年度"), date(2026, 3, 31))
    (3, 2)
    """
    if evidence is None or evidence.start is None:
        return None
    year, month, day = evidence.last()
    return max(0, today.year - year - ((today.month, today.day) < (month, day)))


def overdue(state: str, since: When | None, today: date) -> bool:
    """Say whether a plan should have begun by now: its last possible day has passed."""
    if state != PLANNED or since is None or since.start is None:
        return False
    return since.last() < (today.year, today.month, today.day)


def told(years: int | None) -> str:
    """Tell an age that looks old, and nothing of what does not.

    >>> told(4), told(1), told(None)
    ('最後の確認から4年', '', '')
    """
    return f"最後の確認から{years}年" if years is not None and years >= OLD else ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A state as the day of the build sees it: its evidence, how many full years ago, a plan not kept.

    `age` is None where the time of the evidence is not known.
    """

    evidence: When | None
    age: int | None
    overdue: bool

    @classmethod
    def of(
        cls,
        state: str,
        as_of: When | None,
        since: When | None,
        days: Iterable[When | None],
        today: date,
    ) -> "Seen":
        """See a state from a day; what its own `as_of` does not date, the newest day of its sources does."""
        newest = max((day for day in days if day and day.start), key=When.last, default=None)
        evidence = as_of if as_of and as_of.start else newest
        return cls(evidence, age(evidence, today), overdue(state, since, today))

    @property
    def old(self) -> str:
        """Tell the age of evidence that looks old; nothing for newer."""
        return told(self.age)


UNSEEN = Seen(None, None, overdue=False)
"""A state of which nothing is known."""
