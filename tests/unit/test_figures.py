"""Numbers as officials write them."""

from dataclasses import replace

import pytest

from casebook.figures import amount, figure
from casebook.model import Claim

CLAIM = Claim(
    id="results-1",
    text="見本である。",
    sources=(),
    at=None,
    topic=None,
    value=None,
    value_to=None,
    before=None,
    unit=None,
    qualifier=None,
    as_of=None,
    since=None,
    basis="press",
    confirmed=True,
    key_figure=None,
    practice=None,
    state=None,
    trouble=None,
    cost_kind=None,
    funding=None,
    note=None,
)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (None, "人", ""),
        (0, "人", "0人"),
        (1700, "人", "1,700人"),
        (98.5, "%", "98.5%"),
        (-3, "点", "-3点"),
        (9999, "円", "9,999円"),
        (10000, "円", "1万円"),
        (12345, "円", "1万2,345円"),
        (7975980000, "円", "79億7,598万円"),
        (100000000, "円", "1億円"),
        (100000001, "円", "1億1円"),
        (2000000000000, "円", "2兆円"),
        (-15000, "円", "-1万5,000円"),
        (50000, "円/月", "5万円/月"),
        (4000, "万円", "4,000万円"),
        (20000.5, "円", "20,000.5円"),
        (0.3, "%", "0.3%"),
        (13.2, "%", "13.2%"),
        (98.0, "%", "98.0%"),
        (1427.41, "km²", "1,427.41km²"),
        (0.00001, "%", "0.00001%"),
        (-0.00000025, "", "-0.00000025"),
        (123456789012345680.0, "件", "123,456,789,012,345,680件"),
        (10**17, "件", "100,000,000,000,000,000件"),
    ],
)
def test_amount(value: float | None, unit: str, shown: str) -> None:
    assert amount(value, unit) == shown


@pytest.mark.parametrize(
    ("qualifier", "shown"),
    [
        (None, "1,700人"),
        ("約", "約1,700人"),
        ("延べ約", "延べ約1,700人"),
        ("以上", "1,700人以上"),
        ("弱", "1,700人弱"),
        ("見込み", "1,700人（見込み）"),
        ("約・見込み", "約1,700人（見込み）"),
        ("約・以上・見込み・速報", "約1,700人以上（見込み・速報）"),
        ("ほぼ", "ほぼ1,700人"),
        ("ぐらい", "1,700人ぐらい"),
        ("・", "1,700人"),
    ],
)
def test_figure(qualifier: str | None, shown: str) -> None:
    claim = replace(CLAIM, value=1700, unit="人", qualifier=qualifier)
    assert figure(claim) == shown


def test_what_stands_beside_a_figure_shares_its_brackets() -> None:
    monthly = replace(CLAIM, value=8, unit="万円/月", qualifier="程度・見込み")
    assert figure(monthly) == "8万円程度/月（見込み）"
    assert figure(monthly, "使用料") == "8万円程度/月（見込み、使用料）"
    assert figure(replace(CLAIM, value=3, unit="円"), "使用料") == "3円（使用料）"


def test_figure_without_unit() -> None:
    assert figure(replace(CLAIM, value=3)) == "3"


@pytest.mark.parametrize(
    ("value", "upper", "unit", "qualifier", "shown"),
    [
        (3, 7, "日", None, "3〜7日"),
        (300, 400, "時間", "約", "約300〜400時間"),
        (10000000, 20000000, "円", None, "1,000万〜2,000万円"),
        (5000, 10000, "円", "以上", "5,000〜1万円以上"),
        (10000, 100000, "円/月", "想定", "1万〜10万円/月（想定）"),
        (1000, 2000, "万円", None, "1,000〜2,000万円"),
        (1, 2, None, None, "1〜2"),
    ],
)
def test_range(
    value: float, upper: float, unit: str | None, qualifier: str | None, shown: str
) -> None:
    claim = replace(CLAIM, value=value, value_to=upper, unit=unit, qualifier=qualifier)
    assert figure(claim) == shown


@pytest.mark.parametrize(
    ("before", "value", "upper", "unit", "qualifier", "shown"),
    [
        (37, 98, None, "%", None, "37%から98%へ"),
        (0, 3, None, "課", None, "0課から3課へ"),
        (40, 20, None, "分", "約", "40分から約20分へ"),
        (12000000, 8000000, None, "円", "見込み", "1,200万円から800万円へ（見込み）"),
        (10, 3, 5, "日", "ほど", "10日から3〜5日ほどへ"),
    ],
)
def test_pair(
    before: float,
    value: float,
    upper: float | None,
    unit: str,
    qualifier: str | None,
    shown: str,
) -> None:
    claim = replace(
        CLAIM, before=before, value=value, value_to=upper, unit=unit, qualifier=qualifier
    )
    assert figure(claim) == shown
