"""Every source that a file describes is used by a claim."""

from collections.abc import Iterator

from casebook.library import Document, Kind, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "使わない出典を残さない"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report sources that no claim, status or doubt names."""
    sources = document.data.get("sources")
    if not isinstance(sources, dict) or (
        document.kind is Kind.VOCABULARY and document.name != "pieces"
    ):
        return
    used = {
        name
        for where, found in document.maps
        for key in ("source", "sources")
        if where
        for _, name in texts(found.get(key))
    }
    for name in sources:
        if name not in used:
            message = f"出典{quoted(name)}を使っている記述がありません。記述に付けるか、出典を消してください。"
            yield Fault(("sources", name), message, on_key=True, missing="source")
