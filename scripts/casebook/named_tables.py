"""For the hand-written pages: a table bears the name of the heading above it, for those who hear the page.

An extension of Python-Markdown, which MkDocs draws with: `mkdocs.yml` names it.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_HEADINGS = ("h1", "h2", "h3", "h4")
_LAST = -10
"""After the headings have their names."""


class _Naming(Treeprocessor):
    def run(self, root: Element) -> None:
        """Let each table point to the last heading before it that has a name."""
        heading = ""
        for each in root.iter():
            if each.tag in _HEADINGS:
                heading = each.get("id", heading)
            elif each.tag == "table" and heading:
                each.set("aria-labelledby", heading)


class NamedTables(Extension):
    """Adds the names when all else is done."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name of the base class
        """Join the steps that Markdown takes."""
        md.treeprocessors.register(_Naming(md), "named-tables", _LAST)


def makeExtension(**_: object) -> NamedTables:  # noqa: N802 - what Markdown looks for
    """Give the extension."""
    return NamedTables()
