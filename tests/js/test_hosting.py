"""The questions that a host has been sent: read from what was pasted, and kept with their answers."""

import pytest

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


def test_an_answer_goes_with_its_question(core: Core) -> None:
    asked = core.call("withText", EMPTY, "甲は\n乙は")
    answered = core.call("withAnswer", asked, 1, "乙である。")

    def answers(text: str) -> list[tuple[str, str]]:
        found = core.call("withText", answered, text)["answers"]
        return [(each["question"], each["answer"]) for each in found]

    assert answers("丙は\n甲は\n乙は") == [("丙は", ""), ("甲は", ""), ("乙は", "乙である。")]
    assert answers("甲は\n乙とは") == [("甲は", ""), ("乙とは", "乙である。")], "reworded"
    assert answers("") == [("甲は", ""), ("乙は", "乙である。")], "cut, to be pasted again"
    assert answers("甲は") == [("甲は", ""), ("乙は", "乙である。")], "taken off and not lost"
