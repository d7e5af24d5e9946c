"""What `make test` runs: every test that is not thorough, each in one way."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from tests import each_change

WAYS = ("core_served", "core_file_site")


def item(
    name: str, *, marked: bool = False, fixtures: Sequence[str] = ("browser",), **params: Any
) -> Any:
    way = "-".join(map(str, params.values()))
    return SimpleNamespace(
        nodeid=f"{name}[{way}]" if params else name,
        fixturenames=fixtures,
        callspec=SimpleNamespace(params=params),
        get_closest_marker=lambda kind: kind == "thorough" if marked else None,
    )


def ids(*items: Any) -> list[str]:
    return [each.nodeid for each in each_change.taken(items)]


def test_of_the_ways_to_open_a_page_one_is_taken() -> None:
    items = [item("test_a", desk=way, width=wide) for way in WAYS for wide in (1280, 360)]
    found = ids(*items)
    assert len(found) == 1
    assert found == ids(*items)


def test_what_is_looked_at_is_taken_whole() -> None:
    items = [item("test_a", value=value, desk=way) for value in ("x", "<b>", "7") for way in WAYS]
    found = [each.removeprefix("test_a[").partition("-")[0] for each in ids(*items)]
    assert found == ["x", "<b>", "7"]


def test_tests_meet_every_way() -> None:
    found = ids(*(item(f"test_{n}", desk=way) for n in range(20) for way in WAYS))
    assert len(found) == 20
    assert {each.partition("[")[2] for each in found} == {f"{way}]" for way in WAYS}


def test_where_no_page_is_opened_all_is_run() -> None:
    items = [item("test_a", fixtures=(), place=place) for place in (".", "file")]
    assert ids(*items) == [each.nodeid for each in items]


def test_what_is_thorough_is_left_out() -> None:
    assert ids(item("test_a", marked=True), item("test_b")) == ["test_b"]
