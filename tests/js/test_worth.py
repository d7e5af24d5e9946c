"""Is it worth the trip: published already, to be asked from home, or only to be seen there."""

from typing import Any

import pytest

from casebook.worth import BY_WORD, LOOKS, OTHER
from tests.js.conftest import Core
from tests.js.planning import TODAY, Data, host, plan

PUBLISHED = "公表された資料に答えがあります。"
WHY = {each.field: each.why for each in BY_WORD}
SEEN = {each.field: each.seen for each in BY_WORD}
WORDS: Data = {
    "groups": [{"fields": [{"key": "cost", "changes": True}, {"key": "team", "changes": False}]}],
    "questions": [{"key": "lead", "question": "どの部署の何人が中心になって進めましたか。"}],
}


def _claim(key: str, text: str, **more: Any) -> Data:
    base = {"id": key, "text": text, "topic": None, "sources": ["s1"], "confirmed": True}
    return base | {"basis": "host_report", "asOf": None} | more


def _cell(*claims: Data, state: str = "stated", gaps: tuple[str, ...] = ()) -> Data:
    return {"state": state, "claims": list(claims), "gaps": list(gaps)}


def _case(*practices: tuple[str, str], **cells: Data) -> Data:
    answer = {"question": "lead", "state": "stated", "text": "市民課の3人", "claims": ["t1"]}
    return {
        "id": "c",
        "cells": cells,
        "answers": [answer | {"unconfirmed": False}],
        "practices": [{"practice": key, "state": state} for key, state in practices],
        "sources": [
            {"key": "s1", "basis": "host_report"},
            {"key": "s2", "basis": "third_party"},
        ],
    }


def _question(text: str, field: str = "", **more: Any) -> Data:
    about = {"id": text, "host": "甲", "case": "c" if field else "", "field": field, "text": text}
    return about | {"asks": "事実", "must": False, "where": "", "answer": ""} | more


def _worth(core: Core, case: Data, *questions: Data) -> Any:
    made = plan(host("甲", cases=["c"]), questions=list(questions))
    return core.call("worth", made, {"c": case}, WORDS, TODAY)


def _told(core: Core, case: Data, question: Data) -> list[Any]:
    ((_, *told),) = _worth(core, case, question)["told"]
    return list(told)


TEAM = _cell(_claim("t1", "市民課の3人が窓口の見直しに当たった。"))


@pytest.mark.parametrize("field", ["team", ""])
def test_a_statement_that_says_most_of_a_question_answers_it(core: Core, field: str) -> None:
    asked = _question("窓口の見直しはだれが。", field)
    answer = "市民課の3人が窓口の見直しに当たった。"
    assert _told(core, _case(team=TEAM), asked) == ["published", PUBLISHED, answer, ["t1"]]


def test_one_of_the_nine_is_answered_in_its_own_words(core: Core) -> None:
    asked = _question("どの部署の何人が中心でしたか。")
    told = _told(core, _case(team=TEAM), asked)
    assert told == ["published", PUBLISHED, "市民課の3人", ["t1"]]


@pytest.mark.parametrize(
    "cell",
    [
        _cell(_claim("t1", "窓口の見直しには3人。", confirmed=False)),
        _cell(_claim("t1", "窓口の見直しには3人。", basis="third_party")),
        _cell(_claim("t1", "窓口の見直しには3人。", sources=["s2"])),
        _cell(_claim("t1", "窓口の見直しには3人。"), gaps=("窓口の見直しの人数",)),
        _cell(_claim("t1", "来庁者は減った。")),
    ],
)
def test_what_is_doubtful_missing_or_about_something_else_answers_nothing(
    core: Core, cell: Data
) -> None:
    asked = _question("窓口の見直しの人数を教えてください。", "team")
    assert _told(core, _case(team=cell), asked) == ["online", WHY["team"], "", []]


@pytest.mark.parametrize(("year", "where"), [(2020, "online"), (2026, "published")])
def test_a_figure_that_has_grown_old_is_asked_anew(core: Core, year: int, where: str) -> None:
    when = {"text": f"{year}年", "order": [year, 4, 1]}
    cell = _cell(_claim("c1", "初期費用は100万円。", asOf=when))
    asked = _question("初期費用はいくら。", "cost")
    assert _told(core, _case(cost=cell), asked)[0] == where


def test_what_asks_whether_a_statement_holds_is_not_answered_by_it(core: Core) -> None:
    text = "「市民課の3人が窓口の見直しに当たった」という説明があります。このとおりでしょうか。"
    assert _told(core, _case(team=TEAM), _question(text, "team"))[0] == "online"


@pytest.mark.parametrize(
    ("state", "field", "told"),
    [
        ("運用中", "ingenuity", ["there", SEEN["ingenuity"], "", []]),
        ("終了", "ingenuity", ["online", WHY["ingenuity"], "", []]),
        ("運用中", "lessons", ["online", WHY["lessons"], "", []]),
    ],
)
def test_what_shows_at_the_counter_is_seen_while_the_counter_is_at_work(
    core: Core, state: str, field: str, told: list[Any]
) -> None:
    case = _case(("writing-free-counter", state), ("no-seal", "運用中"))
    assert _told(core, case, _question("どうですか。", field)) == told
    shown = _worth(core, case)["sights"]
    assert shown == (["来た人と職員のやり取り、窓口の並びと人の流れ"] if state == "運用中" else [])


def test_questions_of_ones_own_go_by_their_words(core: Core) -> None:
    looking = _question("窓口の見直しの様子を見せてください。")
    assert _told(core, _case(team=TEAM), looking) == ["there", LOOKS, "", []]
    assert _told(core, _case(), _question("会議は週に何回ですか。")) == ["online", OTHER, "", []]


def test_the_reader_overrules_and_the_counts_follow(core: Core) -> None:
    asked = [_question("会議は何回。"), _question("会議室は。", where="there")]
    found = _worth(core, _case(), *asked)
    assert [told[:2] for told in found["told"]] == [["online", "online"], ["there", "online"]]
    assert found["counts"] == (
        "質問2件：公表資料に答え0件、オンラインや電話で聞ける1件、現地で見る1件"
    )
