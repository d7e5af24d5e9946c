"""What cases say about one's own town: how near they are, what they have closed, what they leave open."""

import json
from typing import Any

import pytest

from casebook.script import as_json
from casebook.towns import Figures
from tests.js.conftest import Core
from tests.js.planning import Data

OWN: Data = {"figures": {}, "theme": "", "gaps": [], "trouble": None}
_FIGURES: Data = json.loads(as_json(Figures(prefecture="県", kind="市")))


def _case(key: str, **more: Any) -> Data:
    place = {"name": f"{key}市", "town": f"県{key}市", "prefecture": "県", "kind": "市"}
    told = {
        "id": key,
        "themes": [],
        "practices": [],
        "cells": {},
        "figures": _figures(),
        "members": [],
    }
    shown = [each["practice"] for each in more.get("practices", [])]
    return told | place | {"shown": shown} | more


def _figures(**known: Any) -> Data:
    return _FIGURES | known


def _fact(key: str, *met: Data, practices: tuple[str, ...] = ()) -> Data:
    return {"key": key, "text": f"{key}がある。", "practices": list(practices), "met": list(met)}


def _met(case: str, state: str | None = "運用中", claim: str = "actions-1") -> Data:
    claims = [{"id": claim, "text": "行っている。", "state": state}]
    return {"case": case, "town": f"県{case}市", "title": "題", "state": state, "claims": claims}


def _shown(practice: str, state: str | None, claim: str = "actions-1") -> Data:
    return {"practice": practice, "state": state, "claim": claim}


def test_what_is_looked_for_is_told_beside_likeness(core: Core) -> None:
    own = OWN | {"figures": {"population": 50_000, "prefecture": "県"}, "theme": "a"}
    own |= {"gaps": [_fact("席", _met("甲", "試行")), _fact("鍵", practices=("p",))]}
    like = _case("甲", figures=_figures(population=100_000), themes=["a"])
    assert core.call("matched", own, like) == {
        "reasons": [
            "テーマが同じ（主題a）",
            "同じ不足を埋めた（「席がある」は試行）",
            "人口がやや近い（2倍の10万人。こちらは5万人）",
            "同じ県",
        ],
        "differences": [],
        "wanted": 2,
    }
    unlike = _case("乙", figures=_figures(population=100_001, prefecture="道"), themes=["b"])
    assert core.call("matched", own, unlike) == {
        "reasons": [],
        "differences": [
            "人口は2倍（10万人。こちらは5万人）",
            "テーマが違う（主題b）",
            "同じ不足を埋めたと述べる記述がない",
        ],
        "wanted": 0,
    }


def test_a_prefecture_is_not_compared(core: Core) -> None:
    own = OWN | {"figures": {"population": 5}, "theme": "a"}
    found = core.call("matched", own, _case("甲", figures=None, themes=["a"]))
    assert found == {"reasons": ["テーマが同じ（主題a）"], "differences": [], "wanted": 1}
    assert core.call("shelves", own, [_case("甲", figures=None, themes=["a"])]) == []
    assert core.call("asksOwn", OWN) is False


def _member(name: str, people: int | None) -> Data:
    figures = None if people is None else _figures(population=people)
    return {"code": f"{name}01", "name": name, "prefecture": "県", "figures": figures}


def test_of_several_bodies_the_likest_is_held_against_the_own_town(core: Core) -> None:
    own = OWN | {"figures": {"population": 10_000, "prefecture": "県"}}
    members = [_member("大市", 500_000), _member("小町", 9_000), _member("県", None)]
    led = _case("甲", figures=None, members=members)
    assert core.call("likestMember", own, led) == "小町"
    assert core.call("shelves", own, [led]) == [[SIZE, ["甲"]]]
    # The host comes first where no other is liker.
    alone = _case("甲", figures=_figures(population=10_000), members=members)
    assert core.call("likestMember", own, alone) == ""
    # Where none is alike, the one nearest in population stands for the case.
    tiny = OWN | {"figures": {"population": 500}}
    assert core.call("likestMember", tiny, led) == "小町"
    assert core.call("nearestCases", tiny, [led]) == ["甲"]
    assert core.call("likestMember", own, _case("甲", figures=None, members=members[2:])) == ""


def test_a_town_carries_a_case_alone_or_with_others(core: Core) -> None:
    case = _case("甲", members=[_member("小町", 9_000)])
    told = [{"fullName": "県甲市", "code": "x"}, {"fullName": "県小町", "code": "小町01"}]
    assert [core.call("carries", town, case) for town in told] == [True, True]
    assert core.call("carries", {"fullName": "県乙市", "code": "y"}, case) is False


def test_so_many_bodies_are_named(core: Core) -> None:
    assert core.call("namedTogether", ["高松市", "松山市"]) == "高松市、松山市"
    assert core.call("namedTogether", ["一", "二", "三", "四"]) == "一、二、三など4団体"


def test_within_a_group_what_is_looked_for_comes_first_then_the_nearest(core: Core) -> None:
    own = OWN | {"figures": {"population": 100}, "theme": "a"}
    cases = [
        _case("larger", figures=_figures(population=180)),
        _case("smaller", figures=_figures(population=90)),
        _case("themed", figures=_figures(population=199), themes=["a"]),
        _case("far", figures=_figures(population=201), themes=["a"]),
    ]
    assert core.call("shelves", own, cases) == [[SIZE, ["themed", "smaller", "larger"]]]


def test_without_a_population_what_was_told_makes_one_group(core: Core) -> None:
    own = OWN | {"figures": {"prefecture": "県"}, "theme": "a"}
    cases = [
        _case("place"),
        _case("both", themes=["a"]),
        _case("none", figures=_figures(prefecture="道")),
    ]
    assert core.call("shelves", own, cases) == [["入れた条件に合う事例", ["both", "place"]]]


def test_the_nearest_in_size_are_given_where_none_is_alike(core: Core) -> None:
    cases = [_case(key, figures=_figures(population=size)) for key, size in SIZES] + [_case("x")]
    nearest = [
        core.call("nearestCases", OWN | {"figures": {"population": size}}, cases)
        for size in (100, 900, None)
    ]
    assert nearest == [["a"], ["b"], []]


SIZE = "人口が同じくらい（0.5〜2倍）。ほかは比べていない"
SIZES = (("a", 300), ("b", 1000))
REST = "ほかの団体の事例"


def test_of_a_trouble_those_that_met_it_are_given_and_no_others(core: Core) -> None:
    met = [_met("far"), _met("apart"), _met("near", claim="responses-2"), _met("gone")]
    ids = [each["case"] for each in met]
    own = OWN | {"trouble": {"key": "papers", "label": "残る紙", "ids": ids, "met": met}}
    cases = [_case("near"), _case("silent"), _case("apart"), _case("far")]
    assert core.call("asksOwn", own) is True
    assert core.call("shelves", own, cases) == [
        ["手を打った記述の多い順", ["far", "apart", "near"]]
    ]
    assert core.call("nearShelves", own, cases) == [False], "who met a trouble is not near for that"
    assert core.call("metBy", own, cases[0]) == ["responses-2"]
    assert core.call("metBy", own, cases[1]) == []


def test_of_a_trouble_the_nearest_come_first_and_the_rest_stand_last(core: Core) -> None:
    met = [_met("far"), _met("apart"), _met("near")]
    ids = [each["case"] for each in met]
    own = OWN | {"trouble": {"key": "papers", "label": "残る紙", "ids": ids, "met": met}}
    cases = [
        _case("near", figures=_figures(population=180)),
        _case("silent", figures=_figures(population=100)),
        _case("apart", figures=_figures(population=900)),
        _case("far", figures=_figures(population=1000, prefecture="道")),
    ]
    sized = own | {"figures": {"population": 100}}
    assert core.call("shelves", sized, cases) == [[SIZE, ["near"]], [REST, ["apart", "far"]]]
    assert core.call("nearShelves", sized, cases) == [True, False]
    placed = own | {"figures": {"prefecture": "道"}}
    assert core.call("shelves", placed, cases) == [
        ["入れた条件に合う事例", ["far"]],
        [REST, ["apart", "near"]],
    ]


def test_gaps_are_what_is_answered_with_no_or_partly(core: Core) -> None:
    asked = [_fact(key) for key in "abcde"]
    answers = {"a": "yes", "b": "no", "c": "partly", "d": "unknown"}
    assert core.call("gaps", asked, answers) == ["b", "c"]
    assert core.call("tally", asked, answers) == {
        "yes": 1,
        "partly": 1,
        "no": 1,
        "unknown": 1,
        "open": 1,
    }


def test_of_many_facts_that_a_case_is_cited_for_two_are_told(core: Core) -> None:
    own = OWN | {"gaps": [_fact(key, _met("甲", None)) for key in "一二三四"]}
    assert core.call("matched", own, _case("甲"))["reasons"] == [
        "同じ不足を埋めた（「一がある」「二がある」ほか2件）",
    ]


def test_a_gap_is_closed_by_cited_cases_only(core: Core) -> None:
    facts = [
        _fact("席", _met("甲"), _met("乙", None), practices=("p",)),
        _fact("鍵", practices=("p",)),
    ]
    tagged = _case("丙", practices=[_shown("p", "運用中")])
    cases = [_case("乙"), _case("甲"), tagged]
    assert core.call("closings", facts, cases) == [["席", "甲", "運用中"], ["席", "乙", None]]
    assert core.call("closings", facts, [tagged]) == []


TOLD = "甲市には、「席がある。」のとおりと述べる記述があります（運用中）。どう行っているかを見てください。"
TAGGED = "甲市の事例には、「手法p」の記述があります（試行）。どう行っているかを見てください。"
SILENT = (
    "甲市の事例には、これにかかわる記述が見つかりません。あるかどうかを、着いたら尋ねてください。"
)
HOME = "自団体の自己点検では、「席がある。」が「いいえ」です。"


@pytest.mark.parametrize(
    ("met", "practices", "hints"),
    [
        ([_met("甲")], [], [HOME, TOLD]),
        ([_met("甲", claim="actions-1")], [_shown("p", "試行", "actions-1")], [HOME, TOLD]),
        ([_met("甲")], [_shown("p", "試行", "actions-2")], [HOME, TOLD, TAGGED]),
        ([], [_shown("p", "試行")], [HOME, TAGGED]),
        ([_met("乙")], [], [HOME, SILENT]),
    ],
    ids=["cited", "cited claim with a practice", "cited and tagged", "tagged alone", "neither"],
)
def test_a_host_is_credited_with_what_its_claims_say(
    core: Core, met: list[Data], practices: list[Data], hints: list[str]
) -> None:
    case = _case("甲", practices=practices, townKey="甲", title="題")
    words = {"selfCheck": [_fact("席", *met)], "practices": [{"key": "p", "label": "手法p"}]}
    prompt = {"key": "seat", "statements": ["席"], "practices": ["p"]}
    assert core.call("hints", prompt, {"席": "no"}, words, [case]) == hints


@pytest.mark.parametrize(
    ("case", "brought"),
    [
        (_case("甲"), True),
        (_case("乙"), False),
        (_case("丙", practices=[_shown("p", "計画")]), False),
    ],
    ids=["tells nothing", "cited", "tagged"],
)
def test_what_a_host_tells_nothing_of_can_be_brought(core: Core, case: Data, brought: bool) -> None:
    words = {"selfCheck": [_fact("席", _met("乙"), practices=("p",))], "practices": []}
    prompt = {"key": "own-case", "statements": [], "practices": []}
    found = core.call("hints", prompt, {"席": "yes"}, words, [case | {"townKey": "甲"}])
    assert bool(found) is brought


def test_what_no_source_tells_is_asked_whole_fields_first(core: Core) -> None:
    fields = [{"key": key, "title": key, "question": f"{key}は。"} for key in ("results", "cost")]
    cells = {
        "results": {"state": "stated", "claims": [], "gaps": ["期間"]},
        "cost": {"state": "not-stated", "claims": [], "gaps": []},
    }
    found = core.call(
        "openQuestions", {"id": "c", "cells": cells}, {"groups": [{"fields": fields}]}
    )
    assert found == [["cost", "costは。"], ["results", "期間を教えてください。"]]
