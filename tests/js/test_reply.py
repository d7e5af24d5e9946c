"""A sheet of questions that comes back filled in: each answer finds its question, and none is lost."""

from typing import Any

import pytest

from tests.js.conftest import Core
from tests.js.planning import plan

HEAD = ["番号", "質問", "公表資料で分かること", "お答え", "整理番号"]
TITLE = ["質問事項書（回答用）", "", "", "", ""]


def asked(key: str, text: str, answer: str = "") -> dict[str, Any]:
    return {"id": key, "host": "h1", "text": text, "answer": answer}


PLAN = plan() | {
    "questions": [asked("a1", "何人ですか。"), asked("b2", "いくらですか。", "約100万円")]
}


def reply(core: Core, *rows: list[str], of: dict[str, Any] = PLAN) -> dict[str, Any]:
    found: dict[str, Any] = core.call("reply", [list(rows)], of)
    return found


def test_answers_go_to_their_questions(core: Core) -> None:
    found = reply(
        core,
        TITLE,
        HEAD,
        ["1", "何人ですか。", "", "3人\r\n兼務", "a1"],
        ["2", "いくらですか。", "", "", "b2"],
    )
    assert found == {
        "answers": {"a1": "3人\n兼務"},
        "lost": [],
        "beyond": [],
        "open": 1,
        "after": ["3人\n兼務", "約100万円"],
    }


@pytest.mark.parametrize(
    "rows",
    [
        # Columns in another order, rows too, and one put in between.
        [
            ["整理番号", "メモ", "お 答 え", "質問"],
            ["b2", "", "200万円", "x"],
            ["", "担当　窓口課", "", ""],
            ["a1", "", "3人", "y"],
        ],
        # The numbers are gone: the questions' own words lead.
        [
            ["番号", "質問", "お答え"],
            ["2", "「書かない窓口」について、いくらですか。", "200万円"],
            ["1", "何人 ですか。", "3人"],
        ],
        # Rows and columns were put in before the table.
        [
            [],
            ["", *TITLE],
            ["", *HEAD],
            ["", "1", "", "", "3人", "a1"],
            ["", "2", "", "", "200万円", "b2"],
        ],
    ],
    ids=["moved", "unnumbered", "shifted"],
)
def test_moved_cells_lose_nothing(core: Core, rows: list[list[str]]) -> None:
    found = reply(core, *rows)
    assert found["answers"] == {"a1": "3人", "b2": "200万円"}
    assert found["lost"] == []


def test_what_was_noted_before_stays(core: Core) -> None:
    row = ["2", "いくらですか。", "", "初期に100万円", "b2"]
    assert reply(core, HEAD, row)["after"][1] == "約100万円\n初期に100万円"
    twice = PLAN | {"questions": [asked("b2", "いくらですか。", "約100万円\n初期に100万円")]}
    assert reply(core, HEAD, row, of=twice)["after"] == ["約100万円\n初期に100万円"]


def test_an_answer_to_no_question_is_told(core: Core) -> None:
    found = reply(
        core,
        HEAD,
        ["1", "何人ですか。", "", "3人", "a1"],
        ["", "追加でお伝えしたいこと", "", "動画もあります。", ""],
    )
    assert found["lost"] == ["追加でお伝えしたいこと　動画もあります。"]


def test_two_answers_to_one_question_are_both_kept(core: Core) -> None:
    rows = [["1", "", "", "窓口課は3人", "a1"], ["1", "", "", "情報課は1人", "a1"]]
    assert reply(core, HEAD, *rows)["answers"] == {"a1": "窓口課は3人\n情報課は1人"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["参加者名簿"], ["番号", "氏名"]], "「お答え」の列が見つかりません。"),
        ([], "「お答え」の列が見つかりません。"),
        ([HEAD, ["1", "別の質問", "", "答え", "zz9"]], "この計画の質問が一つも見つかりません。"),
        ([HEAD, ["1", "何人ですか。", "", "", "a1"]], "答えが一つも書かれていません。"),
    ],
)
def test_a_wrong_file_says_why(core: Core, rows: list[list[str]], said: str) -> None:
    assert reply(core, *rows)["fault"].startswith(said)


def test_a_question_without_words_takes_no_answer_of_another(core: Core) -> None:
    blank = PLAN | {"questions": [asked("a1", ""), asked("b2", "いくらですか。")]}
    found = reply(core, ["質問", "お答え"], ["いくらですか。", "200万円"], of=blank)
    assert found["answers"] == {"b2": "200万円"}
    added = reply(core, HEAD, ["1", "", "", "3人", "a1"], ["", "追加", "", "動画", ""], of=blank)
    assert (added["answers"], added["lost"]) == ({"a1": "3人"}, ["追加　動画"])


def test_what_has_no_room_is_told(core: Core) -> None:
    """A field takes 20,000 letters, those that were noted before among them."""
    found = reply(core, HEAD, ["2", "", "", f"{'い' * 19_993}ろはに", "b2"])
    assert found["after"][1] == f"約100万円\n{'い' * 19_993}"
    assert found["beyond"] == ["いくらですか。　ろはに"]


def test_a_question_of_the_same_words_twice_is_not_guessed(core: Core) -> None:
    twins = PLAN | {"questions": [asked("a1", "何人ですか。"), asked("a2", "何人ですか。")]}
    found = reply(core, ["質問", "お答え"], ["何人ですか。", "3人"], of=twins)
    assert found["fault"].startswith("この計画の質問が一つも見つかりません。")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"heads": 3, "posts": {}, "seal": "x"}'])
def test_a_damaged_office_is_a_plain_one(core: Core, text: str) -> None:
    assert core.call("keptOffice", text) == {
        "heads": {},
        "honorific": "様",
        "seal": "",
        "posts": "",
        "consulted": "",
        "years": "",
        "order": "",
        "report": "",
    }
