"""Questions that ask nearly the same, and the name of the case that a question is about."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import Data, host, plan


def question(key: str, text: str, of: str = "a", at: str = "甲") -> Data:
    base = {"id": key, "host": at, "case": of, "field": "cost", "asks": "事実"}
    return base | {"text": text, "must": False, "answer": ""}


COST = "初期費用と毎年の費用、財源を教えてください。"


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (question("2", COST), True),
        (question("2", "費用（初期費用、毎年の費用）とその財源はいくらですか。"), True),
        (question("2", "財源、毎年の費用はどうなっていますか。", of=""), True),
        (question("2", COST, of="b"), False),
        (question("2", COST, at="乙"), False),
        (question("2", "窓口の職員は何人ですか。"), False),
        (question("2", "なぜですか。"), False),
        (question("2", ""), False),
    ],
)
def test_who_asks_nearly_the_same(core: Core, other: Data, alike: bool) -> None:
    found = core.call("alikeTo", question("1", COST), [other])
    assert (found is not None) is alike
    assert (core.call("alikeTo", other, [question("1", COST)]) is not None) is alike


def test_empty_questions_are_not_alike(core: Core) -> None:
    assert core.call("alikeTo", question("1", " "), [question("2", " ")]) is None


def test_what_is_taken_at_once_asks_nothing_twice(core: Core) -> None:
    offers: list[Any] = [
        question("1", COST),
        question("2", "費用（初期費用、毎年の費用）とその財源はいくらですか。"),
        question("3", COST, of="b"),
        question("4", "窓口の職員は何人ですか。"),
    ]
    made = plan(host("甲", cases=["a", "b"]))
    assert [each["id"] for each in core.call("unlike", offers, made)] == ["1", "3", "4"]
    made["questions"] = [question("q", "財源と、毎年の費用を伺いたい。", of="")]
    assert [each["id"] for each in core.call("unlike", offers, made)] == ["4"]


@pytest.mark.parametrize(
    ("cases", "of", "text", "said"),
    [
        (["a", "b"], "a", COST, f"「書かない窓口」について、{COST}"),
        (["a", "b"], "b", COST, f"「電子決裁」について、{COST}"),
        (["a"], "a", COST, COST),
        (["a", "b"], "", COST, COST),
        (
            ["a", "b"],
            "a",
            "「書かない窓口」は続いていますか。",
            "「書かない窓口」は続いていますか。",
        ),
    ],
)
def test_a_question_names_its_case_where_its_host_has_several(
    core: Core, cases: list[str], of: str, text: str, said: str
) -> None:
    known = [{"id": "a", "title": "書かない窓口"}, {"id": "b", "title": "電子決裁"}]
    asked = question("1", text, of=of)
    assert core.call("namedQuestion", asked, plan(host("甲", cases=cases)), known) == said


@pytest.mark.parametrize(
    ("before", "asks", "words", "then"),
    [
        ("", "事実", "何人ですか。", "事実"),
        ("", "事実", "なぜ決めたのですか。", "理由"),
        ("なぜ決めたのですか。", "理由", "何人ですか。", "事実"),
        ("何人ですか。", "理由", "何人ですか", None),
    ],
)
def test_what_an_own_question_asks_for_follows_its_words(
    core: Core, before: str, asks: str, words: str, then: str | None
) -> None:
    """Until the reader has said otherwise."""
    own = question("1", before, of="") | {"field": "", "asks": asks}
    assert core.call("reworded", own, words).get("asks") == then
