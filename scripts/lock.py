"""Pin every dependency with its hashes, for all platforms, into locks/*.txt and package-lock.json files.

Run it after changing pyproject.toml or package.json. uv resolves, in an environment of its own;
pip installs from what it wrote. No address of an index ends up in a lock.
"""

import subprocess
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "build" / "lock-tools"
# What each lock holds: the extras of pyproject.toml beside the dependencies.
LOCKS = {"site": ("build",), "dev": ("build", "dev")}
# Extras without the dependencies: Node, only where none is on PATH, and what `make bench`, `make engines` and
# `make wider` need.
ALONE = ("bench", "engines", "node", "wider")


def run(*command: str | Path) -> None:
    """Run a command in the project's folder; its failure is ours."""
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True)  # noqa: S603


def main() -> None:
    """Write all locks."""
    venv.create(TOOLS, with_pip=True, clear=True)
    run(TOOLS / "bin" / "pip", "install", "--quiet", "uv")
    compiling = (
        *(TOOLS / "bin" / "uv", "pip", "compile", "--quiet", "--upgrade", "--universal"),
        *("--python-version", "3.11", "--generate-hashes"),
        *("--no-header", "--no-annotate", "--no-emit-index-url"),
    )
    for name, extras in LOCKS.items():
        wanted = [part for extra in extras for part in ("--extra", extra)]
        run(*compiling, "pyproject.toml", *wanted, "--output-file", f"locks/{name}.txt")
    for name in ALONE:
        wanted_alone = ROOT / "build" / f"{name}.in"
        wanted_alone.write_text(requirements(name), "utf-8")
        # They are installed beside the others, of which none may change.
        beside = ("--constraint", "locks/dev.txt")
        run(*compiling, wanted_alone, *beside, "--output-file", f"locks/{name}.txt")
    locking = (sys.executable, "scripts/npm.py", "install", "--package-lock-only", "--silent")
    run(*locking)
    # What these need is installed for them alone; .npmrc holds for its own folder only.
    for folder in ("scripts/bench", "scripts/audit", "scripts/wider", "tests/office"):
        run(*locking, "--prefix", folder, "--omit-lockfile-registry-resolved", "--no-audit")


def requirements(extra: str) -> str:
    """Read the requirements of an extra from pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"]
    return "\n".join(extras[extra]) + "\n"


if __name__ == "__main__":
    main()
