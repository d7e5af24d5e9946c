"""Bundle the browser's code into docs/assets/built, unless what lies there is whole and of these sources.

The folder is made aside and takes its place in one step; it holds a stamp that tells what it was made of.
"""

import shutil
from pathlib import Path

import modules
import notices
import npm
from environment import digest, told
from fetching import ROOT, StoppedError, failure, run

BUILT = ROOT / "docs" / "assets" / "built"

# MkDocs passes over names with a dot.
METAFILE = BUILT / ".bundles.json"
"""esbuild's own account of what it has put in."""
_STAMP = ".made"
_ASIDE = ROOT / "build" / "bundles"
_OLD = ROOT / "build" / "bundles.old"
_OTHER_SOURCES = ("package.json", "package-lock.json", "tsconfig.json", "scripts/notices.py")


def ready() -> None:
    """Make the bundles if any is missing, changed, or of other sources. Raises StoppedError."""
    sources = digest(_sources())
    if _is_whole(BUILT, sources):
        return
    modules.ready()
    shutil.rmtree(_ASIDE, ignore_errors=True)
    _ASIDE.mkdir(parents=True)
    metafile = _ASIDE / METAFILE.name
    _run_esbuild(metafile)
    notices.write(metafile, _ASIDE / "notices.txt")
    (_ASIDE / _STAMP).write_text(_account(_ASIDE, sources), "utf-8")
    _swap()


def _sources() -> list[Path]:
    code = (path for path in (ROOT / "scripts" / "browser").rglob("*") if path.is_file())
    return [*code, *(ROOT / name for name in _OTHER_SOURCES)]


def _run_esbuild(metafile: Path) -> None:
    command, variables = npm.program()
    into = (f"--outdir={_ASIDE.relative_to(ROOT)}", f"--metafile={metafile.relative_to(ROOT)}")
    status, output = run([*command, "run", "--silent", "build", "--", *into], variables)
    if status:
        raise StoppedError(failure("ブラウザーの部品をまとめること", "", output))


def _swap() -> None:
    """Put the new folder in its place. Killed in between there is none, and the next run makes it."""
    BUILT.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(_OLD, ignore_errors=True)
    if BUILT.exists():
        BUILT.rename(_OLD)
    _ASIDE.rename(BUILT)
    shutil.rmtree(_OLD, ignore_errors=True)


def _is_whole(folder: Path, sources: str) -> bool:
    stamp = folder / _STAMP
    return stamp.is_file() and stamp.read_text("utf-8") == _account(folder, sources)


def _account(folder: Path, sources: str) -> str:
    files = (path for path in folder.iterdir() if path.name != _STAMP)
    return f"{sources}\n{digest(files, folder)}\n"


if __name__ == "__main__":
    raise SystemExit(told(ready))
