"""A site from a folder of cases: nothing where it stands already, and otherwise only what has changed since."""

from collections.abc import Mapping
from pathlib import Path

from casebook import fresh
from casebook.digests import Digests
from casebook.fresh import Project
from casebook.kept import Kept


def build(project: Project, cases: Path, target: Path, kept: Kept) -> Mapping[str, object]:
    """Build a site. Gives its settings: `site_url`, and whether it is `nameless`, published by nobody named.

    Raises what `stops` lists, and OSError.
    """
    digests = Digests(kept)
    frames = fresh.of_frames(project, digests)
    tree = digests.tree(cases)
    of = fresh.of_site(tree, frames, digests)
    known = fresh.settings(kept, frames)
    record = fresh.Record(kept, target)
    if known and record.done(of):
        digests.keep()
        return known
    from casebook import (
        making,  # it takes half a second to load, and most of the time it is not needed
    )

    site = making.make(project, cases, tree, target, record.made, kept, frames)
    # What was changed meanwhile may be in the site or not: such a site is that of nothing.
    frames = fresh.of_frames(project, digests)
    same = of == fresh.of_site(digests.tree(cases), frames, digests)
    digests.keep()
    record.note(of if same else b"", site.made())
    kept.write(*making.SWEPT)
    return site.settings
