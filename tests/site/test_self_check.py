"""The self-check without its script: what is asked, on paper too, and which cases stand beside it."""

import json
from pathlib import Path

import pytest

from casebook import browser_data, render, site
from casebook.collection import Collection
from casebook.pages import plan, self_check
from casebook.script import as_json
from tests.site import sample
from tests.site.comparing import styled
from tests.site.markup import Element, parse

PATH = "pieces/check.html"
ANSWERS = [label for _, label in self_check.ANSWERS]
NOBODY = "この文のとおりと述べる事例はまだありません"
CITES = {sample.CASE: {"results": "約1万2千枚", "actions": "画面で資料"}}
ITEMS: list[sample.Data] = [
    {"key": "own-screen", "piece": "devices", "text": "一人ひとりに画面がある。", "hint": "共用は「一部」とします。", "practices": ["screens", "pens"], "cites": CITES},
    {"key": "pen", "piece": "devices", "text": "ペンをなくしたとき、遠くから使えなくできる。", "practices": ["pens"]},
    {"key": "plan", "piece": "devices", "text": "配る計画がある。"},
]  # fmt: skip

NOBORIBETSU = "noboribetsu-anywhere-office"
WITNESSES: dict[str, set[str]] = {
    "second-proof": set(),
    "place-outside": {NOBORIBETSU, "bandai-traveling-officials"},
    "lost-device": set(),
    "calls-away-from-desk": set(),
    "attendance-on-screen": set(),
    "document-system": set(),
}
"""What the practices alone credited falsely, or missed: the cases of which a claim says the whole sentence."""


def drawn(collection: Collection) -> Element:
    (page,) = (each for each in plan(collection) if each.path == PATH)
    return parse(render.body(page))


def asking(
    folder: Path, cases: list[sample.Data] | None = None, items: list[sample.Data] = ITEMS
) -> Collection:
    words = sample.vocabulary() | {"self-check": {"items": items}}
    return site.collect(sample.write(folder, cases, words=words))


def statements(root: Element) -> list[Element]:
    return [each for each in root.walk() if each.attributes.get("class") == "cb-statement"]


def _shown(state: str | None) -> sample.Data:
    shown = {"practice": "screens", "state": state, "as_of": "2023-05"} if state else {}
    return sample.claim("画面で見る。", **shown)


def test_every_piece_is_asked_three_to_five_facts(collection: Collection) -> None:
    words = collection.vocabulary
    counts = {each.key: len(words.statements(each)) for each in words.framework.pieces}
    assert len(counts) == 5
    assert all(3 <= count <= 5 for count in counts.values()), counts
    assert sum(counts.values()) == len(words.self_check)


def test_practices_stand_in_the_piece_that_they_close(collection: Collection) -> None:
    words = collection.vocabulary
    pieces = {key: practice.piece for key, practice in words.practices.items()}
    for each in words.self_check:
        for practice in each.practices:
            assert pieces[practice] in (each.piece, None), f"{each.key}: {practice}"


def test_each_fact_is_answered_in_four_ways(collection: Collection) -> None:
    root = drawn(collection)
    fieldsets = root.tagged("fieldset")
    asked = [each.attributes["data-statement"] for each in fieldsets]
    assert asked == [each.key for each in collection.vocabulary.self_check]
    for key, each in zip(asked, fieldsets, strict=True):
        assert [label.text() for label in each.tagged("label")] == ANSWERS
        assert {box.attributes["name"] for box in each.tagged("input")} == {key}


def test_a_fact_names_the_cited_claims_with_state_and_age(tmp_path: Path) -> None:
    root = drawn(asking(tmp_path))
    first = statements(root)[0]
    (hint,) = (each for each in first.tagged("p") if each.attributes.get("id") == "hint-own-screen")
    assert hint.text() == "共用は「一部」とします。"
    assert "この文のとおりと述べる事例（1件）" in first.tagged("summary")[0].text()
    (line,) = first.tagged("li")
    assert [each.text() for each in line.tagged("strong")] == ["北海道見本市　紙を使わない会議"]
    links = {each.text(): each.attributes["href"] for each in line.tagged("a")}
    assert links.pop("1") == f"../cases/{sample.CASE}.html#source-s1"
    assert links.pop("2") == f"../cases/{sample.CASE}.html#source-s2"
    assert links == {
        "画面で資料を見る。": f"../cases/{sample.CASE}.html#actions-1",
        "印刷は約1万2千枚減った。": f"../cases/{sample.CASE}.html#results-1",
    }, "the claim with a state comes first"
    shown, plain = (each.text() for each in line.tagged("p"))
    assert "運用中の名" in shown
    assert "2021年度" in shown
    assert "最後の確認から" in shown
    assert "2022年度" in plain, "a claim without a state has its own time"
    assert "の名" not in plain


def test_a_practice_alone_credits_nobody(tmp_path: Path) -> None:
    collection = asking(tmp_path)
    assert any(each.practice == "pens" for each in collection.cases[sample.CASE].practices)
    _, pen, plan = statements(drawn(collection))
    assert NOBODY in pen.tagged("summary")[0].text()
    assert not pen.tagged("li")
    assert [each.attributes["href"] for each in pen.tagged("a")] == ["../practices/pens.html"]
    assert "関係する手法（その事例がこの文を満たすとは限りません）" in pen.text()
    assert NOBODY in plan.text()
    assert not plan.tagged("details"), "no practice, nothing to open"


def test_cases_stand_in_the_order_of_their_stages(tmp_path: Path) -> None:
    states = {"a": "一部", "b": None, "c": "運用中", "d": "試行"}
    cases = [sample.bare_case(name, actions=[_shown(state)]) for name, state in states.items()]
    cites = {each["id"]: {"actions": "画面で見る"} for each in cases}
    collection = asking(tmp_path, cases, [ITEMS[0] | {"cites": cites}])
    (fact,) = collection.vocabulary.self_check
    assert [each.state for each in collection.met(fact)] == ["運用中", "試行", "一部", None]


def test_what_the_browser_is_told_is_resolved(tmp_path: Path) -> None:
    told = json.loads(as_json(browser_data.notebook(asking(tmp_path)).self_check))
    assert [each["met"] for each in told[1:]] == [[], []]
    (met,) = told[0]["met"]
    assert (met["case"], met["town"], met["state"]) == (sample.CASE, "北海道見本市", "運用中")
    shown, plain = met["claims"]
    assert (shown["id"], shown["state"], plain["id"], plain["state"]) == (
        "actions-1",
        "運用中",
        "results-1",
        None,
    )
    assert shown["known"].startswith("2021年度時点、最後の確認から")
    assert shown["old"] >= 3
    assert (plain["known"], plain["old"]) == ("2022年度時点", None)


@pytest.mark.parametrize("key", WITNESSES)
def test_of_the_real_cases_only_those_that_say_it_are_credited(
    key: str, collection: Collection
) -> None:
    (fact,) = (each for each in collection.vocabulary.self_check if each.key == key)
    assert {each.case.id for each in collection.met(fact)} == WITNESSES[key]
    (shown,) = (each for each in statements(drawn(collection)) if fact.text in each.text())
    credited = [line for each in styled(shown, "cb-shown__list") for line in each.tagged("li")]
    assert len(credited) == len(WITNESSES[key])


def test_what_is_cited_of_the_real_cases_is_at_work(collection: Collection) -> None:
    met = [each for fact in collection.vocabulary.self_check for each in collection.met(fact)]
    assert met
    assert {claim.state for each in met for claim in each.claims} <= {
        None,
        "運用中",
        "一部",
        "試行",
    }


def test_without_statements_the_page_says_so(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path))
    assert "確かめる文はまだありません" in root.text()
    assert not root.tagged("form")


def test_without_the_script_the_page_can_be_filled_in_by_hand(collection: Collection) -> None:
    root = drawn(collection)
    (hint,) = root.tagged("noscript")
    assert "手で印を付けて" in hint.text()
    (tools,) = root.with_attribute("data-check-tools")
    assert not tools.children
