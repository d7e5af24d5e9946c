"""The files of a collection."""

import os
from pathlib import Path


def find(cases: Path) -> list[Path]:
    """List what lies in a collection's folder, in a fixed order, all that is hidden left out."""
    found: list[Path] = []
    for folder, inner, names in os.walk(cases):
        inner[:] = [name for name in inner if not name.startswith(".")]
        found += [Path(folder, name) for name in names if not name.startswith(".")]
    return sorted(found)


def seen(inside: str) -> bool:
    """Say whether a file is to be seen, by its path in the folder."""
    return not inside.startswith(".") and "/." not in inside
