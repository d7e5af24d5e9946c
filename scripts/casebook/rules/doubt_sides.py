"""A doubt names a source for each of its sides, or says which side has none.

What differs between two sources has two of them. A reader cannot weigh a side that nobody can look up.
"""

from collections.abc import Iterator

from casebook.library import Document, Library, texts
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "食い違いに、それぞれの側の出典がある"

_DIFFER = "食い違い"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report doubts that rest on too few sources for what they say."""
    doubts = document.data.get("doubts")
    sources = document.data.get("sources")
    known = sources.keys() if isinstance(sources, dict) else ()
    for n, doubt in enumerate(doubts if isinstance(doubts, list) else ()):
        if not isinstance(doubt, dict) or "unsourced" in doubt:
            continue
        named = {name for _, name in texts(doubt.get("sources"))}
        # Of a name that is no source another rule speaks.
        if named.issubset(known) and (message := _fault(len(named), doubt.get("kind"))):
            yield Fault(("doubts", n), message)


def _fault(named: int, kind: object) -> str:
    if named == 0:
        return (
            "食い違い・不確かな点に出典がありません。sources に書いてください。"
            "出典がないときは、unsourced に、何の出典がないのかを書きます。"
        )
    if named == 1 and kind is None:
        return (
            "出典が一つだけです。出典どうしが違うなら、もう一方の出典を sources に加えるか、"
            f"加えられないわけを unsourced に書きます。違わないなら kind に{quoted('読み方')}か{quoted('裏づけ')}を書きます。"
        )
    if named == 1 and kind == _DIFFER:
        return (
            f"{quoted(_DIFFER)}なのに、出典が一つだけです。もう一方の出典を sources に加えるか、"
            "加えられないわけを unsourced に書いてください。"
        )
    return ""
