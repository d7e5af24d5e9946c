"""What tests of the notebook of travel do again and again."""

import io
import json
import re
from pathlib import Path

import docx
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.keeping import put
from tests.browser.planning import anew
from tests.browser.visit import Visit

PATH = "travel/index.html"
STEPS = ["purpose", "hosts", "people", "stay", "surfaced", "brought", "seen", "days", "itinerary", "deadlines", "ready", "log", "compare", "report", "packet"]  # fmt: skip
CHECKED = {"screen-approval": "no", "calls-away-from-desk": "partly", "lost-device": "unknown", "carried-devices": "yes"}  # fmt: skip


def at(visit: Visit, step: str = "purpose") -> Page:
    """Open the notebook at a step, and wait for it."""
    page = anew(visit, f"{PATH}#step={step}")
    expect(page.locator(f"[data-step='{step}']")).to_be_visible()
    return page


def check_oneself(page: Page) -> None:
    """Leave answers to the self-check, as its page does."""
    answers = {"kind": "casebook-self-check", "version": 1, "answers": CHECKED}
    put(page, "self-check", json.dumps(answers))


def field(page: Page, label: str) -> Locator:
    return page.get_by_role("textbox", name=re.compile(f"^{label}"))


def stay(page: Page, first: str, last: str) -> None:
    page.get_by_label("始まり").fill(first)
    page.get_by_label("終わり").fill(last)


def write(page: Page, prompt: str, text: str) -> None:
    page.locator(f"[data-prompt='{prompt}'] textarea").fill(text)


def made(page: Page, document: str, kind: str = "docx") -> Download:
    """Make a file of a document."""
    with page.expect_download() as download:
        page.locator(f"[data-document='travel-{document}'][data-format='{kind}']").click()
    return download.value


def words(download: Download) -> str:
    """Give all text of a Word file, cells included."""
    document = docx.Document(io.BytesIO(Path(download.path()).read_bytes()))
    found = [each.text for each in document.paragraphs]
    found += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(found)
