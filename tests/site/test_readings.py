"""How a municipality is read stands above its name, once on a page, and is no part of the name."""

from pathlib import Path

import pytest

from casebook.collection import Collection
from tests.site.markup import Element, page

ONE_EACH = (
    "cases/index.html",
    "municipalities/index.html",
    "troubles/index.html",
    "products/index.html",
    "questions/cost.html",
    "questions/trouble.html",
)
"""Pages that name every municipality of the core cases."""


def readings(root: Element) -> list[tuple[str, str]]:
    """List the names that are read, with their readings, as they stand."""
    return [(each.text(), reading(each)) for each in root.tagged("ruby")]


def reading(ruby: Element) -> str:
    (above,) = ruby.tagged("rt")
    assert above.attributes == {"aria-hidden": "true"}  # else it would be heard twice
    return "".join(child for child in above.children if isinstance(child, str))


@pytest.mark.parametrize("path", ONE_EACH)
def test_each_name_is_read_once(path: str, core_site: Path, core: Collection) -> None:
    towns = {town.name: town.kana for town in core.municipalities.values()}
    found = readings(page(core_site / path))
    assert sorted(found) == sorted(towns.items())


def test_on_its_own_pages_a_name_is_read_at_the_head(core_site: Path) -> None:
    case = page(core_site / "cases/noboribetsu-anywhere-office.html")
    assert readings(case) == [("登別市", "のぼりべつし")]
    town = page(core_site / "municipalities/noboribetsu.html")
    assert readings(town.by_id("content")) == readings(town) == [("登別市", "のぼりべつし")]


def test_a_comparison_reads_the_heads_and_the_first_row_for_narrow_screens(core_site: Path) -> None:
    root = page(core_site / "compare/four.html")
    four = [
        ("北見市", "きたみし"),
        ("青梅市", "おうめし"),
        ("登別市", "のぼりべつし"),
        ("磐梯町", "ばんだいまち"),
    ]
    table = next(each for each in root.tagged("table") if "data-answers" in each.attributes)
    head, first, *rest = table.tagged("tr")
    assert readings(head) == four
    assert dict(readings(first)) == dict(four)
    assert [readings(row) for row in rest] == [[]] * 8
    assert len(readings(root)) == len(readings(table))
