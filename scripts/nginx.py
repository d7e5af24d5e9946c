"""See that the tests find nginx, which they run on the sample in docs/about/servers; fetch it where it is missing.

On Debian and Ubuntu its package is unpacked into build/nginx and not installed: nothing is left running.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from fetching import ROOT

OWN = ROOT / "build" / "nginx"
_PLACES = ("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin", str(OWN / "usr" / "sbin"))
_MISSING = (
    "公開の設定の見本を確かめる nginx が見つかりません。nginx を入れてください。"
    "Debian や Ubuntu では apt-get install nginx、Mac では brew install nginx で入ります。"
)


class MissingNginxError(Exception):
    """There is no nginx to run."""


def find_nginx() -> Path:
    """Give the nginx of the machine, or that in build/nginx. Raises MissingNginxError."""
    places = os.pathsep.join((os.environ.get("PATH", ""), *_PLACES))
    found = shutil.which("nginx", path=places)
    if found is None or not _run([found, "-v"]):
        raise MissingNginxError(_MISSING)
    return Path(found)


def main() -> int:
    """Fetch nginx where there is none and apt brings it. Gives 0 when it is there in the end."""
    if not _found():
        _unpack()
    if _found():
        return 0
    sys.stderr.write(f"{_MISSING}\n")
    return 1


def _found() -> bool:
    try:
        find_nginx()
    except MissingNginxError:
        return False
    return True


def _unpack() -> None:
    if shutil.which("apt-get") is None or shutil.which("dpkg") is None:
        return
    with TemporaryDirectory() as folder:
        download = ["apt-get", "--quiet=2", "download", "nginx"]
        if not _run(download, folder):
            _run(["apt-get", "--quiet=2", "update"])  # a bare container knows no packages yet
            _run(download, folder)
        for package in Path(folder).glob("*.deb"):
            _run(["dpkg", "-x", str(package), str(OWN)])


def _run(command: Sequence[str], folder: str | None = None) -> bool:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603
    except OSError:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    raise SystemExit(main())
