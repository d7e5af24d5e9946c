"""The files of a site that is being made: what is made of the same as last time is linked from the last site."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from shutil import copy2
from typing import NamedTuple

from casebook.kept import digest
from casebook.parallel import NOTHING, Errands


class Made(NamedTuple):
    """What is known of a site that was made.

    `files` tell of each file, by its path, of what it was made ("" where that is not told), its size and its time;
    `bundles` of each case, by its id, of what all was made that is made of it, and which files that are.
    """

    files: Mapping[str, tuple[str, int, int]] = {}
    bundles: Mapping[str, tuple[str, Sequence[str]]] = {}


class Outputs:
    """A folder that is filled. `last` is the last site, whose files count as `made` while they are as they were."""

    def __init__(self, site: Path, last: Path | None = None, made: Made | None = None) -> None:
        self.site = site
        self.target = last or site
        self._last = last
        self._made, self._carried = made if made and last else Made()
        self._keys: dict[str, str] = {}
        self._bundles: dict[str, tuple[str, dict[str, None]]] = {}
        self._folders: set[str] = set()
        self.errands = Errands()
        """What is still to be made."""

    def carry(self, of: str, key: str) -> bool:
        """Link all that is made `of` one case, where the last site has it made of the same. Says whether it is there.

        Where it is not, what is put from now on is counted to it.
        """
        before, paths = self._carried.get(of, ("", ()))
        self._bundles[of] = key, {}
        if before == key and all(self._again(path, of) for path in paths):
            return True
        for path in self._bundles[of][1]:
            del self._keys[path]
        self._bundles[of] = key, {}
        return False

    def put(self, path: str, key: str, make: Callable[[], str | bytes], of: str = "") -> None:
        """Link a file from the last site where it was made of what the key stands for; else have it made by `finish`.

        What is made `of` one case, by its id, is made in one go.
        """
        self._note(path, key, of)
        target = self._target(path)
        if not (self.same(path, key) and self._link(path, target)):
            self.errands.add(of, partial(_write, target, make))

    def write(self, path: str, content: bytes) -> None:
        """Link a file that the last site has too, or write it at once: it does not wait in memory."""
        self._keys[path] = key = digest(content).hex()
        target = self._target(path)
        if not (self.same(path, key) and self._link(path, target)):
            _write(target, lambda: content)

    def finish(self, meanwhile: Iterator[None] = NOTHING) -> None:
        """Make what waits, and do something else here `meanwhile`."""
        self.errands.run(meanwhile)

    def place(self, path: str, key: str, of: str = "") -> Path:
        """Give the place for a file that is made of what the key stands for, free to be written."""
        self._note(path, key, of)
        target = Path(self._target(path))
        target.unlink(missing_ok=True)  # it may be a link to what others hold
        return target

    def keep(self, path: str, before: str, key: str, of: str = "") -> bool:
        """Link a file that was made of one thing and would be made the same of another. Says whether it is there."""
        if not (self.same(path, before) and self._link(path, self._target(path))):
            return False
        self._note(path, key, of)
        return True

    def same(self, path: str, key: str) -> bool:
        """Say whether the last site holds a file that was made of this, and nobody has touched it since."""
        made = self._made.get(path)
        return key != "" and made is not None and made[0] == key and self.untouched(path)

    def untouched(self, path: str) -> bool:
        """Say whether a file of the last site is as the build left it."""
        made = self._made.get(path)
        if made is None or self._last is None:
            return False
        try:
            found = os.lstat(f"{self._last}/{path}")
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == made[1:]

    def last(self, path: str) -> str | None:
        """Read a file of the last site, if it is as the build left it."""
        before = self.before(path)
        return before.read_text("utf-8") if before else None

    def before(self, path: str) -> Path | None:
        """Give a file of the last site, if it is as the build left it."""
        return self._last / path if self._last and self.untouched(path) else None

    def was(self, path: str) -> tuple[str, int]:
        """Tell of what a file of the last site was made, and its bytes; of one that was not there, nothing."""
        key, size, _ = self._made.get(path, ("", 0, 0))
        return key, size

    def there(self, path: str) -> bool:
        """Say whether a file has been put already."""
        return path in self._keys

    def made(self, site: Path) -> Made:
        """Tell of all files, which may have moved to another folder since."""
        files = {path: (self._keys.get(path, ""), size, time) for path, size, time in _told(site)}
        return Made(files, {of: (key, [*paths]) for of, (key, paths) in self._bundles.items()})

    def _again(self, path: str, of: str) -> bool:
        key, _ = self.was(path)
        return self.keep(path, key, key, of)

    def _note(self, path: str, key: str, of: str) -> None:
        self._keys[path] = key
        if of in self._bundles:
            self._bundles[of][1][path] = None

    def _target(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            Path(self.site, folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return f"{self.site}/{path}"

    def _link(self, path: str, target: str) -> bool:
        """Link a file from the last site, or copy it: not every drive knows such links. Says whether it was there."""
        try:
            os.link(f"{self._last}/{path}", target)
        except FileExistsError:
            Path(target).unlink()
            return self._link(path, target)
        except OSError:
            return self._copied(path, target)
        return True

    def _copied(self, path: str, target: str) -> bool:
        try:
            copy2(f"{self._last}/{path}", target)
        except OSError:
            return False
        return True


def _write(target: str, make: Callable[[], str | bytes]) -> None:
    made, path = make(), Path(target)
    path.unlink(missing_ok=True)  # it may be a link to what others hold
    path.write_bytes(made if isinstance(made, bytes) else made.encode())


def whole(site: Path, made: Made) -> bool:
    """Say whether a site is, file by file, as its build left it."""
    return {path: (size, time) for path, size, time in _told(site)} == {
        path: (size, time) for path, (_, size, time) in made.files.items()
    }


def _told(site: Path) -> Iterator[tuple[str, int, int]]:
    folders = [""]
    for folder in folders:
        with os.scandir(site / folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                else:
                    found = entry.stat(follow_symlinks=False)
                    yield folder + entry.name, found.st_size, found.st_mtime_ns
