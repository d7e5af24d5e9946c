"""Names that point into other files (municipality, theme, practice, piece, related case) exist there."""

from collections.abc import Callable, Iterator, Mapping, Set
from functools import partial

from casebook.library import Document, Kind, Library, texts
from casebook.meant import key_meant
from casebook.problem import nearest, quoted, sentence
from casebook.rules.found import Fault
from casebook.sealed import dataclass

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


@dataclass(frozen=True, slots=True)
class _Target:
    """Where the names under a key have to exist."""

    label: str
    place: str
    known: Set[str]
    broken: Callable[[str], bool]
    names: Callable[[], Mapping[str, str]]
    """The keys by what readers see instead of them; asked for only where a name is unknown."""


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
    return sentence(missing, nearest(name, known) or key_meant(name, target.names()) or few)


def _named(files: Mapping[str, Document]) -> dict[str, str]:
    """Give municipalities by their names, and cases by their titles."""
    told = ((key, file.data.get("name") or file.data.get("title")) for key, file in files.items())
    return {name: key for key, name in told if isinstance(name, str)}


def _labelled(library: Library, vocabulary: str) -> dict[str, str]:
    """Give the keys of a vocabulary by the labels and the words of its items."""
    items = library.vocabulary[vocabulary].data["items"]
    whole = [item for item in items if isinstance(item, dict) and isinstance(item.get("key"), str)]
    return {
        name: item["key"]
        for field in ("words", "label", "name")
        for item in whole
        for _, name in texts(item.get(field))
    }


def _targets(library: Library) -> dict[str, _Target | None]:
    def shelf(kind: Kind, known: Mapping[str, Document], label: str, place: str) -> _Target:
        return _Target(
            label, place, known.keys(), partial(library.broken, kind), lambda: _named(known)
        )

    def words(label: str, vocabulary: str) -> _Target | None:
        # Without the vocabulary every name would look wrong; that file's own problem says enough.
        place = f"cases/_vocabulary/{vocabulary}.yml"
        known = library.keys(vocabulary)
        names = partial(_labelled, library, vocabulary)
        return _Target(label, place, known, lambda _: False, names) if known else None

    return {
        "municipality": shelf(
            Kind.MUNICIPALITY, library.municipalities, "自治体", "cases/_municipalities"
        ),
        "related": shelf(Kind.CASE, library.cases, "関連事例", "cases"),
        **{key: words(_LABELS[name], name) for key, name in VOCABULARIES.items()},
    }
