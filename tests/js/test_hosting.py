"""The questions that a host has been sent: read from what was pasted, and kept with their answers."""

import json
from typing import Any

import pytest

from casebook import browser_data, browser_words
from casebook.collection import Collection
from casebook.script import as_json
from tests.js.conftest import Core

EMPTY = {"case": "", "from": "", "text": "", "answers": []}


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("１．費用はいくらですか。", "費用はいくらですか。"),
        ("2) 費用は", "費用は"),
        ("（3）費用は", "費用は"),
        ("問4 3月の繁忙期は", "3月の繁忙期は"),
        ("Q5: 費用は", "費用は"),
        ("・費用は", "費用は"),
        ("　 - 費用は　", "費用は"),
        ("3月の繁忙期は", "3月の繁忙期は"),
        ("2025年度の費用は", "2025年度の費用は"),
        ("質問の期限は", "質問の期限は"),
        ("8:30からの窓口は", "8:30からの窓口は"),
        ("１． 8：30からの窓口は", "8：30からの窓口は"),
        ("1.2025年度の費用は", "2025年度の費用は"),
        ("3.5億円の内訳は", "3.5億円の内訳は"),
        ("２．５億円の内訳は", "２．５億円の内訳は"),
        ("3、4人で足りますか", "3、4人で足りますか"),
        ("1)2023年度の費用は", "2023年度の費用は"),
    ],
)
def test_marks_before_a_question_are_not_its_words(core: Core, line: str, question: str) -> None:
    assert core.call("questionsIn", line) == [question]


def test_one_question_a_line_and_no_more_than_can_be_answered(core: Core) -> None:
    assert core.call("questionsIn", "甲は\r\n\n  \n乙は") == ["甲は", "乙は"]
    assert len(core.call("questionsIn", "\n".join(f"甲{n}は" for n in range(300)))) == 100


BANDAI = "窓口の導入費用はいくらですか\n職員の反対はありましたか\n効果をどう測りましたか"
OTHER = "庁舎の建て替えの時期は\n議会への説明は\n補助金の名前は"


def answered(core: Core, text: str, *answers: str) -> Any:
    asked = core.call("withText", EMPTY, text)
    for place, answer in enumerate(answers):
        asked = core.call("withAnswer", asked, place, answer)
    return asked


def after(core: Core, inquiry: Any, text: str) -> list[tuple[str, str]]:
    found = core.call("withText", inquiry, text)["answers"]
    return [(each["question"], each["answer"]) for each in found]


def test_an_answer_goes_with_its_question(core: Core) -> None:
    inquiry = answered(core, "甲は\n乙は", "", "乙である。")
    assert after(core, inquiry, "丙は\n甲は\n乙は") == [
        ("丙は", ""),
        ("甲は", ""),
        ("乙は", "乙である。"),
    ]
    assert after(core, inquiry, "") == [("甲は", ""), ("乙は", "乙である。")], "to be pasted again"
    assert after(core, inquiry, "甲は") == [("甲は", ""), ("乙は", "乙である。")], "not lost"


def test_an_answer_stays_with_the_one_line_that_is_reworded(core: Core) -> None:
    inquiry = answered(core, "甲は\n乙は", "", "乙である。")
    assert after(core, inquiry, "甲は\n乙とは") == [("甲は", ""), ("乙とは", "乙である。")]
    assert after(core, inquiry, "甲は\n乙とは\n丙は") == [
        ("甲は", ""),
        ("乙とは", ""),
        ("丙は", ""),
        ("乙は", "乙である。"),
    ]


def test_a_question_put_between_takes_no_answer(core: Core) -> None:
    inquiry = answered(core, "甲は\n乙は", "甲である。", "乙である。")
    assert after(core, inquiry, "甲は\n丙は\n乙は")[1] == ("丙は", "")
    assert after(core, inquiry, "丙は\n乙は")[0] == ("丙は", "甲である。"), "in its place"


def test_the_questions_of_another_town_take_no_answers(core: Core) -> None:
    inquiry = answered(core, BANDAI, "百万円", "なかった", "時間で")
    assert after(core, inquiry, OTHER) == [
        *((question, "") for question in OTHER.split("\n")),
        *zip(BANDAI.split("\n"), ("百万円", "なかった", "時間で"), strict=True),
    ]
    near = "窓口の導入費用を教えてください\n議会への説明は\n効果の測り方は"
    assert [answer for _, answer in after(core, inquiry, near)][:3] == ["百万円", "", ""]


def test_another_question_alone_takes_no_answer(core: Core) -> None:
    inquiry = answered(core, "導入費用はいくらですか", "百万円")
    assert after(core, inquiry, "議会への説明は") == [
        ("議会への説明は", ""),
        ("導入費用はいくらですか", "百万円"),
    ]
    reworded = "導入費用はいくらでしたか"
    assert after(core, inquiry, reworded) == [(reworded, "百万円")]


def test_of_two_questions_alike_each_has_its_answer(core: Core) -> None:
    inquiry = answered(core, "甲は\n甲は", "一つ目", "二つ目")
    assert after(core, inquiry, "甲は\n甲は\n乙は") == [
        ("甲は", "一つ目"),
        ("甲は", "二つ目"),
        ("乙は", ""),
    ]
    once = answered(core, "甲は", "一つ目")
    assert after(core, once, "甲は\n甲は") == [("甲は", "一つ目"), ("甲は", "")]


def test_answers_that_say_the_same_are_all_kept(core: Core) -> None:
    inquiry = answered(core, "甲は\n乙は", "なし", "なし")
    assert after(core, inquiry, "甲は") == [("甲は", "なし"), ("乙は", "なし")]


@pytest.fixture(scope="module")
def kitami(collection: Collection) -> tuple[Any, ...]:
    """Give the case and the words as the browser gets them."""
    own = browser_data.full(collection, collection.cases["kitami-writing-free-counter"])
    words = browser_data.vocabulary(collection)
    spoken = browser_words.spoken(collection)
    return tuple(json.loads(as_json(each)) for each in (own, words, spoken))


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("導入にかかった初期費用と毎年の運用費用を教えてください。", "費用"),
        ("システムは何という製品ですか。", "製品・事業者"),
        ("どの課が主導しましたか。", "主導と人数"),
        ("書かない窓口を始めたきっかけは何ですか。", "きっかけ"),
        ("何分短くなりましたか。", "効果"),
        ("市民の待ち時間はどのくらい短くなりましたか。", "効果"),
        ("マイナンバーカードの読み取りはどの手続きで使っていますか。", ""),
        ("市長の趣味は何ですか。", ""),
    ],
)
def test_the_answers_of_the_case_come_first(
    core: Core, kitami: tuple[Any, ...], question: str, asks: str
) -> None:
    own, words, _ = kitami
    found = core.call("nearTo", question, *kitami)
    assert found["asks"] == asks
    labels = {each["key"]: each["label"] for each in words["questions"]}
    answers = {labels[each["question"]]: each for each in own["answers"]}
    rested = answers[asks]["claims"] if asks else []
    assert found["claims"][: len(rested)] == rested[:4]


def test_a_question_without_an_answer_in_the_sources_is_not_given_one(
    core: Core, collection: Collection, kitami: tuple[Any, ...]
) -> None:
    """How trouble was met is one of the nine, and the case says that no source tells it."""
    own = browser_data.full(collection, collection.cases["ome-dx-promotion"])
    case = json.loads(as_json(own))
    question = "職員の反対はありましたか。どのように乗り越えましたか。"
    assert core.call("nearTo", question, case, *kitami[1:]) == {
        "asks": "",
        "claims": [],
        "draft": "",
    }


def test_a_draft_says_whose_word_it_is_unless_it_is_the_host_s_own(
    core: Core, kitami: tuple[Any, ...]
) -> None:
    own, words, spoken = kitami
    question = "システムは何という製品ですか。"
    given = {"basis": "press", "publisher": "新聞", "title": "記事"}
    for more, told in (
        ({}, "新聞「記事」。本市の資料ではありません"),
        ({"basis": "host_report"}, "記事"),
    ):
        sources = [each | given | more for each in own["sources"]]
        draft = core.call("nearTo", question, own | {"sources": sources}, words, spoken)["draft"]
        assert draft.endswith(f"（出典　{told}）")


def _named(number: int, town: str = "見本町", kana: str = "みほんちょう") -> dict[str, str]:
    return {"id": f"c{number}", "town": town, "kana": kana, "title": f"題{number}"}


def test_a_list_too_long_to_read_is_narrowed_by_words(core: Core) -> None:
    cases = [_named(number) for number in range(200)]
    cases.append(_named(200, "北海道遠い市", "とおいし"))
    assert [each["id"] for each in core.call("offered", cases, "", "")["cases"]] == [
        f"c{number}" for number in range(120)
    ]
    assert core.call("offered", cases, "", "")["more"] == 81
    for wanted in ("遠い市", "とおい", "トオイ", "遠い 題200"):
        found = core.call("offered", cases, wanted, "")
        assert ([each["id"] for each in found["cases"]], found["more"]) == (["c200"], 0), wanted
    chosen = core.call("offered", cases, "遠い", "c150")
    assert [each["id"] for each in chosen["cases"]] == ["c150", "c200"]
    assert core.call("offered", cases, "どこにもない", "")["cases"] == []
