"""Where invented claims come from: invented publishers, under addresses that nobody owns."""

from dataclasses import dataclass

from bench.sample.chance import Zipf, dice
from bench.sample.dates import day
from bench.sample.plan import Plan
from bench.sample.speech import Speech
from casebook.library import Data

_SHARED = "s2"
"""The source that most cases have in common with some others."""


@dataclass(frozen=True, slots=True)
class _Kind:
    basis: str
    title: str
    publisher: str
    independent: bool


_KINDS = Zipf.of(
    (
        _Kind("host_report", "{work}の見直し報告（見本）", "", False),
        _Kind("interview", "首長に聞く、{work}のこれから（見本）", "見本インタビュー集", False),
        _Kind("press", "{place}地区で{work}が変わる（見本）", "見本{place}新聞", True),
        _Kind("third_party", "{work}に使う{thing}の調査（見本）", "見本総合研究所", True),
        _Kind("vendor", "{own}の導入のあらまし（見本）", "見本{ware}", False),
        _Kind("official_statistic", "{work}の統計（見本）", "見本統計局", True),
    )
)


def source(plan: Plan, speech: Speech, number: int, key: str) -> Data:
    """Describe the source that the case with this number calls `key`."""
    chance, town = speech.chance, plan.places[number]
    if key == _SHARED and chance.random() < 0.6:
        return _shared(plan.seed, plan.shared.draw(chance))
    kind = _KINDS.draw(chance)
    author = {"author": f"見本の{speech['section']}"} if chance.random() < 0.3 else {}
    return {
        "title": kind.title.format_map(speech),
        "publisher": kind.publisher.format_map(speech) or town.name,
        **author,
        "url": f"https://example.com/{plan.id(number)}/{key}" if chance.random() < 0.9 else None,
        "published": day(chance, "2018-01-01", 2_500) if chance.random() < 0.8 else None,
        "read": chance.choice(("全文", "全文", "冒頭のみ")),
        "basis": kind.basis,
        "independent_of_host": kind.independent,
    }


def _shared(seed: int, number: int) -> Data:
    return {
        "title": f"地方行政の見本調査 第{number}号",
        "publisher": "見本総合研究所",
        "url": f"https://example.jp/survey/{number}",
        "published": day(dice(seed, "survey", number), "2019-04-01", 2_000),
        "read": "全文",
        "basis": "third_party",
        "independent_of_host": True,
    }
