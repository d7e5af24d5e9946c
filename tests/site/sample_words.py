"""The vocabulary of the small collection of our own."""

from typing import Any

from casebook import schema
from tests.site.sample_parts import Data, claim, source

_STATES = ("運用中", "試行", "一部", "計画", "終了", "不明")


_BASES = ("interview", "host_report", "press", "third_party", "vendor", "official_statistic")


_CELLS = ("stated", "not-stated", "not-applicable", "unconfirmed")


_FIELDS_IN_FIRST_GROUP = 5


def vocabulary() -> dict[str, Data]:
    """Give the vocabulary files by name; some themes and practices have no case."""
    rows = [
        {"key": key, "asks": "事実", "question": f"{field.title}を教えてください。"}
        for key, field in schema.claim_fields().items()
    ]
    halves = rows[:_FIELDS_IN_FIRST_GROUP], rows[_FIELDS_IN_FIRST_GROUP:]
    groups = [
        {"key": key, "label": label, "lead": "組の説明", "fields": half}
        for key, label, half in zip(("first", "second"), ("前半", "後半"), halves, strict=True)
    ]
    return {
        "fields": {"groups": groups},
        "themes": {
            "edition": "見本計画 第1版",
            "published": "2020-01-01",
            "publisher": "見本省",
            "items": [
                _theme("paperless", "紙をなくす", "重点取組事項", number=1),
                _theme("unused", "だれも取り組まない", "重点取組事項", number=2),
                _theme("training", "人を育てる", "推進体制"),
            ],
        },
        "practices": {
            "items": [
                _practice("screens", "画面の配備", piece="devices"),
                _practice("pens", "電子ペン"),
            ]
        },
        "funding": {
            "items": [
                {"key": "grant", "label": "国の補助", "lead": "国のお金。", "words": ["国費"]},
                {"key": "bond", "label": "借り入れ", "lead": "借りたお金。", "words": ["起債"]},
            ]
        },
        "pieces": _framework(),
        "terms": {"states": _terms(_STATES), "bases": _terms(_BASES), "cells": _terms(_CELLS)},
    }


def _framework() -> Data:
    piece = {
        "key": "devices",
        "number": 1,
        "label": "端末をそろえる",
        "short": "端末",
        "claims": [claim("端末を配る。")],
    }
    return {
        "title": "見本の枠組み",
        "lead": "枠組みの説明。",
        "items": [piece],
        "statistics": [claim("半数が配った。", value=50, unit="%", as_of="2020")],
        "sources": {"s1": source(title="枠組みの資料")},
        "checked": "2024-02-01",
    }


def _theme(key: str, label: str, kind: str, **more: Any) -> Data:
    return {
        "key": key,
        "label": label,
        "short": label,
        "kind": kind,
        "lead": f"{label}。",
        "words": [label],
    } | more


def _practice(key: str, label: str, **more: Any) -> Data:
    return {"key": key, "label": label, "lead": f"{label}。", "words": [label]} | more


def _terms(keys: tuple[str, ...]) -> list[Data]:
    return [{"key": key, "label": f"{key}の名", "lead": "説明。", "symbol": "*"} for key in keys]
