"""Set up .venv with what the locks pin: environment.py LOCK...

Runs on the machine's own Python, before anything is installed. Being done is told by stamps that are
written last, so that whatever breaks off on the way is seen at the next run.
"""

import fcntl
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fetching import ROOT, StoppedError, failure, fetch, run

_INSTALL = ("-m", "pip", "install", "--progress-bar", "off", "--no-compile")
"""Python compiles what it first uses; compiling all would take a third of the time."""

_HURRIED = ("--retries", "1", "--timeout", "5")
_INSTALLING = "Installing collected packages"
"""pip writes this when it has fetched everything and begins to change the environment."""
_NO_VENV = (
    "Python の部品 venv がありません。\n"
    "Debian や Ubuntu では、管理者が次を実行すると入ります: apt-get install python3-venv"
)


@dataclass(frozen=True, slots=True)
class Environment:
    """The Python environment of a project folder.

    It is made anew where a kill may have left it half-written, where the folder has been moved (the
    programs in it name the old one), and where the Python that it was made with has gone.
    """

    root: Path

    @property
    def python(self) -> Path:
        """The Python that has what is installed."""
        return self._venv / "bin" / "python"

    def ready(self, *locks: str) -> None:
        """Make the environment if it is not whole; install the locks that are not in it."""
        if not self._is_whole():
            self._make()
        for lock in locks:
            if _read(self._stamp(lock)) != self._wanted(lock):
                self._install(lock)

    @property
    def _venv(self) -> Path:
        return self.root / ".venv"

    @property
    def _made(self) -> Path:
        """Tells for which folder and Python the environment was made."""
        return self._venv / ".made"

    @property
    def _writing(self) -> Path:
        """Is there while pip writes: a package broken off in the middle would count as installed."""
        return self._venv / ".writing"

    def _stamp(self, lock: str) -> Path:
        return self._venv / f".{lock}"

    def _is_whole(self) -> bool:
        there = self.python.exists() and not self._writing.exists()
        return there and _read(self._made) == self._home()

    def _home(self) -> str:
        return f"{self._venv}\n{self.python.resolve()}\n"

    def _make(self) -> None:
        _say("Python の環境を作っています。")
        if self._venv.is_dir():
            self._made.unlink(missing_ok=True)  # first: emptying may break off too
        else:
            self._venv.unlink(missing_ok=True)
        command = [sys.executable, "-m", "venv", "--clear", str(self._venv)]
        status, output = run(command, os.environ)
        if status:
            words = _NO_VENV if "ensurepip" in output else ""
            raise StoppedError(failure("Python の環境を作ること", words, output))
        self._made.write_text(self._home(), "utf-8")

    def _install(self, lock: str) -> None:
        _say("Python の部品を入れています（初めは一分ほどかかります）。")
        self._pip("--require-hashes", "--requirement", str(self._lock(lock)))
        if lock == "site":
            # setuptools comes from the lock: without isolation nothing unpinned is fetched.
            self._pip("--no-deps", "--no-build-isolation", "--editable", str(self.root))
        self._stamp(lock).write_text(self._wanted(lock), "utf-8")

    def _pip(self, *arguments: str) -> None:
        self._writing.touch()
        command = [str(self.python), *_INSTALL, *arguments]
        try:
            fetch("Python の部品を入れること", command, _HURRIED, os.environ)
        except StoppedError as stop:
            if _INSTALLING not in stop.output:
                self._writing.unlink()  # what was there before is as it was
            raise
        self._writing.unlink()

    def _wanted(self, lock: str) -> str:
        parts = [self._lock(lock)]
        return digest(
            [*parts, self.root / "pyproject.toml"] if lock == "site" else parts, self.root
        )

    def _lock(self, lock: str) -> Path:
        return self.root / "locks" / f"{lock}.txt"


def main(locks: list[str]) -> int:
    """Set up what is missing."""
    return told(lambda: Environment(ROOT).ready(*locks))


def told(set_up: Callable[[], None]) -> int:
    """Run a part of the set-up in its turn. Says on standard error why it stopped; gives the exit code."""
    try:
        with turn():
            set_up()
    except StoppedError as stop:
        _say(str(stop))
        return 1
    except KeyboardInterrupt:
        _say("止めました。同じコマンドをもう一度実行すると、続きから進みます。")
        return 130
    return 0


@contextmanager
def turn(root: Path = ROOT) -> Iterator[None]:
    """Wait until no other set-up runs in this folder: nor what a killed one has left running."""
    folder = os.open(root, os.O_RDONLY)
    os.set_inheritable(folder, True)
    try:
        _take(folder)
        yield
    finally:
        os.close(folder)


def digest(paths: Iterable[Path], base: Path = ROOT) -> str:
    """Give one digest of the names, as seen from a folder, and the contents of files in any order."""
    whole = hashlib.sha256()
    for path in sorted(paths):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(base).as_posix()} {content}\n".encode())
    return whole.hexdigest()


def _take(folder: int) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _say("このフォルダーの別の支度が終わるのを待っています。")
        fcntl.flock(folder, fcntl.LOCK_EX)
    except OSError:
        pass  # some network drives have no locks: there, two at once are not kept apart


def _read(stamp: Path) -> str | None:
    return stamp.read_text("utf-8") if stamp.is_file() else None


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
