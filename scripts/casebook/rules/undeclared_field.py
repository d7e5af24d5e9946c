"""The items that GIF DS-451-3 requires are stated, or declared as not found."""

from collections.abc import Iterator

from casebook import schema
from casebook.library import Document, Kind, Library, texts
from casebook.rules.found import Fault

TITLE = "GIFの必須項目に記述か「記載なし」がある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report required claim fields that a case is silent about."""
    if document.kind is not Kind.CASE:
        return
    declared = {
        name
        for key in ("not_stated", "not_applicable")
        for _, name in texts(document.data.get(key))
    }
    for name, field in schema.claim_fields().items():
        required = field.schema.get("x-gif-required", False)
        if required and name not in document.data and name not in declared:
            message = (
                f"事例の必須項目 {name}（{field.title}）がありません。{field.description}"
                f"探しても見つからないときは not_stated に {name} を入れてください。"
            )
            yield Fault((), message, missing=name)
