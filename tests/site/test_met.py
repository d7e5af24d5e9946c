"""Who met a trouble: what the self-check names under a fact, and what the browser is told."""

import json
from pathlib import Path

import pytest

from casebook import browser_data, browser_files, site
from casebook.browser_words import meeting
from casebook.collection import NAMED, Collection
from casebook.outputs import Outputs
from casebook.script import as_json
from tests.site import sample
from tests.site.comparing import drawn, hrefs, said
from tests.site.markup import Element

PATH = "pieces/check.html"
TROUBLES = {
    "items": [
        {"key": key, "label": label, "lead": f"{label}の説明。", "words": [label]}
        for key, label in (("papers", "残る紙"), ("doubt", "ためらい"))
    ]
}
FACT = {"key": "screen", "piece": "devices", "text": "一人ひとりに画面がある。"}

BEHIND: dict[str, list[tuple[str, list[str], int]]] = {
    "carried-devices": [],
    "devices-for-all": [("uneven-use", ["kobe-work-reform", "miyakonojo-mayor-cdo"], 0)],
    "screen-approval": [
        (
            "manual-rest",
            [
                "kitami-writing-free-counter",
                "furano-paperless-office",
                "seiyo-office-reform",
                "nishikawa-small-town-front-office",
                "kobe-work-reform",
            ],
            11,
        )
    ],
    "voices-of-staff": [
        (
            "staff-doubt",
            [
                "bandai-traveling-officials",
                "ome-dx-promotion",
                "seiyo-office-reform",
                "noboribetsu-anywhere-office",
                "ashikaga-four-counters",
            ],
            3,
        )
    ],
    "leaders-use-it": [
        (
            "staff-doubt",
            [
                "bandai-traveling-officials",
                "ome-dx-promotion",
                "seiyo-office-reform",
                "ashikaga-four-counters",
                "moka-early-standard-systems",
            ],
            2,
        ),
        ("uneven-use", ["kobe-work-reform", "miyakonojo-mayor-cdo"], 0),
    ],
}
"""Of some facts, the troubles behind them, who met those, and how many more did."""


def asking(folder: Path, cases: list[sample.Data], **fact: object) -> Collection:
    """Collect cases with one fact of the self-check."""
    words = sample.vocabulary() | {"troubles": TROUBLES, "self-check": {"items": [FACT | fact]}}
    return site.collect(sample.write(folder, cases, words=words))


def helped(name: str, *claims: sample.Data) -> sample.Data:
    return sample.bare_case(name, actions=list(claims))


def claim(text: str, **changes: object) -> sample.Data:
    return sample.claim(text, meets=["papers"]) | changes


def blocks(collection: Collection) -> dict[str, Element]:
    found = drawn(collection, PATH).with_attribute("data-behind")
    return {each.attributes["data-behind"]: each for each in found}


@pytest.mark.parametrize("key", BEHIND)
def test_which_real_towns_met_the_trouble_behind_a_fact(key: str, collection: Collection) -> None:
    (fact,) = (each for each in collection.vocabulary.self_check if each.key == key)
    found = collection.behind(fact)
    assert [
        (each.trouble.key, [met.case.id for met in each.first], each.more) for each in found
    ] == BEHIND[key]
    credited = {met.case.id for met in collection.met(fact)}
    for each in found:
        assert not credited & {met.case.id for met in each.first}
        for met in each.first:
            assert all(each.trouble.key in claim.meets for claim in met.claims)


def test_the_claim_that_is_nearest_to_the_fact_speaks_for_a_real_case(
    collection: Collection,
) -> None:
    (fact,) = (each for each in collection.vocabulary.self_check if each.key == "seals-removed")
    (behind,) = collection.behind(fact)
    assert behind.first[0].claims[0].text == "認印の省略を進めている。"
    assert behind.first[0].claims[0].practice == "no-seal"


def test_by_a_practice_of_the_fact_first_then_of_its_piece(tmp_path: Path) -> None:
    screens = {"practice": "screens", "state": "運用中", "as_of": "2023"}
    cases = [
        helped("a", claim("紙を減らした。"), claim("紙を配らない。")),
        helped("b", claim("紙を束ねた。"), claim("画面にした。", **screens)),
        helped("c", claim("ペンにした。", practice="pens", state="運用中", as_of="2023")),
    ]
    collection = asking(tmp_path, cases, practices=["pens"], troubles=["papers"])
    (behind,) = collection.behind(collection.vocabulary.self_check[0])
    assert [(met.case.title, met.claims[0].text) for met in behind.first] == [
        ("c", "ペンにした。"),
        ("b", "画面にした。"),
        ("a", "紙を減らした。"),
    ]


def test_the_page_names_who_met_it_with_the_claim_and_its_source(tmp_path: Path) -> None:
    cases = [
        helped("a", claim("紙をやめた。", as_of="2021")),
        helped("b", sample.claim("画面がある。"), claim("画面にした。")),
    ]
    cites = {"mihon-b": {"actions": "画面がある"}}
    shown = blocks(asking(tmp_path, cases, troubles=["papers", "doubt"], cites=cites))
    assert said(shown["papers"]) == (
        "「残る紙」に手を打った自治体この文を満たすとは限りません"
        " 北海道見本市紙をやめた。出典1 2021年時点"
    ), "who is cited for the fact itself is not told twice"
    assert hrefs(shown["papers"]) == [
        "../troubles/index.html#papers",
        "../cases/mihon-a.html#actions-1",
        "../cases/mihon-a.html#source-s1",
    ]
    assert said(shown["doubt"]) == "「ためらい」に手を打ったと述べる事例は、ほかにありません。"


def test_beyond_the_first_the_page_leads_to_the_list(tmp_path: Path) -> None:
    cases = [helped(f"a{n}", claim("紙をやめた。")) for n in range(NAMED + 2)]
    shown = blocks(asking(tmp_path, cases, troubles=["papers"]))["papers"]
    assert len(shown.tagged("li")) == NAMED
    assert said(shown).endswith("ほか2件は残る紙で読めます。")


def test_a_trouble_that_the_words_do_not_hold_is_left_out(tmp_path: Path) -> None:
    words = sample.vocabulary() | {"self-check": {"items": [FACT | {"troubles": ["papers"]}]}}
    collection = site.collect(sample.write(tmp_path, words=words))
    assert collection.behind(collection.vocabulary.self_check[0]) == ()


def test_the_browser_is_told_where_the_claims_stand(tmp_path: Path) -> None:
    cases = [helped("a", sample.claim("始めた。"), claim("紙をやめた。", as_of="2021"))]
    collection = asking(tmp_path, cases, troubles=["papers"])
    told = json.loads(as_json(browser_data.notebook(collection)))
    assert told["selfCheck"][0]["behind"] == [
        {
            "trouble": "papers",
            "label": "残る紙",
            "first": [{"case": "mihon-a", "claim": "actions-2"}],
            "more": 0,
        }
    ]
    told = json.loads(as_json(browser_data.vocabulary(collection)))
    assert told["troubles"] == [
        {"key": "papers", "label": "残る紙", "total": 1},
        {"key": "doubt", "label": "ためらい", "total": 0},
    ]
    outputs = Outputs(tmp_path / "out")
    browser_files.write(collection, outputs)
    outputs.finish()
    file = (tmp_path / "out/data/trouble-papers.js").read_text("utf-8")
    (met,) = json.loads(file[file.index("-1,") + 3 : file.rindex(")")])
    assert (met["case"], met["town"], met["title"]) == ("mihon-a", "北海道見本市", "a")
    assert met["claims"] == [
        {
            "id": "actions-2",
            "text": "紙をやめた。",
            "sources": [{"key": "s1", "number": 1}],
            "state": None,
            "known": "2021年時点",
            "old": None,
            "flags": [],
        }
    ]
    assert (
        (tmp_path / "out/data/trouble-doubt.js")
        .read_text("utf-8")
        .endswith('"trouble-doubt",-1,[]);\n')
    )


REAL = {
    "staff-doubt": ["ome-dx-promotion", "bandai-traveling-officials", "seiyo-office-reform", "noboribetsu-anywhere-office", "ashikaga-four-counters", "moka-early-standard-systems", "itami-smart-counter", "oguni-kumamoto-no-code-apps"],
    "uneven-use": ["noboribetsu-anywhere-office", "kobe-work-reform", "miyakonojo-mayor-cdo"],
    "turnover": ["kitami-writing-free-counter", "ome-writing-free-counter", "minami-in-house-ai", "kinko-ai-testing-team"],
    "law-fit": ["ama-half-public-half-x", "kaga-my-number-online-application", "toride-online-council"],
    "unseen-work": [],
}  # fmt: skip


@pytest.mark.parametrize("key", REAL)
def test_which_real_towns_the_browser_is_told_of(key: str, collection: Collection) -> None:
    told = meeting(collection.vocabulary.troubles[key], collection)
    assert {each.case for each in told} == set(REAL[key])
    counts = [len(each.claims) for each in told]
    assert counts == sorted(counts, reverse=True)
