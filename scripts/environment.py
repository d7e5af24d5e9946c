"""Set up .venv with what the locks pin: environment.py LOCK...

Runs on the machine's own Python, before anything is installed. Being done is told by stamps that are
written last, so that whatever breaks off on the way is seen at the next run. An environment that a kill
may have left half-written is made anew; so is one of a folder that has been moved (its programs name
the old one) or of a Python that has gone.
"""

import fcntl
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fetching import ROOT, StoppedError, failure, fetch, run

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

_MADE = VENV / ".made"
"""Names the folder and the Python that the environment is for."""
_WRITING = VENV / ".writing"
"""Is there while pip writes: a package broken off in the middle would count as installed."""
_HURRIED = ("--retries", "1", "--timeout", "5")
_INSTALL = ("-m", "pip", "install", "--progress-bar", "off")
_NO_VENV = "Python の部品 venv がありません。Debian や Ubuntu では、管理者が apt-get install python3-venv を実行すると入ります。"


def main(locks: list[str]) -> int:
    """Set up what is missing."""
    return told(lambda: ready(*locks))


def told(set_up: Callable[[], None]) -> int:
    """Run a part of the set-up in its turn. Says on standard error why it stopped; gives the exit code."""
    try:
        with turn():
            set_up()
    except StoppedError as stop:
        sys.stderr.write(f"{stop}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("止めました。同じコマンドをもう一度実行すると、続きから進みます。\n")
        return 130
    return 0


@contextmanager
def turn() -> Iterator[None]:
    """Wait until no other set-up runs in this folder: nor what a killed one has left running."""
    folder = os.open(ROOT, os.O_RDONLY)
    os.set_inheritable(folder, True)
    try:
        _lock(folder)
        yield
    finally:
        os.close(folder)


def _lock(folder: int) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _say("このフォルダーの別の支度が終わるのを待っています。")
        fcntl.flock(folder, fcntl.LOCK_EX)
    except OSError:
        pass  # some network drives have no locks: then whoever runs two at once must know


def ready(*locks: str) -> None:
    """Make the environment if it is not whole, and install the locks that are not in it."""
    if not _is_whole():
        _make()
    for lock in locks:
        if _read(_stamp(lock)) != _wanted(lock):
            _install(lock)


def digest(paths: Iterable[Path], base: Path = ROOT) -> str:
    """Give one digest of the names, as seen from a folder, and the contents of files in any order."""
    whole = hashlib.sha256()
    for path in sorted(paths):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(base).as_posix()} {content}\n".encode())
    return whole.hexdigest()


def _is_whole() -> bool:
    return PYTHON.exists() and not _WRITING.exists() and _read(_MADE) == _home()


def _home() -> str:
    return f"{VENV}\n{PYTHON.resolve()}\n"


def _make() -> None:
    _say("Python の環境を作っています。")
    if VENV.is_dir():
        _MADE.unlink(missing_ok=True)  # first: emptying may break off too
    else:
        VENV.unlink(missing_ok=True)
    status, output = run([sys.executable, "-m", "venv", "--clear", str(VENV)], os.environ)
    if status:
        words = _NO_VENV if "ensurepip" in output else "次の出力を手がかりにしてください。"
        raise StoppedError(failure("Python の環境を作ること", words, output))
    _MADE.write_text(_home(), "utf-8")


def _install(lock: str) -> None:
    _say("Python の部品を入れています（初めは一分ほどかかります）。")
    _pip("--require-hashes", "--requirement", str(ROOT / "locks" / f"{lock}.txt"))
    if lock == "site":
        # setuptools comes from the lock: without isolation nothing unpinned is fetched.
        _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    _stamp(lock).write_text(_wanted(lock), "utf-8")


def _pip(*arguments: str) -> None:
    _WRITING.touch()
    try:
        what = "Python の部品を入れること"
        fetch(what, [str(PYTHON), *_INSTALL, *arguments], _HURRIED, os.environ)
    except StoppedError as stop:
        if "Installing collected packages" not in stop.output:
            _WRITING.unlink()  # it failed while fetching: what was there is as it was
        raise
    _WRITING.unlink()


def _wanted(lock: str) -> str:
    parts = [ROOT / "locks" / f"{lock}.txt"]
    return digest([*parts, ROOT / "pyproject.toml"] if lock == "site" else parts)


def _stamp(lock: str) -> Path:
    return VENV / f".{lock}"


def _read(stamp: Path) -> str | None:
    return stamp.read_text("utf-8") if stamp.is_file() else None


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
