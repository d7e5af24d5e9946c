"""What has been drawn before, by the digest of all that it depends on."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import field
from pathlib import Path

from casebook.kept import digest
from casebook.sealed import dataclass

_BETWEEN = "\0"
"""Stands between the parts: no page holds it."""


@dataclass(slots=True)
class Cache:
    """A folder of drawn parts. Without a folder nothing is kept.

    A damaged, half-written or foreign file counts as absent; a folder that cannot be written is no error.
    """

    folder: Path | None
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Make the folder, once for all that is going to be written."""
        if self.folder:
            with suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)

    def drawn(self, key: str, draw: Callable[[], tuple[str, str]]) -> tuple[str, str]:
        """Give the parts kept under a key, or draw and keep them."""
        self.used.add(key)
        kept = self._read(key)
        if kept is not None:
            return kept
        parts = draw()
        self._write(key, parts)
        return parts

    def sweep(self) -> None:
        """Forget what this build did not use."""
        used = set(map(_name, self.used))
        for path in self._files():
            if path.name not in used:
                with suppress(OSError):
                    path.unlink()

    def _files(self) -> list[Path]:
        try:
            return list(self.folder.iterdir()) if self.folder else []
        except OSError:
            return []

    def _read(self, key: str) -> tuple[str, str] | None:
        if not self.folder:
            return None
        try:
            own, _, kept = (self.folder / _name(key)).read_bytes().partition(b"\n")
            first, second = kept.decode().split(_BETWEEN)
        except (OSError, ValueError):
            return None
        return (first, second) if own == _own(key, kept) else None

    def _write(self, key: str, parts: tuple[str, str]) -> None:
        if not self.folder:
            return
        kept = _BETWEEN.join(parts).encode()
        with suppress(OSError):
            (self.folder / _name(key)).write_bytes(b"%b\n%b" % (_own(key, kept), kept))


def _name(key: str) -> str:
    return f"{key}.parts"


def _own(key: str, kept: bytes) -> bytes:
    """Digest what is kept with the key that it is kept under: neither is trusted for being well-formed."""
    return digest(key.encode(), kept).hex().encode()
