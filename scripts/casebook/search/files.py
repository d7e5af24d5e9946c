"""The index as scripts in a folder of the site: what there is, postings, texts, facets, words.

Every file is one call, `casebook.take(edition, part, number, data)`. The edition stands for the whole
index, so that a browser notices when it holds files of two builds. Data are JSON; nothing is ever run.
"""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from casebook import render
from casebook.collection import Collection
from casebook.search.corpus import corpus
from casebook.search.document import Document, Section
from casebook.search.facets import Pairs, grouped
from casebook.search.index import Postings, numbers, text
from casebook.search.normal import FOLDS
from casebook.search.words import words
from casebook.vocabulary import Vocabulary

FOLDER = "search"
_SHARD_BYTES = 16 * 1024
_CHUNK_BYTES = 12 * 1024
"""A file of texts is closed once it holds so much: a query reads one for each page it looks into."""


def write(collection: Collection, guides: Sequence[Document], site: Path) -> None:
    """Write the index of a collection into its folder of the site."""
    writer = Writer(site / FOLDER, _edition(collection, guides))
    writer.write(corpus(collection, guides), collection.vocabulary)
    writer.file("words", -1, words(collection))


class Writer:
    """Writes documents as they come: what is kept meanwhile is the postings."""

    def __init__(self, folder: Path, edition: str) -> None:
        self._folder = folder
        self._edition = edition
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, documents: Iterable[Document], vocabulary: Vocabulary) -> None:
        """Write everything but the words that are suggested."""
        postings = Postings()
        chunks = _Chunks(self)
        facets: list[Pairs] = []
        orders: list[tuple[Sequence[int] | None, int | None]] = []
        kinds: dict[str, int] = {}
        for number, document in enumerate(documents):
            postings.add(number, document)
            chunks.add(number, document)
            facets.append(document.facets)
            newest = document.newest.sort_key() if document.newest else None
            orders.append((newest, document.population))
            kinds.setdefault(document.kind.value, number)
        chunks.close()
        shards = 0
        for shards, shard in enumerate(postings.shards(_SHARD_BYTES), 1):
            self.file("postings", shards - 1, shard)
        self._facets(facets, orders, vocabulary)
        synonyms = vocabulary.synonyms
        meta = {
            "documents": len(facets),
            "kinds": list(kinds.items()),
            "shards": shards,
            "chunks": text(numbers(chunks.starts)),
            "folds": FOLDS,
            "groups": synonyms.groups,
            "wider": [(each.word, each.finds) for each in synonyms.wider],
        }
        self.file("meta", -1, meta)

    def file(self, part: str, number: int, data: object) -> None:
        """Write one file; a part that has a single file has the number -1."""
        name = f"{part}{number}.js" if number >= 0 else f"{part}.js"
        call = f'casebook.take("{self._edition}","{part}",{number},{_json(data)});\n'
        (self._folder / name).write_text(call, "utf-8")

    def _facets(
        self,
        facets: Iterable[Pairs],
        orders: Sequence[tuple[Sequence[int] | None, int | None]],
        vocabulary: Vocabulary,
    ) -> None:
        values = {
            facet.key: {value.key: text(numbers(value.documents)) for value in facet.values}
            for facet in grouped(facets, vocabulary)
        }
        newest, population = zip(*orders, strict=True)
        data = {"facets": values, "orders": {"newest": newest, "population": population}}
        self.file("facets", -1, data)


class _Chunks:
    """Texts, some documents to a file; `starts` are the numbers of the first ones."""

    def __init__(self, writer: Writer) -> None:
        self.starts: list[int] = []
        self._writer = writer
        self._records: list[object] = []
        self._room = 0

    def add(self, number: int, document: Document) -> None:
        """Take in a document; numbers ascend."""
        if self._room <= 0:
            self.close()
            self.starts.append(number)
            self._room = _CHUNK_BYTES
        record = _record(document)
        self._records.append(record)
        self._room -= len(_json(record).encode())

    def close(self) -> None:
        """Write what has come since the last file."""
        if self._records:
            self._writer.file("texts", len(self.starts) - 1, self._records)
            self._records = []


def _edition(collection: Collection, guides: Sequence[Document]) -> str:
    """Give a digest that changes whenever the index would."""
    digest = sha256(render.look().encode())
    files = (
        *(case.digest for case in collection.cases.values()),
        *(town.digest for town in collection.municipalities.values()),
        collection.vocabulary.digest,
    )
    digest.update("".join(files).encode())
    digest.update(repr(guides).encode())
    return digest.hexdigest()[:12]


def _record(document: Document) -> list[object]:
    return [
        document.path,
        document.title,
        document.about,
        document.town,
        document.status,
        [_section(each) for each in document.sections],
    ]


def _section(section: Section) -> list[object]:
    flags = int(section.numbered) | int(section.aside) << 1
    return [section.anchor, section.heading, flags, section.lines]


def _json(data: object) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # A script may not break a line within a string, and older browsers count these as line ends.
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
