"""Commands: run quietly, timed, or measured with their memory."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(sys.executable).parent
RUNS = 5

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command needed: seconds, its peak of memory in MB, CPU seconds with its children. And what it said."""

    seconds: float
    peak: float
    output: str = ""
    cpu: float = 0.0


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a command quietly and give its output. Its failure is ours, with all that it said."""
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=cwd, check=False, capture_output=True, encoding="utf-8")  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


def measured(*command: str | Path, cwd: Path = ROOT) -> Spent:
    """Run a command once and measure it with its own children."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "spent.json"
        output = run(sys.executable, "-m", "bench.spent", report, *command, cwd=cwd)
        spent = json.loads(report.read_text("utf-8"))
    return Spent(spent["seconds"], spent["peak"] / MB, output, spent["cpu"])


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Give the median seconds of several runs, after one that does not count."""
    work()
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)
