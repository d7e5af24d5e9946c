"""The town's own forms in the planner: taken in, filled, kept on this PC, and carried to a colleague's."""

import base64
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.packing import (
    Desk,
    cells_of,
    desk,
    excel,
    headed,
    large,
    leg,
    plan,
    sample,
    when,
    whole,
    word,
)
from tests.browser.test_papers_page import open_packet
from tests.browser.visit import LOOKS, Look, Visit, visiting
from tests.js.forms import sheet, table, with_parts
from tests.js.forms import word as form

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

KINDS = ("docx", "xlsx")


def order(document: Any) -> None:
    document.add_paragraph("{{宛先}}　{{件明}}　{{電話番号}}")
    table(document, ["職", "氏名"], ["{{名簿.職名}}", "{{名簿.氏名}}"])


ORDER = form(order)


def enter(visit: Visit, of: dict[str, Any]) -> Page:
    page = open_packet(visit, of)
    page.get_by_text("自団体の様式に差し込む").click()
    expect(page.locator("[data-form-sample=docx]")).to_be_visible()
    return page


def coming(page: Page, selector: str) -> tuple[str, bytes]:
    with page.expect_download() as told:
        page.locator(selector).click()
    return told.value.suggested_filename, Path(told.value.path()).read_bytes()


def take(page: Page, name: str, content: bytes) -> None:
    page.locator("[data-take-form]").set_input_files(
        {"name": name, "mimeType": "", "buffer": content}
    )
    expect(page.locator("[data-forms-told]")).to_contain_text(f"「{name}」")


def left(page: Page) -> list[str]:
    return page.locator("[data-forms-told] li").all_inner_texts()


@pytest.mark.parametrize("address", ["served", "file_site"])
def test_both_samples_come_back_filled(
    address: str, request: pytest.FixtureRequest, browser: Browser
) -> None:
    with visiting(browser, request.getfixturevalue(address)) as visit:
        page = enter(visit, sample())
        made = {}
        for kind in KINDS:
            _, blank = coming(page, f"[data-form-sample={kind}]")
            take(page, f"様式.{kind}", blank)
            name, made[kind] = coming(page, f'[data-fill="様式.{kind}"]')
            assert name == f"様式_北見市.{kind}"
        visit.end()
    document = word(made["docx"])
    told = whole(document)
    assert "北見市長　様" in told
    assert "令和9年5月20日（木）午後1時30分から午後3時まで" in told
    assert headed(document, "番号", "所属", "職名", "氏名", "ふりがな", "備考")[1:] == [
        ["1", "総務部", "課長", "山田　太郎", "", ""],
        ["2", "", "主査", "佐藤　花子", "", ""],
    ]
    cells = [cell for row in excel(made["xlsx"]).active.iter_rows(values_only=True) for cell in row]
    assert {"北見市長　様", "登別市長", "2人", "山田　太郎", "佐藤　花子"} <= set(cells)
    assert "{{所感}}" in cells


def test_nothing_is_fetched_before_the_door_is_opened(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        fetched: list[str] = []
        visit.page.on("request", lambda each: fetched.append(each.url.rpartition("/")[2]))
        page = open_packet(visit, sample())
        assert not {"own-forms.js", "fill-form.js"} & set(fetched)
        page.get_by_text("自団体の様式に差し込む").click()
        expect(page.locator("[data-take-form]")).to_be_attached()
        assert "own-forms.js" in fetched
        assert "fill-form.js" not in fetched
        visit.end()


def test_what_was_left_is_told_by_name(browser: Browser, served: str) -> None:
    plan = sample()
    plan["home"] = plan["home"] | {"phone": ""}
    with visiting(browser, served) as visit:
        page = enter(visit, plan)
        take(page, "旅行命令.docx", ORDER)
        unknown = "{{件明}}　という項目はないため、そのまま残しました。もしかして　{{件名}}"
        assert left(page) == [unknown]
        _, content = coming(page, "[data-fill]")
        waiting = "計画にまだないため、そのまま残した項目：{{電話番号}}"
        assert left(page) == [waiting, unknown]
        assert word(content).paragraphs[0].text == "北見市長　様　{{件明}}　{{電話番号}}"
        visit.end()


@pytest.mark.parametrize("address", ["served", "file_site"])
def test_a_form_stays_on_this_pc(
    address: str, request: pytest.FixtureRequest, browser: Browser
) -> None:
    with visiting(browser, request.getfixturevalue(address)) as visit:
        page = enter(visit, sample())
        take(page, "旅行命令.docx", ORDER)
        page.reload()
        page.get_by_text("自団体の様式に差し込む").click()
        _, content = coming(page, '[data-fill="旅行命令.docx"]')
        assert cells_of(word(content).tables[0])[1:] == [
            ["課長", "山田　太郎"],
            ["主査", "佐藤　花子"],
        ]
        page.get_by_role("button", name="外す　旅行命令.docx").click()
        expect(page.locator("[data-form]")).to_have_count(0)
        page.reload()
        page.get_by_text("自団体の様式に差し込む").click()
        expect(page.locator("[data-take-form]")).to_be_attached()
        expect(page.locator("[data-form]")).to_have_count(0)
        visit.end()


def test_a_form_without_fields_and_a_wrong_file_are_not_taken(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        page = enter(visit, sample())
        told = page.locator("[data-forms-told]")
        take(page, "白紙.xlsx", sheet(lambda book: book.active.append(["件名"])))
        expect(told).to_contain_text("{{件名}} のような項目が一つもありません。")
        take(page, "旧.docx", bytes.fromhex("d0cf11e0a1b11ae1"))
        expect(told).to_contain_text("古い形式（.doc、.xls）は読めません。")
        expect(page.locator("[data-form]")).to_have_count(0)
        visit.end()


def test_each_host_gets_its_own(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = enter(visit, large(6))
        take(
            page,
            "申込.docx",
            form(lambda made: made.add_paragraph("{{視察先}}：{{質問}}")),
        )
        page.get_by_label("どの分を作るか").select_option("青梅市だけ")
        name, content = coming(page, "[data-fill]")
        assert name == "申込_青梅市.docx"
        assert word(content).paragraphs[0].text.startswith("青梅市：1")
        assert "質問その0" not in word(content).paragraphs[0].text
        page.get_by_label("どの分を作るか").select_option("訪問先ごと（まとめて .zip）")
        name, content = coming(page, "[data-fill]")
        visit.end()
    assert name == "申込.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["申込_北見市.docx", "申込_青梅市.docx", "申込_磐梯町.docx"]


def test_a_plan_carries_its_forms_to_a_colleague(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        page = enter(visit, sample())
        take(page, "旅行命令.docx", ORDER)
        name, carried = coming(page, "[data-carry]")
        visit.end()
    assert name.endswith(".json")
    assert json.loads(carried)["forms"][0]["name"] == "旅行命令.docx"
    with visiting(browser, served) as visit:
        page = visit.go("visit/index.html#step=packet")
        page.locator("input[type=file][accept*=json]").set_input_files(
            {"name": name, "mimeType": "application/json", "buffer": carried}
        )
        expect(page.get_by_text("様式1件も、このPCに残しました。").first).to_be_visible()
        page.get_by_text("自団体の様式に差し込む").click()
        _, content = coming(page, '[data-fill="旅行命令.docx"]')
        assert cells_of(word(content).tables[0])[1] == ["課長", "山田　太郎"]
        visit.end()


def test_forms_that_a_file_brings_replace_none_and_must_be_good(
    browser: Browser, served: str
) -> None:
    other = form(lambda made: made.add_paragraph("{{件名}}"))
    macro = with_parts(other, {"word/vbaProject.bin": b"x"})
    given = {"旅行命令.docx": other, "マクロ.docx": macro, "文章.docx": b"text"}
    forms = [
        {"name": name, "content": base64.b64encode(content).decode()}
        for name, content in given.items()
    ]
    brought = json.dumps(sample() | {"forms": [*forms, {"name": 1}, None]}).encode()
    with visiting(browser, served) as visit:
        page = enter(visit, sample())
        take(page, "旅行命令.docx", ORDER)
        page.locator("input[type=file][accept*=json]").set_input_files(
            {"name": "計画.json", "mimeType": "application/json", "buffer": brought}
        )
        refused = "壊れているか、使えない種類（マクロ入りなど）のため、受け取りませんでした。"
        told = f"様式1件も、このPCに残しました。様式4件は、{refused}"
        expect(page.get_by_text(told).first).to_be_visible()
        page.get_by_text("自団体の様式に差し込む").click()
        kept = page.locator("[data-form] th")
        expect(kept).to_have_text(["旅行命令.docx", "旅行命令（2）.docx"])
        visit.end()


OFF = "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('off'); }})"


def test_where_nothing_can_be_kept_a_form_is_filled_all_the_same(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        visit.page.add_init_script(OFF)
        page = enter(visit, sample())
        take(page, "旅行命令.docx", ORDER)
        told = page.locator("[data-forms-told]")
        expect(told).to_contain_text("このブラウザーには残せないため、ページを閉じるまで使えます。")
        _, content = coming(page, "[data-fill]")
        assert len(cells_of(word(content).tables[0])) == 3
        visit.end()


def bring(page: Page, *forms: tuple[str, bytes]) -> None:
    """Open the file of a plan that has these forms along."""
    carried = [
        {"name": name, "content": base64.b64encode(content).decode()} for name, content in forms
    ]
    page.locator("input[type=file][accept*=json]").set_input_files(
        {
            "name": "計画.json",
            "mimeType": "application/json",
            "buffer": json.dumps(sample() | {"forms": carried}).encode(),
        }
    )


def test_forms_that_are_not_kept_are_not_said_to_be(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        visit.page.add_init_script(OFF)
        page = open_packet(visit, sample())
        bring(page, ("旅行命令.docx", ORDER))
        held = "様式1件は、このブラウザーには残せないため、ページを閉じるまで使えます。"
        expect(page.get_by_text(held).first).to_be_visible()
        expect(page.get_by_text("このPCに残しました")).to_have_count(0)
        bring(page, ("マクロ.docx", with_parts(ORDER, {"word/vbaProject.bin": b"x"})))
        expect(page.get_by_text("様式1件は、壊れているか").first).to_be_visible()
        visit.end()


def test_a_form_of_another_tab_keeps_its_place(browser: Browser, served: str) -> None:
    other = form(lambda made: made.add_paragraph("{{件名}}"))
    names = ["旅行命令.docx", "旅行命令（2）.docx"]
    with visiting(browser, served) as visit:
        page = enter(visit, sample())
        # What another tab has kept since this one has looked.
        page.evaluate(
            """(content) => new Promise((done) => {
              const asked = indexedDB.open("casebook");
              asked.onsuccess = () => {
                const work = asked.result.transaction("forms", "readwrite");
                const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                work.objectStore("forms").put({ name: "旅行命令.docx", content: bytes });
                work.oncomplete = () => { asked.result.close(); done(); };
              };
            })""",
            base64.b64encode(other).decode(),
        )
        bring(page, ("旅行命令.docx", ORDER))
        expect(page.get_by_text("様式1件も、このPCに残しました。").first).to_be_visible()
        page.get_by_text("自団体の様式に差し込む").click()
        expect(page.locator("[data-form] th")).to_have_text(names)
        take(page, "旅行命令.docx", ORDER)
        expect(page.locator("[data-forms-told]")).to_contain_text("新しいものと入れ替えました。")
        visit.end()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_room_stands_no_barrier(look: Look, browser: Browser, served: str) -> None:
    with visiting(browser, served, look) as visit:
        page = enter(visit, large(3))
        take(page, "とても長い名前の旅行命令簿兼復命書の様式の写し.docx", ORDER)
        page.get_by_text("差し込める項目の一覧").click()
        visit.look_for_sideways_scroll()
        visit.look_for_overlaps()
        visit.look_for_barriers()
        visit.end()


@pytest.fixture(scope="module")
def at(browser: Browser, served: str) -> Iterator[Desk]:
    with desk(browser, served) as made:
        yield made


def test_values_are_those_of_the_papers(at: Desk) -> None:
    told = at.call("filling", sample() | {"office": {"heads": {"北見市長": "見本　一郎"}}})
    values = told["values"]
    picked = ("宛先", "発信者", "訪問先", "人数", "発信日", "質問の数", "第1希望", "所感", "方法")
    assert {name: values[name] for name in picked} == {
        "宛先": "北見市長　見本　一郎　様",
        "発信者": "登別市長",
        "訪問先": "北見市",
        "人数": "2人",
        "発信日": "令和　年　月　日",
        "質問の数": "1問",
        "第1希望": "",
        "所感": "",
        "方法": "現地",
    }
    assert values["名簿"].splitlines() == ["1　総務部　課長　山田　太郎", "2　主査　佐藤　花子"]
    assert [row["時刻"] for row in told["lists"]["行程"]] == ["13:30～15:00"]


def test_a_plan_of_several_hosts_tells_all_and_one_alone(at: Desk) -> None:
    whole_plan = at.call("filling", large(6))["values"]
    assert whole_plan["宛先"].splitlines() == ["北見市長　様", "青梅市長　様", "磐梯町長　様"]
    assert whole_plan["質問の数"] == "6問"
    one = at.call("filling", large(6) | {"only": "h2"})
    assert one["values"]["宛先"] == "青梅市長　様"
    assert {row["内容"][-1] for row in one["lists"]["質問"]} == {"1", "4"}
    assert [row["名前"] for row in one["lists"]["訪問先一覧"]] == ["青梅市"]


def test_of_several_hosts_what_is_known_is_told_and_whose_is_missing(at: Desk) -> None:
    of = large(6)
    first, second, third = of["hosts"]
    wish = when("2027-05-20", "10:00", "11:30")
    of["hosts"] = [first | {"choices": [wish]}, second | {"choices": [wish | {"day": ""}]}, third]
    told = at.call("filling", of)
    missing = "の分は計画にまだないため、ほかの訪問先の分だけを入れた項目"
    assert told["values"]["第1希望"] == "令和9年5月20日（木）午前10時から午前11時30分まで"
    assert told["gaps"]["第1希望"] == f"青梅市、磐梯町{missing}"
    assert told["values"]["第2希望"] == ""
    assert "第2希望" not in told["gaps"]
    assert len(told["values"]["日時"].splitlines()) == 2
    assert told["gaps"]["日時"] == f"磐梯町{missing}"
    assert told["values"]["方法"].splitlines() == ["現地", "オンライン"]
    assert "方法" not in told["gaps"]


def test_a_host_of_any_name_has_a_report_of_its_own(at: Desk) -> None:
    of = sample()
    of["hosts"] = [of["hosts"][0] | {"id": "constructor"}]
    assert at.call("filling", of)["values"]["所感"] == ""


def travelling() -> dict[str, Any]:
    """Three hosts on two days, and what it costs to go round."""
    going = [
        leg("l1", "2027-05-20", "08:00", "09:00", kind="move", fare=1000),
        leg("l2", "2027-05-21", "15:30", "18:00", kind="move", fare=20000),
    ]
    return large(6) | {"legs": going}


def test_what_the_whole_journey_costs_is_not_told_as_that_of_one_host(at: Desk) -> None:
    everything = at.call("filling", travelling())
    assert everything["values"]["経費の合計"] == "210,000円"
    assert len(everything["lists"]["経費"]) == 2
    one = at.call("filling", travelling() | {"only": "h2"})
    assert {one["values"][name] for name in ("経費の合計", "経費合計", "経費")} == {""}
    assert one["lists"]["経費"] == []
    assert set(one["numbers"]) == {
        *("経費の合計", "経費合計", "旅費の合計", "経費.金額"),
        *("名簿.番号", "質問.番号", "訪問先一覧.番号"),
    }
    assert one["gaps"].keys() == {"経費", "経費の合計", "経費合計", "旅費の合計"}
    assert everything["gaps"].keys() & one["gaps"].keys() == set()


def test_an_empty_plan_fills_in_nothing_that_it_does_not_know(at: Desk) -> None:
    told = at.call("filling", plan())
    known = {name: value for name, value in told["values"].items() if value}
    assert known == {
        "文書番号": "第　　　号",
        "発信日": "令和　年　月　日",
        "件名": "行政視察の受入れについて（依頼）",
        "標題": "行政視察の受入れについて（依頼）",
        "表題": "行政視察の受入れについて（依頼）",
    }
    assert not any(told["lists"].values())
