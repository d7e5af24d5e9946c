"""The comparison of any cases: a place for the script, and the ways on for readers without one."""

from casebook.collection import Collection
from casebook.pages.compared import COMPARE, Listed, listing
from casebook.pages.page import Page
from casebook.pages.questions import Summary, summaries
from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class CompareView:
    """The comparisons that need no script, the questions put to all cases, and the number of cases."""

    listed: tuple[Listed, ...]
    asked: tuple[Summary, ...]
    total: int


def page(collection: Collection) -> Page:
    """Plan the comparison."""
    return Page(
        path=COMPARE.path,
        frame=COMPARE.path,
        title="くらべる",
        description="自治体DXの事例を2件から4件まで横に並べ、同じ項目ごとに読み比べます。",
        template="compare.html.j2",
        script="compare",
        view=CompareView(listing(collection), summaries(collection), len(collection.stubs)),
    )
