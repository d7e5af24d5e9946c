"""Names that point into other files (municipality, theme, practice, piece, related case) exist there."""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import partial

from casebook.library import Document, Kind, Library, texts
from casebook.problem import nearest, quoted, sentence
from casebook.rules.found import Fault

TITLE = "自治体、テーマ、手法、ピース、関連事例の名前がほかのファイルにある"


@dataclass(frozen=True, slots=True)
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
            for step, name in texts(found.get(key)):
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
        "themes": words("テーマ", "themes"),
        "practice": words("手法", "practices"),
        "practices": words("手法", "practices"),
        "trouble": words("苦労", "troubles"),
        "troubles": words("苦労", "troubles"),
        "meets": words("苦労", "troubles"),
        "funding": words("財源", "funding"),
        "products": words("製品", "products"),
        "piece": words("ピース", "pieces"),
        "statements": words("自己点検の項目", "self-check"),
    }
