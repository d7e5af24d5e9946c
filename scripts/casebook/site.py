"""The whole site: frames by MkDocs into a staging folder, pages poured in, then one swap."""

import ctypes
import errno
import fcntl
import glob
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from casebook import browser_files, open_data, render
from casebook.cache import Cache
from casebook.check import check
from casebook.collection import Collection
from casebook.day import today
from casebook.kept import Kept
from casebook.mentions import unlinked
from casebook.near_cases import NearCases
from casebook.outputs import Outputs
from casebook.pages import data
from casebook.pages.page import CASES, Planned
from casebook.planning import Plan, made_of
from casebook.pour import Frame, listing, pour
from casebook.sealed import dataclass
from casebook.search import files as index
from casebook.search import guides
from casebook.stops import ForeignFolderError, ProblemsError

MARKER = ".casebook"
"""The file that tells a site of ours, which a build may replace, from anybody else's folder."""

SITEMAP = "sitemap.xml"

_DAY = 24 * 60 * 60
_YOUNG = 10
"""Seconds in which a room may not have been locked yet."""
_EXCHANGE = 2
_HERE = -100
"""As Linux calls these two: the flag for an exchange, and a path seen from the working folder."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What has been poured: so many pages; `kinds` are paths of pages that, together, load all that any page loads."""

    pages: int
    kinds: tuple[str, ...]


def collect(
    cases: Path,
    shown: Path | None = None,
    kept: Kept | None = None,
    tree: Mapping[str, bytes] | None = None,
) -> Collection:
    """Read, check and assemble a collection, whose files have the digests `tree` where these are known.

    Raises ProblemsError with all of its problems.
    """
    checked = check(cases, today(), shown, kept=kept, tree=tree)
    if checked.problems:
        raise ProblemsError(checked.problems)
    return Collection.of(checked, kept)


def fill(
    collection: Collection,
    site: Path,
    cache: Path | None,
    site_url: str = "",
    outputs: Outputs | None = None,
    kept: Kept | None = None,
    frames: Path | None = None,
) -> Filled:
    """Pour all pages of a collection into frames, which may lie in the site itself, and index them."""
    frames, outputs = frames or site, outputs or Outputs(site)
    outputs.write(MARKER, b"")
    drawn = Cache(cache)
    kept = kept or Kept()
    look = render.look()
    near_cases = NearCases(collection)
    plan, drawn_pages = Plan(collection, near_cases, kept, look), guides.drawn(frames)
    frame = Frame.read(frames / CASES.path, site_url).digest
    anew = [
        key
        for key, own in made_of(collection, near_cases, kept)
        if not outputs.carry(key, f"{look.text} {frame} {own.hex()}")
    ]
    with open_data.putting(collection, outputs, anew, site_url, kept) as taken:
        gathered = index.put(collection, outputs, kept)
        pour(plan.cases, frames, outputs, drawn, site_url, look)
        browser_files.write(collection, outputs, anew)
        outputs.finish(plan.over_many())
        pages = [*plan.pages(), Planned.of(data.page(collection, taken()))]
    by_hand = guides.read(frames, drawn_pages - {page.path for page in pages}, kept)
    collection.on_pages()
    pour(pages, frames, outputs, drawn, site_url, look)
    index.write(collection, by_hand, outputs, kept, gathered)
    outputs.finish()
    _lay(frames, outputs, pages, site_url)
    outputs.sweep()
    drawn.sweep()
    kinds = {(page.frame, page.script, page.path.count("/")): page.path for page in pages}
    return Filled(len(pages), (*(guide.path for guide in by_hand), *kinds.values()))


def _lay(frames: Path, outputs: Outputs, pages: Sequence[Planned], site_url: str) -> None:
    """Put what MkDocs has drawn that is no frame: pages written by hand, scripts, pictures."""

    def read(path: str) -> str:
        page = (outputs.site if outputs.there(path) else frames) / path
        return page.read_text("utf-8") if page.is_file() else ""

    for file in sorted(path for path in frames.rglob("*") if path.is_file()):
        path = file.relative_to(frames).as_posix()
        if outputs.there(path):
            continue
        if path == SITEMAP and site_url:
            outputs.write(path, listing(read(path), pages, site_url).encode())
        elif file.suffix == ".html":
            outputs.write(path, unlinked(path, read(path), read).encode())
        else:
            outputs.write(path, file.read_bytes())


def build(draw_and_fill: Callable[[Path], bool], site: Path) -> None:
    """Build into a staging folder beside `site`, then put it in its place.

    The staging folder is at first the site before the last, if there is one: the last one takes its place where
    `draw_and_fill` says that it is of use. Whatever goes wrong on the way, the last good site stays as it was, and that
    before it goes. Raises ForeignFolderError when what stands in the place of the site is none: neither empty nor
    marked by `fill`.
    """
    _recover(site)
    if not _is_site(site):
        raise ForeignFolderError(f"{site}: expected a site, an empty folder, or nothing")
    site.parent.mkdir(parents=True, exist_ok=True)
    _clear(site)
    # A room for each build, so that two at once do not meet; in it the site has its usual mode.
    room = TemporaryDirectory(
        prefix=f".{site.name}.new-", dir=site.parent, ignore_cleanup_errors=True
    )
    with room as folder, _held(Path(folder)):
        staging, before = Path(folder) / "site", site.with_name(f".{site.name}.before")
        if (before / MARKER).is_file() and not before.is_symlink():
            with suppress(FileNotFoundError):  # another build has just taken it
                before.rename(staging)
        of_use = draw_and_fill(staging)
        if last := _swap(staging, site):
            if of_use:
                with suppress(OSError):  # another build was faster, or something foreign lies there
                    last.rename(before)
            shutil.rmtree(last, ignore_errors=True)


@contextmanager
def _held(room: Path) -> Iterator[bool]:
    """Hold a room as long as this process lives. Says whether nobody else held it."""
    folder = os.open(room, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield True
    except OSError as error:
        if error.errno not in _NOT_OURS:
            raise
        yield False
    finally:
        os.close(folder)


_NOT_OURS: Set[int] = {errno.EWOULDBLOCK, errno.EACCES, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}
"""Another process holds it, or the drive has no locks: a room there is left alone for a day."""


def _clear(site: Path) -> None:
    """Remove the staging folders of builds that were killed; what is held or has just been made is in use."""
    for room in site.parent.glob(f".{glob.escape(site.name)}.new-*"):
        with suppress(FileNotFoundError):  # its own build has just removed it
            age = time.time() - room.stat().st_mtime
            with _held(room) as free:
                if age > (_YOUNG if free else _DAY):
                    shutil.rmtree(room, ignore_errors=True)


def _swap(staging: Path, site: Path) -> Path | None:
    """Replace one folder by another: in one step where the system can; else both exist between two renames.

    Gives the place of what stood there.
    """
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    if not site.exists():
        staging.rename(site)
        return None
    if _exchanged(staging, site):
        return staging
    site.rename(old)
    try:
        staging.rename(site)
    finally:
        _recover(site)
    return old


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places, so that at no time either is missing. Says whether that was possible."""
    try:
        exchange = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError):
        return False
    told = exchange(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    return bool(told == 0)


def _recover(site: Path) -> None:
    """Bring back the site of a build that failed or was killed between its two renames."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)


def _is_site(folder: Path) -> bool:
    if not folder.exists():
        return True
    return folder.is_dir() and (not any(folder.iterdir()) or (folder / MARKER).is_file())


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")
