"""Static comparisons of small collections: no lead, few claims, numbers of every kind."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import compared
from casebook.pages.slots import slot
from tests.conftest import Fill
from tests.site import sample
from tests.site.comparing import bars, cells, compared_pages, drawn, hrefs, planned, said, styled
from tests.site.links import faults
from tests.site.markup import Element, parse


def mini(folder: Path, cases: list[sample.Data], **more: Any) -> Collection:
    return site.collect(sample.write(folder, cases, **more))


@pytest.fixture
def pair(tmp_path: Path) -> Collection:
    return mini(tmp_path, [sample.case(), other_case()])


def other_case(**changes: Any) -> sample.Data:
    return (
        sample.bare_case("least", timeline=[sample.claim("始めた。", as_of="2019ごろ")]) | changes
    )


def test_two_cases_on_a_theme_make_a_page_without_a_lead(pair: Collection) -> None:
    assert [each.path for each in compared_pages(pair)] == [
        "compare/theme-paperless.html",
        "compare/theme-training.html",
    ]
    each = compared_pages(pair)[0]
    assert each.title == "紙をなくすの事例をくらべる（見本市）"
    assert each.description == "紙をなくすの事例2件の進め方、数字、経過を、項目ごとに並べます。"
    root = parse(render.body(each))
    assert "読み比べ" not in root.text()
    assert {anchor.id for anchor in each.contents} <= set(root.ids())
    states = {key: cell.attributes["data-state"] for key, cell in cells(root).items()}
    full, least = sample.CASE, "mihon-least"
    assert [states["reasons", case] for case in (full, least)] == ["not-stated", "not-stated"]
    assert [states["goals", case] for case in (full, least)] == ["not-applicable", "not-stated"]
    assert [states["cost", case] for case in (full, least)] == ["not-stated", "unconfirmed"]
    assert [states["results", case] for case in (full, least)] == ["stated", "unconfirmed"]


def test_flags_stand_in_the_cells(pair: Collection) -> None:
    found = cells(drawn(pair, "compare/theme-paperless.html"))
    background, actions = (said(found[field, sample.CASE]) for field in ("background", "actions"))
    assert "差し替えに手間がかかった。要確認" in background
    assert background.count("印刷") == 1  # a topic is named once for its claims
    assert "製品は軽いとされる。事業者の発表" in actions
    assert "数え方" in said(found["results", sample.CASE])


def test_a_cell_begins_with_key_figures_and_a_timeline_with_what_was_first(tmp_path: Path) -> None:
    figure = {"value": 12, "unit": "枚", "as_of": "2022", "key_figure": "減った印刷"}
    case = sample.case(
        results=[sample.claim("喜ばれた。"), sample.claim("12枚減った。", **figure)],
        timeline=[sample.claim("広げた。", as_of="2022"), sample.claim("試した。", as_of="2021")],
    )
    (read,) = mini(tmp_path, [case]).cases.values()
    assert [claim.text for claim in slot(read, "results", 2).shown] == [
        "12枚減った。",
        "喜ばれた。",
    ]
    first = slot(read, "timeline", 1)
    assert ([claim.text for claim in first.shown], first.more) == (["試した。"], 1)


def test_one_case_on_a_theme_is_not_compared(tmp_path: Path) -> None:
    one = mini(tmp_path, [sample.case()])
    assert compared_pages(one) == []
    assert compared.listing(one) == ()


def numbers(*results: sample.Data) -> sample.Data:
    return sample.case(results=list(results), cost=None, themes=["paperless"])


def waiting(value: float, as_of: str, **more: Any) -> sample.Data:
    usual = {"value": value, "unit": "分", "as_of": as_of, "key_figure": "待ち時間"}
    return sample.claim(f"待つのは{value}分である。", **{**usual, **more})


def measured(tmp_path: Path, *results: sample.Data) -> Element:
    collection = mini(tmp_path, [numbers(*results), other_case(themes=["paperless"])])
    return styled(drawn(collection, "compare/theme-paperless.html"), "cb-numbers__case")[1]


def test_before_and_after_under_one_heading_with_bars(tmp_path: Path) -> None:
    part = measured(tmp_path, waiting(12, "2023-05"), waiting(40, "2021年度", basis="press"))
    assert [said(each) for each in part.tagged("li")] == [
        "待ち時間 40分出典1 2021年度時点 pressの名 →12分出典1 2023年5月時点 host_reportの名"
    ]
    assert bars(part) == ["100.0", "30.0"]


def test_unlike_numbers_get_no_bars(tmp_path: Path) -> None:
    part = measured(
        tmp_path,
        waiting(40, "2021"),
        waiting(12, "2025", qualifier="見込み"),  # a forecast is no result
        waiting(3, "2023", unit="人"),
        sample.claim("4名が出た。", topic="旅", value=4, unit="名", as_of="2023-01"),
        sample.claim("2名が出た。", topic="旅", value=2, unit="名", as_of="2023-02"),
    )
    assert len(part.tagged("li")) == 5
    assert bars(part) == []


def test_percentages_are_drawn_against_the_whole(tmp_path: Path) -> None:
    rates = [
        waiting(98, "2023", unit="%", key_figure="電子決裁率"),
        waiting(120, "2023", unit="%", key_figure="達成率"),
    ]
    part = measured(tmp_path, *rates)
    assert bars(part) == ["98.0"]


def test_costs_stand_side_by_side(tmp_path: Path) -> None:
    cost = sample.claim(
        "端末は約300万円だった。",
        value=3000000,
        unit="円",
        qualifier="約",
        as_of="2022年度",
        cost_kind="初期",
    )
    cases = [sample.case(cost=[cost], not_stated=["reasons"]), other_case()]
    root = drawn(mini(tmp_path, cases), "compare/theme-paperless.html")
    least, full = styled(root, "cb-numbers__case")
    assert said(full).endswith("費用 初期費用 約300万円 端末は約300万円だった。出典1 2022年度時点")
    assert said(least).endswith("費用 * unconfirmedの名")


def test_what_came_in_is_no_cost(tmp_path: Path) -> None:
    income = sample.claim("使用料が入った。", value=500000, unit="円", cost_kind="収入")
    cases = [
        sample.case(cost=[income], not_stated=["reasons", "cost"]),
        other_case(cost=[sample.claim("額は公表していない。")]),
    ]
    root = drawn(mini(tmp_path, cases), "compare/theme-paperless.html")
    least, full = styled(root, "cb-numbers__case")
    assert (
        "費用 * not-statedの名（全文1件・冒頭のみ1件を読んだ範囲） かかった費用は記載なし。収入の記述1件 収入 50万円"
        in said(full)
    )
    assert said(least).endswith(
        "費用 * unconfirmedの名 かかった費用は要確認。その他のお金の記述1件 その他 額は公表していない。出典1"
    )
    found = cells(root)
    cell = found["cost", sample.CASE]
    assert cell.attributes["data-state"] == "not-stated"
    assert (
        "かかった費用は記載なし。収入の記述1件費用を教えてください。収入 使用料が入った。"
        in said(cell)
    )
    assert hrefs(cell)[0] == f"../cases/{sample.CASE}.html#cost"
    assert found["cost", "mihon-least"].attributes["data-state"] == "unconfirmed"


def test_a_cost_stands_before_what_paid_for_it(tmp_path: Path) -> None:
    claims = [
        sample.claim("補助を受けた。", cost_kind="財源", funding="grant"),
        sample.claim("画面を買った。", cost_kind="初期"),
    ]
    cases = [sample.case(cost=claims, not_stated=["reasons"]), other_case()]
    cell = cells(drawn(mini(tmp_path, cases), "compare/theme-paperless.html"))["cost", sample.CASE]
    assert cell.attributes["data-state"] == "stated"
    assert said(cell).index("初期費用 画面を買った。") < said(cell).index(
        "財源 国の補助 補助を受けた。"
    )


def test_a_claim_tells_before_and_after_by_itself(tmp_path: Path) -> None:
    part = measured(tmp_path, waiting(12, "2023", before=40))
    assert [said(each) for each in part.tagged("li")] == [
        "待ち時間 40分 前の値 →12分出典1 2023年時点 host_reportの名"
    ]
    assert bars(part) == ["100.0", "30.0"]


def test_what_an_earlier_claim_tells_is_not_told_again(tmp_path: Path) -> None:
    claims = waiting(40, "2021", before=60), waiting(12, "2023", before=40)
    part = measured(tmp_path, *claims)
    values = [said(each).split("出典")[0] for each in styled(part, "cb-measure__value")]
    assert values == ["60分 前の値", "→40分", "→12分"]


def test_a_range_has_no_bar(tmp_path: Path) -> None:
    part = measured(tmp_path, waiting(12, "2023", value_to=20, unit="%"))
    assert said(part.tagged("li")[0]).startswith("待ち時間 12〜20%")
    assert bars(part) == []


def many(count: int) -> Iterator[sample.Data]:
    for number in range(count):
        claims = [sample.claim("始めた。"), sample.claim("続けた。")]
        extra = {"lessons": [sample.claim("学んだ。")]} if number >= 3 else {}
        yield sample.bare_case(f"case-{number}", actions=claims, themes=["paperless"], **extra)


def test_of_many_cases_those_that_tell_most_stand_beside_each_other(tmp_path: Path) -> None:
    root = drawn(mini(tmp_path, list(many(8))), "compare/theme-paperless.html")
    columns = dict.fromkeys(case for _, case in cells(root))
    beside = (0, 3, 4, 5, 6, 7)
    assert list(columns) == [f"mihon-case-{number}" for number in beside]
    whole = styled(root, "cb-answered--cases")[0].tagged("tr")[1:]
    assert [said(row.tagged("a")[0]) for row in whole] == [f"case-{n}" for n in range(8)]
    assert (
        "このテーマの事例は8件です。項目ごとに比べるのは、記載のある項目が多い6件です。"
        in root.text()
    )
    assert "ほか1件" in said(cells(root)["actions", "mihon-case-3"])


def test_a_page_without_any_event_has_no_empty_scale(tmp_path: Path) -> None:
    each = planned(mini(tmp_path, list(many(2))), "compare/theme-paperless.html")
    assert "years" not in {anchor.id for anchor in each.contents}
    assert "経過をならべる" not in render.body(each)


def test_a_site_of_two_cases_holds_together(fill: Fill, tmp_path: Path) -> None:
    cases = sample.write(tmp_path / "cases", [sample.case(), other_case()])
    assert faults(fill(cases, tmp_path / "site")) == []
