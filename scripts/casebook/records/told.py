"""Records as JSON."""

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


def told(record: object) -> dict[str, Any]:
    """Give a record as an object of JSON; what it holds is turned in the same way as it is met."""
    kind: Any = type(record)
    names, read = _plan(kind)
    return dict(zip(names, read(record), strict=True))


@cache
def _plan(kind: Any) -> tuple[tuple[str, ...], "attrgetter[tuple[Any, ...]]"]:
    names = tuple(field.name for field in fields(kind))
    return tuple(map(camel, names)), attrgetter(*names)


def camel(name: str) -> str:
    """Give a name as the browser calls it.

    >>> camel("population_as_of")
    'populationAsOf'
    """
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
