"""What stands in lists of the cases is one value that is kept: a case is looked at once."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from casebook.facets import PageKind
from casebook.kept import Kept, digest
from casebook.search.entry import Entry
from casebook.search.part import Listed, Part, looked_at

Make = Callable[[], Entry]


class Shelf:
    """Cases by their names, each with a theme; notes which of them are made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.made: list[str] = []

    def parts(self, themes: Mapping[str, str], taken: bool = False) -> list[Part]:
        """Give the parts of cases as the next build does: some were `taken` in while there was something else to do."""
        kept = Kept(self._path)
        listed = Listed(kept)
        makes = {self.key(name, theme): self._make(name, theme) for name, theme in themes.items()}
        for key, make in makes.items() if taken else ():
            if key not in listed:
                listed.take(key, looked_at(make)[0])
        parts = [*listed.parts(makes.items())]
        kept.write()
        return parts

    def key(self, name: str, theme: str) -> bytes:
        return digest(name.encode(), theme.encode())

    def _make(self, name: str, theme: str) -> Make:
        return partial(self._entry, name, theme)

    def _entry(self, name: str, theme: str) -> Entry:
        self.made.append(name)
        facets = (("kind", "case"), ("theme", theme))
        return Entry(
            f"cases/{name}.html", PageKind.CASE, name, (), facets=facets, population=len(theme)
        )


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "kept.sqlite")


def _told(parts: list[Part]) -> list[tuple[object, ...]]:
    return [(each.key, each.path, each.kind, each.room, each.facets, each.orders) for each in parts]


@pytest.mark.parametrize("taken", [False, True])
def test_only_what_has_changed_is_looked_at(shelf: Shelf, taken: bool) -> None:
    themes = {"a": "counter", "b": "network", "c": "counter"}
    first = shelf.parts(themes, taken)
    assert shelf.made == ["a", "b", "c"]
    assert [each.facets[1] for each in first] == [("theme", theme) for theme in themes.values()]
    assert _told(shelf.parts(themes)) == _told(first)
    assert shelf.made == ["a", "b", "c"]
    changed = {**themes, "b": "records"}
    second = shelf.parts(changed, taken)
    assert shelf.made == ["a", "b", "c", "b"]
    assert second[1].facets == (("kind", "case"), ("theme", "records"))
    assert _told(second)[::2] == _told(first)[::2]


def test_what_nobody_asks_for_is_forgotten(shelf: Shelf, tmp_path: Path) -> None:
    shelf.parts({"a": "counter", "b": "network"})
    shelf.parts({"a": "counter"})
    listed = Listed(Kept(tmp_path / "kept.sqlite"))
    assert shelf.key("a", "counter") in listed
    assert shelf.key("b", "network") not in listed
