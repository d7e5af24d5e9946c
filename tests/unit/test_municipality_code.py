"""全国地方公共団体コード and the prefectures."""

from pathlib import Path

import pytest

from casebook import schema
from casebook.library import Kind
from casebook.rules.municipality_code import PREFECTURES, check_digit
from tests import collection


@pytest.mark.parametrize(
    "code",
    [
        "012301",  # 登別市
        "012084",  # 北見市
        "132055",  # 青梅市
        "074071",  # 磐梯町
        "010006",  # 北海道
        "130001",  # 東京都
        "131016",  # 千代田区
        "271004",  # 大阪市
        "472018",  # 那覇市
        "470007",  # 沖縄県
    ],
)
def test_check_digit_of_real_codes(code: str) -> None:
    assert check_digit(code) == code[5]


def test_of_two_digits_the_last_one_counts() -> None:
    assert check_digit("00000") == "1"  # 11 − 0 mod 11 = 11
    assert check_digit("00006") == "0"  # 11 − 12 mod 11 = 10


def test_prefectures_are_those_of_the_schema() -> None:
    assert len(set(PREFECTURES)) == 47
    described = schema.field_at(Kind.MUNICIPALITY, "", ("prefecture",))
    assert tuple(described.schema["enum"]) == PREFECTURES


def test_each_prefecture_goes_with_its_number(cases: Path) -> None:
    (cases / "_municipalities" / "example.yml").unlink()
    town = cases / collection.MUNICIPALITY
    written = town.read_text("utf-8")
    for number, prefecture in enumerate(PREFECTURES, 1):
        code = f"{number:02}999"
        text = written.replace('"019992"', f'"{code}{check_digit(code)}"')
        town.write_text(text.replace("北海道", prefecture), "utf-8")
        told = [p for p in collection.checked(cases).problems if p.rule == "municipality-code"]
        assert told == [], prefecture
