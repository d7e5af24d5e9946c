"""Install what a package-lock.json pins, unless it is there: modules.py [FOLDER].

What is there is told by a stamp that is written last; npm begins anew with a folder that has none.
"""

import platform
import sys
from pathlib import Path

import npm
from environment import digest, told
from fetching import ROOT, fetch

# Scripts of packages are not run, and no browser or binary is fetched from elsewhere.
_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
_HURRIED = ("--fetch-retries=0", "--fetch-timeout=10000")


def ready(folder: Path = ROOT) -> None:
    """Install the packages of a folder that are not there. Raises StoppedError."""
    stamp = folder / "node_modules" / ".ready"
    wanted = _wanted(folder)
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    sys.stderr.write("ブラウザー側の部品を入れています。\n")
    stamp.unlink(missing_ok=True)
    command, variables = npm.program()
    arguments = (*_INSTALL, "--prefix", str(folder))
    fetch("ブラウザー側の部品を入れること", [*command, *arguments], _HURRIED, variables)
    stamp.write_text(wanted, "utf-8")


def _wanted(folder: Path) -> str:
    # Some packages hold programs for one kind of machine.
    kind = f"{platform.system()} {platform.machine()}"
    return f"{digest((folder / 'package.json', folder / 'package-lock.json'))} {kind}\n"


def main(arguments: list[str]) -> int:
    """Install the packages of the folder that is named, or of the project."""
    return told(lambda: ready(ROOT.joinpath(*arguments)))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
