"""Numbers of people, as they are typed and as they are told."""

import pytest

from tests.js.conftest import Core


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("43559", 43_559),
        ("４３，５５９人", 43_559),
        ("約4.4万人", 44_000),
        ("4万3千", 43_000),
        ("4万3559", 43_559),
        ("四万三千五百五十九", 43_559),
        ("四三五五九", 43_559),
        ("千二百", 1_200),
        ("", None),
    ],
)
def test_a_population_is_read_as_officials_write_it(
    core: Core, typed: str, people: int | None
) -> None:
    assert core.call("population", typed) == {"people": people}


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("-5", "負の数"),
        ("43559.5", "整数"),
        ("たくさん", "読み取れません"),
        ("0人", "0人"),
        ("3000万", "2,000万人を超えて"),
    ],
)
def test_what_is_no_population_is_told(core: Core, typed: str, fault: str) -> None:
    assert fault in core.call("population", typed)["fault"]


def test_numbers_of_people_are_told_in_passing(core: Core) -> None:
    told = [core.call("people", each) for each in (3_289, 43_559, 1_312_000)]
    assert told == ["3,289人", "4.4万人", "131万人"]
    assert [core.call("times", each, 100) for each in (1234, 254, 200, 31, 7, 0)] == [
        "12倍",
        "2.5倍",
        "2倍",
        "0.31倍",
        "約14分の1",
        "0倍",
    ]
