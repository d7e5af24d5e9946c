"""The practice matrix: which practice in which case at which stage, and no page without end."""

from pathlib import Path

import pytest

from casebook import render, site
from casebook.collection import Collection
from casebook.pages import practices
from core_collection import CORE
from tests.site import sample
from tests.site.markup import Element, page, parse

TOLD = """\
piece-devices
notebook-pc ノートPC配備 － ◎運用中 － － － －
satellite-office 庁舎外の執務場所 － ○試行 － － － －
piece-network-security
wireless-lgwan 庁内の無線化 － ◎運用中 － － － －
remote-access 庁外からの接続 － ◎運用中 ◎運用中 ◎運用中 － －
zero-trust ゼロトラスト － － ◎運用中 ◎運用中 － －
device-management 端末の管理 － ?不明 ◎運用中 ◎運用中 － －
piece-documents
document-management 文書管理の電子化 － ○一部 － － － －
paperless-work 紙の会議・書類の削減 － ◎運用中 ?不明 ?不明 － －
e-approval 電子決裁 － ◎運用中 － － － －
no-seal 押印廃止 ○一部 ◎運用中 － － － －
paperless-council 議会のペーパーレス － ◎運用中 － － － －
piece-other-it
cloud-groupware クラウドの業務基盤 － － ◎運用中 ◎運用中 － －
web-meeting Web会議 － － － ◎運用中 － －
mobile-extension 内線のスマホ・IP電話化 － ◎運用中 － － － －
e-attendance 勤怠・庶務の電子化 － ○一部 － － － －
staff-chat 庁内チャット － － － ◎運用中 － －
piece-rules-leadership
telework-rules テレワークの規程 － － ◎運用中 ◎運用中 － －
leader-first トップの率先 － ◎運用中 － － － －
security-policy セキュリティ方針の改定 － － － ◎運用中 － －
piece-other
writing-free-counter 書かない窓口 ◎運用中 － － － － ◎運用中
one-stop-counter 窓口の一本化 ◎運用中 － － － － －
bereavement-counter おくやみ窓口 ◎運用中 － － － － ◎運用中
remote-counter リモート窓口 ◎運用中 － － － － －
online-moving 引越しのオンライン手続き － － － － － ◎運用中
rpa RPA ◎運用中 － － － － －
work-inventory 業務の棚卸し ?不明 － － － ?不明 －
counter-experience 窓口体験調査 ?不明 － － － － －
dedicated-section DXの専任組織 － － ?不明 ?不明 ◎運用中 －
promoters 推進員制度 － － － － ◎運用中 －
mindset-training 意識づけの研修 － － － － ◎運用中 －
tool-training デジタル研修 － － － ◎運用中 ◎運用中 －
qualification-support 資格取得の支援 － － － ◎運用中 － －
cdo CDO・補佐官 － － ◎運用中 ?不明 － －
joint-development 企業との共同開発 ◎運用中 － － － － －
in-house-system 職員によるシステム開発 ?不明 － － － － －
peer-exchange 自治体間の職員交流 ◎運用中 － ○試行 － － －
smart-office オフィス改革 － △計画 ○試行 ○試行 － －
company-partnership 企業との連携協定 － － － － ◎運用中 －
convenience-store-issue コンビニ交付 ◎運用中 － － － － －
project-team 職員の提案・作業チーム ?不明 － － － － ?不明
dispatched-talent 派遣人材の受け入れ － － ?不明 ?不明 － －
"""


def drawn(collection: Collection) -> Element:
    return parse(render.body(practices.page(collection)))


def links(root: Element) -> list[str]:
    return [each.attributes["href"] for each in root.tagged("a")]


def classes(root: Element) -> set[str]:
    return {name for each in root.walk() for name in each.attributes.get("class", "").split()}


def rows(body: Element) -> list[Element]:
    return body.with_attribute("data-practice")


def told(cell: Element) -> str:
    """Give what a cell shows: symbols and states, without the names for those who hear them."""
    shown = ("symbol", "state")
    ticks = [
        part.text()
        for part in cell.walk()
        if part.attributes.get("class", "").removeprefix("cb-tick-link__") in shown
    ]
    return "".join(ticks) or ("－" if "記載なし" in cell.text() else "")


def core_columns(root: Element) -> list[int]:
    """Find the columns of the core cases among all, by the links in their heads."""
    heads = [links(each)[0] if links(each) else "" for each in root.tagged("thead")[0].tagged("th")]
    return [heads.index(f"../cases/{case}.html") for case in CORE]


def table(root: Element) -> str:
    columns = core_columns(root)
    lines: list[str] = []
    for body in root.tagged("tbody"):
        lines.append(body.tagged("th")[0].attributes["id"])
        for row in rows(body):
            key = row.attributes["id"].removeprefix("practice-")
            cells = row.tagged("th", "td")
            lines.append(" ".join((key, cells[0].text(), *(told(cells[at]) for at in columns))))
    return "".join(f"{line}\n" for line in lines)


def explained(root: Element) -> list[str]:
    """Give the states, and what stands for none, that the page explains."""
    (key,) = (each for each in root.tagged("ul") if each.attributes.get("class") == "cb-states")
    return [item.text().split("　")[0].strip() for item in key.tagged("li")]


def many(folder: Path, number: int, **changes: object) -> Collection:
    """Make so many cases with the same practice."""
    shown = sample.claim("画面で見る。", practice="screens", state="運用中")
    cases = [sample.bare_case(f"n{n}", actions=[shown], **changes) for n in range(number)]
    return site.collect(sample.write(folder, cases))


def test_the_matrix_of_the_core_cases(core: Collection) -> None:
    told = table(drawn(core))
    # A practice that only other cases show may come and go; here its row is empty.
    lines = [line for line in told.splitlines() if not line.endswith(" －" * len(CORE))]
    assert lines == TOLD.splitlines()


def test_every_practice_leads_to_the_furthest_claims_of_its_newest_cases(
    built_site: Path, collection: Collection
) -> None:
    root = page(built_site / "practices" / "index.html")
    states = collection.vocabulary.states
    for key, uses in practices.uses(collection).items():
        row = root.by_id(f"practice-{key}")
        assert row.tagged("td")[0].text() == f"{len(uses)}件"
        furthest = {
            f"../cases/{use.row.case.id}.html#{claim.id}": claim
            for use in uses
            for claim in [use.furthest(states)]
        }
        (*ticks,) = (e for e in row.tagged("a") if e.attributes.get("class") == "cb-tick-link")
        assert len(ticks) == min(len(uses), practices.CASES_LISTED)
        for link in ticks:
            claim = furthest[link.attributes["href"]]
            assert claim.practice == key
            assert states[claim.state or ""].label in link.text()
            target, _, anchor = link.attributes["href"].removeprefix("../").partition("#")
            assert "data-claim" in page(built_site / target).by_id(anchor).attributes
        rest = f"../search.html?practice={key}"
        assert (rest in links(row)) == (len(uses) > practices.CASES_LISTED)


def test_practices_stand_under_their_piece_with_the_claims_that_show_them(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path))
    assert [
        (body.attributes["data-piece"], [row.attributes["id"] for row in rows(body)])
        for body in root.tagged("tbody")
    ] == [("devices", ["practice-screens"]), ("other", ["practice-pens"])]
    case = f"../cases/{sample.CASE}.html"
    for key, number, state in (("screens", 1, "運用中"), ("pens", 2, "試行")):
        row = root.by_id(f"practice-{key}")
        assert links(row) == [f"{key}.html", f"{case}#actions-{number}"]
        assert told(row.tagged("td")[1]) == f"*{state}の名"
        assert row.tagged("td")[0].text() == "1件"


def test_a_cell_says_in_words_that_nothing_is_told(tmp_path: Path) -> None:
    cases = [sample.case(), sample.bare_case("least")]
    row = drawn(site.collect(sample.write(tmp_path, cases))).by_id("practice-pens")
    assert [told(cell) for cell in row.tagged("td")[1:]] == ["－", "*試行の名"]


def test_a_cell_with_several_claims_shows_each(tmp_path: Path) -> None:
    actions = [
        sample.claim("予定する。", practice="screens", state="計画"),
        sample.claim("始めた。", practice="screens", state="運用中"),
    ]
    root = drawn(site.collect(sample.write(tmp_path, [sample.bare_case("both", actions=actions)])))
    (_, cell) = root.by_id("practice-screens").tagged("td")
    assert told(cell) == "*計画の名*運用中の名"
    assert [link[-10:] for link in links(cell)] == ["#actions-1", "#actions-2"]


def test_every_state_is_explained_and_where_there_are_columns_what_is_not_told(
    built_site: Path, core: Collection
) -> None:
    states = [f"{each.symbol} {each.label}" for each in core.vocabulary.states.values()]
    assert explained(page(built_site / "practices" / "index.html")) == states
    assert explained(drawn(core)) == [*states, "－ 記載なし"]


def test_many_cases_share_the_column_of_their_municipality(tmp_path: Path) -> None:
    few, more = (
        drawn(many(tmp_path / str(number), number))
        for number in (practices.COLUMNS_WITH_ROOM, practices.COLUMNS_WITH_ROOM + 1)
    )
    assert "cb-matrix--columns" in classes(few)
    assert "cb-matrix--narrow" in classes(more)
    assert links(more.tagged("thead")[0]) == [f"../municipalities/{sample.TOWN}.html"]
    _, cell = more.by_id("practice-screens").tagged("td")
    assert len(links(cell)) == practices.COLUMNS_WITH_ROOM + 1
    assert told(more.by_id("practice-pens").tagged("td")[1]) == "－"


def test_a_practice_of_many_cases_leads_to_the_search_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practices, "MOST_CASES", 1)
    monkeypatch.setattr(practices, "CASES_LISTED", 1)
    actions = [
        sample.claim("予定する。", practice="screens", state="計画"),
        sample.claim("試した。", practice="screens", state="試行"),
    ]
    cases = [
        sample.bare_case("a", actions=actions, updated="2024-01-01"),
        sample.bare_case("b", actions=actions[:1], updated="2024-02-01"),
        sample.bare_case("c", actions=actions, updated="2024-03-01"),
    ]
    root = drawn(site.collect(sample.write(tmp_path, cases)))
    screens, pens = (root.by_id(f"practice-{key}") for key in ("screens", "pens"))
    assert links(screens) == [
        "screens.html",
        f"../cases/{sample.TOWN}-c.html#actions-2",  # changed last, and its furthest stage
        "../search.html?practice=screens",
    ]
    assert "全3件を「さがす」で見る" in screens.text()
    number, stages, _ = screens.tagged("td")
    assert number.text() == "3件"
    assert "".join(stages.text().split()) == "*試行の名2件*計画の名1件"
    assert links(pens) == ["pens.html"]
    assert "事例はまだなし" in pens.text()


def test_the_page_does_not_grow_with_the_cases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practices, "MOST_CASES", 15)
    small, large = (drawn(many(tmp_path / str(number), number)) for number in (16, 30))
    assert "cb-matrix--lists" in classes(small)
    assert len(links(small)) == len(links(large))
    assert "全30件" in large.by_id("practice-screens").text()


def test_an_empty_collection_has_a_matrix_without_columns(tmp_path: Path) -> None:
    root = drawn(many(tmp_path, 0))
    assert [row.attributes["data-cases"] for row in rows(root)] == ["0", "0"]


def test_a_case_page_leads_to_its_practices_and_their_claims(built_site: Path) -> None:
    root = page(built_site / "cases" / f"{CORE[0]}.html")
    (body,) = (
        each.tagged("tbody")[0] for each in root.tagged("details") if "practices" in each.ids()
    )
    row = next(each for each in body.tagged("tr") if "押印廃止" in each.text())
    practice, claim, piece = links(row)
    assert practice == "../practices/no-seal.html"
    assert "印" in root.by_id(claim.removeprefix("#")).text()
    assert piece == "../pieces/index.html#piece-documents"
