"""The same work on many things, on all cores where that pays.

Workers are forked: they see all that has been read, and only what they find is sent back. Where a process has
threads, or the system cannot fork, everything is done here; so it is where a worker fails, so that an error is told
as it is.
"""

import gc
import os
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

_MANY = 200
"""With fewer things than this, workers take longer to start than they save."""
_AT_ONCE = 16
_work: Callable[[int], Any] | None = None

Item = TypeVar("Item")
Result = TypeVar("Result")


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Give what the work makes of every item, in their order. It may write files, but changes nothing in memory."""
    alone = len(items) < _MANY or cores() < 2 or threading.active_count() > 1
    if alone or not hasattr(os, "fork"):
        return [work(item) for item in items]
    global _work  # what workers inherit cannot be sent to them
    _work = lambda number: work(items[number])  # noqa: E731
    try:
        return _spread(len(items))
    except Exception:
        return [work(item) for item in items]
    finally:
        _work = None


def _spread(count: int) -> list[Any]:
    import multiprocessing  # only here: it takes its time to load

    gc.freeze()  # what is there would be copied for being looked at
    try:
        with multiprocessing.get_context("fork").Pool(cores()) as pool:
            return pool.map(_call, range(count), _AT_ONCE)
    finally:
        gc.unfreeze()


def _call(number: int) -> Any:  # noqa: ANN401 - whatever the work gives
    assert _work  # noqa: S101 - set before the fork
    return _work(number)
