"""The last site as it stands, and the site before it, of which the next one is made.

Files that were not made anew are the same in both: they have one number on the drive. So a folder that gave way to the
last site is nearly the next one, and to see in how far takes no more than a look at names and numbers.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

Row: TypeAlias = Sequence[str | int]
"""Of what a file was made ("" where that is not told), its size and its time."""


class Found(NamedTuple):
    """A file as it is found: its size, its time, and its number, which is 0 where no other folder can hold the file."""

    size: int
    time: int
    number: int

    def left(self, row: Row) -> bool:
        """Say whether it is as it was left."""
        return self.size == row[1] and self.time == row[2]


def found(site: Path) -> dict[str, Found]:
    """Look at every file of a site, by its path there; of one that cannot be looked at nothing is found."""
    try:
        return {path: _seen(entry) for path, entry in _entries(site, [""])}
    except OSError:
        return {}


def mend(folder: Path, last: Mapping[str, Found]) -> set[str]:
    """Take out of a folder all but the very files that the last site has at the same paths, and give these paths.

    Raises OSError where something cannot be taken out.
    """
    folders = [""]
    numbers = {path: entry.inode() for path, entry in _entries(folder, folders)}
    same = {
        path for path, number in numbers.items() if path in last and number == last[path].number
    }
    for path in numbers.keys() - same:
        Path(folder, path).unlink()
    for inside in reversed(folders[1:]):
        with suppress(OSError):  # there is something left in it
            Path(folder, inside).rmdir()
    return same


def drop(folder: Path, paths: set[str]) -> None:
    """Remove files, with the folders in which nothing is left."""
    for path in paths:
        inside = folder / path
        inside.unlink()
        with suppress(OSError):
            while (inside := inside.parent) != folder:
                inside.rmdir()


def _entries(root: Path, folders: list[str]) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Walk all that is no folder, by its path; `folders` grows by those that are met."""
    for folder in folders:
        with os.scandir(root / folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                else:
                    yield folder + entry.name, entry


def _seen(entry: "os.DirEntry[str]") -> Found:
    told = entry.stat(follow_symlinks=False)
    # Not every drive tells in a list what it tells of the file itself.
    shared = told.st_nlink > 1 and told.st_ino == entry.inode()
    return Found(told.st_size, told.st_mtime_ns, told.st_ino * shared)
