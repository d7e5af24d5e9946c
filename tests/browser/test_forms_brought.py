"""Forms that the file of a plan brings along: kept beside those that are there, or told why not."""

import base64
import json

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keeping import put_form
from tests.browser.packing import cells_of, sample, word
from tests.browser.test_own_forms import OFF, ORDER, coming, enter, take
from tests.browser.test_papers_page import open_packet
from tests.browser.visit import visiting
from tests.js.forms import with_parts
from tests.js.forms import word as form


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


@pytest.mark.thorough
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


@pytest.mark.thorough
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


@pytest.mark.thorough
def test_a_form_of_another_tab_keeps_its_place(browser: Browser, served: str) -> None:
    other = form(lambda made: made.add_paragraph("{{件名}}"))
    names = ["旅行命令.docx", "旅行命令（2）.docx"]
    with visiting(browser, served) as visit:
        page = enter(visit, sample())
        # What another tab has kept since this one has looked.
        put_form(page, "旅行命令.docx", other)
        bring(page, ("旅行命令.docx", ORDER))
        expect(page.get_by_text("様式1件も、このPCに残しました。").first).to_be_visible()
        page.get_by_text("自団体の様式に差し込む").click()
        expect(page.locator("[data-form] th")).to_have_text(names)
        take(page, "旅行命令.docx", ORDER)
        expect(page.locator("[data-account=forms]")).to_contain_text("新しいものと入れ替えました。")
        visit.end()
