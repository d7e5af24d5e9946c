"""The cases as workbooks that can be read in again: all in one, or one for each prefecture where they are many.

Nobody looks through a workbook of thousands of cases, or mends them in one; and a case that changes would cost all
of it.
"""

from collections.abc import Iterator
from functools import partial

from casebook.collection import Collection
from casebook.joined import Whole
from casebook.kept import code, digest
from casebook.library import Library
from casebook.model import Case
from casebook.open_data.naming import TABLES
from casebook.workbook.write import written

MOST = 200
"""With more cases than this, there is a workbook for each prefecture."""
TEMPLATE = f"{TABLES}/template.xlsx"


def files(collection: Collection) -> Iterator[Whole]:
    """Give the workbooks, and the same without a case."""
    library = collection.library
    if library:
        around = _around(collection)
        for path, cases in _shelves(collection).items():
            key = digest(around, *(case.digest.encode() for case in cases))
            yield Whole.of(path, key, partial(_book, library, [case.id for case in cases]))
        yield Whole.of(TEMPLATE, around, partial(written, library, []))


def path(code: str = "") -> str:
    """Give the site path of the workbook of a prefecture, by its two digits, or of the one of all cases."""
    return f"{TABLES}/cases-{code}.xlsx" if code else f"{TABLES}/cases.xlsx"


def _shelves(collection: Collection) -> dict[str, list[Case]]:
    """Give the cases of each workbook."""
    many = len(collection.cases) > MOST
    shelves: dict[str, list[Case]] = {} if many else {path(): []}
    for case in collection.cases.values():
        own = path(collection.town(case).code[:2]) if many else path()
        shelves.setdefault(own, []).append(case)
    return shelves


def _book(library: Library, cases: list[str]) -> bytes:
    return written(library, [library.cases[key].data for key in cases])


def _around(collection: Collection) -> bytes:
    """Stand for what is in a workbook beside its cases: the words to choose from, and all cases and towns by name."""
    towns = (f"{key} {town.full_name}" for key, town in collection.municipalities.items())
    names = "\n".join((*collection.cases, *towns, collection.vocabulary.digest))
    return digest(code(), names.encode())
