"""What of a case one sheet of paper has room for, and how the page marks the rest."""

from pathlib import Path

import pytest

from casebook.collection import Collection
from casebook.pages import sheet, story
from tests.site.markup import Element, page


@pytest.mark.parametrize(
    ("case", "told", "sources"),
    [
        # The beginning, the trial, the milestone of its use, and what came last.
        ("kitami-writing-free-counter", (1, 2, 5, 15, 16, 19, 17, 18), 12),
        # No event is marked, but one is when the trial began.
        ("bandai-traveling-officials", (1, 6, 16, 17, 18, 19, 20, 21), 10),
        ("ome-dx-promotion", (1, 2, 3, 4, 5, 6, 7, 8), 4),
    ],
)
def test_a_sheet_tells_the_turns_of_a_case(
    case: str, told: tuple[int, ...], sources: int, core: Collection
) -> None:
    of = core.cases[case]
    chosen = sheet.sheet(of, story.numbers(of), core.answers(of), core.vocabulary)
    assert chosen.events == {f"timeline-{number}" for number in told}
    assert len(chosen.sources) == sources


def test_a_page_marks_what_a_sheet_leaves_out(built_site: Path) -> None:
    found = page(built_site / "cases" / "kitami-writing-free-counter.html")
    sources = _of_class(found, "cb-sources")
    assert len(_of_class(found, "cb-strip").tagged("li")) == 8  # those of a sheet; all stand below
    assert len(_left(sources)) == 12
    assert [each.attributes["value"] for each in _left(sources)][-1] == "17"
    assert all(len(_left(each)) == 1 for each in _all_of_class(found, "cb-begun"))
    assert len(_left(_of_class(found, "cb-ba"))) == 3


def _all_of_class(within: Element, name: str) -> list[Element]:
    lists = [*within.tagged("ol"), *within.tagged("ul")]
    return [each for each in lists if each.attributes.get("class") == name]


def _of_class(within: Element, name: str) -> Element:
    (found,) = _all_of_class(within, name)
    return found


def _left(of: Element) -> list[Element]:
    """List what a sheet has room for."""
    items = of.tagged("li")
    return [each for each in items if "cb-rest" not in (each.attributes.get("class") or "").split()]
