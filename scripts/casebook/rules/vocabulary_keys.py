"""A vocabulary names each thing once, and the comparison groups hold every field."""

from collections.abc import Iterator

from casebook import schema
from casebook.document import DataPath, Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "語彙の名前が一度ずつ、もれなくある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report keys that stand twice, and claim fields that no comparison group holds."""
    if document.kind is not Kind.VOCABULARY:
        return
    seen: dict[tuple[DataPath, str], bool] = {}
    fields: set[str] = set()
    for where, found in document.maps():
        key = found.get("key")
        if not isinstance(key, str):
            continue
        shelf = _shelf(document.name, where)
        if (shelf, key) in seen:
            message = (
                f"名前{quoted(key)}が二度使われています。片方を別の名前にするか、消してください。"
            )
            yield Fault((*where, "key"), message)
        seen[shelf, key] = True
        if shelf == ("fields",):
            fields.add(key)
    if document.name == "fields":
        for name, field in schema.claim_fields().items():
            if name not in fields:
                message = f"項目 {name}（{field.title}）がどの組にも入っていません。組の fields に加えてください。"
                yield Fault(("groups",), message)


def _shelf(vocabulary: str, where: DataPath) -> DataPath:
    """Name what must be unique together: fields over all groups, else the entries of one list."""
    if vocabulary == "fields" and "fields" in where:
        return ("fields",)
    return where[:-1]
