"""The day of the build, from which all ages are counted."""

import os
import re
from datetime import date, datetime, timedelta, timezone

from casebook.problem import quoted
from casebook.when import When

EPOCH = "SOURCE_DATE_EPOCH"

_JAPAN = timezone(timedelta(hours=9))
_LAST_SECOND = 2**32 - 1
"""A packed file, as MkDocs makes one of the sitemap, has no room for a later time."""


class EpochError(Exception):
    """SOURCE_DATE_EPOCH is no number of seconds; the message tells its setter so."""


def today() -> date:
    """Give the day of the build in Japan: that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get(EPOCH)
    if not epoch:
        os.environ.pop(EPOCH, None)  # MkDocs fails on an empty one
        return datetime.now(_JAPAN).date()
    if not re.fullmatch("[0-9]{1,10}", epoch) or int(epoch) > _LAST_SECOND:
        raise EpochError(
            f"環境変数 {EPOCH} の値{quoted(epoch)}は使えません。"
            f"1970年からの秒数を{_LAST_SECOND}（2106年）までの半角の数字で書くか、設定を消してください。"
        )
    return datetime.fromtimestamp(int(epoch), _JAPAN).date()


def built() -> str:
    """Tell the day of the build, from which the ages of states are counted."""
    return When.parse(today().isoformat()).japanese()
