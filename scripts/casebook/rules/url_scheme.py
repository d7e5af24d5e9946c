"""A URL is a plain web address, so that a link can never run a script or reach a file."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from casebook.library import Document, Library
from casebook.problem import quoted
from casebook.rules.found import Fault

TITLE = "URLは http か https で始まる"

_BARE = re.compile(r"[\w.-]+\.[a-z]{2,}(/.*)?", re.ASCII)


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report URLs with another scheme, without a host, with a password or with spaces."""
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
    if not parts.hostname:
        return "サイトの名前がありません。ブラウザーのアドレス欄から写し直してください。"
    if "@" in parts.netloc:
        return "利用者名やパスワードを含められません。「@」までを取り除いてください。"
    return ""
