"""A field is stated, or not stated, or not applicable: only one of them. So is an item of a reception."""

from collections.abc import Iterator

from casebook import schema
from casebook.library import Document, Kind, Library, texts
from casebook.model import COST, SPENT
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "項目の記載の有無が一つに決まっている"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report what a file both states and declares as missing or not applicable."""
    if document.kind is Kind.CASE:
        yield from _whole_fields(document)
        yield from _parts(document)
    elif document.kind is Kind.MUNICIPALITY:
        yield from _reception(document)


def _whole_fields(document: Document) -> Iterator[Fault]:
    fields = schema.claim_fields()
    declared: dict[str, str] = {}
    for key in ("not_stated", "not_applicable"):
        for step, name in texts(document.data.get(key)):
            if name not in fields:
                continue  # the schema speaks of this one
            shown = f"{name}（{fields[name].title}）"
            if _answered(name, document.data.get(name)):
                message = (
                    f"{shown}には記述がありますが、{key} にも入っています。"
                    "記述があるなら外してください。一部だけ見つからないときは field と what で書きます。"
                )
                yield Fault((key, *step), message)
            elif declared.setdefault(name, key) != key:
                message = (
                    f"{shown}が {declared[name]} と {key} の両方に入っています。"
                    f"{quoted(name)}を片方から消してください。"
                )
                yield Fault((key, *step), message)


def _answered(field: str, claims: object) -> bool:
    """Say whether anything answers the field: money that came in or was saved is no cost."""
    if field != COST or not isinstance(claims, list):
        return bool(claims)
    kinds = (claim.get("cost_kind") for claim in claims if isinstance(claim, dict))
    return any(kind in SPENT for kind in kinds)


def _reception(document: Document) -> Iterator[Fault]:
    reception = document.data.get("reception")
    known = reception if isinstance(reception, dict) else {}
    items = schema.reception_fields()
    for step, name in texts(known.get("not_stated")):
        if name in items and known.get(name):
            message = (
                f"{name}（{items[name].title}）には記述がありますが、not_stated にも入っています。"
                "記述があるなら外してください。"
            )
            yield Fault(("reception", "not_stated", *step), message)


def _parts(document: Document) -> Iterator[Fault]:
    """Report parts that are missing in fields of which nothing is stated."""
    fields = schema.claim_fields()
    listed = document.data.get("not_stated")
    for n, part in enumerate(listed if isinstance(listed, list) else ()):
        name = part.get("field") if isinstance(part, dict) else None
        if isinstance(name, str) and name in fields and not document.data.get(name):
            message = (
                f"{name}（{fields[name].title}）には記述がないので、一部だけの記載なしにはできません。"
                f"丸ごと見つからないときは、ここに {name} とだけ書いてください。"
            )
            yield Fault(("not_stated", n), message)
