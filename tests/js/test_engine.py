"""The search asked on the index of the core cases: how it finds, what it marks, how it counts and sorts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from casebook.normal import FOLDS
from tests.js.bundles import counting
from tests.js.conftest import Core

KITAMI, OME, NOBORIBETSU, TRAVEL = (
    "cases/kitami-writing-free-counter.html",
    "cases/ome-writing-free-counter.html",
    "cases/noboribetsu-anywhere-office.html",
    "cases/bandai-traveling-officials.html",
)


@pytest.fixture(scope="module")
def search(browser: Browser, core_script: Path, core_served: str) -> Iterator[Core]:
    page = browser.new_page()
    page.goto(f"{core_served}index.html")
    with counting(page, core_script):
        opened = Core(page)
        opened.call("useFolds", FOLDS)
        yield opened
    page.close()


def ask(search: Core, text: str = "", **more: Any) -> Any:
    return search.call("ask", {"text": text} | more)


def paths(answer: Any) -> list[str]:
    return [each["path"] for each in answer["results"]]


def test_terms_are_found_by_their_synonyms_and_marked(search: Core) -> None:
    answer = ask(search, "書かない窓口")
    assert answer["how"] == "plain"
    assert paths(answer)[:2] == [OME, KITAMI]
    first, second = answer["results"][:2]
    assert (first["kind"], first["title"]) == ("case", "【書かない窓口】")
    assert "待たない、【書かない窓口】」の取り組み" in first["passage"]
    assert second["title"] == "【書かないワンストップ窓口】"
    assert len(second["others"]) == 2
    told = {each["term"]: each["words"] for each in answer["used"]}
    assert told == {"書かない窓口": ["書かないワンストップ窓口", "申請書作成支援"]}
    assert {
        "term": "書かない窓口",
        "words": ["書かないワンストップ窓口", "書かせない窓口", "申請書作成支援"],
    } in answer["tried"]


def test_a_year_is_found_in_the_other_calendar(search: Core) -> None:
    answer = ask(search, "平成31年")
    assert answer["used"] == [{"term": "平成31年", "words": ["2019年"]}]
    assert all("【2019年】" in each["passage"] for each in answer["results"])
    assert {KITAMI, TRAVEL} <= set(paths(answer))


@pytest.mark.parametrize(
    ("text", "how", "instead", "first", "passage"),
    [
        ("証明書の待ち時間を減らす", "split", ["証明書", "待ち時間", "減"], KITAMI, "受け取るまでの【待ち時間】は年間約450時間【減】った。"),
        ("ワンストツプ", "slip", ["ワンストップ"], KITAMI, "「北見市【ワンストップ】サービス推進計画」を作った。"),
    ],
)  # fmt: skip
def test_what_is_not_there_as_typed_is_split_or_mended(
    search: Core, text: str, how: str, instead: list[str], first: str, passage: str
) -> None:
    answer = ask(search, text)
    assert (answer["how"], answer["instead"]) == (how, instead)
    assert answer["results"][0]["path"] == first
    assert answer["results"][0]["passage"].endswith(passage)


def test_a_sentence_may_hold_a_word_too_many(search: Core) -> None:
    answer = ask(search, "量子もつれで証明書の待ち時間を減らす")
    assert (answer["how"], paths(answer)[0]) == ("most", KITAMI)


def test_what_is_nowhere_is_told(search: Core) -> None:
    answer = ask(search, "量子もつれ 窓口")
    assert (answer["how"], answer["total"], answer["absent"]) == ("plain", 0, ["量子もつれ"])
    signs = ask(search, "！？")
    assert (signs["how"], signs["total"], signs["results"]) == ("none", 0, [])
    assert ask(search, "β A")["how"] == "none"


def test_a_reading_in_letters_is_offered(search: Core) -> None:
    answer = ask(search, "kitami")
    assert (answer["total"], answer["meant"]) == (0, ["北見市"])
    assert ask(search, "窓口 kitami")["meant"] == ["窓口 北見市"]
    assert ask(search, "北見市")["meant"] == []
    assert search.call("suggest", "noborib", 1)[0]["text"] == "登別市"


def test_a_date_in_figures_is_found_in_words(search: Core) -> None:
    answer = ask(search, "R5.4")
    assert answer["used"] == [{"term": "R5.4", "words": ["2023年4月"]}]
    assert KITAMI in paths(answer)


def test_facets_narrow_and_count(search: Core) -> None:
    answer = ask(search, "窓口", chosen={"prefecture": ["北海道"]})
    assert paths(answer)[:2] == [KITAMI, NOBORIBETSU]
    assert answer["total"] == 4
    counts = answer["counts"]
    assert (counts["kind"]["case"], counts["kind"]["municipality"]) == (2, 2)
    # What another value of the same facet would find is told as well.
    assert (counts["prefecture"]["北海道"], counts["prefecture"]["東京都"]) == (4, 3)
    both = ask(search, "窓口", chosen={"prefecture": ["北海道", "東京都"], "kind": ["case"]})
    assert {KITAMI, NOBORIBETSU, OME} <= set(paths(both))
    assert {each["kind"] for each in both["results"]} == {"case"}
    assert both["total"] == both["counts"]["kind"]["case"]
    assert ask(search, "窓口", counted=False)["counts"] == {}


def test_without_words_all_pages_are_there_in_the_order_asked_for(search: Core) -> None:
    cases = {"kind": ["case"]}
    answer = ask(search, chosen=cases)
    assert (answer["how"], answer["total"], len(answer["results"])) == ("all", 6, 6)
    near = ask(search, chosen=cases, sort="population", population=43_559)
    assert paths(near)[0] == NOBORIBETSU
    small = ask(search, chosen=cases, sort="population", population=3_000)
    assert TRAVEL in paths(small)[:2]
    newest = ask(search, chosen=cases, sort="newest")
    assert set(paths(newest)) == set(paths(answer))


def test_pages_of_results_follow_each_other(search: Core) -> None:
    whole = paths(ask(search, "テレワーク", count=6))
    turned = [paths(ask(search, "テレワーク", count=2, **{"from": at})) for at in (0, 2, 4)]
    assert [path for each in turned for path in each] == whole
    assert len(set(whole)) == 6


def test_words_are_suggested_and_nearest_words_told(search: Core) -> None:
    told = search.call("suggest", "北見", 2)
    assert told[0] == {"text": "北見市", "label": "自治体"}
    assert search.call("nearest", "ワンストツプ", 1) == ["ワンストップ窓口"]
