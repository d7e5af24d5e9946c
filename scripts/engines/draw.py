"""Let an engine draw the frames and the pages written by hand, from a copy of docs/ with the theme or without it."""

import importlib.util
import os
import resource
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from casebook.day import built
from fetching import ROOT

WORK = ROOT / "build" / "engines"
ICONS = ("magnify", "circle-half-full", "menu")
"""What the templates take from the theme beside its style sheets."""

_THEME = "  name: material\n  language: ja\n"
_NO_THEME = "  name: null\n  static_templates: [404.html]\n"
_WATCH = "watch: [scripts/casebook/templates]\n"
_BEGINS = (
    'page.content.partition("<p>")[2].partition("</p>")[0] | striptags if found',
    '"" if found',
)
"""Zensical's templates have no methods of texts: hand-written pages are told by the site's description."""


class ChangedError(Exception):
    """What the trial changes for an engine is no longer there."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that draws frames: its command, whether with the theme, and what it needs changed in main.html."""

    name: str
    command: tuple[str, ...]
    themed: bool = False
    target: str = ""
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where an engine has drawn to, and the CPU seconds of its process."""

    folder: Path
    seconds: float


def engines() -> list[Engine]:
    """List them, the one in use first. The others come from their own lock into an environment of their own."""
    own = WORK / "venv" / "bin"
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--config-file")
    return [
        Engine("mkdocs-material", mkdocs, themed=True, target="site"),
        Engine("mkdocs", mkdocs, target="site"),
        Engine(
            "properdocs",
            (str(own / "properdocs"), "build", "--quiet", "--strict", "--config-file"),
            target="site",
        ),
        Engine(
            "zensical",
            (str(own / "zensical"), "build", "--strict", "--config-file"),
            target="site",
            changes=(_BEGINS,),
        ),
    ]


def install() -> None:
    """Put the other engines into an environment of their own: they share packages with MkDocs, of other versions."""
    folder, lock = WORK / "venv", ROOT / "locks" / "engines.txt"
    stamp = folder / ".lock"
    if stamp.is_file() and stamp.read_text("utf-8") == lock.read_text("utf-8"):
        return
    venv.create(folder, with_pip=True, clear=True)
    pip = (folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--require-hashes")
    subprocess.run([*map(str, pip), "--requirement", str(lock)], check=True)  # noqa: S603
    stamp.write_text(lock.read_text("utf-8"), "utf-8")


def draw(engine: Engine) -> Drawn:
    """Draw into a fresh folder. Raises CalledProcessError when the engine fails, ChangedError when we have to follow."""
    project = WORK / engine.name
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(ROOT / "docs", project / "docs", ignore=shutil.ignore_patterns("screenshots"))
    text = settings((ROOT / "mkdocs.yml").read_text("utf-8"), themed=engine.themed)
    (project / "mkdocs.yml").write_text(text, "utf-8")
    frame = project / "docs" / ".overrides" / "main.html"
    frame.write_text(changed(frame.read_text("utf-8"), *engine.changes), "utf-8")
    if not engine.themed:
        _give_icons(project / "docs" / ".overrides")
    before = _spent()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*engine.command, "mkdocs.yml"], cwd=project, env=environment, check=True)  # noqa: S603
    return Drawn(project / engine.target, _spent() - before)


def settings(text: str, *, themed: bool) -> str:
    """Give the settings without our hook, which the trial calls itself, and without the theme unless it is asked for."""
    told = f"extra:\n  built: {built()}\n"
    plain = changed(
        text, ("hooks: [scripts/mkdocs_hook.py]", "hooks: []"), (_WATCH, ""), ("extra:\n", told)
    )
    return plain if themed else changed(plain, (_THEME, _NO_THEME))


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Replace each of these, which have to be there once. Raises ChangedError."""
    for old, new in changes:
        if text.count(old) != 1:
            raise ChangedError(f"expected once: {old}")
        text = text.replace(old, new)
    return text


def icons() -> Path:
    """Give the folder of the theme's icons."""
    theme = importlib.util.find_spec("material")
    if theme is None or theme.origin is None:
        raise ChangedError("the theme is not installed")
    return Path(theme.origin).parent / "templates" / ".icons" / "material"


def _give_icons(overrides: Path) -> None:
    folder = overrides / ".icons" / "material"
    folder.mkdir(parents=True)
    for name in ICONS:
        shutil.copy(icons() / f"{name}.svg", folder)


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
