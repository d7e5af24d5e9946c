"""The file of a municipality made of the list of towns: one pattern for all, and what each puts into it.

`casebook new` and the form in the browser fill the same pattern with the same texts, so that both make the same file.
"""

import re
from collections.abc import Mapping
from itertools import chain

from casebook.library import Data
from casebook.towns import Town, rounded
from casebook.yaml_text import scalar

CHECKED = "checked"
"""The mark of the day on which the file is made: the one that hangs on no town."""

_MARK = re.compile(r'"\{(\w+)\}"|\{(\w+)\}')
_ITEMS = ("population", "aged", "land", "finance", "staff")
"""What a profile is made of: without one of them in `town-figures.yml`, a file begins without a profile."""


def known(draft: bool, told: Data | None, *, peopled: bool = True) -> Data:
    """Give a file with marks, `{name}`, where something of a town belongs.

    `told` is the content of `town-figures.yml`. A town without people has no share of the aged.
    """
    names = ("name", "kana", "prefecture", "code", "kind")
    data: dict[str, object] = {"key": "{key}", **({"draft": True} if draft else {})}
    data |= {name: f"{{{name}}}" for name in names}
    items = {item["key"]: item for item in (told or {"items": ()})["items"]}
    if not told or any(each not in items for each in _ITEMS):
        return data
    sources = {items[each]["source"] for each in _ITEMS}
    aged = [_aged(items["aged"])] if peopled else []
    profile = [*_people(items["population"]), _land(items["land"]), *aged, *_office(items)]
    return data | {
        "profile": profile,
        "sources": {key: _source(told["sources"][key]) for key in sorted(sources)},
        CHECKED: "{checked}",
    }


def values(key: str, town: Town) -> dict[str, str]:
    """Give what is put in for the marks, each as it stands in a file; that of the day is not among them."""
    counts = town.counts
    people = counts["population"]
    share = rounded(counts["aged"] * 10_000, people) if people else 0
    area = counts["area"]
    texts = {
        "key": key,
        "name": town.name,
        "kana": town.kana,
        "prefecture": town.figures.prefecture,
        "code": town.code,
        "kind": town.figures.kind,
    }
    return {name: scalar(text) for name, text in texts.items()} | {
        "population": str(people),
        "affected": "（原子力災害による避難の影響が大きい）" if town.figures.evacuated else "",
        "households": str(counts["households"]),
        "hectares": str(area),
        "area": f"{area // 100}.{area % 100:02}",
        "aged": str(counts["aged"]),
        "share": f"{share // 100}.{share % 100:02}",
        "revenue": money(counts["revenue"]),
        "tax": money(counts["tax"]),
        "staff": str(counts["staff"]),
    }


def fill(pattern: str, texts: Mapping[str, str]) -> str:
    r"""Put texts in for marks: alone in quotes a mark goes with them, within words a whole number has commas.

    >>> fill('name: "{name}"\ntext: 人口は{people}人。', {"name": "知多市", "people": "84364"})
    'name: 知多市\ntext: 人口は84,364人。'
    """

    def put(found: re.Match[str]) -> str:
        alone, within = found.groups()
        text = texts.get(alone or within)
        if text is None:
            return found[0]
        return f"{int(text):,}" if within and text.isdecimal() else text

    return _MARK.sub(put, pattern)


def money(thousands: int) -> str:
    """Say an amount given in 1,000 yen to the nearest 10,000 yen.

    >>> money(32_825_362), money(1_295_698_111), money(4)
    ('328億2,536万', '1兆2,956億9,811万', '0万')
    """
    left = rounded(thousands, 10)
    parts = []
    for unit, size in (("兆", 10**8), ("億", 10**4)):
        count, left = divmod(left, size)
        parts += [f"{count:,}{unit}"] if count else []
    return "".join(chain(parts, [f"{left:,}万"] if left or not parts else []))


def _claim(item: Mapping[str, str], title: str, text: str, **more: str) -> Data:
    return {
        "item": title,
        "text": text,
        "source": item["source"],
        "at": more.pop("at", "表の{name}の行"),
        **more,
        "as_of": item["when"].removesuffix("年"),
    }


def _people(item: Mapping[str, str]) -> list[Data]:
    population = f"{item['when']}の国勢調査の人口は{{population}}人だった{{affected}}。"
    households = f"{item['when']}の国勢調査の世帯数は{{households}}世帯だった。"
    return [
        _claim(item, "人口", population, value="{population}", unit="人"),
        _claim(item, "世帯数", households, value="{households}", unit="世帯"),
    ]


def _land(item: Mapping[str, str]) -> Data:
    text = f"{item['when']}の面積は{{area}}平方キロメートルである。"
    at = "表の{name}の行（{hectares}ヘクタール）"
    return _claim(item, "面積", text, at=at, value="{area}", unit="km2")


def _aged(item: Mapping[str, str]) -> Data:
    text = f"{item['when']}の国勢調査で65歳以上の人は{{aged}}人で、人口の{{share}}%だった。"
    note = "割合は、65歳以上の人口を総数で割って求めた。総数には年齢の分からない人を含む。"
    return _claim(item, "高齢化率", text, value="{share}", unit="%", note=note)


def _office(items: Mapping[str, Data]) -> list[Data]:
    finance, office = items["finance"], items["staff"]
    spent = f"{finance['when']}の決算の歳入は約{{revenue}}円で、このうち地方税は約{{tax}}円だった。"
    staff = f"一般行政部門の職員は、{office['when']}に{{staff}}人だった。"
    note = "教育、消防、公営企業などの職員を含まない。"
    return [
        _claim(finance, "財政", spent),
        _claim(office, "職員数", staff, value="{staff}", unit="人", note=note),
    ]


def _source(source: Data) -> Data:
    return {
        **source,
        "independent_of_host": True,
        "note": "団体の一覧（cases/_towns.csv）に写した数から書いた。",
    }
