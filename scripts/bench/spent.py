"""Run a command and write down what it spent. Usage: python -m bench.spent REPORT COMMAND...

A small process of its own: a command started from a large one would inherit its peak of memory.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit in which the system tells the peak."""


def main(arguments: list[str]) -> int:
    """Give the command's exit code."""
    report, *command = arguments
    start = time.perf_counter()
    process = subprocess.Popen(command)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    spent = {
        "seconds": time.perf_counter() - start,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * _UNIT,
    }
    Path(report).write_text(json.dumps(spent), "utf-8")
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
