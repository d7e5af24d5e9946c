"""A file is UTF-8 without a byte order mark."""

from collections.abc import Iterator

from casebook.problem import START, Mark
from casebook.rules.found import Spot

TITLE = "文字コードはUTF-8（BOMなし）"

_MEND = "エディターの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。"


def check(raw: bytes) -> Iterator[Spot]:
    """Report a byte order mark, or the first byte that is no UTF-8."""
    if raw.startswith(b"\xef\xbb\xbf"):
        yield Spot(
            START,
            f"ファイルの先頭に見えない印（BOM）があります。{_MEND}（「BOM付き」は選びません。）",
        )
        return
    if _is_utf_16(raw):
        yield Spot(START, f"UTF-8 ではなく、UTF-16 で保存されています。{_MEND}")
        return
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Spot(
            _mark(raw, error.start), f"UTF-8 ではなく、{_guess(raw)}保存されています。{_MEND}"
        )


def _is_utf_16(raw: bytes) -> bool:
    """Tell by its mark or, without one, by the zero byte of every line feed and space."""
    return raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw.count(b"\0") * 10 > len(raw)


def _guess(raw: bytes) -> str:
    # EUC-JP first: nearly all of it would also pass for Shift_JIS, as half-width kana.
    for name, label in (("euc_jp", "EUC-JP"), ("cp932", "Shift_JIS")):
        try:
            raw.decode(name)
        except UnicodeDecodeError:
            continue
        return f"{label} とみられる文字コードで"
    return "ほかの文字コードか、壊れた状態で"


def _mark(raw: bytes, position: int) -> Mark:
    """Count lines as `load` does, and the column in characters of the good part of the line."""
    good = raw[:position].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return Mark(good.count("\n") + 1, len(good) - good.rfind("\n"))
