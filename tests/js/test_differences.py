"""What was written on comparing the chosen cases: what speaks of most of them, and nothing twice."""

from casebook.browser_words import sayings
from casebook.collection import Collection
from tests.js.conftest import Core

SMALL = (
    "minami-in-house-ai",
    "kinko-ai-testing-team",
    "hara-ai-challenge",
    "karuizawa-visit-to-ai-budget",
)
TWICE = "美波町は内製し、錦江町は"


def test_what_rests_mostly_on_the_same_claims_is_said_once(core: Core) -> None:
    said = [
        {"text": "一つ目。", "cites": {"a": "actions-1", "b": "team-1", "c": "results-1"}},
        {"text": "言い換え。", "cites": {"a": "actions-1", "b": "team-1", "c": "reasons-1"}},
        {"text": "別のこと。", "cites": {"a": "actions-1", "b": "rules-1"}},
        {"text": "一つだけ。", "cites": {"a": "cost-1", "x": "cost-1"}},
        {"text": "ないこと。", "cites": {"a": None, "b": None}},
    ]
    cases = [{"id": "a", "sayings": said}, {"id": "b", "sayings": []}, {"id": "c", "sayings": []}]
    assert core.call("sayings", cases) == ["一つ目。", "別のこと。"]


def test_what_says_as_much_of_others_is_no_difference_of_these(core: Core) -> None:
    said = [
        {"text": "半分はよその話。", "cites": {"a": "c-1", "b": "c-1", "x": "c-1", "y": "c-1"}},
        {"text": "多くはここの話。", "cites": {"a": "d-1", "b": "d-1", "x": "d-1", "y": None}},
    ]
    cases = [{"id": "a", "sayings": said}, {"id": "b", "sayings": said}]
    assert core.call("sayings", cases) == ["多くはここの話。"]


def test_two_comparisons_that_say_the_same_of_small_towns_are_read_once(
    core: Core, collection: Collection
) -> None:
    cases = [
        {
            "id": key,
            "sayings": [
                {"text": each.text, "cites": dict(each.cites)}
                for each in sayings(collection, collection.cases[key])
            ],
        }
        for key in SMALL
    ]
    told = core.call("sayings", cases)
    assert len([text for text in told if TWICE in text]) == 1
    assert len(told) > 1
