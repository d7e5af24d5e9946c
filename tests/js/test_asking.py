"""Which questions are offered, what is published beside them, and the list of those that are taken."""

from typing import Any

from tests.js.conftest import Core
from tests.js.planning import TODAY, Data, host, plan


def _field(key: str, title: str, asks: str = "事実") -> Data:
    return {
        "key": key,
        "title": title,
        "question": f"{title}を教えてください。",
        "asks": asks,
        "near": NEAR.get(key, []),
        "changes": key in ("cost", "results", "team"),
        "first": key == "cost",
    }


NEAR = {
    "reasons": ["background", "goals"],
    "cost": ["schemes", "partners"],
    "afterwards": ["outlook"],
}


WORDS: Data = {
    "groups": [
        {"key": "why", "label": "なぜ", "lead": "", "fields": [_field("reasons", "理由", "理由")]},
        {
            "key": "how-much",
            "label": "どれだけ",
            "lead": "",
            "fields": [_field("cost", "費用"), _field("results", "成果"), _field("team", "体制")],
        },
        {
            "key": "learning",
            "label": "まなび",
            "lead": "",
            "fields": [_field("afterwards", "その後")],
        },
    ],
    "states": [{"key": "運用中", "label": "運用中"}],
}


def _when(text: str, *order: int) -> Data:
    return {"text": text, "order": list(order)}


def _claim(key: str, text: str, **more: Any) -> Data:
    empty = {"topic": None, "figure": None, "value": None, "keyFigure": None, "asOf": None}
    return {"id": key, "text": text, "sources": ["s1"], "confirmed": True} | empty | more


def _cell(*claims: Data, state: str = "stated", gaps: tuple[str, ...] = ()) -> Data:
    return {"state": state, "claims": list(claims), "gaps": list(gaps)}


NONE = _cell(state="not-stated")


def _case(doubts: tuple[Data, ...] = (), as_of: Data | None = None, **cells: Data) -> Data:
    sources = [{"key": key, "publisher": key, "published": None} for key in ("s1", "s2")]
    status = {"state": "運用中", "asOf": as_of, "note": None}
    return {"id": "c", "title": "書かない窓口", "cells": cells, "doubts": list(doubts)} | {
        "sources": sources,
        "status": status,
    }


def _offers(core: Core, case: Data, *cases: str) -> list[Data]:
    made = plan(host("甲", cases=list(cases or ("c",))))
    found: list[Data] = core.call("offers", made, {"c": case}, WORDS, TODAY)
    return [each for each in found if each["reason"] != "always"]


def _texts(offers: list[Data]) -> list[tuple[str, str, str]]:
    return [(each["group"], each["reason"], each["text"]) for each in offers]


def test_reasons_cost_and_failure_come_first(core: Core) -> None:
    case = _case(reasons=NONE, cost=NONE, team=NONE, results=_cell(_claim("r1", "減った。")))
    assert _texts(_offers(core, case)) == [
        ("first", "not-stated", "理由を教えてください。"),
        ("first", "not-stated", "費用を教えてください。"),
        ("how-much", "not-stated", "体制を教えてください。"),
    ]


def test_what_does_not_apply_is_not_asked(core: Core) -> None:
    assert _offers(core, _case(team=_cell(state="not-applicable"))) == []


def test_gaps_show_what_is_published_of_the_field(core: Core) -> None:
    cell = _cell(
        _claim("t1", "市民課が進めた。"),
        _claim("t2", "窓口の職員は9人だった。"),
        gaps=("窓口の職員の数の増減", "置かなかった理由"),
    )
    first, second = _offers(core, _case(team=cell))
    # A reason comes before facts, wherever it is missing.
    assert (first["text"], first["asks"], first["group"]) == (
        "置かなかった理由を教えてください。",
        "理由",
        "first",
    )
    assert (second["known"], second["direct"]) == (["t2"], True)
    assert first["known"] == [], "what only stands in the same field is not about it"


def test_a_doubt_shows_a_statement_of_each_source(core: Core) -> None:
    cell = _cell(
        _claim("t1", "職員は兼務を含めて6名である。"),
        _claim("t3", "職員は6名いる。"),
        _claim("t2", "専任の職員は2名である。", sources=["s2"]),
    )
    doubt = {"text": "専任の職員の数が合わない。", "fields": ["team"], "sources": ["s1", "s2"]}
    (offer,) = _offers(core, _case(doubts=(doubt,), team=cell))
    assert offer["text"] == (
        "公表された資料について、確かめさせてください。"
        "専任の職員の数が合わない。実際はどうでしょうか。"
    )
    assert offer["known"][:2] == ["t2", "t1"]


def test_old_figures_are_asked_anew_in_one_question(core: Core) -> None:
    old = {"keyFigure": "対象の課", "figure": "6課", "asOf": _when("2022年", 2022, 0, 0)}
    later = {"keyFigure": "利用", "figure": "9件", "asOf": _when("2023年8月", 2023, 8, 0)}
    fresh = {"keyFigure": "人", "figure": "3人", "asOf": _when("2025年", 2025, 0, 0)}
    cell = _cell(
        _claim("b", "9件。", **later), _claim("a", "6課。", **old), _claim("c", "3人。", **fresh)
    )
    status = _when("2023年8月", 2023, 8, 0)
    figures, state = _offers(core, _case(results=cell, as_of=status))
    assert (
        figures["text"]
        == "対象の課（6課）、利用（9件）は、2022年から2023年8月までの数です。いまはいくつですか。"
    )
    assert sorted(figures["known"]) == ["a", "b"]
    assert (
        state["text"]
        == "「書かない窓口」が「運用中」と分かるのは、2023年8月までです。いまはどうなっていますか。"
    )


def test_an_old_amount_is_asked_as_money(core: Core) -> None:
    told = {"keyFigure": "利用料", "figure": "8万円程度/月", "unit": "円/月"}
    cell = _cell(_claim("a", "8万円。", **told, asOf=_when("2022年", 2022, 0, 0)))
    (amount, *_) = _offers(core, _case(results=cell, as_of=_when("2025年", 2025, 0, 0)))
    assert amount["text"] == "利用料（8万円程度/月）は、2022年の額です。いまはいくらですか。"


def test_unproven_statements_are_asked(core: Core) -> None:
    (offer,) = _offers(core, _case(results=_cell(_claim("r1", "半減した。", confirmed=False))))
    assert offer["text"] == "「半減した」という説明があります。このとおりでしょうか。"
    assert offer["known"] == ["r1"]


def test_a_host_without_cases_is_asked_everything(core: Core) -> None:
    offers = _offers(core, _case(), "strange")
    assert [each["field"] for each in offers] == [
        "reasons",
        "cost",
        "results",
        "team",
        "afterwards",
    ]
    assert {each["reason"] for each in offers} == {"no-case"}


def test_offers_keep_their_names(core: Core) -> None:
    case = _case(reasons=NONE, cost=NONE, team=NONE)
    one, other = _offers(core, case), _offers(core, _case(cost=NONE, team=NONE, reasons=NONE))
    assert [each["id"] for each in one] == [each["id"] for each in other]
    assert len({each["id"] for each in one}) == 3


def test_own_questions_are_held_against_what_is_published(core: Core) -> None:
    cost = _cell(_claim("k1", "初期費用は4,000万円だった。"))
    results = _cell(_claim("r1", "証明書の待ち時間が年間450時間減った。"))
    cases = [_case(cost=cost, results=results, team=NONE)]
    assert core.call("answered", "費用はいくらですか。", cases, WORDS) == {
        "titles": ["費用"],
        "known": ["k1"],
    }
    alike = core.call("answered", "証明書の待ち時間は減りましたか。", cases, WORDS)
    assert alike == {"titles": [], "known": ["r1"]}
    assert core.call("answered", "体制を教えてください。", cases, WORDS) is None
    assert core.call("answered", "", cases, WORDS) is None
    assert core.call("answered", "庁舎の食堂はどこですか。", cases, WORDS) is None


def _question(key: str, text: str = "", on: str = "甲", **more: Any) -> Data:
    base = {"id": key, "host": on, "case": "", "field": "", "text": text or key, "asks": "事実"}
    return base | {"must": False, "answer": ""} | more


def _order(made: Data) -> str:
    return "".join(each["id"] for each in made["questions"])


def test_questions_move_among_those_of_their_host(core: Core) -> None:
    listed = [_question("a"), _question("x", on="乙"), _question("b"), _question("c")]
    made = plan(host("甲"), host("乙"), questions=listed)
    assert _order(core.call("withMoved", made, "b", -1)) == "bxac"
    assert _order(core.call("withMoved", made, "b", 1)) == "axcb"
    assert _order(core.call("withMoved", made, "a", -1)) == "axbc"
    assert _order(core.call("withMoved", made, "x", 1)) == "axbc"


def test_an_order_is_suggested(core: Core) -> None:
    listed = [
        _question("a", field="cost"),
        _question("b", asks="理由", field="reasons"),
        _question("c", must=True),
        _question("d", must=True, asks="理由"),
        _question("e", field="reasons"),
    ]
    ordered = core.call("withSuggestedOrder", plan(host("甲"), questions=listed), WORDS)
    assert _order(ordered) == "dcbea"


def test_a_question_goes_to_the_other_hosts_once(core: Core) -> None:
    made = plan(host("甲"), host("乙"), host("丙"), questions=[_question("a", "何人ですか。")])
    copied = core.call("withCopies", made, "a")
    assert [each["host"] for each in copied["questions"]] == ["甲", "乙", "丙"]
    assert len(core.call("withCopies", copied, "a")["questions"]) == 3


def test_the_list_ends_at_two_hundred(core: Core) -> None:
    full = plan(host("甲", cases=["c"]), questions=[_question(str(n)) for n in range(199)])
    case = _case(reasons=NONE, cost=NONE)
    ids = [each["id"] for each in _offers(core, case)]
    taken = core.call("taken", full, ids, {"c": case}, WORDS, TODAY)
    assert len(taken["questions"]) == 200


def test_a_question_counts_as_taken_by_its_name_or_by_what_it_asks(core: Core) -> None:
    case = _case(cost=NONE)
    (offer,) = _offers(core, case)
    base = {"case": "c", "field": "cost", "text": offer["text"], "id": offer["id"]}

    def grows(**own: str) -> bool:
        kept = _question("", **base | own)
        made = plan(host("甲", cases=["c"]), questions=[kept])
        taken = core.call("taken", made, [offer["id"]], {"c": case}, WORDS, TODAY)
        return len(taken["questions"]) == 2

    assert not grows()
    assert not grows(text="言い回しを変えた問い"), "the same name"
    assert not grows(id="x"), "a link names nothing; the same words about the same"
    assert grows(id="x", text="ほかの問い")
    assert grows(id="x", field="team")
    assert grows(id="x", case="d")
    assert grows(id="x", host="乙")


def test_what_the_comparison_collected_is_taken_over(core: Core) -> None:
    doubt = {"text": "数が合わない。", "fields": ["team"], "sources": []}
    case = _case(doubts=(doubt,), reasons=NONE, team=_cell(_claim("t", "6名。"), gaps=("内訳",)))
    collected = [
        {"case": "c", "field": "reasons", "text": "理由を教えてください。"},
        {"case": "c", "field": "team", "text": "内訳を教えてください。"},
        {"case": "c", "field": "team", "text": "数が合わない。"},
        {"case": "c", "field": "team", "text": "なぜですか。"},
        {"case": "other", "field": "team", "text": "内訳を教えてください。"},
    ]
    made = plan(host("甲", cases=["c"]))
    found = core.call("takenOver", collected, made, {"c": case}, WORDS, TODAY)
    assert [each["reason"] for each in found["offers"]] == ["not-stated", "gap", "doubt"]
    assert [(each["text"], each["asks"]) for each in found["others"]] == [("なぜですか。", "理由")]
    assert found["strange"] == 1
    again = made | {"questions": found["offers"] + found["others"]}
    left = core.call("takenOver", collected, again, {"c": case}, WORDS, TODAY)
    assert (left["offers"], left["others"]) == ([], [])
    renamed = made | {
        "questions": [each | {"id": f"x{at}"} for at, each in enumerate(again["questions"])]
    }
    left = core.call("takenOver", collected, renamed, {"c": case}, WORDS, TODAY)
    assert (left["offers"], left["others"]) == ([], [])
