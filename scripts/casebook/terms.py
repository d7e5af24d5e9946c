"""What of a host's own terms can be acted on: periods, leads and words of a claim on the reception of visits.

A case file says it in the words an official would use (`3週間前`, `2月中旬から3月末`); here they become numbers.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal

from casebook.lead_times import Lead
from casebook.sealed import dataclass

Door = Literal["council", "staff"]

DOORS: Mapping[str, Door] = {"議会": "council", "職員": "staff"}
"""Whose visit: members of a council come through its office, staff through the section they visit."""

Accepted = Literal["yes", "no", "once"]

ACCEPTED: Mapping[str, Accepted] = {"受ける": "yes", "受けない": "no", "受けた例": "once"}
"""Whether visits are received online; an example of the past is no promise."""

WEEKDAYS = "月火水木金土日"
LEAP = 2000
"""A year that has every day."""
DAYS = 366

_LEAD = re.compile(r"(\d{1,3})(か月|週間|日|開庁日)前")
_HOURS = re.compile(r"(\d{1,2}:\d{2})から(\d{1,2}:\d{2})")
_EDGE = r"(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|下旬|末))?"
_PERIOD = re.compile(rf"{_EDGE}(?:から{_EDGE})?")
_PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}


def lead(text: str) -> Lead | None:
    """Read a stretch before a day; None where it is none.

    >>> lead("3週間前").name, lead("10開庁日前").name, lead("そのうち")
    ('3週間前', '10開庁日前', None)
    """
    found = _LEAD.fullmatch(text)
    return Lead.of(int(found[1]), found[2]) if found else None


def spans(text: str) -> bool:
    """Say whether a text is written as hours are, be they hours of a day or not."""
    return _HOURS.fullmatch(text) is not None


def hours(text: str) -> tuple[str, str] | None:
    """Read the hours of a day; None where they are none or run backwards.

    >>> hours("9:30から16:00"), hours("16:00から9:30"), hours("9:30から25:00")
    (('09:30', '16:00'), None, None)
    """
    found = _HOURS.fullmatch(text)
    if found is None:
        return None
    opens, closes = (part.rjust(5, "0") for part in found.groups())
    sound = all(part < "24" and part[3:] < "60" for part in (opens, closes))
    return (opens, closes) if sound and opens < closes else None


@dataclass(frozen=True, slots=True)
class Period:
    """A part of every year, its first and its last day with it; one that ends before it begins runs over the new year.

    `rough` where the source tells a third of a month and no day.
    """

    from_month: int
    from_day: int
    to_month: int
    to_day: int
    rough: bool
    words: str

    def days(self) -> range:
        """Give the days as numbers from the first of January, 0; past 365 they lie in the next year.

        >>> period("4月").days(), period("12月28日から1月4日").days()
        (range(91, 121), range(362, 370))
        """
        first, last = (
            date(LEAP, month, day).timetuple().tm_yday
            for month, day in ((self.from_month, self.from_day), (self.to_month, self.to_day))
        )
        return range(first - 1, last if first <= last else last + DAYS)

    def before(self, stretch: Lead) -> "Period":
        """Give the stretch that ends the day before this one begins.

        >>> period("2月中旬から3月末").before(Lead(days=14)).words
        '2月中旬から3月末の2週間前から'
        """
        first = date(LEAP, self.from_month, self.from_day)
        last = first - timedelta(days=1)
        months = first.year * 12 + first.month - 1 - stretch.months
        day = min(first.day, monthrange(months // 12, months % 12 + 1)[1])
        begin = date(months // 12, months % 12 + 1, day) - timedelta(days=stretch.days)
        words = f"{self.words}の{stretch.name}から"
        return Period(begin.month, begin.day, last.month, last.day, self.rough, words)


def shaped(text: str) -> bool:
    """Say whether a text is written as a part of the year is, be it in the calendar or not."""
    return _PERIOD.fullmatch(text) is not None


def period(text: str) -> Period | None:
    """Read a part of the year; None where it is none.

    >>> period("12月28日から1月4日")
    Period(from_month=12, from_day=28, to_month=1, to_day=4, rough=False, words='12月28日から1月4日')
    >>> period("4月"), period("2月30日から3月末")
    (Period(from_month=4, from_day=1, to_month=4, to_day=30, rough=False, words='4月'), None)
    """
    found = _PERIOD.fullmatch(text)
    if found is None:
        return None
    parts = found.groups()
    begin, end = _edge(*parts[:3]), _edge(*(parts[3:] if parts[3] else parts[:3]))
    if begin is None or end is None:
        return None
    rough = any(part in _PARTS for part in parts)
    return Period(begin[0], begin[1], end[0], end[2], rough, text)


def _edge(month: str, day: str | None, part: str | None) -> tuple[int, int, int] | None:
    """Give a month with the first and the last day of what is named of it."""
    if not 1 <= int(month) <= 12:
        return None
    longest = monthrange(LEAP, int(month))[1]
    if day:
        return (int(month), int(day), int(day)) if 1 <= int(day) <= longest else None
    if part == "末":
        return int(month), longest, longest
    first, last = _PARTS.get(part or "", (1, longest))
    return int(month), first, min(last, longest)


@dataclass(frozen=True, slots=True)
class HostTerm:
    """What a claim on the reception of visits holds beside its words; what it does not tell is empty.

    `door` is None where the source does not tell whose visits it speaks of. `due` is the key of the deadline that
    `lead` dates; `ahead` of a period or session nobody is received either. Weekdays count from 1, a Monday.
    """

    door: Door | None = None
    section: str = ""
    send: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    call: bool = False
    due: str = "apply"
    lead: Lead | None = None
    weekdays: tuple[int, ...] = ()
    hours: tuple[str, str] | None = None
    periods: tuple[Period, ...] = ()
    sessions: bool = False
    months: tuple[int, ...] = ()
    ahead: Lead | None = None
    exempt: tuple[str, ...] = ()
    level: str = ""
    what: tuple[str, ...] = ()
    needed: bool | None = None
    accepted: str = ""

    @property
    def visitors(self) -> str:
        """Name whose visits it speaks of; empty where the source does not tell."""
        return next((name for name, door in DOORS.items() if door == self.door), "")

    @classmethod
    def of(cls, item: Mapping[str, Any]) -> "HostTerm":
        """Read what a checked claim holds."""
        periods = (period(text) for text in item.get("periods", ()))
        return cls(
            door=DOORS.get(item.get("door", "")),
            lead=lead(item.get("lead", "")),
            ahead=lead(item.get("ahead", "")),
            hours=hours(item.get("hours", "")),
            weekdays=tuple(WEEKDAYS.index(day) + 1 for day in item.get("weekdays", ())),
            periods=tuple(each for each in periods if each),
            **{key: tuple(item.get(key, ())) for key in ("send", "form", "months", "exempt")},
            what=tuple(item.get("what", ())),
            needed=item.get("needed"),
            section=item.get("section", ""),
            call=item.get("call", False),
            due=item.get("due", "apply"),
            sessions=item.get("sessions", False),
            level=item.get("level", ""),
            accepted=item.get("accepted", ""),
        )


UNTOLD = HostTerm()
"""Of a claim that tells nothing that can be acted on."""
