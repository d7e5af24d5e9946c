"""The index as scripts in a folder of the site: what there is, postings, texts, facets, words."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from casebook.collection import Collection
from casebook.facets import PageKind, Pairs, grouped
from casebook.normal import FOLDS
from casebook.script import Scripts, as_json, edition
from casebook.search.corpus import corpus
from casebook.search.entry import Entry, Section
from casebook.search.everyday import Everyday
from casebook.search.index import Postings, numbers, text
from casebook.search.offers import offers
from casebook.search.words import words
from casebook.vocabulary import Vocabulary

FOLDER = "search"
Orders = tuple[Sequence[int] | None, Sequence[int] | None, int | None]
_SHARD_BYTES = 16 * 1024
_CHUNK_BYTES = 12 * 1024
"""A file of texts is closed once it holds so much: a query reads one for each page it looks into."""


def write(collection: Collection, guides: Sequence[Entry], site: Path) -> None:
    """Write the index of a collection into its folder of the site."""
    scripts = Scripts(site / FOLDER, edition(collection, guides))
    Writer(scripts).write(corpus(collection, guides), collection.vocabulary)
    scripts.write("words", words(collection))
    scripts.write("offers", offers(collection))


class Writer:
    """Writes entries as they come: what is kept meanwhile is the postings."""

    def __init__(self, scripts: Scripts) -> None:
        self._scripts = scripts

    def write(self, entries: Iterable[Entry], vocabulary: Vocabulary) -> None:
        """Write everything but the words that are suggested."""
        postings, everyday = Postings(), Everyday(vocabulary.synonyms.everyday)
        chunks = _Chunks(self._scripts)
        facets: list[Pairs] = []
        orders: list[Orders] = []
        kinds: dict[str, int] = {}
        for number, entry in enumerate(entries):
            held = postings.add(number, entry)
            if entry.kind is PageKind.CASE:
                everyday.meet(held)
            chunks.add(number, entry)
            facets.append(entry.facets)
            newest = entry.newest.sort_key() if entry.newest else None
            seen = entry.seen.last() if entry.seen else None
            orders.append((newest, seen, entry.population))
            kinds.setdefault(entry.kind.value, number)
        chunks.close()
        shards = 0
        for shards, shard in enumerate(postings.shards(_SHARD_BYTES), 1):
            self._scripts.write("postings", shard, shards - 1)
        self._facets(facets, orders, vocabulary)
        self._scripts.write("wider", everyday.left())
        synonyms = vocabulary.synonyms
        meta = {
            "documents": len(facets),
            "kinds": list(kinds.items()),
            "shards": shards,
            "chunks": text(numbers(chunks.starts)),
            "folds": FOLDS,
            "groups": (*synonyms.groups, *_names(vocabulary)),
            "wider": [(each.word, each.finds) for each in synonyms.wider],
        }
        self._scripts.write("meta", meta)

    def _facets(
        self,
        facets: Iterable[Pairs],
        orders: Sequence[Orders],
        vocabulary: Vocabulary,
    ) -> None:
        values = {
            facet.key: {value.key: text(numbers(value.pages)) for value in facet.values}
            for facet in grouped(facets, vocabulary)
        }
        named = zip(("newest", "seen", "population"), zip(*orders, strict=True), strict=True)
        data = {"facets": values, "orders": dict(named)}
        self._scripts.write("facets", data)


def _names(vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    """List the ways to write each product: they mean the same to someone who searches."""
    return [(each.name, *each.words) for each in vocabulary.products.values() if each.words]


class _Chunks:
    """Texts, some entries to a file; `starts` are the numbers of the first ones."""

    def __init__(self, scripts: Scripts) -> None:
        self.starts: list[int] = []
        self._scripts = scripts
        self._records: list[object] = []
        self._room = 0

    def add(self, number: int, entry: Entry) -> None:
        """Take in an entry; numbers ascend."""
        if self._room <= 0:
            self.close()
            self.starts.append(number)
            self._room = _CHUNK_BYTES
        record = _record(entry)
        self._records.append(record)
        self._room -= len(as_json(record).encode())

    def close(self) -> None:
        """Write what has come since the last file."""
        if self._records:
            self._scripts.write("texts", self._records, len(self.starts) - 1)
            self._records = []


def _record(entry: Entry) -> list[object]:
    return [
        entry.path,
        entry.title,
        entry.about,
        entry.town,
        entry.people,
        entry.status,
        entry.old,
        entry.answers,
        [_section(each) for each in entry.sections],
    ]


def _section(section: Section) -> list[object]:
    flags = int(section.numbered) | int(section.aside) << 1 | int(section.tags) << 2
    return [section.anchor, section.heading, flags, section.lines]
