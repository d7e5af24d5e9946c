"""The notebook of travel: what its prompts rest on, and that no name of it leads nowhere."""

from itertools import chain
from pathlib import Path

import pytest

from casebook.collection import Collection
from casebook.comparison import Citation
from casebook.notebook import Item, Prompt, Travel
from tests import collection

SIDES = ["surfaced", "brought", "seen"]
"""`scripts/browser/visit/plan.ts` keeps what is written under these names."""
BANDAI = "bandai-traveling-officials"


@pytest.fixture(scope="module")
def real() -> Collection:
    return Collection.of(collection.real())


def travel(cases: Path) -> Travel:
    return Collection.of(collection.checked(cases)).vocabulary.travel


def asked(found: Travel) -> list[Prompt | Item]:
    prompts = chain.from_iterable(side.prompts for side in found.sides)
    return [*prompts, *chain.from_iterable(shelf.items for shelf in found.ready)]


def test_base(cases: Path) -> None:
    found = travel(cases)
    (side,) = found.sides
    assert (side.key, side.label, side.cites) == ("surfaced", "表の面", ())
    assert side.prompts == (
        Prompt(
            "seat",
            "papers",
            "席がなくてできなかった仕事は何か。",
            None,
            ("no-papers",),
            ("paperless-counter",),
            (Citation("example-telework", "actions", "actions-1", missing=False),),
        ),
        Prompt("paper", None, "紙がなくてできなかった仕事は何か。", "見本も数えます。", (), (), ()),
    )
    (shelf,) = found.ready
    assert [fact.sources[0].publisher for fact in shelf.facts] == ["見本省"]
    assert [item.key for item in shelf.items] == ["desk", "socket"]
    assert shelf.items[0].cites[0].anchor == "actions-1"


def test_without_the_file_the_notebook_is_empty(cases: Path) -> None:
    (cases / "_vocabulary" / "travel.yml").unlink()
    assert collection.checked(cases).problems == []
    assert travel(cases) == Travel()


def test_a_case_that_is_not_held_is_not_cited(cases: Path) -> None:
    collection.place(collection.CASES / "positive" / "case-elsewhere.travel.diff", cases)
    assert travel(cases).sides[0].prompts[0].cites == ()


def test_three_sides_in_their_order(real: Collection) -> None:
    found = real.vocabulary.travel
    assert [side.key for side in found.sides] == SIDES
    assert [side.label for side in found.sides] == ["A面", "B面", "ボーナストラック"]
    assert all(side.cites for side in found.sides), "each of the three is told by the case"


def test_the_first_side_goes_through_all_five_pieces(real: Collection) -> None:
    words = real.vocabulary
    pieces = [prompt.piece for prompt in words.travel.sides[0].prompts]
    assert list(dict.fromkeys(pieces)) == list(words.pieces)


def test_every_fact_of_the_self_check_that_a_stay_can_show_has_a_prompt(real: Collection) -> None:
    words = real.vocabulary
    prompted = set(chain.from_iterable(p.statements for p in words.travel.sides[0].prompts))
    left = {each.key for each in words.self_check} - prompted
    assert left == {"replacement-plan", "place-outside", "wireless-inside"}


def test_every_citation_of_the_file_leads_to_a_case_that_is_held(real: Collection) -> None:
    text = (collection.REAL / "_vocabulary" / "travel.yml").read_text("utf-8")
    found = real.vocabulary.travel
    told = [*asked(found), *found.journeys, *found.stumbles]
    cites = [each for item in told for each in item.cites]
    assert {each.case for each in cites} == {BANDAI, "noboribetsu-anywhere-office"}
    written = text.count("cites:") - len(found.sides)
    assert sum(bool(item.cites) for item in told) == written


def test_keys_are_unique_within_what_a_plan_keeps_together(real: Collection) -> None:
    keys = [item.key for item in asked(real.vocabulary.travel)]
    assert len(keys) == len(set(keys)), "one list of chosen prompts holds those of all sides"


def test_where_the_officials_went_is_told_by_claims_in_their_order(real: Collection) -> None:
    found = real.vocabulary.travel
    assert [(each.label, each.kind) for each in found.journeys] == [
        ("実証事業として始まる", "始まり"),
        ("海外", "滞在"),
        ("埼玉県横瀬町", "滞在"),
        ("山形、ニュージーランド", "滞在"),
        ("埼玉県横瀬町、島根県海士町", "予定"),
        ("沖縄県読谷村", "訪問"),
        ("栃木県庁", "訪問"),
        ("島根県海士町（第20弾）", "滞在"),
        ("第1弾から第19弾までの行き先と日付の一覧", None),
    ]
    told = [*found.journeys, *found.stumbles]
    assert all(len(each.cites) == 1 for each in told), "a tale is one claim"
    assert [each.label for each in told if each.cites[0].missing] == [
        "第1弾から第19弾までの行き先と日付の一覧"
    ]
    claims = real.cases[BANDAI].fields
    dated = [
        claim.as_of.sort_key()
        for tale in found.journeys
        for claim in claims[tale.cites[0].field]
        if claim.id == tale.cites[0].anchor and claim.as_of
    ]
    assert dated == sorted(dated)
