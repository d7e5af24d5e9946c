"""What is cited for a fact of the self-check tells what is so: no plan, no end, nothing left unknown.

A reader who lacks the fact at home is led to the cited case as one that has it. A claim without a state
may be cited: whether its text says what the fact says is the author's judgement.
"""

from collections.abc import Iterator

from casebook import cite
from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "自己点検の文が挙げる記述は、いま行われていることを述べている"

_SELF_CHECK = "self-check"
_UNMET = ("計画", "終了", "不明")


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report cited claims that show a practice which is not at work, and what was not found."""
    if document.kind is not Kind.VOCABULARY or document.name != _SELF_CHECK:
        return
    for where, found in document.maps:
        cites = found.get("cites")
        for case, fields in (cites if isinstance(cites, dict) else {}).items():
            if case in library.cases and isinstance(fields, dict):
                yield from _cited((*where, "cites", case), fields, library.cases[case].data)


def _cited(where: DataPath, fields: Data, case: Data) -> Iterator[Fault]:
    for field, value in fields.items():
        for step, words in texts(value):
            message = _unmet(cite.matches(case, field, words), words)
            if message:
                yield Fault((*where, field, *step), message)


def _unmet(places: list[cite.Place], words: str) -> str:
    """Say why the words satisfy nothing; those that point to no single place are another rule's."""
    if words == cite.EMPTY or (places and all(place.gap for place in places)):
        return f"{quoted(words)}は、見つからなかったことです。この文のとおりと述べる記述を挙げてください。"
    if len(places) != 1 or places[0].state not in _UNMET:
        return ""
    return (
        f"{quoted(words)}の記述（{places[0].anchor}）の状態は{quoted(str(places[0].state))}で、"
        "この文を満たすとはいえません。ほかの記述を挙げるか、この行を消してください。"
    )
