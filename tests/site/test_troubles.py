"""Troubles: every claim that names one stands under it, with what was done about it."""

from pathlib import Path

from casebook import site
from casebook.collection import Collection
from tests.site import sample
from tests.site.comparing import drawn, hrefs, said
from tests.site.markup import Element

PATH = "troubles/index.html"
TROUBLES = {
    "items": [
        {"key": key, "label": label, "lead": f"{label}の説明。", "words": [label]}
        for key, label in (("doubt", "職員のためらい"), ("papers", "残る紙"))
    ]
}


def section(root: Element, key: str) -> Element:
    (found,) = (e for e in root.tagged("section") if e.attributes["aria-labelledby"] == key)
    return found


def test_every_real_claim_stands_under_its_trouble_and_only_there(collection: Collection) -> None:
    root = drawn(collection, PATH)
    told = dict.fromkeys(collection.vocabulary.troubles, "") | {
        e.attributes["aria-labelledby"]: e.text() for e in root.tagged("section")
    }
    claims = [claim for case in collection.cases.values() for claim in case.claims()]
    named = [claim for claim in claims if claim.trouble]
    assert named
    for claim in named:
        assert [key for key, text in told.items() if claim.text in text] == [claim.trouble]


def test_a_trouble_shows_what_was_done_or_that_nobody_says(tmp_path: Path) -> None:
    trouble = sample.claim("ためらう職員がいた。", trouble="doubt", as_of="2021")
    answered = sample.bare_case(
        "a", difficulties=[trouble], responses=[sample.claim("勉強会を開いた。")]
    )
    unanswered = sample.bare_case("b", difficulties=[trouble | {"text": "疑う声があった。"}])
    silent = sample.bare_case("c")
    words = sample.vocabulary() | {"troubles": TROUBLES}
    cases = [answered, unanswered, silent]
    root = drawn(site.collect(sample.write(tmp_path, cases, words=words)), PATH)
    shown = section(root, "doubt")
    assert said(shown.tagged("h2")[0]) == "職員のためらい2件"
    first, second = (e for e in shown.tagged("div") if "cb-doer" in e.attributes["class"].split())
    assert "勉強会を開いた。" in said(first)
    assert "対応は、読んだ出典に記載がありません。" in said(second)
    assert "../cases/mihon-b.html#difficulties-1" in hrefs(second)
    assert "3件の事例のうち1件は、読んだ出典に苦労の記述がありません。" in said(root)
    assert [e.attributes["aria-labelledby"] for e in root.tagged("section")] == ["doubt"]


def test_a_collection_without_troubles_says_so(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path), PATH)
    assert "苦労の種類を付けた記述は、まだありません。" in said(root)
