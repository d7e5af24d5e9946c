"""A file's name is its id, and a case's id begins with its municipality."""

from collections.abc import Iterator

from casebook.library import Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "ファイル名とIDが同じ"

_ID = {Kind.CASE: "id", Kind.MUNICIPALITY: "key", Kind.COMPARISON: "key"}


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report an id that differs from the file's name, or that does not begin with the municipality."""
    key = _ID.get(document.kind)
    name = document.data.get(key) if key else None
    if key is None or not isinstance(name, str):
        return
    if name != document.name:
        message = (
            f"{key} は{quoted(name)}ですが、ファイル名は{quoted(document.name + '.yml')}です。"
            "どちらかに合わせてください。"
        )
        yield Fault((key,), message)
    town = document.data.get("municipality")
    known = isinstance(town, str) and town in library.municipalities
    if document.kind is Kind.CASE and known and not name.startswith(f"{town}-"):
        message = (
            f"id は自治体の名前とハイフン{quoted(f'{town}-')}で始めます（いまは{quoted(name)}）。"
            f"例: {town}-writing-free-counter"
        )
        yield Fault((key,), message)
