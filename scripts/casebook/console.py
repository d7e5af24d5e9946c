"""The terminal, which may be set to an encoding without Japanese."""

import sys


def speak_utf8() -> None:
    """Write UTF-8 whatever the console is set to: it would fail on 「, or on a file name that is no UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test may have put something else in its place
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
