"""Digests of files, none of which is read again while the system says that nobody has touched it.

Size, times and number of a file tell that: whoever writes into it changes one of them. A file that was touched just
before it was read is read again next time, as nothing would tell of a second change at the same moment.
"""

import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias, cast

from casebook.kept import Kept, digest

DIGESTS = "digests"
_KEY = b"files"
_Row: TypeAlias = list[Any]
"""The size, the times and the number of a file, and its digest."""
_SETTLED = 2_000_000_000
"""So many nanoseconds after it was touched a file has other times when it is touched again, on any drive."""


class Digests:
    """The digests of the files that were asked for; those of earlier runs are `kept`."""

    def __init__(self, kept: Kept | None = None) -> None:
        self._kept = kept or Kept()
        self._begun = time.time_ns()
        self._known = cast(dict[str, _Row], self._kept.get(DIGESTS, _KEY) or {})
        self._seen: dict[str, _Row] = {}

    def tree(self, folder: Path) -> dict[str, bytes]:
        """Give the digest of each file in a folder by its path there, in their order."""
        root = f"{folder.absolute()}/"
        found = {path: self._of(root + path, entry) for path, entry in _files(root)}
        return dict(sorted(found.items()))

    def keep(self) -> None:
        """Keep what is known of the files that were asked for, where that is something new."""
        if self._kept.active and self._seen != self._known:
            self._kept.put(DIGESTS, _KEY, self._seen)

    def _of(self, path: str, entry: "os.DirEntry[str]") -> bytes:
        found = entry.stat(follow_symlinks=False)
        told = [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
        known = self._seen.get(path) or self._known.get(path)
        if known and known[:-1] == told:
            self._seen[path] = known
            return bytes.fromhex(known[-1])
        own = _read(Path(path))
        settled = self._begun - max(found.st_mtime_ns, found.st_ctime_ns) > _SETTLED
        if settled and stat.S_ISREG(found.st_mode):  # of what lies behind a link this tells nothing
            self._seen[path] = [*told, own.hex()]
        return own


def _read(path: Path) -> bytes:
    """Digest a file; what is none, or cannot be read, is told by why."""
    try:
        if not path.is_file():
            return digest(b"no file")
        own = digest(path.read_bytes())
        return digest(b"link", own) if path.is_symlink() else own
    except OSError as error:
        return digest(repr(error).encode())


def _files(root: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Walk the files of a folder; what Python has compiled there is of no interest."""
    folders = [""]
    for folder in folders:
        for entry in _entries(root + folder):
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    folders.append(f"{folder}{entry.name}/")
            elif not (entry.is_symlink() and Path(entry.path).is_dir()):
                yield folder + entry.name, entry


def _entries(folder: str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return [*entries]
    except OSError:  # nothing can be read there
        return []
