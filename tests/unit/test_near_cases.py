"""Which cases are near one another: every reason is in the data."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casebook import site
from casebook.collection import Collection
from casebook.near_cases import MOST, NearCase, NearCases
from casebook.rules.municipality_code import check_digit
from tests.site import sample
from tests.site.sample import Data, claim

Near = Callable[..., tuple[NearCase, ...]]

TROUBLES = [
    {"key": key, "label": key, "lead": "苦労の説明。", "words": [key]}
    for key in ("doubt", "papers")
]


def town(key: str, name: str, people: int, prefecture: str = "北海道") -> Data:
    area = "01" if prefecture == "北海道" else "13"
    number = f"{area}{sum(map(ord, key)) % 1000:03}"
    profile = [{**sample.town()["profile"][0], "value": people}]
    return sample.town(
        key=key,
        name=name,
        prefecture=prefecture,
        code=number + check_digit(number),
        profile=profile,
        visits=None,
        reception=None,
        doubts=None,
    )


def case(town: str, **changes: Any) -> Data:
    return sample.bare_case("x", municipality=town, **changes) | {"id": f"{town}-x"}


@pytest.fixture
def near(tmp_path: Path) -> Near:
    """Give the cases near the first of those that are written."""

    def write(towns: list[Data], *cases: Data, listed: bool = True) -> tuple[NearCase, ...]:
        words = sample.vocabulary() | {"troubles": {"items": TROUBLES}}
        collection: Collection = site.collect(
            sample.write(tmp_path, cases, towns, words, listed=listed)
        )
        return NearCases(collection).near(collection.cases[cases[0]["id"]])

    return write


HERE, THERE = town("here", "甲市", 10_000), town("there", "乙々市", 20_000, "東京都")


def test_a_statement_that_names_the_other_municipality_ties_both(near: Near) -> None:
    telling = case("here", actions=[claim("職員が東京都乙々市に滞在した。")])
    (other,) = near([HERE, THERE], telling, case("there"))
    assert [each.text for each in other.named] == ["職員が東京都乙々市に滞在した。"]
    assert (other.names_us, other.chosen, other.told) == ((), False, True)


def test_and_the_other_way_round(near: Near) -> None:
    telling = case("there", actions=[claim("甲市の視察を受けた。")])
    (other,) = near([HERE, THERE], case("here"), telling)
    assert [each.text for each in other.names_us] == ["甲市の視察を受けた。"]
    assert other.named == ()


@pytest.mark.parametrize(
    "text", ["丙乙々市に滞在した。", "乙々に滞在した。", "甲市で始めた。", "乙々町に滞在した。"]
)
def test_a_longer_or_another_name_ties_nothing(near: Near, text: str) -> None:
    telling = case("here", themes=["training"], actions=[claim(text)])
    assert near([HERE, THERE], telling, case("there", themes=["paperless"])) == ()


def test_of_two_municipalities_of_one_name_neither_is_named(near: Near) -> None:
    twin = town("twin", "乙々市", 90_001, "東京都")
    telling = case("here", actions=[claim("乙々市に滞在した。")])
    assert near([HERE, THERE, twin], telling, case("there"), case("twin")) == ()


def test_what_two_cases_share_is_told_as_it_is(near: Near) -> None:
    shared: Data = {
        "actions": [claim("配った。", practice="screens", state="運用中")],
        "difficulties": [claim("ためらう職員がいた。", trouble="doubt")],
    }
    own = shared | {"themes": ["paperless", "training"]}
    (other,) = near(
        [HERE, THERE], case("here", **own), case("there", **shared, themes=["training"])
    )
    assert other.shared.practices == ("screens",)
    assert other.shared.troubles == ("doubt",)
    assert other.shared.themes == ("training",)
    assert other.shared.likeness is not None
    assert other.shared.likeness.head == "4つの基準がどれも似ている（近い3、やや近い1）"
    assert not other.shared.prefecture
    assert not other.shared.town
    assert not other.told


def test_towns_beyond_four_times_the_size_are_not_called_alike(near: Near) -> None:
    larger = town("there", "乙々市", 40_001, "東京都")
    both: Data = {"difficulties": [claim("ためらう職員がいた。", trouble="doubt")]}
    (other,) = near([HERE, larger], case("here", **both), case("there", **both))
    assert other.shared.likeness is not None
    assert other.shared.likeness.group == ""
    assert (other.shared.practices, other.shared.troubles) == ((), ("doubt",))
    assert not other.shared.prefecture


def test_without_a_list_of_towns_nothing_is_compared(near: Near) -> None:
    both: Data = {"difficulties": [claim("ためらう職員がいた。", trouble="doubt")]}
    (other,) = near([HERE, THERE], case("here", **both), case("there", **both), listed=False)
    assert other.shared.likeness is None


def test_an_authors_link_holds_both_ways(near: Near) -> None:
    (other,) = near([HERE, THERE], case("here"), case("there", related=["here-x"]))
    assert other.chosen


def test_what_is_told_comes_first_then_what_is_shared(near: Near) -> None:
    screens: Data = {"actions": [claim("配った。", practice="screens", state="運用中")]}
    more = {**screens, "difficulties": [claim("紙が残る。", trouble="papers")]}
    others = [town(f"t{n}", "丙" * (n + 2) + "市", 10_000 + n) for n in range(3)]
    found = near(
        [HERE, *others],
        case("here", **more),
        case("t0", **screens),
        case("t1", **more),
        case("t2", related=["here-x"]),
    )
    assert [other.town.key for other in found] == ["t2", "t1", "t0"]


def test_of_two_alike_the_one_of_ones_size_comes_first_then_that_of_ones_prefecture(
    near: Near,
) -> None:
    screens: Data = {"actions": [claim("配った。", practice="screens", state="運用中")]}
    towns = [
        town("here", "甲市", 10_000, "東京都"),
        town("large", "乙々市", 90_000, "東京都"),
        town("far", "丙々市", 10_000),
        town("close", "丁々市", 10_000, "東京都"),
    ]
    found = near(towns, *(case(each["key"], **screens) for each in towns))
    assert [kin.town.key for kin in found] == ["close", "far", "large"]


def test_of_many_the_nearest_are_shown(near: Near) -> None:
    screens: Data = {"actions": [claim("配った。", practice="screens", state="運用中")]}
    others = [town(f"t{n}", f"丁{'々' * n}市", 10_000 * (n + 1)) for n in range(MOST + 2)]
    found = near(
        [HERE, *others],
        case("here", **screens),
        *(case(f"t{n}", **screens) for n in range(MOST + 2)),
    )
    assert len(found) == MOST
    alike = [other.shared.likeness for other in found]
    assert [bool(each and each.group) for each in alike] == [True, True, True, True, False, False]


def test_nearness_is_mutual_on_the_real_cases(collection: Collection) -> None:
    near_cases = NearCases(collection)
    named = {
        (case.id, other.case.id): (other.named, other.names_us, other.chosen)
        for case in collection.cases.values()
        for other in near_cases.near(case)
        if other.told
    }
    assert named
    for (one, other), (named_there, names_here, chosen) in named.items():
        if (other, one) in named:  # each lists six; what is told comes first
            assert named[other, one] == (names_here, named_there, chosen)
