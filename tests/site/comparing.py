"""What the tests of the static comparisons read on them."""

from casebook import render
from casebook.collection import Collection
from casebook.pages import compared, plan
from casebook.pages.page import Page
from tests.site.markup import READING, Element, parse


def planned(collection: Collection, path: str) -> Page:
    (found,) = (each for each in plan(collection) if each.path == path)
    return found


def drawn(collection: Collection, path: str) -> Element:
    """Give a page; of a comparison that has pages for its parts, these with it."""
    stem = path.removesuffix(".html")
    pages = (
        page for page in plan(collection) if page.path == path or page.path.startswith(f"{stem}_")
    )
    return parse("".join(map(render.body, pages)))


def compared_pages(collection: Collection) -> list[Page]:
    return [page for page in compared.pages(collection) if "_" not in page.path]


def said(element: Element) -> str:
    """Give the text of an element on one line, without readings."""
    parts = [child if isinstance(child, str) else _said(child) for child in element.children]
    return " ".join("".join(parts).split())


def _said(element: Element) -> str:
    if element.tag in READING:
        return ""
    # The style sheet says to listeners what the number of a mark is.
    begin = "出典" if "#source-" in element.attributes.get("href", "") else ""
    told = (child if isinstance(child, str) else _said(child) for child in element.children)
    return begin + "".join(told)


def cells(root: Element) -> dict[tuple[str, str], Element]:
    """Give the cells of the table by field and case."""
    found = [each for each in root.with_attribute("data-field") if each.tag == "td"]
    return {(each.attributes["data-field"], each.attributes["data-case"]): each for each in found}


def styled(root: Element, name: str) -> list[Element]:
    return [e for e in root.walk() if name in e.attributes.get("class", "").split()]


def hrefs(root: Element) -> list[str]:
    return [each.attributes["href"] for each in root.tagged("a")]


def bars(root: Element) -> list[str]:
    return [bar.attributes["width"].removesuffix("%") for bar in styled(root, "cb-bar__part")]
