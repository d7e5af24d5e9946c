"""The town's own forms in the planner: taken in, filled, kept on this PC, and carried to a colleague's."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.packing import (
    cells_of,
    excel,
    headed,
    large,
    sample,
    whole,
    word,
)
from tests.browser.test_form_values import travelling
from tests.browser.test_papers_page import open_packet
from tests.browser.visit import LOOKS, Look, Visit, visiting
from tests.js.forms import sheet, table
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
    expect(page.locator("[data-account=forms]")).to_contain_text(f"「{name}」")


def left(page: Page) -> list[str]:
    return page.locator("[data-account=forms] li").all_inner_texts()


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


@pytest.mark.thorough
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


@pytest.mark.thorough
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


@pytest.mark.thorough
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
        page.get_by_role("button", name="消す　旅行命令.docx").click()
        expect(page.locator("[data-form]")).to_have_count(0)
        page.reload()
        page.get_by_text("自団体の様式に差し込む").click()
        expect(page.locator("[data-take-form]")).to_be_attached()
        expect(page.locator("[data-form]")).to_have_count(0)
        visit.end()


@pytest.mark.thorough
def test_a_form_without_fields_and_a_wrong_file_are_not_taken(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        page = enter(visit, sample())
        told = page.locator("[data-account=forms]")
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


OFF = "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('off'); }})"


@pytest.mark.thorough
def test_where_nothing_can_be_kept_a_form_is_filled_all_the_same(
    browser: Browser, served: str
) -> None:
    with visiting(browser, served) as visit:
        visit.page.add_init_script(OFF)
        page = enter(visit, sample())
        take(page, "旅行命令.docx", ORDER)
        told = page.locator("[data-account=forms]")
        expect(told).to_contain_text("このブラウザーには残せないため、ページを閉じるまで使えます。")
        _, content = coming(page, "[data-fill]")
        assert len(cells_of(word(content).tables[0])) == 3
        visit.end()


@pytest.mark.thorough
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


def test_what_goes_in_only_in_part_is_told(browser: Browser, served: str) -> None:
    def ask(book: Any) -> None:
        book.active.append(["{{経費の合計}}", "{{経費.費目}}", "{{日時}}"])
        book.active.oddHeader.center.text = "{{件名}}"

    with visiting(browser, served) as visit:
        page = enter(visit, travelling())
        take(page, "申込.xlsx", sheet(ask))
        beyond = "図形、ヘッダー、コメント、式などの中にあるため、そのまま残した項目：{{件名}}"
        assert left(page) == [beyond]
        coming(page, "[data-fill]")
        missing = "磐梯町の分は計画にまだないため、ほかの訪問先の分だけを入れた項目：{{日時}}"
        assert left(page) == [missing, beyond]
        page.get_by_label("どの分を作るか").select_option("青梅市だけ")
        coming(page, "[data-fill]")
        whole = "旅程の全体のもので、訪問先一つの分には分けられないため、そのまま残した項目："
        assert left(page) == [whole + "{{経費の合計}}、{{経費.費目}}", beyond]
        visit.end()
