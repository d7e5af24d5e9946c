"""Whether there is anything to build: what a site is made of, and what was made of it last time."""

import os
import time
from binascii import crc32
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from sys import version_info
from typing import Any, TypeAlias, cast

from casebook.day import today
from casebook.digests import Digests
from casebook.kept import Kept, digest
from casebook.outputs import Bundle, Made, whole
from casebook.sealed import dataclass
from casebook.standing import Row

_SITE, _FILES = "site", "files"
_PARTS = 64
"""In so many parts are written down the files of cases, and in as many the others: in one they would take much room."""
FRAMES = "frames"
_PACKAGE = Path(__file__).parent
_DRAWN_BY = ("mkdocs", "mkdocs-material", "jinja2", "markupsafe", "pyyaml", "jsonschema-rs")


@dataclass(frozen=True, slots=True)
class Project:
    """The files of a project: the settings of MkDocs, the pages written by hand, and a folder for what is kept."""

    config: Path
    docs: Path
    work: Path


def of_frames(project: Project, digests: Digests) -> bytes:
    """Digest what the frames and the pages written by hand are made of."""
    versions = repr((tuple(version_info), *map(version, _DRAWN_BY), os.environ.get("SITE_URL")))
    return digest(
        versions.encode(),
        today().isoformat().encode(),
        project.config.read_bytes(),
        of_tree(project.docs, digests),
    )


def of_site(tree: Mapping[str, bytes], frames: bytes, digests: Digests) -> bytes:
    """Digest what the whole site is made of; `tree` are the files of its cases by their digests."""
    return digest(frames, of_tree(_PACKAGE, digests), _of_files(tree))


def of_tree(folder: Path, digests: Digests) -> bytes:
    """Digest all that lies in a folder."""
    return _of_files(digests.tree(folder))


def _of_files(tree: Mapping[str, bytes]) -> bytes:
    pairs = tree.items()
    return digest(b"".join([b"%b\0%b" % (os.fsencode(path), own) for path, own in pairs]))


def settings(kept: Kept, frames: bytes) -> dict[str, object]:
    """Give the settings with which the frames were drawn; empty where they are to be drawn first."""
    return cast(dict[str, object], kept.get(FRAMES, frames) or {})


_Part: TypeAlias = dict[str, Bundle] | dict[str, Row]


class Record:
    """What is written down of a site: of what all it was made (`of`), and what is known of its files (`made`).

    Where little of a site has changed, most parts stay as they are. Each bears a stamp of when it was written, and the
    head tells the stamps of all: where a part is missing, or is of another time, nothing is known of the site.
    """

    def __init__(self, kept: Kept, site: Path) -> None:
        self.of, self.made = "", Made()
        self._kept, self._site = kept, site
        self._stamps = [0] * (2 * _PARTS)
        self._read()

    def done(self, of: bytes) -> bool:
        """Say whether the site stands and was made of this, with every file as it was left."""
        return self.of == of.hex() and self._site.is_dir() and whole(self._site, self.made)

    def note(self, of: bytes, made: Made) -> None:
        """Write down what the site is made of now, and its files."""
        now = time.time_ns()
        for number, (part, before) in enumerate(zip(*map(_parts, (made, self.made)), strict=True)):
            if part != before:
                self._stamps[number] = now
                self._kept.put(_FILES, self._key(number), [now, part])
        self._kept.put(_SITE, os.fsencode(self._site), [of.hex(), self._stamps])
        self._kept.write()

    def _read(self) -> None:
        match self._kept.get(_SITE, os.fsencode(self._site)):
            case [str(of), [*stamps]] if len(stamps) == len(self._stamps):
                parts = [self._part(number, stamp) for number, stamp in enumerate(stamps)]
            case _:
                return
        if None in parts:
            return
        bundles: dict[str, Bundle] = {}
        files: dict[str, Row] = {}
        for part in parts[:_PARTS]:
            bundles |= {key: (own, rows) for key, (own, rows) in part.items()}
        for part in parts[_PARTS:]:
            files |= part
        self.of, self.made = of, Made(files, bundles)
        self._stamps = cast(list[int], stamps)

    def _part(self, number: int, stamp: Any) -> Any:  # noqa: ANN401 - as it was written down
        """Give a part; None where it is not there. One without a stamp is empty."""
        if not stamp:
            return {}
        found = cast(list[Any], self._kept.get(_FILES, self._key(number)) or [0, None])
        return found[1] if found[0] == stamp else None

    def _key(self, number: int) -> bytes:
        return b"%d %b" % (number, os.fsencode(self._site))


def _parts(made: Made) -> list[_Part]:
    """Divide what is known of files, those of a case and a file always into the same part."""
    bundles: list[dict[str, Bundle]] = [{} for _ in range(_PARTS)]
    files: list[dict[str, Row]] = [{} for _ in range(_PARTS)]
    for key, bundle in made.bundles.items():
        bundles[_place(key)][key] = bundle
    for path, row in made.files.items():
        files[_place(path)][path] = row
    return [*bundles, *files]


def _place(name: str) -> int:
    return crc32(name.encode("utf-8", "surrogatepass")) % _PARTS
