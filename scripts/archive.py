"""Pack the built site into one file to hand on: dist/casebook.zip, the same to the byte for the same site.

Unpacked anywhere, it opens by a double click; beside the pages lies a note that says how.
"""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from casebook import site
from casebook.day import built, today
from environment import told
from fetching import ROOT, StoppedError

SITE, TARGET = ROOT / "site", ROOT / "dist" / "casebook.zip"
NOTE = "はじめにお読みください.txt"

_ONLY_ON_THE_WEB = ("404.html", "sitemap.xml")
_UNIX = 3
_PLAIN = 0o100644 << 16
"""A file that its owner may write and everybody may read, whoever packs it."""
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
    """Pack the files of a site, in the order of their names and with one date. Raises StoppedError."""
    if not (folder / site.MARKER).is_file():
        raise StoppedError("サイトがありません。先に make site を実行してください。")
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".new")
    with zipfile.ZipFile(unfinished, "w") as packed:
        for name, content in sorted(_entries(folder)):
            packed.writestr(_entry(name), content, zipfile.ZIP_DEFLATED, 9)
    unfinished.replace(target)


def _entries(folder: Path) -> Iterator[tuple[str, bytes]]:
    yield NOTE, _note().encode("utf-8-sig")
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in name.split("/"))
        if path.is_file() and not hidden and name not in _ONLY_ON_THE_WEB:
            yield name, path.read_bytes()


def _note() -> str:
    """Write what Notepad of any Windows can show."""
    listed = "\n".join(f"- {name}　{version} 以降" for name, version in browsers())
    return _TEXT.format(browsers=listed, day=built()).replace("\n", "\r\n")


def _entry(name: str) -> zipfile.ZipInfo:
    day = today()
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system, entry.external_attr = _UNIX, _PLAIN
    return entry


def _ready() -> None:
    pack(SITE, TARGET)
    print(f"できました。配るファイル: {TARGET}（{TARGET.stat().st_size / 1_000_000:.1f} MB）")


if __name__ == "__main__":
    raise SystemExit(told(_ready))
