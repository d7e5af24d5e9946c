"""A state says of what time it is known, and no evidence is older than the start it is taken for.

What was started years ago may have ended: that it runs is known of the day of the newest source that
says so. `as_of` is that day, and `since` the day on which it began or is to begin.
"""

from collections.abc import Iterator

from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.sealed import dataclass
from casebook.when import When

TITLE = "手法と取り組みの状態に、確かめられる時がある"

_RUNNING = ("運用中", "一部", "試行")
"""States that end one day, of which old evidence proves nothing now."""

_YEARS_BETWEEN = 1
"""What a source tells of an earlier time than this before its own day is history, and no state."""


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report states that nothing dates, that only their start dates, or that begin after they are seen."""
    if document.kind is not Kind.CASE:
        return
    sources = document.data.get("sources")
    for where, found in document.maps:
        if isinstance(found.get("state"), str) and where and isinstance(where[-1], int):
            try:
                times = _Times.of(found, sources, library)
            except _OtherFaultError:
                continue
            yield from _state(where, found["state"], times)


class _OtherFaultError(Exception):
    """A time or a source is faulty in itself, of which another rule speaks."""


@dataclass(frozen=True, slots=True)
class _Times:
    """When a state is said to be, when it began, and the days of its sources: none if one has no day."""

    as_of: When | None
    since: When | None
    days: list[When]

    @classmethod
    def of(cls, found: Data, sources: object, library: Library) -> "_Times":
        as_of, since = (_time(found.get(key)) for key in ("as_of", "since"))
        names = [name for _, name in texts(found.get("source"))]
        if not isinstance(sources, dict) or not all(
            isinstance(sources.get(n), dict) for n in names
        ):
            raise _OtherFaultError
        days = [_time(sources[name].get("published")) for name in names]
        today = library.today.isoformat()
        if any(each.starts_after(today) for each in (as_of, *days) if each):
            raise _OtherFaultError
        # A source without a day may be newer than all that have one.
        return cls(as_of, since, [day for day in days if day] if all(days) else [])


def _state(where: DataPath, state: str, times: _Times) -> Iterator[Fault]:
    as_of, since = times.as_of, times.since
    if as_of is None:
        if state in _RUNNING and not times.days:
            yield Fault((*where, "state"), _undated(state))
        return
    if since and state in (*_RUNNING, "終了") and since.sort_key() > as_of.last():
        message = (
            f"始めた時{quoted(since.text)}が、確かめた時{quoted(as_of.text)}より後です。"
            "どちらかを直してください。"
        )
        yield Fault((*where, "since"), message)
    if times.days and all(as_of.sort_key() > day.last() for day in times.days):
        yield Fault((*where, "as_of"), _later(as_of))
    elif times.days and state in _RUNNING and since is None and _history(as_of, times.days):
        yield Fault((*where, "as_of"), _earlier(state, as_of))


def _undated(state: str) -> str:
    return (
        f"{quoted(state)}が、いつ確かめられたことか分かりません。as_of に、そうと分かる時を書いてください。"
        "出典を読んでも分からないときは state: 不明 とします。"
    )


def _later(as_of: When) -> str:
    return (
        f"時点{quoted(as_of.text)}が、どの出典の公表日よりも後です。先の予定なら since に移し、"
        "as_of には、出典の公表日など、そう述べられた時を書いてください。"
    )


def _earlier(state: str, as_of: When) -> str:
    return (
        f"時点{quoted(as_of.text)}は、出典の公表日より1年以上前です。始めた時なら since に移し、"
        f"as_of には、{quoted(state)}だと分かる一番新しい時を書いてください。"
        "それより後のことが分からないときは state: 不明 とします。"
    )


def _history(as_of: When, days: list[When]) -> bool:
    """Say whether every source is of a later year than the time they are cited for."""
    year, month, day = as_of.last()
    return all(each.sort_key() > (year + _YEARS_BETWEEN, month, day) for each in days)


def _time(value: object) -> When | None:
    """Read a time; None where none is told."""
    if value in (None, "不明"):
        return None
    try:
        when = When.parse(value) if isinstance(value, str | int) else None
    except ValueError:
        when = None
    if when is None or isinstance(value, bool) or not when.exists() or when.backwards():
        raise _OtherFaultError
    return when
