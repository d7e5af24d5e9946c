"""What cases say about one's own town: how near they are, what they have closed, what they leave open."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import Data, host, plan

OWN: Data = {
    "population": None,
    "prefecture": "",
    "kind": "",
    "theme": "",
    "gaps": [],
    "trouble": None,
}


def _case(key: str, **more: Any) -> Data:
    place = {"name": f"{key}市", "town": f"県{key}市", "prefecture": "県", "kind": "市"}
    return {"id": key, "population": None, "themes": [], "practices": []} | place | more


def _fact(key: str, *met: Data, practices: tuple[str, ...] = ()) -> Data:
    return {"key": key, "text": f"{key}がある。", "practices": list(practices), "met": list(met)}


def _met(case: str, state: str | None = "運用中", claim: str = "actions-1") -> Data:
    claims = [{"id": claim, "text": "行っている。", "state": state}]
    return {"case": case, "town": f"県{case}市", "title": "題", "state": state, "claims": claims}


def _shown(practice: str, state: str | None, claim: str = "actions-1") -> Data:
    return {"practice": practice, "state": state, "claim": claim}


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
    assert [core.call("times", each) for each in (12.4, 2.54, 0.071)] == [
        "約12倍",
        "約2.5倍",
        "約0.071倍",
    ]


def test_likeness_is_told_with_its_reasons_and_differences(core: Core) -> None:
    own = OWN | {"population": 50_000, "prefecture": "県", "kind": "町", "theme": "a"}
    own |= {"gaps": [_fact("席", _met("甲", "試行")), _fact("鍵", practices=("p",))]}
    like = _case("甲", population=100_000, themes=["a"], practices=[_shown("p", "運用中")])
    assert core.call("matched", own, like) == {
        "reasons": [
            "人口規模が近い（5万人と10万人）",
            "同じ都道府県（県）",
            "テーマが同じ（主題a）",
            "同じ不足を埋めた（「席がある」は試行）",
        ],
        "differences": ["団体区分が違う（市）"],
        "factor": 2,
        "near": True,
    }
    unlike = _case("乙", population=100_001, prefecture="道", kind="町", themes=["b"])
    assert core.call("matched", own, unlike) == {
        "reasons": ["同じ団体区分（町）"],
        "differences": [
            "人口が約2倍（10万人）",
            "都道府県が違う（道）",
            "テーマが違う（主題b）",
            "同じ不足を埋めたと述べる記述がない",
        ],
        "factor": 2.00002,
        "near": False,
    }


def test_a_case_without_population_says_so(core: Core) -> None:
    found = core.call("matched", OWN | {"population": 5}, _case("甲"))
    assert (found["differences"], found["factor"]) == (["人口が未確認"], None)
    assert core.call("asksOwn", OWN) is False


def test_the_weightiest_likeness_comes_first_then_the_nearest_size(core: Core) -> None:
    own = OWN | {"population": 100, "prefecture": "県", "kind": "市"}
    cases = [
        _case("kind", prefecture="道"),
        _case("place"),
        _case("larger", population=180),
        _case("smaller", population=90),
        _case("none", prefecture="道", kind="町"),
    ]
    assert core.call("ranked", own, cases) == ["smaller", "larger", "place", "kind"]


def test_of_a_trouble_those_that_met_it_are_given_the_nearest_first(core: Core) -> None:
    met = [_met("far"), _met("kind"), _met("near", claim="responses-2"), _met("gone")]
    own = OWN | {"trouble": {"key": "papers", "label": "残る紙", "met": met}}
    cases = [_case("near", prefecture="県"), _case("silent"), _case("kind"), _case("far")]
    assert core.call("asksOwn", own) is True
    assert core.call("ranked", own, cases) == ["far", "kind", "near"], "in the order of the meeting"
    told = own | {"prefecture": "道", "kind": "市"}
    cases = [_case("kind"), _case("far", kind="町"), _case("near", prefecture="道")]
    assert core.call("ranked", told, cases) == ["near", "kind", "far"]
    (claim,) = core.call("metBy", told, cases[2])
    assert claim == "responses-2"
    assert core.call("metBy", told, _case("silent")) == []


def test_a_trouble_that_was_met_makes_no_case_near(core: Core) -> None:
    own = OWN | {"trouble": {"key": "papers", "label": "残る紙", "met": [_met("甲")]}}
    assert core.call("matched", own, _case("甲"))["near"] is False
    assert core.call("matched", own | {"kind": "市"}, _case("甲"))["near"] is True


def test_where_none_is_near_the_nearest_is_given(core: Core) -> None:
    cases = [_case("a", population=300), _case("b", population=1000), _case("c")]
    assert core.call("nearestCases", OWN | {"population": 100}, cases) == ["a"]
    assert core.call("nearestCases", OWN | {"population": 200}, cases) == []
    assert core.call("nearestCases", OWN, cases) == []


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
        "同じ不足を埋めた（「一がある」「二がある」ほか2件）"
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
TAGGED = "甲市では、「手法p」が試行です。どう使っているかを見てください。"
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


def test_hosts_are_suggested_among_the_near_and_neither_own_nor_chosen(core: Core) -> None:
    home = {"name": "自市", "prefecture": "県", "population": "4万3千"}
    made = plan(host("甲", cases=["taken"]), home=home, theme="a")
    cases = [
        _case("taken", population=43_000),
        _case("own", name="自市"),
        _case("size", population=50_000, prefecture="道"),
        _case("theme", themes=["a"]),
        _case("far", prefecture="道", population=900_000),
    ]
    words = {"themes": [{"key": "a", "label": "窓口"}], "practices": []}
    assert core.call("worthAVisit", made, cases, words) == ["theme", "size"]
    assert core.call("heldAgainst", made, cases[3], words) == [
        "同じ都道府県（県）",
        "テーマが同じ（窓口）",
    ]
    assert core.call("heldAgainst", made, cases[3], None)[1] == "テーマが同じ（a）"
    assert core.call("isChosen", made, cases[0]) is True
    nothing = plan(home={"name": "", "prefecture": "", "population": ""}, theme="")
    assert core.call("worthAVisit", nothing, cases, words) == []


def test_what_is_published_of_a_reception_is_read_by_item(core: Core) -> None:
    town = {"reception": {"fee": {"state": "stated", "facts": [{"text": "無料。"}]}}}
    assert core.call("factsOf", town, "fee") == [{"text": "無料。"}]
    assert core.call("factsOf", town, "lead_time") == []


def test_only_what_looks_old_is_marked_so(core: Core) -> None:
    assert core.call("aged", {"old": 3}) == {"data-old": "3"}
    assert core.call("aged", {"old": None}) == {}
