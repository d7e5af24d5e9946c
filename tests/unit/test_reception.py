"""Terms of a host: read from what an official writes, told in a few words, held against plans in numbers."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from casebook import browser_terms, reception
from casebook.ages import Seen
from casebook.lead_times import Lead
from casebook.model import Claim, Municipality, Reception
from casebook.terms import HostTerm, Period, period
from casebook.when import When

TODAY = date(2026, 11, 29)


def claim(item: str = "desk", number: int = 1, **written: Any) -> Claim:
    """Make a claim as it comes from a file; `as_of` dates its evidence."""
    as_of = When.parse(written["as_of"]) if "as_of" in written else None
    return Claim(
        id=f"reception-{item}-{number}",
        text=written.get("text", "文である。"),
        sources=(),
        at=None,
        topic=None,
        value=written.get("value"),
        value_to=written.get("value_to"),
        unit=written.get("unit"),
        qualifier=written.get("qualifier"),
        as_of=as_of,
        basis="host_report",
        confirmed=written.get("confirmed", True),
        key_figure=None,
        practice=None,
        state=None,
        trouble=None,
        cost_kind=None,
        note=None,
        seen=Seen.of("", as_of, None, (), TODAY),
        term=HostTerm.of(written),
    )


def host(**items: list[dict[str, Any]]) -> Reception:
    told = {
        item: tuple(claim(item, n, **each) for n, each in enumerate(claims, start=1))
        for item, claims in items.items()
    }
    return Reception(told, ())


def town(host: Reception, *visits: Claim) -> Municipality:
    return Municipality(
        digest="",
        key="a",
        name="甲市",
        kana="こうし",
        prefecture="乙県",
        code="019991",
        kind="市",
        profile=(),
        doubts=(),
        sources=(),
        visits=visits,
        reception=host,
        checked=When.parse("2026-11-29"),
    )


@pytest.mark.parametrize(
    ("item", "written", "words"),
    [
        ("desk", {"section": "市議会事務局"}, "市議会事務局"),
        ("desk", {"text": "企画課が受け付ける。"}, "企画課が受け付ける。"),
        ("apply", {"send": ["メール"]}, "メールで申し込む"),
        ("apply", {"send": ["電話"], "call": True}, "電話で申し込み、電話もかける"),
        (
            "apply",
            {"form": ["申込書"], "send": ["メール", "ファクス"], "call": True},
            "申込書をメールかファクスで送り、電話もかける",
        ),
        ("apply", {"form": ["Word", "Excel"]}, "申込書（WordかExcel）を送る"),
        ("apply", {"call": True}, "電話もかける"),
        ("lead_time", {"lead": "3週間前"}, "3週間前まで"),
        ("lead_time", {"lead": "10開庁日前", "due": "letters"}, "公文書は10開庁日前まで"),
        (
            "lead_time",
            {"text": "申し込みは1か月前まで、質問は1週間前まで。"},
            "1か月前まで、質問は1週間前まで",
        ),
        ("days", {"weekdays": ["月", "水"], "hours": "9:30から16:00"}, "月・水曜　09:30から16:00"),
        (
            "days",
            {"value": 2, "unit": "団体/日", "qualifier": "まで"},
            "1日に2団体まで",
        ),
        (
            "closed",
            {"periods": ["4月", "9月中旬から10月末"], "ahead": "2週間前"},
            "4月、9月中旬から10月末。その2週間前からも",
        ),
        ("closed", {"sessions": True, "months": [3, 6]}, "議会の会期中（3・6月）"),
        ("closed", {"sessions": True}, "議会の会期中"),
        ("minutes", {"value": 90, "unit": "分", "qualifier": "まで"}, "90分まで"),
        ("topics", {"value": 1, "value_to": 2, "unit": "主題"}, "主題は1〜2つ"),
        ("party", {"value": 5, "unit": "人", "qualifier": "以上"}, "5人以上"),
        ("fee", {"value": 0, "unit": "円/人"}, "無料"),
        (
            "fee",
            {"value": 3000, "unit": "円/人", "exempt": ["学生", "市内に泊まる人"]},
            "3,000円/人（免除　学生、市内に泊まる人）",
        ),
        ("lodging", {"level": "条件", "what": ["宿泊"]}, "宿泊が条件"),
        ("lodging", {"level": "依頼", "what": ["宿泊", "食事"]}, "宿泊・食事の依頼あり"),
        ("thanks", {"needed": False}, "要らない"),
        ("thanks", {"needed": True}, "要る"),
        ("online", {"accepted": "受けた例"}, "受けた例がある"),
        ("conditions", {"text": "名簿を送る。"}, "名簿を送る。"),
    ],
)
def test_a_term_is_told_in_a_few_words(item: str, written: dict[str, Any], words: str) -> None:
    assert reception.brief(item, claim(item, **written)) == words


def test_the_stretch_before_is_a_period_of_its_own() -> None:
    each = claim("closed", periods=["11月下旬から12月上旬", "1月4日"], ahead="2週間前")
    assert list(reception.closed(each)) == [
        Period(11, 7, 11, 20, True, "11月下旬から12月上旬の2週間前から"),
        Period(11, 21, 12, 10, True, "11月下旬から12月上旬"),
        Period(12, 21, 1, 3, False, "1月4日の2週間前から"),
        Period(1, 4, 1, 4, False, "1月4日"),
    ]
    march = period("3月31日")
    assert march is not None
    assert march.before(Lead(months=1)).from_day == 29  # of February


@pytest.mark.parametrize(
    ("item", "written", "limit"),
    [
        ("minutes", {"value": 90, "unit": "分"}, ("minutes", 90)),
        ("topics", {"value": 1, "value_to": 2, "unit": "主題"}, ("topics", 2)),
        ("party", {"value": 20, "unit": "人", "qualifier": "まで"}, ("party-max", 20)),
        ("party", {"value": 5, "unit": "人", "qualifier": "以上"}, ("party-min", 5)),
        ("days", {"value": 2, "unit": "団体/日"}, ("groups-a-day", 2)),
        ("days", {"value": 90, "unit": "分"}, None),
        ("party", {"unit": "人"}, None),
    ],
)
def test_a_number_limits_by_its_item_and_unit(
    item: str, written: dict[str, Any], limit: tuple[str, float] | None
) -> None:
    found = reception.limit(item, claim(item, **written))
    assert (found and (found.kind, found.value)) == limit


def test_all_terms_are_told_to_the_browser_with_their_claim_and_age() -> None:
    told = browser_terms.host_terms(
        host(
            desk=[{"section": "議事課", "door": "議会", "as_of": "2023-05-08"}],
            apply=[
                {"send": ["メール"], "form": ["Excel"], "call": True},
                {"text": "町のサイトから申し込む。"},
            ],
            lead_time=[{"lead": "1か月前"}, {"text": "質問は1週間前まで。"}],
            days=[{"weekdays": ["水"], "hours": "13:30から15:30"}, {"text": "午後がよい。"}],
            closed=[{"periods": ["12月28日から1月4日"]}, {"sessions": True, "ahead": "1週間前"}],
            party=[{"value": 5, "unit": "人", "qualifier": "以上"}],
            fee=[{"value": 500, "unit": "円/団体"}, {"value": 10, "unit": "円/枚"}],
            lodging=[{"level": "要件", "what": ["宿泊"]}],
            thanks=[{"needed": False}],
            online=[{"accepted": "受けない"}],
        )
    )
    assert [each.words for each in told.rest] == [
        "500円/団体",
        "宿泊が要件",
        "申込書（Excel）をメールで送り、電話もかける",
        "議事課",
        "要らない",
    ]
    _, _, way, desk, _ = told.rest
    assert (desk.claim, desk.door, desk.words, desk.told, desk.old) == (
        "reception-desk-1",
        "council",
        "議事課",
        "2023年5月の案内",
        3,
    )
    assert (way.claim, way.told, way.old) == ("reception-apply-1", "日付のない案内", None)
    assert [(each.due, each.lead.name, each.words) for each in told.leads] == [
        ("apply", "1か月前", "1か月前まで"),
        ("questions", "1週間前", "1週間前まで"),
    ]
    assert [(each.weekdays, each.opens, each.closes) for each in told.days] == [
        ((3,), "13:30", "15:30")
    ]
    (closed,) = told.closed
    assert (closed.from_month, closed.from_day, closed.to_month, closed.to_day) == (12, 28, 1, 4)
    assert (closed.rough, closed.words) == (False, "12月28日から1月4日")
    assert [(each.claim, each.months, each.words) for each in told.sessions] == [
        ("reception-closed-2", (), "議会の会期中。その1週間前からも")
    ]
    assert [(each.kind, each.value) for each in told.limits] == [("party-min", 5)]
    assert [each.accepted for each in told.online] == ["no"]


def test_only_what_binds_is_a_term_and_the_newest_word_dates_it() -> None:
    old = {"lead": "1か月前", "as_of": "2023-05-08"}
    new = {"section": "議事課", "as_of": "2025-11"}
    found = reception.receives(town(host(lead_time=[old], desk=[new])))
    assert (found.standing, found.words, found.told) == (
        "terms",
        "受け入れの案内あり（2025年11月）",
        "2025年11月の案内",
    )
    example = host(online=[{"accepted": "受けた例", "as_of": "2025-01-15"}])
    visit = replace(claim("visits", as_of="2026-02-16"), id="visits-1")
    found = reception.receives(town(example, visit))
    assert (found.words, found.told) == ("受け入れの記録あり（2026年2月）", "2026年2月の記録")
    unsure = host(apply=[{"confirmed": False, "text": "町のサイトから申し込んだ。"}])
    found = reception.receives(town(unsure))
    assert (found.standing, found.words, found.told) == (
        "records",
        "受け入れの記録あり（日付なし）",
        "日付のない記録",
    )
    nothing = reception.receives(town(host()))
    assert (nothing.standing, nothing.words, nothing.told, nothing.day) == (
        "none",
        "受け入れの案内も記録も見つからない",
        "",
        (0, 0, 0),
    )
