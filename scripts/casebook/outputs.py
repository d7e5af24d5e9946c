"""The files of a site that is being made: what is made of the same as last time is the file of the last site."""

import os
from collections.abc import Callable, Iterator, Mapping
from io import BufferedWriter
from pathlib import Path, PurePosixPath
from shutil import copy2, rmtree
from typing import NamedTuple, TypeAlias

from casebook.kept import digest
from casebook.parallel import NOTHING, Errands
from casebook.sealed import dataclass
from casebook.standing import Found, Row, drop, found, mend

Bundle: TypeAlias = tuple[str, dict[str, Row]]
"""Of what all was made that is made of one case, and these files."""


class Made(NamedTuple):
    """What is known of a site that was made: its files by their paths, those of each case, by its id, in a bundle."""

    files: Mapping[str, Row] = {}
    bundles: Mapping[str, Bundle] = {}

    def rows(self) -> dict[str, Row]:
        """Give all files by their paths."""
        rows = dict(self.files)
        for _, files in self.bundles.values():
            rows.update(files)
        return rows


class Outputs:
    """A folder that is filled. `last` is the last site, whose files count as `made` while they are as they were.

    With these the folder may hold the site before the last; by `sweep` nothing is left of it but what was put.
    """

    def __init__(self, site: Path, last: Path | None = None, made: Made | None = None) -> None:
        self.site = site
        self.target = last or site
        self._last = last
        self._made = made if made and last else Made()
        self._rows = self._made.rows()
        there = found(last) if last and self._rows else {}
        self._touched = {path for path, row in self._rows.items() if not left(there, path, row)}
        self._there = _mended(site, there) if last and site.is_dir() else set()
        self._linked: set[str] = set()
        self._carried: set[str] = set()
        self._taken: dict[str, Row] = {}
        self._keys: dict[str, str] = {}
        self._bundles: dict[str, Bundle] = {}
        self._folders: set[str] = set()
        self._links = True
        self.errands = Errands()
        """What is still to be made."""

    def carry(self, of: str, key: str) -> bool:
        """Take over all that is made `of` one case, where the last site has it made of the same. Says whether it is there.

        Where it is not, what is put from now on is counted to it.
        """
        before, files = self._made.bundles.get(of, ("", {}))
        same = before == key and self._touched.isdisjoint(files)
        if same and all(path in self._there or self._link(path) for path in files):
            self._bundles[of] = key, files
            self._carried.update(files)
            return True
        self._bundles[of] = key, {}
        return False

    def put(
        self,
        path: str,
        key: str,
        make: Callable[[], str | bytes],
        of: str = "",
        *,
        here: bool = False,
    ) -> None:
        """Take a file over from the last site where it was made of what the key stands for; else have `finish` make it.

        What is made `of` one case, by its id, is made in one go; what tells of all of them may be made `here`.
        """
        if not self.keep(path, key, key, of):
            self._new(path, key, of)
            writing = _Writing(self, path, make)
            self.errands.add_here(writing) if here else self.errands.add(of, writing)

    def write(self, path: str, content: bytes) -> None:
        """Take over a file that the last site has too, or write it at once: it does not wait in memory."""
        key = digest(content).hex()
        if not self.keep(path, key, key):
            _write(self._new(path, key), lambda: content)

    def finish(self, meanwhile: Iterator[None] = NOTHING) -> None:
        """Make what waits, and do something else here `meanwhile`."""
        self.errands.run(meanwhile)

    def sweep(self) -> None:
        """Remove what the folder held before and was not put."""
        before = self._there | self._linked
        drop(self.site, before - self._carried - self._taken.keys() - self._keys.keys())

    def place(self, path: str, key: str, of: str = "") -> Path:
        """Give the place for a file that is made of what the key stands for, free to be written."""
        target = Path(self._new(path, key, of))
        target.unlink(missing_ok=True)  # it may be a link to what others hold
        return target

    def keep(self, path: str, before: str, key: str, of: str = "") -> bool:
        """Take over a file that was made of one thing and would be made the same of another. Says whether it is there."""
        if not (self.same(path, before) and (path in self._there or self._link(path))):
            return False
        self._taken[path] = row = [key, *self._rows[path][1:]]
        if of in self._bundles:
            self._bundles[of][1][path] = row
        return True

    def same(self, path: str, key: str) -> bool:
        """Say whether the last site holds a file that was made of this, and nobody has touched it since."""
        return key != "" and self.was(path)[0] == key and self.untouched(path)

    def untouched(self, path: str) -> bool:
        """Say whether a file of the last site is as the build left it."""
        return path in self._rows and path not in self._touched

    def last(self, path: str) -> str | None:
        """Read a file of the last site, if it is as the build left it."""
        before = self.before(path)
        return before.read_text("utf-8") if before else None

    def before(self, path: str) -> Path | None:
        """Give a file of the last site, if it is as the build left it."""
        return self._last / path if self._last and self.untouched(path) else None

    def was(self, path: str) -> tuple[str, int]:
        """Tell of what a file of the last site was made, and its bytes; of one that was not there, nothing."""
        key, size, _ = self._rows.get(path, ("", 0, 0))
        return str(key), int(size)

    def there(self, path: str) -> bool:
        """Say whether a file has been put already."""
        return path in self._carried or path in self._taken or path in self._keys

    def made(self, site: Path) -> Made:
        """Tell of all files, which may have moved to another folder since."""
        rows = {**self._taken, **{path: _row(site, path, key) for path, key in self._keys.items()}}
        bundles = dict(self._bundles)
        for of, (key, files) in bundles.items():
            if files is not self._made.bundles.get(of, ("", {}))[1]:
                bundles[of] = key, {path: rows.pop(path) for path in files}
        return Made(rows, bundles)

    @property
    def shares(self) -> bool:
        """Whether most files are the very ones of the last site, so that the next may be made of that."""
        return self._links and len(self._keys) < len(self._carried) + len(self._taken)

    def _new(self, path: str, key: str, of: str = "") -> str:
        """Note a file that is going to be written, and give its place."""
        self._keys[path] = key
        if of in self._bundles:
            self._bundles[of][1][path] = ()
        return self._place(path)

    def _place(self, path: str) -> str:
        """Give the place of a file, with a folder around it."""
        if self._there:
            self._make_way(path)
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(self.site, folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return f"{self.site}/{path}"

    def _make_way(self, path: str) -> None:
        """Remove what was a file where a folder is to be, or a folder where a file is to be."""
        files = self._there.intersection(map(str, PurePosixPath(path).parents))
        for each in files:
            (self.site / each).unlink()
        if (self.site / path).is_dir():
            rmtree(self.site / path)
            files |= {each for each in self._there if each.startswith(f"{path}/")}
        self._there -= files

    def _link(self, path: str) -> bool:
        """Link a file from the last site, or copy it: not every drive knows such links. Says whether it was there."""
        target, own = self._place(path), f"{self._last}/{path}"
        try:
            os.link(own, target)
        except OSError:
            self._links = False
            try:
                copy2(own, target)
            except OSError:
                return False
        self._linked.add(path)
        return True


@dataclass(frozen=True, slots=True)
class _Writing:
    """A file that is to be written."""

    outputs: Outputs
    path: str
    content: Callable[[], str | bytes]

    def make(self) -> None:
        """Write it."""
        _write(f"{self.outputs.site}/{self.path}", self.content)

    def take(self, _: None) -> None:
        """Take nothing: it is there."""


def left(there: Mapping[str, Found], path: str, row: Row) -> bool:
    """Say whether a file that was found is as its build left it."""
    return path in there and there[path].left(row)


def whole(site: Path, made: Made) -> bool:
    """Say whether a site is, file by file, as its build left it."""
    rows, there = made.rows(), found(site)
    return rows.keys() == there.keys() and all(left(there, path, rows[path]) for path in rows)


def _row(site: Path, path: str, key: str) -> Row:
    told = os.lstat(f"{site}/{path}")
    return [key, told.st_size, told.st_mtime_ns]


def _mended(folder: Path, last: Mapping[str, Found]) -> set[str]:
    """Take what can be taken over of the site before the last; where that is not to be had, go without."""
    try:
        return mend(folder, last)
    except OSError:
        folder.rename(folder.with_name(f"{folder.name}.spoilt"))
        return set()


def _write(target: str, make: Callable[[], str | bytes]) -> None:
    made = make()
    with _opened(target) as file:
        file.write(made if isinstance(made, bytes) else made.encode())


def _opened(target: str) -> BufferedWriter:
    """Open a new file; what has the name may be a link to what others hold, and gives way."""
    try:
        return open(target, "xb")  # noqa: PTH123
    except FileExistsError:
        Path(target).unlink()
        return open(target, "xb")  # noqa: PTH123
