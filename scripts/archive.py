"""Pack the built site into one file to hand on, the same to the byte for the same site.

dist/casebook.zip is unpacked by any computer. dist/casebook.tar.xz (`--small`) is a third of it, for a site of many
cases and who has what unpacks it: a zip packs each file by itself, and a case stands in several. Unpacked anywhere, the
site opens by a double click; beside the pages lies a note that says how.
"""

import json
import lzma
import re
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, time
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import TypeAlias

from casebook import site
from casebook.day import built, today
from environment import told
from fetching import ROOT, StoppedError

SITE = ROOT / "site"
ZIP, SMALL = (ROOT / "dist" / name for name in ("casebook.zip", "casebook.tar.xz"))
NOTE = "はじめにお読みください.txt"

_ONLY_ON_THE_WEB = ("404.html", "sitemap.xml")
_UNIX = 3
_MODE = 0o644
"""Its owner may write a file and everybody may read it, whoever packs it."""
_FILE = 0o100000 | _MODE
_FAR = 32 << 20
"""So many bytes back is what a file says looked for, in the small archive: who unpacks it needs as much memory."""
_OF_CASE = re.compile(r"^(?:form-)?case-")
"""What stands in front of the id of a case in the names of some of its files."""

Add: TypeAlias = Callable[[str, Path | bytes], None]
"""Adds what a file holds, or what is given, by its name."""
_BROWSERS = {
    "chrome": "Google Chrome",
    "edge": "Microsoft Edge",
    "firefox": "Firefox（ESR も）",
    "safari": "Safari（macOS）",
    "ios_saf": "Safari（iPad、iPhone）",
}
_TEXT = """旅する事例帖

1. このフォルダーを、共有フォルダーかパソコンの好きな所に置きます。
   zip の中で開くと動きません。先に「すべて展開」をしてください。
2. 中の index.html を、いつものブラウザーで開きます。
   インターネットにつながらないパソコンでも使えます。入れたものは、外へ送られません。

使えるブラウザー
{browsers}
これより古いものでも、ページは読めます。

新しい版が届いたら
フォルダーを丸ごと、新しいものと置き換えてください。
作りかけの計画などは、フォルダーの中でなくブラウザーに残るので、そのまま続けられます。

共用のパソコンでは
候補、計画、自団体の様式などは、そのパソコンのブラウザーに残り、同じ人の名前で入った人には見えます。
何が残っているかは、どのページのいちばん下からも開ける「このPCに残るもの」で確かめられ、
まとめて消せます。

作った日　{day}
"""


def browsers() -> Iterator[tuple[str, str]]:
    """Name the oldest browsers that everything works in, as package.json lists them."""
    listed: list[str] = json.loads((ROOT / "package.json").read_text("utf-8"))["browserslist"]
    for each in listed:
        name, version = each.split()
        yield _BROWSERS[name], version


def pack(folder: Path, target: Path) -> None:
    """Pack the files of a site with one date, one at a time: all of them may be gigabytes. Raises StoppedError.

    They come in the order of their names, in the small archive those of a case together.
    """
    if not (folder / site.MARKER).is_file():
        raise StoppedError("サイトがありません。先に make site を実行してください。")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".new")
    small = target.suffix == SMALL.suffix
    files: dict[str, Path | bytes] = {NOTE: _note().encode("utf-8-sig"), **_files(folder)}
    with (_small if small else _zip)(unfinished) as add:
        for name in sorted(files, key=_together if small else None):
            add(name, files[name])
    unfinished.replace(target)


@contextmanager
def _zip(target: Path) -> Iterator[Add]:
    with zipfile.ZipFile(target, "w") as packed:

        def add(name: str, held: Path | bytes) -> None:
            content = held if isinstance(held, bytes) else held.read_bytes()
            packed.writestr(_entry(name), content, zipfile.ZIP_DEFLATED, 9)

        yield add


@contextmanager
def _small(target: Path) -> Iterator[Add]:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": _FAR}]
    seconds = int(datetime.combine(today(), time(), UTC).timestamp())
    with (
        lzma.open(target, "wb", filters=filters) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):

        def add(name: str, held: Path | bytes) -> None:
            entry = tarfile.TarInfo(name)
            entry.mtime, entry.mode = seconds, _MODE
            with BytesIO(held) if isinstance(held, bytes) else held.open("rb") as content:
                entry.size = content.seek(0, SEEK_END)
                content.seek(0)
                tar.addfile(entry, content)
            tar.members.clear()  # type: ignore[attr-defined]  # else it holds one for each of a hundred thousand files

        yield add


def _together(name: str) -> tuple[str, str]:
    """Put the files of a case beside one another: a page, its data and its texts say the same."""
    return _OF_CASE.sub("", Path(name).stem), name


def _files(folder: Path) -> Mapping[str, Path]:
    """Give the files to pack by their names."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: path for name, path in found.items() if _packed(name) and path.is_file()}


def _packed(name: str) -> bool:
    hidden = any(part.startswith(".") for part in name.split("/"))
    return not hidden and name not in _ONLY_ON_THE_WEB


def _note() -> str:
    """Write what Notepad of any Windows can show."""
    listed = "\n".join(f"- {name}　{version} 以降" for name, version in browsers())
    return _TEXT.format(browsers=listed, day=built()).replace("\n", "\r\n")


def _entry(name: str) -> zipfile.ZipInfo:
    day = today()
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system, entry.external_attr = _UNIX, _FILE << 16
    return entry


def _ready() -> None:
    target = SMALL if "--small" in sys.argv[1:] else ZIP
    pack(SITE, target)
    print(f"できました。配るファイル: {target}（{target.stat().st_size / 1_000_000:.1f} MB）")


if __name__ == "__main__":
    raise SystemExit(told(_ready))
