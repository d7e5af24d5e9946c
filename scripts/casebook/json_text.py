"""Compact JSON, as all files of a site hold it."""

import json
from collections.abc import Callable
from typing import Any

import orjson

_RECORDS = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_SUBCLASS
"""Whoever writes says how records are told."""


def compact(data: object, record: Callable[[object], Any]) -> bytes:
    """Write data, with records as `record` gives them.

    What orjson does not take, as a number of twenty digits, the standard library writes: six times slower.
    """
    try:
        return orjson.dumps(data, default=record, option=_RECORDS)
    except orjson.JSONEncodeError:
        return json.dumps(
            data, ensure_ascii=False, check_circular=False, separators=(",", ":"), default=record
        ).encode()
