"""Files put in place whole: one that is broken off leaves what was there."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_all(files: Mapping[Path, bytes]) -> None:
    """Put files in the place of others, or where none are; modes stay.

    All are written before the first is put in place. Raises OSError, and then nothing has changed unless a file
    could be written but not put where it belongs.
    """
    with ExitStack() as undo:
        ready = []
        for path, content in files.items():
            with _named(path):
                ready.append((_beside(path, content, undo), path))
        for new, path in ready:
            with _named(path):
                new.replace(_meant(path))


def replace(path: Path, content: bytes) -> None:
    """Put one file in the place of another."""
    replace_all({path: content})


def refused(place: object, stop: OSError) -> str:
    """Say that a place cannot be written, why, and what to do."""
    return f"{place} に書けません。{_WHY.get(stop.errno or 0, f'{stop.strerror or stop}。')}"


_FULL = "ディスクの空きが足りません。要らないファイルを消してから、やり直してください。"
_FORBIDDEN = (
    "書き込みが許されていない所です。自分が書けるフォルダーにするか、管理する人に頼んでください。"
)
_WHY = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), _FULL),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT), _FORBIDDEN),
    errno.ENAMETOOLONG: "名前か道が長すぎます。短い名前にしてください。",
    errno.EISDIR: "同じ名前のフォルダーがあります。",
    errno.ENOTDIR: "途中にフォルダーでないものがあります。",
}


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let an error name the file that was meant, not the one that was written beside it."""
    try:
        yield
    except OSError as stop:
        raise OSError(stop.errno, stop.strerror, str(path)) from stop


def _meant(path: Path) -> Path:
    return path.resolve()  # a link stays a link


def _beside(path: Path, content: bytes, undo: ExitStack) -> Path:
    target = _meant(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:40]}.", delete=False) as new:
        undo.callback(lambda: Path(new.name).unlink(missing_ok=True))
        new.write(content)
    Path(new.name).chmod(mode)
    return Path(new.name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
