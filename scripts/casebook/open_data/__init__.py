"""What anybody may take: the API, tables, workbooks, a feed and a note for programs, all as plain files of the site.

`files`, `putting` and `write` are all that others need. What is told of one case stands in a part of its own: where a case is
as it was, its part is copied out of the last site.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial

from casebook.collection import Collection
from casebook.joined import Joiner, Whole, Written
from casebook.kept import Kept, code, digest
from casebook.open_data import api, books, case_tables, claim_tables, feed, gif, note, words
from casebook.open_data.naming import TABLES
from casebook.open_data.package import package
from casebook.open_data.table import Table, codebook, whole
from casebook.outputs import Outputs
from casebook.pages.data import Taken
from casebook.pages.page import path_of_data


def files(
    collection: Collection,
    site_url: str = "",
    kept: Kept | None = None,
    anew: Iterable[str] | None = None,
) -> Iterator[Whole]:
    """Give every data file, of the files of cases those of all or of some; `site_url` is where the site is published.

    It is "" for nowhere.
    """
    yield from api.files(collection)
    yield from api.files_of(collection, collection.stubs if anew is None else anew)
    yield from _tables(collection, site_url)
    yield from books.files(collection, kept)
    told = digest(collection.listed, site_url.encode())
    yield Whole.of(feed.PATH, told, partial(feed.feed, collection.listing, site_url))
    yield Whole.of(note.PATH, told, partial(note.note, collection.listing, site_url))


@contextmanager
def putting(
    collection: Collection,
    outputs: Outputs,
    anew: Iterable[str],
    site_url: str = "",
    kept: Kept | None = None,
) -> Iterator[Callable[[], tuple[Taken, ...]]]:
    """Have every data file made with the rest of a site, but for those of cases whose files are there.

    Gives what tells of all of them when that is done.
    """
    every = [*files(collection, site_url, kept, anew)]
    paths = {each.path for each in every}
    there = [path for path in map(path_of_data, collection.stubs) if path not in paths]
    with closing(Joiner(outputs, kept or Kept())) as joiner:
        joiner.put(every)

        def taken() -> tuple[Taken, ...]:
            written = joiner.written()
            carried = (Taken(path, outputs.was(path)[1]) for path in there)
            return *(_taken(written[each.path]) for each in every), *carried

        yield taken


def write(collection: Collection, outputs: Outputs, site_url: str = "") -> tuple[Taken, ...]:
    """Put every data file into a site, and tell what there is."""
    with putting(collection, outputs, collection.stubs, site_url) as taken:
        outputs.finish()
        return taken()


def _taken(written: Written) -> Taken:
    # A cell of ours has no line break: the lines below the head are the rows.
    rows = written.lines if written.path.endswith(".csv") else None
    return Taken(written.path, written.size, rows)


def tables(collection: Collection, site_url: str = "") -> tuple[Table, ...]:
    """Give the tables, in the order in which they are told of."""
    return (
        case_tables.cases(collection, site_url),
        claim_tables.claims(collection),
        case_tables.answers(collection),
        claim_tables.sources(collection),
        gif.cases(collection),
    )


def _tables(collection: Collection, site_url: str) -> Iterator[Whole]:
    made = tables(collection, site_url)
    for table in made:
        book = digest(code(), repr(table.columns).encode())
        yield whole(table, f"{TABLES}/{table.name}.csv")
        yield Whole.of(f"{TABLES}/{table.name}.codebook.csv", book, partial(codebook, table))
    yield _fixed(f"{TABLES}/datapackage.json", package(made, words.about(collection), site_url))


def _fixed(path: str, content: bytes) -> Whole:
    return Whole.of(path, digest(content), lambda: content)
