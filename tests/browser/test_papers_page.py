"""The step that makes documents: what is offered, what is fetched, what is printed."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.keeping import put_first
from tests.browser.packing import (
    PATH,
    SELDOM,
    calendar,
    large,
    leg,
    sample,
    text_of,
    unnumbered,
    when,
    word,
)
from tests.browser.paper import Sheet, plain, sheets
from tests.browser.visit import LOOKS, Look, Visit, visiting

WRITERS = re.compile(r"(?:write-\w+|print-view)\.js$")
PORTRAIT = (210, 297)
LEGS = [
    leg(
        "l1", "2027-05-20", "09:00", "13:30", what="移動　登別市から北見市へ", where="JR", fare=5000
    ),
    leg("l2", "2027-05-20", "13:30", "15:00", kind="visit", host="h1", what="視察", where="庁舎"),
]


def open_packet(visit: Visit, of: dict[str, Any]) -> Page:
    """Keep a plan in this browser, and open its documents."""
    put_first(visit, f"plan.{of['id']}", f"2027-04-01T00:00:00.000Z\n{json.dumps(of)}")
    page = visit.go(f"{PATH}#step=packet&plan={of['id']}")
    expect(page.locator("[data-document=request]").first).to_be_visible()
    # Cases arrive after the rest.
    expect(page.locator("[data-row=study]")).not_to_contain_text("視察する事例の内容")
    return page


def button(page: Page, document: str, format_: str) -> Locator:
    return page.locator(f"[data-document={document}][data-format={format_}]").first


def buttons(page: Page, format_: str) -> Locator:
    """Find the buttons that give single documents in a format."""
    return page.locator(f"[data-document]:not([data-document=all])[data-format={format_}]")


def saved(page: Page, document: str, format_: str) -> tuple[str, bytes]:
    """Press the button of a document, and give the file that comes."""
    with page.expect_download() as coming:
        button(page, document, format_).click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


@contextmanager
def at_packet(browser: Browser, address: str, of: dict[str, Any]) -> Iterator[Page]:
    with visiting(browser, address) as visit:
        yield open_packet(visit, of)
        visit.end()


@pytest.mark.parametrize("address", ["served", "file_site"])
def test_every_document_comes_from_its_button(
    address: str, request: pytest.FixtureRequest, browser: Browser
) -> None:
    with at_packet(browser, request.getfixturevalue(address), sample()) as page:
        fetched: list[str] = []
        page.on("request", lambda each: fetched.append(each.url))
        name, content = saved(page, "request", "docx")
        assert unnumbered(name) == "依頼文_北見市.docx"
        assert "北見市長　様" in text_of(word(content))
        assert [WRITERS.findall(url) for url in fetched] == [["write-docx.js"]]
        name, content = saved(page, "deadlines", "ics")
        assert unnumbered(name) == "期限表_北見市.ics"
        assert calendar(content).walk("VEVENT")
        name, _ = saved(page, "roster", "xlsx")
        assert unnumbered(name) == "参加者名簿_北見市.xlsx"
        saved(page, "thanks", "docx")
        assert [WRITERS.findall(url)[0] for url in fetched] == [
            "write-docx.js",
            "write-ics.js",
            "write-xlsx.js",
        ]


def test_nothing_is_fetched_before_it_is_asked_for(browser: Browser, served: str) -> None:
    with visiting(browser, served) as visit:
        fetched: list[str] = []
        visit.page.on("request", lambda each: fetched.append(each.url))
        open_packet(visit, sample())
        assert not [url for url in fetched if WRITERS.search(url)]
        visit.end()


def test_the_whole_packet_in_one_file(browser: Browser, served: str) -> None:
    with at_packet(browser, served, large()) as page:
        name, content = saved(page, "all", "zip")
        seldom = len(SELDOM) * 3
        files = (
            sum(buttons(page, each).count() for each in ("docx", "xlsx", "ics", "html")) - seldom
        )
    assert name == "書類一式_北見市・青梅市・磐梯町.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
    assert len(names) == len(set(names)) == files
    assert "04_依頼文_磐梯町.docx" in names


def test_hosts_of_one_name_keep_their_own_files(browser: Browser, served: str) -> None:
    twice = sample()
    twice["hosts"].append(twice["hosts"][0] | {"id": "h2"})
    with at_packet(browser, served, twice) as page:
        _, content = saved(page, "all", "zip")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert {"04_依頼文_北見市.docx", "04_依頼文_北見市_2.docx"} <= set(packed.namelist())


def test_what_is_still_blank_is_told(browser: Browser, served: str) -> None:
    with at_packet(browser, served, sample()) as page:
        expect(page.locator("[data-row=request]")).to_contain_text("なし")
        expect(page.locator("[data-row=notes]")).to_contain_text("対応した部署、記録した人")


def test_the_step_counts_the_papers_that_are_not_whole(browser: Browser, served: str) -> None:
    """Forms of the own house, and what no field of the planner holds, are no concern of it."""
    (kitami,) = sample()["hosts"]
    days = [when(f"2027-05-{day}", "13:30", "15:00") for day in (20, 21, 24)]
    whole = kitami | {"reason": "先に始めた", "choices": days}
    for host, left in (
        (whole | {"reason": ""}, "確かめる：空きのある書類1点"),
        (whole, "そろいました"),
    ):
        of = sample(hosts=[host], legs=LEGS, theme="front-office")
        with at_packet(browser, served, of) as page:
            expect(page.locator("[data-go=packet] + span")).to_have_text(left)


def test_the_print_view_is_a_sheet_and_leads_back(browser: Browser, served: str) -> None:
    with at_packet(browser, served, sample()) as page:
        button(page, "request", "print").click()
        expect(page.get_by_role("dialog", name="印刷の見本")).to_be_visible()
        expect(page.locator(".cb-planner")).to_be_hidden()
        expect(page.get_by_role("button", name="印刷する")).to_be_focused()
        (printed,) = sheets(page.pdf(prefer_css_page_size=True))
        size = (round(printed.width / 72 * 25.4), round(printed.height / 72 * 25.4))
        assert size == PORTRAIT
        wanted = "行政視察の受入れについて（依頼）"
        assert plain(wanted) in printed.text
        assert "旅する事例帖" not in printed.text
        page.keyboard.press("Escape")
        expect(page.locator(".cb-planner")).to_be_visible()
        expect(button(page, "request", "print")).to_be_focused()


def test_all_documents_are_printed_at_once(browser: Browser, served: str) -> None:
    with at_packet(browser, served, sample()) as page:
        documents = buttons(page, "print").count() - 1 - len(SELDOM)
        said = "（詳細）と付くものと、終わりの「事情が変わったとき、あとから尋ねるとき」の書類を除きます。"
        expect(page.locator(".cb-packet > .cb-packet__all")).to_contain_text(said)
        button(page, "all", "print").click()
        # What is looked up and not read through is printed by itself.
        expect(page.locator("[data-sheet=study-details]")).to_have_count(0)
        expect(page.locator("[data-sheet]")).to_have_count(documents)
        assert len(sheets(page.pdf(prefer_css_page_size=True))) >= documents
        page.get_by_role("button", name="閉じる").click()
        expect(button(page, "all", "print")).to_be_focused()


def test_a_case_is_read_on_two_sheets_and_a_packet_is_numbered(
    browser: Browser, served: str
) -> None:
    """What leaves the house bears no number of the whole."""
    with at_packet(browser, served, large()) as page:
        button(page, "study", "print").click()
        expect(page.locator("[data-sheet=study]")).to_be_visible()
        printed = sheets(page.pdf(prefer_css_page_size=True))
        assert len(printed) <= 1 + 2 * 3
        assert _numbered(printed) == list(range(1, 1 + len(printed)))
        page.keyboard.press("Escape")
        button(page, "all", "print").click()
        expect(page.locator("[data-sheet]").first).to_be_visible()
        whole = sheets(page.pdf(prefer_css_page_size=True))
        assert len(whole) < 52
        subject = plain("行政視察の受入れについて（依頼）")
        letters = {n for n, each in enumerate(whole, 1) if subject in each.text}
        assert len(letters) == 3
        assert not letters & set(_numbered(whole))
        assert _numbered(whole)[:2] == [1, 2]


def _numbered(printed: list[Sheet]) -> list[int]:
    """Which sheets bear their number: it is drawn before what stands above it."""
    return [n for n, each in enumerate(printed, 1) if re.match(rf"{n}(?!\d)", each.text)]


def test_without_a_writer_the_reader_is_told(
    browser: Browser, built_site: Path, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(built_site, tmp_path / "site"))
    (site / "assets" / "built" / "write-docx.js").unlink()
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = open_packet(visit, sample())
        button(page, "request", "docx").click()
        expect(page.get_by_role("alert")).to_contain_text("ファイルを作れませんでした。")
        saved(page, "roster", "xlsx")
        expect(page.get_by_role("alert")).to_be_hidden()
        lost = ("write-docx", "ERR_FILE_NOT_FOUND")
        visit.faults = [each for each in visit.faults if not any(word in each for word in lost)]
        visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_step_and_the_print_view_have_no_barriers_and_fit(
    look: Look, browser: Browser, served: str
) -> None:
    with visiting(browser, served, look) as visit:
        page = open_packet(visit, sample())
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
        for document in ("report", "notes", "settle"):
            button(page, document, "print").click()
            expect(page.locator("[data-sheet]")).to_be_visible()
            if document == "settle":
                amount = page.locator("[data-sheet] td").filter(has_text=re.compile("円$"))
                expect(amount.first).to_have_css("text-align", "right")
            visit.look_for_sideways_scroll()
            visit.look_for_barriers()
            page.keyboard.press("Escape")
        visit.end()
