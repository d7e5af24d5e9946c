"""Hand-written pages that mention cases: a copy of the site with other cases keeps the words without the link."""

import posixpath
import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path

_MENTION = re.compile(r'<a class="cb-cite" href="([^"#]*)#([^"]*)">(.*?)</a>')


def unlink(site: Path, paths: Iterable[str]) -> None:
    """Take away the links of these pages (paths within the site) that lead to nothing on it.

    Meant are links of the class `cb-cite`, each to a part of another page.
    """
    for path in paths:
        page = site / path
        text = page.read_text("utf-8")
        mended = _MENTION.sub(partial(_mended, site, posixpath.dirname(path)), text)
        if mended != text:
            page.write_text(mended, "utf-8")


def _mended(site: Path, folder: str, link: re.Match[str]) -> str:
    target = site / posixpath.normpath(posixpath.join(folder, link[1]))
    there = target.is_file() and f'id="{link[2]}"' in target.read_text("utf-8")
    return link[0] if there else link[3]
