"""Troubles: every claim that names one stands under it, with what was done about it."""

from pathlib import Path

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import troubles
from casebook.pages.troubles import elsewhere
from tests.site import sample
from tests.site.comparing import drawn, hrefs, said, styled
from tests.site.markup import Element, parse

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
    told = dict.fromkeys(collection.vocabulary.troubles, "") | {
        page.path.removeprefix("troubles/kind_").removesuffix(".html"): parse(
            render.body(page)
        ).text()
        for page in troubles.pages(collection)
        if page.path != PATH
    }
    claims = [claim for case in collection.cases.values() for claim in case.claims()]
    named = [claim for claim in claims if claim.trouble]
    assert named
    for claim in named:
        assert [key for key, text in told.items() if claim.text in text] == [claim.trouble]


def test_where_all_have_no_room_each_trouble_has_a_page_and_its_old_anchor_leads_there(
    collection: Collection,
) -> None:
    root = drawn(collection, PATH)
    for trouble in troubles.had(collection):
        place = section(root, trouble.key)
        assert place.by_id(trouble.key).tag == "h2"
        target = f"kind_{trouble.key}.html"
        assert {target} <= set(hrefs(place))
        shown = drawn(collection, f"troubles/{target}")
        named = [each.attributes["data-case"] for each in shown.with_attribute("data-case")]
        assert named == [case.id for case, _ in collection.meeting(trouble)]
        towns = {case.municipality for case, _ in collection.meeting(trouble)}
        more = len(towns) - troubles.TOWNS
        assert (f"ほか{more}団体" in said(place)) == (more > 0)


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


def test_who_did_something_about_a_trouble_is_named_with_the_claim_and_its_source(
    tmp_path: Path,
) -> None:
    troubled = sample.bare_case(
        "a", difficulties=[sample.claim("ためらう職員がいた。", trouble="doubt")]
    )
    helped = sample.bare_case(
        "b", training=[sample.claim("勉強会を重ねた。", meets=["doubt"], as_of="2021-04")]
    )
    words = sample.vocabulary() | {"troubles": TROUBLES}
    root = drawn(site.collect(sample.write(tmp_path, [troubled, helped], words=words)), PATH)
    (solved,) = root.with_attribute("data-solved")
    assert solved.attributes["data-solved"] == "doubt"
    assert "勉強会を重ねた。出典1 2021年4月" in said(solved)
    assert hrefs(solved) == [
        "../peers/index.html?trouble=doubt",
        "../cases/mihon-b.html",
        "../cases/mihon-b.html#training-1",
        "../cases/mihon-b.html#source-s1",
    ]


def test_a_case_names_other_towns_that_met_its_troubles(collection: Collection) -> None:
    case = collection.cases["noboribetsu-anywhere-office"]
    found = elsewhere(collection, case)
    own = {claim.trouble for claim in case.claims()}
    assert {each.trouble.key for each in found} <= own
    for each in found:
        for solved in each.first:
            assert solved.row.case.municipality != case.municipality
            assert all(each.trouble.key in claim.meets for claim in solved.claims)
    root = drawn(collection, "cases/noboribetsu-anywhere-office.html")
    (shown,) = styled(root, "cb-elsewhere")
    assert [said(term) for term in shown.tagged("dt")] == [each.trouble.label for each in found]


def test_a_town_that_met_a_trouble_twice_is_named_once(collection: Collection) -> None:
    case = collection.cases["kinko-ai-testing-team"]
    for each in elsewhere(collection, case):
        towns = {met.municipality for met, _ in collection.meeting(each.trouble)}
        named = [solved.row.town.key for solved in each.first]
        assert len(named) == len(set(named))
        assert len(named) + each.more == len(towns - {case.municipality})
    root = drawn(collection, "cases/kinko-ai-testing-team.html")
    (shown,) = styled(root, "cb-elsewhere")
    for row in shown.tagged("dd"):
        names = [each.children[0] for each in row.tagged("a")]
        assert len(names) == len(set(names))


def test_what_is_met_and_by_whom_is_of_the_vocabulary(collection: Collection) -> None:
    """Somebody did something about most kinds of trouble; what nobody met, nobody is named for."""
    met = [key for key, each in collection.vocabulary.troubles.items() if collection.meeting(each)]
    assert len(met) >= 8
    for each in collection.vocabulary.troubles.values():
        for case, claims in collection.meeting(each):
            assert [c.id for c in claims if c.trouble or each.key not in c.meets] == [], case.id


def test_a_collection_without_troubles_says_so(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path), PATH)
    assert "苦労の種類を付けた記述は、まだありません。" in said(root)
