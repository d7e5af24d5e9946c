"""MkDocs calls this: check before a build, pour after it, watch the case files while serving.

`casebook build` has no need of it: only `mkdocs build` and `mkdocs serve` do.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from casebook import report, site
from casebook.collection import Collection
from casebook.console import speak_utf8
from casebook.day import EpochError, built
from casebook.kept import Kept
from casebook.needed import complete, strip
from casebook.stops import MissingFilesError, ProblemsError

_last_good: Collection | None = None


def on_startup(**_: object) -> None:
    """See to it that problems can be told."""
    speak_utf8()


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the cases before MkDocs empties the site folder; problems stop the build here.

    A preview goes on with the last good cases: MkDocs would answer nothing until they are mended.
    """
    global _last_good  # nothing else outlives a build of a preview, each of which reads its settings anew
    try:
        config.extra["built"] = built()
        shown = Path(config.extra.get("cases", "cases"))
        _last_good = site.collect(_cases(config), shown, _kept(config))
    except EpochError as stop:
        raise Abort(str(stop)) from None
    except ProblemsError as stop:
        report.report(stop.problems)
        if _last_good is None:
            raise Abort("事例ファイルに問題があります。サイトは前のままです。") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Pour the cases into the frames, and see that nothing is missing."""
    target, work = Path(config.site_dir), _root(config) / "build"
    assert _last_good  # noqa: S101 - a first build without good cases has stopped before
    address = config.site_url or ""
    strip(target, address)
    filled = site.fill(_last_good, target, work / "pages", address, kept=_kept(config))
    try:
        complete(target, Path(config.docs_dir), filled.kinds)
    except MissingFilesError as stop:
        raise Abort(str(stop)) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Build again when a case file, a template or the package changes."""
    server.watch(str(_cases(config)))
    return server


def _kept(config: MkDocsConfig) -> Kept:
    return Kept.of(_root(config) / "build", _cases(config))


def _cases(config: MkDocsConfig) -> Path:
    folder: str = config.extra.get("cases", "cases")
    return _root(config) / folder


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
