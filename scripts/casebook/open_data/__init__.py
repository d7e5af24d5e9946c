"""What anybody may take: the API, tables, a feed and a note for programs, all as plain files of the site.

`files` is all that others need.
"""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.open_data import api, case_tables, claim_tables, feed, gif, note, words
from casebook.open_data.naming import TABLES
from casebook.open_data.package import package
from casebook.open_data.table import Table, as_csv, codebook
from casebook.outputs import Outputs
from casebook.pages.data import Taken
from casebook.workbook.write import written


def files(collection: Collection, site_url: str = "") -> Iterator[tuple[str, bytes]]:
    """Give every data file with its site path; `site_url` is where the site is published, "" for nowhere."""
    yield from api.files(collection)
    yield from _tables(collection, site_url)
    yield from _workbooks(collection)
    yield feed.PATH, feed.feed(collection, site_url)
    yield note.PATH, note.note(collection, site_url)


def write(collection: Collection, outputs: Outputs, site_url: str = "") -> tuple[Taken, ...]:
    """Put every data file into a site, and tell what there is."""
    return tuple(_put(outputs, path, content) for path, content in files(collection, site_url))


def _put(outputs: Outputs, path: str, content: bytes) -> Taken:
    outputs.write(path, content)
    # A cell of ours has no line break: the lines after the head are the rows.
    rows = content.count(b"\r\n") - 1 if path.endswith(".csv") else None
    return Taken(path, len(content), rows)


def tables(collection: Collection, site_url: str = "") -> tuple[Table, ...]:
    """Give the tables, in the order in which they are told of."""
    return (
        case_tables.cases(collection, site_url),
        claim_tables.claims(collection, site_url),
        case_tables.answers(collection),
        claim_tables.sources(collection),
        gif.cases(collection),
    )


def _tables(collection: Collection, site_url: str) -> Iterator[tuple[str, bytes]]:
    made = tables(collection, site_url)
    for table in made:
        head = [column.name for column in table.columns]
        yield f"{TABLES}/{table.name}.csv", as_csv(head, table.rows)
        yield f"{TABLES}/{table.name}.codebook.csv", codebook(table)
    yield f"{TABLES}/datapackage.json", package(made, words.about(collection), site_url)


def _workbooks(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Give the cases as a workbook that can be read in again, and the same without a case."""
    if collection.library:
        yield f"{TABLES}/cases.xlsx", written(collection.library)
        yield f"{TABLES}/template.xlsx", written(collection.library, [])
