"""A page per question: every case has its row, what is not published too, and only like is measured."""

from pathlib import Path

import pytest

from casebook.collection import Collection
from casebook.model import Cell
from casebook.pages import plan, questions
from casebook.search.corpus import corpus
from casebook.structure import BUDGET
from tests.site import asking, sample
from tests.site.asking import answered
from tests.site.comparing import bars, drawn, hrefs, said, styled
from tests.site.markup import Element

UNSTATED = "* not-statedの名（全文1件を読んだ範囲） 視察で尋ねること"
UNKNOWN = "* unconfirmedの名 視察で尋ねること"


def page(folder: Path, key: str) -> Element:
    return drawn(asking.collection(folder), f"questions/{key}.html")


def rows(root: Element) -> list[str]:
    (table,) = root.with_attribute("data-answers")
    return [said(row) for row in table.tagged("tr")]


def tally(root: Element) -> list[str]:
    (found,) = styled(root, "cb-tally")
    return [said(found.tagged("p")[0]), *(said(each) for each in found.tagged("li"))]


def test_every_case_has_its_row_in_the_band_of_its_population(tmp_path: Path) -> None:
    assert rows(page(tmp_path, "cost")) == [
        "自治体と事例費用時点",
        "1万人以上5万人未満3件のうち、分かるのは1件",
        "見本市 12,345人 first 初期 300万円出典1 時点 2022年",
        f"見本市 12,345人 silent {UNSTATED}（見本市 silent）",
        "見本市 12,345人 worded 総額は不明。国の制度を使う出典1",
        "30万人以上1件のうち、分かるのは1件",
        "大市 400,000人 second 初期 1億円、運用 5万円/月出典1（記述2件） 時点 2022年",
        "人口の記載なし1件のうち、分かるのは0件",
        f"謎市 income {UNSTATED}（謎市 income）かかった費用は記載なし。財源の記述1件",
    ]


def test_a_cell_names_its_case_its_question_and_what_is_known(tmp_path: Path) -> None:
    found = answered(page(tmp_path, "cost"))
    names = ("data-question", "data-state", "data-partly", "data-size")
    assert {key: [cell.attributes.get(name) for name in names] for key, cell in found.items()} == {
        "mihon-first": ["cost", "stated", None, "3000000"],
        "mihon-silent": ["cost", "not-stated", None, None],
        "mihon-worded": ["cost", "stated", "", None],
        "large-second": ["cost", "stated", None, "100000000"],
        "unknown-income": ["cost", "not-stated", None, None],
    }


def test_an_answer_leads_to_its_claim_and_silence_to_what_can_be_asked(tmp_path: Path) -> None:
    found = answered(page(tmp_path, "cost"))
    assert hrefs(found["mihon-first"]) == [
        "../cases/mihon-first.html#cost-1",
        "../cases/mihon-first.html#source-s1",
    ]
    assert hrefs(found["unknown-income"]) == [
        "../cases/unknown-income.html#not-stated",
        "../cases/unknown-income.html#cost",
    ]


def test_what_tells_but_a_part_is_not_counted_as_an_answer(tmp_path: Path) -> None:
    assert tally(page(tmp_path, "cost")) == [
        "5件のうち、かかった額が分かるのは2件です。",
        "額は不明で、関連することが分かる 1件",
        "* not-statedの名 2件",
    ]


def test_a_budget_is_told_but_never_as_money_spent(tmp_path: Path) -> None:
    planned = asking.spent("500万円の予算を組んだ。", 500, kind=BUDGET)
    cases = [
        sample.bare_case("a", cost=[planned]),
        sample.bare_case("b", cost=[asking.spent("9万円。", 9), planned]),
    ]
    collection = _collected(tmp_path, cases)
    root = drawn(collection, "questions/cost.html")
    found = answered(root)
    assert tally(root) == [
        "2件のうち、かかった額が分かるのは1件、予算や見込みの額だけが分かるのは1件です。"
    ]
    assert said(found["mihon-a"].tagged("a")[0]) == "予算・見込み 500万円"
    assert [("data-partly" in each.attributes) for each in found.values()] == [True, False]
    home = drawn(collection, "index.html")
    assert "かかった額が分かるのは、2件のうち1件。予算や見込みの額だけが分かるのは1件。" in said(
        home
    )
    (sums,) = styled(home, "cb-spent__sums")
    assert [said(each) for each in styled(sums, "cb-answer")] == [
        "初期 9万円、予算・見込み 500万円"
    ]
    assert collection.cases["mihon-a"].cell("cost") is Cell.UNCONFIRMED


def test_months_are_measured_and_ordered(tmp_path: Path) -> None:
    root = page(tmp_path, "period")
    (ordered,) = styled(root, "cb-sized")
    assert [said(each) for each in ordered.tagged("li")] == [
        "見本市 first10か月（2021年4月→2022年2月）",
        "大市 second2年6か月（2020年1月→2022年7月）",
    ]
    assert bars(ordered) == ["33.3", "100.0"]
    assert [bars(cell) for cell in answered(root).values()] == [["33.3"], [], [], ["100.0"], []]


def test_sums_are_measured_in_yen_whatever_their_unit(tmp_path: Path) -> None:
    (ordered,) = styled(page(tmp_path, "cost"), "cb-sized")
    assert bars(ordered) == ["3.0", "100.0"]


def test_what_is_unlike_has_no_bar(tmp_path: Path) -> None:
    monthly = [asking.spent("毎月5万円かかる。", 5, "万円/月", "運用")]
    several = [asking.spent("端末に3万円。", 3), asking.spent("網に5万円。", 5)]
    abroad = [asking.spent("導入に9ドル。", 9, "ドル")]
    alone = [asking.spent("導入に7万円。", 7)]
    cases = [
        sample.bare_case(name, cost=cost)
        for name, cost in (("a", monthly), ("b", several), ("c", abroad), ("d", alone))
    ]
    root = drawn(_collected(tmp_path, cases), "questions/cost.html")
    assert [bars(cell) for cell in answered(root).values()] == [[], [], [], []]
    assert styled(root, "cb-sized") == []


def test_an_order_holds_all_that_the_page_names(tmp_path: Path) -> None:
    cases = [
        sample.bare_case(f"c{sum_}", cost=[asking.spent(f"導入に{sum_}万円。", sum_)])
        for sum_ in range(1, 15)
    ]
    root = drawn(_collected(tmp_path, cases), "questions/cost.html")
    (ordered,) = styled(root, "cb-sized")
    assert len(ordered.tagged("li")) == len(cases)
    assert said(ordered.tagged("summary")[0]) == "初期費用の小さい順に見る（14件）"


def test_where_money_came_from_is_asked_too(tmp_path: Path) -> None:
    root = page(tmp_path, "funding")
    assert rows(root)[-1] == "謎市 income 国の補助 100万円出典1"
    states = {key: cell.attributes["data-state"] for key, cell in answered(root).items()}
    assert states == {  # a known cost says nothing of where the money came from
        "mihon-first": "unconfirmed",
        "mihon-silent": "not-stated",
        "mihon-worded": "unconfirmed",
        "large-second": "unconfirmed",
        "unknown-income": "stated",
    }


def test_origins_are_named_once_and_with_their_amount(tmp_path: Path) -> None:
    paid = {"cost_kind": "財源"}
    cost = [
        sample.claim("国の補助を受けた。", **paid, funding="grant"),
        sample.claim("借りた。", **paid, funding="bond"),
        sample.claim("住民の負担はない。", **paid),
        sample.claim("国から2万円を受けた。", **paid, funding="grant", value=2, unit="万円"),
    ]
    case = sample.bare_case("a", cost=cost, answers={"cost": asking.SILENT})
    root = drawn(_collected(tmp_path, [case]), "questions/funding.html")
    assert said(answered(root)["mihon-a"]) == "国の補助 2万円、借り入れ出典1（記述4件）"


def test_the_kinds_of_answers_are_named_and_counted(tmp_path: Path) -> None:
    root = page(tmp_path, "lead")
    assert said(answered(root)["mihon-first"]) == "庁内のチーム 庁内の6人のチーム出典1"
    assert "答えの種類 庁内のチーム 1件" in said(root)
    assert said(answered(root)["mihon-worded"]) == f"{UNKNOWN}（見本市 worded）"


def test_doubtful_claims_are_flagged(tmp_path: Path) -> None:
    cost = [asking.spent("9万円。", 9) | {"confirmed": False, "basis": "vendor"}]
    root = drawn(_collected(tmp_path, [sample.bare_case("a", cost=cost)]), "questions/cost.html")
    flags = styled(answered(root)["mihon-a"], "cb-flag")
    assert [said(each) for each in flags] == ["要確認", "事業者の発表"]


def test_the_list_leads_to_every_page_and_counts_the_answers(tmp_path: Path) -> None:
    root = drawn(asking.collection(tmp_path), "questions/index.html")
    (listed,) = styled(root, "cb-asked-list")
    assert hrefs(listed) == [
        "cost.html", "period.html", "lead.html", "product.html", "funding.html"
    ]  # fmt: skip
    assert [said(each) for each in styled(listed, "cb-asked-list__count")] == [
        "5件のうち、かかった額が分かるのは2件",
        "5件のうち、着手と運用の時点が分かるのは2件",
        "5件のうち、主導した部署や人が分かるのは1件",
        "5件のうち、製品の名前が分かるのは1件",
        "5件のうち、出どころが分かるのは1件",
    ]
    tabs = styled(page(tmp_path / "again", "cost"), "cb-questions")[0]
    assert [each.attributes.get("aria-current") for each in tabs.tagged("a")][:2] == ["page", None]


def test_of_many_cases_the_answers_are_shown_and_the_rest_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "CASES_LISTED", 4)
    root = page(tmp_path, "cost")
    assert list(answered(root)) == ["mihon-first", "large-second"]
    assert (
        "答えの分かる事例のうち、最近更新した1件です。"
        "この規模の3件を「さがす」で見る（1万人以上5万人未満）"
    ) in rows(root)
    assert "../search.html?size=under-50000" in hrefs(root)
    assert "5件のうち、かかった額が分かるのは2件です。" in said(root)


def test_without_questions_the_list_says_so(tmp_path: Path) -> None:
    words = {k: v for k, v in sample.vocabulary().items() if k != "funding"}
    case = sample.bare_case("a")
    collection = asking.collected(sample.write(tmp_path, [case], words=words))
    paths = [each.path for each in plan(collection) if each.path.startswith("questions/")]
    assert paths == ["questions/index.html"]
    root = drawn(collection, "questions/index.html")
    assert "共通の問いがまだ決められていません" in said(root)
    assert "asked" not in drawn(collection, "compare/index.html").ids()


def test_without_cases_a_page_says_so(tmp_path: Path) -> None:
    root = drawn(_collected(tmp_path, []), "questions/cost.html")
    assert "事例はまだありません。" in said(root)
    assert answered(root) == {}


def test_the_comparison_leads_to_the_questions(tmp_path: Path) -> None:
    root = drawn(asking.collection(tmp_path), "compare/index.html")
    assert {"../questions/cost.html", "../questions/funding.html"} <= set(hrefs(root))


def test_a_question_is_found_by_the_search(tmp_path: Path) -> None:
    (found,) = (e for e in corpus(asking.collection(tmp_path)) if e.path == "questions/cost.html")
    assert (found.title, found.about) == ("いくらかかったか（費用）", ("費用", "比較", "くらべる"))


def _collected(folder: Path, cases: list[sample.Data]) -> Collection:
    return asking.collected(sample.write(folder, cases, asking.towns(), asking.words()))
