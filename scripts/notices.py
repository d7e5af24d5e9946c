"""Write the licences of what is in the site: bundled packages and what they are made of, the theme, its icons, a dictionary.

The licences ask that their text goes with every copy. Which packages are in is read from esbuild's own
account of the build; some are bundles themselves, so that what they depend on is in as well.
"""

import json
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_MODULES = "node_modules/"
_DICTIONARY = ROOT / "scripts" / "wider" / "licence.txt"
"""The dictionary is installed only where its words are taken over, so its licence is kept here."""


_THEME = "mkdocs-material"
_ICONS = "material/templates/.icons"
_TYPES = "@types/"
"""Packages of types alone leave nothing in a bundle."""


def packages(metafile: Path) -> Iterator[str]:
    """List the packages, each once, that any bundle took a file from, and what these depend on."""
    inputs = json.loads(metafile.read_text("utf-8"))["inputs"]
    met = {_package(path.rpartition(_MODULES)[2]) for path in inputs if _MODULES in path}
    waiting = sorted(met)
    while waiting:
        for name in _needs(waiting.pop()):
            if name not in met and not name.startswith(_TYPES) and _folder(name).is_dir():
                met.add(name)
                waiting.append(name)
    yield from sorted(met)


def notice(package: str) -> str:
    """Give a package's name, version and licence text, or what it says of its licence where it has no text."""
    about = _about(package)
    found = sorted(_folder(package).glob("[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*"))
    if found:
        told = found[0].read_text("utf-8").strip()
    else:
        author = about.get("author", "")
        name = author.get("name", "") if isinstance(author, dict) else author
        told = f"Licence: {about['license']}\n{name}".strip()
    return f"{package} {about['version']}\n\n{told}\n"


def theme() -> Iterator[str]:
    """Give the licences of the theme that draws the frames, and of its icons."""
    found = distribution(_THEME)
    for path in found.files or ():
        if path.name == "LICENSE" and ".dist-info" in path.parts[0]:
            yield f"{_THEME} {found.version}\n\n{path.read_text('utf-8').strip()}\n"
    icons = Path(str(found.locate_file(_ICONS)))
    for licence in sorted(icons.glob("*/LICENSE*")):
        text = licence.read_text("utf-8").strip()
        yield f"{licence.parent.name} (icons of {_THEME})\n\n{text}\n"


def write(metafile: Path, target: Path) -> None:
    """Write one file that holds them all."""
    texts = [*map(notice, packages(metafile)), *theme()]
    texts.append(_DICTIONARY.read_text("utf-8"))
    target.write_text(f"\n{'-' * 72}\n\n".join(texts), "utf-8")


def _package(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2] if path.startswith("@") else parts[:1])


def _folder(package: str) -> Path:
    return ROOT / _MODULES / package


def _needs(package: str) -> list[str]:
    there = (_folder(package) / "package.json").is_file()
    return list(_about(package).get("dependencies", {})) if there else []


def _about(package: str) -> dict[str, Any]:
    about: dict[str, Any] = json.loads((_folder(package) / "package.json").read_text("utf-8"))
    return about
