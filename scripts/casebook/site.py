"""The whole site: frames by MkDocs into a staging folder, pages poured in, then one swap."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from casebook.cache import Cache
from casebook.check import check
from casebook.collection import Collection
from casebook.pages import plan
from casebook.pour import pour
from casebook.problem import Problem


class ProblemsError(Exception):
    """The collection has problems; there is no site to build."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class ForeignFolderError(Exception):
    """The folder for the site holds something else, which a build would throw away."""


def today() -> date:
    """Give the day of the build: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return now.date()


def collect(cases: Path, shown: Path | None = None) -> Collection:
    """Read, check and assemble a collection. Raises ProblemsError with all of its problems."""
    checked = check(cases, today(), shown)
    if checked.problems:
        raise ProblemsError(checked.problems)
    return Collection.of(checked)


def fill(collection: Collection, site: Path, cache: Path | None, site_url: str = "") -> int:
    """Pour all pages of a collection into a site of frames. Gives the number of pages."""
    kept = Cache(cache)
    count = pour(plan(collection), site, kept, site_url)
    kept.sweep()
    return count


def build(draw_and_fill: Callable[[Path], None], site: Path) -> None:
    """Build into a staging folder beside `site`, then put it in its place.

    Whatever goes wrong on the way, the last good site stays as it was. Raises ForeignFolderError
    when what stands in the place of the site is none.
    """
    _recover(site)
    if not _is_site(site):
        raise ForeignFolderError(f"{site}: expected a site, an empty folder, or nothing")
    staging = _beside(site, "new")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        draw_and_fill(staging)
        _swap(staging, site)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _swap(staging: Path, site: Path) -> None:
    """Replace one folder by another; between the two renames the old one still exists."""
    old = _beside(site, "old")
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
    old = _beside(site, "old")
    if old.exists() and not site.exists():
        old.rename(site)


def _is_site(folder: Path) -> bool:
    if not folder.exists():
        return True
    return folder.is_dir() and (not any(folder.iterdir()) or (folder / "sitemap.xml").exists())


def _beside(site: Path, name: str) -> Path:
    return site.with_name(f".{site.name}.{name}")
