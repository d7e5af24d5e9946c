"""A case begins once and starts running once, each on a day that is told, in this order."""

from collections.abc import Iterator

from casebook.library import Data, DataPath, Document, Kind, Library
from casebook.model import MILESTONES
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.when import When

TITLE = "着手と運用の節目が、時のある記述に一つずつある"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report milestones without a time, a second one of a kind, and one that begins before the other."""
    if document.kind is not Kind.CASE:
        return
    marked: dict[str, When] = {}
    for where, claim in document.claims:
        name = claim.get("milestone")
        if name not in MILESTONES:
            continue
        time = _time(claim)
        if name in marked:
            message = f"節目{quoted(name)}が二つあります。一つだけに付けてください。"
            yield Fault((*where, "milestone"), message)
        elif time is None:
            message = (
                f"節目{quoted(name)}の時が分かりません。as_of に時を書くか、節目を消してください。"
            )
            yield Fault((*where, "milestone"), message)
        else:
            yield from _order(where, name, time, marked)
            marked[name] = time


def _order(where: DataPath, name: str, time: When, marked: dict[str, When]) -> Iterator[Fault]:
    both = marked | {name: time}
    if len(both) == len(MILESTONES):
        began, running = (both[each] for each in MILESTONES)
        if began.sort_key() > running.last():
            message = f"運用{quoted(running.text)}が、着手{quoted(began.text)}より前です。どちらかを直してください。"
            yield Fault((*where, "milestone"), message)


def _time(claim: Data) -> When | None:
    try:
        when = When.parse(claim["as_of"])
    except (KeyError, ValueError, TypeError):
        return None
    return when if when.start and when.exists() else None
