"""The same work on many things comes out the same, however many do it."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakSet

import pytest

from casebook import parallel
from casebook.outputs import Outputs
from casebook.parallel import Errands, spread


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers, however few things there are, also in a test's own worker with its threads."""
    monkeypatch.setattr(parallel, "_MANY", 2)
    monkeypatch.setattr(parallel, "cores", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_results_come_in_the_order_of_the_things(two: None) -> None:
    told = [*spread(lambda number: (number * number, os.getpid()), range(100))]
    assert [square for square, _ in told] == [number * number for number in range(100)]
    assert os.getpid() not in {process for _, process in told}


def test_few_things_are_done_here() -> None:
    assert set(spread(lambda _: os.getpid(), range(10))) == {os.getpid()}


def test_an_error_of_a_worker_is_told_as_it_is(two: None) -> None:
    def fail(number: int) -> int:
        if number == 77:
            raise LookupError(f"{number} from {os.getpid()}")
        return number

    with pytest.raises(LookupError, match=f"77 from {os.getpid()}"):
        [*spread(fail, range(100))]


def test_what_a_worker_that_was_killed_leaves_is_done_here(two: None) -> None:
    here = os.getpid()

    def die(number: int) -> int:
        if number == 77 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert [*spread(die, range(100))] == [*range(100)]


def test_no_worker_stays_when_nobody_takes_what_it_finds(two: None) -> None:
    found = (each for each in spread(lambda _: os.getpid(), range(100)))
    process = next(found)
    found.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_what_is_long_comes_through(two: None) -> None:
    assert {len(each) for each in spread(lambda _: bytes(3_000_000), range(12))} == {3_000_000}


@pytest.mark.parametrize("count", [1, 100])
def test_something_else_is_done_here_meanwhile(two: None, count: int) -> None:
    done: list[int] = []

    def steps() -> Iterator[None]:
        for _ in range(50):
            done.append(os.getpid())
            yield

    assert [*spread(lambda number: number, range(count), steps())] == [*range(count)]
    assert done == [os.getpid()] * 50


def test_files_are_written_by_several(two: None, tmp_path: Path) -> None:
    outputs = Outputs(tmp_path / "site")
    for number in range(100):
        outputs.put(f"{number % 3}/{number}.txt", "", f"text {number}".encode)
    outputs.finish()
    texts = {path.name: path.read_text("utf-8") for path in tmp_path.rglob("*.txt")}
    assert texts == {f"{number}.txt": f"text {number}" for number in range(100)}


def test_what_has_been_made_is_let_go_while_the_rest_is_made() -> None:
    class Made:
        def make(self) -> int:
            return len(waiting)

        def take(self, count: int) -> None:
            counts.append(count)

    waiting: WeakSet[Made] = WeakSet()
    errands, counts = Errands(), list[int]()
    for number in range(3):
        waiting.add(made := Made())
        errands.add(f"case {number}", made)
        del made
    errands.run()
    assert counts == [3, 2, 1]


def test_what_is_made_here_is_made_when_all_else_that_is_done_meanwhile_is(two: None) -> None:
    done = list[str]()

    class Made:
        def __init__(self, name: str) -> None:
            self._name = name

        def make(self) -> tuple[str, int]:
            return self._name, os.getpid()

        def take(self, made: tuple[str, int]) -> None:
            name, process = made
            done.append(name)
            assert (process == os.getpid()) == (name == "here")

    def steps() -> Iterator[None]:
        for _ in range(3):
            done.append("meanwhile")
            yield

    errands = Errands()
    errands.add_here(Made("here"))
    for number in range(20):
        errands.add(f"case {number}", Made("there"))
    errands.run(steps())
    assert [each for each in done if each != "there"] == [*["meanwhile"] * 3, "here"]
    assert len(done) == 24
    errands.run()
    assert len(done) == 24
