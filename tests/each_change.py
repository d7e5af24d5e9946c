"""Which tests `make test` runs: those that look at a change; `make test-all` runs all, before anything is published.

Left out are the tests marked as thorough, and repeats: of a test in a browser that is run from a server and from a
folder, wide and narrow, light and dark, one way is taken. The test's name says which, so that a change meets every
way in some tests, and a run repeats the one before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from zlib import crc32

import pytest

_WAYS = frozenset(
    {
        *("address", "answers", "desk", "hosts", "matrix", "outcomes"),
        *("pair", "place", "real_desk", "visit"),
        *("colours", "look", "scheme", "width"),
    }
)
"""Parameters that tell how a page is opened, and not what of it is looked at."""
_THOROUGH = "thorough"


def taken(items: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """Give the tests for each change, in the order of a test's first way."""
    same: defaultdict[tuple[str, str], list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker(_THOROUGH) is None:
            same[_apart_from_ways(item)].append(item)
    for (name, _), ways in same.items():
        yield ways[crc32(name.encode()) % len(ways)]


def _apart_from_ways(item: pytest.Item) -> tuple[str, str]:
    """Tell what is tested: the same for all ways of opening the page."""
    told = getattr(item, "callspec", None)
    params = told.params if told else {}
    ways = _WAYS if "browser" in getattr(item, "fixturenames", ()) else ()
    what = {name: value for name, value in params.items() if name not in ways}
    return item.nodeid.partition("[")[0], repr(sorted(what.items(), key=lambda each: each[0]))
