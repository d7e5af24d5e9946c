"""An intranet's server, over plain http under a name, as all served pages of the tests are: browsers call it no secure
place, and keep some ways to themselves. Nothing that is offered may hang on them."""

import io
import re
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.packing import calendar, cells_of, large, sample, word
from tests.browser.planning import kept_plans
from tests.browser.test_own_forms import ORDER, coming, enter, take
from tests.browser.test_papers_page import button, open_packet, saved
from tests.browser.visit import Visit, until, visiting


@pytest.fixture
def intranet(browser: Browser, served: str) -> Iterator[Visit]:
    with visiting(browser, served) as visit:
        yield visit
        visit.end()


@pytest.mark.thorough
def test_every_document_comes_from_its_button(intranet: Visit) -> None:
    page = open_packet(intranet, large(3))
    assert page.evaluate("[isSecureContext, 'randomUUID' in crypto]") == [False, False]
    for format_ in ("docx", "xlsx", "ics"):
        for document in ("itinerary", "deadlines"):
            name, content = saved(page, document, format_)
            assert name.endswith(format_)
            if format_ == "ics":
                assert calendar(content).walk("VEVENT")
    name, content = saved(page, "all", "zip")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        usual = page.locator("tr[data-row]:not([data-seldom])")
        made = "[data-format=docx], [data-format=xlsx], [data-format=ics], [data-format=html]"
        assert len(packed.namelist()) == usual.locator(made).count()
    button(page, "all", "print").click()
    expect(page.locator("[data-sheet]").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_link_that_cannot_be_copied_is_marked(intranet: Visit) -> None:
    page = open_packet(intranet, large(3))
    page.get_by_text("リンクで渡す").click()
    page.get_by_role("button", name="リンクをコピー").click()
    expect(page.locator("[data-notice]")).to_contain_text("Ctrl+C")
    assert page.evaluate("String(getSelection())") == page.locator("[data-share]").inner_text()


@pytest.mark.thorough
def test_a_plan_is_begun_and_kept(intranet: Visit) -> None:
    page = intranet.go("visit/index.html")
    page.get_by_label(re.compile("^視察の目的")).fill("学ぶ")
    expect(page.locator("[data-kept=all]")).to_be_visible()
    until(page, "Object.keys(localStorage).some((key) => key.includes('.plan.'))")
    assert [each["purpose"] for each in kept_plans(page)] == ["学ぶ"]


def test_a_comparison_is_saved(intranet: Visit) -> None:
    page = intranet.go("compare/index.html?c=kitami-writing-free-counter,ome-writing-free-counter")
    with page.expect_download() as coming:
        page.locator("[data-format=xlsx], [data-save=xlsx]").first.click()
    assert coming.value.suggested_filename.endswith("xlsx")


@pytest.mark.thorough
def test_a_form_is_kept_and_filled(intranet: Visit) -> None:
    page = enter(intranet, sample())
    take(page, "旅行命令.docx", ORDER)
    page.reload()
    page.get_by_text("自団体の様式に差し込む").click()
    _, content = coming(page, '[data-fill="旅行命令.docx"]')
    assert cells_of(word(content).tables[0])[1] == ["課長", "山田　太郎"]
