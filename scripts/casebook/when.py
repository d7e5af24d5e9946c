"""Points in time as precisely as a source gives them, and their Japanese reading.

Data hold ISO dates and a few Japanese forms (`2023年度`, `2011ごろ`, `2025年度/2027年度`, `不明`);
pages show 西暦（和暦）.
"""

import re
import unicodedata
from calendar import monthrange
from functools import lru_cache

from casebook.sealed import dataclass

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|(年度))?(ごろ)?")
ERAS = (
    ("令和", (2019, 5, 1)),
    ("平成", (1989, 1, 8)),
    ("昭和", (1926, 12, 25)),
    ("大正", (1912, 7, 30)),
    ("明治", (1868, 1, 1)),
)
"""The eras with their first days, the latest first."""
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和", "T": "大正", "M": "明治"}
_ERA_NAMES = {name: start[0] for name, start in ERAS}
_FIRST_YEARS = {
    **_ERA_NAMES,
    **{name[0]: year for name, year in _ERA_NAMES.items()},
    **{letter: _ERA_NAMES[name] for letter, name in _LETTERS.items()},
    **{letter.lower(): _ERA_NAMES[_LETTERS[letter]] for letter in "RH"},  # s1 is a source
}
"""The first year of an era by all that it is called."""

_ERA_WORDS = "|".join(sorted(_FIRST_YEARS, key=len, reverse=True))
_SPOKEN = re.compile(
    rf"(?:(?P<era>{_ERA_WORDS})(?P<number>元|\d{{1,2}})|(?P<year>\d{{4}}))"
    r"(?:年?(?P<fiscal>度)|(?:年|[/.・-])(?:(?P<month>\d{1,2})(?:(?:月|[/.・-])(?:(?P<day>\d{1,2})日?)?)?)?)?"
    r"(?P<circa>ごろ|ころ|頃)?"
)
_CLOSE = re.compile(rf"(?P<year>(?:{_ERA_WORDS})\d\d|\d{{4}})(?P<month>\d\d)(?P<day>\d\d)?")
_BETWEEN = re.compile("から|[〜~–—―]")
_BESIDE = re.compile(
    r"\([^()]*\)|(?:上旬|中旬|下旬|初旬|末)?(?:現在|時点|付け?|から|より|以降|まで)?$"
)
"""What a date in a case file does without: the day of the week, the other calendar, the part of a month."""

_HYPHENS = str.maketrans(dict.fromkeys("−‐‑", "-"))
_NUMERALS = re.compile("[〇零一二三四五六七八九十]+")
_DIGITS = {char: digit for digit, char in enumerate("〇一二三四五六七八九")} | {"零": 0}

_FIRST_MONTH = 4
"""A fiscal year begins in April."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A year, month, day or fiscal year; month and day are 0 where the source gives none.

    A written `00` is kept as -1, which no calendar has.
    """

    year: int
    month: int = 0
    day: int = 0
    fiscal: bool = False
    circa: bool = False

    @classmethod
    def parse(cls, text: str) -> "Point":
        """Read `2023`, `2023-10`, `2023-10-16`, `2023年度`, each with or without `ごろ`."""
        found = _POINT.fullmatch(text)
        if found is None:
            raise ValueError(f"no date: {text!r}")
        year, month, day, fiscal, circa = found.groups()
        return cls(int(year), _part(month), _part(day), bool(fiscal), bool(circa))

    def exists(self) -> bool:
        """Say whether month and day are in the calendar."""
        if not 1868 <= self.year <= 9999 or not 0 <= self.month <= 12:
            return False
        return self.day == 0 or (
            self.month > 0 and 0 < self.day <= monthrange(self.year, self.month)[1]
        )

    def sort_key(self) -> tuple[int, int, int]:
        """Order points; a fiscal year counts from its April, a year or month from its start."""
        return (self.year, self.month or (_FIRST_MONTH if self.fiscal else 0), self.day)

    def last(self) -> tuple[int, int, int]:
        """Give the last day, in the order of `sort_key`: a fiscal year ends in the next March."""
        if self.fiscal:
            return (self.year + 1, _FIRST_MONTH - 1, 31)
        return (self.year, self.month or 12, self.day or 31)

    def iso(self) -> str:
        """Give what an HTML `time` element takes: year, month or day (a fiscal year's own year)."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def japanese(self) -> str:
        """Show as 西暦（和暦）.

        >>> Point.parse("2023-10-16").japanese()
        '2023年（令和5年）10月16日'
        >>> Point.parse("2019年度").japanese()
        '2019年度（令和元年度）'
        """
        tail = "".join(f"{n}{unit}" for n, unit in ((self.month, "月"), (self.day, "日")) if n)
        unit = "年度" if self.fiscal else "年"
        return f"{self.year}{unit}（{self._era()}{unit}）{tail}{'ごろ' if self.circa else ''}"

    def short(self) -> str:
        """Show without the era and the day."""
        month = f"{self.month}月" if self.month else ""
        unit = "年度" if self.fiscal else "年"
        return f"{self.year}{unit}{month}{'ごろ' if self.circa else ''}"

    def within(self) -> str:
        """Show beside the year's own name. A fiscal year is not that year: it is named in full."""
        if self.fiscal:
            return self.japanese()
        parts = "".join(f"{n}{unit}" for n, unit in ((self.month, "月"), (self.day, "日")) if n)
        if not self.circa:
            return parts
        return f"{parts}ごろ" if parts else "このころ"

    def _era(self) -> str:
        # A bare year or a fiscal year is named after the era at its end, as 2019年度 is 令和元年度.
        at = (self.year, self.month or 12, self.day or 31)
        for name, start in ERAS:
            if at >= start:
                number = self.year - start[0] + 1
                return f"{name}{'元' if number == 1 else number}"
        raise ValueError(f"no era in {self.year}")  # `exists` says so beforehand


@dataclass(frozen=True, slots=True)
class When:
    """A point, a period between two points, or (no start) a time that the source does not tell."""

    text: str
    start: Point | None = None
    end: Point | None = None

    def __hash__(self) -> int:
        """Go by the text, which tells all: what is reckoned of times is looked up by them again and again."""
        return hash(self.text)

    @classmethod
    def parse(cls, text: str | int) -> "When":
        """Read what a case file holds. Raises ValueError for anything else."""
        return _read(str(text))

    def _points(self) -> list[Point]:
        return [point for point in (self.start, self.end) if point]

    def exists(self) -> bool:
        """Say whether every point is in the calendar."""
        return all(point.exists() for point in self._points())

    def backwards(self) -> bool:
        """Say whether the period ends before it begins."""
        return bool(self.start and self.end and self.end.last() < self.start.sort_key())

    def starts_after(self, day: str) -> bool:
        """Say whether it begins after the ISO day."""
        return self.start is not None and self.start.sort_key() > Point.parse(day).sort_key()

    def sort_key(self) -> tuple[int, int, int]:
        """Order times; the unknown comes last."""
        return self.start.sort_key() if self.start else (9999, 12, 31)

    def last(self) -> tuple[int, int, int]:
        """Give the last day that it may mean, in the order of `sort_key`; the unknown comes first."""
        return self._points()[-1].last() if self.start else (0, 0, 0)

    def iso(self) -> str:
        """Give the machine-readable start, or nothing when it is unknown."""
        return self.start.iso() if self.start else ""

    def year(self) -> str:
        """Show the year alone, in which it ends.

        >>> When.parse("2022-05-13").year(), When.parse("2019年度").year()
        ('2022年', '2019年度')
        """
        last = self._points()[-1] if self.start else None
        return f"{last.year}年{'度' if last.fiscal else ''}" if last else ""

    def japanese(self) -> str:
        """Show as 西暦（和暦）; a period with 「から」."""
        if not self.start:
            return "時点の記載なし"
        return _japanese(self)

    def short(self) -> str:
        """Show for a cell of a table, without the era and the day.

        >>> When.parse("2016-10-03").short(), When.parse("2011ごろ").short(), When.parse("2022年度").short()
        ('2016年10月', '2011年ごろ', '2022年度')
        >>> When.parse("2020-04/2022年度").short(), When.parse("不明").short()
        ('2020年4月から2022年度', '')
        """
        # Two days of one month are one month.
        return "から".join(dict.fromkeys(point.short() for point in self._points()))

    def months_after(self, other: "When") -> int:
        """Count the months since another time began; a year alone counts from its beginning."""
        (year, month, _), (since, first, _) = self.sort_key(), other.sort_key()
        return (year - since) * 12 + (month or 1) - (first or 1)

    def within(self) -> str:
        """Show beside the year in which it begins: month and day, and where it ends.

        >>> When.parse("2025-11-12/2025-11-14").within(), When.parse("2022年度").within()
        ('11月12日から11月14日', '2022年度（令和4年度）')
        >>> When.parse("2011ごろ").within(), When.parse("2020/2022").within()
        ('このころ', '2022年（令和4年）まで')
        """
        if not self.start:
            return ""
        head = self.start.within()
        if not self.end:
            return head
        same = self.end.year == self.start.year and not self.end.fiscal
        end = self.end.within() if same else self.end.japanese()
        return f"{head}から{end}" if head else f"{end}まで"


@lru_cache(maxsize=100_000)  # the same few thousand days stand in all files
def _japanese(when: When) -> str:
    return "から".join(point.japanese() for point in (when.start, when.end) if point)


@lru_cache(maxsize=100_000)
def _read(written: str) -> When:
    if written == "不明":
        return When(written)
    first, slash, second = written.partition("/")
    return When(written, Point.parse(first), Point.parse(second) if slash else None)


def likely(text: str) -> str:
    """Guess what a date written as people do would be in a case file; nothing when it is no date.

    >>> likely("2023年10月6日"), likely("２０２３/4"), likely("令和5年度"), likely("そのうち")
    ('2023-10-06', '2023-04', '2023年度', '')
    >>> likely("R6.4.1"), likely("平成三十年三月"), likely("R5.4～R6.3")
    ('2024-04-01', '2018-03', '2023-04/2024-03')
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).translate(_HYPHENS)
    guess = _spoken_point(plain) or _spoken_period(plain)
    if not guess:
        return ""
    when = When.parse(guess)
    return guess if when.exists() and not when.backwards() else ""


def _spoken_period(text: str) -> str:
    parts = _BETWEEN.split(text)
    if len(parts) != 2:
        parts = text.split("/")
    points = [_spoken_point(part) for part in parts]
    return "/".join(points) if len(points) == 2 and all(points) else ""


def _spoken_point(text: str) -> str:
    plain = _NUMERALS.sub(_arabic, _BESIDE.sub("", text))
    if found := _CLOSE.fullmatch(plain):
        plain = "-".join(part for part in found.groups() if part)
    found = _SPOKEN.fullmatch(plain)
    if not found:
        return ""
    year = int(found["year"]) if found["year"] else _year(found["era"], found["number"])
    rest = "年度" if found["fiscal"] else ""
    rest += "".join(f"-{int(part):02}" for part in (found["month"], found["day"]) if part)
    return f"{year:04}{rest}{'ごろ' if found['circa'] else ''}"


def _year(era: str, number: str) -> int:
    return _FIRST_YEARS[era] + (1 if number == "元" else int(number)) - 1


def _arabic(numerals: re.Match[str]) -> str:
    """Write 二十三 and 二三 as 23."""
    tens, ten, ones = numerals[0].partition("十")
    if not ten:
        return "".join(str(_DIGITS[char]) for char in tens)
    return str((_DIGITS.get(tens, 1) * 10) + _DIGITS.get(ones, 0))


def _part(written: str | None) -> int:
    return 0 if written is None else int(written) or -1
