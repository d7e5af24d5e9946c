"""Write the licences of what others made in the site: packages, the theme's styles and icons, the dictionary.

The licences ask that their text goes with every copy. Which packages are in is read from esbuild's own
account of the build, and what a package has bundled in turn from the comments that its bundler left.
"""

import importlib.metadata
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_MODULES = "node_modules/"
_DICTIONARY = ROOT / "scripts" / "wider" / "licence.txt"
"""The dictionary is installed only where its words are taken over, so its licence is kept here."""
_THEME = "mkdocs-material"
_BUNDLED = re.compile(r"^// (?:node_modules/|\\0)((?:@[\w.-]+[/+])?[\w.-]+)", re.MULTILINE)
"""How bundlers name, in a comment of its own line, the file of another package that follows."""
_GLUE = {"rolldown"}
"""The bundler's own few lines, which are of no package."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def packages(metafile: Path) -> Iterator[str]:
    """List the packages, each once, that any bundle took a file from, and those within them."""
    taken = _taken(metafile)
    found = {_package(path.rpartition(_MODULES)[2]) for path in taken}
    for path in taken:
        found |= {name.replace("+", "/") for name in _BUNDLED.findall(_text(path))}
    yield from sorted(found - _GLUE)


def within(metafile: Path) -> Iterator[str]:
    """Give what the files themselves say of the rights of others, each with the package that it is in."""
    for path in _taken(metafile):
        for comment in _COMMENT.findall(_text(path)):
            if "copyright" in comment.lower():
                lines = (line.strip(" \t*/") for line in comment.splitlines())
                told = "\n".join(lines).strip()
                yield f"{_package(path.rpartition(_MODULES)[2])}\n\n{told}\n"


def theme() -> Iterator[str]:
    """Give the licences of the theme, whose styles are in, and of its icons."""
    of_theme = importlib.metadata.distribution(_THEME)
    found = importlib.util.find_spec("material")
    licence = of_theme.read_text("licenses/LICENSE")
    if licence is None or found is None or found.origin is None:
        raise OSError(f"{_THEME} has no licence")
    icons = Path(found.origin).parent / "templates" / ".icons" / "material" / "LICENSE"
    yield f"{_THEME} {of_theme.version}\n\n{licence.strip()}\n"
    yield f"Material Design Icons ({_THEME} {of_theme.version})\n\n{icons.read_text('utf-8').strip()}\n"


def notice(package: str) -> str:
    """Give a package's name, version and licence text. Raises OSError when it has none."""
    folder = ROOT / _MODULES / package
    about = json.loads((folder / "package.json").read_text("utf-8"))
    (licence, *_) = sorted(folder.glob("[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*"))
    return f"{package} {about['version']}\n\n{licence.read_text('utf-8').strip()}\n"


def write(metafile: Path, target: Path) -> None:
    """Write one file that holds them all."""
    texts = [notice(package) for package in packages(metafile)]
    texts += [*within(metafile), *theme(), _DICTIONARY.read_text("utf-8")]
    target.write_text(f"\n{'-' * 72}\n\n".join(texts), "utf-8")


def _taken(metafile: Path) -> list[str]:
    inputs = json.loads(metafile.read_text("utf-8"))["inputs"]
    return sorted(path for path in inputs if _MODULES in path)


def _text(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def _package(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2] if path.startswith("@") else parts[:1])
