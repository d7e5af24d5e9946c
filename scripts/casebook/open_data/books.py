"""The cases as workbooks that can be read in again: all in one, or by prefectures where they are many.

Nobody looks through a workbook of thousands of cases, or mends them in one; and a case that changes would cost all
of it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any, cast

from casebook.collection import Collection
from casebook.joined import Whole
from casebook.kept import Kept, code, digest
from casebook.library import Library
from casebook.open_data.naming import TABLES
from casebook.workbook.write import Form

MOST = 200
"""With more cases than this, there is a workbook for each prefecture."""
EACH = 100
"""With more cases than this, a prefecture has several: who changes a case waits for all of its workbook."""
TEMPLATE = f"{TABLES}/template.xlsx"


FORM = "form"
"""The workbook without a case is kept under this."""


def files(collection: Collection, kept: Kept | None = None) -> Iterator[Whole]:
    """Give the workbooks, and the same without a case."""
    library, kept = collection.library, kept or Kept()
    if library:
        around = _around(collection)
        form = cache(partial(_form, library, around, kept))
        if kept.active and not kept.has(FORM, around):
            form()  # here, where it can be kept, and once for all workers
        for path, cases in _shelves(collection).items():
            stubs = (collection.stubs[key] for key in cases)
            key = digest(around, *(stub.digest.encode() for stub in stubs))
            yield Whole.of(path, key, partial(_book, form, library, cases))
        yield Whole.of(TEMPLATE, around, partial(_book, form, library, []))


def path(code: str = "", number: int = 0) -> str:
    """Give the site path of a workbook of a prefecture, by its two digits, or of the one of all cases.

    The workbooks of a prefecture that has several are numbered from 1.
    """
    parts = ("cases", code, str(number or ""))
    return f"{TABLES}/{'-'.join(filter(None, parts))}.xlsx"


def _shelves(collection: Collection) -> dict[str, list[str]]:
    """Give the ids of the cases of each workbook."""
    if len(collection.cases) <= MOST:
        return {path(): [*collection.cases]}
    towns: dict[str, list[list[str]]] = {}
    for town in collection.town_stubs.values():
        if cases := collection.stubs.of_town(town.key):
            towns.setdefault(town.code[:2], []).append(cases)
    shelves: dict[str, list[str]] = {}
    for prefecture, each in towns.items():
        first, *others = _divided(each)
        numbered = enumerate((first, *others), start=1)
        shelves |= {path(prefecture, number if others else 0): cases for number, cases in numbered}
    return shelves


def _divided(towns: Sequence[list[str]]) -> Iterator[list[str]]:
    """Divide the cases of towns into as few workbooks as are needed, of about the same size; none divides a town."""
    count = sum(map(len, towns))
    size, held = count / -(-count // EACH), list[str]()
    for cases in towns:
        held += cases
        if len(held) >= size:
            yield held
            held = []
    if held:
        yield held


def _form(library: Library, key: bytes, kept: Kept) -> Form:
    """Give the workbook without a case, as it is kept or made anew."""
    if row := kept.get(FORM, key):
        return Form.from_row(cast(list[Any], row))
    made = Form.of(library)
    kept.put(FORM, key, made.row())
    return made


def _book(form: Callable[[], Form], library: Library, cases: list[str]) -> bytes:
    return form().filled([library.cases[key].data for key in cases])


def _around(collection: Collection) -> bytes:
    """Stand for what is in a workbook beside its cases: the words to choose from, and all cases and towns by name."""
    towns = (f"{key} {town.full_name}" for key, town in collection.town_stubs.items())
    names = "\n".join((*collection.cases, *towns, collection.vocabulary.digest))
    return digest(code(), names.encode())
