"""What the model says of itself: the latest status, names that tell towns apart."""

from dataclasses import replace

import pytest

from casebook.collection import Collection
from casebook.model import Status
from casebook.when import When


def status(state: str, as_of: str) -> Status:
    return Status(state, When.parse(as_of), (), None, None)


@pytest.mark.parametrize(
    ("written", "current"),
    [
        ([("試行", "2020"), ("運用中", "2023-10")], "運用中"),
        ([("運用中", "2023-10"), ("計画", "不明")], "運用中"),  # the unknown is not the latest
        ([("運用中", "2024-03"), ("終了", "2024-03")], "終了"),  # of one day, the line added later
        ([("計画", "不明")], "計画"),
    ],
)
def test_the_current_status(
    collection: Collection, written: list[tuple[str, str]], current: str
) -> None:
    case = next(iter(collection.cases.values()))
    history = tuple(status(*each) for each in written)
    assert replace(case, status=history).current.state == current


def test_a_town_is_named_with_its_prefecture_and_a_prefecture_once(collection: Collection) -> None:
    town = collection.municipalities["kitami"]
    assert town.full_name == "北海道北見市"
    assert replace(town, name="北海道").full_name == "北海道"


def test_the_population_is_the_newest_that_may_be_quoted(collection: Collection) -> None:
    town = collection.municipalities["kobe"]
    newest = max(
        (claim for claim in town.profile if claim.topic == "人口"),
        key=lambda claim: claim.as_of.sort_key() if claim.as_of else (0, 0, 0),
    )
    told = town.population
    assert (newest.value, newest.basis) == (1_493_543, "third_party")
    assert told
    assert (told.value, told.basis) == (1_510_917, "official_statistic")
    alone = replace(town, profile=(newest,))
    assert alone.population is newest
    assert replace(town, profile=()).population is None


def test_what_was_counted_officially_comes_before_what_is_expected(collection: Collection) -> None:
    told = {key: collection.municipalities[key].foremost for key in ("kitami", "bandai", "ome")}
    share, finance = told["kitami"]("高齢化率"), told["kitami"]("財政")
    assert share
    assert finance
    assert (share.value, finance.value) == (34.28, 0.44)
    for town in ("bandai", "ome"):  # a currency of one's own and a budget measure no other town
        of_money = told[town]("財政")
        assert of_money
        assert of_money.unit == "指数", town
