"""The whole site: frames by MkDocs into a staging folder, pages poured in, then one swap."""

import glob
import os
import re
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from casebook import browser_data, open_data
from casebook.cache import Cache
from casebook.check import check
from casebook.collection import Collection
from casebook.mentions import unlink
from casebook.pages import data, plan
from casebook.pour import pour
from casebook.problem import Problem, quoted
from casebook.search.files import write as write_index
from casebook.search.guides import read as read_guides
from casebook.when import When

EPOCH = "SOURCE_DATE_EPOCH"
MARKER = ".casebook"
"""The file that tells a site of ours, which a build may replace, from anybody else's folder."""

_JAPAN = timezone(timedelta(hours=9))
_DAY = 24 * 60 * 60
_LAST_SECOND = 2**32 - 1
"""A packed file, as MkDocs makes one of the sitemap, has no room for a later time."""


class ProblemsError(Exception):
    """The collection has problems; there is no site to build."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class ForeignFolderError(Exception):
    """The folder for the site holds something else, which a build would throw away."""


class EpochError(Exception):
    """SOURCE_DATE_EPOCH is no number of seconds; the message tells its setter so."""


def today() -> date:
    """Give the day of the build in Japan: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get(EPOCH)
    if not epoch:
        os.environ.pop(EPOCH, None)  # MkDocs fails on an empty one
        return datetime.now(_JAPAN).date()
    if not re.fullmatch("[0-9]{1,10}", epoch) or int(epoch) > _LAST_SECOND:
        raise EpochError(
            f"環境変数 {EPOCH} の値{quoted(epoch)}は使えません。"
            f"1970年からの秒数を{_LAST_SECOND}（2106年）までの半角の数字で書くか、設定を消してください。"
        )
    return datetime.fromtimestamp(int(epoch), _JAPAN).date()


def built() -> str:
    """Tell the day of the build, from which the ages of states are counted."""
    return When.parse(today().isoformat()).japanese()


def collect(cases: Path, shown: Path | None = None) -> Collection:
    """Read, check and assemble a collection. Raises ProblemsError with all of its problems."""
    checked = check(cases, today(), shown)
    if checked.problems:
        raise ProblemsError(checked.problems)
    return Collection.of(checked)


def fill(collection: Collection, site: Path, cache: Path | None, site_url: str = "") -> int:
    """Pour all pages of a collection into a site of frames, and index them. Gives the number of pages."""
    (site / MARKER).touch()
    kept = Cache(cache)
    written = open_data.write(collection, site, site_url)
    pages = [*plan(collection), data.page(collection, written)]
    guides = read_guides(site, {page.path for page in pages})
    pour(pages, site, kept, site_url)
    unlink(site, (guide.path for guide in guides))
    kept.sweep()
    write_index(collection, guides, site)
    browser_data.write(collection, site)
    return len(pages)


def build(draw_and_fill: Callable[[Path], None], site: Path) -> None:
    """Build into a staging folder beside `site`, then put it in its place.

    Whatever goes wrong on the way, the last good site stays as it was. Raises ForeignFolderError
    when what stands in the place of the site is none: neither empty nor marked by `fill`.
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
    with room as folder:
        staging = Path(folder) / "site"
        draw_and_fill(staging)
        _swap(staging, site)


def _clear(site: Path) -> None:
    """Remove the staging folders of builds that were killed; a young one may be in use."""
    for room in site.parent.glob(f".{glob.escape(site.name)}.new-*"):
        with suppress(FileNotFoundError):  # its own build has just removed it
            if room.stat().st_mtime < time.time() - _DAY:
                shutil.rmtree(room, ignore_errors=True)


def _swap(staging: Path, site: Path) -> None:
    """Replace one folder by another; between the two renames the old one still exists."""
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        staging.rename(site)
    finally:
        _recover(site)
    shutil.rmtree(old, ignore_errors=True)


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
