"""Hand-written pages that mention cases: a copy of the site with other cases keeps the words without the link."""

import posixpath
import re
from collections.abc import Callable
from functools import partial

_MENTION = re.compile(r'<a class="cb-cite" href="([^"#]*)#([^"]*)">(.*?)</a>')


def unlinked(path: str, text: str, read: Callable[[str], str]) -> str:
    """Take away the links of a page that lead to nothing; `read` gives the text of any page, "" where there is none.

    Meant are links of the class `cb-cite`, each to a part of another page.
    """
    return _MENTION.sub(partial(_mended, posixpath.dirname(path), read), text)


def _mended(folder: str, read: Callable[[str], str], link: re.Match[str]) -> str:
    target = posixpath.normpath(posixpath.join(folder, link[1]))
    return link[0] if f'id="{link[2]}"' in read(target) else link[3]
