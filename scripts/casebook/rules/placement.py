"""Every file of a collection lies where it is read, under a name that ends in .yml."""

from collections.abc import Iterator
from pathlib import PurePath

from casebook.problem import START, quoted
from casebook.rules.found import Spot

TITLE = "ファイルが正しい場所と名前で置かれている"

FOLDERS = ("", "_municipalities", "_vocabulary")
_FREE = ("README.md", "README.ja.md")


def check(path: PurePath) -> Iterator[Spot]:
    """Look at a path relative to the collection's folder; hidden files are nobody's business."""
    if path.name in _FREE or any(part.startswith(".") for part in path.parts):
        return
    folder = "" if path.parent == PurePath() else path.parent.as_posix()
    if folder not in FOLDERS:
        message = (
            f"フォルダー{quoted(folder)}の中のファイルは読まれません。事例は cases の直下に、"
            "自治体は _municipalities に、語彙は _vocabulary に置いてください。"
        )
        yield Spot(START, message)
    elif path.suffix != ".yml":
        right = path.name.split(".")[0] + ".yml"
        message = (
            f"このファイルは読まれません。名前を{quoted(right)}のように .yml で終わらせてください。"
            "見えている名前が正しいときは、隠れた拡張子（.txt など）を表示して確かめます。"
        )
        yield Spot(START, message)
