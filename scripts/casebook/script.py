"""Data as scripts: what a page opened from a shared folder may load.

Every file is one call, `casebook.take(edition, part, number, data)`. The edition stands for the whole
set, so that a browser notices when it holds files of two builds. Data are JSON; nothing is ever run.
"""

from collections.abc import Callable
from hashlib import sha256

from casebook import json_text, render
from casebook.outputs import Outputs
from casebook.records.told import packed, told
from casebook.sealed import dataclass


class Scripts:
    """A folder of data files of one edition."""

    def __init__(self, outputs: Outputs, folder: str, edition: str) -> None:
        self.outputs = outputs
        self.edition = edition
        self._folder = folder
        (outputs.site / folder).mkdir(parents=True, exist_ok=True)

    def carry(self, of: str, key: str) -> bool:
        """Take over all files that are made `of` one thing, where those of the last site are of this key and edition."""
        return self.outputs.carry(of, f"{self.edition} {key}")

    def write(self, part: str, data: object, number: int = -1) -> None:
        """Write one file; the files of a part that has several are numbered from 0."""
        self.put(part, "", lambda: data, number)

    def put_here(self, part: str, key: str, make: Callable[[], object]) -> None:
        """Do the same with a file that tells of all cases; it is made where what is reckoned of all of them is there."""
        content = _Call(self.edition, part, -1, _Packed(make, ""))
        self.outputs.put(self.path(part), f"{self.edition} {key}", content, here=True)

    def put(
        self, part: str, key: str, make: Callable[..., object], number: int = -1, of: str = ""
    ) -> None:
        """Write one file, `of` one case or of many, unless the last site has one of this key and edition; "" is none.

        `make` takes the id of the case, if there is one: of tens of thousands none needs a function of its own.
        """
        self.put_json(part, key, _Packed(make, of), number, of)

    def put_json(
        self, part: str, key: str, make: Callable[[], str], number: int = -1, of: str = ""
    ) -> None:
        """Write one file of what is JSON already."""
        own = key and f"{self.edition} {key}"
        path = self.path(part, number)
        self.outputs.put(path, own, _Call(self.edition, part, number, make), of)

    def path(self, part: str, number: int = -1) -> str:
        """Give the site path of a file."""
        return f"{self._folder}/{part}{number if number >= 0 else ''}.js"


@dataclass(frozen=True, slots=True)
class _Packed:
    """Makes the JSON of what something gives. There are tens of thousands: each holds as little as can be."""

    make: Callable[..., object]
    of: str

    def __call__(self) -> str:
        """Make it."""
        return as_json(self.make(self.of) if self.of else self.make(), packed)


@dataclass(frozen=True, slots=True)
class _Call:
    """Makes a file: the call that hands over what is JSON."""

    edition: str
    part: str
    number: int
    make: Callable[[], str]

    def __call__(self) -> str:
        """Make it."""
        return f'casebook.take("{self.edition}","{self.part}",{self.number},{self.make()});\n'


def edition(*parts: object) -> str:
    """Give a digest that changes whenever files would no longer go together.

    Those of two builds do go together where what they say of one another, by place or by name, is the same.
    """
    return sha256(repr((render.look().text, parts)).encode()).hexdigest()[:12]


def as_json(data: object, record: Callable[[object], object] = told) -> str:
    """Write compact JSON, with records as `record` gives them, that may stand in a script."""
    written = json_text.compact(data, record).decode()
    # A script may not break a line within a string, and older browsers count these as line ends.
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
