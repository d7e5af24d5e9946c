"""Facets: the values by which results are narrowed, and which pages have each of them."""

from collections.abc import Iterable
from enum import StrEnum

from casebook.ages import OLD
from casebook.bodies import Body
from casebook.model import Case, Municipality
from casebook.rules.municipality_code import PREFECTURES
from casebook.sealed import dataclass
from casebook.tally import Tally
from casebook.vocabulary import Vocabulary

Pairs = tuple[tuple[str, str], ...]
"""Facet key and value key, as a page has them."""


class PageKind(StrEnum):
    """What a page is about; the order is that of the index."""

    CASE = "case"
    MUNICIPALITY = "municipality"
    THEME = "theme"
    PRACTICE = "practice"
    COMPARISON = "comparison"
    PIECES = "pieces"
    TOOL = "tool"
    GUIDE = "guide"
    SOURCES = "sources"


KINDS = {
    PageKind.CASE: "事例",
    PageKind.MUNICIPALITY: "自治体",
    PageKind.THEME: "テーマ",
    PageKind.PRACTICE: "手法",
    PageKind.COMPARISON: "比較",
    PageKind.PIECES: "5つのピース",
    PageKind.TOOL: "道具",
    PageKind.GUIDE: "手引き",
    PageKind.SOURCES: "出典",
}
SIZES = (
    (10_000, "under-10000", "1万人未満"),
    (50_000, "under-50000", "1万人以上5万人未満"),
    (100_000, "under-100000", "5万人以上10万人未満"),
    (300_000, "under-300000", "10万人以上30万人未満"),
    (None, "from-300000", "30万人以上"),
)
"""Bands of population: upper limit (people, exclusive), key, label."""

SEEN = (
    (1, "within-1", "1年以内"),
    (OLD, "within-2", f"1年を超え{OLD}年以内"),
    (None, "older", f"{OLD}年より前"),
)
"""How long ago the state is known of: full years (exclusive), key, label."""
UNSEEN = ("unknown", "時点の記載なし")

_TITLES = {
    "kind": "種類",
    "size": "人口規模",
    "theme": "テーマ",
    "practice": "手法",
    "piece": "ピース",
    "prefecture": "都道府県",
    "town-kind": "団体区分",
    "state": "状態",
    "seen": "確認の新しさ",
    "funding": "財源",
    "basis": "根拠の種類",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet; `pages` are their numbers in the index, ascending."""

    key: str
    label: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with those of its values that some page has."""

    key: str
    label: str
    values: tuple[Value, ...]


def of_kind(kind: PageKind) -> Pairs:
    """Give the facets that every page has."""
    return (("kind", kind.value),)


def of_town(town: Municipality) -> Pairs:
    """Give the facets of a municipality."""
    return (*of_kind(PageKind.MUNICIPALITY), *_whereabouts(town))


def of_case(case: Case, bodies: Iterable[Body], vocabulary: Vocabulary) -> Pairs:
    """Give the facets of a case: those of every body, and of practices also those that were ended or are unknown."""
    claims = [*case.claims()]
    known = _Known(
        themes=case.themes,
        practices=[each.practice for each in case.practices if each.practice],
        state=case.current.state,
        age=case.current.seen.age,
        funding=[claim.funding for claim in claims if claim.funding],
        bases=[claim.basis for claim in claims],
    )
    return _pairs(known, bodies, vocabulary)


def of_tally(
    tally: Tally, themes: Iterable[str], bodies: Iterable[Body], vocabulary: Vocabulary
) -> Pairs:
    """Give the same of a case that is not there."""
    known = _Known(
        themes=themes,
        practices=[each.practice for each in tally.shown],
        state=tally.state,
        age=tally.age,
        funding=tally.funding,
        bases=[basis for basis, _ in tally.bases],
    )
    return _pairs(known, bodies, vocabulary)


@dataclass(frozen=True, slots=True)
class _Known:
    """What decides the facets of a case beside its bodies."""

    themes: Iterable[str]
    practices: Iterable[str]
    state: str
    age: int | None
    funding: Iterable[str]
    bases: Iterable[str]


def _pairs(known: _Known, bodies: Iterable[Body], vocabulary: Vocabulary) -> Pairs:
    places = dict.fromkeys(pair for body in bodies for pair in _whereabouts(body))
    practices = dict.fromkeys(known.practices)
    pieces = dict.fromkeys(vocabulary.practices[key].piece for key in practices)
    return (
        *of_kind(PageKind.CASE),
        *(("theme", key) for key in known.themes),
        *(("practice", key) for key in practices),
        *(("piece", key) for key in pieces if key),
        *places,
        ("state", known.state),
        ("seen", _band_of(known.age)),
        *(("funding", key) for key in dict.fromkeys(known.funding)),
        *(("basis", key) for key in dict.fromkeys(known.bases)),
    )


def grouped(pairs: Iterable[Pairs], vocabulary: Vocabulary) -> tuple[Facet, ...]:
    """Turn the pages' facets round: for each value, who has it, in the order of the vocabulary."""
    having: dict[tuple[str, str], list[int]] = {}
    for number, each in enumerate(pairs):
        for pair in each:
            having.setdefault(pair, []).append(number)
    facets = (
        Facet(
            key,
            _TITLES[key],
            tuple(
                Value(value, label, tuple(having[key, value]))
                for value, label in labels
                if (key, value) in having
            ),
        )
        for key, labels in _labels(having, vocabulary).items()
    )
    return tuple(facet for facet in facets if facet.values)


def size_of(people: float | None) -> str | None:
    """Give the band that a population is in; None where it is unknown."""
    if people is None:
        return None
    return next(key for limit, key, _ in SIZES if limit is None or people < limit)


def _band_of(age: int | None) -> str:
    """Give the band of how many years ago the state of a case is known of."""
    if age is None:
        return UNSEEN[0]
    return next(key for limit, key, _ in SEEN if limit is None or age < limit)


def _whereabouts(town: Municipality | Body) -> Pairs:
    key = size_of(town.people)
    size = (("size", key),) if key else ()
    return (("prefecture", town.prefecture), *size, ("town-kind", town.kind))


def _labels(
    having: Iterable[tuple[str, str]], vocabulary: Vocabulary
) -> dict[str, list[tuple[str, str]]]:
    """List all values of each facet with their labels, in the order in which they are shown."""

    def seen(facet: str) -> list[tuple[str, str]]:
        # Cases and municipalities come in the order of codes, and so do most kinds.
        return [(value, value) for key, value in having if key == facet]

    return {
        "kind": [(kind.value, label) for kind, label in KINDS.items()],
        "size": [(key, label) for _, key, label in SIZES],
        "theme": [(each.key, each.short) for each in vocabulary.themes.values()],
        "practice": [(each.key, each.label) for each in vocabulary.practices.values()],
        "piece": [(each.key, each.short) for each in vocabulary.framework.pieces],
        "prefecture": [(name, name) for name in PREFECTURES],
        "town-kind": seen("town-kind"),
        "state": [(each.key, each.label) for each in vocabulary.states.values()],
        "seen": [*((key, label) for _, key, label in SEEN), UNSEEN],
        "funding": [(each.key, each.label) for each in vocabulary.funding.values()],
        "basis": [(each.key, each.label) for each in vocabulary.bases.values()],
    }
