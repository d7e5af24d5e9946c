"""The same work on many things, on all cores where that pays.

Workers are forked: they see all that has been read, and only what they find is sent back. Where a process has
threads, or the system cannot fork, everything is done here; so it is where a worker fails, so that an error is told
as it is.
"""

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_MANY = 200
"""With fewer things than this, workers take longer to start than they save."""
_AT_ONCE = 4
_AHEAD = 64
"""Workers are at most so many things ahead of who takes what they find: all of it would take all memory."""
_WIDTH = 4
"""Bytes of a number, as it is sent: so few are read in one go, whoever reads beside."""
_ROOM = 1 << 20
"""Bytes that a worker may have sent before they are taken, where the system gives so much: it does not wait."""

NOTHING: Iterator[None] = iter(())
_DONE = object()
Item = TypeVar("Item")
Result = TypeVar("Result")


def cores() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], meanwhile: Iterator[None] = NOTHING
) -> Iterator[Result]:
    """Give what the work makes of every item, in their order. It may write files, but changes nothing in memory.

    `meanwhile` is done here, step by step, while there is nothing to take; when all is given it is done.
    """
    given = 0
    alone = len(items) < _MANY or cores() < 2 or threading.active_count() > 1
    if not alone and hasattr(os, "fork"):
        with suppress(_LostError):
            for found in _spread(lambda number: work(items[number]), len(items), meanwhile):
                yield found
                given += 1
    for _ in meanwhile:
        pass
    yield from map(work, items[given:])


class Errand(Protocol):
    """Something that is to be made. There are tens of thousands: each is one small thing, and no function of its own."""

    def make(self) -> Any:  # noqa: ANN401 - what is made is between it and `take`
        """Make it, here or in a worker."""

    def take(self, made: Any, /) -> None:  # noqa: ANN401
        """Take here what was made."""


class Errands:
    """What is to be made: all that is made of one thing is made in one go, so that the thing is there but once."""

    def __init__(self) -> None:
        self._waiting: dict[object, list[Errand]] = {}
        self._here: list[Errand] = []

    def add_here(self, errand: Errand) -> None:
        """Have something made here, when all is done that is done meanwhile: it takes what is there then and nowhere else."""
        self._here.append(errand)

    def add(self, of: str, errand: Errand) -> None:
        """Have something made `of` a thing, or of no one thing (""); what comes out is taken here.

        Of each thing in turn, in the order in which they were named first, all is taken in the order of adding.
        """
        self._waiting.setdefault(of or object(), []).append(errand)

    def run(self, meanwhile: Iterator[None] = NOTHING) -> None:
        """Make everything, on all cores, and do something else here `meanwhile`."""
        groups, self._waiting = [*self._waiting.values()], {}
        steps = chain(meanwhile, self._made_here())
        for group, found in zip(groups, spread(_made, groups, steps), strict=True):
            for each in found:
                group.pop(0).take(each)  # what comes meanwhile takes its room

    def _made_here(self) -> Iterator[None]:
        here, self._here = self._here, []
        for each in here:
            each.take(each.make())
            yield


def _made(group: Sequence[Errand]) -> list[Any]:
    return [errand.make() for errand in group]


def _spread(work: Callable[[int], Any], count: int, meanwhile: Iterator[None]) -> Iterator[Any]:
    """Give what workers make of every number. Raises _LostError where one of them failed."""
    from multiprocessing.connection import wait  # only here: it takes its time to load

    found: dict[int, list[Any]] = {}
    idle: float | None = 0
    starts = range(0, count, _AT_ONCE)
    with _forks(work, count) as (asking, ends):
        asked = 0
        for number, start in enumerate(starts):
            for each in starts[asked : number + _AHEAD // _AT_ONCE]:
                os.write(asking, each.to_bytes(_WIDTH, "big"))
                asked += 1
            while start not in found:
                ready = cast("list[Connection]", wait(ends, idle))
                found.update(map(_taken, ready))
                if not ready and next(meanwhile, _DONE) is _DONE:
                    idle = None
            yield from found.pop(start)


def _taken(end: "Connection") -> tuple[int, list[Any]]:
    try:
        return cast(tuple[int, list[Any]], end.recv())
    except (EOFError, OSError) as stop:
        raise _LostError from stop


class _LostError(Exception):
    """A worker has failed, or was killed, or could not begin."""


@contextmanager
def _forks(work: Callable[[int], Any], count: int) -> Iterator[tuple[int, list["Connection"]]]:
    """Fork a worker for each core: give where numbers are asked of them, and where what each finds comes out."""
    from multiprocessing.connection import Pipe

    numbers, asking = os.pipe()
    ends: list[Connection] = []
    workers: list[int] = []
    gc.freeze()  # what is there would be copied for being looked at
    try:
        for _ in range(cores()):
            end, sending = Pipe(duplex=False)
            ends.append(end)
            worker = _fork()
            if not worker:
                os.close(asking)  # else nobody would see that this process is gone
                _serve(work, count, numbers, sending)
            workers.append(worker)
            sending.close()
        yield asking, ends
    finally:
        for worker in workers:
            with suppress(OSError):
                os.kill(worker, signal.SIGTERM)
                os.waitpid(worker, 0)
        for end in ends:
            end.close()
        os.close(numbers)
        os.close(asking)
        gc.unfreeze()


def _fork() -> int:
    try:
        return os.fork()
    except OSError as stop:
        raise _LostError from stop


def _serve(work: Callable[[int], Any], count: int, numbers: int, end: "Connection") -> None:
    """Do what is asked for until nobody asks any more; where it fails, end without a word."""
    try:
        _widen(end.fileno())
        while asked := os.read(numbers, _WIDTH):
            start = int.from_bytes(asked, "big")
            several = range(start, min(start + _AT_ONCE, count))
            end.send((start, [*map(work, several)]))
    finally:
        os._exit(0)


def _widen(pipe: int) -> None:
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)
