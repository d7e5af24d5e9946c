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

    Whatever goes wrong on the way, the last good site stays as it was.
    """
    staging = site.with_name(f".{site.name}.new")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        draw_and_fill(staging)
        _swap(staging, site)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _swap(staging: Path, site: Path) -> None:
    """Replace one folder by another; between the two renames the old one still exists."""
    old = site.with_name(f".{site.name}.old")
    if old.exists() and not site.exists():
        old.rename(site)  # a build was killed between its two renames
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    staging.rename(site)
    shutil.rmtree(old, ignore_errors=True)
