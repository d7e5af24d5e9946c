"""Whether there is anything to build: what a site is made of, and what was made of it last time."""

import os
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from sys import version_info
from typing import Any, cast

from casebook.day import today
from casebook.digests import Digests
from casebook.kept import Kept, digest
from casebook.outputs import Made, whole
from casebook.sealed import dataclass

_SITE = "site"
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


def last(kept: Kept, site: Path) -> tuple[str, Made]:
    """Tell of what a site was made last, and of its files; nothing where that is not known."""
    of, *made = cast(list[Any], kept.get(_SITE, os.fsencode(site)) or ["", {}, {}])
    return of, Made(*made)


def note(kept: Kept, site: Path, of: bytes, made: Made) -> None:
    """Write down what a site is made of, and its files."""
    kept.put(_SITE, os.fsencode(site), [of.hex(), *made])
    kept.write()


def done(site: Path, before: str, made: Made, of: bytes) -> bool:
    """Say whether a site stands that was made of this, with every file as it was left."""
    return before == of.hex() and site.is_dir() and whole(site, made)
