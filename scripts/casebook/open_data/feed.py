"""A feed of new and changed cases (Atom), the newest first.

Where the site has no address, links are relative and nothing says where the feed is; ids never depend on it.
"""

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from casebook.collection import Collection
from casebook.model import Case
from casebook.open_data.naming import LICENCE, NAME, named
from casebook.pages.page import path_of_case, path_of_data

PATH = "feed.xml"
ENTRIES = 50

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"
_MIDNIGHT = "T00:00:00+09:00"
"""Cases know their day, which begins in Japan."""


def feed(collection: Collection, site_url: str) -> bytes:
    """Give the feed of the cases that changed last."""
    newest = [collection.cases[key] for key in collection.stubs.newest(ENTRIES)]
    day = newest[0].updated.iso() if newest else _NEVER
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": "ja"})
    _say(root, "id", _urn("feed"))
    _say(root, "title", f"{NAME}　新しい事例と変わった事例")
    _say(
        root, "subtitle", "自治体DXの事例を、項目をそろえ、出典を付けて読み比べるための事例帖です。"
    )
    _say(root, "updated", day + _MIDNIGHT)
    _say(SubElement(root, "author"), "name", NAME)
    _say(root, "rights", f"文章とデータは {LICENCE}。出典の権利は、それぞれの権利者にあります。")
    _link(root, "alternate", "text/html", f"{site_url}index.html")
    if site_url:
        _link(root, "self", "application/atom+xml", site_url + PATH)
    for case in newest:
        _entry(root, collection, case, site_url)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(root: Element, collection: Collection, case: Case, site_url: str) -> None:
    entry = SubElement(root, "entry")
    new = case.updated == case.published
    _say(entry, "id", _urn(f"case:{case.id}"))
    _say(entry, "title", named(case, collection.town(case)) + ("" if new else "（更新）"))
    _say(entry, "published", case.published.iso() + _MIDNIGHT)
    _say(entry, "updated", case.updated.iso() + _MIDNIGHT)
    _link(entry, "alternate", "text/html", site_url + path_of_case(case.id))
    _link(entry, "related", "application/json", site_url + path_of_data(case.id))
    for key in case.themes:
        theme = collection.vocabulary.themes[key]
        SubElement(entry, "category", {"term": theme.key, "label": theme.label})
    _say(entry, "summary", case.summary)


def _urn(name: str) -> str:
    """Name a thing for ever, wherever it is published: no address of anybody is needed."""
    return uuid5(NAMESPACE_URL, f"urn:casebook:{name}").urn


def _say(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, rel: str, kind: str, href: str) -> None:
    SubElement(parent, "link", {"rel": rel, "type": kind, "href": href})
