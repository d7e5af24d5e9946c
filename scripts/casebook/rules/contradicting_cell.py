"""A field is stated, or not stated, or not applicable: only one of them."""

from collections.abc import Iterator

from casebook import schema
from casebook.document import Document, Kind, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "項目の記載の有無が一つに決まっている"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report fields that a case both states and declares as missing or not applicable."""
    if document.kind is not Kind.CASE:
        return
    fields = schema.claim_fields()
    declared: dict[str, str] = {}
    for key in ("not_stated", "not_applicable"):
        for step, name in texts(document.data.get(key)):
            title = fields[name].title if name in fields else name
            if document.data.get(name):
                message = (
                    f"{name}（{title}）には記述がありますが、{key} にも入っています。"
                    "記述があるなら外してください。一部だけ見つからないときは field と what で書きます。"
                )
                yield Fault((key, *step), message)
            elif declared.get(name, key) != key:
                message = f"{name}（{title}）が {declared[name]} と {key} の両方に入っています。{quoted(name)}を片方から消してください。"
                yield Fault((key, *step), message)
            declared.setdefault(name, key)
    for n, gap in enumerate(document.data.get("not_stated") or ()):
        name = gap.get("field") if isinstance(gap, dict) else None
        if name in fields and not document.data.get(name):
            message = (
                f"{name}（{fields[name].title}）には記述がないので、一部だけの記載なしにはできません。"
                f"丸ごと見つからないときは、ここに {name} とだけ書いてください。"
            )
            yield Fault(("not_stated", n), message)
