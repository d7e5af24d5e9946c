"""Data as scripts: what a page opened from a shared folder may load.

Every file is one call, `casebook.take(edition, part, number, data)`. The edition stands for the whole
set, so that a browser notices when it holds files of two builds. Data are JSON; nothing is ever run.
"""

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from casebook import render
from casebook.collection import Collection
from casebook.records.told import packed, told


class Scripts:
    """A folder of data files of one edition."""

    def __init__(self, folder: Path, edition: str) -> None:
        self._folder = folder
        self._edition = edition
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, part: str, data: object, number: int = -1) -> None:
        """Write one file; the files of a part that has several are numbered from 0."""
        name = f"{part}{number}.js" if number >= 0 else f"{part}.js"
        call = f'casebook.take("{self._edition}","{part}",{number},{as_json(data, packed)});\n'
        (self._folder / name).write_text(call, "utf-8")


def edition(collection: Collection, more: Iterable[object] = ()) -> str:
    """Give a digest that changes whenever data made from a collection, and from `more`, would."""
    digest = sha256(render.look().text.encode())
    files = (
        *(case.digest for case in collection.cases.values()),
        *(town.digest for town in collection.municipalities.values()),
        collection.vocabulary.digest,
        collection.towns.digest,
    )
    digest.update("".join(files).encode())
    digest.update(repr(list(more)).encode())
    return digest.hexdigest()[:12]


def as_json(data: object, record: Callable[[object], object] = told) -> str:
    """Write compact JSON, with records as `record` gives them, that may stand in a script."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=record)
    # A script may not break a line within a string, and older browsers count these as line ends.
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
