"""Words that are offered while a reader types: the collection's own terms, names and titles."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.normal import normalise
from casebook.pages import products

MOST_TITLES = 300
"""More titles than this are left to the search itself: the file is read with the first keystroke."""
MOST_KEYWORDS = 600


def words(collection: Collection) -> list[tuple[str, str, str]]:
    """List words with what they are and, for places, their reading; each word once."""
    seen: dict[str, tuple[str, str, str]] = {}
    for text, label, reading in _candidates(collection):
        seen.setdefault(normalise(text), (text, label, reading))
    return list(seen.values())


def _candidates(collection: Collection) -> Iterator[tuple[str, str, str]]:
    vocabulary, cases = collection.vocabulary, collection.cases.values()
    for theme in vocabulary.themes.values():
        yield theme.short, "テーマ", ""
    for practice in vocabulary.practices.values():
        yield practice.label, "手法", ""
    for product in products.used(collection):
        yield product.name, "製品", ""
    for key in dict.fromkeys(claim.funding for case in cases for claim in case.claims()):
        if key:
            yield vocabulary.funding[key].label, "財源", ""
    for town in collection.municipalities.values():
        yield town.name, "自治体", town.kana
    for field in vocabulary.fields.values():
        yield field.title, "項目", ""
    yield from ((word, "テーマの言葉", "") for t in vocabulary.themes.values() for word in t.words)
    yield from ((word, "手法の言葉", "") for p in vocabulary.practices.values() for word in p.words)
    yield from ((word, "キーワード", "") for word in _keywords(collection))
    if len(collection.cases) <= MOST_TITLES:
        yield from ((case.title, "事例", "") for case in collection.cases.values())


def _keywords(collection: Collection) -> list[str]:
    """List the keywords of cases, those of most cases first."""
    counts: dict[str, int] = {}
    for case in collection.cases.values():
        for word in case.keywords:
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: -counts[word])[:MOST_KEYWORDS]
