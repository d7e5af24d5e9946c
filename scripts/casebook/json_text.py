"""Compact JSON, as all files of a site hold it, and all that is kept."""

import json
from collections.abc import Callable
from typing import Any


def compact(
    data: object,
    record: Callable[[object], Any] | None = None,
    errors: str = "strict",
    front: bytes = b"",
) -> bytes:
    """Write data, with records as `record` gives them. `errors` says what is done with halves of letters.

    What orjson does not take, as a number of twenty digits, the standard library writes: six times slower, and
    puts `front` before it. Raises TypeError where there is a record of which nobody tells.
    """
    import orjson  # only here: it takes its time to load, and most commands write nothing down

    # Whoever writes says how records are told.
    option = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_SUBCLASS
    try:
        return orjson.dumps(data, default=record, option=option)
    except orjson.JSONEncodeError:
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=record)
        return front + text.encode("utf-8", errors)
