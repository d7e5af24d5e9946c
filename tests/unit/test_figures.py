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
    unit=None,
    qualifier=None,
    as_of=None,
    basis="press",
    confirmed=True,
    key_figure=None,
    practice=None,
    state=None,
    trouble=None,
    cost_kind=None,
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
        ("・", "1,700人"),
    ],
)
def test_figure(qualifier: str | None, shown: str) -> None:
    claim = replace(CLAIM, value=1700, unit="人", qualifier=qualifier)
    assert figure(claim) == shown


def test_figure_without_unit() -> None:
    assert figure(replace(CLAIM, value=3)) == "3"
