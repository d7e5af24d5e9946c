"""Everything that the case files say stands on the pages."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from casebook import render
from casebook.collection import Collection
from casebook.model import Claim, Doubt, Source
from casebook.pages import plan
from casebook.pages.page import case_path, town_path
from tests.site import sample
from tests.site.comparing import drawn, hrefs, said, styled
from tests.site.markup import Element, page, parse


def absent_claims(root: Element, claims: Iterable[Claim]) -> list[str]:
    """List the claims that the page does not show whole, with marks that lead to their sources."""
    shown = {each.attributes["data-claim"]: each for each in root.with_attribute("data-claim")}
    ids = set(root.ids())
    return [
        claim.id
        for claim in claims
        if claim.id not in shown
        or claim.text not in shown[claim.id].text()
        or not marks(shown[claim.id]) >= {f"#source-{source.key}" for source in claim.sources}
        or not {f"source-{source.key}" for source in claim.sources} <= ids
    ]


def marks(element: Element) -> set[str]:
    return {link.attributes.get("href", "") for link in element.tagged("a")}


def absent_sources(root: Element, sources: Iterable[Source]) -> list[str]:
    return [
        source.key
        for source in sources
        if not _holds(
            root.by_id(f"source-{source.key}"),
            (source.title, source.publisher, source.author, source.licence, source.note),
        )
        or (source.url and source.url not in marks(root.by_id(f"source-{source.key}")))
    ]


def absent_doubts(root: Element, doubts: Iterable[Doubt]) -> list[str]:
    text = root.text()
    return [doubt.text for doubt in doubts if doubt.text not in text]


def _holds(element: Element, texts: Iterable[str | None]) -> bool:
    return all(text in element.text() for text in texts if text)


def test_every_claim_source_and_doubt_of_every_case_is_on_its_page(
    built_site: Path, collection: Collection
) -> None:
    for case in collection.cases.values():
        root = page(built_site / case_path(case))
        assert absent_claims(root, case.claims()) == [], case.id
        assert absent_sources(root, case.sources) == [], case.id
        assert absent_doubts(root, case.doubts) == [], case.id


def test_every_claim_of_every_case_stands_once(built_site: Path, collection: Collection) -> None:
    """What a page tells in a minute leads to claims, and does not repeat them as such."""
    for case in collection.cases.values():
        root = page(built_site / case_path(case))
        told = [each.attributes["data-claim"] for each in root.with_attribute("data-claim")]
        assert sorted(told) == sorted(claim.id for claim in case.claims()), case.id
        ids = list(root.ids())
        assert len(ids) == len(set(ids)), case.id


def test_every_field_and_group_of_every_case_keeps_its_anchor(
    built_site: Path, collection: Collection
) -> None:
    for case in collection.cases.values():
        ids = set(page(built_site / case_path(case)).ids())
        groups = {f"group-{group.key}" for group in collection.vocabulary.groups}
        rest = {"sources"} | ({"not-stated"} if case.not_stated or case.gaps else set())
        assert {*case.fields, *groups, *rest} <= ids, case.id


def test_every_status_gap_and_missing_field_of_every_case_is_on_its_page(
    built_site: Path, collection: Collection
) -> None:
    words = collection.vocabulary
    for case in collection.cases.values():
        text = page(built_site / case_path(case)).text()
        gaps = [gap.what for gap in case.gaps]
        states = [words.states[status.state].label for status in case.status]
        times = [status.as_of.japanese() for status in case.status]
        notes = [status.note for status in case.status if status.note and len(case.status) > 1]
        missing = [words.fields[key].title for key in (*case.not_stated, *case.not_applicable)]
        for wanted in (*gaps, *states, *times, *notes, *missing, case.summary, case.target):
            assert wanted in text, (case.id, wanted)


def test_every_claim_source_and_doubt_of_every_municipality_is_on_its_page(
    built_site: Path, collection: Collection
) -> None:
    for town in collection.municipalities.values():
        root = page(built_site / town_path(town))
        assert absent_claims(root, town.claims()) == [], town.key
        assert absent_sources(root, town.sources) == [], town.key
        assert absent_doubts(root, town.doubts) == [], town.key


def test_everything_of_the_framework_is_on_its_page(
    built_site: Path, collection: Collection
) -> None:
    frame = collection.vocabulary.framework
    root = page(built_site / "pieces" / "index.html")
    claims = [claim for piece in frame.pieces for claim in piece.claims]
    assert absent_claims(root, (*claims, *frame.background, *frame.statistics)) == []
    assert absent_sources(root, frame.sources) == []
    assert absent_doubts(root, frame.doubts) == []
    assert [what for what in frame.not_found if what not in root.text()] == []


def test_every_source_of_the_collection_is_in_the_list_of_sources(
    built_site: Path, collection: Collection
) -> None:
    pages = sorted((built_site / "sources").glob("*.html"))
    text = "".join(page(each).text() for each in pages)
    assert [each.source.title for each in collection.cited if each.source.title not in text] == []


def test_every_case_and_municipality_can_be_reached_from_its_list(
    built_site: Path, collection: Collection
) -> None:
    lists = {
        "cases": [f"{case.id}.html" for case in collection.cases.values()],
        "municipalities": [f"{key}.html" for key in collection.municipalities],
        "themes": [f"{key}.html" for key in collection.vocabulary.themes],
    }
    for section, wanted in lists.items():
        links = marks(page(built_site / section / "index.html"))
        assert [each for each in wanted if each not in links] == [], section


@pytest.mark.parametrize("which", ["real", "sample"])
def test_bodies_hold_neither_style_nor_script(
    which: str, collection: Collection, tmp_path: Path
) -> None:
    drawn = collection if which == "real" else sample.collection(tmp_path)
    for each in plan(drawn):
        root = parse(render.body(each) + render.contents(each))
        scripts = root.tagged("script", "style", "iframe", "object")
        data = [
            script for script in scripts if script.attributes == {"type": "application/ld+json"}
        ]
        assert scripts == data, each.path  # which no browser runs
        assert all(json.loads(block.text())["@context"] == "https://schema.org" for block in data)
        names = {name for element in root.walk() for name in element.attributes}
        assert not [name for name in names if name == "style" or name.startswith("on")], each.path


def test_the_sample_shows_all_it_holds(tmp_path: Path) -> None:
    drawn = sample.collection(tmp_path)
    bodies = {each.path: parse(render.body(each)) for each in plan(drawn)}
    (case,) = drawn.cases.values()
    (town,) = drawn.municipalities.values()
    root = bodies[case_path(case)]
    assert absent_claims(root, case.claims()) == []
    assert absent_sources(root, case.sources) == []
    assert absent_doubts(root, case.doubts) == []
    assert absent_claims(bodies[town_path(town)], town.claims()) == []


def test_a_timeline_is_told_in_the_order_of_time(tmp_path: Path) -> None:
    drawn = sample.collection(tmp_path)
    (body,) = (
        render.body(each) for each in plan(drawn) if each.path.endswith(f"{sample.CASE}.html")
    )
    assert body.index("部長会で試した。") < body.index("全部署に広げた。")


KITAMI = "kitami-writing-free-counter"
IN_SHORT = {
    "period": "約5年（2011年ごろ→2016年）",
    "cost": "開発費は不明。著作権利用料が市の歳入になっている",
    "trouble": "越えるべき壁はさまざまにあった（中身は不明）",
}


def in_short(element: Element) -> dict[str, str]:
    return {
        each.attributes["data-question"]: said(each.tagged("dd")[0])
        for each in element.with_attribute("data-question")
    }


def test_a_list_answers_when_what_and_where_it_went_wrong(core: Collection) -> None:
    cards = drawn(core, "cases/index.html").with_attribute("data-candidate")
    assert [in_short(c) for c in cards if c.attributes["data-candidate"] == KITAMI] == [IN_SHORT]


def test_a_near_case_answers_the_same(core: Collection) -> None:
    (near,) = styled(drawn(core, "cases/ome-writing-free-counter.html"), "cb-kin")
    told = [each for each in near.tagged("li") if hrefs(each)[:1] == [f"{KITAMI}.html"]]
    assert [in_short(each) for each in told] == [IN_SHORT]


def test_a_theme_answers_for_all_its_cases_in_one_table(core: Collection) -> None:
    (table,) = styled(drawn(core, "themes/front-office.html"), "cb-answered--cases")
    (row,) = (
        each
        for each in table.tagged("tr")[1:]
        if each.tagged("th")[0].attributes["data-candidate"] == KITAMI
    )
    assert re.fullmatch(
        "北見市 113,036人書かないワンストップ窓口◎ 運用中2024年最後の確認から[0-9]+年前",
        said(row.tagged("th")[0]),
    )
    answers = {each.attributes["data-question"]: each for each in row.tagged("td")}
    assert list(answers) == ["approach", "period", "cost", "effect", "trouble"]
    assert said(answers["period"]) == "約5年（2011年ごろ→2016年）出典8出典3出典12（記述2件）"
    assert answers["trouble"].attributes["data-label"] == "つまずき"
    assert said(answers["trouble"]) == "越えるべき壁はさまざまにあった（中身は不明）出典1"
    (silent,) = (
        each
        for each in table.with_attribute("data-question")
        if each.attributes["data-question"] == "trouble"
        and each.attributes.get("data-case") == "ome-writing-free-counter"
    )
    assert said(silent).startswith("－ 出典に記載なし（全文")
    assert hrefs(answers["period"])[:2] == [
        f"../cases/{KITAMI}.html#timeline-1",
        f"../cases/{KITAMI}.html#source-s8",
    ]


def test_people_that_are_counted_are_drawn_one_by_one(core: Collection) -> None:
    (place,) = styled(drawn(core, "cases/ome-dx-promotion.html"), "cb-heads")
    drawn_people = [
        (hrefs(place)[n], len(a.tagged("circle"))) for n, a in enumerate(place.tagged("a"))
    ]
    assert drawn_people == [("#team-1", 2), ("#team-2", 6)]
    assert said(place) == "2名2022年度6名（兼務を含む）2023年度"
    assert styled(drawn(core, "cases/kitami-writing-free-counter.html"), "cb-heads") == []


def test_nothing_that_was_meant_for_markdown_is_left(built_site: Path) -> None:
    left = re.compile(r"<[a-z][^>]*\smarkdown(?=[\s=>])")
    pages = [path for path in built_site.rglob("*.html") if left.search(path.read_text("utf-8"))]
    assert pages == []
