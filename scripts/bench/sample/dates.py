"""Days and years as precisely as sources tend to give them; all in the past."""

from datetime import date, timedelta
from random import Random

_FORMS = ("{0}-{1:02}-{2:02}", "{0}-{1:02}", "{0}年度", "{0}ごろ", "{0}", "{0}年度/{3}年度")


def when(chance: Random, first: int, last: int) -> str | int:
    """Draw a time that begins in one of the years."""
    year, month = chance.randint(first, last), chance.randint(1, 12)
    text = chance.choice(_FORMS).format(year, month, chance.randint(1, 28), year + 1)
    return int(text) if text.isdecimal() else text


def day(chance: Random, earliest: str, days: int) -> str:
    """Draw an ISO day from one on, less than `days` later."""
    return str(date.fromisoformat(earliest) + timedelta(chance.randrange(days)))
