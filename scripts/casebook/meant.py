"""What an author most likely meant by a value that a file cannot hold, as a message offers it.

Authors write what they see on the site and in Excel: a label for a key, a date as people or a sheet write it,
a number with its commas and its unit.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from difflib import get_close_matches

from casebook.problem import OFFER, quoted
from casebook.when import likely

_FIRST_DAY = date(1899, 12, 30)
"""Excel counts days from here."""
_SERIAL = re.compile(r"[345]\d{4}")
"""Days of the years from 1982 to 2064."""
_CLOCK = re.compile(r"[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.0+)?$")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_NUMBER = re.compile(
    r"(?P<about>約|およそ|延べ)?(?P<value>-?\d[\d,]*(?:\.\d+)?)(?P<unit>[^\d,.〜~～-]{0,8})"
)
_RANGE = re.compile(r"(?P<low>\d[\d,]*)(?:[〜~～-]|から)(?P<high>\d[\d,]*)(?P<unit>\D{0,8})")
_BETWEEN = re.compile(r"[、,，・/\s]+")


def date_meant(written: str) -> str:
    """Give the date that was meant; nothing where it is none.

    >>> date_meant("令和5年4月1日"), date_meant("45017"), date_meant("2023-04-01 00:00:00"), date_meant("2023-2024")
    ('2023-04-01', '2023-04-01', '2023-04-01', '2023/2024')
    """
    plain = _CLOCK.sub("", unicodedata.normalize("NFKC", written).strip())
    if _SERIAL.fullmatch(plain):
        return (_FIRST_DAY + timedelta(days=int(plain))).isoformat()
    return likely(_YEARS.sub(r"\1～\2", plain))


def number_meant(written: str) -> str:
    """Offer the number of a text, and say where what stands beside it belongs.

    >>> number_meant("１，２３４"), number_meant("約4,500万円"), number_meant("5〜10分"), number_meant("多い")
    ('もしかして: 1234', 'もしかして: 4500（「約」は qualifier に、「万円」は unit に書きます）', \
'もしかして: value に 5、value_to に 10（「分」は unit に書きます）', '')
    """
    plain = "".join(unicodedata.normalize("NFKC", written).split())
    if found := _RANGE.fullmatch(plain):
        low, high = (found[name].replace(",", "") for name in ("low", "high"))
        return f"{OFFER}value に {low}、value_to に {high}{_beside(('unit', found['unit']))}"
    if found := _NUMBER.fullmatch(plain):
        beside = _beside(("qualifier", found["about"]), ("unit", found["unit"]))
        value = found["value"].replace(",", "")
        return f"{OFFER}{value}{beside}" if value != written else ""
    return ""


def _beside(*places: tuple[str, str | None]) -> str:
    told = "、".join(f"{quoted(word)}は {key} に" for key, word in places if word)
    return f"（{told}書きます）" if told else ""


def key_meant(written: str, names: Mapping[str, str]) -> str:
    """Offer the key of what is called so, or nearly so; `names` gives keys by names.

    >>> key_meant("フロントヤード", {"フロントヤード改革": "front-office"})
    'もしかして: front-office（フロントヤード改革）'
    """
    folded = {unicodedata.normalize("NFKC", name): name for name in names}
    plain = unicodedata.normalize("NFKC", written).strip()
    for name in get_close_matches(plain, folded, n=1, cutoff=0.6):
        key = names[folded[name]]
        return f"{OFFER}{key}" + (f"（{folded[name]}）" if folded[name] != key else "")
    return ""


def sources_meant(written: str, known: Iterable[str]) -> str:
    """Offer the names of sources that were written in other letters, or with other signs between them.

    >>> sources_meant("Ｓ１、s2", ["s1", "s2"]), sources_meant("S1", ["s1"]), sources_meant("s9", ["s1"])
    ('もしかして: [s1, s2]', 'もしかして: s1', '')
    """
    plain = unicodedata.normalize("NFKC", written).lower().strip()
    parts = list(dict.fromkeys(_BETWEEN.split(plain)))
    if set(parts) - set(known):
        return ""
    listed = ", ".join(parts)
    return f"{OFFER}{listed if len(parts) == 1 else f'[{listed}]'}"
