"""Folders that are made once for all workers of a run: whoever comes first makes, the others wait."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 600.0
"""Seconds to wait for another worker. One that was killed leaves the others waiting for ever."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Give a folder, empty to begin with, that the first worker has filled. Nobody may change it."""
    base = factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = run / "shared" / name, run / "shared" / f"{name}.done"
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        _wait(done)
    else:
        _make(folder, done, make)
    return folder


def _make(folder: Path, done: Path, make: Callable[[Path], object]) -> None:
    outcome = f"{folder.name} could not be made; the worker that tried tells why"
    try:
        make(folder)
        outcome = ""
    finally:
        unfinished = done.with_suffix(".new")
        unfinished.write_text(outcome, "utf-8")
        unfinished.rename(done)


def _wait(done: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not done.exists():
        assert time.monotonic() < end, f"{done} has not come"
        time.sleep(0.05)
    if told := done.read_text("utf-8"):
        pytest.fail(told)
