"""MkDocs calls this: check before a build, pour after it, watch the case files while serving."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from casebook import report, site
from casebook.collection import Collection

_collection: Collection | None = None


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the cases before MkDocs empties the site folder; problems stop the build here.

    A preview goes on with the last good cases: MkDocs would answer nothing until they are mended.
    """
    global _collection  # MkDocs offers hooks no place of their own
    if not os.environ.get(site.EPOCH):
        os.environ.pop(site.EPOCH, None)  # MkDocs fails on an empty one
    try:
        _collection = site.collect(_cases(config), Path(config.extra.get("cases", "cases")))
    except site.EpochError as stop:
        raise Abort(str(stop)) from None
    except site.ProblemsError as stop:
        report.report(stop.problems)
        if _collection is None:
            raise Abort("事例ファイルに問題があります。サイトは前のままです。") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Pour the cases into the frames."""
    if _collection:
        cache = _root(config) / "build" / "pages"
        site.fill(_collection, Path(config.site_dir), cache, config.site_url or "")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Build again when a case file, a template or the package changes."""
    server.watch(str(_cases(config)))
    return server


def _cases(config: MkDocsConfig) -> Path:
    folder: str = config.extra.get("cases", "cases")
    return _root(config) / folder


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
