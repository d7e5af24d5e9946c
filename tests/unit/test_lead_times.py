"""Lead times: what is common, and what hosts ask for in sentences of their own."""

import pytest

from casebook.lead_times import DEADLINES, Lead, leads_in


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("希望する日の1か月前までに申し込む。", {"apply": Lead(months=1)}),
        ("依頼文書は視察日の２週間前までに送る。", {"letters": Lead(days=14)}),
        ("視察日の一週間前までに、質問を送る。", {"questions": Lead(days=7)}),
        (
            "質問は10日前まで。名簿は5開庁日前まで。",
            {"questions": Lead(days=10), "letters": Lead(working_days=5)},
        ),
        ("質問は0日前まで。", {}),
        ("早めに電話で相談する。", {}),
        ("申し込みは余裕をもって。", {}),
    ],
)
def test_they_are_read_from_sentences(text: str, leads: dict[str, Lead]) -> None:
    assert leads_in([text]) == leads


def test_of_two_sentences_on_the_same_the_later_counts() -> None:
    assert leads_in(["申し込みは1か月前まで。", "申し込みは2か月前まで。"]) == {
        "apply": Lead(months=2)
    }


def test_their_names() -> None:
    named = [(each.key, each.lead.name) for each in DEADLINES]
    assert named == [
        ("apply", "1か月前"),
        ("letters", "2週間前"),
        ("study", "10日前"),
        ("questions", "1週間前"),
        ("thanks", "1週間後"),
        ("report", "10日後"),
        ("council-report", "20日後"),
    ]
    assert Lead(months=1, days=3, working_days=2).name == "1か月と3日と2開庁日前"
