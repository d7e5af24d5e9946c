"""What the planner says of its papers holds: where each typed thing goes, and that no paper cites one that is not there."""

import re
from typing import Any

import pytest

from tests.browser.packing import (
    HOME,
    KITAMI,
    SELDOM,
    Desk,
    host,
    person,
    plan,
    question,
    sample,
    when,
    whole,
    word,
)


def papers(at: Desk, of: dict[str, Any]) -> dict[str, str]:
    """The words of each paper, by its title."""
    made = at.files(of).those(end=".docx").items()
    return {name.split("_")[0].removesuffix(".docx"): whole(word(c)) for name, c in made}


CONTACT = {
    "視察計画書",
    "視察申込書",
    "依頼文",
    "参加者名簿",
    "行程表",
    "質問事項書",
    *SELDOM,
    "当日の手引",
}
STUDY = {"事前学習資料", "事前学習資料（詳細）"}
REACHES = {
    "目的": {"視察計画書", "視察申込書", "依頼文", *STUDY, "復命書", "起案用紙"},
    "住所": {"視察申込書"},
    "電話": CONTACT | {"起案用紙"},
    "メール": CONTACT,
    "理由": {"視察計画書", "復命書"},
    "覚え書き": set(),
    "答え": {"当日メモ", "復命書"},
    "見聞": {"復命書"},
    "所感": {"復命書"},
    "反映": {"復命書"},
    "限界": {"復命書"},
    "一言": {"お礼状"},
}
"""Where the fields say that they go, and nowhere else."""


def typed(**more: Any) -> dict[str, Any]:
    """A plan in which each of these fields holds its own mark."""
    home = HOME | {"address": "〈住所〉", "phone": "〈電話〉", "mail": "〈メール〉"}
    report = {
        "seen": {"h1": "〈見聞〉"},
        "impressions": {"h1": "〈所感〉"},
        "thanks": {"h1": "〈一言〉"},
        "use": "〈反映〉",
        "limits": "〈限界〉",
    }
    there = host(
        "h1",
        "kitami",
        "北見市",
        cases=[KITAMI],
        reason="〈理由〉",
        notes="〈覚え書き〉",
        agreed=when("2027-05-20", "10:00", "11:30"),
    )
    asked = [question(1, "h1", "何人で当たりましたか。", answer="〈答え〉")]
    known = {"home": home, "purpose": "〈目的〉", "hosts": [there], "questions": asked}
    return plan(**known | {"report": report, "people": [person("山田")]} | more)


def test_what_is_typed_goes_where_its_field_says(at: Desk) -> None:
    made = papers(at, typed())
    reached = {
        mark: {title for title, text in made.items() if f"〈{mark}〉" in text} for mark in REACHES
    }
    assert reached == REACHES


def test_the_letter_of_thanks_says_what_was_learnt(at: Desk) -> None:
    before = papers(at, typed(report=plan()["report"]))["お礼状"]
    after = papers(at, typed())["お礼状"]
    assert after == before.replace("\n　貴市で伺い", "\n　〈一言〉\n　貴市で伺い")


WITH_THE_LETTER = {"参加者名簿", "行程表"}


@pytest.mark.parametrize("route", ["staff", "council"])
@pytest.mark.parametrize("online", [False, True])
def test_no_paper_cites_one_that_does_not_go_with_it(at: Desk, route: str, online: bool) -> None:
    """Questions are settled after the letter has gone out: it announces them."""
    of = sample(route=route)
    of["hosts"][0]["online"] = online
    made = papers(at, of)
    cited = {title: set(re.findall("別紙「(.+?)」", text)) for title, text in made.items()}
    wanted = WITH_THE_LETTER - ({"行程表"} if online else set())
    assert {title: names for title, names in cited.items() if names} == {"依頼文": wanted}
    assert "質問事項\t視察の1週間前までに、質問事項書をお送りします。" in made["依頼文"]
