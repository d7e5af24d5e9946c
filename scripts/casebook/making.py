"""A site of what has changed: frames by MkDocs, and the cases poured in.

MkDocs draws the frames and the pages written by hand; they are kept too, and MkDocs is not even imported while what
they are made of is the same.
"""

import logging
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from casebook import fresh, site
from casebook.collection import Collection
from casebook.day import built
from casebook.digests import Digests
from casebook.fresh import FRAMES, Project
from casebook.joined import PARTS
from casebook.kept import Kept
from casebook.near_cases import NEAR
from casebook.needed import complete, strip
from casebook.open_data.books import FORM
from casebook.outputs import Made, Outputs
from casebook.planning import AROUND, PLAN
from casebook.search.everyday import EVERYDAY
from casebook.search.files import BESIDE
from casebook.search.guides import GUIDE
from casebook.search.part import ENTRY, RECORD
from casebook.search.shards import GRAMS
from casebook.stops import UndrawnError
from casebook.stubs import BRIEF, STUB
from casebook.tallies import CITES, TALLY
from casebook.town_stubs import TOWN

SWEPT = (
    STUB,
    BRIEF,
    TALLY,
    CITES,
    TOWN,
    NEAR,
    PARTS,
    PLAN,
    AROUND,
    BESIDE,
    ENTRY,
    RECORD,
    GRAMS,
    GUIDE,
    EVERYDAY,
    FORM,
    FRAMES,
)
"""What every build asks for again: what it does not ask for is of no use any more."""


def make(
    project: Project,
    cases: Path,
    tree: Mapping[str, bytes],
    target: Path,
    last: Made,
    kept: Kept,
    frames: bytes,
) -> "Making":
    """Put a site in the place of the last; cases and frames are told by digests: of files, and of what they are made of.

    Raises what `stops` lists.
    """
    making = Making(project, kept, frames, target, last)
    collection = site.collect(cases, kept=kept, tree=tree)
    site.build(lambda staging: making.fill(collection, staging), target)
    return making


class Making:
    """One build."""

    def __init__(
        self, project: Project, kept: Kept, frames: bytes, target: Path, last: Made
    ) -> None:
        self._project, self._kept, self._frames = project, kept, frames
        self._target, self._last = target, last
        self.settings: Mapping[str, object] = {}
        self.outputs: Outputs | None = None

    def fill(self, collection: Collection, staging: Path) -> bool:
        """Draw the frames, then pour the cases in. Says whether the last site is of use to the next build."""
        frames = staging.with_name(FRAMES)
        self.settings = self._draw(frames)
        address = str(self.settings["site_url"])
        strip(frames, address)
        self.outputs = outputs = Outputs(staging, self._target, self._last)
        filled = site.fill(collection, staging, None, address, outputs, self._kept, frames)
        complete(staging, self._project.docs, filled.kinds)
        return outputs.shares

    def made(self) -> Made:
        """Tell of the files of the site that stands now."""
        assert self.outputs  # noqa: S101 - what is built has been filled
        return self.outputs.made(self._target)

    def _draw(self, frames: Path) -> Mapping[str, object]:
        """Give the frames that are kept a place of their own, or let MkDocs draw them."""
        folder = self._project.work / FRAMES
        known = fresh.settings(self._kept, self._frames)
        if known and folder.is_dir():
            shutil.copytree(folder, frames, copy_function=_linked)
            if _tree(frames) == known["tree"]:
                return known
            shutil.rmtree(frames)
        drawn = _draw(self._project.config, frames)
        _replace(folder, frames)
        settings = drawn | {"tree": _tree(frames)}
        self._kept.put(FRAMES, self._frames, settings)
        return settings


def _tree(folder: Path) -> str:
    return fresh.of_tree(folder, Digests()).hex()


def _draw(config_file: Path, folder: Path) -> dict[str, object]:
    """Let MkDocs draw the frames and the pages written by hand."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    logging.basicConfig(format="%(message)s")  # MkDocs' warnings, which end a strict build
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        # Without our hook, which would read the cases again.
        config = load_config(str(config_file), site_dir=str(folder), strict=True, hooks=[])
        config.extra["built"] = built()
        build(config)
    except MkDocsException as stop:
        raise UndrawnError(str(stop)) from stop
    return {
        "site_url": config.site_url or "",
        "nameless": bool(config.site_url and not config.extra.get("publisher")),
    }


def _linked(file: str, other: str) -> None:
    """Link a file that nobody writes into, or copy it."""
    try:
        os.link(file, other)
    except OSError:
        shutil.copy2(file, other)


def _replace(folder: Path, frames: Path) -> None:
    """Keep a copy of what MkDocs has drawn; where that cannot be, it is drawn again next time."""
    aside = folder.with_name(f"{folder.name}.{os.getpid()}.tmp")
    try:
        shutil.copytree(frames, aside)
        shutil.rmtree(folder, ignore_errors=True)
        aside.rename(folder)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
