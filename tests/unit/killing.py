"""Kill a function after any of its lines, as a kill from outside would."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


class Killed(BaseException):
    """Nothing catches this."""


def killed(run: Callable[[], None], lines: int, files: set[str]) -> bool:
    """Run until so many lines of these files have been executed. Says whether it came to that."""
    left = lines

    def trace(frame: FrameType, event: str, argument: Any) -> Callable[..., Any] | None:
        nonlocal left
        if frame.f_code.co_filename not in files:
            return None
        if event == "line":
            left -= 1
            if left < 0:
                raise Killed
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    except Killed:
        return True
    finally:
        sys.settrace(before)
    return False
