"""Bundle the browser's code into docs/assets/built, unless what lies there is whole and of these sources.

The folder is made aside and takes its place in one step; it holds a stamp that tells what it was made of.
"""

import importlib.util
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import modules
import notices
import npm
from environment import digest, told
from fetching import ROOT, StoppedError, failure, run

# MkDocs passes over names with a dot.
_METAFILE = ".bundles.json"
_STAMP = ".made"
_SHEARED = "build/theme"
_SOURCES = ("scripts/browser", "scripts/casebook/templates", "docs/.overrides")
_OTHER_SOURCES = (
    *("package.json", "package-lock.json", "tsconfig.json"),
    *("scripts/notices.py", "scripts/wider/licence.txt"),
    "locks/site.txt",  # the notices name the version of the theme
    *("scripts/validator.mjs", "scripts/casebook/case.schema.json"),
)


@dataclass(frozen=True, slots=True)
class Bundles:
    """What the browser gets of a project folder: scripts, styles, and the licences of what is in them."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self.root / "docs" / "assets" / "built"

    @property
    def metafile(self) -> Path:
        """The account that esbuild gives of what it has put in."""
        return self.folder / _METAFILE

    def ready(self) -> None:
        """Make them if any is missing, changed, or of other sources. Raises StoppedError."""
        sources = digest(self._sources(), self.root)
        stamp = self.folder / _STAMP
        if stamp.is_file() and stamp.read_text("utf-8") == _account(self.folder, sources):
            return
        modules.ready(self.root)
        aside = self.root / "build" / "bundles"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        shear(_theme())
        esbuild(aside, aside / _METAFILE)
        notices.write(aside / _METAFILE, aside / "notices.txt")
        (aside / _STAMP).write_text(_account(aside, sources), "utf-8")
        self._replace_by(aside)

    def _sources(self) -> list[Path]:
        folders = (self.root / name for name in _SOURCES)
        code = (path for folder in folders for path in folder.rglob("*") if path.is_file())
        theme = (os.path.relpath(path, self.root) for path in _theme())
        return [*code, *(self.root / name for name in (*_OTHER_SOURCES, *theme))]

    def _replace_by(self, new: Path) -> None:
        """Put a new folder in the place. Killed in between there is none, and the next run makes it."""
        old = new.with_suffix(".old")
        shutil.rmtree(old, ignore_errors=True)
        if self.folder.exists():
            self.folder.rename(old)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        new.rename(self.folder)
        shutil.rmtree(old, ignore_errors=True)


def shear(styles: list[Path]) -> None:
    """Leave of the theme's styles what a page of ours can use: a quarter. Raises StoppedError."""
    shutil.rmtree(ROOT / _SHEARED, ignore_errors=True)
    names = (os.path.relpath(path, ROOT) for path in styles)
    _npm("theme", f"--output={_SHEARED}/", "--css", *names)
    for path in (ROOT / _SHEARED).glob("*.css"):
        path.rename(
            path.with_name(path.name.partition(".")[0] + ".css")
        )  # without the theme's digest


def _theme() -> list[Path]:
    theme = importlib.util.find_spec("material")
    if theme is None or theme.origin is None:
        raise StoppedError("テーマ（mkdocs-material）が見つかりません。")
    folder = Path(theme.origin).parent / "templates" / "assets" / "stylesheets"
    return sorted(folder.glob("*.css"))


def esbuild(target: Path, metafile: Path) -> None:
    """Bundle the project's code into a folder. Raises StoppedError with what esbuild has against it."""
    # Relative: the account is the same in every folder.
    outdir, account = (path.relative_to(ROOT) for path in (target, metafile))
    _npm("begin", f"--outfile={outdir}/begin.js")
    _npm("build", f"--target={_oldest()}", f"--outdir={outdir}", f"--metafile={account}")


def _oldest() -> str:
    """Name the oldest browsers that have to understand, as esbuild does: chrome109,ios15.4."""
    browsers: list[str] = json.loads((ROOT / "package.json").read_text("utf-8"))["browserslist"]
    return ",".join(each.replace("ios_saf", "ios").replace(" ", "") for each in browsers)


def _npm(name: str, *arguments: str) -> None:
    command, variables = npm.program()
    status, output = run([*command, "run", "--silent", name, "--", *arguments], variables)
    if status:
        raise StoppedError(failure("ブラウザーの部品をまとめること", "", output))


def _account(folder: Path, sources: str) -> str:
    files = (path for path in folder.iterdir() if path.name != _STAMP)
    return f"{sources}\n{digest(files, folder)}\n"


if __name__ == "__main__":
    raise SystemExit(told(Bundles(ROOT).ready))
