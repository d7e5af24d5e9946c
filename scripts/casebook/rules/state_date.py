"""A state says of what time it is known, and no evidence is older than the start it is taken for.

What was started years ago may have ended: that it runs is known of the day of the newest source that
says so. `as_of` is that day, and `since` the day on which it began or is to begin.
"""

from collections.abc import Iterator

from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault
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
            days = _days(found, sources if isinstance(sources, dict) else {})
            yield from _state(where, found, days)


def _state(where: DataPath, found: Data, days: list[When]) -> Iterator[Fault]:
    state, as_of, since = found["state"], _time(found.get("as_of")), _time(found.get("since"))
    newest = max((day.last() for day in days), default=None)
    if state in _RUNNING and as_of is None and newest is None:
        message = (
            f"{quoted(state)}が、いつ確かめられたことか分かりません。as_of に、そうと分かる時を書いてください。"
            "出典を読んでも分からないときは state: 不明 とします。"
        )
        yield Fault((*where, "state"), message)
    if as_of is None:
        return
    if since and since.sort_key() > as_of.last() and state in (*_RUNNING, "終了"):
        message = f"始めた時{quoted(since.text)}が、確かめた時{quoted(as_of.text)}より後です。どちらかを直してください。"
        yield Fault((*where, "since"), message)
    if newest and as_of.sort_key() > newest:
        yield Fault((*where, "as_of"), _later(as_of))
    elif newest and state in _RUNNING and since is None and _history(as_of, days):
        yield Fault((*where, "as_of"), _earlier(state, as_of))


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


def _days(found: Data, sources: Data) -> list[When]:
    named = (sources.get(name) for _, name in texts(found.get("source")))
    days = [_time(source.get("published")) for source in named if isinstance(source, dict)]
    # A source without a day may be newer than all that have one.
    return [day for day in days if day] if all(days) else []


def _time(value: object) -> When | None:
    """Read a time; what is none is another rule's, and the unknown is none either."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    try:
        when = When.parse(value)
    except ValueError:
        return None
    return when if when.start and when.exists() else None
