"""Whether there is anything to build: what a site is made of, and what was made of it last time."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from sys import version_info
from typing import Any, cast

from casebook.day import today
from casebook.kept import Kept, digest, digest_of
from casebook.outputs import Made, whole

_SITE = "made"
FRAMES = "frames"
_PACKAGE = Path(__file__).parent
_DRAWN_BY = ("mkdocs", "mkdocs-material", "jinja2", "markupsafe", "pyyaml", "jsonschema-rs")


@dataclass(frozen=True, slots=True)
class Project:
    """The files of a project: the settings of MkDocs, the pages written by hand, and a folder for what is kept."""

    config: Path
    docs: Path
    work: Path


def of_frames(project: Project) -> bytes:
    """Digest what the frames and the pages written by hand are made of."""
    versions = repr((tuple(version_info), *map(version, _DRAWN_BY), os.environ.get("SITE_URL")))
    return digest(
        versions.encode(),
        today().isoformat().encode(),
        project.config.read_bytes(),
        *_tree(project.docs),
    )


def of_site(cases: Path, frames: bytes) -> bytes:
    """Digest what the whole site is made of."""
    return digest_of(chain((frames,), _tree(_PACKAGE), _tree(cases)))


def of_tree(folder: Path) -> bytes:
    """Digest all that lies in a folder."""
    return digest_of(_tree(folder))


def stamp(project: Project, cases: Path) -> list[tuple[str, int, int]]:
    """Tell of all files of which a site is made when each was written last: as long as that is so, they are the same."""
    files = chain(*map(_files, (_PACKAGE, project.docs, cases)), [project.config])
    return [(str(path), *_written(path)) for path in files]


def settings(kept: Kept, frames: bytes) -> dict[str, object]:
    """Give the settings with which the frames were drawn; empty where they are to be drawn first."""
    return cast(dict[str, object], kept.get(FRAMES, frames) or {})


def made(kept: Kept, site: Path) -> tuple[str, Made]:
    """Tell of what a site was made last, and of its files; nothing where that is not known."""
    found = kept.get(_SITE, os.fsencode(site))
    if found is None:
        return "", Made()
    of, files, bundles = cast(list[Any], found)
    return of, Made({path: tuple(told) for path, told in files.items()}, bundles)


def note(kept: Kept, site: Path, of: bytes, made: Made) -> None:
    """Write down what a site is made of, and its files."""
    kept.put(_SITE, os.fsencode(site), [of.hex(), *made])
    kept.write()


def done(kept: Kept, site: Path, of: bytes) -> bool:
    """Say whether a site stands that was made of this, with every file as it was left."""
    before, last = made(kept, site)
    return before == of.hex() and site.is_dir() and whole(site, last)


def _tree(folder: Path) -> Iterator[bytes]:
    for path in _files(folder):
        yield os.fsencode(path.relative_to(folder))
        yield _content(path)


def _files(folder: Path) -> Iterator[Path]:
    for place, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        for name in sorted(names):
            yield Path(place, name)


def _written(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:  # a link to nowhere
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.is_file() else b"no file"
    except OSError as error:
        return repr(error).encode()
