"""A URL is a plain web address, so that a link can never run a script or reach a file.

It ends where the address does: the 。 or ） of the sentence that it was copied from is no part of it. A half-width
bracket is, where it closes one that the address has opened, as in `/wiki/Nagoya_(city)`.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from casebook.library import Document, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "URLは http か https で始まる"

_FULLWIDTH = (
    "\u3001-\u3003\u3008-\u3020\u3030\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_SENTENCE = re.compile(rf"[{_FULLWIDTH}\u2018-\u201f\u2025\u2026,;)\]]")
_WIDE = re.compile("[\u3001-\u303f\uff01-\uff65]")
_OPENINGS = {")": "(", "]": "["}

_BARE = re.compile(r"[\w.-]+\.[a-z]{2,}(/.*)?", re.ASCII)


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report URLs with another scheme, host or password that cannot be, spaces, or too much at the end."""
    for where, found in document.maps:
        url = found.get("url")
        if isinstance(url, str) and url and (wrong := _wrong(url)):
            yield Fault((*where, "url"), f"URL{quoted(url)}は使えません。{wrong}")


def _wrong(url: str) -> str:
    if re.search(r"[\s\"'<>\\^`{|}]", url):
        return "空白や引用符など、URLには使えない記号が入っています。ブラウザーのアドレス欄から写し直してください。"
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it raises for a port that is no number
    except ValueError:
        return "形が壊れています。ブラウザーのアドレス欄から写し直してください。"
    if parts.scheme not in ("http", "https"):
        meant = f"もしかして: https://{url}" if _BARE.fullmatch(url) else ""
        return f"http:// か https:// で始まるものだけが使えます。{meant}"
    if trimmed := _trimmed(url):
        return _too_long(url, trimmed)
    if not parts.hostname:
        return "サイトの名前がありません。ブラウザーのアドレス欄から写し直してください。"
    if "@" in parts.netloc:
        return "利用者名やパスワードを含められません。「@」までを取り除いてください。"
    if wide := _WIDE.search(parts.netloc):
        return f"サイトの名前に全角の{quoted(wide[0])}が入っています。半角で書いてください。"
    return ""


def _trimmed(url: str) -> str:
    """Give the URL without the marks of a sentence at its end; nothing when there are none."""
    short = url
    while _SENTENCE.match(short[-1:]) and not _closes(short):
        short = short[:-1]
    return short if short != url else ""


def _closes(url: str) -> bool:
    opening = _OPENINGS.get(url[-1], "")
    return opening != "" and url.count(opening) >= url.count(url[-1])


def _too_long(url: str, trimmed: str) -> str:
    rest = url[len(trimmed) :]
    return (
        f"終わりの{quoted(rest)}は、文の記号がまぎれ込んだものとみられます。取り除いてください。"
        f"本当にURLの一部なら {quote(rest)} と書きます。もしかして: {trimmed}"
    )
