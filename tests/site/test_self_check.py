"""The self-check without its script: what is asked, on paper too, and which cases stand beside it."""

from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import plan, self_check
from tests.site import sample
from tests.site.markup import Element, parse

PATH = "pieces/check.html"
ANSWERS = [label for _, label in self_check.ANSWERS]
ITEMS: list[sample.Data] = [
    {"key": "own-screen", "piece": "devices", "text": "一人ひとりに画面がある。", "hint": "共用は「一部」とします。", "practices": ["screens", "pens"]},
    {"key": "plan", "piece": "devices", "text": "配る計画がある。"},
]  # fmt: skip


def drawn(collection: Collection) -> Element:
    (page,) = (each for each in plan(collection) if each.path == PATH)
    return parse(render.body(page))


def asking(folder: Path, cases: list[sample.Data] | None = None) -> Collection:
    words = sample.vocabulary() | {"self-check": {"items": ITEMS}}
    return site.collect(sample.write(folder, cases, words=words))


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


def test_a_fact_names_the_cases_that_it_touches_with_their_stage(tmp_path: Path) -> None:
    root = drawn(asking(tmp_path))
    first, second = (each for each in root.walk() if each.attributes.get("class") == "cb-statement")
    (hint,) = (each for each in first.tagged("p") if each.attributes.get("id") == "hint-own-screen")
    assert hint.text() == "共用は「一部」とします。"
    (line,) = first.tagged("li")
    assert "運用中の名" in line.text(), "the furthest stage"
    (link,) = line.tagged("a")
    assert link.attributes["href"] == f"../cases/{sample.CASE}.html#actions-1"
    assert link.text() == "北海道見本市　紙を使わない会議"
    assert not second.tagged("details"), "no practice, nothing to open"


def test_of_many_cases_the_first_are_named_and_all_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_check, "CASES_LISTED", 2)
    uses = {"practice": "screens", "state": "試行"}
    cases = [
        sample.bare_case(name, actions=[sample.claim("始めた。", **uses)])
        for name in ("a", "b", "c")
    ]
    root = drawn(asking(tmp_path, cases))
    assert len(root.tagged("details")[0].tagged("li")) == 2
    assert "3件" in root.tagged("summary")[0].text()


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
