"""The index as scripts in a folder of the site: what there is, postings, texts, facets, words.

What the index says of an entry is kept by what the entry is made of. Where the entries are the same ones in the same
order, and few say something else, only the files that tell of these are made anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Any, cast

from casebook.collection import Collection
from casebook.facets import PageKind, grouped
from casebook.kept import Kept, code, digest, encoded
from casebook.normal import FOLDS
from casebook.outputs import Outputs
from casebook.script import Scripts, edition
from casebook.sealed import dataclass
from casebook.search.corpus import beside, of_case
from casebook.search.entry import Entry
from casebook.search.index import class_of_each, classes_of, count_of, numbers, text
from casebook.search.part import RECORD, Listed, Part, Row, record_of
from casebook.search.shards import GRAMS, Gathered, Shards
from casebook.vocabulary import Vocabulary

FOLDER = "search"
BESIDE = "beside"
_AT_ONCE = 64
_SHARD_BYTES = 16 * 1024
_CHUNK_BYTES = 12 * 1024
"""A file of texts is closed once it holds so much: a query reads one for each page it looks into."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What is found out before the index is written: what stands in lists of cases, and what is gathered of the first.

    The first are all of them, where nothing was kept.
    """

    gathered: Gathered
    listed: Listed


def write(
    collection: Collection,
    guides: Sequence[Entry],
    outputs: Outputs,
    kept: Kept | None = None,
    begun: Begun | None = None,
) -> None:
    """Write the index of a collection into its folder of the site; `begun` is what `put` has given."""
    kept = kept or Kept()
    begun = begun or Begun(Gathered(collection.vocabulary), Listed(kept))
    parts = [*_parts(collection, guides, kept, begun.listed)]
    scripts = write_parts(parts, collection.vocabulary, outputs, FOLDER, kept, begun.gathered)
    listed = collection.listed.hex()
    scripts.put_here("words", listed, partial(_words, collection.listing))
    scripts.put_here("offers", listed, partial(_offers, collection.listing))


def _words(collection: Collection) -> object:
    from casebook.search.words import words  # seldom needed, as what follows

    return words(collection)


def _offers(collection: Collection) -> object:
    from casebook.search.offers import offers

    return offers(collection)


def put(collection: Collection, outputs: Outputs, kept: Kept) -> Begun:
    """Have looked at the cases of which nothing is kept, with the rest that is made of them."""
    begun = Begun(Gathered(collection.vocabulary), Listed(kept))
    for number, key in enumerate(collection.stubs if kept.active else ()):
        own = collection.stamp(key)
        if own not in begun.listed:
            outputs.errands.add(key, _Looking(collection, key, begun, number, kept, own))
    return begun


@dataclass(frozen=True, slots=True)
class _Looking:
    """A case that is going to be looked at, by its id and its number; `own` stands for all that is told of it."""

    collection: Collection
    case: str
    begun: Begun
    number: int
    kept: Kept
    own: bytes

    def make(self) -> tuple[list[str], Row, bytes]:
        """Give its bigrams by class, what stands in lists, and its texts."""
        entry = _entry(self.collection, self.case)
        record = record_of(entry)
        row = Part.of(b"", entry, lambda: entry, record).row()
        return classes_of(entry), row, encoded(record)

    def take(self, found: tuple[list[str], Row, bytes]) -> None:
        """Keep it, and gather it if it comes in its turn."""
        classes, row, record = found
        if self.number == self.begun.gathered.count:
            self.begun.gathered.meet(class_of_each(classes), PageKind.CASE.value)
        self.begun.listed.take(self.own, row)
        self.kept.put(GRAMS, self.own, classes)
        self.kept.put_encoded(RECORD, self.own, record)


def _parts(
    collection: Collection, guides: Sequence[Entry], kept: Kept, listed: Listed
) -> Iterator[Part]:
    stamps = {key: collection.stamp(key) for key in collection.stubs}
    for own in stamps.values():
        kept.touch(GRAMS, own)
        kept.touch(RECORD, own)
    yield from listed.parts((own, partial(_entry, collection, key)) for key, own in stamps.items())
    yield from _beside(collection, guides, kept)


def _entry(collection: Collection, key: str) -> Entry:
    return of_case(collection, collection.cases[key])


def _beside(collection: Collection, guides: Sequence[Entry], kept: Kept) -> Iterator[Part]:
    """Give the parts behind those of the cases: as long as lists show the same of these, they say the same."""

    @cache
    def parts() -> list[Part]:
        return [*parts_of(beside(collection.listing, guides))]

    def make(number: int) -> Entry:
        return parts()[number].make()

    key = digest(collection.listed, repr(guides).encode())
    rows = cast(list[list[Any]] | None, kept.get(BESIDE, key))
    if rows is None:
        rows = [[each.key.hex(), *each.row()] for each in parts()]
        kept.put(BESIDE, key, rows)
    for number, (own, *row) in enumerate(rows):
        kept.touch(GRAMS, bytes.fromhex(own))
        yield Part.from_row(bytes.fromhex(own), row, partial(make, number))


def parts_of(entries: Iterable[Entry]) -> Iterator[Part]:
    """Look at entries that are there."""
    for entry in entries:
        key = digest(code(), repr(entry).encode())
        yield Part.of(key, entry, partial(_same, entry))


def write_parts(
    parts: Sequence[Part],
    vocabulary: Vocabulary,
    outputs: Outputs,
    folder: str,
    kept: Kept,
    gathered: Gathered | None = None,
) -> Scripts:
    """Write everything but the words that are suggested."""
    starts = [*_starts(parts)]
    gathered = gathered or Gathered(vocabulary)
    shards = Shards(outputs, folder, parts, gathered, vocabulary, kept)
    count = count_of(shards.total, _SHARD_BYTES)
    places = [part.path for part in parts], starts, count
    scripts = Scripts(outputs, folder, edition(*places, vocabulary.digest))
    shards.write(scripts, count)
    _texts([parts[start:end] for start, end in pairwise((*starts, len(parts)))], scripts, kept)
    _facets(parts, scripts, vocabulary)
    kinds: dict[str, int] = {}
    for number, part in enumerate(parts):
        kinds.setdefault(part.kind, number)
    synonyms = vocabulary.synonyms
    meta = {
        "documents": len(parts),
        "kinds": list(kinds.items()),
        "shards": count,
        "chunks": text(numbers(starts)),
        "folds": FOLDS,
        "groups": (*synonyms.groups, *_names(vocabulary)),
        "wider": [(each.word, each.finds) for each in synonyms.wider],
    }
    scripts.write("meta", meta)
    return scripts


def _texts(chunks: Sequence[Sequence[Part]], scripts: Scripts, kept: Kept) -> None:
    """Write the files of texts, so many of which are taken over at once where all of them say the same."""
    keys = [digest(*(part.key for part in held)) for held in chunks]
    for first in range(0, len(chunks), _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, len(chunks)))
        of = f"{scripts.path('texts')} {first}"
        if not scripts.carry(of, digest(*(keys[number] for number in numbers)).hex()):
            for number in numbers:
                make = partial(_records, chunks[number], kept)
                scripts.put_json("texts", keys[number].hex(), make, number, of)


def _starts(parts: Iterable[Part]) -> Iterator[int]:
    """Give the number of the first entry in each file of texts."""
    left = 0
    for number, part in enumerate(parts):
        if left <= 0:
            yield number
            left = _CHUNK_BYTES
        left -= part.room


def _facets(parts: Sequence[Part], scripts: Scripts, vocabulary: Vocabulary) -> None:
    values = {
        facet.key: {value.key: text(numbers(value.pages)) for value in facet.values}
        for facet in grouped([part.facets for part in parts], vocabulary)
    }
    orders = zip(*(part.orders for part in parts), strict=True)
    named = zip(("newest", "seen", "population"), orders, strict=True)
    scripts.write("facets", values)
    scripts.write("orders", dict(named))


def _names(vocabulary: Vocabulary) -> list[tuple[str, ...]]:
    """List the ways to write each product: they mean the same to someone who searches."""
    return [(each.name, *each.words) for each in vocabulary.products.values() if each.words]


def _same(entry: Entry) -> Entry:
    return entry


def _records(parts: Iterable[Part], kept: Kept) -> str:
    return f"[{','.join(part.record(kept) for part in parts)}]"
