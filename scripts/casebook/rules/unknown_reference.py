"""Names that point into other files (municipality, theme, practice, piece, related case) exist there."""

from collections.abc import Callable, Iterator, Set
from functools import partial

from casebook.frozen import frozen
from casebook.library import Document, Kind, Library, texts
from casebook.problem import nearest, quoted, sentence
from casebook.rules.found import Fault

TITLE = "自治体、テーマ、手法、ピース、関連事例の名前がほかのファイルにある"


VOCABULARIES = {
    "themes": "themes",
    "practice": "practices",
    "practices": "practices",
    "trouble": "troubles",
    "troubles": "troubles",
    "meets": "troubles",
    "funding": "funding",
    "products": "products",
    "piece": "pieces",
    "statements": "self-check",
}
"""The keys under which names of a vocabulary stand, and which one."""

_LABELS = {
    "themes": "テーマ",
    "practices": "手法",
    "troubles": "苦労",
    "funding": "財源",
    "products": "製品",
    "pieces": "ピース",
    "self-check": "自己点検の項目",
}


@frozen
class _Target:
    """Where the names under a key have to exist."""

    label: str
    place: str
    known: Set[str]
    broken: Callable[[str], bool]


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report each name that the other files do not know."""
    targets = {key: target for key, target in _targets(library).items() if target}
    for where, found in document.maps:
        if where == ("answers",):
            continue  # its keys are questions, some of which are called as a list of words is
        for key, target in targets.items():
            for step, name in texts(found[key]) if key in found else ():
                if key == "related" and name == document.name:
                    message = "関連事例に、この事例自身が入っています。ほかの事例のIDにするか、消してください。"
                    yield Fault((*where, key, *step), message)
                elif name not in target.known and not target.broken(name):
                    yield Fault((*where, key, *step), _message(name, target))


def _message(name: str, target: _Target) -> str:
    known = sorted(target.known)
    few = f"あるのは {'、'.join(known)} です。" if 0 < len(known) <= 12 else ""
    missing = f"{target.label}{quoted(name)}が {target.place} にありません。"
    return sentence(missing, nearest(name, known) or few)


def _targets(library: Library) -> dict[str, _Target | None]:
    def shelf(kind: Kind, known: Set[str], label: str, place: str) -> _Target:
        return _Target(label, place, known, partial(library.broken, kind))

    def words(label: str, vocabulary: str) -> _Target | None:
        # Without the vocabulary every name would look wrong; that file's own problem says enough.
        place = f"cases/_vocabulary/{vocabulary}.yml"
        known = library.keys(vocabulary)
        return _Target(label, place, known, lambda _: False) if known else None

    towns = library.municipalities.keys()
    return {
        "municipality": shelf(Kind.MUNICIPALITY, towns, "自治体", "cases/_municipalities"),
        "related": shelf(Kind.CASE, library.cases.keys(), "関連事例", "cases"),
        **{key: words(_LABELS[name], name) for key, name in VOCABULARIES.items()},
    }
