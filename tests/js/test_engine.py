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
NEAR = "&sort=population&population="
WRITING_FREE = "%E6%9B%B8%E3%81%8B%E3%81%AA%E3%81%84%E7%AA%93%E5%8F%A3"


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
    # The practice of this name comes first.
    assert paths(answer)[:3] == ["practices/writing-free-counter.html", OME, KITAMI]
    first, second = answer["results"][1:3]
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
        ("証明書の待ち時間", "split", ["証明書", "待ち時間"], KITAMI, "【証明書】を受け取るまでの【待ち時間】は年間約450時間減った。"),
        ("ワンストツプ", "slip", ["ワンストップ"], KITAMI, "書かない【ワンストップ】窓口のサービスを始めた。"),
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
    assert (answer["how"], answer["total"]) == ("plain", 0)
    near = answer["near"]
    assert near["results"][0]["target"] == f"{KITAMI}#results-3"
    assert near["results"][0]["passage"].endswith(
        "受け取るまでの【待ち時間】は年間約450時間【減】った。"
    )
    assert near["words"] == ["証明書", "待ち時間"]


def test_half_of_a_compound_is_not_near(search: Core) -> None:
    answer = ask(search, "電子図書館")
    assert (answer["total"], answer["near"], answer["absent"]) == (0, None, ["電子図書館"])


def test_what_is_found_is_not_near_as_well(search: Core) -> None:
    answer = ask(search, "電子決裁率98%")
    exact = paths(answer)
    assert exact == ["cases/noboribetsu-anywhere-office.html"]
    assert not {each["path"] for each in (answer["near"] or {"results": []})["results"]} & set(
        exact
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("スマホ貸与", NOBORIBETSU),
        ("電子決裁率98%", NOBORIBETSU),
        ("60の各課", "cases/ome-dx-promotion.html"),
        ("6名体制", "cases/ome-dx-promotion.html"),
        ("VPN接続", "practices/remote-access.html"),
        ("働く場所", NOBORIBETSU),
        ("紙をなくす", NOBORIBETSU),
        ("職員の不安", NOBORIBETSU),
    ],
)
def test_glued_compounds_are_found(search: Core, text: str, first: str) -> None:
    assert first in paths(ask(search, text))[:2]


def test_words_after_a_hyphen_are_left_out(search: Core) -> None:
    answer = ask(search, "窓口 -北見", count=100)
    assert answer["unwanted"] == ["北見"]
    assert paths(answer)[0] == OME
    assert not any("kitami" in path for path in paths(answer))


def test_either_word_will_do(search: Core) -> None:
    either = set(paths(ask(search, "おくやみ OR 判子", count=100)))
    assert either == set(paths(ask(search, "おくやみ|判子", count=100)))
    assert {OME, NOBORIBETSU} <= either


def test_words_in_brackets_have_no_synonyms(search: Core) -> None:
    assert NOBORIBETSU in paths(ask(search, "捺印"))
    exact = ask(search, "「捺印」")
    assert (exact["used"], exact["tried"], exact["results"]) == ([], [], [])


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("費用", ["questions/cost.html"]),
        ("書かない窓口の費用はいくら", ["compare/theme-front-office.html", "questions/cost.html"]),
        ("何人でやったか", ["questions/lead.html"]),
        ("うまくいかなかった", ["questions/trouble.html", "troubles/index.html"]),
        ("電子決裁", []),
        ("自己点検", ["pieces/check.html"]),
        ("視察の計画", ["visit/index.html"]),
        ("人口1万人未満 窓口", ["search.html?kw=%E7%AA%93%E5%8F%A3&size=under-10000"]),
        ("人口3千人", [f"search.html?size=under-10000{NEAR}3000"]),
        ("窓口 3万人", [f"search.html?kw=%E7%AA%93%E5%8F%A3&size=under-50000{NEAR}30000"]),
        ("5万人以上の市", ["search.html?size=under-100000&size=under-300000&size=from-300000"]),
        ("職員300人", []),
        (
            "うちのような小さな町でも書かない窓口はできますか",
            [
                f"search.html?kw={WRITING_FREE}&size=under-10000",
                "compare/theme-front-office.html",
            ],
        ),
        ("東北地方", ["map/index.html#hokkaido-tohoku"]),
        ("青森県", ["map/index.html#hokkaido-tohoku"]),
        ("福島県の事例", ["cases/index.html#prefecture-07"]),
        (
            "2023年 人口3万人 窓口",
            [f"search.html?kw=2023%E5%B9%B4+%E7%AA%93%E5%8F%A3&size=under-50000{NEAR}30000"],
        ),
    ],
)
def test_what_is_asked_beside_the_words_is_offered(
    search: Core, text: str, targets: list[str]
) -> None:
    assert [each["target"] for each in ask(search, text)["offers"]] == targets


def test_a_population_is_left_to_its_facet(search: Core) -> None:
    answer = ask(search, "人口1万人未満 書かない窓口 費用")
    assert answer["total"] == 0
    assert answer["near"]["words"] == ["書かない窓口", "費用"]


def test_a_word_that_stands_elsewhere_on_the_page_is_told(search: Core) -> None:
    answer = ask(search, "東京都 待ち時間")
    found = {each["path"]: each["why"] for each in answer["results"]}
    assert {"word": "東京都", "place": "団体名・テーマ・キーワード"} in found[OME]
    assert ask(search, "電子決裁")["results"][0]["why"] == []


def test_scraps_of_a_sentence_are_no_reason(search: Core) -> None:
    near = ask(search, "窓口短縮で住民から苦情は出たか")["near"]
    told = {each["word"] for result in near["results"] for each in result["why"]}
    assert "出" not in told
    assert "たか" not in told
    assert ask(search, "書かないまどぐち")["near"] is None


def test_a_slip_may_be_meant(search: Core) -> None:
    assert ask(search, "電子決済")["meant"] == ["電子決裁"]
    assert ask(search, "kitami")["meant"] == ["北見市"]
    assert ask(search, "電子決裁")["meant"] == []
    assert ask(search, "人口8000人 書かない窓口")["meant"] == []


def test_what_is_nowhere_is_told(search: Core) -> None:
    answer = ask(search, "量子もつれ 窓口")
    assert (answer["how"], answer["total"], answer["absent"]) == ("plain", 0, ["量子もつれ"])
    signs = ask(search, "！？")
    assert (signs["how"], signs["total"], signs["results"]) == ("none", 0, [])
    assert ask(search, "β A")["how"] == "none"


def test_a_reading_in_letters_is_offered(search: Core) -> None:
    answer = ask(search, "kitami")
    assert answer["meant"] == ["北見市"]
    assert not [each for each in paths(answer) if not each.startswith("about/")]
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
