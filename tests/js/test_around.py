"""Which towns of a long list are read: those among whose cases the nearest are."""

import json
from typing import Any

from casebook.script import as_json
from casebook.towns import Figures
from tests.js.conftest import Core

Data = dict[str, Any]


def _figures(people: int | None, prefecture: str = "県") -> Data:
    known = Figures(prefecture=prefecture, kind="市", population=people, primary=100, secondary=200)
    figures: Data = json.loads(as_json(known))
    return figures


def _own(people: int | None, prefecture: str = "", theme: str = "", **more: Any) -> Data:
    told: Data = {
        "figures": _figures(people, prefecture),
        "theme": theme,
        "gaps": [],
        "trouble": None,
    }
    return told | more


def _indexed(key: str, *themes: str, members: tuple[str, ...] = ()) -> Data:
    names = {"name": "", "kana": "", "prefecture": ""}
    return {"key": key, "code": key, "themes": themes, "members": members} | names


def _listed(key: str, people: int, prefecture: str = "県") -> Data:
    name = {"code": key, "name": key, "fullName": prefecture + key, "kana": key}
    return name | {"figures": _figures(people, prefecture)}


def test_a_case_is_of_a_town_whose_key_its_id_begins_with(core: Core) -> None:
    towns = ["oguni", "oguni-kumamoto", "kuma"]
    assert core.call("townsOf", "oguni-no-code", towns) == ["oguni"]
    assert core.call("townsOf", "oguni-kumamoto-no-code", towns) == ["oguni", "oguni-kumamoto"]
    assert core.call("townsOf", "oguni", towns) == []


def test_a_short_list_is_looked_through_whole(core: Core) -> None:
    assert core.call("around", _own(40_000), None, []) == "whole"


def test_towns_that_are_alike_come_first_those_of_the_theme_before_others(core: Core) -> None:
    index = [
        _indexed("far"),
        _indexed("near"),
        _indexed("themed", "t"),
        _indexed("joined", members=("like",)),
    ]
    list_ = [_listed("far", 900_000), _listed("near", 41_000), _listed("themed", 60_000)]
    list_ += [_listed("joined", 2_000_000), _listed("like", 40_500)]
    found = core.call("nearTowns", _own(40_000, theme="t"), index, list_)
    assert found == ["themed", "joined", "near", "far"]
    assert core.call("nearTowns", _own(40_000, theme="t"), index, list_, 1)[0] == "themed"


def test_so_many_towns_are_read_and_no_more_however_long_the_list(core: Core) -> None:
    keys = [f"town{n}" for n in range(300)]
    index = [_indexed(key, "t") for key in keys]
    list_ = [_listed(key, 30_000 + 100 * n) for n, key in enumerate(keys)]
    counts = [
        len(core.call("nearTowns", _own(40_000, theme="t"), index[:n], list_)) for n in (60, 300)
    ]
    assert counts[0] == counts[1] <= 24
    given = core.call("nearTowns", _own(None, "県", "t"), index, list_)
    assert len(given) == 16


def test_without_a_population_the_theme_and_the_prefecture_tell(core: Core) -> None:
    index = [_indexed("other"), _indexed("placed"), _indexed("both", "t"), _indexed("themed", "t")]
    list_ = [_listed(key, 1, "県") for key in ("placed", "both")]
    list_ += [_listed(key, 1, "外") for key in ("other", "themed")]
    assert core.call("nearTowns", _own(None, "県", "t"), index, list_) == [
        "both",
        "themed",
        "placed",
    ]


def test_cases_that_close_a_gap_are_read_and_of_a_trouble_those_that_met_it(core: Core) -> None:
    index = [_indexed("a"), _indexed("b")]
    list_ = [_listed("a", 41_000), _listed("b", 42_000)]
    fact = {"key": "f", "text": "", "practices": [], "met": [{"case": "far-one"}]}
    ids, towns = core.call("around", _own(40_000, gaps=[fact]), index, list_, ["asked-one"])
    assert (ids, towns) == (["asked-one", "far-one"], ["a", "b"])
    trouble = {"key": "k", "label": "", "ids": ["b-one"], "met": []}
    assert core.call("around", _own(40_000, trouble=trouble), index, list_) == [[], ["b"]]
    assert core.call("around", _own(None, trouble=trouble), index, list_) == [["b-one"], []]
    assert core.call("around", _own(None), index, list_) == [[], []]
