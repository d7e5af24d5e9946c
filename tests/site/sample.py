"""A small collection of our own, written from data, so that tests do not hang on the real cases.

Everything that a page can show stands in it once: `write` puts it into a folder, changed as asked.
"""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from casebook.check import check
from casebook.collection import Collection
from casebook.rules.municipality_code import check_digit
from casebook.towns import COLUMNS, FILE
from tests.site.sample_parts import Data as Data
from tests.site.sample_parts import claim as claim
from tests.site.sample_parts import source as source
from tests.site.sample_words import vocabulary as vocabulary

CASE = "mihon-paperless"
TOWN = "mihon"


TODAY = date(2024, 3, 1)
"""The sample does not grow old."""


def case(**changes: Any) -> Data:
    """Give a case that uses every part of the schema which a page treats in a way of its own."""
    base: Data = {
        "id": CASE,
        "title": "紙を使わない会議",
        "subtitle": "部長会から始めた",
        "municipality": TOWN,
        "target": "全職員",
        "summary": "部長会の資料を画面で見るようにし、印刷をやめた。",
        "themes": ["paperless", "training"],
        "keywords": ["紙", "会議"],
        "spoken": ["資料を刷りたくない"],
        "years": "2021年度/2022年度",
        "status": [
            {"state": "試行", "since": "2021-04", "as_of": "2021-04", "source": "s1"},
            {"state": "運用中", "as_of": "2023-05-01", "source": ["s1", "s2"], "note": "全部署"},
        ],
        **_claims(),
        "not_stated": ["reasons", "cost", {"field": "results", "what": "数え方"}],
        "not_applicable": ["goals", "partners"],
        "doubts": [{"text": "始めた月が二つの資料で違う。", "sources": ["s1", "s2"]}],
        "links": [{"title": "市の計画", "url": "https://example.lg.jp/plan"}],
        "sources": _sources(),
        "published": "2024-01-01",
        "updated": "2024-02-01",
        "checked": "2024-02-01",
    }
    return {key: value for key, value in (base | changes).items() if value is not None}


def _told() -> Data:
    return {
        "contact": [claim("窓口は総務課である。", at="1ページ")],
        "background": [
            claim("会議のたびに資料を刷っていた。", topic="印刷"),
            claim("差し替えに手間がかかった。", topic="印刷", confirmed=False),
        ],
        "actions": [
            claim(
                "画面で資料を見る。",
                source=["s1", "s2"],
                practice="screens",
                state="運用中",
                as_of="2021年度",
            ),
            claim(
                "製品は軽いとされる。",
                basis="vendor",
                source="s2",
                practice="pens",
                state="試行",
                as_of="2022-04",
            ),
        ],
        "timeline": [
            claim("全部署に広げた。", as_of="2022-04"),
            claim("部長会で試した。", as_of="2021-04"),
        ],
    }


def _claims() -> Data:
    return {
        **_told(),
        "results": [
            claim(
                "印刷は約1万2千枚減った。",
                value=12000,
                unit="枚",
                qualifier="約",
                as_of="2022年度",
                key_figure="減った印刷",
                note="見本の数である。",
            ),
            claim(
                "画面で見る会議の割合が増えた。",
                value=98,
                before=37,
                unit="%",
                as_of="2022年度",
                key_figure="画面で見る会議",
            ),
            claim("準備は数日で済む。", value=2, value_to=3, unit="日", as_of="2022年度"),
        ],
        "cost": [
            claim(
                "国の補助を受けた。",
                value=1000000,
                unit="円",
                cost_kind="財源",
                funding="grant",
                as_of="2021年度",
                key_figure="受けた補助",
            ),
            claim("刷る費用が減った。", cost_kind="減った額"),
        ],
    }


def _sources() -> Data:
    return {
        "s1": source(),
        "s2": source(
            title="担当者に聞く",
            publisher="見本新聞",
            author="編集部",
            url=None,
            published=None,
            read="冒頭のみ",
            basis="interview",
            licence="CC BY 4.0",
            independent_of_host=True,
            note="見本である。",
        ),
    }


def bare_case(name: str, **changes: Any) -> Data:
    """Give the least that the schema allows: one claim, nothing optional."""
    least = ("target", "themes", "municipality", "published", "updated", "checked")
    full = case()
    return {
        **{key: full[key] for key in least},
        "id": f"{TOWN}-{name}",
        "title": name,
        "summary": "一つの記述だけがある。",
        "status": [{"state": "不明", "as_of": "不明", "source": "s1"}],
        "actions": [claim("始めた。")],
        "not_stated": ["contact", "reasons", "goals"],
        "sources": {"s1": source()},
    } | changes


def town(**changes: Any) -> Data:
    base: Data = {
        "key": TOWN,
        "name": "見本市",
        "kana": "みほんし",
        "prefecture": "北海道",
        "code": "01999" + check_digit("01999"),
        "kind": "市",
        "profile": [
            {
                "item": "人口",
                "text": "人口は12,345人である。",
                "source": "s1",
                "value": 12345,
                "unit": "人",
                "as_of": "2023-04-01",
            },
            {"item": "面積", "text": "面積は100平方キロメートルである。", "source": "s1"},
        ],
        "visits": [claim("視察は10件あった。", value=10, unit="件", as_of="2022年度")],
        "reception": {
            "days": [claim("視察は火曜に受け入れる。", at="2ページ")],
            "fee": [
                claim("資料代は一人500円である。", value=500, unit="円/人", as_of="2023-05-01"),
                claim("学校からの視察では取らない。", confirmed=False, note="見本である。"),
            ],
            "not_stated": ["thanks"],
        },
        "doubts": [{"text": "面積の時点が分からない。", "sources": ["s1"], "kind": "読み方"}],
        "sources": {"s1": source(title="統計書")},
        "checked": "2024-02-01",
    }
    return {key: value for key, value in (base | changes).items() if value is not None}


def write(
    folder: Path,
    cases: Iterable[Data] | None = None,
    towns: Iterable[Data] | None = None,
    words: dict[str, Data] | None = None,
    *,
    listed: bool = False,
) -> Path:
    """Write a collection; by default the whole sample. Gives its folder.

    With `listed` its municipalities stand in a list of towns, where they differ in size alone.
    """
    towns = [town()] if towns is None else list(towns)
    if listed:
        folder.mkdir(parents=True, exist_ok=True)
        rows = [",".join(COLUMNS), *map(_listed, towns)]
        (folder / FILE).write_text("\n".join(rows) + "\n", "utf-8")
    files = {f"_vocabulary/{name}": data for name, data in (words or vocabulary()).items()}
    files |= {f"_municipalities/{each['key']}": each for each in towns}
    files |= {each["id"]: each for each in ([case()] if cases is None else cases)}
    for name, data in files.items():
        path = folder / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")  # JSON is YAML
    return folder


def _listed(town: Data) -> str:
    people = town["profile"][0]["value"]
    figures = {
        "population": people, "households": people // 2, "aged": people * 3 // 10,
        "primary": 10, "secondary": 30, "tertiary": 60, "area": people // 5, "habitable": people // 10,
        "staff": people // 100, "revenue": 1000, "tax": 200, "balance": 90, "latitude": 35,
        "longitude": 135, "island": 0, "evacuated": 0,
    }  # fmt: skip
    return ",".join(str({**town, **figures}[column]) for column in COLUMNS)


def collection(folder: Path) -> Collection:
    """Write the whole sample and read it back."""
    return Collection.of(check(write(folder), TODAY))
