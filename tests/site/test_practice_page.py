"""The page of a practice: who does it how, in which order, with what trouble, and who tells nothing."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.normal import normalise
from casebook.pages import practice, practices
from casebook.rules.municipality_code import check_digit
from casebook.vocabulary import Practice
from tests.site import sample
from tests.site.markup import READING, Element, page, parse

CORE = "writing-free-counter"


def drawn(core: Collection, key: str = "screens") -> Element:
    (planned,) = (each for each in practice.pages(core) if each.path == f"practices/{key}.html")
    return parse(render.body(planned))


def collected(folder: Path, cases: Iterable[sample.Data], **more: Any) -> Collection:
    return site.collect(sample.write(folder, cases, **more))


def case(name: str, state: str = "運用中", **changes: Any) -> sample.Data:
    shown = sample.claim(f"{name}は画面で見る。", practice="screens", state=state)
    return sample.bare_case(name, **{"actions": [shown]} | changes)


def section(root: Element, name: str) -> Element:
    (found,) = (
        each for each in root.tagged("section") if each.attributes.get("aria-labelledby") == name
    )
    return found


def blocks(root: Element) -> list[Element]:
    return [
        each for each in root.tagged("div") if "cb-doer" in each.attributes.get("class", "").split()
    ]


def links(root: Element) -> list[str]:
    return [each.attributes["href"] for each in root.tagged("a")]


def flat(root: Element) -> str:
    """Give the text as it is read: no source marks with their tips, no line breaks."""
    if root.tag in READING or root.attributes.get("class") in ("cb-mark", "cb-hidden"):
        return ""
    parts = (each if isinstance(each, str) else flat(each) for each in root.children)
    return "".join("".join(parts).split())


def test_the_core_page_tells_who_when_and_with_what_trouble(core_site: Path) -> None:
    root = page(core_site / "practices" / f"{CORE}.html")
    who = section(root, "cases")
    assert [flat(each.tagged("h3")[0]) for each in blocks(who)] == [
        "北海道北見市書かないワンストップ窓口",
        "東京都青梅市書かない窓口",
    ]
    course = section(root, "course").tagged("li")
    assert [flat(each)[:11] for each in course] == [
        "2016年北見市書かな",
        "2022年度青梅市市民",
        "2023年2月青梅市一",
        "2023年8月青梅市2",
        "2024年3月北見市本",
    ]
    trouble = blocks(section(root, "trouble"))
    assert [len(each.tagged("details")) for each in trouble] == [0, 0]  # both are about it
    assert [flat(each).count("苦労・失敗・残る課題") for each in trouble] == [1, 1]
    assert "新任の職員の負担" in flat(trouble[1])


def test_every_practice_of_the_core_has_its_page(core_site: Path, core: Collection) -> None:
    for each in core.vocabulary.practices.values():
        root = page(core_site / "practices" / f"{each.key}.html")
        assert root.tagged("h1")[0].text() == each.label
        assert each.lead in root.text()
        for word in each.words:
            assert word in root.text(), (each.key, word)
        shown = [claim for one in core.cases.values() for claim in one.practices]
        for claim in shown:
            assert (claim.text in section(root, "cases").text()) == (claim.practice == each.key)


def test_a_case_is_told_with_state_date_claim_and_source(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path))
    (block,) = blocks(section(root, "cases"))
    assert flat(block) == (
        "北海道見本市紙を使わない会議*運用中の名2021年度時点画面で資料を見る。前後を読む"
    )
    target = f"../cases/{sample.CASE}.html"
    assert links(block) == [
        target,
        f"{target}#source-s1",
        f"{target}#source-s2",
        f"{target}#actions-1",
    ]
    tips = [each.attributes["data-tip"] for each in block.with_attribute("data-tip")]
    assert [tip[:4] for tip in tips] == ["見本市　", "見本新聞"]


def test_what_is_doubtful_is_flagged(tmp_path: Path) -> None:
    shown = sample.claim(
        "画面で見る。",
        practice="screens",
        state="不明",
        confirmed=False,
        basis="vendor",
        note="注である。",
    )
    root = drawn(collected(tmp_path, [sample.bare_case("a", actions=[shown])]))
    assert "要確認事業者の発表（編集部注注である。）" in flat(section(root, "cases"))


def test_cases_that_tell_nothing_are_named_while_they_are_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [case("a"), sample.bare_case("b"), sample.bare_case("c")]
    collection = collected(tmp_path, cases)
    who = section(drawn(collection), "cases")
    assert "－記載なし2件見本市b、見本市c読んだ出典に" in flat(who)
    assert links(who)[-2:] == [f"../cases/{sample.TOWN}-{name}.html" for name in ("b", "c")]
    monkeypatch.setattr(practice, "CASES_SILENT", 1)
    who = section(drawn(collection), "cases")
    assert "－記載なし2件読んだ出典に" in flat(who)


def test_the_order_follows_the_dates_of_the_timelines(tmp_path: Path) -> None:
    early = case(
        "early",
        timeline=[
            sample.claim("会議室を直した。", as_of="2019"),
            sample.claim("画面の配備を始めた。", as_of="2020-04"),
        ],
    )
    told = {"practice": "screens", "state": "運用中", "since": "2018"}
    late = sample.bare_case(
        "late",
        actions=[
            sample.claim("全員が見る。", as_of="2018", **told),
            sample.claim("同じことを述べる。", as_of="2021-05", **told),
        ],
        timeline=[sample.claim("画面の配備を終えた。", as_of="2021-05")],
    )
    course = section(drawn(collected(tmp_path, [early, late])), "course")
    assert [flat(each) for each in course.tagged("li")] == [
        "2018年見本市全員が見る。",
        "2020年4月見本市画面の配備を始めた。",
        "2021年5月見本市画面の配備を終えた。",
    ]
    assert links(course)[0] == f"../cases/{sample.TOWN}-late.html#actions-1"


def test_no_date_is_told_as_such(tmp_path: Path) -> None:
    course = section(drawn(collected(tmp_path, [case("a")])), "course")
    assert "時点の分かる記述は、事例の中に見つかりません。" in course.text()


def test_trouble_with_the_practice_comes_before_that_of_the_whole_case(tmp_path: Path) -> None:
    trouble = [
        sample.claim("費用がかかった。"),
        sample.claim("増えた。", topic="画面の配備"),
        sample.claim("場所を取る。", topic="画面の配備"),
    ]
    one = case("one", difficulties=trouble, responses=[sample.claim("画面の配備を遅らせた。")])
    about = case("about", title="画面の配備の話", difficulties=trouble[:1])
    silent = case("silent")
    root = section(drawn(collected(tmp_path, [about, one, silent])), "trouble")
    of_about, of_one = blocks(root)
    assert of_about.tagged("details") == []
    assert "費用がかかった。" in flat(of_about)
    (folded,) = of_one.tagged("details")
    assert flat(folded.tagged("summary")[0]) == "事例の全体についての記述1件"
    assert "費用がかかった。" in flat(folded)
    before, _, _ = flat(of_one).partition("事例の全体について")
    assert "画面の配備増えた。場所を取る。" in before
    assert "画面の配備を遅らせた。" in before
    target = f"../cases/{sample.TOWN}-one.html"
    assert {f"{target}#difficulties", f"{target}#responses"} <= set(links(of_one))
    assert "－記載なし見本市silent苦労がなかったという意味ではありません。" in flat(root)


def test_a_few_cases_of_different_towns_can_be_compared(tmp_path: Path) -> None:
    towns = [
        sample.town(),
        sample.town(key="other", name="別市", code="01998" + check_digit("01998")),
    ]
    cases = [case(name) for name in ("a", "b", "c")]
    cases += [case("d") | {"id": f"other-{name}", "municipality": "other"} for name in ("d", "e")]
    root = drawn(collected(tmp_path, cases, towns=towns))
    ways = [
        each for each in root.tagged("ul") if "cb-practice-ways" in each.attributes.get("class", "")
    ]
    assert links(ways[0]) == [
        "../search.html?practice=screens",
        "../compare/index.html?c=other-d,mihon-a,other-e,mihon-b",
    ]
    assert "うち4件をくらべる" in flat(ways[0])


def test_one_case_alone_is_not_compared(tmp_path: Path) -> None:
    root = drawn(collected(tmp_path, [case("a")]))
    assert not [link for link in links(root) if "compare" in link]


def test_a_practice_of_many_cases_tells_the_newest_and_leads_to_the_search_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice, "CASES_TOLD", 2)
    cases = [case(name, updated=f"2024-02-0{day}") for day, name in enumerate("abc", 1)]
    who = section(drawn(collected(tmp_path, cases)), "cases")
    assert [flat(each.tagged("h3")[0])[-1] for each in blocks(who)] == ["b", "c"]
    assert "3件すべてを「さがす」で見る" in who.text()
    assert "../search.html?practice=screens" in links(who)


def test_the_states_are_counted_by_the_furthest_of_each_case(tmp_path: Path) -> None:
    told = [
        sample.claim("予定する。", practice="screens", state="計画"),
        sample.claim("始めた。", practice="screens", state="運用中"),
    ]
    cases = [sample.bare_case("a", actions=told), case("b"), case("c", "終了")]
    root = drawn(collected(tmp_path, cases))
    assert "3件（*運用中の名2件、*終了の名1件）" in flat(root)


def test_neighbours_share_the_piece(core_site: Path, core: Collection) -> None:
    words = core.vocabulary.practices
    root = page(core_site / "practices" / "zero-trust.html")
    siblings = section(root, "siblings")
    assert links(siblings) == [
        *(
            f"{key}.html"
            for key, each in words.items()
            if each.piece == words["zero-trust"].piece and key != "zero-trust"
        ),
        "index.html#practice-zero-trust",
    ]
    assert "同じピースの手法" in siblings.text()
    assert "../pieces/index.html#piece-network-security" in links(root)


def test_a_practice_without_cases_says_so_and_leads_on(tmp_path: Path) -> None:
    root = drawn(collected(tmp_path, [sample.bare_case("a")]))
    assert "この手法を示す事例はまだありません" in section(root, "cases").text()
    assert "../contribute/form.html" in links(section(root, "cases"))
    assert "事例がないため、記述もありません。" in section(root, "trouble").text()
    assert not [link for link in links(root) if "search.html" in link]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RPAを入れた", True),
        ("ＲＰＡの研修", True),
        ("RPAS", False),
        ("会計システム", False),
        ("業務の自動化", True),
    ],
)
def test_a_short_word_is_found_by_itself_only(text: str, found: bool) -> None:
    rpa = Practice("rpa", "RPA", "", None, ("業務の自動化",))
    assert bool(practice.named(rpa).search(normalise(text))) is found


def test_the_furthest_stage_is_the_first_of_the_vocabulary(tmp_path: Path) -> None:
    told = [
        sample.claim(f"{state}。", practice="screens", state=state)
        for state in ("不明", "試行", "終了")
    ]
    collection = collected(tmp_path, [sample.bare_case("a", actions=told)])
    (use,) = practices.uses(collection)["screens"]
    assert use.furthest(collection.vocabulary.states).state == "試行"
