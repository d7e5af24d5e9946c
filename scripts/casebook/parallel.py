"""The same work on many things, on all cores where that pays.

Workers are forked: they see all that has been read, and only what they find is sent back. Where a process has
threads, or the system cannot fork, everything is done here; so it is where a worker fails, so that an error is told
as it is.
"""

import gc
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

_MANY = 200
"""With fewer things than this, workers take longer to start than they save."""
_AT_ONCE = 4
_AHEAD = 256
"""Workers are at most so many things ahead of who takes what they find: all of it would take all memory."""
_work: Callable[[int], Any] | None = None

Item = TypeVar("Item")
Result = TypeVar("Result")


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
    """Give what the work makes of every item, in their order. It may write files, but changes nothing in memory."""
    alone = len(items) < _MANY or cores() < 2 or threading.active_count() > 1
    if alone or not hasattr(os, "fork"):
        yield from map(work, items)
        return
    given = 0
    try:
        for found in _spread(lambda number: work(items[number]), len(items)):
            yield found
            given += 1
    except Exception:
        if given == len(items):
            raise
        yield from map(work, items[given:])


class Errands:
    """What is to be made: all that is made of one thing is made in one go, so that the thing is there but once."""

    def __init__(self) -> None:
        self._waiting: dict[object, list[tuple[Callable[[], Any], Callable[[Any], None]]]] = {}

    def add(
        self, of: str, make: Callable[[], Result], take: Callable[[Result], None] | None = None
    ) -> None:
        """Have something made `of` a thing, or of no one thing (""); what comes out is taken here.

        Of each thing in turn, in the order in which they were named first, all is taken in the order of adding.
        """
        self._waiting.setdefault(of or object(), []).append((make, take or _leave))

    def run(self) -> None:
        """Make everything, on all cores."""
        groups, self._waiting = [*self._waiting.values()], {}
        for group, found in zip(groups, spread(_made, groups), strict=True):
            takes = [take for _, take in group]
            group.clear()  # what comes meanwhile takes its room
            for take, each in zip(takes, found, strict=True):
                take(each)


def _made(group: Sequence[tuple[Callable[[], Any], Callable[[Any], None]]]) -> list[Any]:
    return [make() for make, _ in group]


def _leave(_: object) -> None:
    """Take nothing: a file has been written."""


def _spread(work: Callable[[int], Any], count: int) -> Iterator[Any]:
    import multiprocessing  # only here: it takes its time to load

    global _work  # what workers inherit cannot be sent to them
    _work = work
    gc.freeze()  # what is there would be copied for being looked at
    try:
        with multiprocessing.get_context("fork").Pool(cores()) as pool:
            waiting: deque[Any] = deque()
            for start in range(0, count, _AT_ONCE):
                numbers = range(start, min(start + _AT_ONCE, count))
                waiting.append(pool.apply_async(_call, (numbers,)))
                if len(waiting) * _AT_ONCE >= _AHEAD:
                    yield from waiting.popleft().get()
            for found in waiting:
                yield from found.get()
    finally:
        _work = None
        gc.unfreeze()


def _call(numbers: Iterable[int]) -> list[Any]:
    assert _work  # noqa: S101 - set before the fork
    return [*map(_work, numbers)]
