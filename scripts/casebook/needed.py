"""What a site needs before it may take the place of another, and what it has no need of.

Each script and style sheet that is loaded has to be there; what the theme brings for pages of its own is not.
"""

import json
import posixpath
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from casebook.stops import MissingFilesError

BUILT = "assets/built"

_LOADED = re.compile(
    r'<script\b[^>]*\bsrc="([^"]+)"|<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"'
)


_DEAD = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""The theme's own scripts and pictures, with its search in thirty languages; of its styles we bundle a part."""

_PACKED = "sitemap.xml.gz"
"""It would lack the pages that are poured, and web servers pack files themselves."""

_FOR_AN_ADDRESS = ("sitemap.xml", "assets/share.png")
"""What only tells others where the site is."""


def strip(frames: Path, site_url: str = "") -> None:
    """Remove what no page loads from what MkDocs has drawn."""
    for folder in _DEAD:
        shutil.rmtree(frames / folder, ignore_errors=True)
    for name in (_PACKED, *(() if site_url else _FOR_AN_ADDRESS)):
        (frames / name).unlink(missing_ok=True)


def complete(site: Path, docs: Path, pages: Iterable[str]) -> None:
    """See that nothing is missing. The pages are such that others load nothing else.

    Raises MissingFilesError where a page, or a script later on, would ask for what is not there. In `docs` lies what
    esbuild tells of its own work: no page names the scripts that others fetch.
    """
    wanted = {*_bundles(docs), *_named(site, pages)}
    missing = sorted(path for path in wanted if not (site / path).is_file())
    if missing:
        raise MissingFilesError(
            f"サイトに要るファイルがありません: {'、'.join(missing)}\n"
            "フォルダー docs/assets/built を消してから make site を実行すると、作り直されます。"
        )


def _bundles(docs: Path) -> Iterator[str]:
    account = docs / BUILT / ".bundles.json"
    if account.is_file():
        for path in json.loads(account.read_text("utf-8"))["outputs"]:
            yield f"{BUILT}/{PurePosixPath(path).name}"


def _named(site: Path, pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        folder = posixpath.dirname(page)
        for names in _LOADED.findall((site / page).read_text("utf-8")):
            name = "".join(names).partition("?")[0]
            # The page for what is not found names its own from the top of a server.
            if "//" not in name and not name.startswith("/"):
                yield posixpath.normpath(posixpath.join(folder, name))
