"""Where commands work, how they end, and what they cannot work with."""

import os
from pathlib import Path

from casebook.files import find
from casebook.kept import Kept

CLEAN, PROBLEMS, USAGE = 0, 1, 2
CASES, CONFIG, WORK = (Path(name) for name in ("cases", "mkdocs.yml", "build"))


class UsageError(Exception):
    """The command was given something it cannot work with; the message says what."""


def collection_of(paths: list[Path]) -> Path | None:
    """Find the one collection that the paths belong to.

    A path may be a collection's folder, one of its files, or one of its inner folders; the whole
    collection is always checked, since names point from file to file.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        here = () if path.is_absolute() else Path.cwd().parents
        for folder in (path, *path.parents, *(Path(os.path.relpath(each)) for each in here)):
            if is_folder(folder / "_vocabulary"):
                found.setdefault(folder.resolve(), folder)
                break
    if len(found) > 1:
        first, second, *_ = found.values()
        raise UsageError(f"一度に検査できる事例のフォルダーは一つです: {first} と {second}")
    return next(iter(found.values()), None)


def must_exist(paths: list[Path]) -> None:
    """Raise UsageError for a path that leads nowhere."""
    for path in paths:
        if not os.path.lexists(path):  # unlike Path.exists: a link to nowhere is there
            raise UsageError(f"{path} がありません。")


def inside(folder: Path, paths: list[Path]) -> list[Path]:
    """Give the paths as seen from a collection's folder, each with something to check."""
    inner = []
    root = folder.resolve()
    listed = [path.relative_to(folder) for path in find(folder)] if paths else []
    for path in paths:
        # A link inside a collection stays where it lies.
        place = path.resolve() if is_folder(path) else path.parent.resolve() / path.name
        if not place.is_relative_to(root):
            raise UsageError(f"{path} は事例のフォルダー {folder} の中にありません。")
        found = place.relative_to(root)
        if place != root and not any(each.is_relative_to(found) for each in listed):
            raise UsageError(
                f"{path} には検査するものがありません。名前が「.」で始まるものは見ません。"
            )
        inner.append(found)
    return inner


def kept_of(cases: Path) -> Kept:
    """Open what is kept about a collection, in the project's folder; elsewhere nothing is kept."""
    return Kept.of(WORK, cases) if CONFIG.is_file() else Kept()


def need_folder(cases: Path) -> None:
    """Raise UsageError where there is no such folder, or one in it lies elsewhere: what links lead to is not read."""
    if not is_folder(cases):
        raise UsageError(f"事例のフォルダー {cases} がありません。")
    for path in sorted(cases.glob("_*")):
        if path.is_symlink() and is_folder(path):
            raise UsageError(
                f"{path} は、ほかの所へのリンクです。リンクの先は読みません。フォルダーそのものを置いてください。"
            )


def is_folder(path: Path) -> bool:
    """Whether it is a folder; what cannot even be asked is none."""
    try:
        return path.is_dir()
    except OSError:  # a name that is too long, a folder that may not be entered
        return False
