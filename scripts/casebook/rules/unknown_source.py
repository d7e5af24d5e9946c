"""A claim, a status or a doubt names sources that the file describes."""

from collections.abc import Iterator

from casebook.library import Document, Library, texts
from casebook.meant import sources_meant
from casebook.problem import nearest, quoted, sentence
from casebook.rules.found import Fault

TITLE = "出典の名前が sources にある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report each name of a source that stands nowhere in `sources`."""
    sources = document.data.get("sources")
    if not isinstance(sources, dict) or not sources:
        return  # every name would look wrong; the schema speaks of this one
    known = list(sources)
    for where, found in document.maps:
        for key in ("source", "sources"):
            if where or key == "source":
                for step, name in texts(found.get(key)):
                    if name not in known:
                        yield Fault((*where, key, *step), _message(name, known))


def _message(name: str, known: list[str]) -> str:
    listing = f"sources にあるのは {'、'.join(known)} です。" if len(known) <= 12 else ""
    return sentence(
        f"出典{quoted(name)}が sources にありません。",
        sources_meant(name, known) or nearest(name, known) or listing,
    )
