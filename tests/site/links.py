"""Whether every reference of a built site leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from tests.project import html_pages
from tests.site.markup import Element, ids, page

_LINKS = ("href", "src")
_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


def faults(site: Path) -> list[str]:
    """List links that lead nowhere, references to absent ids, and ids that stand twice."""
    return [f"{path}: {fault}" for path in html_pages(site) for fault in _of_page(site, path)]


def _of_page(site: Path, path: str) -> Iterator[str]:
    root = page(site / path)
    known = ids(site / path)
    yield from (f"id {each} stands twice" for each, times in known.items() if times > 1)
    for element in root.walk():
        for name in _REFERENCES:
            for target in element.attributes.get(name, "").split():
                if target not in known:
                    yield f"{element.tag}[{name}] names {target}, which is not there"
        for name in _LINKS:
            if name in element.attributes and (fault := _fault(site, path, element, name)):
                yield fault


PLANNER, STEP = "visit/index.html", r"step=[a-z]+"
"""The planner keeps what is open in its address: its steps are drawn by a script."""


def _fault(site: Path, path: str, element: Element, name: str) -> str:
    """Say what is wrong with a link, or nothing."""
    link = element.attributes[name]
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return ""
    if parts.scheme or parts.netloc:
        return f"{element.tag}[{name}] has an unexpected scheme: {link}"
    file = unquote(parts.path)
    target = (
        normpath(join(dirname(path), file)).lstrip("/") if file else path
    )  # 404.html links from the root
    if not (site / target).is_file():
        return f"{element.tag}[{name}] leads to no file: {link}"
    fragment = unquote(parts.fragment)
    if re.fullmatch(STEP, fragment) and target == PLANNER:
        return ""
    if fragment and target.endswith(".html") and fragment not in ids(site / target):
        return f"{element.tag}[{name}] leads to no element: {link}"
    return ""
