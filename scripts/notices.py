"""Write the licences of what esbuild has put into the site, and of the dictionary behind the search.

The licences ask that their text goes with every copy. Which packages are in is read from esbuild's own
account of the build.
"""

import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_MODULES = "node_modules/"
_DICTIONARY = ROOT / "scripts" / "wider" / "licence.txt"
"""The dictionary is installed only where its words are taken over, so its licence is kept here."""


def packages(metafile: Path) -> Iterator[str]:
    """List the packages, each once, that any bundle took a file from."""
    inputs = json.loads(metafile.read_text("utf-8"))["inputs"]
    found = {_package(path.rpartition(_MODULES)[2]) for path in inputs if _MODULES in path}
    yield from sorted(found)


def notice(package: str) -> str:
    """Give a package's name, version and licence text. Raises OSError when it has none."""
    folder = ROOT / _MODULES / package
    about = json.loads((folder / "package.json").read_text("utf-8"))
    (licence, *_) = sorted(folder.glob("[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*"))
    return f"{package} {about['version']}\n\n{licence.read_text('utf-8').strip()}\n"


def write(metafile: Path, target: Path) -> None:
    """Write one file that holds them all."""
    texts = [notice(package) for package in packages(metafile)]
    texts.append(_DICTIONARY.read_text("utf-8"))
    target.write_text(f"\n{'-' * 72}\n\n".join(texts), "utf-8")


def _package(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2] if path.startswith("@") else parts[:1])
