"""A number has a unit, and a date: its own or that of a source."""

from collections.abc import Iterator

from casebook.library import Data, Document, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "数には単位と時点がある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report values without a unit, and values that nothing dates."""
    sources = document.data.get("sources")
    for where, claim in document.claims:
        value = claim.get("value")
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue  # no number: the schema speaks of this one
        shown = quoted(value)
        if "unit" not in claim:
            message = f"値{shown}に単位がありません。unit を書いてください。例: unit: 人"
            yield Fault((*where, "value"), message)
        if "as_of" not in claim and not _dated(claim, sources if isinstance(sources, dict) else {}):
            message = (
                f"値{shown}がいつのものか分かりません。as_of に時点を書いてください。"
                "出典を読んでも分からないときは as_of: 不明 と書きます。"
            )
            yield Fault((*where, "value"), message)


def _dated(claim: Data, sources: Data) -> bool:
    named = (sources.get(name) for _, name in texts(claim.get("source")))
    return any(isinstance(source, dict) and source.get("published") for source in named)
