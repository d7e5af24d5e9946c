"""What earlier runs have found out, by the digest of all that it depends on.

One database for each collection. Values are JSON beside a digest of their own: what is damaged, or stands under
another key than its own, counts as absent. Nothing is ever run or unpickled. A folder that cannot be written, a full
disk or another run that writes at the same time cost time and nothing else.
"""

import json
import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from casebook.json_text import compact

_HERE = Path(__file__).parent
_SIZE = 16
_WAIT = 2.0
"""Seconds to wait for another run that writes."""
_MOST = 1_000_000
"""Bytes of new values that are held before they are written."""
_PLAIN = b" "
"""Stands in front of what orjson cannot write: it would read that otherwise, or not at all."""
SOME = 8
"""One value in so many may be of no use: looking for these takes its time."""
_MAKE = """\
CREATE TABLE IF NOT EXISTS kept
(kind TEXT, key BLOB, value BLOB, own BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unswept (kind TEXT PRIMARY KEY, new INTEGER) WITHOUT ROWID
"""
_PUT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)"
_UNSWEPT = "SELECT new FROM unswept WHERE kind = ?"
_COUNT = (
    "INSERT INTO unswept VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET new = new + excluded.new"
)

Key = tuple[str, bytes]


def digest(*parts: bytes) -> bytes:
    """Digest parts, each of which counts with its length."""
    told = blake2b(digest_size=_SIZE)
    for part in parts:
        told.update(b"%d:" % len(part))
        told.update(part)
    return told.digest()


@cache
def code() -> bytes:
    """Digest the package as it was loaded, without its templates."""
    files = sorted(path for path in _HERE.rglob("*") if path.suffix in (".py", ".json"))
    return digest(*(path.read_bytes() for path in files))


class Kept:
    """The values of a database; without a path nothing is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._new: dict[Key, bytes] = {}
        self._room = 0
        self._process = os.getpid()
        self._used: dict[str, set[bytes]] = defaultdict(set)
        self._loaded: dict[str, dict[bytes, tuple[object, object]]] = {}
        self._base = _opened(path) if path else None
        self._inherited: sqlite3.Connection | None = None
        self._forked = self._process

    @property
    def active(self) -> bool:
        """Whether anything is kept at all."""
        return self._path is not None

    @classmethod
    def of(cls, work: Path, cases: Path) -> "Kept":
        """Open what is kept about a collection in a project's folder for such things."""
        name = digest(os.fsencode(cases.resolve())).hex()
        return cls(work / "kept" / f"{name}.sqlite")

    def get(self, kind: str, key: bytes) -> object:
        """Give what is kept under a key; None where nothing is. No value may be None."""
        if (kind, key) in self._new:
            return _decoded(self._new[kind, key])
        row = self._row(kind, key)
        return _sound(kind, key, *row) if row else None

    def load(self, *kinds: str) -> None:
        """Read all that is kept of these kinds at once, where nearly all of it is going to be asked for."""
        if self._base is not None:
            with suppress(sqlite3.Error):
                for kind in kinds:
                    rows = self._base.execute(
                        "SELECT key, value, own FROM kept WHERE kind = ?", (kind,)
                    )
                    self._loaded[kind] = {key: (value, own) for key, value, own in rows}

    def unswept(self, kind: str) -> int:
        """Count the values of a kind that have come since those of no use were forgotten."""
        try:
            row = self._base and self._base.execute(_UNSWEPT, (kind,)).fetchone()
        except sqlite3.Error:
            return 0
        return int(row[0]) if row else 0

    def has(self, kind: str, key: bytes) -> bool:
        """Say whether there seems to be something under a key."""
        if (kind, key) in self._new:
            return True
        if key in self._loaded.get(kind, ()):
            self.touch(kind, key)
            return True
        return bool(self._found("SELECT 1 FROM kept WHERE kind = ? AND key = ?", kind, key))

    def _row(self, kind: str, key: bytes) -> tuple[object, ...] | None:
        if row := self._loaded.get(kind, {}).pop(key, None):  # hardly anything is asked for twice
            self.touch(kind, key)
            return row
        return self._found("SELECT value, own FROM kept WHERE kind = ? AND key = ?", kind, key)

    def _found(self, query: str, kind: str, key: bytes) -> tuple[object, ...] | None:
        self.touch(kind, key)
        if self._reader is None:
            return None
        try:
            row: tuple[object, ...] | None = self._reader.execute(query, (kind, key)).fetchone()
        except sqlite3.Error:
            self._give_up()
            return None
        return row

    @property
    def _reader(self) -> sqlite3.Connection | None:
        """Give a connection to read by: a fork opens one of its own, and leaves that of its parent alone."""
        if self._process == os.getpid():
            return self._base
        if self._base and self._path and self._forked != os.getpid():
            self._forked = os.getpid()
            self._inherited, self._base = self._base, None
            with suppress(sqlite3.Error):
                self._base = _connected(self._path)
        return self._base

    def put(self, kind: str, key: bytes, value: object) -> None:
        """Keep a value; it is written when all is done."""
        if self._path and self._process == os.getpid():
            self.put_encoded(kind, key, encoded(value))

    def put_encoded(self, kind: str, key: bytes, value: bytes) -> None:
        """Keep a value that a worker has encoded."""
        if self._path and self._process == os.getpid():
            self.touch(kind, key)
            self._new[kind, key] = value
            self._room += len(value)
            if self._room > _MOST:
                self.write()

    def touch(self, kind: str, key: bytes) -> None:
        """Count a value as asked for."""
        self._used[kind].add(key)

    def write(self, *sweep: str) -> None:
        """Write what is new; of these kinds forget what was not asked for since the beginning, if that may be much."""
        if not self._path:
            return
        with suppress(sqlite3.Error, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            base = self._base or _made(self._path)
            with _transaction(base):
                base.executemany(_PUT, self._rows())
                base.executemany(_COUNT, Counter(kind for kind, _ in self._new).items())
                for kind in sweep:
                    self._sweep(base, kind, len(self._used[kind]) // SOME)
            self._base = base
        self._new.clear()
        self._room = 0

    def _rows(self) -> Iterator[tuple[str, bytes, bytes, bytes]]:
        for (kind, key), value in self._new.items():
            yield kind, key, value, digest(kind.encode(), key, value)

    def _sweep(self, base: sqlite3.Connection, kind: str, few: int) -> None:
        """Forget what is of no use, unless no more than a few have come since that was done last."""
        found = base.execute(_UNSWEPT, (kind,)).fetchone()
        if not found or found[0] <= few:
            return
        base.execute("DELETE FROM unswept WHERE kind = ?", (kind,))
        there = [key for (key,) in base.execute("SELECT key FROM kept WHERE kind = ?", (kind,))]
        unused = [(kind, key) for key in there if key not in self._used[kind]]
        base.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", unused)

    def _give_up(self) -> None:
        """Do away with a damaged database: the next run begins anew."""
        if self._base:
            self._base.close()
        self._base = None
        if self._path and self._process == os.getpid():
            with suppress(OSError):
                self._path.unlink()


def encoded(value: object) -> bytes:
    """Write a value as it is kept, with halves of letters too."""
    return compact(value, errors="surrogatepass", front=_PLAIN)


def _decoded(value: bytes) -> object:
    if value.startswith(_PLAIN):
        return json.loads(value.decode("utf-8", "surrogatepass"))
    import orjson  # reads in two thirds of the time

    return orjson.loads(value)


def _opened(path: Path) -> sqlite3.Connection | None:
    if not path.is_file():
        return None
    try:
        base = _made(path)
    except sqlite3.Error:
        with suppress(OSError):
            path.unlink()
        return None
    return base


def _made(path: Path) -> sqlite3.Connection:
    base = _connected(path)
    base.executescript(_MAKE)
    return base


def _connected(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    base.execute("PRAGMA synchronous = OFF")  # what a crash of the machine damages is made anew
    return base


@contextmanager
def _transaction(base: sqlite3.Connection) -> Iterator[None]:
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        base.execute("ROLLBACK")
        raise
    base.execute("COMMIT")


def _sound(kind: str, key: bytes, value: object, own: object) -> object:
    """Read a value, if it is what was written."""
    if not isinstance(value, bytes) or digest(kind.encode(), key, value) != own:
        return None
    try:
        return _decoded(value)
    except (ValueError, RecursionError):
        return None
