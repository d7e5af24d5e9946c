"""A page in the place of a case that has gone: where it went, and why."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.gone import Gone
from casebook.pages.page import CASES, Page, Row, path_of_case, rows
from casebook.sealed import dataclass

_TITLES = {
    "移動": "この事例のページは移りました",
    "統合": "この事例は、ほかの事例に入れました",
    "取り下げ": "この事例は取り下げました",
}


@dataclass(frozen=True, slots=True)
class GoneView:
    """What has gone, and the case that it leads to where there is one."""

    gone: Gone
    title: str
    to: Row | None


def pages(collection: Collection) -> Iterator[Page]:
    """Plan a page for every id that leads on."""
    return (_page(collection, gone) for gone in collection.gone)


def _page(collection: Collection, gone: Gone) -> Page:
    now = [gone.to] if gone.to and gone.to in collection.stubs else []
    title = _TITLES[gone.how]
    return Page(
        path=path_of_case(gone.id),
        frame=CASES.path,
        title=f"{title}（{gone.id}）",
        description=f"前のID {gone.id} の事例について。{gone.reason}",
        template="gone.html.j2",
        view=GoneView(gone, title, next(iter(rows(collection, now)), None)),
        crumbs=(CASES,),
    )
