"""What is said of a case that has gone is true: it is not there, and where it leads to is."""

from collections.abc import Iterator

from casebook.library import Data, Document, Kind, Library
from casebook.problem import nearest, quoted, sentence
from casebook.rules.found import Fault

TITLE = "なくなった事例の行き先がある"

_WITHDRAWN = "取り下げ"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report cases that are still there, and ways that lead nowhere."""
    if document.kind is not Kind.VOCABULARY or document.name != "moved":
        return
    for where, found in document.maps:
        if where[:1] != ("items",) or len(where) != 2:
            continue
        if found.get("key") in library.cases:
            message = f"事例{quoted(found['key'])}は、いまもあります。この行か、事例のファイルを消してください。"
            yield Fault((*where, "key"), message)
        key, message = _way(found, library)
        if message:
            yield Fault((*where, key), message, on_key=key == "how")


def _way(found: Data, library: Library) -> tuple[str, str]:
    how, to = found.get("how"), found.get("to")
    if how == _WITHDRAWN and to is not None:
        message = (
            "取り下げた事例に行き先は書きません。行き先があるなら、how を移動か統合にしてください。"
        )
        return "to", message
    if how != _WITHDRAWN and to is None:
        return "how", "行き先がありません。to に、いまの事例のIDを書いてください。"
    if not isinstance(to, str) or to in library.cases or library.broken(Kind.CASE, to):
        return "to", ""  # what is no id, the schema speaks of
    again = "これもなくなった事例です。いまある事例のIDを書いてください。"
    moved = again if to in library.keys("moved") else ""
    offer = moved or nearest(to, library.cases)
    return "to", sentence(f"行き先の事例{quoted(to)}がありません。", offer)
