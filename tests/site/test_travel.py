"""旅する公務員ノート without its script: prompts and lists that can be read, printed and filled in by hand."""

import json
import re
from pathlib import Path

from casebook import browser_data, render, site
from casebook.collection import Collection
from casebook.notebook import Item, Prompt, Side
from casebook.pages import plan
from casebook.pages.travel import CASE, LOGGED_DAYS
from casebook.script import as_json
from tests.site import sample
from tests.site.markup import Element, parse

PATH = "travel/index.html"
OWN = "編集部が考えたもの"
TRAVEL: sample.Data = {
    "sides": [
        {
            "key": "seen",
            "label": "裏の面",
            "title": "見本を見る",
            "lead": "見本を見ます。",
            "prompts": [
                {
                    "key": "pens",
                    "text": "電子ペンは要るか。",
                    "hint": "本数も書きます。",
                    "cites": {
                        sample.CASE: {
                            "actions": ["画面で資料", "製品は軽い"],
                            "cost": "出典に記載なし",
                        }
                    },
                },
                {"key": "own", "text": "ほかに何が要るか。"},
            ],
        }
    ],
    "ready": [
        {
            "key": "place",
            "label": "席",
            "facts": [sample.claim("席は一つである。")],
            "items": [{"key": "desk", "text": "席を借りた。", "hint": "幅も見ます。"}],
        }
    ],
    "sources": {"s1": sample.source(title="席の手引き")},
    "checked": "2024-02-01",
}


def drawn(collection: Collection) -> Element:
    (page,) = (each for each in plan(collection) if each.path == PATH)
    return parse(render.body(page))


def small(folder: Path, **more: list[sample.Data]) -> Element:
    words = sample.vocabulary() | {"travel": TRAVEL | more}
    return drawn(site.collect(sample.write(folder, words=words)))


def told(element: Element) -> str:
    return re.sub(r"\s+", " ", element.text()).strip()


def test_every_prompt_and_item_stands_on_the_sheets(collection: Collection) -> None:
    root = drawn(collection)
    travel = collection.vocabulary.travel
    asked = {
        each.attributes["data-asked"]: told(each) for each in root.with_attribute("data-asked")
    }
    prompts: list[Prompt] = [each for side in travel.sides for each in side.prompts]
    assert list(asked) == [each.key for each in prompts]
    for each in prompts:
        assert asked[each.key].startswith(each.text)
        assert (each.hint or "") in asked[each.key]
        assert (OWN in asked[each.key]) == (not each.cites), each.key
    items = {
        each.attributes["data-ready"]: told(each) for each in root.with_attribute("data-ready")
    }
    wanted = [item for shelf in travel.ready for item in shelf.items]
    assert list(items) == [item.key for item in wanted]
    assert all(items[item.key].startswith(item.text) for item in wanted)


def test_every_basis_links_to_the_words_that_it_rests_on(collection: Collection) -> None:
    root = drawn(collection)
    cites = [cite for item in _all(collection) for cite in item.cites]
    (sheets,) = root.with_attribute("data-by-hand")
    links = [a.attributes["href"] for a in sheets.tagged("a") if "/cases/" in a.attributes["href"]]
    assert sorted(links) == sorted(f"../cases/{c.case}.html#{c.anchor}" for c in cites)


def _all(collection: Collection) -> list[Side | Prompt | Item]:
    travel = collection.vocabulary.travel
    found: list[Side | Prompt | Item] = []
    for side in travel.sides:
        found += [side, *side.prompts]
    for shelf in travel.ready:
        found += shelf.items
    return found


def test_a_prompt_of_the_sample(tmp_path: Path) -> None:
    root = small(tmp_path)
    first, second = root.with_attribute("data-asked")
    assert told(first) == (
        "電子ペンは要るか。 本数も書きます。 もとの記述 "
        "見本市 取り組み内容（紙を使わない会議）、2（紙を使わない会議 取り組み内容）、"
        "見本市 費用（記載なし 全文1件・冒頭のみ1件）（紙を使わない会議）"
    )
    case = f"../cases/{sample.CASE}.html"
    assert [a.attributes["href"] for a in first.tagged("a")] == [
        f"{case}#actions-1",
        f"{case}#actions-2",
        f"{case}#not-stated",
    ]
    assert told(second) == f"ほかに何が要るか。 {OWN}"
    (item,) = root.with_attribute("data-ready")
    assert told(item) == "席を借りた。幅も見ます。"


def test_facts_have_their_sources(tmp_path: Path) -> None:
    root = small(tmp_path)
    (fact,) = root.with_attribute("data-claim")
    assert fact.text().startswith("席は一つである。")
    assert fact.tagged("a")[0].attributes["href"] == "#source-s1"
    assert "席の手引き" in root.by_id("source-s1").text()


def test_the_sheets_have_room_to_write(collection: Collection) -> None:
    root = drawn(collection)
    (sheets,) = root.with_attribute("data-by-hand")
    assert "open" in sheets.attributes, "the script closes them, not the page"
    logged = [each for each in sheets.tagged("th") if told(each).endswith("日目")]
    assert len(logged) == LOGGED_DAYS
    headings = [told(each) for each in sheets.tagged("h2")]
    assert headings[0] == "滞在の計画"
    assert headings[1].startswith("A面")
    assert headings[-3:] == ["出発前の確認", "日誌", "共通点・相違点と報告"]
    (hint,) = root.tagged("noscript")
    assert "手で書き込んで" in hint.text()


def test_the_case_behind_the_notebook_is_named_where_it_is_held(
    collection: Collection, tmp_path: Path
) -> None:
    assert CASE in collection.cases
    assert "磐梯町の旅する公務員の三つの目的" in told(drawn(collection))
    assert "磐梯町" not in told(small(tmp_path))


def test_without_prompts_the_page_says_so(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path))
    assert "問いはまだありません" in root.text()
    assert not root.with_attribute("data-travel")


def test_the_script_is_given_the_same_prompts(collection: Collection) -> None:
    travel = collection.vocabulary.travel
    given = json.loads(as_json(browser_data.notebook(collection).travel))
    assert [side["key"] for side in given["sides"]] == [side.key for side in travel.sides]
    first = given["sides"][0]["prompts"][0]
    assert first == {
        "key": "device",
        "text": travel.sides[0].prompts[0].text,
        "hint": travel.sides[0].prompts[0].hint,
        "cites": [],
        "piece": "devices",
        "statements": ["carried-devices", "devices-for-all"],
        "practices": ["notebook-pc"],
    }
    shelf = next(each for each in given["ready"] if each["key"] == "lgwan-telework")
    assert [fact["publisher"] for fact in shelf["facts"]] == ["情報処理推進機構（IPA）"] * 4


def test_where_the_officials_went_stands_with_its_claim_and_source(collection: Collection) -> None:
    root = drawn(collection)
    stops = root.with_attribute("data-journey")
    last, missing = stops[-2:]
    assert told(last) == (
        "2025年11月 島根県海士町（第20弾）"
        "第20弾として、職員2名が島根県海士町に滞在した。 磐梯町 2025年12月（島根県海士町（第20弾））"
    )
    claim = next(
        each
        for each in collection.cases[CASE].fields["timeline"]
        if "島根県海士町に滞在" in each.text
    )
    assert last.tagged("a")[0].attributes["href"] == f"../cases/{CASE}.html#{claim.id}"
    assert "第1弾から第19弾まで" in told(missing)
    assert "記載なし" in told(missing)
    assert missing.tagged("a")[0].attributes["href"] == f"../cases/{CASE}.html#not-stated"


def test_tales_of_a_case_that_is_not_held_are_not_told(tmp_path: Path) -> None:
    assert not small(tmp_path).with_attribute("data-journey")


def test_whose_officials_went_is_told_by_the_cases(collection: Collection, tmp_path: Path) -> None:
    assert told(drawn(collection).by_id("went")) == "磐梯町の職員が行った先"
    went = {"label": "見本の町", "kind": "滞在", "cites": {sample.CASE: {"actions": "画面で資料"}}}
    lost = {"label": "費用の一覧", "cites": {sample.CASE: {"cost": "出典に記載なし"}}}
    root = small(tmp_path, journeys=[went, lost])
    assert told(root.by_id("went")) == "見本市の職員が行った先"
    missing = root.with_attribute("data-journey")[1]
    assert told(missing) == "費用の一覧記載なし 全文1件・冒頭のみ1件事例の、見つからなかったこと"
