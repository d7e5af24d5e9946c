"""Every file of a collection lies where it is read, under a name that ends in .yml."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from casebook import ids
from casebook.problem import START, quoted
from casebook.rules.found import Spot
from casebook.towns import FILE

TITLE = "ファイルが正しい場所と名前で置かれている"

FOLDERS = ("", "_municipalities", "_vocabulary", "_comparisons")
_FREE = ("README.md", "README.ja.md")
_LISTS = (PurePath(FILE), PurePath(ids.FILE))
_MEANT_AS_YAML = (".yml", ".yaml", ".txt", "")
_STEM = re.compile(r"[a-z0-9-]+")


def check(path: PurePath) -> Iterator[Spot]:
    """Look at a path relative to the collection's folder; hidden files are nobody's business."""
    folder = "" if path.parent == PurePath() else path.parent.as_posix()
    if path in _LISTS or path.name in _FREE or any(part.startswith(".") for part in path.parts):
        return
    if folder not in FOLDERS:
        message = (
            f"フォルダー{quoted(folder)}の中のファイルは読まれません。事例は cases の直下に、"
            "自治体は _municipalities に、語彙は _vocabulary に、比較は _comparisons に置いてください。"
        )
        yield Spot(START, message)
    elif path.suffix.lower() not in _MEANT_AS_YAML:
        message = (
            "ここに置けるのは、名前が .yml で終わるファイルだけです。"
            "このファイルを cases の外へ移してください。"
        )
        yield Spot(START, message)
    elif path.suffix != ".yml":
        right = path.name.split(".")[0] + ".yml"
        message = (
            f"このファイルは読まれません。名前を{quoted(right)}のように .yml で終わらせてください。"
            "見えている名前が正しいときは、隠れた拡張子（.txt など）を表示して確かめます。"
        )
        yield Spot(START, message)
    elif not _STEM.fullmatch(path.stem):
        message = (
            f"ファイル名{quoted(path.name)}は使えません。半角の英小文字、数字、ハイフンだけの名前に"
            "変えてください。例: kitami-writing-free-counter.yml"
        )
        yield Spot(START, message)


def unreadable(error: OSError | None) -> Spot:
    """Tell of a file that is there but cannot be opened; None when it is no ordinary file."""
    reasons: dict[type[OSError], str] = {
        PermissionError: "このパソコンの利用者に、読む権限がありません。権限を付けてください。",
        FileNotFoundError: "リンクの先のファイルがありません。リンクをやめ、ファイルそのものを置いてください。",
    }
    unknown = "ふつうのファイルか、壊れていないかを確かめてください。"
    return Spot(
        START, f"ファイルを開けません。{reasons.get(type(error), unknown) if error else unknown}"
    )


def outside() -> Spot:
    """Tell of a link that leads out of the collection: what lies there is nobody's case."""
    return Spot(
        START,
        "事例のフォルダーの外を指すリンクです。リンクをやめ、ファイルそのものを置いてください。",
    )


def too_large(size: int, most: int) -> Spot:
    """Tell of a file that is far too large to be one of ours. Sizes are in bytes."""
    return Spot(
        START,
        f"ファイルが大きすぎます（{size / 1_000_000:.1f}MB）。一つのファイルは{most // 1_000_000}MBまでです。"
        "ほかのファイルが紛れていないか、同じ行が繰り返されていないかを確かめてください。",
    )


def missing() -> Spot:
    """Tell of a vocabulary that every collection needs."""
    return Spot(
        START,
        "語彙のファイルがありません。消したり名前を変えたりしていないか確かめ、もとに戻してください。",
    )
