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
    vocabulary = collection.vocabulary
    yield from ((theme.short, "テーマ", "") for theme in vocabulary.themes.values())
    yield from ((practice.label, "手法", "") for practice in vocabulary.practices.values())
    yield from ((product.name, "製品", "") for product in products.used(collection))
    yield from ((label, "財源", "") for label in _funding(collection))
    yield from ((town.name, "自治体", town.kana) for town in collection.municipalities.values())
    yield from ((field.title, "項目", "") for field in vocabulary.fields.values())
    yield from ((word, "テーマの言葉", "") for t in vocabulary.themes.values() for word in t.words)
    yield from ((word, "手法の言葉", "") for p in vocabulary.practices.values() for word in p.words)
    yield from ((word, "キーワード", "") for word in _keywords(collection))
    if len(collection.stubs) <= MOST_TITLES:
        yield from ((case.title, "事例", "") for case in collection.cases.values())


def _funding(collection: Collection) -> list[str]:
    """Name where the money of the cases came from."""
    keys = dict.fromkeys(key for tally in collection.tallies.values() for key in tally.funding)
    return [collection.vocabulary.funding[key].label for key in keys]


def _keywords(collection: Collection) -> list[str]:
    """List the keywords of cases, those of most cases first."""
    counts: dict[str, int] = {}
    for tally in collection.tallies.values():
        for word in tally.keywords:
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts, key=lambda word: -counts[word])[:MOST_KEYWORDS]
