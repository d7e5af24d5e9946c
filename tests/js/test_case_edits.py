"""What the form does to a case: what has to fit together keeps fitting."""

import json
from typing import Any

import pytest

from casebook.browser_form import scheme
from casebook.collection import Collection
from casebook.records.told import packed
from casebook.script import as_json
from casebook.when import likely
from casebook.yaml_data import data_of
from casebook.yaml_nodes import parse
from tests.js.conftest import Core

CASE: dict[str, Any] = {
    "title": "見本",
    "themes": ["front-office"],
    "reasons": [
        {"text": "職員が提案した。会議で決めた。", "source": "s1"},
        {"text": "市長が決めた。", "source": "s1"},
    ],
    "goals": [{"text": "紙を減らす。", "source": ["s1", "s2"], "value": 3, "unit": "枚"}],
    "answers": {"trigger": {"text": "職員から", "cites": {"reasons": "職員が提案した"}}},
    "not_stated": ["cost", {"field": "goals", "what": "紙の枚数"}],
    "sources": {"s1": {"title": "資料", "url": None}},
}
REPLY: dict[str, Any] = {
    "case": "sample-counter",
    "by": "総務部見本課",
    "date": "2026-11-29",
    "good": ["goals-1"],
    "proposals": [
        {
            "field": "reasons",
            "number": 2,
            "text": "市長が決めた。",
            "proposed": "市長: 決めた #1",
            "why": "正しくは、こう。",
        }
    ],
    "note": "ほかに\nはない。",
}


@pytest.fixture
def forms(core: Core, collection: Collection) -> Core:
    core.call("useScheme", json.loads(as_json(scheme(collection), packed)))
    return core


def edit(core: Core, name: str, *given: Any) -> Any:
    return core.call("edit", name, *given)


def test_words_cited_follow_the_claim(forms: Core) -> None:
    made = edit(forms, "withText", CASE, "reasons", 0, "係が言い出した。会議で決めた。")
    words = made["answers"]["trigger"]["cites"]["reasons"]
    assert words in made["reasons"][0]["text"]
    assert words not in made["reasons"][1]["text"]
    kept = edit(forms, "withText", CASE, "reasons", 0, "職員が提案したからである。")
    assert kept["answers"] == CASE["answers"]
    gone = edit(forms, "withoutClaim", CASE, "reasons", 0)
    assert [each["text"] for each in gone["reasons"]] == ["市長が決めた。"]
    assert "cites" not in gone["answers"]["trigger"]


def test_an_answer_cites_by_words_that_stand_in_one_claim(forms: Core) -> None:
    assert edit(forms, "cites", CASE, "trigger", "reasons", CASE["reasons"][0]["text"])
    both = edit(forms, "cited", CASE, "trigger", "reasons", CASE["reasons"][1]["text"], True)
    assert both["answers"]["trigger"]["cites"]["reasons"] == ["職員が提案した", "市長が決めた"]
    none = edit(forms, "cited", CASE, "trigger", "reasons", CASE["reasons"][0]["text"], False)
    assert "cites" not in none["answers"]["trigger"]
    like = {"reasons": [{"text": "同じ言葉で始まる甲の文"}, {"text": "同じ言葉で始まる乙の文"}]}
    words = edit(forms, "wordsFor", like, "reasons", "同じ言葉で始まる乙の文")
    assert sum(words in each["text"] for each in like["reasons"]) == 1


def test_a_field_is_in_one_state(forms: Core) -> None:
    assert [edit(forms, "cellOf", CASE, key) for key in ("cost", "goals", "team")] == [
        "not_stated",
        "stated",
        "",
    ]
    stated = edit(
        forms, "withClaim", CASE, "cost", {"text": "千円。", "source": "s1", "cost_kind": "初期"}
    )
    assert "cost" not in stated["not_stated"]
    income = edit(
        forms, "withClaim", CASE, "cost", {"text": "収入。", "source": "s1", "cost_kind": "収入"}
    )
    assert "cost" in income["not_stated"]
    other = edit(forms, "declared", CASE, "cost", "not_applicable")
    assert other["not_applicable"] == ["cost"]
    assert "cost" not in other["not_stated"]
    asked = edit(forms, "declared", other, "cost", "")
    assert "not_applicable" not in asked


def test_claims_move_and_change_places(forms: Core) -> None:
    moved = edit(forms, "moved", CASE, "reasons", 1, "background")
    assert moved["background"] == [CASE["reasons"][1]]
    assert len(moved["reasons"]) == 1
    assert edit(forms, "moved", CASE, "reasons", 1, "reasons") == CASE
    swapped = edit(forms, "swapped", CASE, ["reasons"], 0, 1)
    assert swapped["reasons"] == CASE["reasons"][::-1]
    assert edit(forms, "swapped", CASE, ["reasons"], 1, 1) == CASE
    assert edit(forms, "countClaims", CASE) == 3
    assert edit(forms, "freeName", CASE) == "s2"
    assert edit(forms, "freeName", {"sources": {"s2": {}}}) == "s3"


def test_what_is_emptied_is_gone(forms: Core) -> None:
    assert "title" not in edit(forms, "put", CASE, ["title"], "")
    assert edit(forms, "put", {}, ["a", 0, "b"], "c") == {"a": [{"b": "c"}]}
    assert edit(forms, "trimmed", {"a": " ", "b": [" x　", {"c": ""}], "d": {"e": " "}}) == {
        "b": ["x"]
    }
    begun = edit(forms, "begun", "2026-11-29")
    assert begun["published"] == "2026-11-29"


def test_what_is_pasted_is_made_tidy(forms: Core) -> None:
    pasted = "一\u00a0二\n三\u200b四\t五\u202e か\u3099"
    assert forms.call("tidy", pasted) == "一 二 三四 五 が"


def test_changes_are_told_in_words(forms: Core) -> None:
    after = json.loads(json.dumps(CASE))
    after["title"] = "見本の窓口"
    after["reasons"] = [after["reasons"][1], {**after["reasons"][0], "at": "3ページ"}]
    after["goals"][0] |= {"value": 4, "confirmed": False}
    after["answers"]["trouble"] = "出典に記載なし"
    after["sources"]["s1"]["url"] = "https://example.jp/"
    del after["not_stated"]
    found = forms.call("changes", CASE, after)
    told = {(each["place"], each["before"], each["after"]) for each in found}
    assert ("タイトル", "見本", "見本の窓口") in told
    assert ("取り組み理由", "", "並びを変えた") in told
    assert ("要点 つまずき", "", "出典に記載なし") in told
    assert ("出典に記載なし 1（前の番号）", "費用", "") in told or any(
        "記載なし" in each[0] for each in told
    )
    text, paper = forms.call("changesTold", CASE, after)
    assert text.startswith(f"題　変更の一覧（{len(found)}か所）")
    assert "確認できたか：いいえ" in text
    assert paper["key"] == "case-changes"
    assert forms.call("changes", CASE, CASE) == []
    assert "変えたところはありません" in json.dumps(
        forms.call("changesTold", CASE, CASE)[1], ensure_ascii=False
    )


def test_a_reply_is_a_file_a_letter_and_a_line_of_the_case(forms: Core) -> None:
    made = forms.call("hostReply", REPLY, "2026-11-29")
    assert made["lacking"] == []
    root = parse(made["file"])
    assert root is not None
    data = data_of(root)
    assert data["corrections"][0]["proposed"] == "市長: 決めた #1"
    again = forms.call("replyOf", data)
    assert again["proposals"] == REPLY["proposals"]
    assert again["note"] == "ほかに はない。"
    assert "訂正をお願いします" in made["text"]
    assert "御中" in json.dumps(made["paper"], ensure_ascii=False)
    assert made["review"] == {"by": "総務部見本課", "date": "2026-11-29", "what": "訂正を反映"}
    assert forms.call("replyOf", {"title": "事例"}) is None
    assert forms.call("isCase", {"title": "事例"})
    assert not forms.call("isCase", {"name": "町"})


def test_a_reply_of_nothing_to_mend(forms: Core) -> None:
    good = REPLY | {"proposals": [], "by": " ", "date": "2026-12-01", "note": ""}
    made = forms.call("hostReply", good, "2026-11-29")
    assert len(made["lacking"]) == 2
    assert made["review"]["what"] == "問題なし"
    assert "問題がない" in made["text"]
    bare = REPLY | {"proposals": [REPLY["proposals"][0] | {"proposed": ""}], "date": ""}
    assert len(forms.call("hostReply", bare, "2026-11-29")["lacking"]) == 2


def test_a_host_who_has_answered_no_claim_is_not_said_to_find_all_good(forms: Core) -> None:
    silent = REPLY | {"good": [], "proposals": [], "note": ""}
    assert "97件" in forms.call("hostReply", silent, "2026-11-29", 97)["lacking"][0]
    noted = forms.call("hostReply", silent | {"note": "概要の数が違う。"}, "2026-11-29", 97)
    assert noted["lacking"] == []
    assert (noted["review"]["what"], noted["review"]["note"]) == ("見解あり", "概要の数が違う。")
    assert "問題がない" not in noted["text"] + json.dumps(noted["paper"], ensure_ascii=False)


def test_what_is_to_be_mended_stays_when_the_rest_is_good(forms: Core) -> None:
    made = forms.call("restGood", REPLY, ["reasons-1", "reasons-2", "goals-1"])
    assert made["proposals"] == REPLY["proposals"]
    assert len(made["good"]) == 2


def test_a_claim_is_good_or_to_be_mended(forms: Core) -> None:
    again = REPLY["proposals"][0] | {"why": "別の理由"}
    good, mended = forms.call("hostAnswered", REPLY, "reasons-2", again)
    assert good["good"] == ["goals-1", "reasons-2"]
    assert good["proposals"] == []
    assert mended["proposals"] == [again]
    other = again | {"field": "goals", "number": 1}
    _, both = forms.call("hostAnswered", REPLY, "reasons-2", other)
    assert both["good"] == []
    assert len(both["proposals"]) == 2


def test_summary_and_answers_are_answered_like_claims(forms: Core) -> None:
    case = CASE | {"summary": "窓口を改めた。"}
    parts = forms.call("partsToRead", case, {"cost": "初期約2,000万円", "trigger": ""})
    assert [(each["id"], each["title"]) for each in parts] == [
        ("summary-1", "概要"),
        ("answers.cost-1", "要点「費用」"),
        ("reasons-1", "取り組み理由 1"),
        ("reasons-2", "取り組み理由 2"),
        ("goals-1", "目的 1"),
    ]
    assert parts[1]["text"] == "初期約2,000万円"
    assert forms.call("unanswered", case, REPLY) == ["summary-1", "reasons-1"]
    about = {"field": "answers.cost", "number": 1, "text": "古い", "proposed": "新しい", "why": ""}
    whole = about | {"field": "summary"}
    made = forms.call("hostReply", REPLY | {"proposals": [about, whole]}, "2026-11-29")
    assert "■ 要点「費用」" in made["text"]
    assert "■ 概要" in made["text"]
    root = parse(made["file"])
    assert root is not None
    assert forms.call("replyOf", data_of(root))["proposals"] == [about, whole]


def test_an_answer_is_taken_back(forms: Core) -> None:
    assert forms.call("withoutAnswer", REPLY, "goals-1")["good"] == []
    assert forms.call("withoutAnswer", REPLY, "reasons-2") == REPLY | {"proposals": []}
    assert forms.call("isReply", REPLY)
    assert not forms.call("isReply", REPLY | {"good": "x"})
    assert not forms.call("isReply", None)


SPOKEN = (
    "令和7年6月",
    "R6.4.1",
    "平成元年度",
    "2023年10月6日",
    "２０２３/4",
    "令和5年",
    "昭和64年ごろ",
)
AS_TYPED = ("", "そのうち", "2025-06", "2021ごろ", "2025年度/2027年度", "令和7年13月", "不明")


def test_a_time_as_people_write_it_is_read_as_python_reads_it(forms: Core) -> None:
    assert [forms.call("spokenWhen", each) for each in SPOKEN] == [likely(each) for each in SPOKEN]
    assert [forms.call("spokenWhen", each) for each in AS_TYPED] == list(AS_TYPED)
